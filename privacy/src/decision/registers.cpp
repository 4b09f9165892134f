// Reads the two register files strictly: a misspelt key or a basis that the purpose does not allow would
// quietly change what the law layer does, so it stops the start instead, naming file and entry. Errors are
// carried as exceptions inside this file only, because each of thirty steps can meet one.
#include "privacy/registers.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/text.h"
#include "base/time.h"
#include "nearest_name.h"

namespace candor {
namespace {

constexpr std::string_view purposes_file = "purposes.toml";
constexpr std::string_view contexts_file = "collection_contexts.toml";

struct Refusal {
  std::string where;
  std::string what;
};

// One table of a file: knows where it stands, and which of its members were asked for.
class Entry {
 public:
  Entry(const Value& value, std::string where) : value_(value), where_(std::move(where)) {
    if (value.object() == nullptr) refuse("must be a table");
  }

  // Whatever was not allowed here is a typing error that would otherwise go unseen.
  void allow_only(std::initializer_list<std::string_view> names) const {
    for (const Member& member : *value_.object()) {
      if (std::ranges::find(names, std::string_view(member.first)) != names.end()) continue;
      const auto near = nearest_name(member.first, names, [](std::string_view name) { return name; });
      const std::string hint = near.empty() ? "" : "; did you mean \"" + std::string(near) + "\"";
      refuse("has the unknown key \"" + member.first + "\"" + hint);
    }
  }

