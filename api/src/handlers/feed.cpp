// What happens, as it happens, and what the user is to be told.
#include <charconv>

#include "application.h"
#include "credentials.h"
#include "handlers/handlers.h"
#include "handlers/page_numbers.h"
#include "json.h"
#include "present.h"
#include "present_feed.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr std::uint64_t longest_page = 200;
constexpr std::uint64_t usual_page = 50;
constexpr std::uint64_t largest_sequence = std::uint64_t{1} << 62;
constexpr std::size_t most_sequences = 1000;

Error unreadable(std::string field, std::string_view message) {
  Error error{Errc::malformed, "invalid_body", "Say which notifications were read: sequences, or up_to."};
  error.fields.push_back({std::move(field), "invalid", std::string(message)});
  return error;
}

bool is_sequence(const Value& value) {
  return value.integer() && *value.integer() >= 0 &&
         static_cast<std::uint64_t>(*value.integer()) <= largest_sequence;
}

struct ReadOnes {
  std::vector<std::uint64_t> sequences;
  std::optional<std::uint64_t> up_to;
};

Result<ReadOnes> read_ones(const Object& body) {
  ReadOnes ones;
  for (const auto& [name, value] : body) {
    if (name == "up_to" && is_sequence(value)) {
      ones.up_to = static_cast<std::uint64_t>(*value.integer());
    } else if (name == "sequences" && value.list() && value.list()->size() <= most_sequences) {
      for (const auto& one : *value.list()) {
        if (!is_sequence(one)) return unreadable(name, "Give numbers of notifications.");
        ones.sequences.push_back(static_cast<std::uint64_t>(*one.integer()));
      }
    } else {
      return unreadable(name, "Give sequences: a list of at most 1000 numbers, or up_to: a number.");
    }
  }
  if (!ones.up_to && ones.sequences.empty()) return unreadable("sequences", "Give sequences, or up_to.");
  return ones;
}

Result<bool> wants_unread(const Call& call) {
  const auto* text = call.query_value("unread");
  if (!text || *text == "false") return false;
  if (*text == "true") return true;
  Error error{Errc::malformed, "invalid_query", "The part of the address after ? cannot be read."};
  error.fields.push_back({"unread", "invalid", "Use true or false."});
  return error;
}

// Where somebody goes on who was here before; nothing when he was not, or says what is no number.
std::optional<std::uint64_t> last_event_of(const http::Request& request) {
  const auto text = request.header("Last-Event-ID");
  std::uint64_t sequence = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), sequence);
  if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return sequence;
}

}  // namespace

http::Response list_notifications(Application&, Call& call, Reading& reading) {
  const auto before = read_number(call, "before", 0, largest_sequence);
  if (!before) return problem(before.error(), call.id);
  const auto limit = read_number(call, "limit", 1, longest_page);
  if (!limit) return problem(limit.error(), call.id);
  const auto unread = wants_unread(call);
  if (!unread) return problem(unread.error(), call.id);
  const auto page = Feed::notifications(reading, *call.access, *unread, *before,
                                        static_cast<unsigned>(limit->value_or(usual_page)));
  return json_response(200, present_notifications(page));
}

http::Response read_notifications(Application&, Call& call, Writing& writing) {
  const auto ones = read_ones(*call.body.object());
  if (!ones) return problem(ones.error(), call.id);
  Feed::mark_read(writing, *call.access, ones->sequences, ones->up_to);
  http::Response response;
  response.status = 204;
  return response;
}

http::Response follow(Application& application, Call& call, Reading& reading) {
  auto place = application.onlookers().take(std::hash<Uuid>()(call.access->who().user()));
  if (!place) {
    Error error{Errc::too_many, "too_many_streams",
                "Too many are open already. Close one, or ask again in a while."};
    error.retry_after_seconds = 30;
    return problem(error, call.id);
  }
  if (auto opened = Feed::open(reading, *call.access); !opened) return problem(opened.error(), call.id);
  FeedHub::Onlooker onlooker;
  onlooker.session = call.session;
  if (call.session.empty()) onlooker.token = bearer_token(call.request);
  onlooker.purpose = call.access->why();
  onlooker.request = call.id;
  onlooker.place = std::move(place);
  const auto head = Feed::head(application.vault());
  const auto last = last_event_of(call.request);
  // After a restore numbers may be lower than those that were told before.
  onlooker.reset = last && *last > head;
  onlooker.reached = std::min(last.value_or(head), head);
  http::Response response;
  response.headers.push_back({"Content-Type", "text/event-stream"});
  response.headers.push_back({"X-Accel-Buffering", "no"});  // a proxy that keeps it back would defeat it
  response.source = application.feed().follow(std::move(onlooker));
  response.lasting = true;
  return response;
}

}  // namespace candor::handlers
