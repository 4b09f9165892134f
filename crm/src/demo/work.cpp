// A queue of what comes next, in the order of time; most acts plan what follows from them: a deal its next
// stage, its calls and tasks, a task its being done. What would come after today never happens, which is how
// deals stay open and tasks are due.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <queue>
#include <vector>

#include "crm/demo.h"
#include "crm/demo_work.h"
#include "demo/work_acts.h"

namespace candor {
namespace {

using namespace std::chrono;
using demo::Kind;

constexpr DemoSize sizes[] = {{"small", 160, 40, 40, 70, 420, 60, 240},
                              {"medium", 5'000, 1'000, 600, 1'500, 15'000, 1'500, 420},
                              {"large", 100'000, 20'000, 5'000, 30'000, 300'000, 20'000, 540}};

// What the law gives to tell people (Art. 14) who were not there when we got their data.
constexpr std::string_view told_later[] = {"business_contact", "referral", "imported_list",
                                           "supplier_or_partner"};
constexpr demo::Weighted lead_contexts[] = {{"inbound_enquiry", 65}, {"trade_fair_card", 35}};
// Whoever nothing came of is not kept for long: those who are still there became customers since.
struct ShortStay {
  std::string_view context;
  int days;
};
constexpr ShortStay short_stays[] = {{"referral", 150}, {"imported_list", 330}, {"trade_fair_card", 330}};
constexpr std::string_view members_of_leads[] = {"salutation", "given_name", "family_name", "language",
                                                 "job_title",  "emails",     "phones",      "addresses"};

enum class What : std::uint8_t {
  company,
  contact,
  notice,
  lead,
  lead_move,
  deal,
  deal_move,
  activity,
  activity_done,
  comment,
};

struct Planned {
  Timestamp at;
  std::uint32_t order;   // in which it was planned: decides between equal times
  std::uint32_t number;  // of the record it is about
  What what;
  Kind kind = Kind::task;    // of an activity
  std::int32_t minutes = 0;  // from `at` until an activity takes place or is due
  bool operator<(const Planned& other) const { return at != other.at ? at > other.at : order > other.order; }
};

}  // namespace

class DemoWork::Inside {
 public:
  Inside(Random& random, const DemoSize& size, Timestamp now)
      : size_(size),
        dice_(random),
        people_(random),
        strangers_(random),
        // Whole minutes: what is planned lies whole minutes ahead of when it was written down.
        now_(floor<minutes>(now - minutes(5))),
        begin_(floor<minutes>(now - days(size.days))) {
    plan_all();
  }

  Timestamp begins() const { return begin_; }
  std::optional<DemoStep> next();

 private:
  void plan_all();
  void plan(Timestamp at, What what, std::size_t number, Kind kind = Kind::task, std::int64_t ahead = 0);
  Timestamp some_time(bool mostly_late);
  Timestamp at_work(Timestamp day, bool may_be_ahead = false);
  DemoStep step_of(const Planned& planned);
  DemoStep create(std::string_view type, std::size_t number, Object members, std::size_t seller);
  DemoStep create_company();
  DemoStep create_contact();
  DemoStep create_lead();
  DemoStep create_deal();
  DemoStep move_deal(std::size_t number);
  DemoStep create_activity(const Planned& planned);
  void plan_work_on(std::size_t number, Timestamp until);
  void plan_this_week();
  // How somebody came who came so long ago and is still there.
  std::string_view lasting(std::string_view context, std::string_view otherwise) const;

