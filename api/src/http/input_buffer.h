#pragma once
// Bytes received and not yet used, in one piece. Grows as needed, gives memory back after a large body.
#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace candor::http {

class InputBuffer {
 public:
  std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
  bool empty() const { return begin_ == end_; }

  // Room for `size` more bytes; what was written there is taken in with commit().
  std::span<char> prepare(std::size_t size) {
    if (begin_ > 0) {
      std::copy(bytes_.begin() + offset(begin_), bytes_.begin() + offset(end_), bytes_.begin());
      end_ -= begin_;
      begin_ = 0;
    }
    if (bytes_.size() - end_ < size) bytes_.resize(end_ + size);
    return {bytes_.data() + end_, size};
  }
  void commit(std::size_t size) { end_ += size; }
  void consume(std::size_t size) { begin_ += size; }
  void clear() { begin_ = end_ = 0; }
  // What an idle connection keeps.
  void shrink(std::size_t size) {
    if (!empty() || bytes_.size() <= size) return;
    clear();
    std::vector<char>(size).swap(bytes_);
  }

 private:
  static std::ptrdiff_t offset(std::size_t position) { return static_cast<std::ptrdiff_t>(position); }

  std::vector<char> bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace candor::http
