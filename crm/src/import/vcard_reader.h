#pragma once
// Reads vCards (2.1 as old phones write it, 3.0, 4.0). A card that cannot be read carries its problem, with
// the property's name as `field`, and the reader goes on with the next one. Not thread safe.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crm/import/import_row.h"
#include "import/vcard_lines.h"

namespace candor {

// One card: its properties as they stand, pictures and technical ones aside.
struct Vcard {
  std::vector<VcardProperty> properties;
  bool old = false;   // before version 3.0
  bool ours = false;  // written by us: labels mean what they say
  std::optional<FieldError> problem;

  const VcardProperty* find(std::string_view name) const;
  // What Apple's and our own cards call the property, in another one of its group.
  std::string_view label_of_group(std::string_view group) const;
};

class VcardReader {
 public:
  // `text` must outlive the reader. `encoding`: of values that do not say theirs.
  VcardReader(std::string_view text, TextEncoding encoding) : lines_(text, encoding) {}

  std::optional<Vcard> next_card();
  std::optional<ImportRow> next();
  std::vector<std::string> unused_properties() const { return unused_; }

 private:
  bool pass_to_begin();
  Vcard read_card();
  void add(Vcard& card, VcardProperty property, std::size_t& seen);
  void pass_over_agent();
  void note_unused(const Vcard& card);

  VcardLines lines_;
  std::uint32_t record_ = 0;
  bool begun_ = false;  // the line BEGIN:VCARD was read
  std::vector<std::string> unused_;
};

// What a card means. Where it goes: N, FN, NICKNAME, BDAY, LANG to the person; ORG, TITLE, ROLE to company
// and job; EMAIL, TEL, ADR, URL to the lists, preferred ones first; CATEGORIES to tags, NOTE to description.
ImportRow row_from(const Vcard& card);
// Where a property goes, as a path of import_targets(); empty: nowhere.
std::string_view target_of_property(std::string_view name);

}  // namespace candor
