#include "http/held_answer.h"

#include <gtest/gtest.h>

#include <thread>

namespace candor::http {
namespace {

Response with_body(std::string body) {
  Response response;
  response.body = std::move(body);
  return response;
}

TEST(HeldAnswer, is_there_at_once_when_it_was_given_at_once) {
  auto held = std::make_shared<HeldAnswer>(nullptr);
  HeldAnswer::responder(held)(with_body("now"));
  ASSERT_TRUE(held->is_given());
  EXPECT_EQ(held->take()->body, "now");
}

TEST(HeldAnswer, resumes_who_waits_exactly_once) {
  auto held = std::make_shared<HeldAnswer>(nullptr);
  auto respond = HeldAnswer::responder(held);
  int resumed = 0;
  held->park([&] { ++resumed; });
  EXPECT_EQ(resumed, 0);
  respond(with_body("first"));
  respond(with_body("second"));
  EXPECT_EQ(resumed, 1);
  EXPECT_EQ(held->take()->body, "first");
}

TEST(HeldAnswer, is_none_when_the_last_copy_of_the_responder_goes) {
  auto held = std::make_shared<HeldAnswer>(nullptr);
  int resumed = 0;
  {
    auto respond = HeldAnswer::responder(held);
    held->park([&] { ++resumed; });
    { auto copy = respond; }
    EXPECT_EQ(resumed, 0);
  }
  EXPECT_EQ(resumed, 1);
  EXPECT_FALSE(held->take());
}

TEST(HeldAnswer, may_come_after_it_was_abandoned) {
  auto held = std::make_shared<HeldAnswer>(nullptr);
  auto respond = HeldAnswer::responder(held);
  int resumed = 0;
  held->park([&] { ++resumed; });
  held->abandon();
  EXPECT_EQ(resumed, 1);
  respond(with_body("too late"));
  EXPECT_EQ(resumed, 1);
  EXPECT_FALSE(held->take());
}

TEST(HeldAnswer, keeps_alive_what_the_resuming_needs) {
  auto kept = std::make_shared<int>(1);
  const std::weak_ptr<int> watch = kept;
  auto held = std::make_shared<HeldAnswer>(std::move(kept));
  auto respond = HeldAnswer::responder(held);
  held.reset();
  EXPECT_FALSE(watch.expired());
  respond = nullptr;
  EXPECT_TRUE(watch.expired());
}

TEST(HeldAnswer, resumes_once_whoever_of_three_comes_first) {
  for (int round = 0; round < 2'000; ++round) {
    auto held = std::make_shared<HeldAnswer>(nullptr);
    std::atomic<int> resumed = 0;
    std::thread answering([respond = HeldAnswer::responder(held)] { respond(with_body("x")); });
    held->park([&] { ++resumed; });
    held->abandon();
    answering.join();
    ASSERT_EQ(resumed, 1);
  }
}

}  // namespace
}  // namespace candor::http
