#include "records/shared_members.h"

#include <algorithm>

namespace candor {

void compute_e164(Value& phone, const Locale& locale) {
  Object* members = phone.object();
  if (members == nullptr) return;
  std::erase_if(*members, [](const Member& member) { return member.first == "e164"; });
  const Value* number = phone.find("number");
  if (number == nullptr || number->text() == nullptr) return;
  if (auto e164 = e164_of(*number->text(), locale.country)) phone.set("e164", std::move(*e164));
}

}  // namespace candor
