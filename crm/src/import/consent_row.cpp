#include "import/consent_row.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::string_view opt_out = "opt_out";

std::optional<Timestamp> time_in(std::string_view text) {
  if (is_date(text)) return parse_timestamp(std::string(text) + "T00:00:00Z");
  return parse_timestamp(text);
}

// One row on its way: collects what is wrong with it.
class RowReading {
 public:
  RowReading(const ConsentColumns& columns, const std::vector<std::string>& fields)
      : columns_(columns), fields_(fields) {}

  Result<StatedRow> run(std::uint32_t record) {
    StatedRow row;
    row.record = record;
    row.email = cell("email");
    row.phone = cell("phone");
    if (row.email.empty() && row.phone.empty())
      wrong("email", "required", "Name an e-mail address or a phone.");
    const auto act = cell("act");
    if (act == opt_out) {
      row.event.detail = objection();
    } else {
      const auto said = consent_act_named(act);
      if (!said) wrong("act", "invalid", "Use one of: consent, withdrawn, refused, opt_out.");
      row.says_no = said != ConsentAct::given;
      row.event.detail = consent(said.value_or(ConsentAct::refused));
    }
    row.event.at = time("at");
    if (!row.says_no && cell("at").empty()) wrong("at", "required", "Say when the person agreed.");
    if (errors_.empty()) return row;
    Error error{Errc::invalid, "invalid", "Some cells need attention."};
    error.fields = std::move(errors_);
    return error;
  }

 private:
  std::string cell(std::string_view name) const { return columns_.cell(fields_, name); }
  void wrong(std::string_view column, std::string code, std::string message) {
    errors_.push_back({std::string(column), std::move(code), std::move(message)});
  }
  // The file says consent where the events say given.
  static std::optional<ConsentAct> consent_act_named(std::string_view name) {
    return name == "consent" ? ConsentAct::given
           : name == "given" ? std::nullopt
                             : candor::consent_act_named(name);
  }
  std::optional<Timestamp> time(std::string_view column) {
    const auto text = cell(column);
    if (text.empty()) return std::nullopt;
    const auto read = time_in(text);
    if (!read)
      wrong(column, "invalid", "Give a date or a time, for example 2026-11-25 or 2026-11-25T09:30:00Z.");
    return read;
  }
  Channel channel() {
    const auto text = cell("channel");
    if (text.empty() || text == "all") return Channel::none;
    const auto read = channel_named(text);
    if (!read) wrong("channel", "invalid", "Use one of: email, text_message, call, letter.");
    return read.value_or(Channel::none);
  }
  Purpose purpose() {
    const auto text = cell("purpose");
    if (text.empty()) return Purpose::marketing;
    const auto read = purpose_named(text);
    if (read == Purpose::unknown) wrong("purpose", "invalid", "Name a purpose, for example marketing.");
    return read;
  }
  Evidence evidence() {
    Evidence evidence;
    const auto manner = cell("manner");
    if (!manner.empty()) {
      const auto read = manner_named(manner);
      if (!read) {
        wrong("manner", "invalid",
              "Use one of: web_form, double_opt_in, email, letter, phone, in_person, paper_form, import.");
      }
      evidence.manner = read.value_or(Manner::not_said);
    }
    evidence.wording = Personal<std::string>(cell("wording"));
    evidence.note = Personal<std::string>(cell("note"));
    return evidence;
  }
  ObjectionStatement objection() {
    ObjectionStatement said;
    said.channel = channel();
    said.evidence = evidence();
    if (purpose() != Purpose::marketing) {
      wrong("purpose", "invalid", "An opt-out is one of advertising: leave the purpose empty.");
    }
    return said;
  }
  ConsentStatement consent(ConsentAct act) {
    ConsentStatement said;
    said.act = act;
    said.purpose = purpose();
    said.channel = channel();
    said.expires_at = time("expires_at");
    said.evidence = evidence();
    if (act == ConsentAct::given) {
      auto address = cell(said.channel == Channel::email ? "email" : "phone");
      said.address = Personal<std::string>(std::move(address));
    }
    return said;
  }

  const ConsentColumns& columns_;
  const std::vector<std::string>& fields_;
  std::vector<FieldError> errors_;
};

}  // namespace

Result<ConsentColumns> ConsentColumns::read(const std::vector<std::string>& header) {
  ConsentColumns columns;
  columns.at.resize(std::size(names));
  Error error{Errc::invalid, "unknown_columns", "The columns of this file are not those of consents."};
  std::string all;
  for (const auto name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto heading = ascii_lower(trim(header[i]));
    const auto found = std::ranges::find(names, std::string_view(heading));
    const auto number = std::to_string(i + 1);
    if (found == std::end(names)) {
      error.fields.push_back({"columns." + number, "unknown_column", "The columns are: " + all + "."});
      continue;
    }
    auto& position = columns.at[static_cast<std::size_t>(found - std::begin(names))];
    if (position) error.fields.push_back({"columns." + number, "repeated", "This column is there twice."});
    position = i;
  }
  const auto has = [&](std::string_view name) {
    return columns.at[static_cast<std::size_t>(std::ranges::find(names, name) - std::begin(names))]
        .has_value();
  };
  if (!has("act")) error.fields.push_back({"columns", "required", "A column act is missing."});
  if (!has("email") && !has("phone")) {
    error.fields.push_back({"columns", "required", "A column email or phone is missing."});
  }
  if (!error.fields.empty()) return error;
  return columns;
}

Result<StatedRow> read_consent_row(const ConsentColumns& columns, std::uint32_t record,
                                   const std::vector<std::string>& fields) {
  return RowReading(columns, fields).run(record);
}

std::string ConsentColumns::cell(const std::vector<std::string>& fields, std::string_view name) const {
  const auto& position = at[static_cast<std::size_t>(std::ranges::find(names, name) - std::begin(names))];
  if (!position || *position >= fields.size()) return {};
  return std::string(trim(fields[*position]));
}

}  // namespace candor
