#include "import/vcard_reader.h"

#include <algorithm>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::size_t most_properties = 1000;
constexpr std::size_t most_unused = 100;

// About the card, not about the person.
constexpr std::string_view technical[] = {"VERSION", "PRODID", "REV",   "UID",          "KIND",  "FN",
                                          "CLASS",   "SOURCE", "BEGIN", "CLIENTPIDMAP", "MAILER"};

bool is(const VcardProperty& property, std::string_view name) {
  return property.name == name && equals_ignoring_case(trim(property.value), "VCARD");
}

}  // namespace

const VcardProperty* Vcard::find(std::string_view name) const {
  const auto found = std::ranges::find(properties, name, &VcardProperty::name);
  return found == properties.end() ? nullptr : &*found;
}

std::string_view Vcard::label_of_group(std::string_view group) const {
  if (group.empty()) return {};
  const auto found = std::ranges::find_if(
      properties, [&](const VcardProperty& one) { return one.group == group && one.name == "X-ABLABEL"; });
  return found == properties.end() ? std::string_view{} : std::string_view(found->value);
}

std::optional<Vcard> VcardReader::next_card() {
  if (!begun_ && pass_to_begin()) {
    ++record_;
    Vcard stray;
    stray.problem = {{}, "outside_card", "Here stands something that is in no card."};
    return stray;
  }
  if (!begun_) return std::nullopt;
  begun_ = false;
  ++record_;
  Vcard card = read_card();
  if (card.problem) card.properties.clear();
  return card;
}

std::optional<ImportRow> VcardReader::next() {
  const auto card = next_card();
  if (!card) return std::nullopt;
  ImportRow row;
  if (!card->problem) {
    row = row_from(*card);
    note_unused(*card);
  } else {
    row.problem = card->problem;
  }
  row.record = record_;
  return row;
}

// True when something else stood before it.
bool VcardReader::pass_to_begin() {
  bool passed = false;
  while (auto property = lines_.next()) {
    begun_ = is(*property, "BEGIN");
    if (begun_) break;
    passed = true;
  }
  return passed;
}

Vcard VcardReader::read_card() {
  Vcard card;
  lines_.set_old_folding(false);
  std::size_t seen = 0;
  bool agent = false;
  while (auto property = lines_.next()) {
    if (is(*property, "END")) return card;
    if (is(*property, "BEGIN") && agent) {
      pass_over_agent();
    } else if (is(*property, "BEGIN")) {
      // The card before was cut off; this one is whole for all we know.
      begun_ = true;
      break;
    }
    agent = property->name == "AGENT" && trim(property->value).empty();
    add(card, std::move(*property), seen);
  }
  if (!card.problem) card.problem = {{}, "unclosed_card", "This card has no end; a part of it is missing."};
  return card;
}

void VcardReader::add(Vcard& card, VcardProperty property, std::size_t& seen) {
  if (property.name == "VERSION") {
    card.old = trim(property.value).starts_with('2') || trim(property.value).starts_with('1');
    lines_.set_old_folding(card.old);
  }
  card.ours |= property.name == "PRODID" && property.value.starts_with("-//Candor//");
  if (++seen > most_properties && !card.problem) {
    card.problem = {{}, "too_many_properties", "This card has more properties than any contact."};
  }
  if (property.name.empty() && !card.problem) {
    card.problem = {{}, "unreadable_line", "A line of this card is no property."};
  }
  // What is not taken may be as wrong as it likes.
  if (property.problem && !card.problem && !target_of_property(property.name).empty()) {
    card.problem = property.problem;
  }
  if (!card.problem) card.properties.push_back(std::move(property));
}

// The card of somebody's agent, inside of his own.
void VcardReader::pass_over_agent() {
  unsigned depth = 1;
  while (auto property = lines_.next()) {
    if (is(*property, "BEGIN")) ++depth;
    if (is(*property, "END") && --depth == 0) return;
  }
}

void VcardReader::note_unused(const Vcard& card) {
  for (const VcardProperty& property : card.properties) {
    if (!target_of_property(property.name).empty() || unused_.size() == most_unused) continue;
    if (!property.left_out && trim(property.value).empty()) continue;
    if (std::ranges::find(technical, property.name) != std::end(technical)) continue;
    if (std::ranges::find(unused_, property.name) == unused_.end()) unused_.push_back(property.name);
  }
}

}  // namespace candor
