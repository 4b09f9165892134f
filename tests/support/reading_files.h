#pragma once
// Reads a whole contact file for a test.
#include <stdexcept>
#include <string>
#include <vector>

#include "crm/import/record_file.h"

namespace candor::test {

struct FileRead {
  ContactFormat format;
  TextEncoding encoding;
  std::uint32_t records;
  std::vector<ImportRow> rows;
  std::vector<std::string> unused;
};

inline FileRead read_file(std::string bytes, const RecordFileOptions& options = {}) {
  auto file = RecordFile::open(std::move(bytes), options);
  if (!file) throw std::runtime_error(file.error().name + ": " + file.error().detail);
  FileRead read{file->format(), file->encoding(), file->records(), {}, {}};
  while (auto row = file->next()) read.rows.push_back(std::move(*row));
  read.unused = file->unused_columns();
  return read;
}

inline std::string code_of(const ImportRow& row) {
  return row.problem ? row.problem->code : std::string();
}

// The text at a path such as emails.0.address; empty when there is none.
inline std::string text_at(const Object& object, std::string_view path) {
  const Value root{object};
  const Value* at = &root;
  while (!path.empty() && at != nullptr) {
    const std::string_view part = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    if (const List* list = at->list()) {
      const auto index = static_cast<std::size_t>(std::stoi(std::string(part)));
      at = index < list->size() ? &(*list)[index] : nullptr;
    } else {
      at = at->find(part);
    }
  }
  return at != nullptr && at->text() != nullptr ? *at->text() : std::string();
}

}  // namespace candor::test
