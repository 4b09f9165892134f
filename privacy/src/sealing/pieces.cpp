#include "sealing/pieces.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "sealing/locked_memory.h"

namespace candor::sealing {
namespace {

static_assert(stream_head_size == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(piece_overhead == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(key_size == crypto_secretstream_xchacha20poly1305_KEYBYTES);

// One context per use: envelopes are sealed under the data key itself.
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "candorFC";
constexpr std::uint64_t first_use = 1;

void derive_stream_key(ByteView data_key, DataKey& key) {
  prepare_sodium();
  if (data_key.size() != key_size) throw std::invalid_argument("a key has 32 bytes");
  if (crypto_kdf_derive_from_key(raw(key.writable()), key_size, first_use, context, raw(data_key)) != 0) {
    throw std::runtime_error("a sub-key could not be derived");
  }
}

Bytes place_of(const ContentPlace& place, std::uint64_t piece) {
  Framing framing;
  framing.sized("candor content 1")
      .u8(place.record_type)
      .fixed(place.record.view())
      .u32(place.key_version)
      .u64(piece);
  return std::move(framing).bytes();
}

// The state holds the key: locked and wiped like one.
class LockedState {
 public:
  LockedState()
      : state_(static_cast<crypto_secretstream_xchacha20poly1305_state*>(
            sodium_malloc(sizeof(crypto_secretstream_xchacha20poly1305_state)))) {
    if (!state_) throw std::bad_alloc();
  }
  LockedState(const LockedState&) = delete;
  LockedState& operator=(const LockedState&) = delete;
  ~LockedState() { sodium_free(state_); }
  crypto_secretstream_xchacha20poly1305_state* get() { return state_; }

 private:
  crypto_secretstream_xchacha20poly1305_state* state_;
};

}  // namespace

struct PieceSealer::Stream {
  explicit Stream(const ContentPlace& where) : place(where) {}
  ContentPlace place;
  LockedState state;
  Bytes head;
  std::uint64_t piece = 0;
  bool ended = false;
};

PieceSealer::PieceSealer(ByteView data_key, const ContentPlace& place) {
  DataKey key;
  derive_stream_key(data_key, key);
  stream_ = std::make_unique<Stream>(place);
  stream_->head.resize(stream_head_size);
  if (crypto_secretstream_xchacha20poly1305_init_push(
          stream_->state.get(), raw(std::span<std::byte>(stream_->head)), raw(key.view())) != 0) {
    throw std::runtime_error("a stream could not be begun");
  }
}
PieceSealer::PieceSealer(PieceSealer&&) noexcept = default;
PieceSealer& PieceSealer::operator=(PieceSealer&&) noexcept = default;
PieceSealer::~PieceSealer() = default;

Bytes PieceSealer::seal(std::string_view clear, bool last) {
  Stream& stream = *stream_;
  if (stream.ended) throw std::logic_error("a piece behind the last one");
  stream.ended = last;
  const Bytes place = place_of(stream.place, stream.piece++);
  Bytes sealed = std::move(stream.head);
  stream.head.clear();
  const std::size_t begin = sealed.size();
  sealed.resize(begin + clear.size() + piece_overhead);
  const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_tag_final() : 0;
  crypto_secretstream_xchacha20poly1305_push(stream.state.get(), raw(std::span(sealed).subspan(begin)),
                                             nullptr, raw(as_bytes(clear)), clear.size(),
                                             raw(ByteView(place)), place.size(), tag);
  return sealed;
}

struct PieceOpener::Stream {
  explicit Stream(const ContentPlace& where) : place(where) {}
  ContentPlace place;
  DataKey key;
  LockedState state;
  std::uint64_t piece = 0;
  bool ended = false;  // or damaged
};

PieceOpener::PieceOpener(ByteView data_key, const ContentPlace& place)
    : stream_(std::make_unique<Stream>(place)) {
  derive_stream_key(data_key, stream_->key);
}
PieceOpener::PieceOpener(PieceOpener&&) noexcept = default;
PieceOpener& PieceOpener::operator=(PieceOpener&&) noexcept = default;
PieceOpener::~PieceOpener() = default;

std::optional<PieceOpener::Opened> PieceOpener::open(ByteView sealed) {
  Stream& stream = *stream_;
  if (std::exchange(stream.ended, true)) return std::nullopt;
  if (stream.piece == 0) {
    if (sealed.size() < stream_head_size) return std::nullopt;
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            stream.state.get(), raw(sealed.first(stream_head_size)), raw(stream.key.view())) != 0) {
      return std::nullopt;
    }
    sealed = sealed.subspan(stream_head_size);
  }
  if (sealed.size() < piece_overhead) return std::nullopt;
  const Bytes place = place_of(stream.place, stream.piece++);
  Opened opened;
  opened.clear.resize(sealed.size() - piece_overhead);
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(
          stream.state.get(), reinterpret_cast<unsigned char*>(opened.clear.data()), nullptr, &tag,
          raw(sealed), sealed.size(), raw(ByteView(place)), place.size()) != 0) {
    return std::nullopt;
  }
  opened.last = tag == crypto_secretstream_xchacha20poly1305_tag_final();
  stream.ended = opened.last;
  return opened;
}

}  // namespace candor::sealing
