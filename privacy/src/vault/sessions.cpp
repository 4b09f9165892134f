// Sessions: opened, listed, ended, forgotten.
#include <algorithm>
#include <mutex>

#include "vault/account_binding.h"
#include "vault/accounts.h"

namespace candor {
namespace {

constexpr std::uint8_t session_record_type = 252;
constexpr std::int64_t write_last_used_after = 60'000;
// What is stored lags behind what is known by that much.
constexpr std::int64_t slack = 2 * write_last_used_after;
// After that an address, even without its host part, is nobody's business any more.
constexpr std::int64_t network_is_kept = std::int64_t{7} * 24 * 3600 * 1000;

std::int64_t milliseconds_of(auto duration) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

}  // namespace

sealing::EnvelopePlace place_of_network(const Uuid& session, const Uuid& user, std::uint32_t key_version) {
  return {session_record_type, session, user, RetentionClass::identity, key_version, 1};
}

bool Authenticator::Inside::live(const Session& session, std::int64_t now) const {
  return now - session.last_used_at < milliseconds_of(times.idle) &&
         now - session.created_at < milliseconds_of(times.maximum);
}

std::string Authenticator::Inside::begin_session(Reading::Inside& inside, const Uuid& user,
                                                 const SessionClient& client) {
  std::array<std::byte, 32> bytes;
  vault.environment.random.fill(bytes);
  std::string secret = to_base64url(bytes);
  const Hash hash = hash_secret(secret);
  const auto at = now();
  Session session{vault.ids->next(), user, at, at, at, client.browser, client.system};
  Grant::Keys loaded;
  const auto* slot = vault.key_store->load(inside.keys, inside.overlay(), user, loaded)
                         ? loaded.find(RetentionClass::identity)
                         : nullptr;
  if (slot && !client.network.reveal().empty()) {
    session.sealed_network =
        sealing::seal(slot->key.view(), place_of_network(session.id, user, slot->version),
                      client.network.reveal(), vault.environment.random);
  }
  const auto mac = binding_of(binding_key, hash, session);
  inside.records.execute(
      "INSERT INTO sessions (id, secret_hash, user_id, created_at, last_used_at, browser, operating_system, "
      "sealed_network, mac) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)",
      {session.id, ByteView(hash), user, at, std::int64_t{static_cast<std::uint8_t>(session.browser)},
       std::int64_t{static_cast<std::uint8_t>(session.system)},
       session.sealed_network.empty() ? storage::Parameter(nullptr)
                                      : storage::Parameter(session.sealed_network),
       ByteView(mac)});
  inside.task->overlay.publish_later([this, hash, session = std::move(session)] {
    std::unique_lock guard(lock);
    sessions[hash] = session;
  });
  return secret;
}

void Authenticator::Inside::end_sessions(Reading::Inside& inside, const Uuid& user,
                                         std::string_view kept_secret) {
  const Hash kept = hash_secret(kept_secret);
  inside.records.execute("DELETE FROM sessions WHERE user_id = $1 AND secret_hash <> $2",
                         {user, ByteView(kept)});
  inside.task->overlay.publish_later([this, user, kept] {
    std::unique_lock guard(lock);
    std::erase_if(sessions,
                  [&](const auto& session) { return session.second.user == user && session.first != kept; });
  });
}

Result<std::string> Authenticator::open_session(Writing& writing, const PasswordCheck& proof,
                                                const Uuid& request, const SessionClient& client) {
  auto& inside = writing.inside_;
  const auto who = anonymous();
  auto entry =
      inside.entry(access(who, Purpose::security, request), Operation::sign_in, nullptr, proof.account());
  // Deactivated while the password was being looked at: too late.
  const auto account = proof.right() ? inside_->account(proof.account()) : std::nullopt;
  const bool right = account && account->active;
  entry.header.verdict = right ? Verdict::allow : Verdict::deny;
  inside.recorded(std::move(entry));
  if (!right) {
    return Error{
        Errc::unauthenticated, "wrong_credentials",
        "E-mail address or password is not right. Check both; an administrator can reset the password."};
  }
  return inside_->begin_session(inside, *proof.user_, client);
}

Result<void> Authenticator::close_session(Writing& writing, const Access& access, std::string_view secret) {
  auto& inside = writing.inside_;
  const Hash hash = inside_->hash_secret(secret);
  inside.records.execute("DELETE FROM sessions WHERE secret_hash = $1", {ByteView(hash)});
  inside.recorded(inside.entry(access, Operation::sign_out, nullptr, access.who().user()));
  inside.task->overlay.publish_later([this, hash] {
    std::unique_lock guard(inside_->lock);
    inside_->sessions.erase(hash);
  });
  return {};
}

Result<std::vector<SessionFacts>> Authenticator::sessions(Reading& reading, const Access& access,
                                                          std::string_view secret) const {
  auto& inside = reading.inside_;
  const Uuid user = access.who().user();
  if (auto error = refuse_account_act(inside, access, Operation::accounts_read, user)) return *error;
  const Hash own = inside_->hash_secret(secret);
  const auto now = inside_->now();
  std::vector<SessionFacts> list;
  std::vector<Session> found;
  {
    std::shared_lock guard(inside_->lock);
    for (const auto& [hash, session] : inside_->sessions) {
      if (session.user != user || !inside_->live(session, now)) continue;
      list.push_back({session.id, from_milliseconds(session.created_at),
                      from_milliseconds(session.last_used_at), hash == own,
                      SessionClient{session.browser, session.system}});
      found.push_back(session);
    }
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    list[i].client.network = Personal<std::string>(inside_->open_network(found[i], inside.keys));
  }
  std::ranges::sort(list, std::greater<>(), &SessionFacts::last_used_at);
  auto entry = inside.entry(access, Operation::accounts_read, nullptr, user);
  entry.header.count = static_cast<std::uint32_t>(list.size());
  inside.recorded(std::move(entry));
  return list;
}

std::string Authenticator::Inside::open_network(const Session& session, storage::Connection& keys) const {
  if (session.sealed_network.empty()) return {};
  Grant::Keys loaded;
  if (!vault.key_store->load(keys, nullptr, session.user, loaded)) return {};
  const auto* slot = loaded.find(RetentionClass::identity);
  if (!slot) return {};
  return sealing::open(slot->key.view(), place_of_network(session.id, session.user, slot->version),
                       session.sealed_network)
      .value_or(std::string());
}

Result<void> Authenticator::end_session(Writing& writing, const Access& access, const Uuid& session) {
  auto& inside = writing.inside_;
  const Uuid user = access.who().user();
  if (auto error = refuse_account_act(inside, access, Operation::session_end, session, {.own = true})) {
    return *error;
  }
  const auto changed =
      inside.records.execute("DELETE FROM sessions WHERE id = $1 AND user_id = $2", {session, user});
  if (changed == 0) {
    return Error{Errc::not_found, "not_found", "There is no such session of yours; it may have ended."};
  }
  inside.recorded(inside.entry(access, Operation::session_end, nullptr, session));
  inside.task->overlay.publish_later([this, session] {
    std::unique_lock guard(inside_->lock);
    std::erase_if(inside_->sessions, [&](const auto& known) { return known.second.id == session; });
  });
  return {};
}

bool Authenticator::last_used_due() const {
  return inside_->used;
}

namespace {

// What of memory is not on disk yet: (key, time) of everything used since it was written.
template <class Map, class Key>
auto take_due(Map& map, Key key) {
  std::vector<std::pair<std::decay_t<decltype(key(*map.begin()))>, std::int64_t>> due;
  for (auto& entry : map) {
    auto& used = entry.second;
    if (used.last_used_at - used.written_at < write_last_used_after) continue;
    used.written_at = used.last_used_at;
    due.emplace_back(key(entry), used.last_used_at);
  }
  return due;
}

}  // namespace

bool Authenticator::write_last_used(Writing& writing) {
  if (!inside_->used.exchange(false)) return false;
  auto& records = writing.inside_.records;
  const auto now = inside_->now();
  std::unique_lock guard(inside_->lock);
  std::erase_if(inside_->sessions, [&](const auto& known) { return !inside_->live(known.second, now); });
  for (auto& [hash, session] : inside_->sessions) {
    if (now - session.created_at > network_is_kept) session.sealed_network.clear();
  }
  const auto sessions = take_due(inside_->sessions, [](const auto& entry) { return entry.first; });
  const auto users = take_due(inside_->accounts, [](const auto& entry) { return entry.first; });
  const auto tokens = take_due(inside_->tokens, [](const auto& entry) { return entry.second.id; });
  guard.unlock();
  std::int64_t changed = 0;
  for (const auto& [hash, time] : sessions) {
    changed += records.execute("UPDATE sessions SET last_used_at = $2 WHERE secret_hash = $1",
                               {ByteView(hash), time});
  }
  for (const auto& [user, time] : users) {
    changed += records.execute("UPDATE users SET last_used_at = $2 WHERE id = $1", {user, time});
  }
  for (const auto& [token, time] : tokens) {
    changed += records.execute("UPDATE tokens SET last_used_at = $2 WHERE id = $1", {token, time});
  }
  changed += records.execute(
      "DELETE FROM sessions WHERE last_used_at < $1 OR created_at < $2",
      {now - milliseconds_of(inside_->times.idle) - slack, now - milliseconds_of(inside_->times.maximum)});
  changed += records.execute(
      "UPDATE sessions SET sealed_network = NULL WHERE sealed_network IS NOT NULL AND created_at < $1",
      {now - network_is_kept});
  return changed > 0;
}

}  // namespace candor
