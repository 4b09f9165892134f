#include "vault/event_checks.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

#include "base/bytes.h"
#include "base/time.h"
#include "decision/policy.h"

namespace candor {
namespace {

using decision::ConsentProof;
using decision::LedgerEvent;

constexpr std::int64_t clocks_differ = 60'000;
constexpr std::size_t longest_text = 20'000;

// One event on its way: collects what is wrong with it.
class Preparing {
 public:
  Preparing(const RecordType& type, const Registers& registers, std::int64_t now)
      : type_(type), registers_(registers), now_(now) {}

  Result<PreparedEvent> run(const PersonEvent& event) {
    auto& codes = prepared_.codes;
    codes.kind = kind_of(event.detail);
    codes.at = event.at ? to_milliseconds(*event.at) : now_;
    if (codes.at > now_ + clocks_differ) wrong("at", "in_future", "This lies in the future.");
    if (codes.at <= 0) wrong("at", "out_of_range", "This is too long ago.");
    codes.at = std::min(codes.at, now_);
    std::visit([this](const auto& detail) { take(detail); }, event.detail);
    if (!errors_.empty()) {
      Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
      error.fields = std::move(errors_);
      return error;
    }
    return std::move(prepared_);
  }

 private:
  void wrong(std::string field, std::string code, std::string message) {
    errors_.push_back({std::move(field), std::move(code), std::move(message)});
  }
  void text(std::string_view name, const Personal<std::string>& value) {
    const auto& clear = value.reveal();
    if (clear.empty()) return;
    if (clear.size() > longest_text) {
      return wrong(std::string(name), "too_long", "This may have at most 20000 bytes.");
    }
    prepared_.texts.emplace_back(std::string(name), clear);
  }
  void required(std::string_view name, const Personal<std::string>& value, std::string message) {
    if (value.reveal().empty()) wrong(std::string(name), "required", std::move(message));
    text(name, value);
  }
  bool purpose(Purpose named) {
    prepared_.codes.purpose = named;
    if (registers_.purpose(named) && !decision::rests_on_law(named)) return true;
    wrong("purpose", "unknown_purpose", "Name one of the purposes that people's data is used for.");
    return false;
  }
  const NoticeEntry* notice(const std::string& name, std::uint32_t version) {
    if (name.empty()) return nullptr;
    const auto* entry = registers_.notice(name);
    const auto* shown = entry ? entry->version(version) : nullptr;
    if (!entry) wrong("notice", "unknown_notice", "There is no notice of this name in the register.");
    if (entry && !shown) wrong("notice_version", "unknown_version", "This notice has no such version.");
    if (!shown) return nullptr;
    prepared_.codes.notice = entry->code;
    prepared_.codes.notice_version = shown->version;
    return entry;
  }
  void hash_wording(std::string_view wording) {
    static_assert(crypto_hash_sha256_BYTES == sizeof(LedgerEvent::wording));
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(prepared_.codes.wording.data()),
                       reinterpret_cast<const unsigned char*>(wording.data()), wording.size());
  }
  void evidence(const Evidence& given) {
    auto& codes = prepared_.codes;
    codes.manner = given.manner;
    if (const auto* entry = notice(given.notice, given.notice_version)) {
      const auto& wording = entry->version(codes.notice_version)->wording;
      hash_wording(given.language.starts_with("de") ? wording.german : wording.english);
      codes.names_use = entry->purposes.contains(codes.purpose);
      codes.proof = ConsentProof::wording;
    } else if (!given.wording.reveal().empty()) {
      hash_wording(given.wording.reveal());
      codes.names_use = true;
      codes.proof = ConsentProof::wording;
    } else if (given.file || !given.note.reveal().empty()) {
      codes.names_use = true;
      codes.proof = given.manner == Manner::paper_form ? ConsentProof::paper : ConsentProof::note;
    }
    text("wording", given.wording);
    text("note", given.note);
    if (!given.language.empty()) prepared_.texts.emplace_back("language", given.language);
    if (!given.file) return;
    codes.has_file = true;
    prepared_.file = &*given.file;
    if (given.file->content.reveal().size() > largest_evidence_file) {
      wrong("file", "too_large", "A file may have at most 600 KiB. Scan it smaller, or in black and white.");
    }
  }

