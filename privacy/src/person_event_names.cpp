// The words of outreach and of events about people, each declared once.
#include <algorithm>
#include <array>
#include <utility>

#include "privacy/person_events.h"
#include "privacy/record_tabs.h"

namespace candor {
namespace {

template <class Enum, std::size_t Count>
std::string_view name_in(const std::array<std::pair<Enum, std::string_view>, Count>& names, Enum wanted) {
  const auto found = std::ranges::find(names, wanted, &std::pair<Enum, std::string_view>::first);
  return found == names.end() ? std::string_view() : found->second;
}
template <class Enum, std::size_t Count>
std::optional<Enum> named_in(const std::array<std::pair<Enum, std::string_view>, Count>& names,
                             std::string_view wanted) {
  const auto found = std::ranges::find(names, wanted, &std::pair<Enum, std::string_view>::second);
  if (found == names.end()) return std::nullopt;
  return found->first;
}

template <class Enum, std::size_t Count>
using Table = std::array<std::pair<Enum, std::string_view>, Count>;

constexpr Table<Channel, 5> channels{{{Channel::none, "all"},
                                      {Channel::email, "email"},
                                      {Channel::text_message, "text_message"},
                                      {Channel::call, "call"},
                                      {Channel::letter, "letter"}}};
constexpr Table<Addressee, 4> addressees{{{Addressee::consumer, "consumer"},
                                          {Addressee::sole_trader, "sole_trader"},
                                          {Addressee::company_contact, "company_contact"},
                                          {Addressee::company, "company"}}};
constexpr Table<Content, 5> contents{{{Content::advertising, "advertising"},
                                      {Content::answer, "answer"},
                                      {Content::contract, "contract"},
                                      {Content::notice, "notice"},
                                      {Content::rights, "rights"}}};
constexpr Table<Relation, 4> relations{{{Relation::cold, "cold"},
                                        {Relation::own_enquiry, "own_enquiry"},
                                        {Relation::running_deal, "running_deal"},
                                        {Relation::customer, "customer"}}};
constexpr Table<Manner, 8> manners{{{Manner::web_form, "web_form"},
                                    {Manner::double_opt_in, "double_opt_in"},
                                    {Manner::email, "email"},
                                    {Manner::letter, "letter"},
                                    {Manner::phone, "phone"},
                                    {Manner::in_person, "in_person"},
                                    {Manner::paper_form, "paper_form"},
                                    {Manner::import_, "import"}}};
constexpr Table<ConsentAct, 3> consent_acts{
    {{ConsentAct::given, "given"}, {ConsentAct::refused, "refused"}, {ConsentAct::withdrawn, "withdrawn"}}};
constexpr Table<RestrictionGround, 6> grounds{{{RestrictionGround::not_recorded, "not_recorded"},
                                               {RestrictionGround::accuracy, "accuracy"},
                                               {RestrictionGround::unlawful, "unlawful"},
                                               {RestrictionGround::claims, "claims"},
                                               {RestrictionGround::objection, "objection"},
                                               {RestrictionGround::kept_back, "kept_back"}}};
constexpr Table<PersonEventKind, 14> kinds{{{PersonEventKind::collection, "collection"},
                                            {PersonEventKind::restriction, "restriction"},
                                            {PersonEventKind::restriction_lifted, "restriction_lifted"},
                                            {PersonEventKind::erasing, "erasing"},
                                            {PersonEventKind::erased, "erased"},
                                            {PersonEventKind::basis, "basis"},
                                            {PersonEventKind::consent, "consent"},
                                            {PersonEventKind::objection, "objection"},
                                            {PersonEventKind::objection_decision, "objection_decision"},
                                            {PersonEventKind::lifting_announced, "lifting_announced"},
                                            {PersonEventKind::hold, "hold"},
                                            {PersonEventKind::notice, "notice"},
                                            {PersonEventKind::age, "age"},
                                            {PersonEventKind::preference, "preference"}}};
constexpr Table<Light, 3> lights{
    {{Light::may, "may"}, {Light::answer_only, "answer_only"}, {Light::may_not, "may_not"}}};
constexpr Table<ObjectionState, 4> objection_states{{{ObjectionState::holds, "holds"},
                                                     {ObjectionState::pending, "pending"},
                                                     {ObjectionState::upheld, "upheld"},
                                                     {ObjectionState::overridden, "overridden"}}};

}  // namespace

std::string_view name_of(Channel channel) {
  return name_in(channels, channel);
}
std::optional<Channel> channel_named(std::string_view name) {
  return named_in(channels, name);
}
std::string_view name_of(Addressee addressee) {
  return name_in(addressees, addressee);
}
std::optional<Addressee> addressee_named(std::string_view name) {
  return named_in(addressees, name);
}
std::string_view name_of(Content content) {
  return name_in(contents, content);
}
std::optional<Content> content_named(std::string_view name) {
  return named_in(contents, name);
}
std::string_view name_of(Relation relation) {
  return name_in(relations, relation);
}
std::optional<Relation> relation_named(std::string_view name) {
  return named_in(relations, name);
}
std::string_view name_of(Manner manner) {
  return name_in(manners, manner);
}
std::optional<Manner> manner_named(std::string_view name) {
  return named_in(manners, name);
}
std::string_view name_of(ConsentAct act) {
  return name_in(consent_acts, act);
}
std::optional<ConsentAct> consent_act_named(std::string_view name) {
  return named_in(consent_acts, name);
}
std::string_view name_of(RestrictionGround ground) {
  return name_in(grounds, ground);
}
std::optional<RestrictionGround> restriction_ground_named(std::string_view name) {
  return named_in(grounds, name);
}
std::string_view name_of(PersonEventKind kind) {
  return name_in(kinds, kind);
}
std::optional<PersonEventKind> person_event_kind_named(std::string_view name) {
  return named_in(kinds, name);
}
std::string_view name_of(Light light) {
  return name_in(lights, light);
}
std::string_view name_of(ObjectionState state) {
  return name_in(objection_states, state);
}

PersonEventKind kind_of(const PersonEventDetail& detail) {
  // In the order of PersonEventDetail.
  constexpr PersonEventKind order[] = {PersonEventKind::collection,
                                       PersonEventKind::restriction,
                                       PersonEventKind::restriction_lifted,
                                       PersonEventKind::basis,
                                       PersonEventKind::consent,
                                       PersonEventKind::objection,
                                       PersonEventKind::objection_decision,
                                       PersonEventKind::lifting_announced,
                                       PersonEventKind::hold,
                                       PersonEventKind::notice,
                                       PersonEventKind::age,
                                       PersonEventKind::preference};
  static_assert(std::size(order) == std::variant_size_v<PersonEventDetail>);
  return order[detail.index()];
}

}  // namespace candor
