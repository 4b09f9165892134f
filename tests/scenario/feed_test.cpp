// What happens, told as it happens to who may know it, and what users are to be told.
#include <thread>

#include "base/text.h"
#include "support/desk.h"
#include "support/house.h"

namespace candor::test {
namespace {

using namespace std::chrono_literals;

struct Event {
  std::string id, name;
  Value data;
  std::string text(std::string_view member) const {
    const auto* value = data.find(member);
    return value && value->text() ? *value->text() : "";
  }
};

std::string after(std::string_view line, std::string_view label) {
  return line.starts_with(label) ? std::string(line.substr(label.size())) : std::string();
}

// Reads a stream as a browser does.
class Onlooker {
 public:
  Onlooker(House& house, std::vector<http::Header> headers) {
    http::Request request;
    request.method = http::Method::get;
    request.target = "/api/v1/stream";
    request.headers = std::move(headers);
    auto answered = std::make_shared<std::promise<http::Response>>();
    auto future = answered->get_future();
    house.application().handle(std::move(request), [answered](http::Response response) {
      answered->set_value(std::move(response));
    });
    response_ = future.get();
  }
  Onlooker(House& house, const std::string& token, const std::string& last_event = "")
      : Onlooker(house, last_event.empty() ? std::vector<http::Header>{{"Authorization", bearer(token)}}
                                           : std::vector<http::Header>{{"Authorization", bearer(token)},
                                                                       {"Last-Event-ID", last_event}}) {}

  int status() const { return response_.status; }
  const std::string& text() const { return response_.body; }
  std::string header(std::string_view name) const {
    for (const auto& header : response_.headers) {
      if (header.name == name) return header.value;
    }
    return "";
  }
  // The next event that is no ping; nothing when none comes in this time, or the stream has ended.
  std::optional<Event> next(std::chrono::milliseconds patience = 5000ms) {
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
      while (!events_.empty()) {
        auto event = std::move(events_.front());
        events_.erase(events_.begin());
        last_ = event.id;
        if (event.name != "ping") return event;
        ++pings;
      }
      if (ended || !receive(until)) return std::nullopt;
    }
  }
  // Reads what comes within a moment, for what must not come.
  std::vector<Event> all(std::chrono::milliseconds patience = 600ms) {
    std::vector<Event> events;
    while (auto event = next(patience)) events.push_back(std::move(*event));
    return events;
  }
  const std::string& last() const { return last_; }
  bool ended = false;
  int pings = 0;

 private:
  bool receive(std::chrono::steady_clock::time_point until) {
    if (!given_.valid()) {
      auto promise = std::make_shared<std::promise<http::Piece>>();
      given_ = promise->get_future();
      response_.source->next([promise](http::Piece piece) { promise->set_value(std::move(piece)); });
    }
    if (given_.wait_until(until) != std::future_status::ready) return false;
    try {
      auto piece = given_.get();
      ended = piece.last;
      parse(piece.bytes);
    } catch (const std::future_error&) {
      ended = true;
    }
    given_ = {};
    return true;
  }
  void parse(std::string_view text) {
    for (auto at = text.find("\n\n"); at != std::string_view::npos; at = text.find("\n\n")) {
      Event event;
      for (const auto line : split(text.substr(0, at), '\n')) {
        if (auto id = after(line, "id: "); !id.empty()) event.id = id;
        if (auto name = after(line, "event: "); !name.empty()) event.name = name;
        if (auto data = after(line, "data: "); !data.empty()) event.data = parse_json(data).value();
      }
      if (!event.name.empty()) events_.push_back(std::move(event));
      text.remove_prefix(at + 2);
    }
  }

  http::Response response_;
  std::future<http::Piece> given_;
  std::vector<Event> events_;
  std::string last_;
};

// A colleague in sales with a token of his.
struct Colleague {
  explicit Colleague(House& house, const std::string& email = "max@example.org",
                     RoleSet roles = {Role::sales}, Purpose purpose = Purpose::sales)
      : id(house.add_user(email, roles)),
        token(house.add_token(id, {Scope::read, Scope::write}, {purpose}, purpose)) {}
  std::vector<http::Header> headers() const { return {{"Authorization", bearer(token)}}; }
  Answer notifications(House& house, const std::string& query = "") const {
    return house.send(http::Method::get, "/api/v1/notifications" + query, headers());
  }
  Uuid id;
  std::string token;
};

std::string etag(std::int64_t version) {
  return '"' + std::to_string(version) + '"';
}

std::string comment_on(const std::string& contact, const Uuid& mentioned, const std::string& text = "look") {
  return R"({"text":")" + text + R"(","links":[{"contact_id":")" + contact +
         R"("}],"mentions":[{"user_id":")" + mentioned.text() + R"("}]})";
}

