#include "scene.h"

#include <cstdlib>
#include <vector>

#include "decision/explain/words.h"

namespace candor::decision {
namespace {

constexpr FieldDeclaration contact_fields[] = {
    personal_field("name", FieldType::text, RetentionClass::identity),
    personal_field("phone", FieldType::text, RetentionClass::contact),
    personal_field("email", FieldType::text, RetentionClass::contact),
    personal_field("notes", FieldType::paragraphs, RetentionClass::activity),
    special_field("allergies", FieldType::text)};
constexpr RecordType contact{1, "contact", "contacts", SubjectKind::person,
                             std::span(contact_fields).first(4)};
constexpr RecordType health{1, "contact", "contacts", SubjectKind::person, contact_fields};
constexpr RecordType account{3, "account", "accounts", SubjectKind::record,
                             std::span(contact_fields).first(1)};
constexpr RecordType stage{4, "stage", "stages", SubjectKind::house, std::span(contact_fields).first(1)};
constexpr RecordType company{2, "company", "companies", SubjectKind::record,
                             std::span(contact_fields).first(4)};

constexpr std::array<Outreach, addressee_count> by_consent{Outreach::consent, Outreach::consent,
                                                           Outreach::consent, Outreach::consent};
constexpr std::array<Outreach, addressee_count> freely{Outreach::free, Outreach::free, Outreach::free,
                                                       Outreach::free};
constexpr std::array<Outreach, addressee_count> businesses(Outreach what) {
  return {Outreach::consent, what, what, what};
}
constexpr CountryRules de{
    "DE", 16, true, {by_consent, by_consent, by_consent, businesses(Outreach::presumed_interest), freely}};
constexpr CountryRules at{"AT", 14, true, {by_consent, by_consent, by_consent, by_consent, freely}};
constexpr CountryRules fr{
    "FR",
    15,
    true,
    {by_consent, businesses(Outreach::opt_out), by_consent, businesses(Outreach::opt_out), freely}};

template <class Rule>
std::vector<Rule> all_but(std::span<const Rule> rules, int number) {
  std::vector<Rule> kept;
  for (const auto& rule : rules) {
    if (rule.number != number) kept.push_back(rule);
  }
  return kept;
}

}  // namespace

const RuleBook& book_under_test() {
  static const char* without = std::getenv("CANDOR_WITHOUT_RULE");
  if (!without) return rule_book();
  static const int number = std::atoi(without);
  static const auto rules = all_but(rule_book().rules, number);
  static const auto masks = all_but(rule_book().masks, number);
  static const auto keeps = all_but(rule_book().keeps, number);
  static const auto duties = all_but(rule_book().duties, number);
  static const RuleBook book{rules, masks, keeps, duties};
  return book;
}

const RecordType& plain_contact() {
  return contact;
}
const RecordType& with_health() {
  return health;
}
const RecordType& plain_account() {
  return account;
}
const RecordType& plain_stage() {
  return stage;
}
const RecordType& plain_company() {
  return company;
}
const CountryRules& germany() {
  return de;
}
const CountryRules& austria() {
  return at;
}
const CountryRules& france() {
  return fr;
}

Consent good_consent(Channel channel) {
  Consent consent;
  consent.state = ConsentState::given;
  consent.channel = channel;
  consent.names_use = true;
  consent.proof = ConsentProof::wording;
  consent.given_at = today - 100 * a_day;
  return consent;
}

Scene::Scene() : type_(&contact) {
  facts_.actor_kind = ActorKind::user;
  facts_.roles = {Role::sales};
  facts_.purposes = {Purpose::sales};
  facts_.scopes = {Scope::read, Scope::write, Scope::import, Scope::audit};
  facts_.purpose = Purpose::sales;
  facts_.operation = Operation::read;
  facts_.allowed_bases = BasisSet::from_bits(0x7f);
  facts_.now = today;
}

Scene& Scene::by(RoleSet roles) {
  facts_.roles = roles;
  return *this;
}
Scene& Scene::by_actor(ActorKind kind) {
  facts_.actor_kind = kind;
  return *this;
}
Scene& Scene::for_purpose(Purpose purpose) {
  facts_.purposes.insert(purpose);
  return naming(purpose);
}
Scene& Scene::naming(Purpose purpose) {
  facts_.purpose = purpose;
  return *this;
}
Scene& Scene::does(Operation operation) {
  facts_.operation = operation;
  return *this;
}
Scene& Scene::on(LawfulBasis basis) {
  return also_on(facts_.purpose, basis);
}
Scene& Scene::also_on(Purpose purpose, LawfulBasis basis) {
  standing_.basis[static_cast<std::size_t>(purpose)] = basis;
  return *this;
}
Scene& Scene::restricted() {
  standing_.restricted = true;
  return *this;
}
Scene& Scene::state(PersonState state) {
  standing_.state = state;
  return *this;
}
Scene& Scene::in(const CountryRules& country) {
  facts_.country = &country;
  return *this;
}
Scene& Scene::knowing(const PersonFacts& known) {
  known_ = known;
  return *this;
}
Scene& Scene::consenting(const Consent& consent) {
  consent_ = consent;
  return *this;
}
Scene& Scene::sends(const Outbound& outbound) {
  outbound_ = outbound;
  if (outbound_->channel == Channel::none) outbound_->channel = Channel::email;
  return does(Operation::send);
}
Scene& Scene::calls(const Outbound& outbound) {
  outbound_ = outbound;
  outbound_->channel = Channel::call;
  return does(Operation::call);
}
Scene& Scene::posts(const Outbound& outbound) {
  outbound_ = outbound;
  outbound_->channel = Channel::letter;
  return does(Operation::post);
}
Scene& Scene::to(const Recipient& recipient) {
  recipient_ = recipient;
  return does(Operation::disclose);
}
Scene& Scene::answering(const Request& request) {
  request_ = request;
  return by({Role::privacy_desk}).for_purpose(Purpose::rights).does(Operation::answer_request);
}
Scene& Scene::automatically(const Automation& automation) {
  automation_ = automation;
  return does(Operation::automated_decision);
}
Scene& Scene::in_emergency(const Emergency& emergency) {
  emergency_ = emergency;
  return *this;
}
Scene& Scene::covering(const Cover& cover) {
  cover_ = cover;
  return *this;
}
Scene& Scene::merging_with(const Standing& other) {
  other_ = other;
  return does(Operation::merge);
}
Scene& Scene::of_type(const RecordType& type) {
  type_ = &type;
  facts_.subject_kind = type.subject;
  return *this;
}
Scene& Scene::nobody() {
  about_person_ = false;
  return *this;
}

Facts Scene::facts() const {
  Facts facts = facts_;
  const auto at = [](const auto& maybe) { return maybe ? &*maybe : nullptr; };
  facts.person = about_person_ ? &standing_ : nullptr;
  facts.known = at(known_);
  facts.consent = at(consent_);
  facts.outbound = at(outbound_);
  facts.recipient = at(recipient_);
  facts.request = at(request_);
  facts.automation = at(automation_);
  facts.emergency = at(emergency_);
  facts.cover = at(cover_);
  facts.other_person = at(other_);
  return facts;
}

Decision Scene::decide() const {
  return decide_with(book_under_test(), facts(), *type_);
}

Error Scene::denial() const {
  const auto decision = decide();
  return decision.rule ? decision::denial(decision, facts(), type_->name)
                       : Error{Errc::invalid, "allowed", ""};
}

std::string Scene::outcome() const {
  const auto decision = decide();
  std::string text = "ALLOW";
  if (decision.rule) {
    text = "DENY " + std::string(decision.rule->reason);
    if (!decision.rule->article.empty()) text += " (" + std::string(decision.rule->article) + ")";
  } else if (decision.basis != LawfulBasis::none) {
    text += " on " + std::string(name_of(decision.basis));
  }
  for (const auto* other : decision.also) text += " also " + std::string(other->reason);
  for (std::size_t i = 0; i < obligation_count; ++i) {
    if (decision.obligations.contains(static_cast<Obligation>(i)))
      text += " +" + std::string(name_of(static_cast<Obligation>(i)));
  }
  for (const auto& mask : decision.masks) {
    text += " ~" + std::string(type_->fields[mask.field].name) + ":" + std::string(mask.rule->reason);
  }
  return text;
}

std::string Scene::findings() const {
  std::string text;
  const auto decision = decide();
  for (const auto* duty : decision.duties) {
    if (duty->obligation == Obligation::finding)
      text += (text.empty() ? "" : " ") + std::string(duty->reason);
  }
  return text;
}

std::string Scene::kept() const {
  std::string text;
  const auto decision = decide();
  for (const auto& kept : decision.kept) {
    text += (text.empty() ? "" : " ") + std::string(name_of(kept.retention_class)) + ":" +
            std::string(kept.rule->reason);
    if (kept.until) text += "@" + std::to_string((kept.until - today) / a_day);
  }
  return text;
}

}  // namespace candor::decision
