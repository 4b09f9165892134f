-- What one unit of a currency is worth from a moment on, in millionths of the installation's.
CREATE TABLE exchange_rates (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  currency TEXT,
  valid_from INTEGER,
  rate INTEGER,
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX exchange_rates_trashed ON exchange_rates (id) WHERE trashed_at IS NOT NULL;
CREATE INDEX exchange_rates_by_time ON exchange_rates (currency, valid_from);
