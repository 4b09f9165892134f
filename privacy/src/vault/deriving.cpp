#include "vault/deriving.h"

#include <algorithm>

#include "privacy/derivation.h"

namespace candor {
namespace {

class Lookup final : public Derivation {
 public:
  explicit Lookup(const Reading::Inside& inside) : inside_(inside) {}

  std::optional<Object> open_members(std::string_view record_type, const Uuid& id) const override {
    const Condition same[] = {{"id", id.text()}};
    return find(record_type, {.equal = same});
  }
  std::optional<Object> first(std::string_view record_type, std::span<const Condition> equal,
                              std::string_view by, bool descending,
                              std::optional<std::int64_t> at_most) const override {
    return find(record_type, {equal, by, descending, at_most});
  }

 private:
  std::optional<Object> find(std::string_view record_type, const storage::RecordTable::Wanted& wanted) const {
    for (const auto& table : inside_.vault.tables) {
      if (table.type().name == record_type) return table.first_open(inside_.records, wanted);
    }
    return std::nullopt;
  }
  const Reading::Inside& inside_;
};

}  // namespace

void derive(const Reading::Inside& inside, const Access& access, const RecordType& type,
            const Underived& underived, Object& after, std::vector<FieldError>& errors) {
  if (!type.derive) return;
  const Locale& locale = inside.vault.locale();
  Lookup lookup(inside);
  lookup.record = underived.record;
  lookup.before = underived.before;
  lookup.after = &after;
  lookup.errors = &errors;
  lookup.now = to_milliseconds(inside.vault.environment.clock.now());
  lookup.actor = access.who().user();
  lookup.currency = locale.currency;
  type.derive(lookup);
  normalise(type, after, locale);
}

bool same_members(const Object& one, const Object& other) {
  return one.size() == other.size() && std::ranges::all_of(one, [&](const Member& member) {
           const auto found = std::ranges::find(other, member.first, &Member::first);
           return found != other.end() && found->second == member.second;
         });
}

}  // namespace candor
