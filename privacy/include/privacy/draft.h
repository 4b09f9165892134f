#pragma once
// What a caller wants to have stored: checked against the declarations of the record type, before the
// vault decides, seals and records. A Draft is a whole new record, a Patch an RFC 7396 merge patch.
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/id.h"
#include "base/result.h"
#include "base/value.h"
#include "privacy/personal.h"
#include "privacy/schema.h"

namespace candor {

// Untyped cores: one machinery for all record types. `owner_id` is a member of every record.
class DraftContent {
 public:
  // Error invalid with all field errors at once (422).
  static Result<DraftContent> check(const RecordType& type, Object members, const Locale& locale);
  const Personal<Object>& members() const { return members_; }
  const std::optional<Uuid>& owner() const { return owner_; }
  // Read-only members that we found out ourselves: nothing that somebody typed.
  void set_computed(Object members) { computed_ = std::move(members); }
  const Object& computed() const { return computed_; }

 private:
  DraftContent(Object members, std::optional<Uuid> owner) : members_(std::move(members)), owner_(owner) {}
  Personal<Object> members_;
  std::optional<Uuid> owner_;
  Object computed_;
};

class PatchContent {
 public:
  // Unknown and read-only members are refused here; the rest when the patched record is checked.
  static Result<PatchContent> check(const RecordType& type, Object members);
  // Texts to be among those of a list, or no longer, whatever else is in it: tags of many records at once.
  // Case and accents do not tell two of them apart. Error invalid: the type has no such list.
  enum class Texts : std::uint8_t { add, remove };
  static Result<PatchContent> check_texts(const RecordType& type, std::string_view field, List texts,
                                          Texts change);

  // The names are right whatever the record has; the values are what for_record() makes of them.
  const Personal<Object>& members() const { return members_; }
  // The merge patch for a record with these members.
  Object for_record(const Object& before) const;
  const std::optional<Uuid>& owner() const { return owner_; }

 private:
  PatchContent(Object members, std::optional<Uuid> owner) : members_(std::move(members)), owner_(owner) {}
  Personal<Object> members_;
  std::optional<Uuid> owner_;
  std::optional<Texts> texts_;
};

template <Record R>
class Draft {
 public:
  static Result<Draft> from(Object members, const Locale& locale) {
    auto content = DraftContent::check(R::type(), std::move(members), locale);
    if (!content) return content.error();
    return Draft(std::move(*content));
  }
  const DraftContent& content() const { return content_; }

 private:
  explicit Draft(DraftContent content) : content_(std::move(content)) {}
  DraftContent content_;
};

template <Record R>
class Patch {
 public:
  static Result<Patch> from(Object members) {
    auto content = PatchContent::check(R::type(), std::move(members));
    if (!content) return content.error();
    return Patch(std::move(*content));
  }
  const PatchContent& content() const { return content_; }

 private:
  explicit Patch(PatchContent content) : content_(std::move(content)) {}
  PatchContent content_;
};

// RFC 7396.
void merge_patch(Object& target, const Object& patch);

}  // namespace candor
