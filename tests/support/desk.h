#pragma once
// What the privacy contact does with people in a House, for tests.
#include "crm/contact.h"
#include "privacy/person_events.h"
#include "support/house.h"

namespace candor::test {

inline Access desk_access(House& house) {
  auto& authenticator = house.vault().authenticator();
  const auto desk = authenticator.job({Role::privacy_desk}, {Purpose::rights});
  return authenticator.access(desk, Purpose::rights, Uuid{});
}

// Runs one operation on a contact as the privacy contact.
template <class Operation>
auto as_desk(House& house, const std::string& id, Operation operation) {
  const auto access = desk_access(house);
  const auto person = Uuid::parse(id).value();
  decltype(operation(std::declval<Writing&>(), access, person)) result = Error{};
  house.vault().write_and_wait([&](Writing& writing) {
    result = operation(writing, access, person);
    return result ? Outcome::done : Outcome::refused;
  });
  return result;
}

inline Result<std::uint64_t> note(House& house, const std::string& id, const PersonEvent& event) {
  return as_desk(house, id, [&](Writing& writing, const Access& access, const Uuid& person) {
    return writing.record_event(access, Contact::type(), person, event);
  });
}

// `fields`: disputed alone; none: the whole person.
inline Result<std::uint64_t> put_on_hold(House& house, const std::string& id,
                                         std::vector<std::string> fields = {}) {
  Restriction hold;
  hold.ground = RestrictionGround::accuracy;
  hold.fields = std::move(fields);
  return note(house, id, {{}, std::move(hold)});
}

// Tells the person first, as the law has it.
inline Result<std::uint64_t> lift_hold(House& house, const std::string& id) {
  LiftingAnnounced told;
  told.manner = Manner::letter;
  if (auto announced = note(house, id, {{}, std::move(told)}); !announced) return announced.error();
  return note(house, id, {{}, RestrictionLifted{}});
}

inline Result<void> erase_person(House& house, const std::string& id) {
  return as_desk(house, id, [](Writing& writing, const Access& access, const Uuid& person) {
    return writing.erase(access, Contact::type(), person);
  });
}

}  // namespace candor::test
