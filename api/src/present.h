#pragma once
// Answers in JSON. The one file of the api that reveals what the vault disclosed: into a body.
#include "crm/conversion.h"
#include "crm/timeline.h"
#include "http/message.h"
#include "privacy/authenticator.h"
#include "privacy/disclosed.h"
#include "privacy/query.h"
#include "privacy/totals.h"

namespace candor {

http::Response json_response(int status, std::string body);
http::Response json_response(int status, const Value& value);
// With ETag; created ones with Location.
http::Response present_record(int status, const DisclosedContent& record);
// With the names of what it points to.
http::Response present_record(const DisclosedContent& record, const std::vector<ReferencedName>& names);
http::Response present_list(const ListingContent& listing);
http::Response present_duplicates(const DuplicateReport& report);
// The refusal of a write, with the candidates added.
http::Response present_duplicates(http::Response refusal, const DuplicateReport& report);
// A file to be saved, not shown.
http::Response present_file(Personal<std::string> file, std::string_view media_type,
                            const std::string& file_name);
// Oneself.
Value present_user(const UserFacts& user);
// A colleague: id, name and activity, and the rest where it is for the caller.
Value present_colleague(const UserFacts& user);
// The one time that a password is shown.
Value present_with_password(const UserFacts& user, const std::string& password);
Value present_installation(const InstallationFacts& facts);
Value present_session(const SessionFacts& session);
Value present_token(const TokenFacts& token);
// present_totals.cpp
Value present_totals(const Totals& totals, const TotalsQuery& query);
Value present_values(const Totals& values);
// present_tabs.cpp
Value present_actor(const ActorFacts& actor);
Value present_change(const ChangeEntry& change);
Value present_changes(const ChangePage& page);
// present_timeline.cpp
http::Response present_timeline(const TimelinePage& page);
// present_privacy.cpp
Value present_privacy(const PersonPrivacy& privacy, const Registers& registers);
// present_events.cpp
Value present_event(const RecordedEvent& event);
Value present_events(const RecordedEventPage& page);
http::Response present_evidence(EvidenceFile file);
// A conversion of a lead.
http::Response present_proposal(ConversionProposal proposal, const DuplicateReport& people,
                                const DuplicateReport& companies);
http::Response present_converted(const Converted& converted);
std::string etag_of(std::uint64_t version);

}  // namespace candor
