#pragma once
// A record type is a constexpr list of fields, each declared once. Name = column = JSON key = OpenAPI
// property = import column. SQL, JSON, validation, sealing, masks, audit, OpenAPI and form metadata are
// ordinary code over these lists. What a person types is sealed: an `open` field can only be an id, a
// choice, a number, a flag or a time; anything else does not compile.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/value.h"

namespace candor {

enum class PrivacyClass : std::uint8_t { open, personal, special };

// How long and under which key data lives: each (person, retention class) has a data key of its own,
// so that a class can be erased alone (DESIGN: sealing). Codes stand in associated data; never reused.
enum class RetentionClass : std::uint8_t {
  none = 0,  // open fields
  identity = 1,
  contact = 2,
  marketing = 3,
  activity = 4,
  special = 5,
  audit = 6,
  business_record = 7,
};
inline constexpr std::size_t retention_class_count = 8;
std::string_view name_of(RetentionClass retention_class);

enum class FieldType : std::uint8_t {
  // may be open
  flag,
  integer,
  timestamp,
  id,
  choice,
  // what people type
  text,        // one line
  paragraphs,  // several lines
  date,
  birth_date,  // YYYY-MM-DD or --MM-DD
  language,    // BCP 47
  country,     // ISO 3166-1 alpha-2
  text_list,
  list,   // objects with `members`
  money,  // {"amount": minor units, "currency": "EUR"}; compared by its amount
};
std::string_view name_of(FieldType type);

// What normalising needs to know about the installation.
struct Locale {
  std::string country = "DE";  // reads national phone numbers
  std::string language = "en";
  std::string currency = "EUR";  // ISO 4217: what sums are told in
};

// How two values of a field are compared when it is asked whether they are the same: of two records that
// share one, one may be a copy of the other.
enum class Match : std::uint8_t {
  none,
  email,   // as mail servers do
  phone,   // by the international number, else by its digits
  domain,  // without case, in ASCII form
};

struct FieldRules {
  bool required = false;
  std::uint32_t max_length = 0;  // characters of a text, or of each text of a list; 0: the type's own
  std::uint32_t max_items = 0;   // of a list
  // Returns an empty string, or what is wrong in words that tell how to mend it. `code` for programs.
  std::string_view (*check)(std::string_view text) = nullptr;
  std::string_view check_code = "invalid";
  std::span<const std::string_view> choices{};
  bool searchable = false;
  bool sortable = false;
  bool read_only = false;            // computed by us, refused in requests
  std::string_view references{};     // name of the record type an id points to, or "user"
  bool keeps_target = false;         // what the id points to cannot go while the record is there
  std::int64_t minimum = INT64_MIN;  // of an integer, and of an amount of money
  std::int64_t maximum = INT64_MAX;
  Match match = Match::none;
};

struct FieldDeclaration {
  std::string_view name;
  FieldType type;
  PrivacyClass privacy_class;
  RetentionClass retention_class;
  FieldRules rules;
  std::span<const FieldDeclaration> members{};  // of FieldType::list
  // Computes read-only members and canonical forms of one field value or list item, in place.
  void (*normalise)(Value& value, const Locale& locale) = nullptr;
};

constexpr bool may_be_open(FieldType type) {
  return type <= FieldType::choice;
}

consteval FieldDeclaration open_field(std::string_view name, FieldType type, FieldRules rules = {}) {
  if (!may_be_open(type)) throw "what people type is sealed: declare the field personal";
  return {name, type, PrivacyClass::open, RetentionClass::none, rules};
}
consteval FieldDeclaration personal_field(std::string_view name, FieldType type, RetentionClass retention,
                                          FieldRules rules = {},
                                          std::span<const FieldDeclaration> members = {},
                                          void (*normalise)(Value&, const Locale&) = nullptr) {
  if (retention == RetentionClass::none) throw "a personal field needs a retention class";
  if (retention == RetentionClass::special) throw "special categories are declared with special_field";
  return {name, type, PrivacyClass::personal, retention, rules, members, normalise};
}
consteval FieldDeclaration special_field(std::string_view name, FieldType type, FieldRules rules = {}) {
  return {name, type, PrivacyClass::special, RetentionClass::special, rules};
}
// A member of a list's objects: it lives in its list's envelope.
consteval FieldDeclaration member_field(std::string_view name, FieldType type, FieldRules rules = {}) {
  return {name, type, PrivacyClass::personal, RetentionClass::none, rules};
}

enum class SubjectKind : std::uint8_t {
  person,  // the record is a natural person: lawful basis needed, keys per retention class
  record,  // about no natural person of its own: one key for the record
  house,   // how the house arranges its work, about nobody: read by all, changed by owner and administrator
};
std::string_view name_of(SubjectKind kind);

// Where people meet records of a type.
enum class Place : std::uint8_t {
  list,      // has a list of its own
  settings,  // edited with the settings
  part,      // only together with other records: comments, attachments, views
};
std::string_view name_of(Place place);

class Derivation;

// When the owner of a record is reminded of it, and when there is no need any more.
struct ReminderDeclaration {
  std::string_view at{};     // an open timestamp; empty: nobody is reminded
  std::string_view state{};  // an open choice
  std::span<const std::string_view> over{};
};

struct RecordType {
  std::uint8_t code;        // in associated data and audit headers; never reused
  std::string_view name;    // contact
  std::string_view plural;  // contacts: the table and the path
  SubjectKind subject;
  std::span<const FieldDeclaration>
      fields;  // at most 56: the audit header holds a bitmap of 64 with the system fields
  // Rules that concern several members at once.
  void (*check)(const Object& record, std::vector<FieldError>& errors) = nullptr;
  // Name of the open flag that makes a record of this type a natural person (a sole trader's company).
  std::string_view person_flag{};
  // The fields that say, one after another, what a record is called: on a page's top, in a list.
  std::span<const std::string_view> title_fields{};
  Place place = Place::list;
  // Whether a new record may be a second copy of another, by addresses, names and places.
  bool finds_duplicates = false;
  // Made by sending a file: nobody creates one from a form.
  bool created_by_upload = false;
  // What is said in it is said about the people it points to: whoever may not see one of them does not see
  // the record, and it is erased with the last of them.
  bool about_linked_people = false;
  // An open choice that says `private` of what only its owner may see.
  std::string_view privacy_choice{};
  // Works out read-only members and what is not said before a record is stored; adds what is wrong with it in
  // the light of other records. (derivation.h)
  void (*derive)(Derivation& derivation) = nullptr;
  // Names of the types whose records `derive` looks at: when one of those changes, these are worked out anew.
  std::span<const std::string_view> derives_from{};
  // An open flag that one record of the type bears at most: who gets it takes it from whoever bore it.
  std::string_view one_only{};
  // An open timestamp from which a record counts. What is derived from records of the type is worked out anew
  // when that time comes.
  std::string_view counts_from{};
  // What is said in it is told in the currency of the installation, which stays the same while there are any.
  bool told_in_currency = false;
  // A list whose items name users (user_id) who are to be told that they stand in it.
  std::string_view mentions{};
  ReminderDeclaration reminder{};