  void take(const ConsentStatement& said) {
    auto& codes = prepared_.codes;
    codes.act = static_cast<std::uint8_t>(said.act);
    codes.channel = said.channel;
    codes.is_explicit = said.is_explicit;
    codes.online_service = said.online_service;
    codes.guardian_verified = said.guardian_verified;
    codes.despite_hold = said.despite_hold;
    purpose(said.purpose);
    if (said.expires_at) {
      codes.expires_at = to_milliseconds(*said.expires_at);
      if (codes.expires_at <= codes.at) {
        wrong("expires_at", "out_of_range", "The consent would end before it was given.");
      }
    }
    evidence(said.evidence);
    text("address", said.address);
    text("given_by", said.given_by);
    if (said.act != ConsentAct::given) return;
    if (said.purpose == Purpose::marketing && said.channel == Channel::none) {
      wrong("channel", "required", "Say how the person wants to be reached: one consent for each channel.");
    }
    if (said.evidence.manner == Manner::not_said) {
      wrong("manner", "required", "Say how the person agreed: on a form, by mail, on the phone ...");
    }
    if (codes.proof == ConsentProof::none) {
      wrong("note", "evidence_missing",
            "Add what shows that the person agreed: the wording shown, a note of what was said, or a file.");
    }
  }
  void take(const ObjectionStatement& said) {
    auto& codes = prepared_.codes;
    codes.to_advertising = said.to_advertising;
    if (said.to_advertising) {
      codes.purpose = Purpose::marketing;
      codes.channel = said.channel;
    } else {
      purpose(said.purpose);
    }
    evidence(said.evidence);
  }
  void take(const ObjectionRuling& ruling) {
    purpose(ruling.purpose);
    prepared_.codes.act = ruling.overridden ? 1 : 0;
    required("grounds", ruling.grounds, "Say why: the person is told, and it is kept.");
  }
  void take(const Restriction& hold) {
    prepared_.codes.ground = hold.ground;
    if (hold.ground == RestrictionGround::not_recorded || hold.ground == RestrictionGround::kept_back) {
      wrong("ground", "required", "Name the ground: accuracy, unlawful, claims or objection.");
    }
    for (const auto& name : hold.fields) {
      const auto* field = type_.field(name);
      if (!field) {
        wrong("fields", "unknown_field", "There is no member of this name.");
      } else {
        prepared_.codes.fields |= std::uint64_t{1} << (field - type_.fields.data());
      }
    }
    text("note", hold.note);
  }
  void take(const RestrictionLifted& lifted) { text("note", lifted.note); }
  void take(const LiftingAnnounced& told) {
    prepared_.codes.manner = told.manner;
    if (told.manner == Manner::not_said) wrong("manner", "required", "Say how the person was told.");
    text("note", told.note);
  }
  void take(const LegalHold& hold) {
    prepared_.codes.act = hold.placed ? 1 : 0;
    decision::ClassSet classes;
    for (const auto retention_class : hold.classes) classes.insert(retention_class);
    constexpr auto all = (1u << retention_class_count) - 2;
    prepared_.codes.classes = hold.classes.empty() ? all : classes.bits();
    required("note", hold.note, "Say what the data is needed for.");
  }
  void take(const NoticeGiven& given) {
    auto& codes = prepared_.codes;
    codes.already_informed = given.already_informed;
    codes.manner = given.manner;
    if (const auto* entry = notice(given.notice, given.notice_version)) {
      if (entry->of_consent)
        wrong("notice", "not_informing", "This wording asks for consent; it tells nothing.");
    } else if (given.notice.empty() && given.note.reveal().empty()) {
      wrong("notice", "required", "Name the notice that was given, or write down how the person was told.");
    }
    text("note", given.note);
  }
  void take(const AgeStated& stated) {
    auto& codes = prepared_.codes;
    codes.years = stated.years.value_or(LedgerEvent::unknown_years);
    if (stated.years && *stated.years > 120) wrong("years", "out_of_range", "Give an age from 0 to 120.");
    codes.child_directed = stated.child_directed_service;
    codes.guardian_verified = stated.guardian_verified;
    if (stated.guardian_verified) {
      required("guardian", stated.guardian, "Say who the guardian is, and how you know.");
    } else {
      text("guardian", stated.guardian);
    }
  }
  void take(const Preference& preference) {
    prepared_.codes.channel = preference.channel;
    prepared_.codes.act = preference.ended ? 1 : 0;
    if (preference.ended) return text("wish", preference.wish);
    required("wish", preference.wish, "Write down what the person wishes.");
  }
  void take(const BasisNamed& named) {
    auto& codes = prepared_.codes;
    codes.basis = named.basis;
    if (purpose(named.purpose) && named.basis != LawfulBasis::none &&
        !registers_.purpose(named.purpose)->bases.contains(named.basis)) {
      wrong("basis", "not_allowed", "This purpose does not allow that basis.");
    }
    if (named.basis == LawfulBasis::consent) {
      wrong("basis", "not_allowed", "A consent is recorded as what the person said, with its evidence.");
    }
    text("reference", named.reference);
    if (!named.balancing_test.empty()) {
      const auto* test = registers_.balancing_test(named.balancing_test);
      if (!test) wrong("balancing_test", "unknown_test", "There is no balancing test of this name.");
      if (test) codes.balancing_test = test->code;
    }
    const bool referred = !named.reference.reveal().empty() || codes.balancing_test;
    if (named.basis != LawfulBasis::none && !referred) {
      wrong("reference", "required", "Name the contract, the statute or the balancing test it rests on.");
    }
  }
  void take(const CollectionCorrected& corrected) {
    if (!registers_.context(corrected.context)) {
      wrong("context", "unknown_context", "There is no such collection context.");
    }
    text("note", corrected.note);
  }

  const RecordType& type_;
  const Registers& registers_;
  const std::int64_t now_;
  PreparedEvent prepared_;
  std::vector<FieldError> errors_;
};

}  // namespace

Result<PreparedEvent> prepare(const PersonEvent& event, const RecordType& type, const Registers& registers,
                              std::int64_t now) {
  return Preparing(type, registers, now).run(event);
}

}  // namespace candor
