-- People. Only ids, numbers and times stand in clear; everything typed lies in one envelope per retention class.
-- An ordinary table, not WITHOUT ROWID: measured with 100 000 rows of 700 to 1 400 bytes, such a b-tree keeps
-- whole rows in its inner pages and reads and inserts up to twice as slowly. Ids are time-ordered, so the
-- newest-first list is a walk down the index of the primary key.
CREATE TABLE contacts (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  sealed_identity BLOB,
  sealed_contact BLOB,
  sealed_activity BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The trash is small and listed on its own.
CREATE INDEX contacts_trashed ON contacts (id) WHERE trashed_at IS NOT NULL;
