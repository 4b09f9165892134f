#pragma once
// How a new person came to us, as whoever adds him says it. Plain values; clear text in them is mute.
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "privacy/person_events.h"
#include "privacy/personal.h"
#include "privacy/purpose.h"

namespace candor {

struct RecordType;

// How the person came to us (crm: collection context), or named bases by who may name them.
struct NamedBasis {
  Purpose purpose = Purpose::unknown;
  LawfulBasis basis = LawfulBasis::none;
  Personal<std::string> reference{std::string()};  // contract, statute, balancing test
};
// A person as a record of some type.
struct KnownPersonId {
  const RecordType* type = nullptr;
  Uuid id;
};

struct Collection {
  std::string context;            // name of a collection context; or
  std::vector<NamedBasis> bases;  // needs the privacy desk's right or the scope name_bases
  // Where a ground of the context is consent: that it was given, with its evidence.
  std::optional<ConsentStatement> consent;
  std::optional<Timestamp> consented_at;  // nothing: now
  // The person is on record already, as one of another type, and becomes one of this: everything known of him
  // moves along. Then nothing else is said here.
  std::optional<KnownPersonId> known_as;
};

}  // namespace candor
