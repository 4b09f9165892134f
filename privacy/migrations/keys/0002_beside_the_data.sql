-- What the keystore must know about the data it lies beside, because either may come back from a backup of another
-- day: whose keys were destroyed, so that older data brings nobody back, and how long the audit log was when keys
-- were last made, so that older data beside newer keys is noticed before a key is swept.
CREATE TABLE destroyed_keys (
  subject_id BLOB PRIMARY KEY,
  record_type INTEGER NOT NULL,
  destroyed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log_seen (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  entries INTEGER NOT NULL
) STRICT;
