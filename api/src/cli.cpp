#include "cli.h"

#include <CLI/CLI.hpp>
#include <sstream>

namespace candor {
namespace {

// The commands as CLI11 knows them; the callbacks set which one was chosen.
class Grammar {
 public:
  explicit Grammar(CommandLine& chosen) : chosen_(chosen), given_(chosen.arguments) {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "candor " CANDOR_VERSION);
    add_server_commands();
    add_account_commands();
    add_register_commands();
    add_backup_commands();
    add_other_commands();
    // Not inherited: it belongs to the whole.
    app_.footer(
        "Settings come from the command line, CANDOR_SECTION__NAME, the file of --config, or their\n"
        "defaults, in this order; candor config show tells which.\n\n" +
        exit_code_help());
  }

  void read(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
      std::ostringstream answer, unused;
      if (app_.exit(problem, answer, unused) == 0) {
        chosen_ = {nullptr, {}, answer.str(), ExitCode::done};
      } else {
        chosen_ = {nullptr,
                   {},
                   std::string(problem.what()) + ". See " + path_of_chosen() + " --help.",
                   ExitCode::usage};
      }
    }
  }

 private:
  void add_server_commands() {
    auto* serving = add(app_, "serve", "Serve an installation over HTTP", serve);
    add_data(serving);
    serving
        ->add_option_function<std::string>(
            "--listen",
            [this](const std::string& address) { given_.settings.emplace_back("server.listen", address); },
            "Where to listen, such as 127.0.0.1:8080")
        ->type_name("ADDRESS:PORT");
    serving->add_flag("--print-setup-link", given_.print_setup_link,
                      "Print the one-time link for the first user also when the output is no terminal");
    auto* making = add(app_, "init", "Make an installation and show its escrow sheet once", initialise);
    add_data(making);
    add_json(making);
    auto* key = add_group("key", "The root key");
    add_data(add(*key, "check-escrow", "Check an escrow sheet by typing it back", check_escrow_sheet));
  }

  void add_account_commands() {
    auto* user = add_group("user", "Users");
    auto* adding = add(*user, "add", "Add a user", candor::add_user);
    add_email(adding);
    adding->add_option("--name", given_.name, "Given and family name")->required()->type_name("NAME");
    add_list(
        adding, "--role", given_.roles,
        "What the person does here, repeatable: owner, administrator, sales, marketing, support, finance, "
        "privacy_desk, data_protection_officer")
        ->required()
        ->type_name("ROLE");
    add_password(adding);
    auto* resetting =
        add(*user, "reset-password", "Set a new password and end all sessions", candor::reset_password);
    add_email(resetting);
    add_password(resetting);

    auto* token = add_group("token", "API tokens");
    auto* creating = add(*token, "create", "Make a token; its secret is shown once", candor::create_token);
    creating->add_option("--user", given_.email, "E-mail address of the user it acts for")
        ->required()
        ->type_name("EMAIL");
    creating->add_option("--label", given_.label, "What it is for, for those who look after it")
        ->type_name("TEXT");
    add_list(creating, "--scope", given_.scopes,
             "What it may do, repeatable: read, write, import, audit, name_bases (default: read and write)")
        ->type_name("SCOPE");
    add_list(creating, "--purpose", given_.purposes,
             "What it may use data for, repeatable (default: all that the user's roles work for)")
        ->type_name("PURPOSE");
    creating->add_option("--default-purpose", given_.default_purpose, "Purpose of requests that name none")
        ->type_name("PURPOSE");
    creating->add_option("--expires", given_.expires, "Its last day")->type_name("YYYY-MM-DD");
    add_data(creating);
    add_json(creating);
    auto* revoking = add(*token, "revoke", "Revoke a token for good", candor::revoke_token);
    revoking->add_option("id", given_.token, "Id that was printed with the token")
        ->required()
        ->type_name("ID");
    add_data(revoking);
    add_json(revoking);
  }

