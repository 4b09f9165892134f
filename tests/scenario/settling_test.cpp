// What a release refers to goes only after the vault is settled.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <thread>

#include "support/house.h"

namespace candor::test {
namespace {

using namespace std::chrono_literals;

// Takes its time to go, on the thread of the vault that lets it go.
struct Slow {
  explicit Slow(std::atomic<bool>& its_gone) : gone(its_gone) {}
  Slow(const Slow&) = delete;
  Slow& operator=(const Slow&) = delete;
  ~Slow() {
    std::this_thread::sleep_for(50ms);
    gone = true;
  }
  std::atomic<bool>& gone;
};

TEST(Vault, is_settled_when_what_its_answers_held_is_gone) {
  House house;
  std::atomic<bool> gone{false};
  std::promise<void> answered;
  house.vault().write([](Writing&) { return Outcome::done; },
                      [slow = std::make_unique<Slow>(gone), &answered](Durability) { answered.set_value(); });
  answered.get_future().get();
  house.vault().settle();
  EXPECT_TRUE(gone);
}

TEST(Vault, is_not_settled_before_what_has_queued_is_answered) {
  House house;
  std::atomic<int> answered = 0;
  std::promise<void> first;
  std::promise<void> begin;
  auto begun = begin.get_future();
  house.vault().write(
      [&](Writing&) {
        first.set_value();
        begun.wait();
        return Outcome::done;
      },
      [&](Durability) { ++answered; });
  first.get_future().get();
  // More than one batch of them, and one that only an answer asks for.
  for (int i = 0; i < 300; ++i) {
    house.vault().write([](Writing&) { return Outcome::done; },
                        [&](Durability) {
                          if (++answered == 301) {
                            house.vault().write([](Writing&) { return Outcome::refused; },
                                                [&](Durability) { ++answered; });
                          }
                        });
  }
  begin.set_value();
  house.vault().settle();
  EXPECT_EQ(answered, 302);
}

TEST(Vault, is_settled_when_nothing_was_asked_of_it) {
  House house;
  house.vault().settle();
  house.vault().settle();
}

TEST(Application, goes_after_its_last_answer) {
  House house;
  std::promise<void> first;
  std::promise<void> begin;
  auto begun = begin.get_future();
  house.vault().write(
      [&](Writing&) {
        first.set_value();
        begun.wait();
        return Outcome::done;
      },
      [](Durability) {});
  first.get_future().get();
  std::atomic<int> status = 0;
  http::Request request;
  request.method = http::Method::post;
  request.target = "/api/v1/companies";
  request.headers = {{"Authorization", bearer(house.token)}, {"Content-Type", "application/json"}};
  request.body = R"({"name":"Nordwind"})";
  house.application().handle(std::move(request), [&](http::Response response) { status = response.status; });
  auto letting_go = std::async(std::launch::async, [&] { house.restart(); });
  std::this_thread::sleep_for(20ms);
  begin.set_value();
  letting_go.get();
  EXPECT_EQ(status, 201);
}

}  // namespace
}  // namespace candor::test
