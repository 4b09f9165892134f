-- Facts about people, append-only: how they came to us, on which bases, restrictions, erasures.
CREATE TABLE standing_ledger (
  sequence INTEGER PRIMARY KEY,
  subject_id BLOB NOT NULL,
  kind INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor_id BLOB NOT NULL,
  record_type INTEGER NOT NULL,
  facts BLOB,
  sealed BLOB,
  mac BLOB NOT NULL          -- keyed BLAKE2b over all of the above: facts decide what may be done
) STRICT;

-- Restarts look for erasures that were begun; there are few.
CREATE INDEX standing_ledger_erasures ON standing_ledger (kind, subject_id) WHERE kind IN (4, 5);
