#include "crm/import/record_file.h"

#include <algorithm>
#include <set>
#include <variant>

#include "base/text.h"
#include "crm/contact.h"
#include "crm/import/google_contacts.h"
#include "import/cell_text.h"
#include "import/column_target.h"
#include "import/csv_dialect.h"
#include "import/google_headings.h"
#include "import/heading_guess.h"
#include "import/mapped_csv.h"
#include "import/outlook_headings.h"
#include "import/vcard_reader.h"

namespace candor {
namespace {

constexpr std::size_t sampled_records = 20;
constexpr std::size_t longest_sample = 100;        // characters
constexpr std::size_t most_preview_columns = 100;  // kinds of properties in cards

struct FormatName {
  std::string_view name;
  ContactFormat format;
};
constexpr FormatName format_names[] = {
    {"auto", ContactFormat::automatic},
    {"google_csv", ContactFormat::google_csv},
    {"outlook_csv", ContactFormat::outlook_csv},
    {"candor_csv", ContactFormat::candor_csv},
    {"csv", ContactFormat::csv},
    {"vcard", ContactFormat::vcard},
};

bool is_vcard(std::string_view text) {
  text = trim(text.substr(0, 64));
  return equals_ignoring_case(text.substr(0, 11), "BEGIN:VCARD");
}

using Targets = std::vector<ColumnTarget>;
using Headings = std::vector<std::string>;

// A heading with a number in it, which nobody else writes.
bool is_googles(const std::string& heading) {
  const auto [target, group] = google::meaning_of(heading);
  return group != 0 || (target == google::organization && heading.find(' ') != std::string::npos);
}

bool is_ours(const RecordType& type, const Headings& headings) {
  const auto known = [&](const std::string& heading) {
    return column_target_named(type, heading).has_value();
  };
  const bool named =
      type.title_fields.empty() || std::ranges::find(headings, type.title_fields.back()) != headings.end();
  return named && std::ranges::all_of(headings, known);
}

ContactFormat table_format(const RecordType& type, const Headings& headings) {
  if (is_ours(type, headings)) return ContactFormat::candor_csv;
  if (&type != &Contact::type()) return ContactFormat::csv;
  const auto google = std::ranges::count_if(headings, is_googles);
  const auto outlook = std::ranges::count_if(headings, outlook::is_distinctive);
  if (google == 0 && outlook == 0) return ContactFormat::csv;
  return google >= outlook ? ContactFormat::google_csv : ContactFormat::outlook_csv;
}

Targets targets_of(const RecordType& type, ContactFormat format, const Headings& headings) {
  if (format == ContactFormat::csv) return guessed_targets(type, headings);
  Targets targets;
  for (const std::string& heading : headings) {
    const auto target = format == ContactFormat::outlook_csv ? outlook::meaning_of(heading)
                                                             : column_target_named(type, heading);
    targets.push_back(target.value_or(ColumnTarget{}));
  }
  return targets;
}

Result<Targets> mapped_targets(const RecordType& type, const std::vector<MappedColumn>& mapping,
                               const Headings& headings) {
  Targets targets(headings.size());
  Error error{Errc::invalid, "invalid_mapping", "The columns cannot be taken like this; errors says which."};
  for (const MappedColumn& mapped : mapping) {
    const auto refuse = [&](std::string_view code, std::string_view message) {
      error.fields.push_back(
          {"mapping." + std::to_string(mapped.column), std::string(code), std::string(message)});
    };
    const auto target = mapped.target.empty() ? ColumnTarget{} : column_target_named(type, mapped.target);
    if (mapped.column >= headings.size()) {
      refuse("out_of_range", "The file has no such column.");
    } else if (!target) {
      refuse("unknown_target", "There is no such member; the preview of the file lists them.");
    } else if (target->field != nullptr && std::ranges::find(targets, *target) != targets.end() &&
               (target->item != 0 ||
                (target->field->type != FieldType::list && target->field->type != FieldType::text_list))) {
      refuse("repeated", "Another column goes there already.");
    } else {
      targets[mapped.column] = *target;
    }
  }
  if (!error.fields.empty()) return error;
  return targets;
}

std::string shown(std::string_view value) {
  std::string text = one_line(value);
  if (!is_clean_utf8(text)) return {};
  std::size_t end = 0, characters = 0;
  while (end < text.size() && characters < longest_sample) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
    ++characters;
  }
  text.resize(end);
  return text;
}

}  // namespace

std::string_view name_of(ContactFormat format) {
  return std::ranges::find(format_names, format, &FormatName::format)->name;
}

