#include "http/held_answer.h"

namespace candor::http {
namespace {

// Shared by the copies of one responder, so that the last one to go can tell that nobody will answer.
struct Obligation {
  explicit Obligation(std::shared_ptr<HeldAnswer> held_answer) : held(std::move(held_answer)) {}
  Obligation(const Obligation&) = delete;
  Obligation& operator=(const Obligation&) = delete;
  ~Obligation() { held->give(std::nullopt); }
  std::shared_ptr<HeldAnswer> held;
};

struct Respond {
  std::shared_ptr<Obligation> obligation;
  void operator()(Response response) const { obligation->held->give(std::move(response)); }
};

}  // namespace

Responder HeldAnswer::responder(const std::shared_ptr<HeldAnswer>& held) {
  return Respond{std::make_shared<Obligation>(held)};
}

void HeldAnswer::give(std::optional<Response> response) {
  if (claimed_.exchange(true)) return;
  response_ = std::move(response);
  State seen = State::open;
  while (!state_.compare_exchange_weak(seen, State::given, std::memory_order_acq_rel)) {
    if (seen == State::abandoned) return;
  }
  if (seen == State::parked) resume_();
}

void HeldAnswer::park(UniqueFunction<void()> resume) {
  resume_ = std::move(resume);
  State seen = State::open;
  if (!state_.compare_exchange_strong(seen, State::parked, std::memory_order_acq_rel)) resume_();
}

void HeldAnswer::abandon() {
  State seen = state_.load(std::memory_order_acquire);
  do {
    if (seen == State::given || seen == State::abandoned) return;
  } while (!state_.compare_exchange_weak(seen, State::abandoned, std::memory_order_acq_rel));
  if (seen == State::parked) resume_();
}

std::optional<Response> HeldAnswer::take() {
  if (state_.load(std::memory_order_acquire) != State::given) return std::nullopt;
  return std::move(response_);
}

}  // namespace candor::http
