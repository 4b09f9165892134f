-- Files that came as evidence with an event about a person, sealed under the person's key. The event's own sealed
-- text has their hash, and the event is bound; apart from it, because every event is read at each start.
CREATE TABLE person_event_files (
  sequence INTEGER PRIMARY KEY,   -- of the event in standing_ledger
  subject_id BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX person_event_files_by_subject ON person_event_files (subject_id);
