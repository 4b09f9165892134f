// Keys and data that come from different days: what the next start makes of them.
#include "crm/contact.h"
#include "support/house.h"

namespace candor::test {
namespace {

void erase_person(House& house, const std::string& id) {
  auto& authenticator = house.vault().authenticator();
  const auto desk = authenticator.access(authenticator.job({Role::privacy_desk}, {Purpose::rights}),
                                         Purpose::rights, Uuid{});
  Result<void> erased;
  house.vault().write_and_wait([&](Writing& writing) {
    erased = writing.erase(desk, Contact::type(), Uuid::parse(id).value());
    return erased ? Outcome::done : Outcome::refused;
  });
  ASSERT_TRUE(erased);
}

void keep_copy(House& house, const std::string& name) {
  house.restart(
      [&] { std::filesystem::copy_file(house.folder() / name, house.folder() / (name + ".kept")); });
}

void put_back(House& house, const std::string& name) {
  house.restart([&] { std::filesystem::rename(house.folder() / (name + ".kept"), house.folder() / name); });
}

TEST(KeyMatch, finds_nothing_after_a_clean_stop) {
  House house;
  house.contact("Eva", "Klein");
  house.restart();
  const auto& match = house.vault().key_match();
  EXPECT_EQ(match.erasures_repeated, 0u);
  EXPECT_EQ(match.keys_swept, 0u);
  EXPECT_EQ(match.keys_without_record, 0u);
  EXPECT_EQ(match.records_without_key, 0u);
  EXPECT_FALSE(match.data_older_than_keys);
}

TEST(KeyMatch, somebody_erased_stays_erased_when_older_data_come_back) {
  House house;
  const std::string gone = house.contact("Eva", "Klein");
  const std::string stays = house.contact("Max", "Weber");
  keep_copy(house, "candor.db");
  erase_person(house, gone);
  put_back(house, "candor.db");
  EXPECT_EQ(house.vault().key_match().erasures_repeated, 1u);
  EXPECT_EQ(house.vault().key_match().records_without_key, 0u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + gone).text("code"), "erased");
  EXPECT_EQ(house.get("/api/v1/contacts/" + stays).status, 200);
  EXPECT_EQ(house.get("/api/v1/contacts").body.find("Klein"), std::string::npos);
  const auto events = house.get("/api/v1/audit/events?record_id=" + gone);
  EXPECT_NE(events.body.find("erase_resumed"), std::string::npos) << events.body;
  // Once is enough.
  house.restart();
  EXPECT_EQ(house.vault().key_match().erasures_repeated, 0u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + gone).text("code"), "erased");
}

TEST(KeyMatch, keys_of_somebody_erased_are_destroyed_again_when_older_keys_come_back) {
  House house;
  const std::string gone = house.contact("Eva", "Klein");
  house.contact("Max", "Weber");
  keep_copy(house, "keys.db");
  erase_person(house, gone);
  put_back(house, "keys.db");
  EXPECT_EQ(house.vault().key_match().keys_swept, 1u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + gone).text("code"), "erased");
  house.restart();
  EXPECT_EQ(house.vault().key_match().keys_swept, 0u);
}

TEST(KeyMatch, records_whose_keys_are_missing_are_counted_and_never_taken_for_erased) {
  House house;
  const std::string known = house.contact("Max", "Weber");
  keep_copy(house, "keys.db");
  const std::string keyless = house.contact("Eva", "Klein");
  put_back(house, "keys.db");
  EXPECT_EQ(house.vault().key_match().records_without_key, 1u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + keyless).status, 500);
  EXPECT_EQ(house.get("/api/v1/contacts/" + keyless).text("code"), "record_damaged");
  EXPECT_EQ(house.get("/api/v1/contacts/" + known).status, 200);
}

TEST(KeyMatch, keys_of_newer_data_are_kept_while_older_data_lie_beside_them) {
  House house;
  keep_copy(house, "candor.db");
  house.get("/api/v1/contacts");
  const std::string newer = house.contact("Eva", "Klein");
  house.restart([&] {
    std::filesystem::rename(house.folder() / "candor.db", house.folder() / "candor.db.newer");
    std::filesystem::rename(house.folder() / "candor.db.kept", house.folder() / "candor.db");
  });
  EXPECT_TRUE(house.vault().key_match().data_older_than_keys);
  EXPECT_EQ(house.vault().key_match().keys_swept, 0u);
  EXPECT_EQ(house.vault().key_match().keys_without_record, 1u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + newer).status, 404);
  // The newer data turn up after all.
  house.restart(
      [&] { std::filesystem::rename(house.folder() / "candor.db.newer", house.folder() / "candor.db"); });
  EXPECT_EQ(house.get("/api/v1/contacts/" + newer).text("family_name"), "Klein");
}

}  // namespace
}  // namespace candor::test
