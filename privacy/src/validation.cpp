// Checks what came from outside against the declarations. One walk over the object; a Path on the stack
// says where it stands and becomes text only when something is wrong there. Texts are looked at as they
// will be stored, that is trimmed; what is empty counts as absent. Messages tell what is wrong and how to
// mend it, and never repeat the value: they end up in logs of programs we do not know.
#include <algorithm>
#include <string>

#include "base/id.h"
#include "base/text.h"
#include "base/time.h"
#include "country_code.h"
#include "language_tag.h"
#include "nearest_name.h"
#include "privacy/currency.h"
#include "privacy/schema.h"

namespace candor {
namespace {

constexpr std::size_t most_errors = 100;

struct Path {
  const Path* parent = nullptr;
  std::string_view name;  // of a member; empty: the item `index` of a list
  std::size_t index = 0;

  std::string text() const {
    const std::string last = name.empty() ? std::to_string(index) : std::string(name);
    return parent == nullptr ? last : parent->text() + "." + last;
  }
};

// How the name of an unknown member is told back: it came from outside and may be anything.
std::string shown_name(std::string_view name) {
  if (!is_clean_utf8(name)) return "(unreadable name)";
  if (name.empty()) return "(empty name)";
  if (name.size() <= 64) return std::string(name);
  std::size_t end = 64;
  while ((static_cast<unsigned char>(name[end]) & 0xc0) == 0x80) --end;
  return std::string(name.substr(0, end)) + "...";
}

std::uint32_t longest(const FieldDeclaration& field) {
  if (field.rules.max_length != 0) return field.rules.max_length;
  switch (field.type) {
    case FieldType::paragraphs:
      return 10'000;
    case FieldType::text_list:
      return 100;
    default:
      return 255;
  }
}

std::uint32_t most_items(const FieldDeclaration& field) {
  return field.rules.max_items != 0 ? field.rules.max_items : 50;
}

// C0, DEL and C1 controls, and the line and paragraph separators, which are line breaks in disguise.
bool has_control(std::string_view text, bool several_lines) {
  for (std::size_t position = 0; position < text.size(); ++position) {
    const auto c = static_cast<unsigned char>(text[position]);
    if (c == 0x7f) return true;
    if (c < 0x20 && !(several_lines && (c == '\n' || c == '\t'))) return true;
    if (c == 0xc2 && static_cast<unsigned char>(text[position + 1]) < 0xa0) return true;
    const std::string_view three = text.substr(position, 3);
    if (!several_lines && (three == "\xe2\x80\xa8" || three == "\xe2\x80\xa9")) return true;
  }
  return false;
}

// YYYY-MM-DD, or --MM-DD of people who keep their year to themselves.
bool is_birth_date(std::string_view text) {
  if (text.starts_with("--")) return text.size() == 7 && is_date("2000-" + std::string(text.substr(2)));
  return is_date(text);
}

bool is_country(std::string_view text) {
  std::string code = ascii_lower(text);
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  }
  return is_country_code(code);
}

bool is_empty(const Value& value) {
  if (value.is_null()) return true;
  if (const std::string* text = value.text()) return trim(*text).empty();
  if (const List* list = value.list()) return std::ranges::all_of(*list, is_empty);
  if (const Object* object = value.object()) {
    return std::ranges::all_of(*object, [](const Member& member) { return is_empty(member.second); });
  }
  return false;
}

class Validation {
 public:
  explicit Validation(std::vector<FieldError>& errors) : errors_(errors) {}

  enum class Required : std::uint8_t { checked, unchecked };

