#include "support/house.h"

#include <atomic>
#include <charconv>

#include "base/text.h"
#include "crm/catalog.h"
#include "furnish.h"
#include "percent.h"
#include "registers_file.h"

namespace candor::test {
namespace {

// The time of day, moved to and fro by a test.
class MovedClock final : public Clock {
 public:
  Timestamp now() const override { return from_milliseconds(to_milliseconds(clock_.now()) + by); }
  std::chrono::nanoseconds steady() const override { return clock_.steady(); }
  std::atomic<std::int64_t> by{0};

 private:
  SystemClock clock_;
};
MovedClock& moved_clock() {
  static MovedClock clock;
  return clock;
}

const Value* member_at(const Value& root, std::string_view path) {
  const Value* at = &root;
  for (auto part : split(path, '.')) {
    if (const auto* list = at->list()) {
      std::size_t index = 0;
      std::from_chars(part.data(), part.data() + part.size(), index);
      if (index >= list->size()) return nullptr;
      at = &(*list)[index];
    } else {
      at = at->find(part);
    }
    if (!at) return nullptr;
  }
  return at;
}

std::filesystem::path temporary_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "candor-test-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
  return pattern;
}

}  // namespace

std::string bearer(const std::string& token) {
  return "Bearer " + token;
}

std::string Answer::header(std::string_view name) const {
  for (const auto& entry : headers) {
    if (equals_ignoring_case(entry.name, name)) return entry.value;
  }
  return {};
}

Value Answer::json() const {
  auto value = parse_json(body);
  return value ? *value : Value();
}

std::string Answer::text(std::string_view path) const {
  const Value root = json();
  const auto* found = member_at(root, path);
  return found && found->text() ? *found->text() : "";
}

std::int64_t Answer::number(std::string_view path) const {
  const Value root = json();
  const auto* found = member_at(root, path);
  return found && found->integer() ? *found->integer() : -1;
}

void House::move_clock(std::chrono::milliseconds by) {
  moved_clock().by += by.count();
}

Environment House::environment() {
  static MovedClock& clock = moved_clock();
  static SystemRandom random;
  static SilentLog log;
  return {clock, random, log};
}

const Registers& House::registers() {
  static const Registers all = built_in_registers().value();
  return all;
}

VaultConfig House::config(const std::filesystem::path& folder) {
  VaultConfig config;
  config.folder = folder;
  config.root_key_file = folder / "root.key";
  config.reserve_bytes = 0;
  return config;
}

namespace {

constexpr std::size_t upload_piece = 100'000;

// What a client would get; with a mark at the end where it breaks off.
std::string whole_body(http::BodySource& source) {
  std::string body;
  for (;;) {
    auto given = std::make_shared<std::promise<http::Piece>>();
    auto future = given->get_future();
    source.next([given](http::Piece piece) { given->set_value(std::move(piece)); });
    given.reset();
    try {
      auto piece = future.get();
      body += piece.bytes;
      if (piece.last) return body;
    } catch (const std::future_error&) {
      return body + "(broken off)";
    }
  }
}

}  // namespace

House::House(Empty) : folder_(temporary_folder()) {
  auto created = Vault::create(config(folder_), {catalog(), crm_migrations()}, environment());
  if (!created) throw std::runtime_error(created.error().detail);
  open();
}

House::House() : House(Empty{}) {
  owner_ = add_user("owner@example.org", {Role::owner, Role::sales, Role::privacy_desk});
  adopt_balancing_tests();
  token = add_token(owner_, {Scope::read, Scope::write, Scope::import, Scope::audit},
                    {Purpose::sales, Purpose::contract, Purpose::billing}, Purpose::sales);
}

House::~House() {
  application_.reset();
  vault_.reset();
  std::filesystem::remove_all(folder_);
}

void House::open(ClientFiles client) {
  auto opened = Vault::open(config(folder_), {catalog(), crm_migrations()}, registers(), environment());
  if (!opened) throw std::runtime_error(opened.error().detail);
  vault_ = std::move(*opened);
  ApplicationOptions options;
  options.access_log = false;
  options.sign_ins_per_minute = 5;
  options.client = std::move(client);
  options.setup_link = setup_link;
  application_ = std::make_unique<Application>(*vault_, options, environment());
}

void House::restart(const std::function<void()>& meanwhile) {
  application_.reset();
  vault_.reset();
  if (meanwhile) meanwhile();
  open({});
}

void House::restart_with(ClientFiles client) {
  application_.reset();
  vault_.reset();
  open(std::move(client));
}

Answer House::send(http::Method method, const std::string& target, std::vector<http::Header> headers,
                   const std::string& body) {
  http::Request request;
  request.method = method;
  request.target = target;
  request.headers = std::move(headers);
  request.client_address = client_address;
  auto admission = application_->admit(request);
  if (admission.refused) {
    return {admission.refused->status, admission.refused->headers, admission.refused->body};
  }
  if (body.size() > admission.body_limit && !body.empty()) return {413, {}, ""};
  if (admission.sink) {
    // As the server does: piece by piece, the next one when the last one was taken in.
    for (std::size_t at = 0; at < body.size(); at += upload_piece) {
      auto taken = std::make_shared<std::promise<http::Taken>>();
      admission.sink->take(body.substr(at, upload_piece),
                           [taken](http::Taken what) { taken->set_value(what); });
      const auto refused = taken->get_future().get().refused;
      if (refused) return {refused->status, refused->headers, refused->body};
    }
    request.sink = std::move(admission.sink);
  } else {
    request.body = body;
  }
  auto answered = std::make_shared<std::promise<http::Response>>();
  auto future = answered->get_future();
  application_->handle(std::move(request),
                       [answered](http::Response response) { answered->set_value(std::move(response)); });
  auto response = future.get();
  if (response.source && !response.lasting) response.body = whole_body(*response.source);
  return {response.status, std::move(response.headers), std::move(response.body)};
}

