-- Deals, each under a key of its own.
CREATE TABLE deals (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  company_id BLOB,
  pipeline_id BLOB,
  stage_id BLOB,
  stage_type TEXT,
  manual_probability INTEGER,
  automatic_probability INTEGER,
  probability INTEGER,
  base_amount INTEGER,       -- minor units of the installation's currency
  weighted_amount INTEGER,
  lead_id BLOB,
  last_stage_id BLOB,
  stage_changed_at INTEGER,
  closed_at INTEGER,
  items_net INTEGER,
  items_tax INTEGER,
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX deals_trashed ON deals (id) WHERE trashed_at IS NOT NULL;
CREATE INDEX deals_in_stage ON deals (stage_id);
CREATE INDEX deals_in_pipeline ON deals (pipeline_id);
