-- Tasks, calls, meetings, notes, e-mails.
CREATE TABLE activities (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  kind TEXT,
  status TEXT,
  priority TEXT,
  direction TEXT,
  due_at INTEGER,
  starts_at INTEGER,
  ends_at INTEGER,
  all_day INTEGER,
  remind_at INTEGER,
  at INTEGER,                -- when it is: start, else due, else made
  completed_at INTEGER,
  sealed_activity BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX activities_trashed ON activities (id) WHERE trashed_at IS NOT NULL;
