#include "feed_hub.h"

#include <algorithm>

#include "present_feed.h"

namespace candor {
namespace {

constexpr std::chrono::seconds between_pings{15};
// What comes close together is told together.
constexpr std::chrono::milliseconds between_rounds{50};
constexpr unsigned most_at_once = 200;
constexpr std::string_view greeting = "retry: 3000\n\n";

}  // namespace

struct FeedHub::Stream {
  Onlooker onlooker;
  http::BodySource::Give give{};  // while the connection waits; guarded by the hub's mutex
  std::chrono::nanoseconds ping_at{0};
  bool greeted = false;
  bool behind = false;  // there is more to tell at once
};

class FeedHub::Source final : public http::BodySource {
 public:
  Source(FeedHub& hub, std::shared_ptr<Stream> stream)
      : shared_(hub.shared_), vault_(hub.vault_), stream_(std::move(stream)) {}
  ~Source() override {
    const std::lock_guard guard(shared_->mutex);
    stream_->give = {};
    shared_->streams.remove(stream_);
  }
  void next(Give give) override {
    {
      const std::lock_guard guard(shared_->mutex);
      if (shared_->stopping) return;
      stream_->give = std::move(give);
      shared_->signalled = shared_->signalled || !stream_->greeted || stream_->behind ||
                           stream_->onlooker.reached < Feed::head(vault_);
    }
    shared_->wake.notify_one();
  }

 private:
  std::shared_ptr<Shared> shared_;
  Vault& vault_;  // there while the hub is: until it stops
  std::shared_ptr<Stream> stream_;
};

FeedHub::FeedHub(Vault& vault, Environment& environment)
    : vault_(vault), environment_(environment), thread_([this] { run(); }) {
  Feed::watch(vault_, [this] {
    {
      const std::lock_guard guard(shared_->mutex);
      shared_->signalled = true;
    }
    shared_->wake.notify_one();
  });
}

FeedHub::~FeedHub() {
  stop();
}

void FeedHub::stop() {
  Feed::watch(vault_, {});
  Streams ended;
  {
    const std::lock_guard guard(shared_->mutex);
    shared_->stopping = true;
    ended.swap(shared_->streams);
    for (auto& stream : ended) stream->give = {};
  }
  shared_->wake.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::shared_ptr<http::BodySource> FeedHub::follow(Onlooker onlooker) {
  auto stream = std::make_shared<Stream>();
  stream->onlooker = std::move(onlooker);
  {
    const std::lock_guard guard(shared_->mutex);
    shared_->streams.push_back(stream);
  }
  return std::make_shared<Source>(*this, std::move(stream));
}

void FeedHub::run() {
  std::unique_lock guard(shared_->mutex);
  while (!shared_->stopping) {
    shared_->wake.wait_for(guard, std::chrono::seconds(1),
                           [this] { return shared_->stopping || shared_->signalled; });
    if (shared_->stopping) return;
    shared_->signalled = false;
    const Streams now = waiting();
    guard.unlock();
    for (const auto& stream : now) serve(*stream);
    guard.lock();
    shared_->wake.wait_for(guard, between_rounds, [this] { return shared_->stopping; });
  }
}

FeedHub::Streams FeedHub::waiting() {
  Streams all;
  std::ranges::copy_if(shared_->streams, std::back_inserter(all),
                       [](const auto& stream) { return static_cast<bool>(stream->give); });
  return all;
}

std::optional<Principal> FeedHub::principal_of(const Onlooker& onlooker) {
  auto& authenticator = vault_.authenticator();
  return onlooker.token.empty() ? authenticator.by_session(onlooker.session, Authenticator::Use::looks_on)
                                : authenticator.by_token(onlooker.token, Authenticator::Use::looks_on);
}

// Called by the hub's thread alone; the give may go meanwhile, with its connection.
void FeedHub::serve(Stream& stream) {
  http::Piece piece;
  try {
    piece.last = !principal_of(stream.onlooker);
    if (!piece.last) piece.bytes = news_of(stream);
  } catch (const std::exception&) {
    environment_.log.error("feed.failed");
    piece = {{}, true};
  }
  if (piece.bytes.empty() && !piece.last) return;
  http::BodySource::Give give;
  {
    const std::lock_guard guard(shared_->mutex);
    give = std::exchange(stream.give, {});
  }
  if (give) give(std::move(piece));
}

std::string FeedHub::news_of(Stream& stream) {
  auto& onlooker = stream.onlooker;
  const auto now = environment_.clock.steady();
  std::string text;
  if (!stream.greeted) text += greeting;
  if (std::exchange(onlooker.reset, false)) text += server_sent_event("reset", onlooker.reached, Object{});
  if (stream.behind || onlooker.reached < Feed::head(vault_)) {
    const auto principal = principal_of(onlooker);
    if (!principal) return text;
    const auto access = vault_.authenticator().access(*principal, onlooker.purpose, onlooker.request);
    FeedPage page;
    const auto durability = vault_.read_and_wait(
        [&](Reading& reading) { page = Feed::read(reading, access, onlooker.reached, most_at_once); });
    if (durability != Durability::committed) return text;
    text += present_feed(page);
    const bool moved = page.reached > onlooker.reached;
    onlooker.reached = std::max(onlooker.reached, page.reached);
    stream.behind = page.more && moved;
    if (stream.behind && text.empty()) {
      const std::lock_guard guard(shared_->mutex);
      shared_->signalled = true;
    }
  }
  if (!stream.greeted || (text.empty() && now >= stream.ping_at)) {
    text += server_sent_event("ping", onlooker.reached, Object{});
  }
  stream.greeted = true;
  if (!text.empty()) stream.ping_at = now + between_pings;
  return text;
}

}  // namespace candor
