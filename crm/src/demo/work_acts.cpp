#include "demo/work_acts.h"

#include <algorithm>

namespace candor::demo {
namespace {

using namespace std::chrono;

constexpr Weighted roles[] = {{"decision_maker", 40}, {"evaluator", 25}, {"influencer", 20}, {"user", 15}};
constexpr Weighted priorities[] = {{"normal", 70}, {"high", 20}, {"low", 7}, {"urgent", 3}};

DemoStep setup(std::string_view type, std::size_t number, Object members) {
  DemoStep step;
  step.record_type = type;
  step.number = number;
  step.members = std::move(members);
  return step;
}

std::size_t first_stage_of(std::size_t pipeline) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < pipeline; ++i) number += pipelines()[i].stages.size();
  return number;
}

std::string stage_reference(const DealFacts& deal) {
  return reference("stage", first_stage_of(deal.pipeline) + deal.stage);
}

std::size_t open_stages(const DealFacts& deal) {
  const auto stages = pipelines()[deal.pipeline].stages;
  return static_cast<std::size_t>(std::ranges::count(stages, "open", &Stage::type));
}

Value money(std::int64_t cents) {
  return Object{{"amount", cents}, {"currency", "EUR"}};
}

std::string date_text(Timestamp time) {
  return format_timestamp(time).substr(0, 10);
}

std::string filled(std::string_view text, std::size_t number) {
  std::string out(text);
  if (const auto at = out.find('#'); at != std::string::npos) out.replace(at, 1, std::to_string(number));
  return out;
}

// A few lines of products; the deal's amount is their sum.
List items_of(Dice& dice, std::size_t main_product, std::size_t pieces) {
  List items;
  for (std::size_t i = 0, count = dice.between(1, 3); i < count; ++i) {
    const std::size_t number = i == 0 ? main_product : dice.below(products().size());
    const auto& product = products()[number];
    Object item{{"product_id", reference("product", number)},
                {"name", product.name},
                {"quantity", static_cast<std::int64_t>(1000 * (i == 0 ? pieces : dice.between(1, 12)))},
                {"unit_price", std::int64_t{product.price}},
                {"tax_rate", 1900}};
    if (dice.one_in(3)) item.emplace_back("discount", static_cast<std::int64_t>(100 * dice.between(2, 12)));
    items.emplace_back(std::move(item));
  }
  return items;
}

}  // namespace

std::string text_in(const Object& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &Member::first);
  return found == members.end() || !found->second.text() ? std::string() : *found->second.text();
}

std::string reference(std::string_view type, std::size_t number) {
  return "demo:" + std::string(type) + ":" + std::to_string(number);
}

std::vector<DemoStep> setup_steps() {
  std::vector<DemoStep> steps;
  std::size_t stage_number = 0;
  for (std::size_t i = 0; i < pipelines().size(); ++i) {
    const auto& pipeline = pipelines()[i];
    steps.push_back(setup("pipeline", i,
                          {{"name", pipeline.name},
                           {"position", static_cast<std::int64_t>(i + 1)},
                           {"is_default", i == 0},
                           {"rotten_after_days", std::int64_t{pipeline.rotten_after_days}}}));
    std::int64_t position = 0;
    for (const auto& stage : pipeline.stages) {
      steps.push_back(setup("stage", stage_number++,
                            {{"name", stage.name},
                             {"pipeline_id", reference("pipeline", i)},
                             {"type", stage.type},
                             {"probability", std::int64_t{stage.probability}},
                             {"position", ++position},
                             {"colour", stage.colour}}));
    }
  }
  for (std::size_t i = 0; i < lead_statuses().size(); ++i) {
    const auto& status = lead_statuses()[i];
    steps.push_back(setup("lead_status", i,
                          {{"name", status.name},
                           {"type", status.type},
                           {"position", static_cast<std::int64_t>(i + 1)},
                           {"colour", status.colour}}));
  }
  for (std::size_t i = 0; i < exchange_rates().size(); ++i) {
    const auto& rate = exchange_rates()[i];
    steps.push_back(setup("exchange_rate", i,
                          {{"currency", rate.currency},
                           {"valid_from", "2020-01-01T00:00:00.000Z"},
                           {"rate", std::int64_t{rate.millionths}},
                           {"source", "Beispielkurs"}}));
  }
  for (std::size_t i = 0; i < products().size(); ++i) {
    const auto& product = products()[i];
    steps.push_back(setup("product", i,
                          {{"name", product.name},
                           {"code", product.code},
                           {"price", money(product.price)},
                           {"tax_rate", 1900},
                           {"unit", product.unit},
                           {"active", true}}));
  }
  return steps;
}

