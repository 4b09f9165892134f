// A demo company, made through the same door as everything else: users by the local operator, records by
// a registered job. The seed decides who the people are; passwords, token, keys and ids never come of it.
#include "crm/demo.h"

#include <algorithm>

#include "commands/commands.h"
#include "commands/demo_work.h"
#include "commands/installation.h"
#include "commands/output.h"
#include "control/command_input.h"
#include "crm/company.h"
#include "crm/contact.h"

namespace candor {
namespace {

// Records in one commit: nobody waits for a place in between, so few commits and few waits for the disk.
constexpr std::uint32_t slice = 500;
constexpr std::uint32_t contacts_for_each_company = 5;
constexpr std::chrono::hours news_for{3 * 24};
constexpr PurposeSet maker_purposes{Purpose::sales, Purpose::contract, Purpose::billing, Purpose::support,
                                    Purpose::marketing};

Result<void> refuse_folder_with_files(const Settings& settings) {
  std::error_code none;
  const std::filesystem::path folder = settings.data.folder;
  if (!std::filesystem::exists(folder, none) || std::filesystem::is_empty(folder, none)) return {};
  return Error{Errc::conflict, "folder_not_empty",
               "There is something in " + settings.data.folder +
                   " already. A demo company needs a new folder: name another one with --data."};
}

struct Made {
  List users;  // email, password, roles
  std::string token;
};

Result<Made> make_users(Vault& vault, Environment environment, DemoTeam& team) {
  LocalCommands commands(vault, environment);
  Made made;
  for (const auto& user : demo_users()) {
    const std::string password = generate_password(environment.random);
    const auto added =
        commands.run({std::string(add_user_command), Object{{"email", user.email},
                                                            {"name", user.name},
                                                            {"roles", present_roles(user.roles)},
                                                            {"password", password}}});
    if (!added) return added.error();
    made.users.emplace_back(
        Object{{"email", user.email}, {"password", password}, {"roles", present_roles(user.roles)}});
    if (!user.roles.contains(Role::sales)) continue;
    if (auto signed_in = team.sign_in(user.email, password); !signed_in) return signed_in.error();
  }
  if (auto adopted = commands.run({std::string(adopt_tests_command), Object{}}); !adopted) {
    return adopted.error();
  }
  const auto token = commands.run(
      {std::string(create_token_command), Object{{"user", demo_users().front().email},
                                                 {"label", "Demo"},
                                                 {"scopes", List{"read", "write", "import", "audit"}},
                                                 {"purposes", present_purposes(maker_purposes)},
                                                 {"default_purpose", name_of(Purpose::sales)}}});
  if (!token) return token.error();
  made.token = *token->find("token")->text();
  return made;
}

class DemoMaker {
 public:
  DemoMaker(Vault& vault, Environment environment, std::uint64_t seed, DemoTeam& team)
      : vault_(vault), ids_(environment.clock, environment.random), seeded_(seed), team_(team) {}

  Result<void> name_organisation() {
    return store([&](Writing& writing) {
      auto& authenticator = vault_.authenticator();
      const Access access =
          authenticator.access(authenticator.local_operator(), Purpose::security, ids_.next());
      InstallationChange change;
      change.organisation = Personal<std::string>(std::string(demo_company_name()));
      return writing.change_installation(access, change);
    });
  }

  Result<void> make_companies(std::uint32_t count) {
    std::vector<DemoCompany> batch;
    for (std::uint32_t number = 0; number < count; number += slice) {
      batch.clear();
      for (std::uint32_t i = number; i < count && i < number + slice; ++i)
        batch.push_back(people_.next_company());
      auto stored = store([&](Writing& writing) -> Result<void> {
        for (auto& company : batch) {
          auto id = create<Company>(writing, std::move(company.company), company.context);
          if (!id) return id.error();
          companies_.push_back(*id);
        }
        return {};
      });
      if (!stored) return stored;
    }
    return {};
  }

