-- Leads: people, with a key per retention class like contacts.
CREATE TABLE leads (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  status_id BLOB,
  status_type TEXT,
  score INTEGER,
  converted_at INTEGER,
  contact_id BLOB,
  company_id BLOB,
  deal_id BLOB,
  conversion_made INTEGER,   -- which of them were made by it: bits
  sealed_identity BLOB,
  sealed_contact BLOB,
  sealed_activity BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX leads_trashed ON leads (id) WHERE trashed_at IS NOT NULL;
CREATE INDEX leads_in_status ON leads (status_id);
