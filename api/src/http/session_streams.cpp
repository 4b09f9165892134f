// Bodies that pass through a connection in pieces: of a request into a sink, of an answer out of a source.
// One piece is under way at a time, whichever side is slower.
//
// As in session.cpp no lambda with captures and no braced temporary stands in a co_await expression.
#include <boost/asio/awaitable.hpp>

#include "http/park.h"
#include "http/response_head.h"
#include "http/session.h"

#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

namespace candor::http {

void Session::give_to(BodySink& sink, const std::shared_ptr<HeldTaken>& held) {
  const BodySink::Proceed proceed = HeldTaken::responder(held);
  try {
    sink.take(reader_.take_body(), proceed);
  } catch (...) {
    core_->report("http.sink_failed");
  }
}

void Session::ask(BodySource& source, const std::shared_ptr<HeldPiece>& held) {
  const BodySource::Give give = HeldPiece::responder(held);
  try {
    source.next(give);
  } catch (...) {
    core_->report("http.source_failed");
  }
}

// The peer waits as long as we do, so its clock stands still meanwhile.
Awaitable<Session::Reading> Session::pass_on(std::shared_ptr<BodySink> sink) {
  watchdog_.stand_down();
  auto held = std::make_shared<HeldTaken>(core_);
  give_to(*sink, held);
  give_up_ = [held] { held->abandon(); };
  if (aborted_) held->abandon();
  std::optional<Taken> taken = co_await wait_for(held);
  give_up_ = {};
  if (!taken || aborted_) co_return Reading::lost;
  if (!taken->refused) co_return Reading::done;
  refused_ = std::move(*taken->refused);
  co_return Reading::refused;
}

// Ready to be read and nothing there: the peer has gone. What it may have sent is not read: after an answer
// that lasts the connection is closed.
void Session::watch_peer() {
  socket_.async_wait(Socket::wait_read, [self = shared_from_this()](ErrorCode error) {
    ErrorCode failed;
    if (error || self->socket_.available(failed) > 0) return;
    if (self->give_up_) self->give_up_();
  });
}

// The head stands in head_.
Awaitable<Session::Sent> Session::send_pieces(std::shared_ptr<BodySource> source, Outline outline) {
  Sent sent;
  const std::string_view nothing;
  bool open = co_await send(head_, nothing);
  if (outline.lasting) watch_peer();
  while (open) {
    lasting_ = outline.lasting;
    std::optional<Piece> piece;
    if (!lasting_ || !finishing_) {
      watchdog_.stand_down();
      auto held = std::make_shared<HeldPiece>(core_);
      ask(*source, held);
      give_up_ = [held] { held->abandon(); };
      if (aborted_) held->abandon();
      piece = co_await wait_for(held);
      give_up_ = {};
    }
    lasting_ = false;
    if (aborted_) break;
    // A server that stops says goodbye in good form; anything else that ends it shows as broken off.
    if (!piece && outline.lasting && finishing_) piece = Piece{{}, true};
    if (!piece) break;
    sent.bytes += piece->bytes.size();
    sent.whole = piece->last && (!outline.length || sent.bytes == *outline.length);
    if (outline.length && (sent.bytes > *outline.length || (piece->last && !sent.whole))) {
      core_->report("http.length_was_wrong");
      sent.whole = false;
      break;
    }
    head_.clear();
    if (outline.framing == BodyFraming::chunked) {
      if (!piece->bytes.empty()) {
        append_chunk_head(head_, piece->bytes.size());
        piece->bytes.append("\r\n");
      }
      if (piece->last) piece->bytes.append(last_chunk);
    }
    open = co_await send(head_, piece->bytes);
    if (piece->last) break;
  }
  sent.whole = sent.whole && open;
  ErrorCode ignored;
  if (outline.lasting) socket_.cancel(ignored);
  co_return sent;
}

}  // namespace candor::http
