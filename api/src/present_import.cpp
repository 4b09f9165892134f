#include "present_import.h"

namespace candor {
namespace {

Value number(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

void append_counts(Object& object, const ImportCounts& counts) {
  object.emplace_back("total", number(counts.total));
  object.emplace_back("processed", number(counts.processed));
  object.emplace_back("created", number(counts.created));
  object.emplace_back("merged", number(counts.merged));
  object.emplace_back("duplicates", number(counts.duplicates));
  object.emplace_back("refused", number(counts.refused));
  object.emplace_back("companies_created", number(counts.companies_created));
}

Value separator_name(char separator) {
  return separator == '\t' ? std::string("\\t") : std::string(1, separator);
}

}  // namespace

Value present_import(const ImportRun& run) {
  Object object{{"id", run.id.text()},
                {"state", name_of(run.state)},
                {"context", run.context},
                {"record_type", run.record_type}};
  append_counts(object, run.counts);
  object.emplace_back("dry_run", run.dry_run);
  object.emplace_back("started_at", format_timestamp(run.started_at));
  object.emplace_back("ended_at", run.ended_at ? Value(format_timestamp(*run.ended_at)) : Value());
  return object;
}

Value present_row(const ImportedRow& row) {
  Object object{{"record", std::int64_t{row.record}}, {"status", name_of(row.status)}};
  if (!row.contact.is_nil()) object.emplace_back("id", row.contact.text());
  if (!row.similar.empty()) {
    List similar;
    for (const auto& id : row.similar) similar.emplace_back(id.text());
    object.emplace_back("similar", std::move(similar));
  }
  if (row.status != ImportStatus::refused) return object;
  object.emplace_back("code", row.code);
  List errors;
  for (const auto& error : row.errors) {
    errors.emplace_back(Object{{"field", error.field}, {"code", error.code}, {"message", error.message}});
  }
  object.emplace_back("errors", std::move(errors));
  return object;
}

Value present_report(const ImportReport& report, ContactFormat format, bool dry_run) {
  List rows, columns;
  for (const auto& row : report.rows) rows.push_back(present_row(row));
  for (const auto& column : report.unused_columns) columns.emplace_back(column);
  Object body{{"id", report.id.text()}, {"state", name_of(report.state)}, {"format", name_of(format)}};
  append_counts(body, report.counts);
  body.emplace_back("dry_run", dry_run);
  body.emplace_back("unused_columns", std::move(columns));
  if (report.ended_early) {
    body.emplace_back("ended_early",
                      Object{{"code", report.ended_early->name}, {"detail", report.ended_early->detail}});
  }
  body.emplace_back("rows", std::move(rows));
  return body;
}

Value present_preview(const RecordFile& file) {
  List columns, targets;
  for (const auto& column : file.preview()) {
    columns.emplace_back(Object{{"name", column.name},
                                {"sample", column.sample},
                                {"target", column.target.empty() ? Value() : Value(column.target)}});
  }
  for (auto& target : import_targets(file.type())) targets.emplace_back(std::move(target));
  Object body{{"format", name_of(file.format())}, {"encoding", name_of(file.encoding())}};
  body.emplace_back("delimiter",
                    file.format() == ContactFormat::vcard ? Value() : separator_name(file.separator()));
  body.emplace_back("records", number(file.records()));
  body.emplace_back("columns", std::move(columns));
  body.emplace_back("targets", std::move(targets));
  return body;
}

}  // namespace candor