  void object(std::span<const FieldDeclaration> fields, const Object& object, const Path* parent,
              Required required) {
    std::uint64_t seen = 0;
    for (const Member& member : object) {
      // A body of a hundred thousand wrong members must not cost a hundred thousand answers.
      if (errors_.size() >= most_errors) return;
      const auto found = std::ranges::find(fields, std::string_view(member.first), &FieldDeclaration::name);
      if (found == fields.end()) {
        unknown(fields, member.first, parent);
        continue;
      }
      const Path path{parent, found->name};
      const std::uint64_t bit = std::uint64_t{1} << (found - fields.begin());
      if ((seen & bit) != 0) {
        report(path, "duplicate_member", "This member stands here twice; send it once.");
      } else if (found->rules.read_only) {
        report(path, "read_only", "Candor works this out itself; leave it out.");
      } else if (!member.second.is_null()) {
        value(*found, member.second, path);
      }
      seen |= bit;
    }
    if (required == Required::unchecked) return;
    for (const FieldDeclaration& field : fields) {
      if (!field.rules.required) continue;
      const auto given = std::ranges::find(object, field.name, &Member::first);
      if (given != object.end() && !is_empty(given->second)) continue;
      report(Path{parent, field.name}, "required", "This cannot be left empty.");
    }
  }

 private:
  void value(const FieldDeclaration& field, const Value& given, const Path& path) {
    switch (field.type) {
      case FieldType::flag:
        if (given.boolean() == nullptr) wrong_type(path, "Send true or false, without quotes.");
        return;
      case FieldType::integer:
        if (given.integer() == nullptr) return wrong_type(path, "Send a whole number, without quotes.");
        return within_range(field, *given.integer(), path);
      case FieldType::money:
        return money(field, given, path);
      case FieldType::text_list:
        items(field, given, path, "Send a list of texts.");
        return;
      case FieldType::list:
        items(field, given, path, "Send a list of objects.");
        return;
      default:
        if (given.text() == nullptr) {
          wrong_type(path, "Send a text, in quotes.");
        } else {
          text(field, *given.text(), path);
        }
    }
  }

  void within_range(const FieldDeclaration& field, std::int64_t given, const Path& path) {
    const auto& rules = field.rules;
    if (given >= rules.minimum && given <= rules.maximum) return;
    report(path, "out_of_range",
           rules.maximum == INT64_MAX ? "Give at least " + std::to_string(rules.minimum) + "."
                                      : "Give a number from " + std::to_string(rules.minimum) + " to " +
                                            std::to_string(rules.maximum) + ".");
  }

  void money(const FieldDeclaration& field, const Value& given, const Path& path) {
    constexpr std::int64_t most = 999'999'999'999'999;  // minor units; sums of many still fit
    const Object* object = given.object();
    const Value* amount = given.find("amount");
    const Value* currency = given.find("currency");
    if (object == nullptr || amount == nullptr || amount->integer() == nullptr || currency == nullptr ||
        currency->text() == nullptr) {
      return wrong_type(path, "Send {\"amount\": 123450, \"currency\": \"EUR\"}: minor units, and ISO 4217.");
    }
    if (object->size() != 2) {
      return report(path, "unknown_member", "An amount of money has amount and currency, each once.");
    }
    if (*amount->integer() < std::max<std::int64_t>(field.rules.minimum, -most) ||
        *amount->integer() > std::min(field.rules.maximum, most)) {
      report(Path{&path, "amount"}, "out_of_range",
             field.rules.minimum == 0 ? "Give an amount that is not below zero, and of at most 15 digits."
                                      : "Give an amount of at most 15 digits.");
    }
    if (!is_currency_code(*currency->text())) {
      report(Path{&path, "currency"}, "invalid_currency",
             "Write the currency as the three capital letters of ISO 4217, for example EUR.");
    }
  }

  void items(const FieldDeclaration& field, const Value& given, const Path& path, const char* message) {
    const List* list = given.list();
    if (list == nullptr) return wrong_type(path, message);
    const std::uint32_t most = most_items(field);
    if (list->size() > most) {
      return report(path, "too_many_items", "At most " + std::to_string(most) + " entries fit here.");
    }
    for (std::size_t index = 0; index < list->size(); ++index) {
      const Value& item = (*list)[index];
      const Path here{&path, {}, index};
      if (field.type == FieldType::list) {
        if (item.object() == nullptr) {
          wrong_type(here, "Send an object with the members of this list.");
        } else {
          object(field.members, *item.object(), &here,
                 is_empty(item) ? Required::unchecked : Required::checked);
        }
      } else if (item.text() == nullptr) {
        wrong_type(here, "Send a text, in quotes.");
      } else {
        text(field, *item.text(), here);
      }
    }
  }