  void add_register_commands() {
    auto* group = add_group("register", "What the law layer rests on: purposes, contexts, balancing tests");
    auto* listing = add(*group, "list", "Show their versions, and which tests were adopted", list_registers);
    add_data(listing);
    add_json(listing);
    auto* adopting = add(*group, "adopt", "Adopt balancing tests that you have read", adopt_balancing_tests);
    adopting->add_option("names", given_.names, "Their names, such as business_contact")->type_name("NAME");
    adopting->add_flag("--all", given_.all, "All that nobody adopted yet");
    add_data(adopting);
    add_json(adopting);
  }

  void add_backup_commands() {
    auto* taking = app_.add_subcommand("backup", "Copy data and keys to two different places");
    taking->require_subcommand(0, 1);
    taking->callback([this, taking] {
      if (taking->get_subcommands().empty()) chosen_.command = take_backup;
    });
    taking->add_option("--to", given_.to, "Folder that holds backups of the data")->type_name("DIR");
    taking
        ->add_option("--keys-to", given_.keys_to, "Folder that holds backups of the keys, on another volume")
        ->type_name("DIR");
    add_data(taking);
    add_json(taking);
    auto* checking = add(*taking, "verify", "Read a backup and compare it with its manifest", check_backup);
    checking->add_option("folder", given_.from, "The backup of the data")->required()->type_name("DIR");
    checking->add_option("--keys", given_.keys_from, "The backup of the keys: do they belong to the data?")
        ->type_name("DIR");
    add_json(checking);

    auto* restoring =
        add(app_, "restore", "Make an installation in a new folder from a backup", candor::restore_backup);
    restoring->add_option("--from", given_.from, "The backup of the data")->required()->type_name("DIR");
    restoring->add_option("--keys-from", given_.keys_from, "The backup of the keys, of the same day or later")
        ->required()
        ->type_name("DIR");
    restoring->add_flag("--escrow", given_.escrow,
                        "Type the escrow sheet; else the root key must be in its file already");
    add_data(restoring, true);
    add_json(restoring);
  }

  void add_other_commands() {
    auto* demo = add(app_, "demo", "Make a demo company in a new folder", make_demo);
    add_data(demo, true);
    auto* contacts =
        demo->add_option("--contacts", given_.contacts, "How many people, with a fifth as many companies")
            ->capture_default_str()
            ->check(CLI::Range(0U, 10'000'000U))
            ->type_name("N");
    demo->add_option("--size", given_.demo_size,
                     "A company at work, with leads, deals and activities of months: small, medium or large")
        ->check(CLI::IsMember({"small", "medium", "large"}))
        ->excludes(contacts)
        ->type_name("SIZE");
    demo->add_option("--seed", given_.seed, "Same seed, same people")->capture_default_str()->type_name("N");
    add_json(demo);

    auto* import = add(app_, "import", "Send a file of contacts or other records to a server", import_file);
    import
        ->add_option("file", given_.file, "The file: CSV of Google, Outlook, Candor or any other, or vCards")
        ->required()
        ->type_name("FILE");
    auto* context = import
                        ->add_option("--context", given_.context,
                                     "How these people came to us, such as existing_customer")
                        ->type_name("NAME");
    import
        ->add_flag("--consents", given_.consents,
                   "The file is a table of consents and opt-outs of people who are here already")
        ->excludes(context);
    import->add_option("--type", given_.import_type, "What the rows are (contact when nothing is said)")
        ->check(CLI::IsMember({"contact", "company", "lead", "deal", "activity", "product"}))
        ->excludes("--consents")
        ->type_name("TYPE");
    import
        ->add_option(
            "--duplicates", given_.duplicates,
            "Rows whose e-mail or phone somebody has already: skip them (default), merge what is new "
            "into that contact, or create a second one")
        ->check(CLI::IsMember({"skip", "merge", "create"}))
        ->type_name("WHAT");
    import->add_flag("--dry-run", given_.dry_run, "Tell what would become of each row, and store nothing");
    import->get_option("--consents")->excludes("--duplicates")->excludes("--dry-run");
    add_token_file(import);
    add_server(import);
    add_json(import);
    auto* exporting = add(app_, "export", "Fetch all records of a type as a file", export_file);
    exporting->add_option("--format", given_.format, "csv, or vcard for address books")
        ->required()
        ->check(CLI::IsMember({"csv", "vcard"}))
        ->type_name("FORMAT");
    exporting->add_option("--type", given_.type, "Whose list: contacts, deals ...")
        ->capture_default_str()
        ->check(CLI::IsMember({"contacts", "companies", "leads", "deals", "activities", "products"}))
        ->type_name("TYPE");
    exporting->add_option("-o,--output", given_.output, "The file to write (else standard output)")
        ->type_name("FILE");
    add_token_file(exporting);
    add_server(exporting);

    auto* audit = add_group("audit", "The audit log");
    auto* verifying =
        add(*audit, "verify", "Read the whole log and name what is damaged", candor::verify_audit_log);
    add_data(verifying);
    add_json(verifying);
    auto* config = add_group("config", "The configuration");
    add_data(add(*config, "show", "Print every setting and where it comes from", show_configuration));
    add_server(add(app_, "healthcheck", "Ask a server whether it is ready", check_health));
    add(app_, "version", "Print the version", show_version);
  }