TEST(Stream, tells_of_a_change_as_it_happens_by_ids_alone) {
  House house;
  Onlooker onlooker(house, house.token);
  ASSERT_EQ(onlooker.status(), 200);
  EXPECT_EQ(onlooker.header("Content-Type"), "text/event-stream");
  EXPECT_EQ(onlooker.header("Cache-Control"), "no-store");
  const std::string id = house.contact("Eva", "Klein");
  const auto made = onlooker.next();
  ASSERT_TRUE(made);
  EXPECT_EQ(made->name, "change");
  EXPECT_EQ(to_json(made->data),
            R"({"record_type":"contact","record_id":")" + id + R"(","operation":"create","version":1})");
  house.patch("/api/v1/contacts/" + id, R"({"job_title":"Head"})", {{"If-Match", etag(1)}});
  house.remove("/api/v1/contacts/" + id);
  house.post("/api/v1/contacts/" + id + "/restore", "");
  EXPECT_EQ(onlooker.next().value_or(Event{}).text("operation"), "update");
  EXPECT_EQ(onlooker.next().value_or(Event{}).text("operation"), "trash");
  EXPECT_EQ(onlooker.next().value_or(Event{}).text("operation"), "restore");
  EXPECT_GE(onlooker.pings, 1);
}

TEST(Stream, tells_nothing_of_what_was_refused) {
  House house;
  const std::string id = house.contact("Eva", "Klein");
  Onlooker onlooker(house, house.token);
  house.patch("/api/v1/contacts/" + id, R"({"no_such":"member"})", {{"If-Match", etag(1)}});
  house.patch("/api/v1/contacts/" + id, R"({"job_title":"Head"})", {{"If-Match", etag(7)}});
  house.post("/api/v1/contacts", R"({"given_name":"No","family_name":"Basis"})");
  EXPECT_TRUE(onlooker.all().empty());
}

TEST(Stream, tells_nothing_of_people_who_may_not_be_known) {
  House house;
  const std::string held = house.contact("Eva", "Klein"), other = house.contact("Max", "Weber");
  house.add_user("admin@example.org", {Role::administrator});
  Onlooker sales(house, house.token);
  Onlooker outsider(house, std::vector<http::Header>{{"Cookie", house.sign_in("admin@example.org")}});
  ASSERT_EQ(outsider.status(), 200) << outsider.text();
  ASSERT_TRUE(put_on_hold(house, held));
  house.patch("/api/v1/contacts/" + other, R"({"job_title":"Head"})", {{"If-Match", etag(1)}});
  for (const auto& event : sales.all()) EXPECT_NE(event.text("record_id"), held);
  EXPECT_TRUE(outsider.all().empty());

  ASSERT_TRUE(erase_person(house, other));
  for (const auto& event : sales.all()) EXPECT_NE(event.text("record_id"), other);
}

TEST(Stream, goes_on_where_the_connection_broke) {
  House house;
  std::string last;
  {
    Onlooker onlooker(house, house.token);
    house.contact("Eva", "Klein");
    ASSERT_TRUE(onlooker.next());
    last = onlooker.last();
  }
  const std::string missed = house.contact("Max", "Weber");
  Onlooker again(house, house.token, last);
  EXPECT_EQ(again.next().value_or(Event{}).text("record_id"), missed);
  EXPECT_TRUE(again.all().empty());

  house.restart();
  Onlooker later(house, house.token, last);
  EXPECT_EQ(later.next().value_or(Event{}).text("record_id"), missed);
}

TEST(Stream, begins_with_now_for_who_was_not_here_before) {
  House house;
  house.contact("Eva", "Klein");
  Onlooker onlooker(house, house.token);
  EXPECT_TRUE(onlooker.all().empty());
}

TEST(Stream, says_when_it_cannot_go_on_from_a_number) {
  House house;
  house.contact("Eva", "Klein");
  Onlooker onlooker(house, house.token, "4000000000");
  EXPECT_EQ(onlooker.next().value_or(Event{}).name, "reset");
  const std::string id = house.contact("Max", "Weber");
  EXPECT_EQ(onlooker.next().value_or(Event{}).text("record_id"), id);
}

