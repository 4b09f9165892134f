// The arena: each thread leases one; it hands out slots of its pages from a list that only the leasing
// thread touches. A slot that another thread releases goes onto a stack of its arena that many may push
// to; the lessee takes the whole stack at once when its own list is empty (so no slot is popped while
// another is pushed). A thread that ends gives its arena back for the next one, slots in use included.
// Arenas live until the process ends: a key may be released later than anything else.
#include "sealing/locked_memory.h"

#include <sodium.h>

#include <atomic>
#include <mutex>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace candor::sealing {
namespace {

// Each block has guarded pages around it: few threads need a second one, but who keeps many keys takes them
// in pieces that are mostly key.
constexpr std::size_t first_block_size = 4096;
constexpr std::size_t block_size = 65536;

class Arena;

struct Slot {
  std::array<std::byte, key_size> key;
  Slot* next;
  Arena* home;
};

// The key of a slot that nobody holds must not be touched: the sanitizer is told so.
void forbid_access([[maybe_unused]] Slot& slot) {
#if defined(__SANITIZE_ADDRESS__)
  ASAN_POISON_MEMORY_REGION(slot.key.data(), key_size);
#endif
}
void allow_access([[maybe_unused]] Slot& slot) {
#if defined(__SANITIZE_ADDRESS__)
  ASAN_UNPOISON_MEMORY_REGION(slot.key.data(), key_size);
#endif
}

class Arena {
 public:
  // Only for the lessee.
  Slot& take() {
    if (own_ == nullptr) own_ = returned_.exchange(nullptr, std::memory_order_acquire);
    if (own_ == nullptr) add_block();
    Slot& slot = *own_;
    own_ = slot.next;
    allow_access(slot);
    return slot;
  }
  void put_back_as_lessee(Slot& slot) {
    slot.next = own_;
    own_ = &slot;
  }
  // For any thread.
  void put_back(Slot& slot) {
    slot.next = returned_.load(std::memory_order_relaxed);
    while (!returned_.compare_exchange_weak(slot.next, &slot, std::memory_order_release,
                                            std::memory_order_relaxed)) {}
  }

 private:
  void add_block() {
    prepare_sodium();
    const std::size_t size = std::exchange(next_size_, block_size);
    void* memory = sodium_malloc(size);
    if (memory == nullptr) throw std::bad_alloc();
    sodium_memzero(memory, size);
    auto* bytes = static_cast<std::byte*>(memory);
    for (std::size_t place = 0; place + sizeof(Slot) <= size; place += sizeof(Slot)) {
      auto* slot = new (bytes + place) Slot{{}, own_, this};
      forbid_access(*slot);
      own_ = slot;
    }
  }

  std::size_t next_size_ = first_block_size;
  Slot* own_ = nullptr;
  std::atomic<Slot*> returned_ = nullptr;
};

class ArenaPool {
 public:
  Arena& lease() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) {
      idle_.reserve(all_.size() + 1);  // so that giving back cannot fail
      return *all_.emplace_back(std::make_unique<Arena>());
    }
    Arena& arena = *idle_.back();
    idle_.pop_back();
    return arena;
  }
  void give_back(Arena& arena) noexcept {
    const std::lock_guard lock(mutex_);
    idle_.push_back(&arena);
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Arena>> all_;
  std::vector<Arena*> idle_;
};

// Never destroyed: see above.
ArenaPool& pool() {
  static auto* const the_pool = new ArenaPool;
  return *the_pool;
}

// Plain variables, so that they can be asked while a thread's objects are being destroyed.
thread_local Arena* leased = nullptr;
thread_local bool thread_ends = false;

struct Lease {
  Lease() { leased = &pool().lease(); }
  ~Lease() {
    pool().give_back(*std::exchange(leased, nullptr));
    thread_ends = true;
  }
};

Slot& take_slot() {
  if (leased != nullptr) [[likely]] {
    return leased->take();
  }
  if (thread_ends) {  // a key made by the destructor of another of the thread's objects
    Arena& arena = pool().lease();
    Slot& slot = arena.take();
    pool().give_back(arena);
    return slot;
  }
  thread_local const Lease lease;
  return leased->take();
}

// The key stands at the beginning of its slot.
Slot& slot_of(std::byte* key) {
  return *reinterpret_cast<Slot*>(key);
}

void release_slot(std::byte* key) noexcept {
  if (key == nullptr) return;
  sodium_memzero(key, key_size);
  Slot& slot = slot_of(key);
  forbid_access(slot);
  if (slot.home == leased) {
    slot.home->put_back_as_lessee(slot);
  } else {
    slot.home->put_back(slot);
  }
}

}  // namespace

void prepare_sodium() {
  static const int ready = sodium_init();
  if (ready < 0) throw std::runtime_error("libsodium could not be initialised");
}

LockedKey::LockedKey() {
  prepare_sodium();
  bytes_ = static_cast<std::byte*>(sodium_malloc(key_size));
  if (bytes_ == nullptr) throw std::bad_alloc();
  sodium_memzero(bytes_, key_size);
}

LockedKey::LockedKey(LockedKey&& other) noexcept : bytes_(std::exchange(other.bytes_, nullptr)) {}

LockedKey& LockedKey::operator=(LockedKey&& other) noexcept {
  if (this != &other) {
    sodium_free(bytes_);
    bytes_ = std::exchange(other.bytes_, nullptr);
  }
  return *this;
}

LockedKey::~LockedKey() {
  sodium_free(bytes_);
}

DataKey::DataKey() : bytes_(take_slot().key.data()) {}

DataKey::DataKey(DataKey&& other) noexcept : bytes_(std::exchange(other.bytes_, nullptr)) {}

DataKey& DataKey::operator=(DataKey&& other) noexcept {
  if (this != &other) {
    release_slot(bytes_);
    bytes_ = std::exchange(other.bytes_, nullptr);
  }
  return *this;
}

DataKey::~DataKey() {
  release_slot(bytes_);
}

}  // namespace candor::sealing
