#pragma once
// The lines of a vCard file as properties: unfolded, cut into name, parameters and value, decoded from
// quoted-printable and their character set. Pictures, sounds and keys are passed over without being kept,
// and of a value that is too long only the fact. Not thread safe.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "crm/import/text_encoding.h"

namespace candor {

struct VcardProperty {
  std::string group;               // item1 of item1.EMAIL, lower case
  std::string name;                // EMAIL, upper case
  std::vector<std::string> types;  // lower case: of TYPE, and bare ones of version 2.1
  std::vector<std::pair<std::string, std::string>> parameters;  // all others, names in upper case
  std::string value;                                            // UTF-8, still with its backslashes
  bool left_out = false;                                        // a picture or the like: there is no value
  std::optional<FieldError> problem;

  std::string_view parameter(std::string_view wanted) const;
  bool has_type(std::string_view type) const;
};

class VcardLines {
 public:
  static constexpr std::size_t longest_value = 128 * 1024;

  // `text` must outlive the reader. `encoding`: of values that do not say theirs.
  VcardLines(std::string_view text, TextEncoding encoding) : rest_(text), encoding_(encoding) {}

  // Before version 3.0 a fold keeps its space, and line breaks are not written as \n.
  void set_old_folding(bool old) { old_folding_ = old; }
  // The next property; nothing at the end. A line that is no property has an empty name.
  std::optional<VcardProperty> next();

 private:
  std::string_view take_line();
  std::string unfold(std::string_view first, bool keep);
  bool belongs_to_line_before() const;
  void decode(VcardProperty& property, std::string_view content_encoding) const;

  std::string_view rest_;
  TextEncoding encoding_;
  bool old_folding_ = false;
};

// Backslashes taken out: \n, \, \; and \\. With `old` only those that version 2.1 knows.
std::string unescaped(std::string_view text, bool old);
// Cut at a character that has no backslash before it; the parts keep theirs.
std::vector<std::string_view> split_unescaped(std::string_view text, char separator);

}  // namespace candor