std::optional<ContactFormat> contact_format_named(std::string_view name) {
  const auto found = std::ranges::find(format_names, name, &FormatName::name);
  if (found == std::end(format_names)) return std::nullopt;
  return found->format;
}

struct RecordFile::Inside {
  const RecordType* type = &Contact::type();
  std::string currency;
  std::string text;  // UTF-8; of vCards as it came, for their properties may say their encoding
  TextEncoding encoding = TextEncoding::utf8;
  ContactFormat format = ContactFormat::automatic;
  CsvDialect dialect;
  Headings headings;
  Targets targets;
  std::uint32_t records = 0;
  std::variant<std::monostate, GoogleContactsReader, MappedCsvReader, VcardReader> reader;

  void take(std::string bytes);
  Result<void> open_vcards();
  Result<void> open_table(const RecordFileOptions& options);
  Result<void> start();
  Result<void> count();
  std::optional<ImportRow> next();
  std::vector<PreviewColumn> table_columns() const;
  std::vector<PreviewColumn> card_columns() const;
};

void RecordFile::Inside::take(std::string bytes) {
  encoding = encoding_of(bytes);
  const bool wide = encoding == TextEncoding::utf16_little || encoding == TextEncoding::utf16_big;
  if (encoding == TextEncoding::utf8 && !bytes.starts_with("\xef\xbb\xbf")) {
    text = std::move(bytes);
  } else if (wide || encoding == TextEncoding::utf8 || !is_vcard(bytes)) {
    text = to_utf8(bytes, encoding);
  } else {
    text = std::move(bytes);
  }
}

Result<void> RecordFile::Inside::open_vcards() {
  if (!is_vcard(text)) {
    return Error{Errc::invalid, "unknown_format",
                 "This is no vCard file: it does not begin with BEGIN:VCARD."};
  }
  format = ContactFormat::vcard;
  return {};
}

Result<void> RecordFile::Inside::open_table(const RecordFileOptions& options) {
  dialect = csv_dialect_of(text);
  auto read = csv_headings(text, dialect);
  if (!read) return read.error();
  headings = std::move(*read);
  format = !options.mapping.empty()                     ? ContactFormat::csv
           : options.format != ContactFormat::automatic ? options.format
                                                        : table_format(*type, headings);
  if (format == ContactFormat::google_csv) return {};
  if (options.mapping.empty()) {
    targets = targets_of(*type, format, headings);
  } else {
    auto mapped = mapped_targets(*type, options.mapping, headings);
    if (!mapped) return mapped.error();
    targets = std::move(*mapped);
  }
  number_items(targets);
  return {};
}

// A reader at the first row.
Result<void> RecordFile::Inside::start() {
  if (format == ContactFormat::vcard) {
    const bool wide = encoding == TextEncoding::utf16_little || encoding == TextEncoding::utf16_big;
    reader.emplace<VcardReader>(text, wide ? TextEncoding::utf8 : encoding);
  } else if (format == ContactFormat::google_csv) {
    auto google = GoogleContactsReader::open(text);
    if (!google) return google.error();
    reader.emplace<GoogleContactsReader>(std::move(*google));
  } else {
    const auto origin = format == ContactFormat::candor_csv ? MappedCsvReader::Origin::ours
                                                            : MappedCsvReader::Origin::foreign;
    reader.emplace<MappedCsvReader>(*type, currency, text, dialect, headings, targets, origin);
  }
  return {};
}

Result<void> RecordFile::Inside::count() {
  while (next()) {
    if (++records > most_records) {
      return Error{Errc::too_large, "too_many_records",
                   "A file has at most 250 000 records. Split it; each part needs the headings."};
    }
  }
  return {};
}

std::optional<ImportRow> RecordFile::Inside::next() {
  if (auto* google = std::get_if<GoogleContactsReader>(&reader)) return google->next();
  if (auto* mapped = std::get_if<MappedCsvReader>(&reader)) return mapped->next();
  if (auto* cards = std::get_if<VcardReader>(&reader)) return cards->next();
  return std::nullopt;
}

