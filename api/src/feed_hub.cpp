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
  Source(FeedHub& hub, std::shared_ptr<Stream> stream) : hub_(hub), stream_(std::move(stream)) {}
  ~Source() override {
    const std::lock_guard guard(hub_.mutex_);
    stream_->give = {};
    hub_.streams_.remove(stream_);
  }
  void next(Give give) override {
    {
      const std::lock_guard guard(hub_.mutex_);
      if (hub_.stopping_) return;
      stream_->give = std::move(give);
      hub_.signalled_ = hub_.signalled_ || !stream_->greeted || stream_->behind ||
                        stream_->onlooker.reached < Feed::head(hub_.vault_);
    }
    hub_.wake_.notify_one();
  }

 private:
  FeedHub& hub_;
  std::shared_ptr<Stream> stream_;
};

FeedHub::FeedHub(Vault& vault, Environment& environment)
    : vault_(vault), environment_(environment), thread_([this] { run(); }) {
  Feed::watch(vault_, [this] {
    {
      const std::lock_guard guard(mutex_);
      signalled_ = true;
    }
    wake_.notify_one();
  });
}

FeedHub::~FeedHub() {
  stop();
}

void FeedHub::stop() {
  Feed::watch(vault_, {});
  Streams ended;
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
    ended.swap(streams_);
    for (auto& stream : ended) stream->give = {};
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::shared_ptr<http::BodySource> FeedHub::follow(Onlooker onlooker) {
  auto stream = std::make_shared<Stream>();
  stream->onlooker = std::move(onlooker);
  {
    const std::lock_guard guard(mutex_);
    streams_.push_back(stream);
  }
  return std::make_shared<Source>(*this, std::move(stream));
}

void FeedHub::run() {
  std::unique_lock guard(mutex_);
  while (!stopping_) {
    wake_.wait_for(guard, std::chrono::seconds(1), [this] { return stopping_ || signalled_; });
    if (stopping_) return;
    signalled_ = false;
    const Streams now = waiting();
    guard.unlock();
    for (const auto& stream : now) serve(*stream);
    guard.lock();
    wake_.wait_for(guard, between_rounds, [this] { return stopping_; });
  }
}

FeedHub::Streams FeedHub::waiting() {
  Streams all;
  std::ranges::copy_if(streams_, std::back_inserter(all),
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
    const std::lock_guard guard(mutex_);
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
      const std::lock_guard guard(mutex_);
      signalled_ = true;
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
