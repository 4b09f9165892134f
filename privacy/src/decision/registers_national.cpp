// National law: read from the files of config/national/.
#include <algorithm>

#include "base/text.h"
#include "base/time.h"
#include "decision/register_entry.h"

namespace candor {
namespace {

CountryRules& rules_of(Registers& registers, std::string_view country) {
  const auto found = std::ranges::find(registers.countries, country, &CountryRules::country);
  if (found != registers.countries.end()) return *found;
  CountryRules rules = strictest_rules;
  rules.country = country;
  return registers.countries.emplace_back(rules);
}

void read_ages(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "checked_on", "stale_after_months", "ages", "verify"});
  const auto ages = file.table("ages");
  for (const auto& [code, age] : ages.members()) {
    rules_of(registers, ages.country_of(code, code)).age_of_consent =
        static_cast<std::uint8_t>(ages.number(code, 13, 16));
  }
  if (!file.has("verify")) return;
  const auto verify = file.table("verify");
  verify.allow_only({"countries"});
  for (const auto& code : verify.texts("countries")) verify.country_of("countries", code);
}

void read_channel(const RegisterEntry& channel, std::array<Outreach, addressee_count>& row) {
  channel.allow_only({"consumer", "sole_trader", "company_contact", "company"});
  for (const auto& [name, value] : channel.members()) {
    row[static_cast<std::size_t>(*addressee_named(name))] =
        channel.choice<Outreach>(name, {{"consent", Outreach::consent},
                                        {"opt_out", Outreach::opt_out},
                                        {"presumed_interest", Outreach::presumed_interest},
                                        {"free", Outreach::free}});
  }
}

void read_outreach(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "checked_on", "stale_after_months", "country"});
  std::vector<std::string_view> read;
  for (const auto& entry : file.entries("country", "country")) {
    entry.allow_only({"code", "soft_opt_in", "verify", "email", "text_message", "call", "letter"});
    const auto code = entry.country("code");
    if (std::ranges::find(read, code) != read.end()) entry.refuse_member("code", "stands in the file twice");
    read.push_back(code);
    auto& rules = rules_of(registers, code);
    entry.flag("verify");
    rules.soft_opt_in = entry.flag("soft_opt_in");
    rules.outreach = {};
    for (const std::string_view name : {"email", "text_message", "call", "letter"}) {
      if (!entry.has(name)) continue;
      read_channel(entry.table(name), rules.outreach[static_cast<std::size_t>(*channel_named(name))]);
    }
  }
}

void read_holidays(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "checked_on", "stale_after_months", "area"});
  for (const auto& entry : file.entries("area", "area")) {
    entry.allow_only({"country", "region", "fixed", "easter", "verify"});
    entry.flag("verify");
    HolidayArea area;
    area.country = entry.country("country");
    area.region = entry.optional_text("region");
    area.fixed = entry.optional_texts("fixed");
    for (const auto& day : area.fixed) {
      // A leap year, so that every day there is passes.
      if (!is_date("2000-" + day)) entry.refuse_member("fixed", "must have days as MM-DD");
    }
    if (entry.has("easter")) {
      for (const Value& offset : entry.list("easter")) {
        if (!offset.integer() || *offset.integer() < -100 || *offset.integer() > 100) {
          entry.refuse_member("easter", "must have whole numbers of days from Easter Sunday");
        }
        area.easter.push_back(static_cast<int>(*offset.integer()));
      }
    }
    registers.holidays.push_back(std::move(area));
  }
}

void read_retention(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "checked_on", "stale_after_months", "period"});
  for (const auto& entry : file.entries("period", "period")) {
    entry.allow_only({"country", "kind", "title_en", "title_de", "years", "anchor", "verify"});
    RetentionPeriod period;
    period.country = entry.country("country");
    period.kind = entry.name("kind");
    const auto title = entry.localized("title");
    period.english = title.english;
    period.german = title.german;
    period.years = static_cast<std::uint32_t>(entry.number("years", 1, 100));
    period.anchor = entry.choice<Anchor>("anchor", {{"exact", Anchor::exact},
                                                    {"calendar_year", Anchor::calendar_year},
                                                    {"financial_year", Anchor::financial_year}});
    period.to_be_verified = entry.flag("verify");
    registers.retention_periods.push_back(std::move(period));
  }
}

void read_authorities(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "checked_on", "stale_after_months", "authority"});
  for (const auto& entry : file.entries("authority", "authority")) {
    entry.allow_only({"country", "region", "name", "site", "verify"});
    Authority authority;
    authority.country = entry.country("country");
    authority.region = entry.optional_text("region");
    authority.name = entry.text("name");
    authority.site = entry.text("site");
    if (!authority.site.starts_with("https://")) entry.refuse_member("site", "must begin with https://");
    authority.to_be_verified = entry.flag("verify");
    const bool known = std::ranges::any_of(registers.authorities, [&](const Authority& other) {
      return other.country == authority.country && other.region == authority.region;
    });
    if (known) entry.refuse("repeats a country and region: a complaint goes to one place");
    registers.authorities.push_back(std::move(authority));
  }
}

}  // namespace

void read_national(const RegisterEntry& file, std::string_view name, Registers& registers) {
  constexpr std::pair<std::string_view, void (*)(const RegisterEntry&, Registers&)> readers[] = {
      {"age_of_consent", read_ages}, {"outreach", read_outreach},       {"holidays", read_holidays},
      {"retention", read_retention}, {"authorities", read_authorities},
  };
  const auto* found = std::ranges::find(readers, name, [](const auto& reader) { return reader.first; });
  if (found == std::end(readers)) file.refuse("is a file that nothing reads");
  NationalFile dated;
  dated.name = name;
  dated.valid_from = file.date("valid_from");
  dated.checked_on = file.date("checked_on");
  dated.stale_after_months = static_cast<std::uint32_t>(file.number("stale_after_months", 1, 120));
  found->second(file, registers);
  registers.national_files.push_back(std::move(dated));
}

}  // namespace candor
