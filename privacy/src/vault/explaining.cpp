// What the answer to an act would be, and why. Asking does nothing but leave its entry in the log.
#include "decision/explain/words.h"
#include "decision/known_facts.h"
#include "decision/predicates.h"
#include "vault/indexing.h"
#include "vault/inside.h"
#include "vault/reaching.h"

namespace candor {
namespace {

using Located = Reading::Inside::Located;

// The country whose rules count; only who may know of the person's standing asks the record for it.
std::string country_of(Reading::Inside& inside, const Access& access, const RecordType& type,
                       const Uuid& id) {
  auto& vault = inside.vault;
  const auto known = inside.locate(access, Operation::privacy_read, type, id);
  if (!known.decision.allowed || !known.record || !inside.may_read_texts(access, type, known))
    return vault.locale().country;
  auto grant = vault.gatekeeper->grant(known.decision, type, id, Operation::privacy_read, inside.keys,
                                       inside.overlay());
  const auto members = grant ? open_all(vault.table(type), *known.record, *grant) : std::nullopt;
  const auto country = members ? country_in(*members) : std::string();
  return country.empty() ? vault.locale().country : country;
}

Channel channel_of(const Question& question) {
  if (question.operation == Operation::call) return Channel::call;
  if (question.operation == Operation::post) return Channel::letter;
  return question.channel == Channel::text_message ? Channel::text_message : Channel::email;
}

// Asked again, with what is to go out.
void decide_on_message(Reading::Inside& inside, const Access& access, const Question& question,
                       const decision::Outbound& message, const CountryRules& country, Located& located) {
  auto& facts = located.facts;
  facts.outbound = &message;
  facts.country = &country;
  facts.known = nullptr;
  facts.consent = nullptr;
  if (located.standing) inside.vault.gatekeeper->add_person(facts, access, *located.standing, located.known);
  located.decision = decision::decide(facts, *question.type);
}

}  // namespace

Result<Explanation> Reading::explain(const Access& access, const Question& question) {
  const RecordType& type = *question.type;
  auto& vault = inside_.vault;
  Located located =
      question.record ? inside_.locate(access, question.operation, type, *question.record) : Located();
  if (!question.record) {
    located.facts = vault.gatekeeper->facts(access, question.operation, &type);
    located.decision = decision::decide(located.facts, type);
  }
  decision::Outbound message;
  if (decision::is_outbound(question.operation)) {
    message =
        message_to(located.standing.value_or(decision::Standing()), channel_of(question), *vault.registers);
    message.content = question.content;
    // An answer is one when the person asked; what nobody asked for is advertising.
    if (question.content == Content::answer && message.relation != Relation::running_deal) {
      message.relation = Relation::own_enquiry;
    }
    const auto country =
        question.record ? country_of(inside_, access, type, *question.record) : vault.locale().country;
    decide_on_message(inside_, access, question, message, vault.registers->country(country), located);
  }
  auto told = decision::explain(located.decision, located.facts, type, access.who().roles());
  auto entry = inside_.entry(access, Operation::explain, &type, question.record.value_or(Uuid{}));
  if (!question.record) entry.header.count = 0;
  inside_.recorded(std::move(entry));
  return told;
}

}  // namespace candor