Answer House::get(const std::string& target, std::vector<http::Header> headers) {
  headers.push_back({"Authorization", bearer(token)});
  return send(http::Method::get, target, std::move(headers));
}

Answer House::post(const std::string& target, const std::string& body, std::vector<http::Header> headers) {
  headers.push_back({"Authorization", bearer(token)});
  if (!body.empty()) headers.push_back({"Content-Type", "application/json"});
  return send(http::Method::post, target, std::move(headers), body);
}

Answer House::patch(const std::string& target, const std::string& body, std::vector<http::Header> headers) {
  headers.push_back({"Authorization", bearer(token)});
  headers.push_back({"Content-Type", "application/merge-patch+json"});
  return send(http::Method::patch, target, std::move(headers), body);
}

Answer House::upload(const std::string& name, const std::string& bytes, const std::string& query,
                     std::vector<http::Header> headers) {
  headers.push_back({"Authorization", bearer(token)});
  headers.push_back({"Candor-File-Name", encode_percent(name)});
  headers.push_back({"Content-Length", std::to_string(bytes.size())});
  return send(http::Method::post, "/api/v1/attachments" + query, std::move(headers), bytes);
}

Answer House::remove(const std::string& target, std::vector<http::Header> headers) {
  headers.push_back({"Authorization", bearer(token)});
  return send(http::Method::delete_, target, std::move(headers));
}

std::string House::sign_in(const std::string& email, const std::string& password,
                           const std::string& address) {
  client_address = address;
  const auto answer = send(http::Method::post, "/api/v1/session",
                           {{"Content-Type", "application/json"},
                            {"User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"}},
                           R"({"email":")" + email + R"(","password":")" + password + R"("})");
  client_address = "127.0.0.1";
  const auto header = answer.header("Set-Cookie");
  return header.substr(0, header.find(';'));
}

Answer House::browse(const std::string& cookie, http::Method method, const std::string& target,
                     const std::string& body) {
  std::vector<http::Header> headers{{"Cookie", cookie}, {"Sec-Fetch-Site", "same-origin"}};
  const bool patches = method == http::Method::patch;
  if (!body.empty())
    headers.push_back({"Content-Type", patches ? "application/merge-patch+json" : "application/json"});
  return send(method, target, std::move(headers), body);
}

Uuid House::add_user(const std::string& email, RoleSet roles, const std::string& password) {
  auto& authenticator = vault_->authenticator();
  const auto access = authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{});
  Uuid id;
  vault_->write_and_wait(
      [&](Writing& writing) {
        NewUser user{Personal<std::string>(email), Personal<std::string>("A User"),
                     NewPassword::make(Personal<std::string>(password)).value(), roles};
        id = authenticator.add_user(writing, access, user).value();
        return Outcome::done;
      },
      Vault::Batching::alone);
  return id;
}

void House::adopt_balancing_tests() {
  auto& authenticator = vault_->authenticator();
  const auto access = authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{});
  std::vector<std::string> names;
  for (const auto& test : vault_->registers().balancing_tests) names.push_back(test.name);
  vault_->write_and_wait(
      [&](Writing& writing) {
        const auto adopted = writing.adopt_balancing_tests(access, names);
        EXPECT_TRUE(adopted) << (adopted ? "" : adopted.error().detail);
        return Outcome::done;
      },
      Vault::Batching::alone);
}

void House::furnish() {
  vault_->write_and_wait([&](Writing& writing) {
    const auto done = candor::furnish(*vault_, writing, "en");
    EXPECT_TRUE(done) << (done ? "" : done.error().detail);
    return Outcome::done;
  });
}

std::string House::add_token(const Uuid& user, ScopeSet scopes, PurposeSet purposes,
                             Purpose default_purpose) {
  auto& authenticator = vault_->authenticator();
  const auto access = authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{});
  std::string secret;
  vault_->write_and_wait(
      [&](Writing& writing) {
        NewToken wanted{"test", user, scopes, purposes, default_purpose, std::nullopt};
        secret = authenticator.create_token(writing, access, wanted).value().secret;
        return Outcome::done;
      },
      Vault::Batching::alone);
  return secret;
}

std::string House::contact(const std::string& given, const std::string& family, const std::string& context) {
  const auto answer =
      post("/api/v1/contacts", R"({"given_name":")" + given + R"(","family_name":")" + family +
                                   R"(","collection":{"context":")" + context + R"("}})");
  EXPECT_EQ(answer.status, 201) << answer.body;
  return answer.text("id");
}

}  // namespace candor::test
