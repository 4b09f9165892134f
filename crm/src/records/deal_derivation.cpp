#include "records/deal_derivation.h"

#include <algorithm>

#include "base/text.h"
#include "base/time.h"
#include "privacy/currency.h"

namespace candor {
namespace {

constexpr std::int64_t most_minor_units = 999'999'999'999'999;

Value time_text(std::int64_t at) {
  return Value(format_timestamp(from_milliseconds(at)));
}

const Value* in(const std::optional<Object>& members, std::string_view name) {
  if (!members) return nullptr;
  const auto found = std::ranges::find(*members, name, &Member::first);
  return found == members->end() || found->second.is_null() ? nullptr : &found->second;
}

__extension__ using Wide = __int128;  // every compiler of ours has it

// Half up, without losing digits on the way.
std::int64_t scaled(std::int64_t value, std::int64_t factor, std::int64_t divisor) {
  const auto product = static_cast<Wide>(value) * factor;
  const auto result = (product + divisor / 2) / divisor;
  return static_cast<std::int64_t>(std::clamp<Wide>(result, 0, most_minor_units));
}

void take_default_stage(Derivation& deal) {
  const auto same = [&](std::string_view name) {
    return deal.earlier(name) && deal.given(name) && *deal.earlier(name) == *deal.given(name);
  };
  // Into another pipeline, and nothing said of the stage: its first one.
  if (deal.before && deal.given("pipeline_id") && !same("pipeline_id") && same("stage_id")) {
    deal.set("stage_id", Value());
  }
  if (!deal.given("stage_id")) {
    if (!deal.given("pipeline_id")) {
      const Derivation::Condition preferred[] = {{"is_default", true}, {"archived", false}};
      auto pipeline = deal.first("pipeline", preferred, "position", false);
      if (!pipeline) pipeline = deal.first("pipeline", std::span(preferred).subspan(1), "position", false);
      if (const auto* id = in(pipeline, "id")) deal.set("pipeline_id", *id);
    }
    if (!deal.given("pipeline_id")) {
      return deal.refuse("stage_id", "no_pipeline",
                         "There is no pipeline yet. Somebody who owns or administers Candor makes one in the "
                         "settings.");
    }
    // What is won or lost is so in another pipeline, too.
    const auto* type = deal.earlier("stage_type");
    const Derivation::Condition alike[] = {{"pipeline_id", *deal.given("pipeline_id")},
                                           {"type", type ? *type : Value("open")}};
    const auto stage = deal.first("stage", alike, "position", false);
    if (const auto* id = in(stage, "id")) return deal.set("stage_id", *id);
    if (type && *type != Value("open")) {
      return deal.refuse("stage_id", "required",
                         "This deal is closed, and that pipeline has no stage of the kind: choose a stage.");
    }
    return deal.refuse("stage_id", "required", "This pipeline has no open stage: choose a stage.");
  }
}

// What the stage says now; of one that is in the trash what the deal knew of it.
void take_stage(Derivation& deal) {
  const auto id = deal.given_id("stage_id");
  if (!id) return;
  const auto stage = deal.open_members("stage", *id);
  if (!stage) {
    for (const auto name : {"stage_type", "automatic_probability"}) {
      if (const auto* before = deal.earlier(name)) deal.set(name, *before);
    }
    return;
  }
  const auto* pipeline = in(stage, "pipeline_id");
  const bool moves_alone = deal.before && deal.earlier("pipeline_id") && deal.given("pipeline_id") &&
                           *deal.earlier("pipeline_id") == *deal.given("pipeline_id") &&
                           deal.earlier("stage_id") && *deal.earlier("stage_id") != *deal.given("stage_id");
  if (!deal.given("pipeline_id") && pipeline) deal.set("pipeline_id", *pipeline);
  if (pipeline && *pipeline != *deal.given("pipeline_id")) {
    deal.refuse("stage_id", "wrong_pipeline",
                moves_alone
                    ? "This stage belongs to another pipeline. Send pipeline_id with it to move the deal "
                      "there."
                    : "This stage belongs to another pipeline than the deal: choose one of its own.");
  }
  if (const auto* type = in(stage, "type")) deal.set("stage_type", *type);
  if (const auto* probability = in(stage, "probability")) deal.set("automatic_probability", *probability);
}

void keep_history(Derivation& deal) {
  const auto* stage = deal.given("stage_id");
  if (!stage) return;
  List history;
  if (const auto* before = deal.earlier("stage_history"); before && before->list()) history = *before->list();
  const auto* last = deal.earlier("stage_id");
  if (last && *last == *stage && !history.empty()) {
    deal.set("stage_history", std::move(history));
    for (const auto name : {"stage_changed_at", "closed_at", "last_stage_id"}) {
      if (const auto* value = deal.earlier(name)) deal.set(name, *value);
    }
    return;
  }
  const auto now = time_text(deal.now);
  if (!history.empty()) history.back().set("left_at", now);
  Value entered(Object{{"stage_id", *stage}, {"entered_at", now}});
  if (!deal.actor.is_nil()) entered.set("by", deal.actor.text());
  history.push_back(std::move(entered));
  if (history.size() > most_stage_changes) history.erase(history.begin());
  deal.set("stage_history", std::move(history));
  deal.set("stage_changed_at", now);
  const bool closed = deal.given_text("stage_type") != "open";
  const bool was_closed = deal.earlier("stage_type") && *deal.earlier("stage_type") != Value("open");
  if (!closed) return;
  deal.set("closed_at", now);
  if (was_closed) {
    if (const auto* value = deal.earlier("last_stage_id")) deal.set("last_stage_id", *value);
  } else if (last) {
    deal.set("last_stage_id", *last);
  }
}

std::int64_t number_in(const Value& item, std::string_view name, std::int64_t otherwise) {
  const auto* value = item.find(name);
  return value && value->integer() ? *value->integer() : otherwise;
}

void sum_items(Derivation& deal) {
  const auto* items = deal.given("items");
  if (!items || !items->list() || items->list()->empty()) return;
  std::int64_t net = 0, tax = 0;
  for (const auto& item : *items->list()) {
    const auto gross = scaled(number_in(item, "unit_price", 0), number_in(item, "quantity", 1000), 1000);
    const auto line = scaled(gross, 10'000 - number_in(item, "discount", 0), 10'000);
    net += line;
    tax += scaled(line, number_in(item, "tax_rate", 0), 10'000);
    if (gross < most_minor_units && net + tax < most_minor_units) continue;
    return deal.refuse(
        "items", "sum_too_large",
        "These lines add up to more than can be counted. Look for a price or a quantity with a "
        "digit too many.");
  }
  deal.set("items_net", net);
  deal.set("items_tax", tax);
  const auto* amount = deal.given("amount");
  const auto* currency = amount ? amount->find("currency") : nullptr;
  deal.set("amount", Object{{"amount", net}, {"currency", currency ? *currency : Value(deal.currency)}});
}

std::int64_t power_of_ten(int digits) {
  std::int64_t power = 1;
  while (digits-- > 0) power *= 10;
  return power;
}

// Nothing when no rate is known: then the sums leave the deal out rather than guess.
std::optional<std::int64_t> in_base_currency(const Derivation& deal, std::int64_t amount,
                                             std::string_view currency) {
  if (currency == deal.currency) return amount;
  const Derivation::Condition same[] = {{"currency", Value(currency)}};
  // A closed deal is worth what it was worth then.
  const auto closed_at = parse_timestamp(deal.given_text("closed_at"));
  const auto rate = deal.first("exchange_rate", same, "valid_from", true,
                               closed_at ? to_milliseconds(*closed_at) : deal.now);
  const auto* millionths = in(rate, "rate");
  if (!millionths || !millionths->integer()) return std::nullopt;
  const auto from = power_of_ten(minor_digits(currency)), to = power_of_ten(minor_digits(deal.currency));
  return scaled(scaled(amount, *millionths->integer(), 1'000'000), to, from);
}

void weigh(Derivation& deal) {
  const auto automatic = deal.given_number("automatic_probability");
  auto manual = deal.given_number("manual_probability");
  const bool closed = deal.given_text("stage_type") != "open";
  if (manual && (closed || manual == automatic)) {
    deal.set("manual_probability", Value());
    manual.reset();
  }
  const auto probability = manual ? manual : automatic;
  if (probability) deal.set("probability", *probability);
  const auto* amount = deal.given("amount");
  const auto* minor = amount ? amount->find("amount") : nullptr;
  const auto* currency = amount ? amount->find("currency") : nullptr;
  if (!minor || !minor->integer() || !currency || !currency->text()) return;
  const auto base = in_base_currency(deal, *minor->integer(), *currency->text());
  if (!base) return;
  deal.set("base_amount", *base);
  if (probability) deal.set("weighted_amount", scaled(*base, *probability, 100));
}

}  // namespace

std::string_view close_date_problem(std::string_view date) {
  if (date >= "1970" && date < "2200") return {};
  return "Give a date between the years 1970 and 2199.";
}

void check_deal(const Object& record, std::vector<FieldError>& errors) {
  const auto contacts = std::ranges::find(record, "contacts", &Member::first);
  if (contacts == record.end() || !contacts->second.list()) return;
  std::vector<std::string> seen;
  int primary = 0;
  const List& list = *contacts->second.list();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto* flag = list[i].find("primary");
    if (flag && flag->boolean() && *flag->boolean()) ++primary;
    const auto* id = list[i].find("contact_id");
    if (!id || !id->text()) continue;
    const auto lower = ascii_lower(*id->text());
    if (std::ranges::find(seen, lower) != seen.end()) {
      errors.push_back({"contacts." + std::to_string(i) + ".contact_id", "repeated",
                        "This person stands here twice: name each once."});
    }
    seen.push_back(lower);
  }
  if (primary > 1) errors.push_back({"contacts", "one_primary", "One of the people is the primary one."});
}

void derive_deal(Derivation& deal) {
  take_default_stage(deal);
  take_stage(deal);
  keep_history(deal);
  sum_items(deal);
  weigh(deal);
  const auto type = deal.given_text("stage_type");
  if (type == "won" && !deal.given("amount")) {
    deal.refuse("amount", "amount_required", "Say what it was won for.");
  }
  if (type == "lost" && trim(deal.given_text("lost_reason")).empty()) {
    deal.refuse("lost_reason", "reason_required", "Say in a few words why it was lost.");
  }
  if (type != "lost") {
    deal.set("lost_reason", Value());
    deal.set("lost_notes", Value());
  }
}

}  // namespace candor
