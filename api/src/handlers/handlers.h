#pragma once
// The handlers, one file per resource. Thin: parse, call one use case or the vault, present.
#include "route.h"

namespace candor::handlers {

// lists.cpp and records.cpp: the same for every record type
http::Response list_records(Application&, Call&, Reading&);
http::Response search_records(Application&, Call&, Reading&);
http::Response duplicate_records(Application&, Call&, Reading&);
http::Response read_record(Application&, Call&, Reading&);
http::Response create_record(Application&, Call&, Writing&);
http::Response change_record(Application&, Call&, Writing&);
http::Response delete_record(Application&, Call&, Writing&);
http::Response restore_record(Application&, Call&, Writing&);

// conversion.cpp: what becomes of a lead
http::Response propose_conversion_of_lead(Application&, Call&, Reading&);
http::Response convert(Application&, Call&, Writing&);
http::Response turn_back(Application&, Call&, Writing&);
// totals.cpp and bulk.cpp: many records at once
http::Response total_records(Application&, Call&, Reading&);
http::Response list_values(Application&, Call&, Reading&);
http::Response change_many_records(Application&, Call&, Writing&);
// attachments.cpp
std::optional<Error> check_upload(Application&, const Call&);
void create_attachment(Application&, Call, http::Responder);
http::Response read_attachment_content(Application&, Call&, Reading&);

// feed.cpp
http::Response list_notifications(Application&, Call&, Reading&);
http::Response read_notifications(Application&, Call&, Writing&);
http::Response follow(Application&, Call&, Reading&);

// session.cpp
void open_session(Application&, Call, http::Responder);
http::Response show_session(Application&, Call&, Reading&);
http::Response close_session(Application&, Call&, Writing&);

// profile.cpp
http::Response change_profile(Application&, Call&, Writing&);
void change_password(Application&, Call, http::Responder);
http::Response list_sessions(Application&, Call&, Reading&);
http::Response end_session(Application&, Call&, Writing&);

// users.cpp
http::Response list_users(Application&, Call&, Reading&);
void add_user(Application&, Call, http::Responder);
http::Response change_user(Application&, Call&, Writing&);
void reset_user_password(Application&, Call, http::Responder);

// tokens.cpp
http::Response list_tokens(Application&, Call&, Reading&);
http::Response create_token(Application&, Call&, Writing&);
http::Response revoke_token(Application&, Call&, Writing&);

// setup.cpp
http::Response show_setup(Application&, Call&);
void set_up(Application&, Call, http::Responder);

// installation.cpp
http::Response show_installation(Application&, Call&, Reading&);
http::Response change_installation(Application&, Call&, Writing&);

// registers.cpp
http::Response list_registers(Application&, Call&, Reading&);
http::Response show_register(Application&, Call&, Reading&);
http::Response list_register_versions(Application&, Call&, Reading&);
http::Response change_register(Application&, Call&, Writing&);
http::Response adopt_balancing_test(Application&, Call&, Writing&);
http::Response add_notice_version(Application&, Call&, Writing&);

// record_tabs.cpp
http::Response list_changes(Application&, Call&, Reading&);
http::Response show_privacy(Application&, Call&, Reading&);

// timeline.cpp
http::Response show_timeline(Application&, Call&, Reading&);

// person_events.cpp
http::Response record_person_event(Application&, Call&, Writing&);
http::Response list_person_events(Application&, Call&, Reading&);
http::Response show_evidence(Application&, Call&, Reading&);

// notices.cpp: whom to tell that we have the data
http::Response list_notices_due(Application&, Call&, Reading&);
void run_notices(Application&, Call, http::Responder);

// consents_import.cpp
void import_consents(Application&, Call, http::Responder);

// explanations.cpp
http::Response list_rules(Application&, Call&);
http::Response explain(Application&, Call&, Reading&);

// audit.cpp
http::Response list_events(Application&, Call&, Reading&);
http::Response access_history(Application&, Call&, Reading&);
void checkpoint(Application&, Call, http::Responder);
void inclusion_proof(Application&, Call, http::Responder);
http::Response consistency_proof(Application&, Call&, Reading&);

// imports.cpp
void import_records(Application&, Call, http::Responder);
void preview_import(Application&, Call, http::Responder);
http::Response list_imports(Application&, Call&, Reading&);
http::Response show_import(Application&, Call&, Reading&);
http::Response list_import_rows(Application&, Call&, Reading&);
http::Response cancel_import(Application&, Call&, Reading&);

// exports.cpp: the same for every record type
void export_records(Application&, Call, http::Responder);

// reference.cpp
http::Response collection_contexts(Application&, Call&);
http::Response purposes(Application&, Call&);
http::Response openapi(Application&, Call&);

// health.cpp
http::Response alive(Application&, Call&);
http::Response ready(Application&, Call&);

// record_types.cpp
http::Response record_types(Application&, Call&);

// page.cpp
http::Response page(Application&, Call&);
http::Response client_file(Application&, Call&);

}  // namespace candor::handlers