  void text(const FieldDeclaration& field, std::string_view raw, const Path& path) {
    if (!is_clean_utf8(raw)) {
      return report(path, "invalid_text", "This is not readable text: send UTF-8 without NUL.");
    }
    const std::string_view given = trim(raw);
    if (given.empty()) return;
    const bool several_lines = field.type == FieldType::paragraphs;
    if (has_control(given, several_lines)) {
      return report(path, "control_character",
                    several_lines
                        ? "Control characters cannot be stored; use line feeds and tabs only."
                        : "Control characters and line breaks cannot be stored here; use one plain line.");
    }
    const std::uint32_t most = longest(field);
    if (count_characters(given) > most) {
      return report(path, "too_long", "At most " + std::to_string(most) + " characters fit here.");
    }
    if (!of_type(field, given, path)) return;
    if (field.rules.check == nullptr) return;
    const std::string_view problem = field.rules.check(given);
    if (!problem.empty()) report(path, field.rules.check_code, std::string(problem));
  }

  bool of_type(const FieldDeclaration& field, std::string_view given, const Path& path) {
    switch (field.type) {
      case FieldType::id:
        if (Uuid::parse(given)) return true;
        report(path, "invalid_id", "An id has 36 characters, like those that Candor gives out.");
        return false;
      case FieldType::timestamp:
        if (parse_timestamp(given)) return true;
        report(path, "invalid_time", "Write the time as RFC 3339, for example 2026-01-31T09:30:00Z.");
        return false;
      case FieldType::date:
        if (is_date(given)) return true;
        report(path, "invalid_date", "Write the date as YYYY-MM-DD; it must exist.");
        return false;
      case FieldType::birth_date:
        if (is_birth_date(given)) return true;
        report(path, "invalid_date", "Write the date as YYYY-MM-DD, or as --MM-DD without the year.");
        return false;
      case FieldType::language:
        if (is_language_tag(given)) return true;
        report(path, "invalid_language", "Write the language as BCP 47, for example de or pt-BR.");
        return false;
      case FieldType::country:
        if (is_country(given)) return true;
        report(path, "invalid_country", "Write the country as the two letters of ISO 3166, for example DE.");
        return false;
      case FieldType::choice:
        if (std::ranges::find(field.rules.choices, given) != field.rules.choices.end()) return true;
        not_a_choice(field, path);
        return false;
      default:
        return true;
    }
  }

  void not_a_choice(const FieldDeclaration& field, const Path& path) {
    std::string message = "Choose one of: ";
    for (const std::string_view choice : field.rules.choices) {
      if (choice != field.rules.choices.front()) message += ", ";
      message += choice;
    }
    report(path, "not_a_choice", message + ".");
  }

  void unknown(std::span<const FieldDeclaration> fields, std::string_view name, const Path* parent) {
    const std::string shown = shown_name(name);
    const Path path{parent, shown};
    if (parent == nullptr && std::ranges::find(system_fields, name) != std::end(system_fields)) {
      return report(path, "read_only", "Candor sets this itself; leave it out.");
    }
    const auto near = nearest_name(name, fields, [](const FieldDeclaration& field) { return field.name; });
    report(path, "unknown_member",
           near.empty() ? std::string("There is no member of this name; the API's description lists them.")
                        : "There is no member of this name. Did you mean \"" + std::string(near) + "\"?");
  }

  void wrong_type(const Path& path, const char* message) { report(path, "wrong_type", message); }

  void report(const Path& path, std::string_view code, std::string message) {
    if (errors_.size() >= most_errors) return;
    errors_.push_back({path.text(), std::string(code), std::move(message)});
  }

  std::vector<FieldError>& errors_;
};

}  // namespace

std::vector<FieldError> validate(const RecordType& type, const Object& object) {
  std::vector<FieldError> errors;
  Validation(errors).object(type.fields, object, nullptr, Validation::Required::checked);
  if (type.check != nullptr) type.check(object, errors);
  return errors;
}

std::vector<FieldError> validate_patch(const RecordType& type, const Object& patch) {
  std::vector<FieldError> errors;
  Validation(errors).object(type.fields, patch, nullptr, Validation::Required::unchecked);
  return errors;
}

}  // namespace candor
