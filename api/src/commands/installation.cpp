#include "commands/installation.h"

#include <thread>

#include "control/control_client.h"
#include "crm/catalog.h"
#include "registers_file.h"

namespace candor {
namespace {

// A server that starts holds the folder a moment before it listens.
constexpr int attempts_to_reach_server = 50;
constexpr std::chrono::milliseconds between_attempts{100};

Catalog whole_catalog() {
  return {catalog(), crm_migrations()};
}

}  // namespace

Result<Config> configuration(const Arguments& arguments) {
  return load_config({arguments.settings, environment_for_config(), arguments.config_file});
}

Result<std::unique_ptr<Installation>> Installation::configure(const Arguments& arguments) {
  auto config = configuration(arguments);
  if (!config) return config.error();
  auto registers = built_in_registers();
  if (!registers) return registers.error();
  return std::unique_ptr<Installation>(new Installation(std::move(*config), std::move(*registers)));
}

Installation::Installation(Config config, Registers registers)
    : config_(std::move(config)), registers_(std::move(registers)) {
  log_from(LogLevel::error);
}

void Installation::log_from(LogLevel least) {
  log_ = make_standard_error_log(clock_, least);
}

VaultConfig Installation::vault_config() const {
  VaultConfig config;
  config.folder = settings().data.folder;
  config.root_key_file = settings().data.root_key_file;
  config.reserve_bytes = settings().data.reserve_bytes;
  config.locale = {settings().installation.country, settings().installation.language};
  return config;
}

Result<Vault::Created> Installation::create() {
  return Vault::create(vault_config(), whole_catalog(), environment());
}

Result<std::unique_ptr<Vault>> Installation::open() {
  return Vault::open(vault_config(), whole_catalog(), registers_, environment());
}

Result<Vault::KeyMatch> Installation::restore(const BackupPlaces& from,
                                              const std::optional<std::string>& escrow) {
  return Vault::restore(vault_config(), whole_catalog(), registers_, environment(), from, escrow);
}

Result<Value> Installation::perform(const LocalCommand& command) {
  for (int attempt = 1;; ++attempt) {
    const auto answer = ask_server(folder(), command);
    const bool ended = answer && !*answer && answer->error().name == server_ended;
    // Whatever ended the server, the log can still be looked at.
    if (answer && !(ended && command.name == verify_command)) return *answer;
    auto done = perform_here(command);
    const bool in_use = !done && done.error().name == "folder_in_use";
    if (!in_use || attempt == attempts_to_reach_server) return done;
    std::this_thread::sleep_for(between_attempts);
  }
}

Result<Value> Installation::perform_here(const LocalCommand& command) {
  if (command.name == verify_command) return verify_here();
  auto vault = open();
  if (!vault) return vault.error();
  LocalCommands commands(**vault, environment());
  return commands.run(command);
}

// Read first, without opening the vault: a log that is damaged keeps a vault from opening, and nothing
// more is written to a damaged one.
Result<Value> Installation::verify_here() {
  const auto verification = Vault::verify_audit_log_offline(vault_config(), environment());
  if (!verification) return verification.error();
  Value report = present_verification(*verification);
  if (verification->damages.empty()) {
    const auto recorded = record_verification();
    if (!recorded) report.set("not_recorded", recorded.error().detail);
  }
  return report;
}

Result<void> Installation::record_verification() {
  const auto vault = open();
  if (!vault) return vault.error();
  return LocalCommands(**vault, environment()).record_verification();
}

}  // namespace candor
