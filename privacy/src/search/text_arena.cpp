#include "search/text_arena.h"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace candor::search {
namespace {

constexpr std::size_t block_size = 256 * 1024;
// A tail is scanned whole by every search: it may be an eighth of the texts, or this much.
constexpr std::size_t small_tail = 256 * 1024;
// Room for a text to grow a little in its place.
constexpr std::size_t slack = 8;

const char* find_slowly(const char* at, const char* end, std::string_view pattern) {
  return static_cast<const char*>(
      memmem(at, static_cast<std::size_t>(end - at), pattern.data(), pattern.size()));
}

#if defined(__SSE2__)
// Sixteen places at once are looked at for the first and the last letter of the pattern: several times as
// fast as memmem, and searching is nearly nothing else.
const char* find_pattern(const char* at, const char* end, std::string_view pattern) {
  constexpr std::size_t width = 16;
  const std::size_t to_last = pattern.size() - 1;
  if (pattern.size() < 2) return find_slowly(at, end, pattern);
  const __m128i first = _mm_set1_epi8(pattern.front());
  const __m128i last = _mm_set1_epi8(pattern.back());
  auto equal = [](const char* bytes, __m128i letter) {
    return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)), letter);
  };
  for (; static_cast<std::size_t>(end - at) >= to_last + width; at += width) {
    const __m128i both = _mm_and_si128(equal(at, first), equal(at + to_last, last));
    for (auto hits = static_cast<unsigned>(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
      const char* hit = at + std::countr_zero(hits);
      if (std::memcmp(hit + 1, pattern.data() + 1, to_last - 1) == 0) return hit;
    }
  }
  return find_slowly(at, end, pattern);
}
#else
const char* find_pattern(const char* at, const char* end, std::string_view pattern) {
  return find_slowly(at, end, pattern);
}
#endif

}  // namespace

void TextArena::set(Row row, std::string_view text) {
  if (row >= places_.size())
    places_.resize(std::max<std::size_t>(row + 1, places_.size() + places_.size() / 2));
  Place& place = places_[row];
  if (!place.block) {
    // A row that had no text when the blocks were last written anew has no place in their order any more.
    const bool in_order = blocks_.empty() || blocks_.back()->slots.back().row < row;
    append(in_order ? blocks_ : tail_, row, text);
    return;
  }
  Slot& slot = place.block->slots[place.slot];
  char* at = place.block->bytes.data() + slot.offset;
  std::memset(at, 0, slot.capacity);
  live_bytes_ -= slot.length;
  if (text.size() < slot.capacity) {
    std::memcpy(at, text.data(), text.size());
    slot.length = static_cast<std::uint32_t>(text.size());
    live_bytes_ += slot.length;
    return;
  }
  slot.length = 0;
  append(tail_, row, text);
  tail_bytes_ += text.size();
  rewrite_when_worth_it();
}

void TextArena::remove(Row row) {
  if (row >= places_.size() || !places_[row].block) return;
  Slot& slot = places_[row].block->slots[places_[row].slot];
  std::memset(places_[row].block->bytes.data() + slot.offset, 0, slot.capacity);
  live_bytes_ -= slot.length;
  slot.length = 0;
  // The place stays: the row never comes back, and a rewrite drops it.
}

std::string_view TextArena::text(Row row) const {
  if (row >= places_.size() || !places_[row].block) return {};
  const Block& block = *places_[row].block;
  const Slot& slot = block.slots[places_[row].slot];
  return {block.bytes.data() + slot.offset, slot.length};
}

void TextArena::append(std::vector<std::unique_ptr<Block>>& blocks, Row row, std::string_view text) {
  const std::size_t needed = text.size() + slack;
  if (blocks.empty() || blocks.back()->bytes.size() + needed > blocks.back()->bytes.capacity()) {
    blocks.push_back(std::make_unique<Block>());
    blocks.back()->bytes.reserve(std::max(block_size, needed));
  }
  Block& block = *blocks.back();
  const auto offset = static_cast<std::uint32_t>(block.bytes.size());
  block.bytes.insert(block.bytes.end(), text.begin(), text.end());
  block.bytes.insert(block.bytes.end(), slack, '\0');
  block.slots.push_back(
      {row, offset, static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(needed)});
  places_[row] = {&block, static_cast<std::uint32_t>(block.slots.size() - 1)};
  live_bytes_ += text.size();
}

void TextArena::scan(std::string_view pattern, const std::function<void(Row, std::string_view)>& visit,
                     const std::function<bool(Row)>& enough) const {
  for (const auto& block : tail_) scan_block(*block, pattern, visit);
  for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) {
    scan_block(**block, pattern, visit);
    if (enough((*block)->slots.front().row)) return;
  }
}

void TextArena::scan_block(const Block& block, std::string_view pattern,
                           const std::function<void(Row, std::string_view)>& visit) {
  const char* const begin = block.bytes.data();
  const char* const end = begin + block.bytes.size();
  const char* at = begin;
  auto slot = block.slots.begin();
  while (const char* found = find_pattern(at, end, pattern)) {
    const auto offset = static_cast<std::uint32_t>(found - begin);
    // Hits are mostly close together or far apart: a short walk, then halving.
    for (int steps = 0; steps < 8 && slot->offset + slot->capacity <= offset; ++steps) ++slot;
    if (slot->offset + slot->capacity <= offset) {
      slot = std::upper_bound(slot, block.slots.end(), offset,
                              [](std::uint32_t wanted, const Slot& one) { return wanted < one.offset; });
      --slot;
    }
    visit(slot->row, {begin + slot->offset, slot->length});
    at = begin + slot->offset + slot->capacity;
  }
}

void TextArena::rewrite_when_worth_it() {
  if (tail_bytes_ < std::max(small_tail, live_bytes_ / 8)) return;
  auto old_blocks = std::move(blocks_);
  auto old_tail = std::move(tail_);
  const auto old_places = std::move(places_);
  blocks_.clear();
  tail_.clear();
  places_.assign(old_places.size(), {});
  live_bytes_ = 0;
  tail_bytes_ = 0;
  for (Row row = 0; row < old_places.size(); ++row) {
    if (!old_places[row].block) continue;
    const Slot& slot = old_places[row].block->slots[old_places[row].slot];
    if (slot.length == 0) continue;
    append(blocks_, row, {old_places[row].block->bytes.data() + slot.offset, slot.length});
  }
  for (auto* blocks : {&old_blocks, &old_tail}) {
    for (auto& block : *blocks) explicit_bzero(block->bytes.data(), block->bytes.size());
  }
}

std::size_t TextArena::bytes() const {
  return live_bytes_;
}

}  // namespace candor::search