  const DemoSize& size_;
  demo::Dice dice_;
  DemoPeople people_;
  DemoPeople strangers_;  // leads
  const Timestamp now_;
  const Timestamp begin_;
  Timestamp current_;
  std::priority_queue<Planned> queue_;
  std::uint32_t planned_ = 0;
  std::vector<DemoStep> setup_;  // last first
  std::vector<std::string> company_names_;
  std::vector<std::vector<std::uint32_t>> contacts_of_;  // by company
  std::vector<demo::DealFacts> deals_;
  std::size_t contacts_ = 0, leads_ = 0, activities_ = 0, comments_ = 0;
};

std::optional<DemoStep> DemoWork::Inside::next() {
  if (!setup_.empty()) {
    DemoStep step = std::move(setup_.back());
    setup_.pop_back();
    step.at = begin_;
    return step;
  }
  if (queue_.empty() || queue_.top().at > now_) return std::nullopt;
  const Planned planned = queue_.top();
  queue_.pop();
  current_ = planned.at;
  DemoStep step = step_of(planned);
  step.at = planned.at;
  return step;
}

void DemoWork::Inside::plan_all() {
  setup_ = demo::setup_steps();
  std::ranges::reverse(setup_);
  current_ = begin_;
  // A third of the address book was there when they began.
  for (std::uint32_t i = 0; i < size_.companies; ++i) {
    plan(i == 0 || dice_.one_in(3) ? begin_ : some_time(false), What::company, 0);
  }
  for (std::uint32_t i = 0; i < size_.contacts; ++i) {
    plan(i == 0 || dice_.one_in(3) ? begin_ + hours(1) : some_time(false), What::contact, 0);
  }
  for (std::uint32_t i = 0; i < size_.leads; ++i) plan(some_time(true), What::lead, 0);
  for (std::uint32_t i = 0; i < size_.deals; ++i) {
    plan(i == 0 ? begin_ + days(1) : std::max(begin_ + days(1), some_time(true)), What::deal, 0);
  }
  plan_this_week();
}

void DemoWork::Inside::plan(Timestamp at, What what, std::size_t number, Kind kind, std::int64_t ahead) {
  queue_.push({std::max(at, current_), planned_++, static_cast<std::uint32_t>(number), what, kind,
               static_cast<std::int32_t>(ahead)});
}

Timestamp DemoWork::Inside::some_time(bool mostly_late) {
  constexpr std::size_t steps = 100'000;
  double share = static_cast<double>(dice_.below(steps)) / static_cast<double>(steps);
  if (mostly_late) share = 1.0 - std::pow(share, 1.6);
  return at_work(begin_ + minutes(static_cast<std::int64_t>(share * size_.days * 24 * 60)));
}

// On a working day between eight and six by German clocks, at a round minute.
Timestamp DemoWork::Inside::at_work(Timestamp day, bool may_be_ahead) {
  auto date = floor<days>(day);
  const auto weekday = std::chrono::weekday(date).c_encoding();
  if (weekday == 6) date += days(2);
  if (weekday == 0) date += days(1);
  const Timestamp time = date + hours(7) + minutes(5 * dice_.below(120));
  return may_be_ahead || time <= now_ ? time : std::min(day, now_);
}

DemoStep DemoWork::Inside::step_of(const Planned& planned) {
  switch (planned.what) {
    case What::company:
      return create_company();
    case What::contact:
      return create_contact();
    case What::notice: {
      DemoStep step;
      step.act = DemoStep::Act::notice;
      step.record_type = "contact";
      step.number = planned.number;
      return step;
    }
    case What::lead:
      return create_lead();
    case What::lead_move: {
      DemoStep step = create("lead", planned.number, demo::lead_move(dice_), planned.number);
      step.act = DemoStep::Act::change;
      return step;
    }
    case What::deal:
      return create_deal();
    case What::deal_move:
      return move_deal(planned.number);
    case What::activity:
      return create_activity(planned);
    case What::activity_done: {
      DemoStep step = create("activity", planned.number, {{"status", "done"}}, 0);
      step.act = DemoStep::Act::change;
      return step;
    }
    case What::comment:
      break;
  }
  return create("comment", comments_++, demo::comment_on(dice_, planned.number),
                deals_[planned.number].seller);
}

DemoStep DemoWork::Inside::create(std::string_view type, std::size_t number, Object members,
                                  std::size_t seller) {
  DemoStep step;
  step.record_type = type;
  step.number = number;
  step.members = std::move(members);
  step.seller = seller;
  return step;
}

DemoStep DemoWork::Inside::create_company() {
  DemoCompany made = people_.next_company();
  company_names_.push_back(demo::text_in(made.company, "name"));
  contacts_of_.emplace_back();
  const auto number = company_names_.size() - 1;
  DemoStep step = create("company", number, std::move(made.company), number);
  step.context = made.context;
  return step;
}

DemoStep DemoWork::Inside::create_contact() {
  DemoContact made = people_.next_contact();
  made.context = lasting(made.context, made.company ? "business_contact" : "existing_customer");
  const auto number = contacts_++;
  if (made.company) {
    Object link{{"company_id", demo::reference("company", *made.company)}};
    made.contact.emplace_back("companies", List{std::move(link)});
    // Whoever sells to us or works with us is nobody to sell to.
    const bool may_buy = made.context != "supplier_or_partner";
    if (may_buy) contacts_of_[*made.company].push_back(static_cast<std::uint32_t>(number));
  }
  const bool must_be_told = std::ranges::find(told_later, made.context) != std::end(told_later);
  // The newest are still to be told.
  if (must_be_told) {
    plan(at_work(current_ + days(dice_.between(2, 24)), true), What::notice, number);
  }
  DemoStep step = create("contact", number, std::move(made.contact), number);
  step.context = made.context;
  return step;
}

std::string_view DemoWork::Inside::lasting(std::string_view context, std::string_view otherwise) const {
  const auto stay = std::ranges::find(short_stays, context, &ShortStay::context);
  return stay != std::end(short_stays) && current_ < now_ - days(stay->days) ? otherwise : context;
}

DemoStep DemoWork::Inside::create_lead() {
  Object lead;
  const bool with_company = dice_.one_in(2);
  const DemoCompany company = strangers_.next_company();
  for (auto& [name, value] : strangers_.next_contact().contact) {
    if (std::ranges::find(members_of_leads, name) != std::end(members_of_leads)) {
      lead.emplace_back(name, std::move(value));
    }
  }
  if (with_company) lead.emplace_back("organisation", demo::text_in(company.company, "name"));
  demo::add_lead_members(dice_, lead);
  const auto number = leads_++;
  for (std::size_t move = dice_.below(3), after = 0; move > 0; --move) {
    after += dice_.between(2, 20);
    plan(at_work(current_ + days(after), true), What::lead_move, number);
  }
  DemoStep step = create("lead", number, std::move(lead), number);
  step.context = lasting(dice_.weighted(lead_contexts), "inbound_enquiry");
  return step;
}

DemoStep DemoWork::Inside::create_deal() {
  const auto number = deals_.size();
  const auto company = dice_.below(company_names_.size());
  demo::DealFacts deal = demo::new_deal(dice_, company, contacts_of_[company]);
  deal.seller = number;
  Object members = demo::deal_members(dice_, deal, company_names_[company], current_);
  deals_.push_back(std::move(deal));
  const auto& kept = deals_.back();
  Timestamp until = now_ + days(12);
  if (kept.fate != demo::Fate::stalls || kept.moves > 0) {
    plan(at_work(current_ + days(kept.days_per_stage), true), What::deal_move, number);
  }
  if (kept.fate == demo::Fate::stalls) until = current_ + days(kept.days_per_stage * kept.moves + 3);
  if (kept.fate == demo::Fate::won || kept.fate == demo::Fate::lost) {
    until = std::min(until, Timestamp(current_ + days(kept.days_per_stage * (kept.moves + 1))));
  }
  plan_work_on(number, until);
  return create("deal", number, std::move(members), number);
}

DemoStep DemoWork::Inside::move_deal(std::size_t number) {
  auto& deal = deals_[number];
  DemoStep step = create("deal", number, demo::deal_move(dice_, deal), number);
  step.act = DemoStep::Act::change;
  const bool goes_on = deal.moves > 0 || deal.fate == demo::Fate::won || deal.fate == demo::Fate::lost;
  if (!deal.closed && goes_on) {
    const auto pause = dice_.between(1, 2 * static_cast<std::size_t>(deal.days_per_stage));
    plan(at_work(current_ + days(pause), true), What::deal_move, number);
  }
  return step;
}

// As many activities and remarks as come to each deal, some more, some fewer.
void DemoWork::Inside::plan_work_on(std::size_t number, Timestamp until) {
  const auto minutes_in_all = std::max<std::int64_t>(60, floor<minutes>(until - current_).count());
  const auto share = [&](std::uint32_t all) {
    const std::size_t each = std::max<std::size_t>(1, all / size_.deals);
    return dice_.between(each / 2, each + each / 2 + (all % size_.deals != 0 ? 1 : 0));
  };
  for (std::size_t left = share(size_.activities); left > 0; --left) {
    const Timestamp when =
        at_work(current_ + minutes(dice_.below(static_cast<std::size_t>(minutes_in_all))), true);
    const Kind kind = demo::some_kind(dice_);
    const bool is_plan = kind == Kind::task || kind == Kind::meeting || when > now_;
    // What is planned is written down some days before.
    const Timestamp noted =
        is_plan ? std::max(current_, std::min(now_, Timestamp(when - hours(dice_.between(2, 150))))) : when;
    if ((kind == Kind::note || kind == Kind::email) && when > now_) continue;
    plan(noted, What::activity, number, kind, floor<minutes>(when - noted).count());
  }
  if (size_.comments >= size_.deals || dice_.below(size_.deals) < size_.comments) {
    plan(at_work(current_ + minutes(dice_.below(static_cast<std::size_t>(minutes_in_all))), true),
         What::comment, number);
  }
}

DemoStep DemoWork::Inside::create_activity(const Planned& planned) {
  const auto number = activities_++;
  const auto& deal = deals_[planned.number];
  const Timestamp when = current_ + minutes(planned.minutes);
  const bool ahead = planned.minutes > 0;
  Object members = demo::activity_members(dice_, planned.kind, deal, planned.number, when, ahead);
  const bool overdue = when > now_ - days(9) && dice_.one_in(3);
  if (ahead && !overdue) plan(when + minutes(dice_.between(10, 90)), What::activity_done, number);
  return create("activity", number, std::move(members), deal.seller);
}

// Whoever looks at the demo finds something to do, whatever the day.
void DemoWork::Inside::plan_this_week() {
  struct Errand {
    Kind kind;
    int days;  // from today
    int minutes_past_seven;
  };
  constexpr Errand errands[] = {{Kind::task, -3, 480},   {Kind::task, -1, 540},   {Kind::call, -1, 600},
                                {Kind::task, 0, 420},    {Kind::task, 0, 560},    {Kind::call, 0, 300},
                                {Kind::meeting, 0, 480}, {Kind::meeting, 1, 120}, {Kind::task, 1, 360},
                                {Kind::call, 2, 180},    {Kind::meeting, 2, 420}, {Kind::meeting, 4, 150},
                                {Kind::task, 4, 300},    {Kind::meeting, 7, 240}};
  std::size_t number = 0;
  for (const auto& errand : errands) {
    const Timestamp when =
        floor<days>(now_) + days(errand.days) + hours(7) + minutes(errand.minutes_past_seven);
    const Timestamp noted = std::min(now_, Timestamp(when - days(2)));
    // Shared by the first who look after customers.
    plan(noted, What::activity, number++ % std::min<std::size_t>(size_.deals, 6), errand.kind,
         floor<minutes>(when - noted).count());
  }
}

DemoWork::DemoWork(Random& random, const DemoSize& size, Timestamp now)
    : inside_(std::make_unique<Inside>(random, size, now)) {}
DemoWork::~DemoWork() = default;

Timestamp DemoWork::begins() const {
  return inside_->begins();
}

std::optional<DemoStep> DemoWork::next() {
  return inside_->next();
}

const DemoSize* demo_size_named(std::string_view name) {
  const auto found = std::ranges::find(sizes, name, &DemoSize::name);
  return found == std::end(sizes) ? nullptr : found;
}

std::optional<DemoReference> demo_reference(std::string_view text) {
  if (!text.starts_with("demo:")) return std::nullopt;
  text.remove_prefix(5);
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  DemoReference reference{text.substr(0, colon), 0};
  const auto number = text.substr(colon + 1);
  const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), reference.number);
  if (failure != std::errc() || end != number.data() + number.size()) return std::nullopt;
  return reference;
}

}  // namespace candor
