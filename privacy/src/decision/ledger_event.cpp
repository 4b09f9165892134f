#include "decision/ledger_event.h"

namespace candor::decision {
namespace {

constexpr std::uint8_t event_format = 2;

constexpr bool LedgerEvent::*flags[] = {
    &LedgerEvent::is_explicit,       &LedgerEvent::names_use,      &LedgerEvent::online_service,
    &LedgerEvent::guardian_verified, &LedgerEvent::despite_hold,   &LedgerEvent::to_advertising,
    &LedgerEvent::already_informed,  &LedgerEvent::child_directed, &LedgerEvent::has_file};

// What is out of range comes from a newer program or from damage; either way it is not ours to guess.
bool in_range(const LedgerEvent& event) {
  return static_cast<std::size_t>(event.purpose) < purpose_count &&
         static_cast<std::size_t>(event.channel) < channel_count &&
         event.basis <= LawfulBasis::legitimate_interest && event.ground <= RestrictionGround::kept_back &&
         event.proof <= ConsentProof::note && event.manner <= Manner::import_ &&
         (event.kind != PersonEventKind::consent ||
          event.act <= static_cast<std::uint8_t>(ConsentAct::withdrawn));
}

}  // namespace

Bytes encode(const LedgerEvent& event) {
  std::uint16_t bits = 0;
  for (std::size_t i = 0; i < std::size(flags); ++i) {
    if (event.*flags[i]) bits = static_cast<std::uint16_t>(bits | 1u << i);
  }
  Framing framing;
  framing.u8(event_format)
      .u64(static_cast<std::uint64_t>(event.at))
      .u8(static_cast<std::uint8_t>(event.purpose))
      .u8(static_cast<std::uint8_t>(event.channel))
      .u8(static_cast<std::uint8_t>(event.basis))
      .u8(event.act)
      .u8(static_cast<std::uint8_t>(event.ground))
      .u8(static_cast<std::uint8_t>(event.proof))
      .u8(static_cast<std::uint8_t>(event.manner))
      .u8(event.years)
      .u16(bits)
      .u16(event.notice)
      .u32(event.notice_version)
      .u16(event.balancing_test)
      .u32(event.classes)
      .u64(event.fields)
      .u64(static_cast<std::uint64_t>(event.expires_at))
      .fixed(event.wording);
  return std::move(framing).bytes();
}

std::optional<LedgerEvent> decode_event(PersonEventKind kind, ByteView bytes) {
  Unframing unframing(bytes);
  if (unframing.u8() != event_format) return std::nullopt;
  LedgerEvent event;
  event.kind = kind;
  event.at = static_cast<std::int64_t>(unframing.u64());
  event.purpose = static_cast<Purpose>(unframing.u8());
  event.channel = static_cast<Channel>(unframing.u8());
  event.basis = static_cast<LawfulBasis>(unframing.u8());
  event.act = unframing.u8();
  event.ground = static_cast<RestrictionGround>(unframing.u8());
  event.proof = static_cast<ConsentProof>(unframing.u8());
  event.manner = static_cast<Manner>(unframing.u8());
  event.years = unframing.u8();
  const auto bits = unframing.u16();
  for (std::size_t i = 0; i < std::size(flags); ++i) event.*flags[i] = bits >> i & 1u;
  event.notice = unframing.u16();
  event.notice_version = unframing.u32();
  event.balancing_test = unframing.u16();
  event.classes = unframing.u32();
  event.fields = unframing.u64();
  event.expires_at = static_cast<std::int64_t>(unframing.u64());
  const auto hash = unframing.fixed(event.wording.size());
  if (!unframing.at_end()) return std::nullopt;
  std::copy(hash.begin(), hash.end(), event.wording.begin());
  if (!in_range(event)) return std::nullopt;
  return event;
}

}  // namespace candor::decision
