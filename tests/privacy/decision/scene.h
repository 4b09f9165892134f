#pragma once
// A situation told in the order of a sentence: who, what for, which act, with whom, under what
// circumstances; and what the policy makes of it in one line of text. CANDOR_WITHOUT_RULE=<number> in the
// environment leaves one rule out, so that script/mutate-rules can see a test fail for each.
#include <optional>
#include <string>

#include "decision/consent_events.h"
#include "decision/policy.h"

namespace candor::decision {

// The whole table, without the one the environment names.
const RuleBook& book_under_test();

inline constexpr std::int64_t a_day = 24 * 60 * 60'000;
inline constexpr std::int64_t today = 20'000 * a_day;

// name, phone, e-mail (contact), notes (activity); of `with_health` also allergies (special).
const RecordType& plain_contact();
const RecordType& with_health();
const RecordType& plain_account();  // name
const RecordType& plain_company();
const RecordType& plain_stage();  // of the house
enum Field : std::uint64_t { name_field = 1, phone_field = 2, email_field = 4, notes_field = 8 };

// National data as the files in config/ will hold it.
const CountryRules& germany();
const CountryRules& austria();
const CountryRules& france();

// On file, specific, explicit where asked: the consent that tests spoil in one point.
Consent good_consent(Channel channel = Channel::none);

class Scene {
 public:
  // A salesperson reads a person of whom nothing is known, for sales.
  Scene();

  Scene& by(RoleSet roles);
  Scene& by_actor(ActorKind kind);
  Scene& for_purpose(Purpose purpose);  // one that the role works for
  Scene& naming(Purpose purpose);       // whether or not the role works for it
  Scene& does(Operation operation);
  Scene& on(LawfulBasis basis);  // recorded for the purpose named before
  Scene& also_on(Purpose purpose, LawfulBasis basis);
  Scene& restricted();
  Scene& state(PersonState state);
  Scene& in(const CountryRules& country);
  Scene& knowing(const PersonFacts& known);
  Scene& consenting(const Consent& consent);
  Scene& sends(const Outbound& outbound);
  Scene& calls(const Outbound& outbound);
  Scene& posts(const Outbound& outbound);
  Scene& to(const Recipient& recipient);
  Scene& answering(const Request& request);
  Scene& automatically(const Automation& automation);
  Scene& in_emergency(const Emergency& emergency);
  Scene& covering(const Cover& cover);
  Scene& merging_with(const Standing& other);
  Scene& of_type(const RecordType& type);
  Scene& nobody();  // the act is about no person
  // Whatever has no word of its own.
  template <class Change>
  Scene& with(Change change) {
    change(facts_);
    return *this;
  }

  Facts facts() const;
  Decision decide() const;
  Error denial() const;
  // ALLOW on contract +unsubscribe ~phone:restricted | DENY REASON (article) also OTHER +finding
  std::string outcome() const;
  std::string findings() const;  // reasons of the duties that are findings
  std::string kept() const;      // classes that an erasure keeps, with reason

 private:
  Facts facts_;
  Standing standing_;
  bool about_person_ = true;
  const RecordType* type_;
  std::optional<PersonFacts> known_;
  std::optional<Consent> consent_;
  std::optional<Outbound> outbound_;
  std::optional<Recipient> recipient_;
  std::optional<Request> request_;
  std::optional<Automation> automation_;
  std::optional<Emergency> emergency_;
  std::optional<Cover> cover_;
  std::optional<Standing> other_;
};

}  // namespace candor::decision
