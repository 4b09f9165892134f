// The body of a checkpoint: origin, size in decimal, root in base64, each on a line; then extension
// lines, of which ours is the moment of signing.
#include "audit/checkpoint.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace candor::audit {

namespace {

constexpr std::string_view signed_at_label = "signed_at ";

// Decimal without sign or leading zeros: the one spelling that printing gives.
template <class Integer>
std::optional<Integer> parse_decimal(std::string_view text) {
  Integer value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (std::to_string(value) != text) return std::nullopt;
  return value;
}

// Takes the next line, without its newline; nothing when there is no whole line left.
std::optional<std::string_view> next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

}  // namespace

std::string checkpoint_text(const Checkpoint& checkpoint) {
  std::string text = checkpoint.origin;
  text += '\n';
  text += std::to_string(checkpoint.size);
  text += '\n';
  text += to_base64(checkpoint.root);
  text += '\n';
  if (checkpoint.signed_at) {
    text += signed_at_label;
    text += std::to_string(*checkpoint.signed_at);
    text += '\n';
  }
  return text;
}

std::optional<Checkpoint> parse_checkpoint(std::string_view text) {
  const auto origin = next_line(text);
  const auto size = next_line(text);
  const auto root = next_line(text);
  if (!origin || !size || !root || origin->empty() || !is_clean_utf8(*origin)) return std::nullopt;

  Checkpoint checkpoint{.origin = std::string(*origin)};
  const auto number = parse_decimal<std::uint64_t>(*size);
  const auto hash = from_base64(*root);
  if (!number || !hash || hash->size() != checkpoint.root.size()) return std::nullopt;
  checkpoint.size = *number;
  std::copy(hash->begin(), hash->end(), checkpoint.root.begin());

  while (!text.empty()) {
    const auto extension = next_line(text);
    if (!extension || extension->empty()) return std::nullopt;
    if (!checkpoint.signed_at && extension->starts_with(signed_at_label)) {
      checkpoint.signed_at = parse_decimal<std::int64_t>(extension->substr(signed_at_label.size()));
    }
  }
  return checkpoint;
}

}  // namespace candor::audit