  std::string text(std::string_view name) const {
    const Value& value = member(name);
    if (value.text() == nullptr || trim(*value.text()).empty()) refuse_member(name, "must be a text");
    if (!is_clean_utf8(*value.text())) refuse_member(name, "is not UTF-8");
    return std::string(trim(*value.text()));
  }
  std::string optional_text(std::string_view name) const {
    return value_.find(name) == nullptr ? std::string{} : text(name);
  }
  LocalizedText localized(std::string_view name) const {
    return {text(std::string(name) + "_en"), text(std::string(name) + "_de")};
  }
  std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most) const {
    const std::int64_t* value = member(name).integer();
    if (value == nullptr || *value < least || *value > most) {
      refuse_member(name,
                    "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return *value;
  }
  bool flag(std::string_view name) const {
    const Value* value = value_.find(name);
    if (value == nullptr) return false;
    if (value->boolean() == nullptr) refuse_member(name, "must be true or false");
    return *value->boolean();
  }
  const List& list(std::string_view name) const {
    const Value& value = member(name);
    if (value.list() == nullptr) refuse_member(name, "must be a list");
    return *value.list();
  }
  std::vector<std::string> texts(std::string_view name) const {
    std::vector<std::string> result;
    for (const Value& item : list(name)) {
      if (item.text() == nullptr) refuse_member(name, "must be a list of texts");
      result.push_back(*item.text());
    }
    return result;
  }

  const std::string& where() const { return where_; }
  [[noreturn]] void refuse(std::string what) const { throw Refusal{where_, std::move(what)}; }
  [[noreturn]] void refuse_member(std::string_view name, const std::string& what) const {
    refuse("\"" + std::string(name) + "\" " + what);
  }

 private:
  const Value& member(std::string_view name) const {
    const Value* value = value_.find(name);
    if (value == nullptr) refuse("has no \"" + std::string(name) + "\"");
    return *value;
  }

  const Value& value_;
  std::string where_;
};

// Small letters, digits and underscores: names stand in URLs, ledgers and code.
bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::string name_in(const Entry& entry, std::string_view member) {
  std::string name = entry.text(member);
  if (!is_name(name)) entry.refuse_member(member, "must consist of small letters, digits and underscores");
  return name;
}

// "collection_contexts.toml, context 3 (referral)": found even where the name itself is what is wrong.
std::string place(std::string_view file, std::string_view kind, std::size_t index, const Value& value) {
  std::string where = std::string(file) + ", " + std::string(kind) + " " + std::to_string(index + 1);
  const Value* name = value.find("name");
  const bool named = name != nullptr && name->text() != nullptr && is_name(*name->text());
  return named ? where + " (" + *name->text() + ")" : where;
}

std::string valid_from_of(const Entry& file) {
  std::string date = file.text("valid_from");
  if (!is_date(date)) file.refuse_member("valid_from", "must be a date, YYYY-MM-DD");
  file.number("version", 1, std::numeric_limits<std::int32_t>::max());
  return date;
}

Purpose purpose_in(const Entry& entry, std::string_view member) {
  const Purpose purpose = purpose_named(entry.text(member));
  if (purpose == Purpose::unknown || purpose == Purpose::none) {
    entry.refuse_member(member, "is no purpose that Candor knows");
  }
  return purpose;
}

LawfulBasis basis_in(const Entry& entry, std::string_view member, std::string_view name) {
  const auto basis = lawful_basis_named(name);
  if (!basis || *basis == LawfulBasis::none) {
    entry.refuse_member(member,
                        "names no lawful basis of Art. 6(1): consent, contract, legal_obligation, "
                        "vital_interest, public_task or legitimate_interest");
  }
  return *basis;
}

PurposeEntry read_purpose(const Entry& entry) {
  entry.allow_only({"name", "title_en", "title_de", "description_en", "description_de", "bases", "roles"});
  PurposeEntry purpose;
  purpose.purpose = purpose_in(entry, "name");
  purpose.title = entry.localized("title");
  purpose.description = entry.localized("description");
  for (const std::string& name : entry.texts("bases")) purpose.bases.insert(basis_in(entry, "bases", name));
  if (purpose.bases.empty()) entry.refuse_member("bases", "is empty: nothing could ever be done for it");
  for (const std::string& name : entry.texts("roles")) {
    const auto role = role_named(name);
    if (!role) entry.refuse_member("roles", "names a role that Candor does not know");
    purpose.roles.insert(*role);
  }
  return purpose;
}

void read_purposes(const Entry& file, Registers& registers) {
  file.allow_only({"valid_from", "version", "purpose"});
  const List& list = file.list("purpose");
  for (std::size_t index = 0; index < list.size(); ++index) {
    const Entry entry(list[index], place(purposes_file, "purpose", index, list[index]));
    PurposeEntry purpose = read_purpose(entry);
    if (registers.purpose(purpose.purpose) != nullptr) entry.refuse("stands in the file twice");
    registers.purposes.push_back(std::move(purpose));
  }
  for (std::size_t code = static_cast<std::size_t>(Purpose::sales); code < purpose_count; ++code) {
    const auto purpose = static_cast<Purpose>(code);
    if (registers.purpose(purpose) == nullptr) {
      file.refuse("has no entry for the purpose \"" + std::string(name_of(purpose)) + "\"");
    }
  }
}

ContextBasis read_basis(const Entry& entry, const Registers& registers) {
  entry.allow_only({"purpose", "basis", "balancing_test"});
  ContextBasis basis;
  basis.purpose = purpose_in(entry, "purpose");
  basis.basis = basis_in(entry, "basis", entry.text("basis"));
  basis.balancing_test = entry.optional_text("balancing_test");
  if (!registers.purpose(basis.purpose)->bases.contains(basis.basis)) {
    entry.refuse_member("basis", "is not among those that purposes.toml allows for \"" +
                                     std::string(name_of(basis.purpose)) + "\"");
  }
  const bool weighs_interests = basis.basis == LawfulBasis::legitimate_interest;
  if (weighs_interests && !is_name(basis.balancing_test)) {
    entry.refuse("needs the id of a balancing test: a legitimate interest must have been weighed");
  }
  if (!weighs_interests && !basis.balancing_test.empty()) {
    entry.refuse("has a balancing test, but only a legitimate interest is weighed");
  }
  return basis;
}

NoticeDuty notice_in(const Entry& entry) {
  constexpr std::pair<std::string_view, NoticeDuty> names[] = {
      {"none", NoticeDuty::none},
      {"at_collection", NoticeDuty::at_collection},
      {"within_one_month", NoticeDuty::within_one_month},
  };
  const std::string name = entry.text("notice");
  for (const auto& [known, duty] : names) {
    if (known == name) return duty;
  }
  entry.refuse_member("notice", "must be none, at_collection or within_one_month");
}

CollectionContext read_context(const Entry& entry, const Registers& registers) {
  entry.allow_only({"code", "name", "title_en", "title_de", "explanation_en", "explanation_de", "bases",
                    "notice", "retention_months", "default_with_company", "default_without_company"});
  CollectionContext context;
  context.code = static_cast<std::uint16_t>(entry.number("code", 1, 65'535));
  context.name = name_in(entry, "name");
  context.title = entry.localized("title");
  context.explanation = entry.localized("explanation");
  context.notice = notice_in(entry);
  context.retention_months = static_cast<std::uint32_t>(entry.number("retention_months", 1, 1'200));
  context.default_with_company = entry.flag("default_with_company");
  context.default_without_company = entry.flag("default_without_company");
  const List& bases = entry.list("bases");
  if (bases.empty()) entry.refuse_member("bases", "is empty: the person's data could not be used at all");
  for (std::size_t index = 0; index < bases.size(); ++index) {
    const Entry basis_entry(bases[index], entry.where() + ", basis " + std::to_string(index + 1));
    ContextBasis basis = read_basis(basis_entry, registers);
    if (std::ranges::find(context.bases, basis.purpose, &ContextBasis::purpose) != context.bases.end()) {
      basis_entry.refuse("repeats a purpose: a person has one basis for each");
    }
    context.bases.push_back(std::move(basis));
  }
  return context;
}

void read_contexts(const Entry& file, Registers& registers) {
  file.allow_only({"valid_from", "version", "context"});
  const List& list = file.list("context");
  for (std::size_t index = 0; index < list.size(); ++index) {
    const Entry entry(list[index], place(contexts_file, "context", index, list[index]));
    CollectionContext context = read_context(entry, registers);
    if (registers.context(context.code) != nullptr)
      entry.refuse_member("code", "is taken by another context");
    if (registers.context(context.name) != nullptr)
      entry.refuse_member("name", "is taken by another context");
    registers.contexts.push_back(std::move(context));
  }
  // Exactly one is preselected for each kind of person, or the choice would depend on the order of the file.
  constexpr std::pair<std::string_view, bool CollectionContext::*> defaults[] = {
      {"default_with_company", &CollectionContext::default_with_company},
      {"default_without_company", &CollectionContext::default_without_company},
  };
  for (const auto& [name, member] : defaults) {
    if (std::ranges::count(registers.contexts, true, member) != 1) {
      file.refuse("must set " + std::string(name) + " in exactly one context");
    }
  }
}

}  // namespace

const PurposeEntry* Registers::purpose(Purpose wanted) const {
  const auto found = std::ranges::find(purposes, wanted, &PurposeEntry::purpose);
  return found == purposes.end() ? nullptr : &*found;
}

const CollectionContext* Registers::context(std::string_view name) const {
  const auto found = std::ranges::find(contexts, name, &CollectionContext::name);
  return found == contexts.end() ? nullptr : &*found;
}

const CollectionContext* Registers::context(std::uint16_t code) const {
  const auto found = std::ranges::find(contexts, code, &CollectionContext::code);
  return found == contexts.end() ? nullptr : &*found;
}

const BalancingTest* Registers::balancing_test(std::string_view wanted) const {
  const auto found = std::ranges::find(balancing_tests, wanted, &BalancingTest::name);
  return found == balancing_tests.end() ? nullptr : &*found;
}

const BalancingTest* Registers::balancing_test(std::uint16_t code) const {
  const auto found = std::ranges::find(balancing_tests, code, &BalancingTest::code);
  return found == balancing_tests.end() ? nullptr : &*found;
}

const NoticeEntry* Registers::notice(std::string_view wanted) const {
  const auto found = std::ranges::find(notices, wanted, &NoticeEntry::name);
  return found == notices.end() ? nullptr : &*found;
}

const NoticeEntry* Registers::notice(std::uint16_t code) const {
  const auto found = std::ranges::find(notices, code, &NoticeEntry::code);
  return found == notices.end() ? nullptr : &*found;
}

const CountryRules& Registers::country(std::string_view code) const {
  const auto found = std::ranges::find(countries, code, &CountryRules::country);
  return found == countries.end() ? strictest_rules : *found;
}

const NoticeVersion* NoticeEntry::version(std::uint32_t number) const {
  if (number == 0) return versions.empty() ? nullptr : &versions.back();
  const auto found = std::ranges::find(versions, number, &NoticeVersion::version);
  return found == versions.end() ? nullptr : &*found;
}

Result<Registers> read_registers(const Value& purposes, const Value& contexts) {
  try {
    Registers registers;
    const Entry purposes_entry(purposes, std::string(purposes_file));
    const Entry contexts_entry(contexts, std::string(contexts_file));
    registers.valid_from = std::max(valid_from_of(purposes_entry), valid_from_of(contexts_entry));
    read_purposes(purposes_entry, registers);
    read_contexts(contexts_entry, registers);
    return registers;
  } catch (const Refusal& refusal) {
    return Error{Errc::invalid, "invalid_register", refusal.where + ": " + refusal.what + "."};
  }
}

std::string_view name_of(NoticeDuty duty) {
  switch (duty) {
    case NoticeDuty::none:
      return "none";
    case NoticeDuty::at_collection:
      return "at_collection";
    case NoticeDuty::within_one_month:
      break;
  }
  return "within_one_month";
}

}  // namespace candor
