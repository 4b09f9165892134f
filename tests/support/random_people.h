#pragma once
// An installation with people of every kind that lists tell apart, and the work of a day on them at random:
// the same for the same seed.
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "support/house.h"

namespace candor::test {

inline constexpr std::string_view given_names[] = {"Anna", "Änne", "boris",  "Čeněk",
                                                   "Zoë",  "李",   "Łukasz", "ann-Marie"};
inline constexpr std::string_view family_names[] = {"Müller",     "Muller", "MÜLLER", "Østergård",   "Иванов",
                                                    "de la Cruz", "O'Neil", "Zander", "van den Berg"};
inline constexpr std::string_view cities[] = {"Köln", "Koln", "Paris", "São Paulo"};
inline constexpr std::string_view titles[] = {"Einkauf", "CEO", "Leiter Einkauf"};
inline constexpr std::string_view tags[] = {"VIP", "Messe", "neu"};
inline constexpr std::string_view domains[] = {"firma.example", "müller.example", "shop.example"};

struct RandomPeople {
  static constexpr int people = 90;

  void populate() {
    for (int i = 0; i < people; ++i) {
      const auto answer =
          house.post("/api/v1/contacts", to_json(Value(person(i))), {{"Candor-Allow-Duplicate", "true"}});
      ASSERT_EQ(answer.status, 201) << answer.body;
      ids.push_back(answer.text("id"));
      if (random.below(12) == 0) house.remove("/api/v1/contacts/" + ids.back());
      if (random.below(6) == 0) {
        house.patch("/api/v1/contacts/" + ids.back(),
                    to_json(Value(Object{{"given_name", any(given_names)}})),
                    {{"If-Match", "\"1\""}, {"Candor-Allow-Duplicate", "true"}});
      }
    }
  }

  // Creates, trashes, restores and changes people.
  void operate(int operations) {
    for (int i = 0; i < operations; ++i) {
      const auto& id = ids[random.below(ids.size())];
      const std::string target = "/api/v1/contacts/" + id;
      switch (random.below(5)) {
        case 0:
          ids.push_back(house
                            .post("/api/v1/contacts", to_json(Value(person(i + 1000))),
                                  {{"Candor-Allow-Duplicate", "true"}})
                            .text("id"));
          break;
        case 1:
          house.remove(target);
          break;
        case 2:
          house.post(target + "/restore", "");
          break;
        default: {
          const auto etag = house.get(target).header("ETag");
          if (etag.empty()) break;
          auto change = person(i + 5000);
          change.pop_back();  // how the person came to us is no member
          house.patch(target, to_json(Value(std::move(change))),
                      {{"If-Match", etag}, {"Candor-Allow-Duplicate", "true"}});
        }
      }
    }
  }

  template <std::size_t Count>
  std::string any(const std::string_view (&from)[Count]) {
    return std::string(from[random.below(Count)]);
  }

  Object person(int number) {
    Object members;
    if (random.below(10) != 0) members.emplace_back("given_name", any(given_names));
    members.emplace_back("family_name", any(family_names));
    if (random.below(2)) members.emplace_back("job_title", any(titles));
    if (random.below(3)) {
      const auto address = "p" + std::to_string(number) + "@" + any(domains);
      members.emplace_back("emails", List{Value(Object{{"address", address}})});
    }
    if (random.below(2)) members.emplace_back("addresses", List{Value(Object{{"city", any(cities)}})});
    List some;
    for (const auto tag : tags) {
      if (random.below(3) == 0) some.emplace_back(tag);
    }
    if (!some.empty()) members.emplace_back("tags", std::move(some));
    members.emplace_back("collection", Object{{"context", "existing_customer"}});
    return members;
  }

  SeededRandom random{20261125};
  House house;
  std::vector<std::string> ids;
};

}  // namespace candor::test
