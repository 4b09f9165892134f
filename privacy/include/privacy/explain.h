#pragma once
// A decision put into words: what, why, what one can do now and who can change it; rule and article last.
// Asked before an act or after a denial; asking is recorded and does nothing.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "privacy/outreach.h"
#include "privacy/purpose.h"
#include "privacy/registers.h"
#include "privacy/schema.h"

namespace candor {

struct Question {
  Operation operation = Operation::read;
  const RecordType* type = nullptr;
  std::optional<Uuid> record;
  // Of sending, calling and letters.
  Channel channel = Channel::none;
  Content content = Content::advertising;
};

// What may help; the browser has a button for each.
enum class Way : std::uint8_t {
  record_consent,
  record_notice,
  record_age,
  correct_collection,
  name_basis,
  adopt_balancing_test,
  announce_lifting,
  lift_restriction,
  decide_objection,
  choose_purpose,
  send_letter,
  answer_enquiry,
  ask_privacy_contact,
  ask_owner,
  ask_administrator,
  create_token,
};
std::string_view name_of(Way way);

struct WayOut {
  Way way = Way::ask_privacy_contact;
  bool may = false;  // the caller himself
};

struct RuleWords {
  std::string_view rule;  // id
  std::string_view reason;
  std::string_view article;
  std::uint8_t severity = 0;  // Art. 83 paragraph: 4 or 5; 0: policy of ours
  std::string_view english;
  std::string_view german;
};

enum class ExplainedEffect : std::uint8_t { allowed, masked, denied, not_found };

struct Explanation {
  ExplainedEffect effect = ExplainedEffect::denied;
  std::optional<RuleWords> rule;  // of a denial
  std::vector<RuleWords> also;
  struct MaskedField {
    std::string_view field;
    RuleWords rule;
  };
  std::vector<MaskedField> masked;
  LawfulBasis basis = LawfulBasis::none;  // of an allow
  struct Duty {
    std::string_view obligation;
    RuleWords rule;
  };
  std::vector<Duty> duties;
  std::vector<WayOut> ways;
  RoleSet who;  // can change it
};

// The whole table, for programs and for the browser: rules, masks, duties, reasons to keep.
std::vector<RuleWords> all_rule_words();

}  // namespace candor
