#pragma once
// What the ledgers fold to for one person and one act, beyond the Standing: passed in, never looked up.
// Every default means "nothing recorded" or "not asked", and then no rule on it speaks. Times are
// milliseconds; 0 is "never". Plain values.
#include <array>
#include <cstdint>
#include <initializer_list>

#include "decision/country_rules.h"
#include "privacy/person_events.h"
#include "privacy/purpose.h"
#include "privacy/schema.h"

namespace candor::decision {

using ClassSet = EnumSet<RetentionClass, retention_class_count>;

// A question that a caller who does not know of it has not asked.
enum class Answer : std::uint8_t { not_asked, no, yes };

enum class ConsentState : std::uint8_t { none, given, refused, withdrawn };
enum class ConsentProof : std::uint8_t {
  none,
  wording,  // what was shown, with its hash
  paper,    // a signed form on file
  note,     // somebody wrote down how it was, or filed what shows it
};

// The consent an act would rest on: for its purpose and, when it reaches somebody, for its channel. For
// advertising the one to advertising, whatever purpose is named. When a consent is being recorded: that one.
struct Consent {
  ConsentState state = ConsentState::none;
  Channel channel = Channel::none;
  bool is_explicit = false;
  bool names_use = false;  // the wording shown named this purpose and us
  ConsentProof proof = ConsentProof::none;
  bool guardian_verified = false;
  bool online_service = false;  // for an information society service (Art. 8)
  bool condition_of_contract = false;
  std::int64_t given_at = 0;
  std::int64_t withdrawn_at = 0;
  std::int64_t expires_at = 0;
};

enum class Age : std::uint8_t { not_asked, unknown, known };

using candor::RestrictionGround;

struct PersonFacts {
  Addressee kind = Addressee::consumer;
  bool kind_recorded = false;
  // basis
  Answer balancing_test = Answer::not_asked;  // adopted, for a legitimate interest
  Answer compatible = Answer::not_asked;      // Art. 6(4): data held for another purpose
  // restriction
  RestrictionGround ground = RestrictionGround::not_recorded;
  std::uint64_t disputed_fields = 0;  // restricted alone; positions in the record type
  ClassSet kept_by_law;               // usable for what the law keeps them for
  PurposeSet agreed_while_restricted;
  Answer told_of_lifting = Answer::not_asked;
  // objection
  std::array<std::int64_t, channel_count> objected_to_advertising_at{};  // index none: all channels
  PurposeSet objection_pending;                                          // Art. 21(1)
  PurposeSet objection_upheld;
  PurposeSet objection_overridden;  // compelling grounds on record
  // age
  Age age = Age::not_asked;
  std::uint8_t years = 0;
  bool child_directed_service = false;
  // special categories
  PurposeSet special_condition;  // one of 9(2)(b) to (j) on record
  // notice
  std::int64_t notice_due_at = 0;    // Art. 14(3)
  std::int64_t notice_given_at = 0;  // or already informed on
  // retention
  std::int64_t erase_at = 0;
  ClassSet open_claim;                                           // legal hold or claim
  std::array<std::int64_t, retention_class_count> kept_until{};  // statutory period
  bool request_pending = false;  // for access: what is asked for must not vanish
  bool has_preference = false;   // a wish that is no objection
};

using candor::Content;
using candor::Relation;

struct Outbound {
  Channel channel = Channel::none;
  Content content = Content::advertising;
  Relation relation = Relation::cold;
  Addressee addressee = Addressee::consumer;
  // soft opt-in, ePrivacy 13(2)
  bool similar_products = false;
  bool opt_out_offered_at_collection = false;
  bool opt_out_in_message = false;
  bool related_to_job = false;
  bool presumed_interest_recorded = false;
  bool carries_notice = false;
  bool names_right_to_object = false;
  bool tracked = false;  // open pixel, tracked links
  bool tracking_consent = false;
};

enum class RecipientKind : std::uint8_t {
  unknown,
  the_person,  // no recipient in a third country: [L] row 28
  processor,
  controller,  // tax adviser, bank, carrier, authority
  advertising_partner,
};
enum class Territory : std::uint8_t {
  unknown,
  eea,
  adequate,
  certified_only,  // adequate for who is certified (US)
  third,
};

struct Recipient {
  RecipientKind kind = RecipientKind::unknown;
  bool contract = false;  // Art. 28(3)
  std::int64_t contract_ends_at = 0;
  bool basis_recorded = false;  // of a controller
  Territory territory = Territory::unknown;
  std::int64_t adequacy_ends_at = 0;
  std::int64_t certified_at = 0;  // last checked
  bool transfer_tool = false;     // Art. 46
  bool assessment = false;
  bool person_agreed = false;  // informed and explicit, Art. 49(1)(a)
  bool routine = false;
};

enum class Identity : std::uint8_t { not_asked, doubted, proven, asked_without_doubt };

struct Request {
  bool portability = false;
  Identity identity = Identity::not_asked;
  std::uint64_t held_on_interest = 0;  // fields that Art. 20 does not reach
  std::uint64_t about_others = 0;      // fields that show another person
};

struct Automation {
  bool significant = true;  // legal or similar effect
  bool person_decides = false;
  bool permitted = false;  // contract, law or explicit consent: 22(2)
  bool review_offered = false;
};

struct Emergency {
  std::int64_t since = 0;
  bool reason_given = false;
};

// A colleague stands in for an absent one.
struct Cover {
  std::int64_t from = 0;
  std::int64_t until = 0;
};

}  // namespace candor::decision
