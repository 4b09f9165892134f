#pragma once
// The searchable text of many records in a few large blocks, so that a substring of any of them is found by
// scanning memory (memmem reads a gigabyte a second and more). A text is [section byte][folded text] again
// and again; section bytes are control characters, so no hit runs over a border. Records lie in the order
// of their rows; a text that outgrew its place waits in a tail until the blocks are written anew. What is
// removed is overwritten. Guarded by the index's lock.
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace candor::search {

using Row = std::uint32_t;

class TextArena {
 public:
  // Rows that were never set before must grow from call to call.
  void set(Row row, std::string_view text);
  void remove(Row row);
  std::string_view text(Row row) const;

  // Calls `visit` once for each record that holds `pattern`: the tail first, then block by block from the
  // highest rows down, ascending inside a block. After each block `enough(lowest row of the block)` may end
  // the scan: every record of that row and above has been visited.
  void scan(std::string_view pattern, const std::function<void(Row, std::string_view)>& visit,
            const std::function<bool(Row)>& enough) const;

  std::size_t bytes() const;

 private:
  struct Slot {
    Row row;
    std::uint32_t offset;
    std::uint32_t length;    // 0: removed
    std::uint32_t capacity;  // the rest is zeros
  };
  struct Block {
    std::vector<char> bytes;
    std::vector<Slot> slots;
  };
  struct Place {
    Block* block = nullptr;
    std::uint32_t slot = 0;
  };
  void append(std::vector<std::unique_ptr<Block>>& blocks, Row row, std::string_view text);
  static void scan_block(const Block& block, std::string_view pattern,
                         const std::function<void(Row, std::string_view)>& visit);
  void rewrite_when_worth_it();

  std::vector<std::unique_ptr<Block>> blocks_;
  std::vector<std::unique_ptr<Block>> tail_;
  std::vector<Place> places_;  // by row
  std::size_t live_bytes_ = 0;
  std::size_t tail_bytes_ = 0;
};

}  // namespace candor::search