TEST(Stream, misses_nothing_when_much_happens_at_once) {
  House house;
  Onlooker onlooker(house, house.token);
  std::vector<std::string> made;
  for (int i = 0; i < 450; ++i) made.push_back(house.contact("Eva", "Number" + std::to_string(i)));
  for (const auto& id : made) ASSERT_EQ(onlooker.next().value_or(Event{}).text("record_id"), id);
}

TEST(Stream, ends_with_the_session) {
  House house;
  const auto cookie = house.sign_in("owner@example.org");
  Onlooker onlooker(house, std::vector<http::Header>{{"Cookie", cookie}});
  ASSERT_EQ(onlooker.status(), 200);
  house.contact("Eva", "Klein");
  ASSERT_TRUE(onlooker.next());
  EXPECT_EQ(house.browse(cookie, http::Method::delete_, "/api/v1/session").status, 204);
  house.contact("Max", "Weber");
  EXPECT_FALSE(onlooker.next());
  EXPECT_TRUE(onlooker.ended);
}

TEST(Stream, does_not_keep_a_session_from_ending_by_itself) {
  House house;
  house.vault().authenticator().set_session_times({std::chrono::minutes(30), std::chrono::hours(24)});
  const auto cookie = house.sign_in("owner@example.org");
  Onlooker onlooker(house, std::vector<http::Header>{{"Cookie", cookie}});
  ASSERT_EQ(onlooker.status(), 200);
  house.contact("Eva", "Klein");
  ASSERT_TRUE(onlooker.next());
  House::move_clock(31min);
  EXPECT_FALSE(onlooker.next());
  EXPECT_TRUE(onlooker.ended);
  House::move_clock(-31min);
}

TEST(Stream, is_for_who_is_signed_in_and_a_few_at_a_time) {
  House house;
  EXPECT_EQ(house.send(http::Method::get, "/api/v1/stream", {}).status, 401);
  std::vector<std::unique_ptr<Onlooker>> many;
  for (int i = 0; i < 12; ++i) {
    many.push_back(std::make_unique<Onlooker>(house, house.token));
    ASSERT_EQ(many.back()->status(), 200);
  }
  EXPECT_EQ(Onlooker(house, house.token).status(), 429);
  const Colleague other(house);
  EXPECT_EQ(Onlooker(house, other.token).status(), 200);
  many.pop_back();
  EXPECT_EQ(Onlooker(house, house.token).status(), 200);
}

TEST(Stream, is_written_down_when_it_is_opened) {
  House house;
  Onlooker onlooker(house, house.token);
  EXPECT_NE(house.get("/api/v1/audit/events").body.find("follow_changes"), std::string::npos);
}

TEST(Notifications, tell_who_was_mentioned_and_name_the_record_for_who_may_read_it) {
  House house;
  const Colleague max(house);
  const std::string person = house.contact("Eva", "Klein");
  Onlooker onlooker(house, max.token);
  const auto remark = house.post("/api/v1/comments", comment_on(person, max.id, "a secret remark"));
  ASSERT_EQ(remark.status, 201) << remark.body;

  const auto page = max.notifications(house);
  EXPECT_EQ(page.number("unread"), 1);
  EXPECT_EQ(page.text("data.0.kind"), "mention");
  EXPECT_EQ(page.text("data.0.record_type"), "contact");
  EXPECT_EQ(page.text("data.0.record_id"), person);
  EXPECT_EQ(page.text("data.0.part.record_id"), remark.text("id"));
  EXPECT_EQ(page.text("data.0.name"), "Eva Klein");
  EXPECT_EQ(page.text("data.0.actor.name"), "A User");
  EXPECT_EQ(page.body.find("secret"), std::string::npos);
  EXPECT_EQ(house.get("/api/v1/notifications").number("unread"), 0);

  std::optional<Event> told;
  while ((told = onlooker.next()) && told->name != "notification") {}
  ASSERT_TRUE(told);
  EXPECT_EQ(told->text("kind"), "mention");
  EXPECT_EQ(told->data.find("name"), nullptr);
}

