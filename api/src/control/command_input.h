#pragma once
// Reads the members of a local command's input, or of a request's body, and gathers what is wrong with them,
// all at once. An error names members and the words that exist, never what was given.
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/time.h"
#include "base/value.h"
#include "privacy/access.h"
#include "privacy/purpose.h"

namespace candor {

class CommandInput {
 public:
  // Members beside the known ones are refused.
  CommandInput(const Value& input, std::initializer_list<std::string_view> known);

  bool has(std::string_view name) const { return input_.find(name) != nullptr; }
  std::string text(std::string_view name);  // required
  std::string optional_text(std::string_view name);
  bool flag(std::string_view name);  // required
  std::vector<std::string> texts(std::string_view name) { return words(name); }
  // A date holds until its end (UTC); or an RFC 3339 time. It must be after `now`.
  std::optional<Timestamp> future_time(std::string_view name, Timestamp now);

  template <class Known>
  auto one(std::string_view name, Known known, const std::string& names,
           typename decltype(known(std::string_view()))::value_type otherwise) {
    const auto found = known(optional_text(name));
    if (!found) refuse(name, "unknown", "Use one of: " + names + ".");
    return found.value_or(otherwise);
  }
  template <class Set, class Known>
  Set set(std::string_view name, Known known, const std::string& names) {
    Set members;
    for (const std::string& word : words(name)) {
      if (const auto member = known(word)) {
        members.insert(*member);
      } else {
        refuse(name, "unknown", "Use some of: " + names + ".");
      }
    }
    if (members.empty()) refuse(name, "required", "Use some of: " + names + ".");
    return members;
  }

  void refuse(std::string_view name, std::string_view code, std::string message);
  // Nothing when all is well.
  std::optional<Error> problem(std::string_view what) const;

 private:
  std::vector<std::string> words(std::string_view name);

  const Value& input_;
  std::vector<FieldError> errors_;
};

// purpose_named() for those that may be asked for: neither unknown nor none.
std::optional<Purpose> known_purpose(std::string_view name);
std::string names_of_roles();
std::string names_of_scopes();
std::string names_of_purposes();
List present_roles(RoleSet roles);
List present_scopes(ScopeSet scopes);
List present_purposes(PurposeSet purposes);

}  // namespace candor