  const FieldDeclaration* field(std::string_view name) const;
};

// Every record has these, all open. Bits 56 to 63 of a field bitmap.
inline constexpr std::string_view system_fields[] = {"id",         "version",    "created_at", "created_by",
                                                     "updated_at", "updated_by", "owner_id",   "trashed_at"};
inline constexpr unsigned first_system_bit = 56;
inline constexpr unsigned owner_bit = first_system_bit + 6;
static_assert(system_fields[owner_bit - first_system_bit] == "owner_id");

template <class R>
concept Record = requires {
  { R::type() } -> std::same_as<const RecordType&>;
};

// Checks an object that came from outside against the declarations: unknown members, types, lengths,
// required ones, read-only ones; then the record's own check. All errors at once (the first hundred).
std::vector<FieldError> validate(const RecordType& type, const Object& object);
// The same for a merge patch: null removes a member, and nothing is required, because what is missing may
// stand in the record already. The patched record is checked as a whole afterwards.
std::vector<FieldError> validate_patch(const RecordType& type, const Object& patch);
// Canonical forms: trimmed texts, dropped empty members, upper-case countries, computed read-only members,
// members in the order of their declaration. Call it on what validate() accepted.
void normalise(const RecordType& type, Object& object, const Locale& locale);
// Removes read-only members, also inside lists: what is stored passes validate() again.
void drop_computed(const RecordType& type, Object& object);

}  // namespace candor
