// For random people, filters, sorts and page sizes: the pages of a list, one after another, are what a naive
// evaluation over the opened records gives, also while somebody else writes.
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

#include "privacy/folding.h"
#include "support/random_people.h"

namespace candor::test {
namespace {

constexpr int questions = 120;

struct Predicate {
  Value where;
  std::function<bool(const Value&)> holds;
};

std::vector<std::string> texts_at(const Value& record, std::string_view list, std::string_view member) {
  std::vector<std::string> out;
  const auto* found = record.find(list);
  if (!found) return out;
  if (found->text()) out.push_back(*found->text());
  for (const auto& item : found->list() ? *found->list() : List{}) {
    const auto* value = member.empty() ? &item : item.find(member);
    if (value && value->text()) out.push_back(*value->text());
  }
  return out;
}

class ListsProperty : public testing::Test, protected RandomPeople {
 protected:
  // The naive side: every record opened by its id.
  void open_all() {
    for (const auto& id : ids) {
      const auto answer = house.get("/api/v1/contacts/" + id);
      if (answer.status == 200) records.push_back(answer.json());
    }
  }

  Predicate on_text(std::string_view path, std::string_view list, std::string_view member, std::string typed,
                    bool email = false) {
    auto normal = [email](std::string_view text) { return email ? normal_email(text) : folded(text); };
    const std::string name(path);
    switch (random.below(email ? 3 : 5)) {
      case 0:
        return {Object{{name, typed}}, [=](const Value& record) {
                  const auto values = texts_at(record, list, member);
                  return std::ranges::any_of(values,
                                             [&](const auto& one) { return normal(one) == normal(typed); });
                }};
      case 1:
        return {Object{{name, Object{{"ne", typed}}}}, [=](const Value& record) {
                  const auto values = texts_at(record, list, member);
                  return std::ranges::none_of(values,
                                              [&](const auto& one) { return normal(one) == normal(typed); });
                }};
      case 2: {
        const bool missing = random.below(2);
        return {Object{{name, Object{{"is_null", missing}}}},
                [=](const Value& record) { return texts_at(record, list, member).empty() == missing; }};
      }
      case 3: {
        const auto part = folded(folded(typed).substr(0, 2));
        return {Object{{name, Object{{"starts", part}}}}, [=](const Value& record) {
                  const auto values = texts_at(record, list, member);
                  return std::ranges::any_of(values,
                                             [&](const auto& one) { return folded(one).starts_with(part); });
                }};
      }
      default: {
        const auto part = folded(folded(typed).substr(1, 2));
        return {Object{{name, Object{{"contains", part}}}}, [=](const Value& record) {
                  const auto values = texts_at(record, list, member);
                  return std::ranges::any_of(
                      values, [&](const auto& one) { return folded(one).find(part) != std::string::npos; });
                }};
      }
    }
  }

  Predicate leaf() {
    switch (random.below(7)) {
      case 0:
        return on_text("given_name", "given_name", "", any(given_names));
      case 1:
        return on_text("family_name", "family_name", "", any(family_names));
      case 2:
        return on_text("job_title", "job_title", "", any(titles));
      case 3:
        return on_text("addresses.city", "addresses", "city", any(cities));
      case 4:
        return on_text("emails.address", "emails", "address",
                       "p" + std::to_string(random.below(people)) + "@" + any(domains), true);
      case 5: {
        const auto one = any(tags), other = any(tags);
        return {Object{{"tags", Object{{"all", List{Value(one), Value(other)}}}}}, [=](const Value& record) {
                  auto values = texts_at(record, "tags", "");
                  return std::ranges::count(values, one) > 0 && std::ranges::count(values, other) > 0;
                }};
      }
      default: {
        const auto& pivot = records[random.below(records.size())];
        const auto time = *pivot.find("created_at")->text();
        const bool before = random.below(2);
        return {Object{{"created_at", Object{{before ? "lt" : "gte", time}}}}, [=](const Value& record) {
                  const auto& own = *record.find("created_at")->text();
                  return before ? own < time : own >= time;
                }};
      }
    }
  }

  Predicate predicate(int depth) {
    if (depth == 0 || random.below(3) == 0) return leaf();
    auto left = predicate(depth - 1), right = predicate(depth - 1);
    const bool both = random.below(2);
    return {Object{{both ? "and" : "or", List{left.where, right.where}}},
            [both, left, right](const Value& record) {
              return both ? left.holds(record) && right.holds(record)
                          : left.holds(record) || right.holds(record);
            }};
  }