DealFacts new_deal(Dice& dice, std::size_t company, const std::vector<std::uint32_t>& its_contacts) {
  DealFacts deal;
  deal.company = static_cast<std::uint32_t>(company);
  for (std::size_t i = 0; i < std::min<std::size_t>(its_contacts.size(), dice.between(1, 3)); ++i) {
    const auto contact = dice.of(its_contacts);
    if (std::ranges::find(deal.contacts, contact) == deal.contacts.end()) deal.contacts.push_back(contact);
  }
  deal.pipeline = dice.percent(70) ? 0 : 1;
  const std::size_t fate = dice.below(100);
  deal.fate = fate < 38 ? Fate::won : fate < 78 ? Fate::lost : fate < 88 ? Fate::stalls : Fate::slow;
  const auto last = open_stages(deal) - 1;
  deal.moves = static_cast<std::uint8_t>(deal.fate == Fate::won ? last : dice.below(last + 1));
  deal.days_per_stage = static_cast<std::uint8_t>(dice.between(4, deal.fate == Fate::slow ? 35 : 16));
  return deal;
}

Object deal_members(Dice& dice, const DealFacts& deal, std::string_view company_name, Timestamp now) {
  const std::size_t product = dice.below(products().size());
  const auto& sold = products()[product];
  const std::size_t pieces = dice.between(1 + sold.most / 10, sold.most);
  Object members{
      {"name", std::to_string(pieces) + " " + std::string(sold.plural) + ", " + std::string(company_name)},
      {"company_id", reference("company", deal.company)}};
  // A name has at most 249 characters; a company's may be nearly as long.
  if (auto* name = members.front().second.text(); name->size() > 240) {
    *name = std::to_string(pieces) + " " + std::string(sold.plural);
  }
  List contacts;
  for (const auto contact : deal.contacts) {
    Object link{{"contact_id", reference("contact", contact)}, {"role", dice.weighted(roles)}};
    if (contacts.empty()) link.emplace_back("primary", true);
    contacts.emplace_back(std::move(link));
  }
  if (!contacts.empty()) members.emplace_back("contacts", std::move(contacts));
  members.emplace_back("pipeline_id", reference("pipeline", deal.pipeline));
  members.emplace_back("stage_id", stage_reference(deal));
  if (dice.one_in(3)) {
    members.emplace_back("items", items_of(dice, product, pieces));
  } else {
    const std::int64_t rounded = static_cast<std::int64_t>(pieces) * sold.price / 5'000 * 5'000;
    members.emplace_back("amount", money(std::max<std::int64_t>(rounded, 25'000)));
  }
  members.emplace_back("close_date", date_text(now + days(dice.between(25, 130))));
  members.emplace_back("next_step", dice.of(next_steps()));
  members.emplace_back("source", dice.of(deal_sources()));
  if (dice.one_in(6))
    members.emplace_back("manual_probability", static_cast<std::int64_t>(5 * dice.between(1, 18)));
  if (dice.one_in(4)) members.emplace_back("tags", List{Value(dice.of(deal_tags()))});
  return members;
}

Object deal_move(Dice& dice, DealFacts& deal) {
  const auto stages = pipelines()[deal.pipeline].stages;
  if (deal.moves > 0) {
    --deal.moves;
    ++deal.stage;
    return {{"stage_id", stage_reference(deal)}, {"next_step", dice.of(next_steps())}};
  }
  deal.closed = true;
  const std::string_view type = deal.fate == Fate::won ? "won" : "lost";
  deal.stage = static_cast<std::uint8_t>(std::ranges::find(stages, type, &Stage::type) - stages.begin());
  Object members{{"stage_id", stage_reference(deal)}, {"next_step", Value()}};
  if (deal.fate == Fate::won) return members;
  members.emplace_back("lost_reason", dice.of(lost_reasons()));
  if (dice.one_in(2)) members.emplace_back("lost_notes", dice.of(lost_notes()));
  return members;
}

Object lead_move(Dice& dice) {
  return {{"status_id", reference("lead_status", dice.between(1, lead_statuses().size() - 1))}};
}

void add_lead_members(Dice& dice, Object& lead) {
  lead.emplace_back("source", dice.of(lead_sources()));
  lead.emplace_back("status_id", reference("lead_status", 0));
  if (dice.percent(60)) {
    lead.emplace_back("estimated_amount", money(static_cast<std::int64_t>(50'000 * dice.between(1, 80))));
  }
  if (dice.one_in(4)) lead.emplace_back("description", dice.of(call_notes()));
}

Kind some_kind(Dice& dice) {
  constexpr Weighted kinds[] = {{"0", 20}, {"1", 30}, {"2", 15}, {"3", 10}, {"4", 25}};
  return static_cast<Kind>(dice.weighted(kinds).front() - '0');
}

Object activity_members(Dice& dice, Kind kind, const DealFacts& deal, std::size_t deal_number, Timestamp when,
                        bool ahead) {
  Object members{{"kind", name_of(kind)},
                 {"subject", filled(dice.of(subjects_of(kind)), dice.between(4, 60))}};
  if (kind == Kind::call && (!ahead || dice.one_in(3)))
    members.emplace_back("description", dice.of(call_notes()));
  if (kind == Kind::note || kind == Kind::email) members.emplace_back("description", dice.of(note_texts()));
  members.emplace_back("status", ahead ? "planned" : "done");
  if (kind == Kind::task) {
    members.emplace_back("priority", dice.weighted(priorities));
    members.emplace_back("due_at", format_timestamp(when));
    if (ahead && dice.one_in(3)) members.emplace_back("remind_at", format_timestamp(when - hours(1)));
  } else {
    members.emplace_back("starts_at", format_timestamp(when));
    const auto length =
        kind == Kind::meeting ? minutes(30 * dice.between(1, 4)) : minutes(5 * dice.between(1, 5));
    if (kind == Kind::meeting || kind == Kind::call) {
      members.emplace_back("ends_at", format_timestamp(when + length));
    }
  }
  if (kind == Kind::call || kind == Kind::email) {
    members.emplace_back("direction", dice.one_in(3) ? "incoming" : "outgoing");
  }
  if (kind == Kind::meeting) members.emplace_back("location", dice.of(places()));
  List links{Object{{"deal_id", reference("deal", deal_number)}},
             Object{{"company_id", reference("company", deal.company)}}};
  if (!deal.contacts.empty())
    links.emplace_back(Object{{"contact_id", reference("contact", deal.contacts.front())}});
  members.emplace_back("links", std::move(links));
  if (kind == Kind::meeting && !deal.contacts.empty()) {
    List attendees{Object{{"user_id", reference("user", deal.seller)}, {"response", "accepted"}}};
    for (const auto contact : deal.contacts) {
      attendees.emplace_back(Object{{"contact_id", reference("contact", contact)}, {"response", "none"}});
    }
    members.emplace_back("attendees", std::move(attendees));
  }
  return members;
}

Object comment_on(Dice& dice, std::size_t deal) {
  Object members{{"text", dice.of(comments())},
                 {"links", List{Object{{"deal_id", reference("deal", deal)}}}}};
  if (dice.one_in(4))
    members.emplace_back("mentions", List{Object{{"user_id", reference("user", dice.below(2))}}});
  return members;
}

}  // namespace candor::demo
