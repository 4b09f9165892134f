#pragma once
// What the demo company has been working on: its pipelines and products, leads, deals that went through their
// stages, calls, meetings, tasks and remarks, step by step in the order of time, so that everything has the
// age it would have. The last step is a few minutes ago; a few meetings and tasks lie ahead. Same random
// bytes, size and time, same steps. Not thread safe.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/time.h"
#include "base/value.h"

namespace candor {

struct DemoSize {
  std::string_view name;
  std::uint32_t contacts, companies, leads, deals, activities, comments;
  std::uint32_t days;  // since the company began with Candor
};
// small, medium, large
const DemoSize* demo_size_named(std::string_view name);

// One act of somebody at work. References stand in the members as `demo:deal:12`, the thirteenth deal made;
// `demo:user:0` is the first of those who look after customers.
struct DemoStep {
  enum class Act : std::uint8_t { create, change, notice };
  Timestamp at;
  Act act = Act::create;
  std::string_view record_type;
  std::size_t number = 0;  // of the record among those of its type
  Object members;
  std::string_view context;  // collection context of a person
  std::size_t seller = 0;    // who looks after it
};

class DemoWork {
 public:
  DemoWork(Random& random, const DemoSize& size, Timestamp now);
  ~DemoWork();

  Timestamp begins() const;
  // Nothing when today is reached.
  std::optional<DemoStep> next();

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

// The number of a reference; nothing when the text is none.
struct DemoReference {
  std::string_view record_type;
  std::size_t number = 0;
};
std::optional<DemoReference> demo_reference(std::string_view text);

}  // namespace candor