  // Sort keys as the API takes them, and the order they stand for; missing values stand last going up.
  struct Sort {
    List keys;
    std::vector<std::pair<std::string, bool>> parts;
  };
  Sort any_sort() {
    constexpr std::string_view sortable[] = {"family_name", "given_name", "created_at", "updated_at"};
    Sort sort;
    for (auto left = random.below(3); left > 0; --left) {
      const auto path = any(sortable);
      if (std::ranges::count(sort.parts, path, &std::pair<std::string, bool>::first)) continue;
      const bool descending = random.below(2);
      sort.keys.emplace_back((descending ? "-" : "") + path);
      sort.parts.emplace_back(path, descending);
    }
    return sort;
  }

  int compare(const std::string& path, const Value& left, const Value& right) {
    const auto *one = left.find(path), *other = right.find(path);
    if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
    if (path.ends_with("_at")) return one->text()->compare(*other->text());
    UErrorCode status = U_ZERO_ERROR;
    return collator->compareUTF8(*one->text(), *other->text(), status);
  }

  std::vector<std::string> expected(const Predicate& predicate, const Sort& sort) {
    std::vector<const Value*> kept;
    for (const auto& record : records) {
      if (predicate.holds(record)) kept.push_back(&record);
    }
    const auto parts = sort.parts.empty() ? decltype(sort.parts){{"created_at", true}} : sort.parts;
    std::ranges::sort(kept, [&](const Value* left, const Value* right) {
      for (const auto& [path, descending] : parts) {
        const int order = compare(path, *left, *right);
        if (order != 0) return descending ? order > 0 : order < 0;
      }
      const auto &one = *left->find("id")->text(), &other = *right->find("id")->text();
      return parts.back().second ? one > other : one < other;
    });
    std::vector<std::string> out;
    for (const auto* record : kept) out.push_back(*record->find("id")->text());
    return out;
  }

  std::vector<std::string> pages(const Predicate& predicate, const Sort& sort, std::uint64_t limit) {
    std::vector<std::string> out;
    std::string cursor;
    do {
      Object body{{"where", predicate.where}, {"limit", static_cast<std::int64_t>(limit)}};
      if (!sort.keys.empty()) body.emplace_back("sort", sort.keys);
      if (!cursor.empty()) body.emplace_back("cursor", cursor);
      const auto answer = house.post("/api/v1/contacts/search", to_json(Value(std::move(body))));
      EXPECT_EQ(answer.status, 200) << answer.body;
      const auto json = answer.json();
      const auto& data = *json.find("data")->list();
      cursor = answer.text("next_cursor");
      EXPECT_TRUE(cursor.empty() || data.size() == limit) << "pages are full but for the last one";
      for (const auto& record : data) out.push_back(*record.find("id")->text());
    } while (!cursor.empty());
    return out;
  }

  void ask_and_compare(const std::function<bool(const std::string&)>& counts) {
    for (int i = 0; i < questions; ++i) {
      const auto wanted = predicate(2);
      const auto sort = any_sort();
      auto found = pages(wanted, sort, 1 + random.below(40));
      std::erase_if(found, [&](const std::string& id) { return !counts(id); });
      ASSERT_EQ(found, expected(wanted, sort)) << to_json(wanted.where) << to_json(Value(sort.keys));
    }
  }

  void SetUp() override {
    UErrorCode status = U_ZERO_ERROR;
    collator.reset(icu::Collator::createInstance(icu::Locale("en"), status));
    ASSERT_TRUE(U_SUCCESS(status));
    populate();
    open_all();
  }

  std::vector<Value> records;
  std::unique_ptr<icu::Collator> collator;
};

TEST_F(ListsProperty, pages_joined_equal_a_naive_evaluation) {
  ask_and_compare([](const std::string&) { return true; });
}

TEST_F(ListsProperty, pages_joined_equal_a_naive_evaluation_while_others_write) {
  std::atomic<bool> done{false};
  std::thread writer([&] {
    SeededRandom own(1);
    for (int i = 0; !done; ++i) {
      const Object other{{"family_name", "Müller"},
                         {"given_name", "Zwischen" + std::to_string(i % 7)},
                         {"tags", List{Value("VIP"), Value("neu")}},
                         {"collection", Object{{"context", "existing_customer"}}}};
      const auto id =
          house.post("/api/v1/contacts", to_json(Value(other)), {{"Candor-Allow-Duplicate", "true"}})
              .text("id");
      if (own.below(2)) house.remove("/api/v1/contacts/" + id);
      // Lists step back behind writes; without a pause there would be no end to them.
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  ask_and_compare([&](const std::string& id) { return std::ranges::count(ids, id) > 0; });
  done = true;
  writer.join();
}

}  // namespace
}  // namespace candor::test
