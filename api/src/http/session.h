#pragma once
// One connection: reads requests one after another, has each answered, writes the answers in order. All
// of it runs on the connection's strand; only start(), finish() and abort() may be called from elsewhere.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/core.h"
#include "http/fault.h"
#include "http/held_answer.h"
#include "http/input_buffer.h"
#include "http/request_reader.h"
#include "http/response_head.h"
#include "http/watchdog.h"

namespace candor::http {

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(std::shared_ptr<Core> core, Socket socket, std::optional<IpAddress> peer);

  // Serves until the connection ends; the coroutine keeps the session alive.
  void start();
  // Tells the peer that there is no room, and ends.
  void start_refusal();
  // Ends after the request at hand; at once if there is none.
  void finish();
  // Ends now.
  void abort();

 private:
  // What becomes of the connection after an exchange. Gently: the peer gets to read the answer even if
  // it is still sending.
  enum class Fate : std::uint8_t { next, close_gently, close };
  enum class Arrival : std::uint8_t { bytes, ended, late };
  // How far a request came. Refused: by who takes the body in. Lost: the peer has gone, or never began.
  enum class Reading : std::uint8_t { done, faulty, refused, lost };
  // Of an answer that comes in pieces.
  struct Outline {
    BodyFraming framing = BodyFraming::length;
    std::optional<std::uint64_t> length;
    bool lasting = false;
  };
  struct Sent {
    std::uint64_t bytes = 0;
    bool whole = false;
  };

  static Awaitable<void> live(std::shared_ptr<Session> self, bool refused);
  Awaitable<Fate> serve();
  Awaitable<Fate> exchange();
  Awaitable<bool> await_request();
  Awaitable<Arrival> receive(std::size_t most);
  Awaitable<Reading> read_head();
  Awaitable<Reading> read_body(std::shared_ptr<BodySink> sink);
  Awaitable<Reading> pass_on(std::shared_ptr<BodySink> sink);
  Awaitable<Fate> answer(Response response, bool close);
  Awaitable<Fate> refuse(Fault fault);
  Awaitable<std::optional<Response>> have_answered(Request request);
  Awaitable<bool> send(std::string_view head, std::string_view body);
  Awaitable<Sent> send_pieces(std::shared_ptr<BodySource> source, Outline outline);
  Awaitable<void> linger();

  Admission admit(const Request& head);
  void hand_over(Request request, const std::shared_ptr<HeldAnswer>& held);
  void give_to(BodySink& sink, const std::shared_ptr<HeldTaken>& held);
  void ask(BodySource& source, const std::shared_ptr<HeldPiece>& held);
  void watch_peer();
  void within(std::chrono::seconds time);
  // At least 1 KiB/s once the grace is over, so that no slow trickle holds a connection for ever.
  void at_pace(SteadyClock::time_point began, std::chrono::seconds grace, std::uint64_t bytes);
  Response error_response(const Fault& fault);
  void note_origin(Request& request) const;
  void end();

  std::shared_ptr<Core> core_;
  Socket socket_;
  Watchdog watchdog_;
  std::optional<IpAddress> peer_;
  std::string peer_text_;
  bool peer_is_proxy_;

  InputBuffer input_;
  RequestReader reader_;
  // While something is waited for: waits no longer.
  std::function<void()> give_up_;
  std::string head_;  // of the answer; its memory serves one answer after another

  // Of the request at hand.
  Fault fault_;
  std::optional<Response> refused_;
  std::string client_address_;
  SteadyClock::time_point began_;

  bool first_ = true;     // no request has been answered yet
  bool idle_ = false;     // nothing owed: may be cut off when the server stops
  bool lasting_ = false;  // an answer is waited for that may never end
  bool finishing_ = false;
  bool aborted_ = false;
};

}  // namespace candor::http
