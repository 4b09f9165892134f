#include "person_event_json.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"
#include "member_reader.h"
#include "privacy/schema.h"

namespace candor {
namespace {

constexpr auto channels = {Channel::email, Channel::text_message, Channel::call, Channel::letter};
// Of what may be said here: an import says so itself.
constexpr auto manners = {Manner::web_form, Manner::double_opt_in, Manner::email,     Manner::letter,
                          Manner::phone,    Manner::in_person,     Manner::paper_form};
constexpr auto acts = {ConsentAct::given, ConsentAct::refused, ConsentAct::withdrawn};
constexpr auto grounds = {RestrictionGround::accuracy, RestrictionGround::unlawful, RestrictionGround::claims,
                          RestrictionGround::objection};
constexpr auto purposes = {Purpose::sales,     Purpose::contract,    Purpose::billing, Purpose::support,
                           Purpose::marketing, Purpose::analytics,   Purpose::legal,   Purpose::rights,
                           Purpose::security,  Purpose::housekeeping};
constexpr auto bases = {LawfulBasis::consent,          LawfulBasis::contract,
                        LawfulBasis::legal_obligation, LawfulBasis::vital_interest,
                        LawfulBasis::public_task,      LawfulBasis::legitimate_interest};
constexpr auto classes = {RetentionClass::identity, RetentionClass::contact, RetentionClass::marketing,
                          RetentionClass::activity, RetentionClass::special};

// The words of the way in, where a flag stands for two of them.
enum class Scoped : std::uint8_t { advertising, purpose };
std::string_view name_of(Scoped scoped) {
  return scoped == Scoped::advertising ? "advertising" : "purpose";
}
enum class Ruling : std::uint8_t { upheld, overridden };
std::string_view name_of(Ruling ruling) {
  return ruling == Ruling::upheld ? "upheld" : "overridden";
}
enum class HoldAct : std::uint8_t { placed, released };
std::string_view name_of(HoldAct act) {
  return act == HoldAct::placed ? "placed" : "released";
}

// type/subtype, without parameters: it goes back out as a header.
bool is_media_type(std::string_view text) {
  constexpr std::size_t longest = 100;
  const auto slash = text.find('/');
  if (text.size() > longest || slash == std::string_view::npos || slash == 0 || slash + 1 == text.size())
    return false;
  return std::ranges::all_of(text, [slash, at = std::size_t{0}](char c) mutable {
    const bool divides = at++ == slash;
    const bool token = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '+' || c == '-';
    return divides ? c == '/' : token;
  });
}

bool is_file_name(std::string_view text) {
  constexpr std::size_t longest = 255;
  return !text.empty() && count_characters(text) <= longest &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::optional<EvidenceFile> read_file(const Object& members, const std::string& path,
                                      std::vector<FieldError>& errors) {
  MemberReader reader(members, path, errors);
  const auto before = errors.size();
  EvidenceFile file;
  auto name = reader.text("name");
  if (!is_file_name(name)) reader.wrong("name", "invalid", "Give the file's name, at most 255 characters.");
  file.name = Personal<std::string>(std::move(name));
  file.media_type = reader.text("media_type");
  if (!is_media_type(file.media_type)) {
    reader.wrong("media_type", "invalid", "Say what kind of file it is, for example application/pdf.");
  }
  const auto content = reader.text("content");
  constexpr auto longest = (largest_evidence_file + 2) / 3 * 4;
  const auto bytes = content.size() <= longest ? from_base64(content) : std::nullopt;
  if (content.size() > longest || (bytes && bytes->size() > largest_evidence_file)) {
    reader.wrong("content", "too_large",
                 "A file may have at most 600 KiB. Scan it smaller, or in black and white.");
  } else if (!bytes || bytes->empty()) {
    reader.wrong("content", "invalid", "Give the file's content in base64 (RFC 4648, with padding).");
  } else {
    file.content = Personal<std::string>(std::string(as_text(*bytes)));
  }
  reader.refuse_others("A file");
  if (errors.size() > before) return std::nullopt;
  return file;
}

Evidence read_evidence(MemberReader& reader, const std::string& path, std::vector<FieldError>& errors) {
  Evidence evidence;
  evidence.manner = reader.one_of("manner", manners).value_or(Manner::not_said);
  evidence.notice = reader.text("notice");
  evidence.notice_version =
      static_cast<std::uint32_t>(reader.number("notice_version", 1, 1'000'000).value_or(0));
  if (evidence.notice_version && evidence.notice.empty()) {
    reader.wrong("notice", "required", "Name the notice that has this version.");
  }
  evidence.language = reader.text("language");
  if (evidence.language.size() > 35) reader.wrong("language", "too_long", "Give a language tag, like de.");
  evidence.wording = reader.personal("wording");
  evidence.note = reader.personal("note");
  if (const auto* file = reader.object("file")) {
    evidence.file = read_file(*file, path.empty() ? "file" : path + ".file", errors);
  }
  return evidence;
}

ConsentStatement read_consent(MemberReader& reader, const std::string& path,
                              std::vector<FieldError>& errors) {
  ConsentStatement said;
  said.act = reader.required("act", acts);
  said.purpose = reader.one_of("purpose", purposes).value_or(Purpose::marketing);
  said.channel = reader.one_of("channel", channels).value_or(Channel::none);
  said.is_explicit = reader.flag("explicit");
  said.condition_of_contract = reader.flag("condition_of_contract");
  said.online_service = reader.flag("online_service");
  said.guardian_verified = reader.flag("guardian_verified");
  said.despite_hold = reader.flag("despite_hold");
  said.expires_at = reader.time("expires_at");
  said.address = reader.personal("address");
  said.given_by = reader.personal("given_by");
  said.evidence = read_evidence(reader, path, errors);
  return said;
}

// One event on its way in.
class Parsing {
 public:
  explicit Parsing(const Object& body) : reader_(body, "", errors_) {}

  Result<PersonEvent> run() {
    const auto kind = reader_.required(
        "kind", {PersonEventKind::consent, PersonEventKind::objection, PersonEventKind::objection_decision,
                 PersonEventKind::restriction, PersonEventKind::lifting_announced,
                 PersonEventKind::restriction_lifted, PersonEventKind::hold, PersonEventKind::notice,
                 PersonEventKind::age, PersonEventKind::preference, PersonEventKind::basis,
                 PersonEventKind::collection});
    // Without a kind nothing else can be said of the members.
    if (!errors_.empty()) return refusal();
    const auto at = reader_.time("at");
    PersonEvent event{at, detail(kind)};
    reader_.refuse_others("An event of kind " + std::string(name_of(kind)));
    if (!errors_.empty()) return refusal();
    return event;
  }

 private:
  Error refusal() {
    Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
    error.fields = std::move(errors_);
    return error;
  }

  PersonEventDetail detail(PersonEventKind kind) {
    switch (kind) {
      case PersonEventKind::consent:
        return read_consent(reader_, "", errors_);
      case PersonEventKind::objection:
        return objection();
      case PersonEventKind::objection_decision:
        return ruling();
      case PersonEventKind::restriction:
        return restriction();
      case PersonEventKind::lifting_announced: {
        const auto manner = reader_.one_of("manner", manners).value_or(Manner::not_said);
        return LiftingAnnounced{manner, reader_.personal("note")};
      }
      case PersonEventKind::restriction_lifted:
        return RestrictionLifted{reader_.personal("note")};
      case PersonEventKind::hold:
        return hold();
      case PersonEventKind::notice:
        return notice();
      case PersonEventKind::age:
        return age();
      case PersonEventKind::preference: {
        Preference preference;
        preference.ended = reader_.flag("ended");
        preference.channel = reader_.one_of("channel", channels).value_or(Channel::none);
        preference.wish = reader_.personal("wish");
        return preference;
      }
      case PersonEventKind::basis:
        return basis();
      default:
        return collection();
    }
  }

  ObjectionStatement objection() {
    ObjectionStatement said;
    said.to_advertising =
        reader_.required("scope", {Scoped::advertising, Scoped::purpose}) == Scoped::advertising;
    said.channel = reader_.one_of("channel", channels).value_or(Channel::none);
    said.purpose = reader_.one_of("purpose", purposes).value_or(Purpose::unknown);
    if (said.to_advertising && said.purpose != Purpose::unknown && said.purpose != Purpose::marketing) {
      reader_.wrong("purpose", "contradiction",
                    "An objection to advertising names no purpose; with scope purpose it does.");
    }
    if (!said.to_advertising && said.channel != Channel::none) {
      reader_.wrong("channel", "contradiction", "An objection to a purpose holds for every channel.");
    }
    if (!said.to_advertising && !reader_.has("purpose")) {
      reader_.wrong("purpose", "required", "Name the purpose that the person objects to.");
    }
    said.evidence = read_evidence(reader_, "", errors_);
    return said;
  }

  ObjectionRuling ruling() {
    ObjectionRuling ruling;
    ruling.purpose = reader_.required("purpose", purposes);
    ruling.overridden =
        reader_.required("decision", {Ruling::upheld, Ruling::overridden}) == Ruling::overridden;
    ruling.grounds = reader_.personal("grounds");
    return ruling;
  }

  Restriction restriction() {
    Restriction hold;
    hold.ground = reader_.required("ground", grounds);
    if (const auto* fields = reader_.list("fields")) {
      for (const auto& field : *fields) {
        if (field.text()) {
          hold.fields.push_back(*field.text());
        } else {
          reader_.wrong("fields", "invalid", "Give names of members, for example phones.");
        }
      }
    }
    hold.note = reader_.personal("note");
    return hold;
  }

  LegalHold hold() {
    LegalHold hold;
    hold.placed = reader_.required("act", {HoldAct::placed, HoldAct::released}) == HoldAct::placed;
    if (const auto* named = reader_.list("classes")) {
      for (const auto& one : *named) {
        const auto found = std::ranges::find_if(
            classes, [&one](RetentionClass each) { return one.text() && *one.text() == name_of(each); });
        if (found != classes.end()) {
          hold.classes.push_back(*found);
        } else {
          reader_.wrong("classes", "invalid", "Use: identity, contact, marketing, activity, special.");
        }
      }
    }
    hold.note = reader_.personal("note");
    return hold;
  }

  NoticeGiven notice() {
    NoticeGiven given;
    given.notice = reader_.text("notice");
    given.notice_version =
        static_cast<std::uint32_t>(reader_.number("notice_version", 1, 1'000'000).value_or(0));
    given.already_informed = reader_.flag("already_informed");
    given.manner = reader_.one_of("manner", manners).value_or(Manner::not_said);
    given.note = reader_.personal("note");
    return given;
  }

  AgeStated age() {
    AgeStated stated;
    if (const auto years = reader_.number("years", 0, 120)) stated.years = static_cast<std::uint8_t>(*years);
    stated.child_directed_service = reader_.flag("child_directed_service");
    stated.guardian_verified = reader_.flag("guardian_verified");
    stated.guardian = reader_.personal("guardian");
    return stated;
  }

  BasisNamed basis() {
    BasisNamed named;
    named.purpose = reader_.required("purpose", purposes);
    named.basis = reader_.one_of("basis", bases).value_or(LawfulBasis::none);
    if (!reader_.names("basis")) {
      reader_.wrong("basis", "required", "Name the basis, or give null to end the one on record.");
    }
    named.balancing_test = reader_.text("balancing_test");
    named.reference = reader_.personal("reference");
    return named;
  }

  CollectionCorrected collection() {
    CollectionCorrected corrected;
    corrected.context = reader_.text("context");
    if (corrected.context.empty()) {
      reader_.wrong("context", "required", "Choose a collection context, for example inbound_enquiry.");
    }
    corrected.note = reader_.personal("note");
    return corrected;
  }

  std::vector<FieldError> errors_;
  MemberReader reader_;
};

}  // namespace

Result<PersonEvent> parse_person_event(const Object& body) {
  return Parsing(body).run();
}

StatedConsent read_stated_consent(const Object& body, const std::string& path,
                                  std::vector<FieldError>& errors) {
  MemberReader reader(body, path, errors);
  StatedConsent stated;
  stated.at = reader.time("at");
  stated.statement = read_consent(reader, path, errors);
  reader.refuse_others("A consent");
  return stated;
}

}  // namespace candor