TEST(Notifications, tell_of_a_mention_once_and_not_of_oneself) {
  House house;
  const Colleague max(house);
  const std::string person = house.contact("Eva", "Klein");
  const auto remark = house.post("/api/v1/comments", comment_on(person, max.id));
  house.post("/api/v1/comments", comment_on(person, house.owner()));
  const auto changed = house.patch("/api/v1/comments/" + remark.text("id"), R"({"text":"look again"})",
                                   {{"If-Match", etag(1)}});
  EXPECT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(max.notifications(house).number("unread"), 1);
  EXPECT_EQ(house.get("/api/v1/notifications").number("unread"), 0);
}

TEST(Notifications, tell_a_new_owner_that_a_record_is_his) {
  House house;
  const Colleague max(house);
  const std::string person = house.contact("Eva", "Klein");
  house.patch("/api/v1/contacts/" + person, R"({"owner_id":")" + max.id.text() + R"("})",
              {{"If-Match", etag(1)}});
  const auto page = max.notifications(house);
  EXPECT_EQ(page.text("data.0.kind"), "assigned") << page.body;
  EXPECT_EQ(page.text("data.0.name"), "Eva Klein");
  // A change of something else tells him nothing, nor does taking it back tell who did it.
  house.patch("/api/v1/contacts/" + person, R"({"job_title":"Head"})", {{"If-Match", etag(2)}});
  house.patch("/api/v1/contacts/" + person, R"({"owner_id":")" + house.owner().text() + R"("})",
              {{"If-Match", etag(3)}});
  EXPECT_EQ(max.notifications(house).number("unread"), 1);
  EXPECT_EQ(house.get("/api/v1/notifications").number("unread"), 0);
}

TEST(Notifications, remind_once_also_after_a_restart) {
  House house;
  const auto at = format_timestamp(House::environment().clock.now() + 60min);
  const auto task =
      house.post("/api/v1/activities", R"({"kind":"task","subject":"Call Eva","remind_at":")" + at + R"("})");
  ASSERT_EQ(task.status, 201) << task.body;
  const auto done =
      house.post("/api/v1/activities",
                 R"({"kind":"task","subject":"Over","status":"done","remind_at":")" + at + R"("})");
  ASSERT_EQ(done.status, 201) << done.body;
  EXPECT_EQ(house.get("/api/v1/notifications").number("unread"), 0);
  house.restart();
  Onlooker onlooker(house, house.token);
  House::move_clock(61min);
  std::optional<Event> told;
  while ((told = onlooker.next()) && told->name != "notification") {}
  ASSERT_TRUE(told);
  EXPECT_EQ(told->text("kind"), "reminder");
  const auto page = house.get("/api/v1/notifications");
  EXPECT_EQ(page.number("unread"), 1);
  EXPECT_EQ(page.text("data.0.record_id"), task.text("id"));
  EXPECT_EQ(page.text("data.0.name"), "Call Eva");
  house.patch("/api/v1/activities/" + task.text("id"), R"({"description":"soon"})", {{"If-Match", etag(1)}});
  house.restart();
  std::this_thread::sleep_for(600ms);
  EXPECT_EQ(house.get("/api/v1/notifications").number("unread"), 1);
  House::move_clock(-61min);
}

TEST(Notifications, do_not_remind_of_what_is_done_or_in_the_trash) {
  House house;
  const auto at = format_timestamp(House::environment().clock.now() + 60min);
  auto task = [&] {
    return house.post("/api/v1/activities", R"({"kind":"task","subject":"x","remind_at":")" + at + R"("})")
        .text("id");
  };
  const auto finished = task(), deleted = task(), moved = task();
  house.patch("/api/v1/activities/" + finished, R"({"status":"done"})", {{"If-Match", etag(1)}});
  house.remove("/api/v1/activities/" + deleted);
  const auto later = format_timestamp(House::environment().clock.now() + 600min);
  house.patch("/api/v1/activities/" + moved, R"({"remind_at":")" + later + R"("})", {{"If-Match", etag(1)}});
  House::move_clock(61min);
  std::this_thread::sleep_for(800ms);
  EXPECT_EQ(house.get("/api/v1/notifications").number("unread"), 0);
  House::move_clock(-61min);
}

