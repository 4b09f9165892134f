#include "decision/register_entry.h"

#include <algorithm>

#include "base/text.h"
#include "base/time.h"
#include "country_code.h"
#include "nearest_name.h"

namespace candor {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// "context 3 (referral)": found even where the name itself is what is wrong.
std::string place(std::string_view kind, std::size_t index, const Value& value) {
  std::string where = std::string(kind) + " " + std::to_string(index + 1);
  const Value* name = value.find("name");
  const bool named = name != nullptr && name->text() != nullptr && is_name(*name->text());
  return named ? where + " (" + *name->text() + ")" : where;
}

// The line of a path or of the nearest table around it; empty: not known.
std::string line_of(const RegisterFile& file, std::string_view path) {
  while (!path.empty()) {
    if (const auto found = file.lines.find(path); found != file.lines.end()) {
      return ":" + std::to_string(found->second);
    }
    const auto dot = path.rfind('.');
    path = path.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  return {};
}

}  // namespace

RegisterEntry::RegisterEntry(const RegisterFile& file, const Value& value, std::string path,
                             std::string where)
    : file_(file), value_(value), path_(std::move(path)), where_(std::move(where)) {
  if (value.object() == nullptr) refuse("must be a table");
}

void RegisterEntry::allow_only(std::initializer_list<std::string_view> names) const {
  for (const Member& member : members()) {
    if (std::ranges::find(names, std::string_view(member.first)) != names.end()) continue;
    const auto near = nearest_name(member.first, names, [](std::string_view name) { return name; });
    const std::string hint = near.empty() ? "" : "; did you mean \"" + std::string(near) + "\"";
    throw Refusal{file_.name + line_of(file_, path_of(member.first)) + (where_.empty() ? "" : ", " + where_),
                  path_of(member.first), "has the unknown key \"" + member.first + "\"" + hint};
  }
}

std::string RegisterEntry::text(std::string_view name) const {
  const Value& value = member(name);
  if (value.text() == nullptr || trim(*value.text()).empty()) refuse_member(name, "must be a text");
  if (!is_clean_utf8(*value.text())) refuse_member(name, "is not UTF-8");
  return std::string(trim(*value.text()));
}

std::string RegisterEntry::name(std::string_view member) const {
  std::string name = text(member);
  if (!is_name(name)) refuse_member(member, "must consist of small letters, digits and underscores");
  return name;
}

std::string RegisterEntry::date(std::string_view name) const {
  std::string date = text(name);
  if (!is_date(date)) refuse_member(name, "must be a date, YYYY-MM-DD");
  return date;
}

LocalizedText RegisterEntry::localized(std::string_view name) const {
  return {text(std::string(name) + "_en"), text(std::string(name) + "_de")};
}

std::int64_t RegisterEntry::number(std::string_view name, std::int64_t least, std::int64_t most) const {
  const std::int64_t* value = member(name).integer();
  if (value == nullptr || *value < least || *value > most) {
    refuse_member(name,
                  "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return *value;
}

bool RegisterEntry::flag(std::string_view name) const {
  const Value* value = value_.find(name);
  if (value == nullptr) return false;
  if (value->boolean() == nullptr) refuse_member(name, "must be true or false");
  return *value->boolean();
}

const List& RegisterEntry::list(std::string_view name) const {
  const Value& value = member(name);
  if (value.list() == nullptr) refuse_member(name, "must be a list");
  return *value.list();
}

std::vector<std::string> RegisterEntry::texts(std::string_view name) const {
  std::vector<std::string> result;
  for (const Value& item : list(name)) {
    if (item.text() == nullptr) refuse_member(name, "must be a list of texts");
    result.push_back(*item.text());
  }
  return result;
}

Purpose RegisterEntry::purpose_of(std::string_view member, std::string_view name) const {
  const Purpose purpose = purpose_named(name);
  if (purpose == Purpose::unknown || purpose == Purpose::none) {
    refuse_member(member, "is no purpose that Candor knows");
  }
  return purpose;
}

LawfulBasis RegisterEntry::basis_of(std::string_view member, std::string_view name) const {
  const auto basis = lawful_basis_named(name);
  if (!basis || *basis == LawfulBasis::none) {
    refuse_member(member,
                  "names no lawful basis of Art. 6(1): consent, contract, legal_obligation, "
                  "vital_interest, public_task or legitimate_interest");
  }
  return *basis;
}

std::string_view RegisterEntry::country_of(std::string_view member, std::string_view code) const {
  const auto known = static_country_code(code);
  if (known.empty()) refuse_member(member, "is no country code of two capital letters, such as DE");
  return known;
}

std::vector<RegisterEntry> RegisterEntry::entries(std::string_view name, std::string_view kind) const {
  std::vector<RegisterEntry> result;
  const List& items = list(name);
  for (std::size_t index = 0; index < items.size(); ++index) {
    const std::string own = place(kind, index, items[index]);
    result.push_back(RegisterEntry(file_, items[index], path_of(name) + "." + std::to_string(index),
                                   where_.empty() ? own : where_ + ", " + own));
  }
  return result;
}

RegisterEntry RegisterEntry::table(std::string_view name) const {
  return RegisterEntry(file_, member(name), path_of(name), std::string(name));
}

void RegisterEntry::refuse(std::string what) const {
  throw Refusal{file_.name + line_of(file_, path_) + (where_.empty() ? "" : ", " + where_), path_,
                std::move(what)};
}

void RegisterEntry::refuse_member(std::string_view name, const std::string& what) const {
  throw Refusal{file_.name + line_of(file_, path_of(name)) + (where_.empty() ? "" : ", " + where_),
                path_of(name), "\"" + std::string(name) + "\" " + what};
}

const Value& RegisterEntry::member(std::string_view name) const {
  const Value* value = value_.find(name);
  if (value == nullptr) {
    throw Refusal{file_.name + line_of(file_, path_) + (where_.empty() ? "" : ", " + where_), path_of(name),
                  "has no \"" + std::string(name) + "\""};
  }
  return *value;
}

std::string RegisterEntry::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

}  // namespace candor
