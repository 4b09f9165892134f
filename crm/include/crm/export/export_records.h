#pragma once
// The use case "export": the records of a list or a search, or chosen ones, as one file. Runs on a background
// thread and reads page by page; every person in it is on the audit log before the file is handed out.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/vault.h"

namespace candor {

enum class ExportFormat : std::uint8_t { csv, vcard };
std::string_view name_of(ExportFormat format);
std::optional<ExportFormat> export_format_named(std::string_view name);
// text/csv, text/vcard; csv, vcf
std::string_view media_type_of(ExportFormat format);
std::string_view file_ending_of(ExportFormat format);

struct ExportRequest {
  ExportFormat format = ExportFormat::csv;
  Query query;  // what to export, in its order; without one oldest first, so that a later file goes on
  std::vector<Uuid> ids;  // these alone, in this order; then there is no query
};

Result<Personal<std::string>> export_records(Vault& vault, const Access& access, const RecordType& type,
                                             const ExportRequest& request,
                                             const std::function<bool()>& should_stop);

}  // namespace candor
