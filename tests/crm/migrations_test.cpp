// Migrations are history written by hand, declarations are the present: here both are held together.
#include <gmock/gmock.h>

#include <map>
#include <set>
#include <sstream>

#include "crm/catalog.h"

namespace candor {
namespace {

using Columns = std::map<std::string, std::string>;  // name to type

std::string table_name(const std::string& line) {
  std::istringstream words(line);
  std::string create, table, name;
  words >> create >> table >> name;
  return create == "CREATE" && table == "TABLE" ? name : "";
}

// The columns of every CREATE TABLE, one a line as the migrations are written.
std::map<std::string, Columns> tables() {
  std::map<std::string, Columns> found;
  for (const Migration& migration : crm_migrations()) {
    std::istringstream lines{std::string(migration.sql)};
    std::string table;
    for (std::string line; std::getline(lines, line);) {
      if (const std::string name = table_name(line); !name.empty()) {
        table = name;
        continue;
      }
      if (line.starts_with(")")) {
        EXPECT_EQ(line, ") STRICT;") << table;
        table.clear();
      }
      if (table.empty()) continue;
      std::istringstream words(line);
      std::string name, type;
      words >> name >> type;
      if (type.ends_with(',')) type.pop_back();
      found[table][name] = type;
    }
  }
  return found;
}

std::string column_type(FieldType type) {
  if (type == FieldType::choice) return "TEXT";
  return type == FieldType::id ? "BLOB" : "INTEGER";
}

Columns columns_of(const RecordType& type) {
  Columns columns{{"id", "BLOB"},
                  {"version", "INTEGER"},
                  {"created_at", "INTEGER"},
                  {"created_by", "BLOB"},
                  {"updated_at", "INTEGER"},
                  {"updated_by", "BLOB"},
                  {"owner_id", "BLOB"},
                  {"trashed_at", "INTEGER"},
                  {"trashed_by", "BLOB"},
                  {"key_version", "INTEGER"}};
  for (const FieldDeclaration& field : type.fields) {
    if (field.privacy_class == PrivacyClass::open) {
      columns[std::string(field.name)] = column_type(field.type);
    } else {
      columns["sealed_" + std::string(name_of(field.retention_class))] = "BLOB";
    }
  }
  return columns;
}

TEST(Migrations, make_exactly_the_columns_that_are_declared) {
  const auto made = tables();
  std::set<std::string> declared;
  for (const RecordType* type : catalog()) {
    const std::string table(type->plural);
    declared.insert(table);
    ASSERT_TRUE(made.contains(table)) << table;
    EXPECT_EQ(made.at(table), columns_of(*type)) << table;
  }
  for (const auto& [table, columns] : made) EXPECT_TRUE(declared.contains(table)) << table;
}

TEST(Migrations, leave_no_clear_column_for_what_people_type) {
  for (const RecordType* type : catalog()) {
    const auto made = tables();
    for (const FieldDeclaration& field : type->fields) {
      if (field.privacy_class == PrivacyClass::open) continue;
      EXPECT_FALSE(made.at(std::string(type->plural)).contains(std::string(field.name))) << field.name;
    }
  }
}

TEST(Migrations, are_numbered_upwards_and_say_why) {
  int before = 99;
  for (const Migration& migration : crm_migrations()) {
    EXPECT_GT(migration.number, before);
    before = migration.number;
    EXPECT_TRUE(migration.sql.starts_with("-- ")) << migration.name;
  }
}

}  // namespace
}  // namespace candor
