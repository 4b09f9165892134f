-- Users, their sessions and tokens. Names, addresses and password hashes are sealed; secrets are kept
-- as keyed hashes. Last-used times are written at most once a minute.
CREATE TABLE users (
  id BLOB PRIMARY KEY,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  roles INTEGER NOT NULL,
  active INTEGER NOT NULL,
  sealed_identity BLOB NOT NULL
) STRICT;

CREATE TABLE sessions (
  secret_hash BLOB PRIMARY KEY,
  user_id BLOB NOT NULL REFERENCES users (id),
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tokens (
  id BLOB PRIMARY KEY,
  secret_hash BLOB NOT NULL UNIQUE,
  user_id BLOB NOT NULL REFERENCES users (id),
  scopes INTEGER NOT NULL,
  purposes INTEGER NOT NULL,
  default_purpose INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER,
  sealed_label BLOB NOT NULL
) STRICT;

CREATE TABLE earlier_answers (
  key_hash BLOB PRIMARY KEY,
  body_hash BLOB NOT NULL,
  status INTEGER NOT NULL,
  record_type INTEGER NOT NULL,
  record_id BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX earlier_answers_by_age ON earlier_answers (created_at);
