#pragma once
// One table of a register's file: knows where it stands, and reads its members strictly. What is wrong is a
// Refusal, thrown and caught inside the readers of registers only, because each of thirty steps can meet one.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "privacy/registers.h"

namespace candor {

struct Refusal {
  std::string where;  // "collection_contexts.toml:37, context 3 (referral)"
  std::string path;   // "context.2.bases.0.basis"
  std::string what;
};

class RegisterEntry {
 public:
  explicit RegisterEntry(const RegisterFile& file) : RegisterEntry(file, file.content, {}, {}) {}

  // Whatever was not allowed here is a typing error that would otherwise go unseen.
  void allow_only(std::initializer_list<std::string_view> names) const;

  bool has(std::string_view name) const { return value_.find(name) != nullptr; }
  std::string text(std::string_view name) const;
  std::string optional_text(std::string_view name) const { return has(name) ? text(name) : std::string{}; }
  // Small letters, digits and underscores: names stand in URLs, ledgers and code.
  std::string name(std::string_view member) const;
  std::string date(std::string_view name) const;
  LocalizedText localized(std::string_view name) const;
  std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most) const;
  bool flag(std::string_view name) const;
  const List& list(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;
  std::vector<std::string> optional_texts(std::string_view name) const {
    return has(name) ? texts(name) : std::vector<std::string>{};
  }
  Purpose purpose(std::string_view member) const { return purpose_of(member, text(member)); }
  Purpose purpose_of(std::string_view member, std::string_view name) const;
  LawfulBasis basis_of(std::string_view member, std::string_view name) const;
  // Two capital letters; lives as long as the program.
  std::string_view country(std::string_view member) const { return country_of(member, text(member)); }
  std::string_view country_of(std::string_view member, std::string_view code) const;
  template <class Enum>
  Enum choice(std::string_view member, std::initializer_list<std::pair<std::string_view, Enum>> known) const {
    const std::string chosen = text(member);
    std::string all;
    for (const auto& [name, value] : known) {
      if (name == chosen) return value;
      all += (all.empty() ? "" : ", ") + std::string(name);
    }
    refuse_member(member, "must be one of: " + all);
  }

  // The tables of a list, in turn, with `kind` for messages.
  std::vector<RegisterEntry> entries(std::string_view list, std::string_view kind) const;
  RegisterEntry table(std::string_view name) const;
  const Object& members() const { return *value_.object(); }

  [[noreturn]] void refuse(std::string what) const;
  [[noreturn]] void refuse_member(std::string_view name, const std::string& what) const;

 private:
  RegisterEntry(const RegisterFile& file, const Value& value, std::string path, std::string where);
  const Value& member(std::string_view name) const;
  std::string path_of(std::string_view name) const;

  const RegisterFile& file_;
  const Value& value_;
  std::string path_;
  std::string where_;  // context 3 (referral)
};

// The parts of read_registers(); each throws Refusal.
void read_purposes(const RegisterEntry& file, Registers& registers, std::span<const std::string_view> fields);
void read_contexts(const RegisterEntry& file, Registers& registers);
void read_balancing_tests(const RegisterEntry& file, Registers& registers);
void read_notices(const RegisterEntry& file, Registers& registers);
void read_national(const RegisterEntry& file, std::string_view name, Registers& registers);

}  // namespace candor
