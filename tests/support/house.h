#pragma once
// A whole installation in a temporary folder, with users, a token and the HTTP application in process:
// requests go in as values, answers come out when their audit record is durable. No socket, no back
// door: users sign in through the real Authenticator.
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "application.h"
#include "base/environment.h"
#include "json.h"
#include "privacy/authenticator.h"
#include "privacy/vault.h"

namespace candor::test {

struct Answer {
  int status = 0;
  std::vector<http::Header> headers;
  std::string body;

  std::string header(std::string_view name) const;
  Value json() const;                             // null when the body is no JSON
  std::string text(std::string_view path) const;  // member by dotted path: decision.rule; empty if none
  std::int64_t number(std::string_view path) const;
};

class House {
 public:
  House();
  // Nobody works here yet.
  struct Empty {};
  explicit House(Empty);
  ~House();

  // The cookie of a new session; `address`: whose attempts are counted and whose network is kept.
  std::string sign_in(const std::string& email, const std::string& password = "correct horse battery",
                      const std::string& address = "192.0.2.17");
  // From a page of our own, with a session's cookie; `body` as JSON.
  Answer browse(const std::string& cookie, http::Method method, const std::string& target,
                const std::string& body = "");

  // With the token of the owner (roles owner, sales, privacy_desk; purpose sales by default).
  Answer get(const std::string& target, std::vector<http::Header> headers = {});
  Answer post(const std::string& target, const std::string& body, std::vector<http::Header> headers = {});
  Answer patch(const std::string& target, const std::string& body, std::vector<http::Header> headers = {});
  Answer remove(const std::string& target, std::vector<http::Header> headers = {});
  // Without any credentials of its own.
  Answer send(http::Method method, const std::string& target, std::vector<http::Header> headers,
              const std::string& body = "");

  // A user with these roles, and a token of his.
  Uuid add_user(const std::string& email, RoleSet roles,
                const std::string& password = "correct horse battery");
  std::string add_token(const Uuid& user, ScopeSet scopes, PurposeSet purposes, Purpose default_purpose);
  // Everything that comes with Candor; the owner's house has done so.
  void adopt_balancing_tests();
  // What a new house begins with: a pipeline with stages, states of leads.
  void furnish();
  // Sends a file with the token of the owner; `query` such as ?contact_id=...
  Answer upload(const std::string& name, const std::string& bytes, const std::string& query = "",
                std::vector<http::Header> headers = {});
  // The id of a new contact.
  std::string contact(const std::string& given, const std::string& family,
                      const std::string& context = "existing_customer");

  // Stops and starts again, as after a clean stop. `meanwhile`: what happens to the folder in between.
  void restart(const std::function<void()>& meanwhile = {});
  // The same, with this browser client.
  void restart_with(ClientFiles client);
  Vault& vault() { return *vault_; }
  Application& application() { return *application_; }
  const std::filesystem::path& folder() const { return folder_; }
  const Uuid& owner() const { return owner_; }
  std::string token;  // of the owner, all scopes
  std::string client_address = "127.0.0.1";
  std::shared_ptr<SetupLink> setup_link;  // of the next start

  static VaultConfig config(const std::filesystem::path& folder);
  static const Registers& registers();
  static Environment environment();
  // The time of day that every House lives by; to and fro.
  static void move_clock(std::chrono::milliseconds by);

 private:
  void open(ClientFiles client = {});
  std::filesystem::path folder_;
  std::unique_ptr<Vault> vault_;
  std::unique_ptr<Application> application_;
  Uuid owner_;
};

std::string bearer(const std::string& token);

}  // namespace candor::test
