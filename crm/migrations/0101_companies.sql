-- Companies. A record of its own, about no natural person: one envelope, one key. Table form as in 0100.
CREATE TABLE companies (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  size TEXT,
  sole_trader INTEGER,       -- 1: the company is one natural person
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX companies_trashed ON companies (id) WHERE trashed_at IS NOT NULL;
