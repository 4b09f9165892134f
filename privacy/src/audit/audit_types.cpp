// The fixed-width encoding of an entry's header. Decoding refuses what encoding never writes, so that
// an entry has one spelling only.
#include "privacy/audit_types.h"

#include <cstring>

namespace candor {

namespace {

constexpr std::uint8_t format = 1;

class Writer {
 public:
  explicit Writer(std::byte* out) : out_(out) {}
  void integer(std::uint64_t value, unsigned width) {
    for (unsigned i = 0; i < width; ++i) out_[i] = static_cast<std::byte>(value >> (8 * (width - 1 - i)));
    out_ += width;
  }
  void fixed(ByteView bytes) {
    std::memcpy(out_, bytes.data(), bytes.size());
    out_ += bytes.size();
  }

 private:
  std::byte* out_;
};

class Reader {
 public:
  explicit Reader(const std::byte* in) : in_(in) {}
  std::uint64_t integer(unsigned width) {
    std::uint64_t value = 0;
    for (unsigned i = 0; i < width; ++i) value = value << 8 | std::to_integer<std::uint64_t>(in_[i]);
    in_ += width;
    return value;
  }
  void fixed(std::span<std::byte> out) {
    std::memcpy(out.data(), in_, out.size());
    in_ += out.size();
  }

 private:
  const std::byte* in_;
};

}  // namespace

void encode(const AuditHeader& header, std::span<std::byte, AuditHeader::encoded_size> out) {
  Writer writer(out.data());
  writer.integer(format, 1);
  writer.integer(header.sequence, 8);
  writer.integer(static_cast<std::uint64_t>(header.time), 8);
  writer.integer(static_cast<std::uint8_t>(header.actor_kind), 1);
  writer.fixed(header.actor.view());
  writer.integer(header.roles.bits(), 4);
  writer.integer(static_cast<std::uint8_t>(header.operation), 1);
  writer.integer(static_cast<std::uint8_t>(header.purpose), 1);
  writer.integer(static_cast<std::uint8_t>(header.verdict), 1);
  writer.integer(header.rule, 2);
  writer.integer(header.record_type, 1);
  writer.fixed(header.record.view());
  writer.integer(header.fields, 8);
  writer.integer(header.count, 4);
  writer.fixed(header.request.view());
  writer.fixed(header.commitment);
}

std::optional<AuditHeader> decode_audit_header(ByteView bytes) {
  if (bytes.size() != AuditHeader::encoded_size) return std::nullopt;
  Reader reader(bytes.data());
  if (reader.integer(1) != format) return std::nullopt;
  AuditHeader header;
  header.sequence = reader.integer(8);
  header.time = static_cast<std::int64_t>(reader.integer(8));
  const std::uint64_t actor_kind = reader.integer(1);
  reader.fixed(header.actor.bytes);
  header.roles = RoleSet::from_bits(static_cast<std::uint32_t>(reader.integer(4)));
  // Operations and roles grow; an older binary must still read (and prove) what a newer one wrote.
  header.operation = static_cast<Operation>(reader.integer(1));
  const std::uint64_t purpose = reader.integer(1);
  const std::uint64_t verdict = reader.integer(1);
  header.rule = static_cast<std::uint16_t>(reader.integer(2));
  header.record_type = static_cast<std::uint8_t>(reader.integer(1));
  reader.fixed(header.record.bytes);
  header.fields = reader.integer(8);
  header.count = static_cast<std::uint32_t>(reader.integer(4));
  reader.fixed(header.request.bytes);
  reader.fixed(header.commitment);

  if (actor_kind > static_cast<std::uint64_t>(ActorKind::anonymous)) return std::nullopt;
  if (purpose >= purpose_count) return std::nullopt;
  if (verdict < static_cast<std::uint64_t>(Verdict::allow)) return std::nullopt;
  if (verdict > static_cast<std::uint64_t>(Verdict::failed)) return std::nullopt;
  header.actor_kind = static_cast<ActorKind>(actor_kind);
  header.purpose = static_cast<Purpose>(purpose);
  header.verdict = static_cast<Verdict>(verdict);
  return header;
}

std::string_view name_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::none:
      return "none";
    case ActorKind::user:
      return "user";
    case ActorKind::token:
      return "token";
    case ActorKind::job:
      return "job";
    case ActorKind::local_operator:
      return "local-operator";
    case ActorKind::anonymous:
      return "anonymous";
  }
  return "unknown";
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::allow:
      return "allow";
    case Verdict::mask:
      return "mask";
    case Verdict::deny:
      return "deny";
    case Verdict::failed:
      return "failed";
  }
  return "unknown";
}

}  // namespace candor
