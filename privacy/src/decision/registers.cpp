// Registers as a whole: what is found in them, reading them from their files, changing one entry.
#include "privacy/registers.h"

#include <algorithm>
#include <limits>

#include "base/time.h"
#include "decision/known_facts.h"
#include "decision/register_entry.h"

namespace candor {
namespace {

struct NameOfRegister {
  RegisterName name;
  std::string_view text;
  std::string_view list;
};
constexpr NameOfRegister names[] = {
    {RegisterName::purposes, "purposes", "purpose"},
    {RegisterName::collection_contexts, "collection_contexts", "context"},
    {RegisterName::balancing_tests, "balancing_tests", "test"},
    {RegisterName::notices, "notices", "notice"},
};
constexpr std::string_view national_folder = "national/";

std::string file_of(RegisterName name) {
  return std::string(name_of(name)) + ".toml";
}

const RegisterFile* file_named(const std::vector<RegisterFile>& files, std::string_view name) {
  const auto found = std::ranges::find(files, name, &RegisterFile::name);
  return found == files.end() ? nullptr : &*found;
}

void read_state(const RegisterEntry& file, Registers& registers, RegisterName name) {
  auto& state = registers.state(name);
  state.valid_from = file.date("valid_from");
  state.version =
      static_cast<std::uint32_t>(file.number("version", 1, std::numeric_limits<std::int32_t>::max()));
  registers.valid_from = std::max(registers.valid_from, state.valid_from);
}

void read_file(RegisterName name, Registers& registers, std::span<const std::string_view> fields) {
  const auto* file = file_named(registers.files, file_of(name));
  if (!file) throw Refusal{file_of(name), {}, "is missing"};
  const RegisterEntry entry(*file);
  read_state(entry, registers, name);
  switch (name) {
    case RegisterName::purposes:
      return read_purposes(entry, registers, fields);
    case RegisterName::collection_contexts:
      return read_contexts(entry, registers);
    case RegisterName::balancing_tests:
      return read_balancing_tests(entry, registers);
    case RegisterName::notices:
      return read_notices(entry, registers);
  }
}

Error refusal_as_error(const Refusal& refusal) {
  Error error{Errc::invalid, "invalid_register", refusal.where + ": " + refusal.what + "."};
  if (refusal.path.empty()) return error;
  // Within the entry: "context.2.bases.0.basis" is its "bases.0.basis".
  std::string_view within = refusal.path;
  for (int i = 0; i < 2 && within.find('.') != std::string_view::npos; ++i) {
    within = within.substr(within.find('.') + 1);
  }
  std::string field(within);
  for (const std::string_view language : {"_en", "_de"}) {
    if (field.ends_with(language)) field[field.size() - 3] = '.';
  }
  error.fields.push_back({std::move(field), "invalid", refusal.what + "."});
  return error;
}

// A context that becomes the preselected one takes that from the others.
void keep_one_default(List& contexts, const Value& chosen) {
  for (const std::string_view member : {"default_with_company", "default_without_company"}) {
    const auto* set = chosen.find(member);
    if (!set || !set->boolean() || !*set->boolean()) continue;
    for (auto& context : contexts) {
      if (context != chosen && context.find(member)) context.set(member, false);
    }
  }
}

}  // namespace

std::string_view name_of(RegisterName name) {
  return std::ranges::find(names, name, &NameOfRegister::name)->text;
}

std::optional<RegisterName> register_named(std::string_view name) {
  const auto* found = std::ranges::find(names, name, &NameOfRegister::text);
  return found == std::end(names) ? std::nullopt : std::optional(found->name);
}

std::string_view list_of(RegisterName name) {
  return std::ranges::find(names, name, &NameOfRegister::name)->list;
}

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

const List& Registers::entries(RegisterName name) const {
  static const List none;
  const auto* file = file_named(files, file_of(name));
  const auto* list = file ? file->content.find(list_of(name)) : nullptr;
  return list && list->list() ? *list->list() : none;
}

const Value* Registers::entry(RegisterName name, std::string_view wanted) const {
  for (const Value& value : entries(name)) {
    const auto* text = value.find("name");
    if (text && text->text() && *text->text() == wanted) return &value;
  }
  return nullptr;
}

Result<Registers> read_registers(std::vector<RegisterFile> files, std::span<const std::string_view> fields) {
  try {
    Registers registers;
    registers.files = std::move(files);
    // In this order: contexts name purposes and tests.
    read_file(RegisterName::purposes, registers, fields);
    read_file(RegisterName::balancing_tests, registers, fields);
    read_file(RegisterName::collection_contexts, registers, fields);
    read_file(RegisterName::notices, registers, fields);
    for (const auto& file : registers.files) {
      if (!file.name.starts_with(national_folder)) continue;
      const auto name = std::string_view(file.name).substr(national_folder.size());
      read_national(RegisterEntry(file), name.substr(0, name.rfind('.')), registers);
    }
    return registers;
  } catch (const Refusal& refusal) {
    return refusal_as_error(refusal);
  }
}

Result<Registers> with_entry(const Registers& registers, RegisterName name, const Value& entry,
                             std::span<const std::string_view> fields) {
  const Value* wanted = entry.find("name");
  auto files = registers.files;
  const auto file = std::ranges::find(files, file_of(name), &RegisterFile::name);
  auto* list = file == files.end() ? nullptr : file->content.find(list_of(name));
  if (!wanted || !list || !list->list()) {
    return Error{Errc::invalid, "invalid_register", "An entry of a register needs a name."};
  }
  file->lines.clear();  // they are those of a file, and this is none any more
  const auto same = [&](const Value& other) {
    const auto* other_name = other.find("name");
    return other_name && *other_name == *wanted;
  };
  const auto old = std::ranges::find_if(*list->list(), same);
  if (old == list->list()->end()) {
    list->list()->push_back(entry);
  } else {
    *old = entry;
  }
  if (name == RegisterName::collection_contexts) keep_one_default(*list->list(), entry);
  auto changed = read_registers(std::move(files), fields);
  if (!changed) return changed.error();
  changed->states = registers.states;
  for (auto& test : changed->balancing_tests) {
    const bool touched =
        name == RegisterName::balancing_tests && wanted->text() && test.name == *wanted->text();
    const auto* before = registers.balancing_test(test.name);
    if (touched || !before) continue;
    test.adopted_at = before->adopted_at;
    test.adopted_by = before->adopted_by;
  }
  return changed;
}

std::vector<std::string_view> fields_of_people(std::span<const RecordType* const> types) {
  std::vector<std::string_view> fields;
  for (const auto* type : types) {
    if (type->subject != SubjectKind::person) continue;
    for (const auto& field : type->fields) fields.push_back(field.name);
  }
  return fields;
}

bool NationalFile::stale(std::int64_t now) const {
  const auto checked = parse_timestamp(checked_on + "T00:00:00Z");
  return !checked || decision::months_after(to_milliseconds(*checked), stale_after_months) <= now;
}

std::vector<RegisterWarning> warnings_of(const Registers& registers, std::int64_t now) {
  std::vector<RegisterWarning> warnings;
  for (const auto& test : registers.balancing_tests) {
    const bool used = std::ranges::any_of(registers.contexts, [&](const auto& context) {
      return std::ranges::count(context.bases, test.name, &ContextBasis::balancing_test) != 0;
    });
    if (!used || test.adopted()) continue;
    warnings.push_back({"balancing_test_not_adopted",
                        {"Nobody has adopted the balancing test \"" + test.title.english +
                             "\" yet, so nothing that rests on it may be used. Read it and adopt it.",
                         "Die Abwägung „" + test.title.german +
                             "“ hat noch niemand übernommen; was sich auf sie stützt, darf nicht genutzt "
                             "werden. Lesen Sie sie und übernehmen Sie sie."}});
  }
  for (const auto& file : registers.national_files) {
    if (!file.stale(now)) continue;
    warnings.push_back(
        {"national_data_stale",
         {"The national data in " + file.name + ".toml was last checked on " + file.checked_on +
              ". Install a newer version of Candor.",
          "Die nationalen Angaben in " + file.name + ".toml wurden zuletzt am " + file.checked_on +
              " geprüft. Installieren Sie eine neuere Version von Candor."}});
  }
  return warnings;
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
