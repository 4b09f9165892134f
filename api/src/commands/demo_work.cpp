#include "commands/demo_work.h"

#include <algorithm>
#include <string>
#include <thread>
#include <unordered_map>

#include "crm/catalog.h"
#include "crm/contact.h"
#include "crm/lead_status.h"
#include "crm/pipeline.h"
#include "crm/stage.h"

namespace candor {
namespace {

// Steps in one commit: nobody waits for a place in between, so few commits and few waits for the disk.
constexpr std::size_t slice = 500;
constexpr std::string_view notice_from_others = "privacy_from_others";

class WorkMaker {
 public:
  WorkMaker(Vault& vault, Environment environment, DemoClock& clock, DemoTeam& team)
      : vault_(vault), clock_(clock), ids_(environment.clock, environment.random), team_(team) {}

  // What every house begins with makes room for what this one has arranged.
  Result<void> clear_house();
  Result<void> store(const std::vector<DemoStep>& steps);

 private:
  Result<void> take(Writing& writing, const DemoStep& step);
  Result<void> create(Writing& writing, const RecordType& type, const DemoStep& step);
  Result<void> change(Writing& writing, const RecordType& type, const DemoStep& step);
  Result<void> tell(Writing& writing, const DemoStep& step);
  Result<Uuid> id_of(std::string_view record_type, std::size_t number) const;
  // With ids in place of references.
  Value with_ids(const Value& value) const;

  Vault& vault_;
  DemoClock& clock_;
  IdGenerator ids_;
  DemoTeam& team_;
  struct Made {
    Uuid id;
    std::size_t seller;
  };
  std::unordered_map<std::string_view, std::vector<Made>> made_;
};

Result<void> WorkMaker::clear_house() {
  Result<void> result;
  const auto durability = vault_.write_and_wait([&](Writing& writing) {
    const Access access = team_.access({});
    // Stages before the pipelines they belong to.
    for (const auto* type : {&Stage::type(), &Pipeline::type(), &LeadStatus::type()}) {
      const auto listing = writing.list(access, *type, Query{});
      if (!listing) result = listing.error();
      for (const auto& record : listing ? listing->records : std::vector<DisclosedContent>()) {
        if (auto gone = writing.trash(access, *type, record.id, std::nullopt); !gone) result = gone;
      }
    }
    return result ? Outcome::done : Outcome::refused;
  });
  if (durability != Durability::committed) return demo_interrupted();
  return result;
}

Result<void> WorkMaker::store(const std::vector<DemoStep>& steps) {
  Result<void> result;
  const auto durability = vault_.write_and_wait([&](Writing& writing) {
    for (const auto& step : steps) {
      clock_.hold_at(step.at);
      result = take(writing, step);
      if (!result) return Outcome::refused;
    }
    return Outcome::done;
  });
  if (durability != Durability::committed) return demo_interrupted();
  return result;
}

Result<void> WorkMaker::take(Writing& writing, const DemoStep& step) {
  if (step.act == DemoStep::Act::notice) return tell(writing, step);
  const auto type = std::ranges::find(catalog(), step.record_type, &RecordType::name);
  if (type == catalog().end()) return {};
  return step.act == DemoStep::Act::create ? create(writing, **type, step) : change(writing, **type, step);
}

Result<void> WorkMaker::create(Writing& writing, const RecordType& type, const DemoStep& step) {
  Object members = *with_ids(step.members).object();
  members.emplace_back("owner_id", team_.seller(step.seller, step.context).text());
  const auto draft = DraftContent::check(type, std::move(members), vault_.locale());
  if (!draft) return draft.error();
  const auto record = writing.create(team_.access(step.seller, step.context), type, *draft,
                                     demo_collection(vault_, step.context));
  if (!record) return record.error();
  made_[type.name].push_back({record->id, step.seller});
  return {};
}

Result<void> WorkMaker::change(Writing& writing, const RecordType& type, const DemoStep& step) {
  const auto id = id_of(type.name, step.number);
  if (!id) return id.error();
  const auto patch = PatchContent::check(type, *with_ids(step.members).object());
  if (!patch) return patch.error();
  // Whoever looks after it does it.
  const auto seller = made_[type.name][step.number].seller;
  const auto changed = writing.update(team_.access(seller, step.context), type, *id, std::nullopt, *patch);
  if (!changed) return changed.error();
  return {};
}

Result<void> WorkMaker::tell(Writing& writing, const DemoStep& step) {
  const auto id = id_of(step.record_type, step.number);
  if (!id) return id.error();
  auto& authenticator = vault_.authenticator();
  const auto desk = authenticator.job({Role::privacy_desk}, {Purpose::rights});
  NoticeGiven given;
  given.notice = notice_from_others;
  given.manner = Manner::email;
  const auto noted = writing.record_event(authenticator.access(desk, Purpose::rights, ids_.next()),
                                          Contact::type(), *id, {std::nullopt, std::move(given)});
  if (!noted) return noted.error();
  return {};
}

Result<Uuid> WorkMaker::id_of(std::string_view record_type, std::size_t number) const {
  if (record_type == "user") return team_.seller(number, {});
  const auto found = made_.find(record_type);
  if (found == made_.end() || number >= found->second.size()) {
    return Error{Errc::invalid, "demo_reference",
                 "The demo company refers to a record that it has not made."};
  }
  return found->second[number].id;
}

Value WorkMaker::with_ids(const Value& value) const {
  if (const auto* text = value.text()) {
    const auto reference = demo_reference(*text);
    if (!reference) return value;
    const auto id = id_of(reference->record_type, reference->number);
    return id ? Value(id->text()) : value;
  }
  if (const auto* list = value.list()) {
    List out;
    for (const auto& item : *list) out.push_back(with_ids(item));
    return out;
  }
  if (const auto* object = value.object()) {
    Object out;
    for (const auto& [name, member] : *object) out.emplace_back(name, with_ids(member));
    return out;
  }
  return value;
}

}  // namespace

Collection demo_collection(const Vault& vault, std::string_view name) {
  Collection collection{std::string(name), {}, std::nullopt, std::nullopt};
  const auto* context = vault.registers().context(name);
  if (!context || !std::ranges::count(context->bases, LawfulBasis::consent, &ContextBasis::basis)) {
    return collection;
  }
  ConsentStatement agreed;
  agreed.channel = Channel::email;
  agreed.evidence.manner = Manner::double_opt_in;
  agreed.evidence.notice = "newsletter_consent";
  collection.consent = std::move(agreed);
  return collection;
}

Result<void> make_demo_work(Vault& vault, Environment environment, DemoClock& clock, DemoWork& work,
                            DemoTeam& team) {
  WorkMaker maker(vault, environment, clock, team);
  // A new folder has little to read.
  while (!vault.readiness().search_index) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  if (auto cleared = maker.clear_house(); !cleared) return cleared;
  std::vector<DemoStep> steps;
  for (auto step = work.next(); step; step = work.next()) {
    steps.push_back(std::move(*step));
    if (steps.size() < slice) continue;
    if (auto stored = maker.store(steps); !stored) return stored;
    steps.clear();
  }
  if (auto stored = maker.store(steps); !stored) return stored;
  clock.release();
  return {};
}

}  // namespace candor
