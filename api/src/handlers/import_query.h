#pragma once
// What the address of an import asks for.
#include "crm/import/import_records.h"
#include "route.h"

namespace candor {

struct ImportQuery {
  RecordFileOptions file;
  ImportOptions options;
  bool background = false;
};

// Members type, context, format, duplicates, dry_run, background, mapping. Error invalid_query (400) names
// each that cannot be read.
Result<ImportQuery> import_query_of(const Call& call, const Locale& locale);
// Members type, format, mapping.
Result<RecordFileOptions> preview_query_of(const Call& call);

}  // namespace candor
