#pragma once
// What every command that works on a data folder needs: the configuration, the registers, clock,
// randomness and log; and the two ways to act on an installation, through the running server or alone.
#include <memory>

#include "base/environment.h"
#include "commands/arguments.h"
#include "config.h"
#include "control/local_commands.h"
#include "privacy/vault.h"

namespace candor {

class Installation {
 public:
  // The error says what is wrong with the configuration.
  static Result<std::unique_ptr<Installation>> configure(const Arguments& arguments);

  const Settings& settings() const { return config_.settings; }
  std::filesystem::path folder() const { return settings().data.folder; }
  VaultConfig vault_config() const;
  Environment environment() { return {*time_, random_, *log_}; }
  // Before create() and open(): another time of day than the real one. The clock must outlive this.
  void live_by(const Clock& clock) { time_ = &clock; }
  // A command that is no server reports errors alone, until it says otherwise.
  void log_from(LogLevel least);

  Result<Vault::Created> create();
  Result<std::unique_ptr<Vault>> open();
  Result<Vault::KeyMatch> restore(const BackupPlaces& from, const std::optional<std::string>& escrow);
  // By the server that holds the folder, else here. Audited as local operator either way.
  Result<Value> perform(const LocalCommand& command);
  Result<Value> perform_here(const LocalCommand& command);

 private:
  Installation(Config config, Registers registers);
  Result<Value> verify_here();
  Result<void> record_verification();

  Config config_;
  Registers registers_;
  SystemClock clock_;
  const Clock* time_ = &clock_;
  SystemRandom random_;
  std::unique_ptr<Log> log_;
};

Result<Config> configuration(const Arguments& arguments);

}  // namespace candor
