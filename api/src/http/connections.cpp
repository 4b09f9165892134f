#include "http/connections.h"

namespace candor::http {

Connections::Entry Connections::enter(const std::shared_ptr<Session>& session,
                                      const std::string& counted_address) {
  const std::lock_guard lock(mutex_);
  if (closed_) return Entry::stopping;
  if (guests_.size() - refused_ >= most_) return Entry::full;
  if (most_per_address_ > 0 && !counted_address.empty()) {
    std::size_t& count = per_address_[counted_address];
    if (count >= most_per_address_) return Entry::crowded;
    ++count;
    guests_[session.get()] = {session, counted_address};
  } else {
    guests_[session.get()] = {session, {}};
  }
  return Entry::welcome;
}

bool Connections::enter_refused(const std::shared_ptr<Session>& session) {
  const std::lock_guard lock(mutex_);
  if (closed_ || refused_ >= most_refused) return false;
  ++refused_;
  guests_[session.get()] = {session, {}, true};
  return true;
}

bool Connections::leave(const Session* session) {
  const std::lock_guard lock(mutex_);
  const auto guest = guests_.find(session);
  if (guest == guests_.end()) return false;
  if (guest->second.refused) --refused_;
  const auto address = per_address_.find(guest->second.counted_address);
  if (address != per_address_.end() && --address->second == 0) per_address_.erase(address);
  guests_.erase(guest);
  return closed_ && guests_.empty();
}

std::vector<std::shared_ptr<Session>> Connections::close_doors() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  return everyone_locked();
}

std::vector<std::shared_ptr<Session>> Connections::everyone() {
  const std::lock_guard lock(mutex_);
  return everyone_locked();
}

std::vector<std::shared_ptr<Session>> Connections::everyone_locked() {
  std::vector<std::shared_ptr<Session>> sessions;
  sessions.reserve(guests_.size());
  for (const auto& [pointer, guest] : guests_) {
    if (auto session = guest.session.lock()) sessions.push_back(std::move(session));
  }
  return sessions;
}

}  // namespace candor::http
