#pragma once
// What happens between a person and us that the decision must know, as events: consents, objections, holds,
// notices ... Nothing is overwritten: what holds now is a fold over them, and a correction is an event.
// Codes, times and hashes stand in the ledger in clear, every text is sealed under the person's key. Plain
// values.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "privacy/account_facts.h"
#include "privacy/outreach.h"
#include "privacy/personal.h"
#include "privacy/purpose.h"
#include "privacy/schema.h"

namespace candor {

// How somebody said it, or was told. Codes are never reused.
enum class Manner : std::uint8_t {
  not_said = 0,
  web_form = 1,
  double_opt_in = 2,  // a form, and the link in the mail after it
  email = 3,
  letter = 4,
  phone = 5,
  in_person = 6,
  paper_form = 7,  // signed
  import_ = 8,     // from another system, with its proof
};
std::string_view name_of(Manner manner);
std::optional<Manner> manner_named(std::string_view name);

struct EvidenceFile {
  Personal<std::string> name{std::string()};
  std::string media_type;
  Personal<std::string> content{std::string()};  // at most largest_evidence_file
};
inline constexpr std::size_t largest_evidence_file = 600 * 1024;

// What shows that it was so (Art. 5(2), 7(1)). One of notice, wording, note, file at least.
struct Evidence {
  Manner manner = Manner::not_said;
  std::string notice;  // name in the register of notices, whose wording was shown
  std::uint32_t notice_version = 0;
  std::string language;
  Personal<std::string> wording{std::string()};  // the text shown, when it stands in no register
  Personal<std::string> note{std::string()};
  std::optional<EvidenceFile> file;
};

enum class ConsentAct : std::uint8_t { given = 0, refused = 1, withdrawn = 2 };
std::string_view name_of(ConsentAct act);
std::optional<ConsentAct> consent_act_named(std::string_view name);

// Art. 7. For advertising, a channel; for other uses none.
struct ConsentStatement {
  ConsentAct act = ConsentAct::given;
  Purpose purpose = Purpose::marketing;
  Channel channel = Channel::none;
  bool is_explicit = false;
  bool condition_of_contract = false;  // then it is refused: Art. 7(4)
  bool online_service = false;         // Art. 8
  bool guardian_verified = false;
  bool despite_hold = false;  // the person knows of the hold and wants this use (Art. 18(2))
  std::optional<Timestamp> expires_at;
  Personal<std::string> address{std::string()};   // that it was given with
  Personal<std::string> given_by{std::string()};  // a proxy or guardian; empty: the person
  Evidence evidence;
};

// Art. 21. To advertising it holds at once; to a legitimate interest it is decided on.
struct ObjectionStatement {
  bool to_advertising = true;
  Channel channel = Channel::none;     // of advertising; none: all
  Purpose purpose = Purpose::unknown;  // of a legitimate interest
  Evidence evidence;
};
struct ObjectionRuling {
  Purpose purpose = Purpose::unknown;
  bool overridden = false;  // compelling grounds; else the objection is accepted
  Personal<std::string> grounds{std::string()};
};

// Art. 18.
enum class RestrictionGround : std::uint8_t {
  not_recorded = 0,  // counts as one of Art. 18(1)
  accuracy = 1,      // 18(1)(a)
  unlawful = 2,      // (b)
  claims = 3,        // (c)
  objection = 4,     // (d)
  kept_back = 5,     // a class that 17(3) kept from erasure
};
std::string_view name_of(RestrictionGround ground);
std::optional<RestrictionGround> restriction_ground_named(std::string_view name);

struct Restriction {
  RestrictionGround ground = RestrictionGround::not_recorded;
  std::vector<std::string> fields;  // disputed alone; none: the whole person
  Personal<std::string> note{std::string()};
};
struct RestrictionLifted {
  Personal<std::string> note{std::string()};
};
// That the person was told the hold will end (Art. 18(3)).
struct LiftingAnnounced {
  Manner manner = Manner::not_said;
  Personal<std::string> note{std::string()};
};

// A claim or hold: stops erasing of these classes, and permits nothing.
struct LegalHold {
  bool placed = true;                   // else released
  std::vector<RetentionClass> classes;  // none: all
  Personal<std::string> note{std::string()};
};

// Art. 13, 14. `already_informed`: elsewhere, on the event's date.
struct NoticeGiven {
  std::string notice;
  std::uint32_t notice_version = 0;  // 0: the newest
  bool already_informed = false;
  Manner manner = Manner::not_said;
  Personal<std::string> note{std::string()};
};

// Art. 8. Ages are kept as bands: a date of birth is a member of the record.
struct AgeStated {
  std::optional<std::uint8_t> years;  // nothing: not known
  bool child_directed_service = false;
  bool guardian_verified = false;
  Personal<std::string> guardian{std::string()};  // who, and how we know
};

// A wish that is no objection: not at noon.
struct Preference {
  bool ended = false;
  Channel channel = Channel::none;
  Personal<std::string> wish{std::string()};
};

// By who may name bases.
struct BasisNamed {
  Purpose purpose = Purpose::unknown;
  LawfulBasis basis = LawfulBasis::none;           // none: not any more
  std::string balancing_test;                      // of a legitimate interest: one of the register
  Personal<std::string> reference{std::string()};  // contract, statute
};

// How the person came to us, corrected.
struct CollectionCorrected {
  std::string context;
  Personal<std::string> note{std::string()};
};

// Codes of the ledger; never reused.
enum class PersonEventKind : std::uint8_t {
  collection = 1,
  restriction = 2,
  restriction_lifted = 3,
  erasing = 4,  // step 1 of erasing: keys are about to be destroyed
  erased = 5,   // step 3: rows are gone
  basis = 6,
  consent = 7,
  objection = 8,
  objection_decision = 9,
  lifting_announced = 10,
  hold = 11,
  notice = 12,
  age = 13,
  preference = 14,
};
std::string_view name_of(PersonEventKind kind);
std::optional<PersonEventKind> person_event_kind_named(std::string_view name);

using PersonEventDetail = std::variant<CollectionCorrected, Restriction, RestrictionLifted, BasisNamed,
                                       ConsentStatement, ObjectionStatement, ObjectionRuling,
                                       LiftingAnnounced, LegalHold, NoticeGiven, AgeStated, Preference>;
PersonEventKind kind_of(const PersonEventDetail& detail);

struct PersonEvent {
  // When it was said or done; nothing: now. Not in the future.
  std::optional<Timestamp> at;
  PersonEventDetail detail;
};

// As it stands in the ledger, for the timeline. Of an evidence file its name and type alone.
struct RecordedEvent {
  std::uint64_t sequence = 0;
  PersonEventKind kind = PersonEventKind::collection;
  Timestamp at;
  Timestamp recorded_at;
  ActorFacts by;
  std::optional<PersonEventDetail> detail;   // nothing: erasing, erased
  std::array<std::byte, 32> wording_hash{};  // SHA-256 of what was shown; zeros: none
  bool redacted = false;                     // its texts were erased with their key
};
struct RecordedEventPage {
  std::vector<RecordedEvent> events;  // newest first
  std::optional<std::uint64_t> next_before;
};

}  // namespace candor
