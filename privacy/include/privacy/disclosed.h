#pragma once
// A record as one caller may see it: decided, opened, audited. Made by the vault alone.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/value.h"
#include "privacy/personal.h"
#include "privacy/schema.h"

namespace candor {

struct DisclosedContent {
  const RecordType* type = nullptr;
  Uuid id;
  std::uint64_t version = 0;
  bool trashed = false;
  // The JSON object that goes out: open members, the opened envelopes spliced, `masked` named.
  Personal<std::string> json{std::string()};
};

template <Record R>
class Disclosed {
 public:
  explicit Disclosed(DisclosedContent content) : content_(std::move(content)) {}
  Id<R> id() const { return {content_.id}; }
  std::uint64_t version() const { return content_.version; }
  const DisclosedContent& content() const { return content_; }

 private:
  DisclosedContent content_;
};

struct Withheld {
  std::string reason;
  std::uint64_t count = 0;
};

// The name of a record that shown ones point to: {"id", "name"}.
struct ReferencedName {
  const RecordType* type = nullptr;
  Uuid id;
  Personal<std::string> name{std::string()};
};

struct ListingContent {
  std::vector<DisclosedContent> records;
  std::string next_cursor;         // sealed; empty at the end
  std::vector<Withheld> withheld;  // only for who needs to know
  std::optional<std::uint64_t> total;
  std::vector<ReferencedName> included;
};

}  // namespace candor