TEST(Notifications, name_nobody_who_may_not_be_seen_and_go_with_the_erased) {
  House house;
  const Colleague max(house);
  const std::string person = house.contact("Eva", "Klein");
  house.patch("/api/v1/contacts/" + person, R"({"owner_id":")" + max.id.text() + R"("})",
              {{"If-Match", etag(1)}});
  ASSERT_EQ(house.post("/api/v1/comments", comment_on(person, max.id)).status, 201);
  ASSERT_TRUE(put_on_hold(house, person));
  const auto held = max.notifications(house);
  EXPECT_EQ(held.number("unread"), 2);
  EXPECT_EQ(held.body.find(person), std::string::npos) << held.body;
  EXPECT_EQ(held.body.find("Klein"), std::string::npos);
  EXPECT_EQ(held.body.find("\"name\":\"Eva"), std::string::npos);
  ASSERT_TRUE(lift_hold(house, person));
  ASSERT_TRUE(erase_person(house, person));
  const auto gone = max.notifications(house);
  EXPECT_EQ(gone.number("unread"), 0);
  EXPECT_EQ(gone.body.find(person), std::string::npos);
}

TEST(Notifications, lead_nobody_to_a_record_that_he_may_not_know_of) {
  House house;
  // Nothing allows advertising to this person, so she is not shown to who works on that.
  const Colleague ads(house, "ads@example.org", {Role::marketing}, Purpose::marketing);
  const std::string person = house.contact("Eva", "Klein");
  Onlooker onlooker(house, ads.token);
  const auto remark = house.post("/api/v1/comments", comment_on(person, ads.id));
  ASSERT_EQ(remark.status, 201) << remark.body;

  const auto page = ads.notifications(house);
  EXPECT_EQ(page.number("unread"), 1);
  EXPECT_EQ(page.text("data.0.kind"), "mention");
  EXPECT_EQ(page.text("data.0.actor.name"), "A User");
  EXPECT_EQ(page.body.find(person), std::string::npos) << page.body;
  EXPECT_EQ(page.body.find(remark.text("id")), std::string::npos) << page.body;
  EXPECT_EQ(page.body.find("Klein"), std::string::npos) << page.body;

  const auto heard = onlooker.all();
  ASSERT_EQ(heard.size(), 1u);
  EXPECT_EQ(heard[0].name, "notification");
  EXPECT_EQ(heard[0].text("kind"), "mention");
  EXPECT_EQ(heard[0].data.find("record_id"), nullptr);
  EXPECT_EQ(heard[0].data.find("part"), nullptr);
}

TEST(Notifications, are_read_one_by_one_or_up_to_a_number_each_by_its_user) {
  House house;
  const Colleague max(house), other(house, "other@example.org");
  for (int i = 0; i < 5; ++i) {
    const std::string person = house.contact("Eva", "Number" + std::to_string(i));
    house.patch("/api/v1/contacts/" + person, R"({"owner_id":")" + max.id.text() + R"("})",
                {{"If-Match", etag(1)}});
  }
  const auto page = max.notifications(house, "?limit=2");
  EXPECT_EQ(page.number("unread"), 5);
  const auto newest = page.number("data.0.sequence"), second = page.number("data.1.sequence");
  EXPECT_EQ(page.number("next_before"), second);
  const auto next = max.notifications(house, "?limit=2&before=" + std::to_string(second));
  EXPECT_LT(next.number("data.0.sequence"), second);

  auto read = [&](const Colleague& who, const std::string& body) {
    auto headers = who.headers();
    headers.push_back({"Content-Type", "application/json"});
    return house.send(http::Method::post, "/api/v1/notifications/read", headers, body).status;
  };
  EXPECT_EQ(read(other, R"({"up_to":)" + std::to_string(newest) + "}"), 204);
  EXPECT_EQ(max.notifications(house).number("unread"), 5);
  EXPECT_EQ(read(max, R"({"sequences":[)" + std::to_string(newest) + "]}"), 204);
  EXPECT_EQ(max.notifications(house).number("unread"), 4);
  EXPECT_EQ(max.notifications(house, "?unread=true").number("data.0.sequence"), second);
  EXPECT_EQ(read(max, R"({"up_to":)" + std::to_string(second) + "}"), 204);
  EXPECT_EQ(max.notifications(house).number("unread"), 0);
  for (const auto* bad :
       {"{}", R"({"up_to":-1})", R"({"up_to":"1"})", R"({"sequences":["x"]})", R"({"all":true})"}) {
    EXPECT_EQ(read(max, bad), 400) << bad;
  }
}

}  // namespace
}  // namespace candor::test