  CLI::App* add(CLI::App& parent, const std::string& name, const std::string& description, Command command) {
    auto* sub = parent.add_subcommand(name, description);
    sub->callback([this, command] { chosen_.command = command; });
    return sub;
  }
  CLI::App* add_group(const std::string& name, const std::string& description) {
    return app_.add_subcommand(name, description)->require_subcommand(1);
  }

  void add_data(CLI::App* command, bool required = false) {
    command
        ->add_option_function<std::string>(
            "--data",
            [this](const std::string& folder) { given_.settings.emplace_back("data.folder", folder); },
            "The data folder")
        ->required(required)
        ->type_name("DIR");
    command->add_option("--config", given_.config_file, "The configuration file")->type_name("FILE");
  }
  void add_token_file(CLI::App* command) {
    command
        ->add_option("--token-file", given_.token_file,
                     "File of the API token (else CANDOR_TOKEN_FILE names it)")
        ->type_name("FILE");
  }
  void add_json(CLI::App* command) { command->add_flag("--json", given_.json, "Answer as JSON"); }
  void add_server(CLI::App* command) {
    command->add_option("--server", given_.server, "Address of the server")
        ->capture_default_str()
        ->type_name("URL");
  }
  void add_email(CLI::App* command) {
    command->add_option("--email", given_.email, "The address to sign in with")
        ->required()
        ->type_name("EMAIL");
  }
  void add_password(CLI::App* command) {
    command->add_flag("--password-stdin", given_.password_from_input,
                      "Read the password from standard input; else one is made and shown once");
    add_data(command);
    add_json(command);
  }
  // One value each time, so that what follows is not swallowed; commas separate too.
  static CLI::Option* add_list(CLI::App* command, const std::string& name, std::vector<std::string>& list,
                               const std::string& description) {
    return command->add_option(name, list, description)->allow_extra_args(false)->delimiter(',');
  }

  std::string path_of_chosen() const {
    std::string path = "candor";
    const CLI::App* at = &app_;
    while (!at->get_subcommands().empty()) {
      at = at->get_subcommands().front();
      path += " " + at->get_name();
    }
    return path;
  }

  CommandLine& chosen_;
  Arguments& given_;
  CLI::App app_{"Candor, a CRM server whose every read and write passes one privacy layer.", "candor"};
};

}  // namespace

CommandLine read_command_line(int argc, char** argv) {
  CommandLine chosen;
  Grammar(chosen).read(argc, argv);
  return chosen;
}

}  // namespace candor
