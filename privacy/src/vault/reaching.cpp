#include "vault/reaching.h"

namespace candor {

decision::Outbound message_to(const decision::Standing& person, Channel channel, const Registers& registers) {
  decision::Outbound message;
  message.channel = channel;
  const auto* context = registers.context(person.context);
  message.relation = context ? context->relation : Relation::cold;
  message.addressee = context ? context->addressee : Addressee::consumer;
  message.opt_out_in_message = true;
  message.names_right_to_object = true;
  message.carries_notice = true;
  message.related_to_job = message.addressee == Addressee::company_contact;
  return message;
}

std::string country_in(const Object& members) {
  for (const auto& [name, value] : members) {
    if (name != "addresses" || !value.list()) continue;
    for (const auto& address : *value.list()) {
      const auto* country = address.find("country");
      if (country && country->text()) return *country->text();
    }
  }
  return {};
}

Operation operation_of(Channel channel) {
  if (channel == Channel::call) return Operation::call;
  return channel == Channel::letter ? Operation::post : Operation::send;
}

}  // namespace candor
