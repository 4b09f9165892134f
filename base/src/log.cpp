// The log as JSON lines. spdlog carries the lines; their text is built here, so that no pattern and no
// formatter can put anything else into them. Lines below warning gather in a buffer that is written out
// when it is large, when a warning comes, and a second after the first line came: a busy server makes
// few system calls, and what is lost by a crash is at most a second of routine.
#include "base/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <condition_variable>
#include <thread>

#include "base/text.h"

namespace candor {
namespace {

constexpr std::size_t largest_buffer = 64 * 1024;
constexpr std::chrono::seconds longest_delay{1};

void write_to_standard_error(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // nobody reads our log; there is no other place to say so
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

class BufferedSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  BufferedSink() : flusher_([this](const std::stop_token& stop) { flush_when_due(stop); }) {}
  ~BufferedSink() override {
    flusher_.request_stop();
    flusher_.join();
    flush();
  }

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (buffer_.empty()) waiting_.notify_one();
    buffer_.append(message.payload.data(), message.payload.size());
    buffer_ += '\n';
    if (buffer_.size() >= largest_buffer) flush_();
  }

  void flush_() override {
    write_to_standard_error(buffer_);
    buffer_.clear();
  }

  void flush_when_due(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (waiting_.wait(lock, stop, [this] { return !buffer_.empty(); })) {
      waiting_.wait_for(lock, stop, longest_delay, [] { return false; });
      flush_();
    }
  }

  std::string buffer_;
  std::condition_variable_any waiting_;
  std::jthread flusher_;  // last: it uses the members above
};

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return spdlog::level::debug;
    case LogLevel::info:
      return spdlog::level::info;
    case LogLevel::warning:
      return spdlog::level::warn;
    case LogLevel::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

std::string_view name_of(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return "debug";
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "error";
}

// Appends the value of one field as JSON.
class ValueWriter {
 public:
  explicit ValueWriter(std::string& line) : line_(line) {}

  void operator()(std::int64_t value) { append_number(value); }
  void operator()(double value) {
    if (!std::isfinite(value)) {
      line_ += "null";  // JSON has no word for it
      return;
    }
    append_number(value);
  }
  void operator()(LogName value) { append_json_string(line_, value.text()); }
  void operator()(const Uuid& value) {
    line_ += '"';
    value.append_to(line_);
    line_ += '"';
  }
  void operator()(const MaskedAddress& value) { append_json_string(line_, value.text()); }

 private:
  template <class Number>
  void append_number(Number value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    line_.append(text, end);
  }
  std::string& line_;
};

class StandardErrorLog final : public Log {
 public:
  StandardErrorLog(const Clock& clock, LogLevel least)
      : clock_(clock), logger_("candor", std::make_shared<BufferedSink>()) {
    logger_.set_level(spdlog_level(least));
    logger_.flush_on(spdlog::level::warn);
  }

 private:
  void write(LogLevel level, LogName event, std::initializer_list<LogField> fields) override {
    if (!logger_.should_log(spdlog_level(level))) return;
    std::string line;
    line.reserve(256);
    line += "{\"time\":\"";
    append_timestamp(line, clock_.now());
    line += "\",\"level\":\"";
    line += name_of(level);
    line += "\",\"event\":";
    append_json_string(line, event.text());
    for (const LogField& field : fields) {
      line += ',';
      append_json_string(line, field.name().text());
      line += ':';
      std::visit(ValueWriter(line), field.value());
    }
    line += '}';
    logger_.log(spdlog_level(level), spdlog::string_view_t(line.data(), line.size()));
  }

  const Clock& clock_;
  spdlog::logger logger_;
};

}  // namespace

std::unique_ptr<Log> make_standard_error_log(const Clock& clock, LogLevel least) {
  return std::make_unique<StandardErrorLog>(clock, least);
}

}  // namespace candor
