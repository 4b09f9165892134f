#pragma once
// Structured log of events for operators, one JSON object a line. It cannot take personal data: a
// field's value is a number, an id, or a name from the source code (checked at compile time). Text
// that came from outside has no way in. Who did what with whose data is the audit log's business.
// Thread safe.
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/id.h"

namespace candor {

template <class T>
class Personal;
template <class T>
class Sealed;

// A word that stands in the source code: a literal, or an entry of one of our constexpr tables.
class LogName {
 public:
  template <std::size_t Size>
  consteval LogName(const char (&literal)[Size]) : text_(literal, Size - 1) {}
  // For names out of our own tables (routes, error codes, enums). Only for text of static storage
  // that we wrote ourselves; an architecture test keeps the list of files that say this word.
  static constexpr LogName from_table(std::string_view name) { return LogName(name); }
  constexpr std::string_view text() const { return text_; }

 private:
  constexpr explicit LogName(std::string_view text) : text_(text) {}
  std::string_view text_;
};

// An IP network with the host part removed, e.g. 192.0.2.0/24. Made by mask_address alone.
class MaskedAddress {
 public:
  MaskedAddress() = default;
  const std::string& text() const { return text_; }
  // IPv4 to /24, IPv6 to /64; anything unreadable becomes "unknown".
  static MaskedAddress mask(std::string_view address);

 private:
  std::string text_ = "unknown";
};

class LogField {
 public:
  template <std::integral T>
  LogField(LogName name, T value) : name_(name), value_(static_cast<std::int64_t>(value)) {}
  LogField(LogName name, double value) : name_(name), value_(value) {}
  LogField(LogName name, LogName value) : name_(name), value_(value) {}
  LogField(LogName name, const Uuid& value) : name_(name), value_(value) {}
  LogField(LogName name, MaskedAddress value) : name_(name), value_(std::move(value)) {}
  template <class T>
  LogField(LogName name, const Id<T>& value) : name_(name), value_(value.uuid) {}
  template <class T>
  LogField(LogName, const Personal<T>&) = delete;  // personal data belong in no log
  template <class T>
  LogField(LogName, const Sealed<T>&) = delete;
  LogField(LogName, const std::string&) = delete;  // text of unknown origin belongs in no log
  LogField(LogName, std::string_view) = delete;

  using Data = std::variant<std::int64_t, double, LogName, Uuid, MaskedAddress>;
  LogName name() const { return name_; }
  const Data& value() const { return value_; }

 private:
  LogName name_;
  Data value_;
};

enum class LogLevel : std::uint8_t { debug, info, warning, error };

class Log {
 public:
  virtual ~Log() = default;
  void debug(LogName event, std::initializer_list<LogField> fields = {}) {
    write(LogLevel::debug, event, fields);
  }
  void info(LogName event, std::initializer_list<LogField> fields = {}) {
    write(LogLevel::info, event, fields);
  }
  void warning(LogName event, std::initializer_list<LogField> fields = {}) {
    write(LogLevel::warning, event, fields);
  }
  void error(LogName event, std::initializer_list<LogField> fields = {}) {
    write(LogLevel::error, event, fields);
  }

 protected:
  virtual void write(LogLevel level, LogName event, std::initializer_list<LogField> fields) = 0;
};

// Keeps nothing.
class SilentLog final : public Log {
  void write(LogLevel, LogName, std::initializer_list<LogField>) override {}
};

// JSON lines to standard error, buffered for at most a second below level warning.
std::unique_ptr<Log> make_standard_error_log(const Clock& clock, LogLevel least);

}  // namespace candor
