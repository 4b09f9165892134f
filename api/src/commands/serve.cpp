// The server: wires vault, application, listener and control socket together, and takes them apart in
// order when it is asked to stop.
#include <cstdlib>

#include "application.h"
#include "commands/commands.h"
#include "commands/installation.h"
#include "commands/output.h"
#include "commands/process.h"
#include "commands/service_manager.h"
#include "commands/stop_signals.h"
#include "control/control_server.h"
#include "furnish.h"
#include "http/server.h"

namespace candor {
namespace {

constexpr std::chrono::seconds patience_with_local_commands{3};

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1";
}

void warn(const Settings& settings, bool has_client, Log& log) {
  if (!has_client) {
    log.warning("start.no_client",
                {{"remedy", LogName("Build web-static, or name its folder: web.folder.")}});
  }
  if (swap_is_on()) {
    log.warning(
        "start.swap_is_on",
        {{"remedy", LogName("Switch swap off or set MemorySwapMax=0: memory holds names and keys.")}});
  }
  if (lies_in(settings.data.folder, settings.data.root_key_file)) {
    log.warning(
        "start.root_key_beside_data",
        {{"remedy",
          LogName("Put it elsewhere (data.root_key_file): who copies the data must not get the key.")}});
  }
  if (!is_loopback(settings.server.address)) {
    log.warning(
        "start.not_on_loopback",
        {{"remedy", LogName("Candor speaks plain HTTP: let only a proxy with TLS reach this address.")}});
  }
}

// Of the folder that was named, or what lies beside this program; none is no error, a named one that does
// not hold it is.
Result<ClientFiles> client_files(const Settings& settings) {
  if (!settings.web.folder.empty()) return ClientFiles::read(settings.web.folder);
  std::error_code failure;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
  const auto folder = failure ? std::filesystem::path() : client_beside(program);
  if (folder.empty()) return ClientFiles();
  return ClientFiles::read(folder);
}

// While there is no user there is a way to make the first one.
std::shared_ptr<SetupLink> setup_link(Vault& vault, const Settings& settings, Environment environment) {
  SetupLink::remove_remnant(settings.data.folder);
  if (vault.authenticator().has_users()) return nullptr;
  return std::make_shared<SetupLink>(environment);
}

ApplicationOptions application_options(const Settings& settings, ClientFiles client) {
  ApplicationOptions options;
  options.client = std::move(client);
  options.access_log = settings.log.access;
  options.requests_per_minute = settings.limits.requests_per_minute;
  options.token_requests_per_minute = settings.limits.token_requests_per_minute;
  options.sign_ins_per_minute = settings.limits.sign_in_per_minute;
  options.upload_bytes = settings.limits.upload_bytes;
  return options;
}

http::ServerOptions server_options(const Settings& settings, Log& log) {
  http::ServerOptions options;
  options.address = settings.server.address;
  options.port = settings.server.port;
  options.threads = settings.server.threads;
  options.allowed_hosts = settings.server.allowed_hosts;
  options.trusted_proxies = settings.server.trusted_proxies;
  options.connections = settings.server.connections;
  options.shutdown_grace = settings.server.shutdown_grace;
  options.log = &log;
  return options;
}

std::string address_of(const Settings& settings, std::uint16_t port) {
  const auto& address = settings.server.address;
  const std::string host = address.find(':') == std::string::npos ? address : "[" + address + "]";
  return "http://" + host + ":" + std::to_string(port);
}

// The link itself is for a person who reads along, not for a journal that keeps it.
void greet(const std::string& address, const SetupLink* link, const Settings& settings, bool show_link) {
  print("Candor " CANDOR_VERSION " is listening on " + address + "\n");
  if (!link) return;
  print("There is no user yet. Set Candor up within an hour, with this one-time link:\n  " +
        (show_link ? link->link() : "(in " + SetupLink::file_in(settings.data.folder).string() + ")") +
        "\nor add the first user here:\n  candor user add --data " + settings.data.folder +
        " --email ADDRESS --name NAME --role owner --role sales --role privacy_desk\n");
}

}  // namespace

ExitCode serve(const Arguments& arguments) {
  StopSignals signals;
  auto installation = Installation::configure(arguments);
  if (!installation) return complain(installation.error());
  const Settings& settings = (*installation)->settings();
  (*installation)->log_from(settings.log.level);
  const Environment environment = (*installation)->environment();

  auto client = client_files(settings);
  if (!client) return complain(client.error());
  auto opened = (*installation)->open();
  if (!opened) return complain(opened.error());
  Vault& vault = **opened;
  vault.authenticator().set_session_times({settings.session.idle, settings.session.maximum});
  furnish_at_start(vault, environment.log);
  LocalCommands commands(vault, environment);
  auto options = application_options(settings, std::move(*client));
  const auto link = options.setup_link = setup_link(vault, settings, environment);
  Application application(vault, options, environment);
  auto server = http::Server::listen(server_options(settings, environment.log), application);
  if (!server) return complain(server.error());
  auto control = ControlServer::start(
      (*installation)->folder(), [&commands](const LocalCommand& command) { return commands.run(command); },
      environment.log);
  if (!control) return complain(control.error());

  const std::string address = address_of(settings, (*server)->port());
  if (link) {
    if (auto published = link->publish(settings.data.folder, address); !published) {
      return complain(published.error());
    }
  }
  warn(settings, application.client().has_index(), environment.log);
  environment.log.info("server.started", {{"port", (*server)->port()}});
  greet(address, link.get(), settings, arguments.print_setup_link || is_terminal());
  tell_service_manager("READY=1");
  signals.on_stop([&server] {
    tell_service_manager("STOPPING=1");
    (*server)->stop();
  });
  (*server)->run();
  signals.end();

  application.stop();
  if (!(*control)->stop(patience_with_local_commands)) {
    // Verifying a long log takes minutes and changes nothing. All that was answered is durable.
    environment.log.warning("control.abandoned");
    vault.checkpoint();
    std::_Exit(static_cast<int>(ExitCode::done));
  }
  environment.log.info("server.stopped");
  return ExitCode::done;
}

}  // namespace candor
