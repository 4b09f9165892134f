-- Saved views of lists.
CREATE TABLE views (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  record_type TEXT,
  visibility TEXT,
  is_default INTEGER,
  layout TEXT,
  position INTEGER,
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX views_trashed ON views (id) WHERE trashed_at IS NOT NULL;
