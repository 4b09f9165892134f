#pragma once
// Imports in JSON: a run, its rows, its report, and what a file would become.
#include "crm/import/import_records.h"

namespace candor {

Value present_import(const ImportRun& run);
Value present_row(const ImportedRow& row);
Value present_report(const ImportReport& report, ContactFormat format, bool dry_run);
Value present_preview(const RecordFile& file);

}  // namespace candor