  Result<void> make_contacts(std::uint32_t count) {
    std::vector<DemoContact> batch;
    for (std::uint32_t number = 0; number < count; number += slice) {
      batch.clear();
      for (std::uint32_t i = number; i < count && i < number + slice; ++i)
        batch.push_back(people_.next_contact());
      auto stored = store([&](Writing& writing) -> Result<void> {
        for (auto& contact : batch) {
          if (contact.company) link_company(contact.contact, companies_[*contact.company].text());
          auto id = create<Contact>(writing, std::move(contact.contact), contact.context);
          if (!id) return id.error();
        }
        return {};
      });
      if (!stored) return stored;
    }
    return {};
  }

 private:
  template <Record R>
  Result<Uuid> create(Writing& writing, Object members, std::string_view context) {
    const auto seller = created_++;
    members.emplace_back("owner_id", team_.seller(seller, context).text());
    const auto draft = Draft<R>::from(std::move(members), vault_.locale());
    if (!draft) return draft.error();
    const auto record =
        writing.create<R>(team_.access(seller, context), *draft, demo_collection(vault_, context));
    if (!record) return record.error();
    return record->id().uuid;
  }

  template <class Work>
  Result<void> store(Work work) {
    Result<void> result;
    const auto durability = vault_.write_and_wait([&](Writing& writing) {
      result = work(writing);
      return result ? Outcome::done : Outcome::refused;
    });
    if (durability != Durability::committed) return demo_interrupted();
    return result;
  }

  Vault& vault_;
  IdGenerator ids_;
  SeededRandom seeded_;
  DemoPeople people_{seeded_};
  DemoTeam& team_;
  std::vector<Uuid> companies_;
  std::size_t created_ = 0;
};

void print_made(const Made& made, const Arguments& arguments, const DemoSize* size,
                const Settings& settings) {
  const auto contacts = size ? size->contacts : arguments.contacts;
  const auto companies = size ? size->companies : arguments.contacts / contacts_for_each_company;
  print("Made " + std::string(demo_company_name()) + " with " + std::to_string(contacts) + " contacts and " +
        std::to_string(companies) + " companies in " + settings.data.folder +
        ".\nSign in as (the passwords are not shown again):\n");
  for (const Value& user : made.users) {
    std::string roles;
    for (const Value& role : *user.find("roles")->list()) roles += (roles.empty() ? "" : ", ") + *role.text();
    print("  " + *user.find("email")->text() + "  " + *user.find("password")->text() + "  " + roles + "\n");
  }
  print("API token: " + made.token + "\nServe it: candor serve --data " + settings.data.folder + "\n");
}

}  // namespace

ExitCode make_demo(const Arguments& arguments) {
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const Settings& settings = (*installation)->settings();
  if (auto empty = refuse_folder_with_files(settings); !empty) return complain(empty.error());
  const DemoSize* size = demo_size_named(arguments.demo_size);
  SystemClock real;
  DemoClock clock(real);
  SeededRandom seeded(arguments.seed);
  std::optional<DemoWork> work;
  if (size) {
    work.emplace(seeded, *size, real.now());
    clock.hold_at(work->begins());
  }
  (*installation)->live_by(clock);
  if (auto created = (*installation)->create(); !created) return complain(created.error());
  auto vault = (*installation)->open();
  if (!vault) return complain(vault.error());
  const auto environment = (*installation)->environment();
  DemoTeam team(**vault, environment);
  auto made = make_users(**vault, environment, team);
  if (!made) return complain(made.error());
  DemoMaker maker(**vault, environment, arguments.seed, team);
  auto stored = maker.name_organisation();
  if (stored && work) stored = make_demo_work(**vault, environment, clock, *work, team);
  if (stored && !work) stored = maker.make_companies(arguments.contacts / contacts_for_each_company);
  if (stored && !work) stored = maker.make_contacts(arguments.contacts);
  if (stored) stored = team.sign_out(real.now() - news_for);
  if (!stored) return complain(stored.error());
  if (arguments.json) {
    print_json(Object{{"users", made->users}, {"token", made->token}});
  } else {
    print_made(*made, arguments, size, settings);
  }
  return ExitCode::done;
}

}  // namespace candor
