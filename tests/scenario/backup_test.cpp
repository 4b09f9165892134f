// Backups taken at work and restored elsewhere: what comes back, and what must not.
#include <fstream>

#include "crm/catalog.h"
#include "crm/contact.h"
#include "support/house.h"

namespace candor::test {
namespace {

struct Places {
  explicit Places(const House& house)
      : data(house.folder().string() + "-data"), keys(data.string() + "-keys") {
    std::filesystem::create_directories(data);
    std::filesystem::create_directories(keys);
  }
  ~Places() {
    std::filesystem::remove_all(data);
    std::filesystem::remove_all(keys);
  }
  std::filesystem::path data, keys;
};

Access local_operator(House& house) {
  auto& authenticator = house.vault().authenticator();
  return authenticator.access(authenticator.local_operator(), Purpose::security, Uuid{});
}

Result<BackupPair> back_up(House& house, const Places& places) {
  return house.vault().back_up(local_operator(house), {places.data, places.keys});
}

void erase_person(House& house, const std::string& id) {
  auto& authenticator = house.vault().authenticator();
  const auto desk = authenticator.access(authenticator.job({Role::privacy_desk}, {Purpose::rights}),
                                         Purpose::rights, Uuid{});
  house.vault().write_and_wait([&](Writing& writing) {
    EXPECT_TRUE(writing.erase(desk, Contact::type(), Uuid::parse(id).value()));
    return Outcome::done;
  });
}

// Puts the house into the folder that a backup was restored to.
Result<Vault::KeyMatch> move_into(House& house, const std::filesystem::path& data,
                                  const std::filesystem::path& keys) {
  Result<Vault::KeyMatch> match = Error{};
  house.restart([&] {
    const auto root_key = house.folder() / "root.key";
    const auto kept = house.folder().string() + ".root";
    std::filesystem::rename(root_key, kept);
    std::filesystem::remove_all(house.folder());
    std::filesystem::create_directory(house.folder());
    std::filesystem::rename(kept, root_key);
    match = Vault::restore(House::config(house.folder()), {catalog(), crm_migrations()}, House::registers(),
                           House::environment(), {data, keys}, std::nullopt);
    if (!match) throw std::runtime_error(match.error().detail);
  });
  return match;
}

TEST(Backup, brings_back_what_was_there_and_nothing_that_came_later) {
  House house;
  const Places places(house);
  const std::string before = house.contact("Eva", "Klein");
  const auto pair = back_up(house, places);
  ASSERT_TRUE(pair) << pair.error().detail;
  const std::string after = house.contact("Max", "Weber");
  ASSERT_TRUE(verify_backup(pair->data_folder, pair->keys_folder));
  const auto match = move_into(house, pair->data_folder, pair->keys_folder);
  EXPECT_EQ(match->records_without_key, 0u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + before).text("family_name"), "Klein");
  EXPECT_EQ(house.get("/api/v1/contacts/" + after).status, 404);
  const auto events = house.get("/api/v1/audit/events");
  EXPECT_NE(events.body.find("\"backup\""), std::string::npos) << events.body;
  EXPECT_NE(events.body.find("\"backup_restored\""), std::string::npos);
  EXPECT_NE(events.body.find("\"local-operator\""), std::string::npos);
  EXPECT_TRUE(house.vault().verify_audit_log(local_operator(house)).damages.empty());
}

TEST(Backup, never_brings_back_who_was_erased_since_when_restored_with_the_keys_of_later) {
  House house;
  const Places places(house);
  const std::string gone = house.contact("Eva", "Klein");
  const std::string stays = house.contact("Max", "Weber");
  const auto older = back_up(house, places);
  ASSERT_TRUE(older);
  erase_person(house, gone);
  const auto later = back_up(house, places);
  ASSERT_TRUE(later);
  const auto match = move_into(house, older->data_folder, later->keys_folder);
  EXPECT_EQ(match->erasures_repeated, 1u);
  EXPECT_EQ(match->records_without_key, 0u);
  EXPECT_EQ(house.get("/api/v1/contacts/" + gone).text("code"), "erased");
  EXPECT_EQ(house.get("/api/v1/contacts").body.find("Klein"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/contacts/" + stays).status, 200);
}

TEST(Backup, refuses_keys_that_are_older_than_the_data) {
  House house;
  const Places places(house);
  const auto older = back_up(house, places);
  house.contact("Eva", "Klein");
  const auto later = back_up(house, places);
  ASSERT_TRUE(older && later);
  const auto check = verify_backup(later->data_folder, older->keys_folder);
  ASSERT_FALSE(check);
  EXPECT_EQ(check.error().name, "keys_older_than_data");
}

TEST(Backup, refuses_parts_of_two_installations_and_parts_that_are_swapped) {
  House house, other;
  const Places places(house), other_places(other);
  const auto ours = back_up(house, places);
  const auto theirs = back_up(other, other_places);
  ASSERT_TRUE(ours && theirs);
  EXPECT_EQ(verify_backup(ours->data_folder, theirs->keys_folder).error().name, "other_installation");
  EXPECT_EQ(verify_backup(ours->keys_folder, ours->data_folder).error().name, "wrong_part");
}

TEST(Backup, ends_every_session_when_it_is_restored) {
  House house;
  const Places places(house);
  const auto signed_in =
      house.send(http::Method::post, "/api/v1/session", {{"Content-Type", "application/json"}},
                 R"({"email":"owner@example.org","password":"correct horse battery"})");
  const auto header = signed_in.header("Set-Cookie");
  const std::string cookie = header.substr(0, header.find(';'));
  const auto who = [&] {
    return house.send(http::Method::get, "/api/v1/session", {{"Cookie", cookie}}).status;
  };
  ASSERT_EQ(who(), 200);
  const auto pair = back_up(house, places);
  ASSERT_TRUE(pair);
  move_into(house, pair->data_folder, pair->keys_folder);
  EXPECT_EQ(who(), 401);
  EXPECT_EQ(house.get("/api/v1/contacts").status, 200);
}

TEST(Backup, goes_to_two_different_places_outside_the_data_folder) {
  House house;
  const Places places(house);
  const auto inside = house.folder() / "backups";
  const auto nested = places.data / "keys";
  std::filesystem::create_directory(inside);
  std::filesystem::create_directory(nested);
  const auto link = places.keys / "link";
  std::filesystem::create_directory_symlink(places.data, link);
  const auto access = local_operator(house);
  for (const BackupPlaces& wrong :
       {BackupPlaces{places.data, places.data}, BackupPlaces{places.data, nested},
        BackupPlaces{nested, places.data}, BackupPlaces{places.data, link}, BackupPlaces{places.data, inside},
        BackupPlaces{inside, places.keys}, BackupPlaces{house.folder(), places.keys},
        BackupPlaces{places.data, places.data / "." / ""}}) {
    const auto pair = house.vault().back_up(access, wrong);
    ASSERT_FALSE(pair) << wrong.data << " " << wrong.keys;
    EXPECT_EQ(pair.error().name, "same_place");
  }
  const auto nowhere = house.vault().back_up(access, {places.data, places.keys / "missing"});
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().name, "no_such_file");
  std::filesystem::remove(nested);
  EXPECT_TRUE(std::filesystem::is_empty(places.data)) << "something was left behind";
}

}  // namespace
}  // namespace candor::test
