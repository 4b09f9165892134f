#pragma once
// How many of something may be under way, in all and for one caller. A place is held as long as its object
// lives, which may be longer than the Places it is of. Thread safe.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace candor {

class Places {
 public:
  Places(std::size_t most, std::size_t most_per_caller)
      : room_(std::make_shared<Room>()), most_(most), most_per_caller_(most_per_caller) {}

  // Given back when the last copy goes.
  using Place = std::shared_ptr<void>;
  // Null when there is no room, for anybody or for this caller.
  Place take(std::uint64_t caller) {
    const std::lock_guard guard(room_->mutex);
    auto& of_caller = room_->callers[caller];
    if (room_->taken >= most_ || of_caller >= most_per_caller_) {
      if (of_caller == 0) room_->callers.erase(caller);
      return nullptr;
    }
    ++room_->taken;
    ++of_caller;
    return std::make_shared<Taken>(room_, caller);
  }

 private:
  struct Room {
    std::mutex mutex;
    std::size_t taken = 0;
    std::unordered_map<std::uint64_t, std::size_t> callers;
  };
  struct Taken {
    Taken(std::shared_ptr<Room> whose, std::uint64_t by) : room(std::move(whose)), caller(by) {}
    Taken(const Taken&) = delete;
    Taken& operator=(const Taken&) = delete;
    ~Taken() {
      const std::lock_guard guard(room->mutex);
      --room->taken;
      if (--room->callers[caller] == 0) room->callers.erase(caller);
    }
    std::shared_ptr<Room> room;
    std::uint64_t caller;
  };

  std::shared_ptr<Room> room_;
  std::size_t most_;
  std::size_t most_per_caller_;
};

}  // namespace candor
