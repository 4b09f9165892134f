#include "sealing/sealer.h"

#include <stdexcept>

namespace candor {
namespace {

constexpr std::uint8_t detail_record_type = 255;

sealing::EnvelopePlace detail_place(const Uuid& subject, std::uint32_t key_version) {
  return {detail_record_type, subject, subject, RetentionClass::audit, key_version, 0};
}

}  // namespace

Grant::Grant(const Badge<Gatekeeper>&, std::uint8_t record_type, const Uuid& record, Operation operation,
             std::uint64_t fields, std::unique_ptr<Keys> keys)
    : record_type_(record_type),
      record_(record),
      operation_(operation),
      fields_(fields),
      keys_(std::move(keys)) {}
Grant::Grant(Grant&&) noexcept = default;
Grant& Grant::operator=(Grant&&) noexcept = default;
Grant::~Grant() = default;

Sealed<std::string>::Sealed(const Badge<Sealer>&, std::unique_ptr<Place> place, Bytes ciphertext)
    : place_(std::move(place)), ciphertext_(std::move(ciphertext)) {}
Sealed<std::string>::Sealed(Sealed&&) noexcept = default;
Sealed<std::string>& Sealed<std::string>::operator=(Sealed&&) noexcept = default;
Sealed<std::string>::~Sealed() = default;

Result<Personal<std::string>> Sealed<std::string>::open(const Grant& grant) const {
  const auto& place = place_->place;
  if (grant.record_type() != place.record_type || grant.record() != place.record) {
    return Error{Errc::denied, "grant_elsewhere", "This grant is for another record."};
  }
  const auto* slot = grant.keys_->find(place.retention_class);
  if (!slot) return Error{Errc::damaged, "key_missing", "The key of this record is missing."};
  auto complete = place;
  complete.subject = grant.keys_->subject;
  complete.key_version = slot->version;
  auto clear = sealing::open(slot->key.view(), complete, ciphertext_);
  if (!clear)
    return Error{Errc::damaged, "ciphertext_damaged", "What is stored is not what was sealed here."};
  return Personal<std::string>(std::move(*clear));
}

Sealed<std::string> Sealer::stored(std::uint8_t record_type, const Uuid& record,
                                   RetentionClass retention_class, std::uint64_t record_version,
                                   const std::array<std::byte, 32>& beside, Bytes ciphertext) {
  auto place = std::make_unique<Sealed<std::string>::Place>(
      Sealed<std::string>::Place{{record_type, record, Uuid{}, retention_class, 0, record_version, beside}});
  const Badge<Sealer> badge;
  return Sealed<std::string>(badge, std::move(place), std::move(ciphertext));
}

Bytes Sealer::seal(const Grant& grant, RetentionClass retention_class, std::uint64_t record_version,
                   const std::array<std::byte, 32>& beside, std::string_view clear, Random& random) {
  const auto* slot = grant.keys_->find(retention_class);
  if (!slot) throw std::logic_error("sealing without the key of the class");
  return sealing::seal(slot->key.view(),
                       {grant.record_type(), grant.record(), grant.keys_->subject, retention_class,
                        slot->version, record_version, beside},
                       clear, random);
}

Bytes Sealer::seal_detail(const Grant::Keys& keys, std::string_view clear, Random& random) {
  const auto* slot = keys.find(RetentionClass::audit);
  if (!slot) throw std::logic_error("sealing without the key of the class");
  return sealing::seal(slot->key.view(), detail_place(keys.subject, slot->version), clear, random);
}

std::optional<std::string> Sealer::open_detail(const Grant::Keys& keys, ByteView sealed) {
  const auto* slot = keys.find(RetentionClass::audit);
  if (!slot) return std::nullopt;
  return sealing::open(slot->key.view(), detail_place(keys.subject, slot->version), sealed);
}

}  // namespace candor
