-- Sessions that people can tell apart and end one by one, and when somebody was here last. Whoever was
-- signed in signs in again: a session from before has no name to end it by.
DROP TABLE sessions;

CREATE TABLE sessions (
  id BLOB PRIMARY KEY,
  secret_hash BLOB NOT NULL UNIQUE,
  user_id BLOB NOT NULL REFERENCES users (id),
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  browser INTEGER NOT NULL,        -- family only, a number of ours
  operating_system INTEGER NOT NULL,
  sealed_network BLOB              -- the address without its host part; gone after seven days
) STRICT;

CREATE INDEX sessions_by_user ON sessions (user_id);

ALTER TABLE users ADD COLUMN last_used_at INTEGER;
