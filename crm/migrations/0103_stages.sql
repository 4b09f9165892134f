-- Steps of a pipeline.
CREATE TABLE stages (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by BLOB,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  owner_id BLOB,
  trashed_at INTEGER,        -- null unless in the trash
  trashed_by BLOB,
  pipeline_id BLOB,
  type TEXT,
  probability INTEGER,
  position INTEGER,
  colour TEXT,
  sealed_business_record BLOB,
  key_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX stages_trashed ON stages (id) WHERE trashed_at IS NOT NULL;
CREATE INDEX stages_of_pipeline ON stages (pipeline_id, position);
