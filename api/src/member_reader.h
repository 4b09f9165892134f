#pragma once
// Takes the members of a JSON object one by one and collects what is wrong with them; what nobody took at the
// end is refused. A member that is null counts as left out.
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/time.h"
#include "base/value.h"
#include "privacy/personal.h"

namespace candor {

class MemberReader {
 public:
  // `path`: where the object stands in the request; empty: it is the body.
  MemberReader(const Object& members, std::string path, std::vector<FieldError>& errors)
      : members_(members), path_(std::move(path)), errors_(errors) {}

  bool has(std::string_view name) const;
  // Also when it is null.
  bool names(std::string_view name) const;
  std::string text(std::string_view name);
  Personal<std::string> personal(std::string_view name) { return Personal<std::string>(text(name)); }
  bool flag(std::string_view name);
  std::optional<std::int64_t> number(std::string_view name, std::int64_t least, std::int64_t most);
  std::optional<Timestamp> time(std::string_view name);
  const Object* object(std::string_view name);
  const List* list(std::string_view name);

  // One of a few words; those that may be said stand in the error.
  template <class Enum>
  std::optional<Enum> one_of(std::string_view name, std::initializer_list<Enum> choices) {
    const auto* value = take(name);
    if (!value) return std::nullopt;
    std::string names;
    for (const Enum choice : choices) {
      if (value->text() && *value->text() == name_of(choice)) return choice;
      names += (names.empty() ? "" : ", ") + std::string(name_of(choice));
    }
    wrong(name, "invalid", "Use one of: " + names + ".");
    return std::nullopt;
  }
  template <class Enum>
  Enum required(std::string_view name, std::initializer_list<Enum> choices) {
    if (!has(name)) {
      std::string names;
      for (const Enum choice : choices) names += (names.empty() ? "" : ", ") + std::string(name_of(choice));
      take(name);
      wrong(name, "required", "Add one of: " + names + ".");
      return *choices.begin();
    }
    return one_of(name, choices).value_or(*choices.begin());
  }

  void wrong(std::string_view name, std::string code, std::string message);
  // Names of members that nobody took; `what`: a consent, an objection ...
  void refuse_others(std::string_view what);

 private:
  const Value* take(std::string_view name);
  std::string full(std::string_view name) const;

  const Object& members_;
  std::string path_;
  std::vector<FieldError>& errors_;
  std::vector<std::string_view> taken_;
};

}  // namespace candor
