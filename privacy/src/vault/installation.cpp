// What is kept about the installation, and how its first user comes to be.
#include "privacy/installation.h"

#include "base/text.h"
#include "country_code.h"
#include "privacy/currency.h"
#include "vault/accounts.h"
#include "vault/installation_row.h"
#include "vault/rederiving.h"
#include "vault/register_store.h"

namespace candor {
namespace {

constexpr std::uint8_t installation_record_type = 253;
constexpr std::size_t longest_organisation = 249;  // as a company's name

sealing::EnvelopePlace place_of(const Uuid& installation, std::uint32_t key_version) {
  return {installation_record_type,        installation, installation,
          RetentionClass::business_record, key_version,  1};
}

std::vector<FieldError> mistakes_in(const InstallationChange& change) {
  std::vector<FieldError> mistakes;
  if (change.organisation) {
    const auto name = trim(change.organisation->reveal());
    if (name.empty()) {
      mistakes.push_back({"organisation", "required", "Give the name of your company."});
    } else if (!is_clean_utf8(name) || count_characters(name) > longest_organisation) {
      mistakes.push_back({"organisation", "too_long", "Use at most 249 characters."});
    }
  }
  if (change.country && !is_country_code(*change.country)) {
    mistakes.push_back({"country", "invalid", "Give a country code of two capital letters, such as DE."});
  }
  if (change.language && *change.language != "en" && *change.language != "de") {
    mistakes.push_back({"language", "unknown", "Use en or de."});
  }
  if (change.currency && !is_currency_code(*change.currency)) {
    mistakes.push_back({"currency", "invalid", "Give a currency of three capital letters, such as EUR."});
  }
  return mistakes;
}

bool has_chosen_currency(storage::Connection& records) {
  return records.query("SELECT 1 FROM installation WHERE currency IS NOT NULL").next();
}

std::string currency_after(Reading::Inside& inside, const InstallationChange& change) {
  if (change.currency) return *change.currency;
  if (change.country && !has_chosen_currency(inside.records))
    return std::string(currency_of_country(*change.country));
  return inside.vault.locale().currency;
}

// What is told in one currency says nothing in another, and nobody would see it.
std::optional<Error> refuse_currency(Reading::Inside& inside, const InstallationChange& change) {
  const auto before = inside.vault.locale().currency, after = currency_after(inside, change);
  if (before == after) return std::nullopt;
  for (const auto& table : inside.vault.tables) {
    if (!table.type().told_in_currency || !table.first_open(inside.records, {})) continue;
    const auto records = spoken(table.type().plural);
    Error error{
        Errc::conflict, "told_in_currency",
        "The " + records + " are told in " + before + ". Delete them first, then change to " + after + "."};
    error.fields.push_back({change.currency ? "currency" : "country", "told_in_currency",
                            "The " + records + " are told in " + before + ": delete them first."});
    return error;
  }
  return std::nullopt;
}

// Stores what is given; the new locale holds from the commit on.
Result<void> store(Reading::Inside& inside, const InstallationChange& change) {
  auto& vault = inside.vault;
  if (auto mistakes = mistakes_in(change); !mistakes.empty()) {
    Error error{Errc::invalid, "invalid", "The installation cannot be described like this."};
    error.fields = std::move(mistakes);
    return error;
  }
  if (auto refused = refuse_currency(inside, change)) return *refused;
  if (change.organisation) {
    Grant::Keys keys;
    if (!vault.key_store->load(inside.keys, inside.overlay(), vault.installation, keys)) {
      return Error{Errc::damaged, "key_damaged", "The key of the organisation cannot be read."};
    }
    const auto& slot = vault.key_store->ensure(inside.task->overlay, RetentionClass::business_record, keys);
    const auto sealed = sealing::seal(slot.key.view(), place_of(vault.installation, slot.version),
                                      trim(change.organisation->reveal()), vault.environment.random);
    inside.records.execute("UPDATE installation SET sealed_organisation = $1", {sealed});
  }
  if (change.country) inside.records.execute("UPDATE installation SET country = $1", {*change.country});
  if (change.language) inside.records.execute("UPDATE installation SET language = $1", {*change.language});
  if (change.currency) inside.records.execute("UPDATE installation SET currency = $1", {*change.currency});
  if (change.country || change.currency) ask_to_rederive(inside, nullptr);
  if (change.country || change.language || change.currency) {
    Locale locale = vault.locale();
    locale.country = change.country.value_or(locale.country);
    locale.language = change.language.value_or(locale.language);
    locale.currency = currency_after(inside, change);
    inside.task->overlay.publish_later([&vault, locale = std::move(locale)] { vault.use_locale(locale); });
  }
  return {};
}

}  // namespace

Locale stored_locale(storage::Connection& records, Locale configured) {
  auto rows = records.query("SELECT country, language, currency FROM installation");
  const bool found = rows.next();
  if (found && !rows.is_null(0)) configured.country = std::string(rows.text(0));
  if (found && !rows.is_null(1)) configured.language = std::string(rows.text(1));
  configured.currency = found && !rows.is_null(2) ? std::string(rows.text(2))
                                                  : std::string(currency_of_country(configured.country));
  return configured;
}

Result<InstallationFacts> Reading::installation(const Access& access) {
  if (auto error = refuse_account_act(inside_, access, Operation::settings_read, Uuid{})) return *error;
  auto& vault = inside_.vault;
  InstallationFacts facts;
  facts.country = vault.locale().country;
  facts.language = vault.locale().language;
  facts.currency = vault.locale().currency;
  {
    auto rows = inside_.records.query(
        "SELECT sealed_organisation, escrow_checked_at, last_backup_at FROM installation");
    if (rows.next()) {
      if (!rows.is_null(1)) facts.escrow_checked_at = from_milliseconds(rows.integer(1));
      if (!rows.is_null(2)) facts.last_backup_at = from_milliseconds(rows.integer(2));
      Grant::Keys keys;
      const bool readable = !rows.is_null(0) &&
                            vault.key_store->load(inside_.keys, inside_.overlay(), vault.installation, keys);
      if (const auto* slot = readable ? keys.find(RetentionClass::business_record) : nullptr) {
        auto name =
            sealing::open(slot->key.view(), place_of(vault.installation, slot->version), rows.blob(0));
        if (name) facts.organisation = Personal<std::string>(std::move(*name));
      }
    }
  }
  record(access, Operation::settings_read, Verdict::allow);
  return facts;
}

Result<void> Writing::change_installation(const Access& access, const InstallationChange& change) {
  if (auto error = refuse_account_act(inside_, access, Operation::settings_change, Uuid{})) return *error;
  if (auto stored = store(inside_, change); !stored) return stored.error();
  record(access, Operation::settings_change, Verdict::allow);
  return {};
}

Result<void> Writing::note_installation_fact(const Access& access, InstallationFact fact) {
  const bool escrow = fact == InstallationFact::escrow_checked;
  const auto operation = escrow ? Operation::escrow_checked : Operation::backup_made;
  if (auto error = refuse_account_act(inside_, access, operation, Uuid{})) return *error;
  const auto now = to_milliseconds(inside_.vault.environment.clock.now());
  inside_.records.execute(escrow ? "UPDATE installation SET escrow_checked_at = $1"
                                 : "UPDATE installation SET last_backup_at = $1",
                          {now});
  record(access, operation, Verdict::allow);
  return {};
}

Result<std::string> Authenticator::set_up(Writing& writing, const Uuid& request, const SetUp& first,
                                          const SessionClient& client) {
  auto& inside = writing.inside_;
  // The one-time link lies where the local operator alone can read it: whoever has it acts for him.
  const Access operating = access(local_operator(), Purpose::security, request);
  if (has_users()) {
    writing.record(operating, Operation::set_up, Verdict::deny);
    return Error{Errc::conflict, "already_set_up",
                 "This installation is set up already. Sign in, or ask whoever set it up for an account."};
  }
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  if (auto stored = store(inside, first.installation); !stored) error = stored.error();
  const std::string email(trim(first.email.reveal()));
  const std::string name(trim(first.name.reveal()));
  for (auto mistake : {email_mistake(email), name_mistake(name)}) {
    if (mistake) error.fields.push_back({"user." + mistake->field, mistake->code, mistake->message});
  }
  if (!error.fields.empty()) return error;
  // A small company's owner works in sales and is its privacy contact as well (row 86 of the situations).
  const RoleSet roles{Role::owner, Role::sales, Role::privacy_desk};
  const Uuid user = inside_->begin_account(inside, {email, name, first.password.hash(), {}, {}}, roles);
  inside.recorded(inside.entry(operating, Operation::set_up, nullptr, user));
  inside.recorded(inside.entry(operating, Operation::user_add, nullptr, user));
  inside.recorded(
      inside.entry(access(anonymous(), Purpose::security, request), Operation::sign_in, nullptr, user));
  if (auto adopted = adopt_tests(inside, operating, user, first.balancing_tests); !adopted) {
    return adopted.error();
  }
  return inside_->begin_session(inside, user, client);
}

}  // namespace candor
