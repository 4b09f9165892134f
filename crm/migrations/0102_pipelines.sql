-- Pipelines and their stages, the states of leads, exchange rates: how the house arranges its work. Labels are
-- sealed, numbers and choices stand in clear, so that a deal can be worked out without opening them.
CREATE TABLE pipelines (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  position INTEGER,
  is_default INTEGER,
  rotten_after_days INTEGER,
  archived INTEGER,
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX pipelines_trashed ON pipelines (id) WHERE trashed_at IS NOT NULL;
