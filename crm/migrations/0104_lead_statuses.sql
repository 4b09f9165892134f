-- What a house calls the states of a lead.
CREATE TABLE lead_statuses (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  type TEXT,
  position INTEGER,
  colour TEXT,
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX lead_statuses_trashed ON lead_statuses (id) WHERE trashed_at IS NOT NULL;
