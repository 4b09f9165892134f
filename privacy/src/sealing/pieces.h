#pragma once
// A file sealed piece by piece (crypto_secretstream: XChaCha20-Poly1305, each piece chained to those before
// it), under a key derived from its record's. Each piece is bound to the record and its place in the file,
// and the last one says that it is the last: taken away, put in, swapped or moved elsewhere, it does not
// open. Sealed form: the first piece begins with the stream's head (24); each adds 17 bytes to its content.
// Not thread safe.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/id.h"

namespace candor::sealing {

struct ContentPlace {
  std::uint8_t record_type;
  Uuid record;
  std::uint32_t key_version;
};

inline constexpr std::size_t stream_head_size = 24;
inline constexpr std::size_t piece_overhead = 17;

class PieceSealer {
 public:
  PieceSealer(ByteView data_key, const ContentPlace& place);
  PieceSealer(PieceSealer&&) noexcept;
  PieceSealer& operator=(PieceSealer&&) noexcept;
  ~PieceSealer();
  // Nothing comes after the last one.
  Bytes seal(std::string_view clear, bool last);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

class PieceOpener {
 public:
  PieceOpener(ByteView data_key, const ContentPlace& place);
  PieceOpener(PieceOpener&&) noexcept;
  PieceOpener& operator=(PieceOpener&&) noexcept;
  ~PieceOpener();
  struct Opened {
    std::string clear;
    bool last = false;
  };
  // Nothing when this is not the piece that comes next; and from then on.
  std::optional<Opened> open(ByteView sealed);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace candor::sealing
