#include "present_registers.h"

#include <algorithm>

#include "base/time.h"

namespace candor {
namespace {

constexpr std::string_view english = "_en";
constexpr std::string_view german = "_de";
// What an entry of the answer has beside those of the file.
constexpr std::string_view added_members[] = {"adopted_at", "adopted_by", "note"};

Value text_of(const LocalizedText& text) {
  return Object{{"en", text.english}, {"de", text.german}};
}

Value shown(const Value& value) {
  if (const auto* list = value.list()) {
    List items;
    for (const auto& item : *list) items.push_back(shown(item));
    return items;
  }
  const auto* object = value.object();
  if (!object) return value;
  Object members;
  for (const auto& [name, member] : *object) {
    if (name.ends_with(german) && value.find(name.substr(0, name.size() - 3) + std::string(english)))
      continue;
    if (!name.ends_with(english)) {
      members.emplace_back(name, shown(member));
      continue;
    }
    const std::string base = name.substr(0, name.size() - english.size());
    const auto* other = value.find(base + std::string(german));
    members.emplace_back(base, Object{{"en", member}, {"de", other ? *other : Value()}});
  }
  return members;
}

bool is_text_in_languages(const Value& value) {
  const auto* object = value.object();
  return object && !object->empty() && std::ranges::all_of(*object, [](const Member& member) {
           return member.first == "en" || member.first == "de";
         });
}

Value filed(const Value& value) {
  if (const auto* list = value.list()) {
    List items;
    for (const auto& item : *list) items.push_back(filed(item));
    return items;
  }
  const auto* object = value.object();
  if (!object) return value;
  Object members;
  for (const auto& [name, member] : *object) {
    if (!is_text_in_languages(member)) {
      members.emplace_back(name, filed(member));
      continue;
    }
    for (const auto& [language, text] : *member.object()) members.emplace_back(name + "_" + language, text);
  }
  return members;
}

}  // namespace

Value present_register_head(const Registers& registers, RegisterName name, bool may_change,
                            const Introduce& who) {
  const auto& state = registers.state(name);
  Object head{{"name", name_of(name)},
              {"version", std::int64_t{state.version}},
              {"valid_from", state.valid_from},
              {"may_change", may_change}};
  if (state.changed_at) {
    head.emplace_back("changed_at", format_timestamp(from_milliseconds(state.changed_at)));
    head.emplace_back("changed_by", who(state.changed_by));
  }
  return head;
}

Value present_register_entry(const Registers& registers, RegisterName name, const Value& entry,
                             const Introduce& who) {
  Value value = shown(entry);
  if (name != RegisterName::balancing_tests) return value;
  const auto* test = registers.balancing_test(*entry.find("name")->text());
  const bool adopted = test && test->adopted();
  value.set("adopted_at", adopted ? Value(format_timestamp(from_milliseconds(test->adopted_at))) : Value());
  if (adopted) value.set("adopted_by", who(test->adopted_by));
  return value;
}

Value present_register(const Registers& registers, RegisterName name, bool may_change, const Introduce& who) {
  Value value = present_register_head(registers, name, may_change, who);
  List entries;
  for (const auto& entry : registers.entries(name)) {
    entries.push_back(present_register_entry(registers, name, entry, who));
  }
  value.set("entries", std::move(entries));
  return value;
}

Value present_register_version(const RegisterVersion& version, const Introduce& who) {
  Object object{{"version", std::int64_t{version.version}},
                {"at", format_timestamp(version.at)},
                {"by", who(version.by)},
                {"entry", version.entry},
                {"adopted", version.adopts}};
  if (!version.note.reveal().empty()) object.emplace_back("note", version.note.reveal());
  return object;
}

Value present_national_files(const Registers& registers, std::int64_t now) {
  List files;
  for (const auto& file : registers.national_files) {
    files.emplace_back(Object{{"file", file.name},
                              {"valid_from", file.valid_from},
                              {"checked_on", file.checked_on},
                              {"stale", file.stale(now)}});
  }
  return files;
}

Value present_warnings(const Registers& registers, std::int64_t now) {
  List warnings;
  for (const auto& warning : warnings_of(registers, now)) {
    warnings.emplace_back(Object{{"code", warning.code}, {"detail", text_of(warning.detail)}});
  }
  return warnings;
}

Value register_entry_from(const Value& value) {
  Value entry = filed(value);
  if (auto* members = entry.object()) {
    std::erase_if(*members, [](const Member& member) {
      return std::ranges::find(added_members, std::string_view(member.first)) != std::end(added_members);
    });
  }
  return entry;
}

}  // namespace candor