Result<RecordFile> RecordFile::open(std::string bytes, const RecordFileOptions& options) {
  auto inside = std::make_unique<Inside>();
  if (options.type != nullptr) inside->type = options.type;
  inside->currency = options.currency;
  const bool of_address_books = options.format == ContactFormat::vcard ||
                                options.format == ContactFormat::google_csv ||
                                options.format == ContactFormat::outlook_csv;
  if (inside->type != &Contact::type() && of_address_books) {
    return Error{Errc::invalid, "unknown_format", "Only contacts come from address books. Use csv."};
  }
  inside->take(std::move(bytes));
  if (trim(inside->text).empty()) return Error{Errc::invalid, "empty_file", "The file is empty."};
  const bool cards = options.format == ContactFormat::vcard ||
                     (options.format == ContactFormat::automatic && is_vcard(inside->text));
  if (cards && inside->type != &Contact::type()) {
    return Error{Errc::invalid, "unknown_format", "vCards are contacts. Use csv for other records."};
  }
  if (auto opened = cards ? inside->open_vcards() : inside->open_table(options); !opened)
    return opened.error();
  // Once to the end and back, so that the number of rows is known, and a file too large refused whole.
  if (auto started = inside->start(); !started) return started.error();
  if (auto counted = inside->count(); !counted) return counted.error();
  if (auto started = inside->start(); !started) return started.error();
  return RecordFile(std::move(inside));
}

RecordFile::RecordFile(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
RecordFile::RecordFile(RecordFile&&) noexcept = default;
RecordFile& RecordFile::operator=(RecordFile&&) noexcept = default;
RecordFile::~RecordFile() = default;

std::optional<ImportRow> RecordFile::next() {
  return inside_->next();
}

const RecordType& RecordFile::type() const {
  return *inside_->type;
}

ContactFormat RecordFile::format() const {
  return inside_->format;
}

TextEncoding RecordFile::encoding() const {
  return inside_->encoding;
}

char RecordFile::separator() const {
  return inside_->dialect.separator;
}

std::uint32_t RecordFile::records() const {
  return inside_->records;
}

bool RecordFile::takes_anything() const {
  const bool by_targets =
      inside_->format != ContactFormat::vcard && inside_->format != ContactFormat::google_csv;
  return !by_targets || std::ranges::any_of(inside_->targets, [](const ColumnTarget& target) {
    return target.field != nullptr;
  });
}

std::vector<std::string> RecordFile::unused_columns() const {
  if (const auto* google = std::get_if<GoogleContactsReader>(&inside_->reader))
    return google->unused_columns();
  if (const auto* mapped = std::get_if<MappedCsvReader>(&inside_->reader)) return mapped->unused_columns();
  if (const auto* cards = std::get_if<VcardReader>(&inside_->reader)) return cards->unused_properties();
  return {};
}

std::vector<PreviewColumn> RecordFile::preview() const {
  return inside_->format == ContactFormat::vcard ? inside_->card_columns() : inside_->table_columns();
}

std::vector<PreviewColumn> RecordFile::Inside::table_columns() const {
  std::vector<PreviewColumn> columns;
  for (std::size_t column = 0; column < headings.size(); ++column) {
    PreviewColumn shown_column{headings[column], {}, {}};
    if (format == ContactFormat::google_csv) {
      shown_column.target = google::target_path(google::meaning_of(headings[column]).target);
    } else if (targets[column].field != nullptr) {
      shown_column.target = path_of(targets[column]);
    }
    columns.push_back(std::move(shown_column));
  }
  CsvReader rows(text, dialect.separator);
  CsvRecord record;
  rows.next(record);
  if (dialect.names_itself) rows.next(record);
  for (std::size_t row = 0; row < sampled_records && rows.next(record); ++row) {
    for (std::size_t column = 0; column < std::min(columns.size(), record.fields.size()); ++column) {
      if (columns[column].sample.empty()) columns[column].sample = shown(record.fields[column]);
    }
  }
  return columns;
}

std::vector<PreviewColumn> RecordFile::Inside::card_columns() const {
  const bool wide = encoding == TextEncoding::utf16_little || encoding == TextEncoding::utf16_big;
  VcardReader cards(text, wide ? TextEncoding::utf8 : encoding);
  std::vector<PreviewColumn> columns;
  for (std::size_t row = 0; row < sampled_records; ++row) {
    const auto card = cards.next_card();
    if (!card) break;
    for (const VcardProperty& property : card->properties) {
      const auto known = std::ranges::find(columns, property.name, &PreviewColumn::name);
      if (known != columns.end()) {
        if (known->sample.empty()) known->sample = shown(unescaped(property.value, card->old));
      } else if (columns.size() < most_preview_columns) {
        columns.push_back({property.name, shown(unescaped(property.value, card->old)),
                           std::string(target_of_property(property.name))});
      }
    }
  }
  return columns;
}

}  // namespace candor
