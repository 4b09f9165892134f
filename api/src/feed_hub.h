#pragma once
// Everybody who looks on: when something was committed, one thread of low rank decides for each of them what
// he may be told of it, and hands it to his connection. Whoever reads slowly is asked less often and misses
// nothing: all that is kept of him is a number. Thread safe.
#include <condition_variable>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/clock.h"
#include "http/message.h"
#include "places.h"
#include "privacy/authenticator.h"
#include "privacy/feed.h"

namespace candor {

class FeedHub {
 public:
  FeedHub(Vault& vault, Environment& environment);
  ~FeedHub();
  void stop();

  // Who looks on, and with what he proved who he is: asked again each time something is told.
  struct Onlooker {
    std::string session;  // one of the two
    std::string token;
    Purpose purpose = Purpose::none;
    Uuid request;
    std::uint64_t reached = 0;
    bool reset = false;  // he went on from a number that is none
    Places::Place place;
  };
  std::shared_ptr<http::BodySource> follow(Onlooker onlooker);

 private:
  struct Stream;
  class Source;
  using Streams = std::list<std::shared_ptr<Stream>>;
  // Shared with the answers, which may be let go after the hub.
  struct Shared {
    std::mutex mutex;
    std::condition_variable wake;
    Streams streams;
    bool signalled = false;
    bool stopping = false;
  };

  void run();
  Streams waiting();
  void serve(Stream& stream);
  std::string news_of(Stream& stream);
  std::optional<Principal> principal_of(const Onlooker& onlooker);

  Vault& vault_;
  Environment& environment_;
  std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
  std::thread thread_;
};

}  // namespace candor
