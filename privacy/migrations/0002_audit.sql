-- The audit log: RFC 6962 leaves in segments of one commit batch, nodes of complete runs, checkpoints.
CREATE TABLE audit_segments (
  first_sequence INTEGER PRIMARY KEY,
  entry_count INTEGER NOT NULL,
  headers BLOB NOT NULL,     -- entry_count times 120 bytes
  root BLOB NOT NULL,        -- of the tree after this segment
  mac BLOB NOT NULL          -- keyed BLAKE2b over all of the above
) STRICT;

CREATE TABLE audit_details (
  sequence INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,     -- 1: record ids, 2: sealed under a subject's audit key, 3: 2 with ids
  subject_id BLOB,           -- of a sealed detail
  salt BLOB,                 -- of record ids; of kind 3: the sealed commitment, then the ids
  content BLOB NOT NULL
) STRICT;

CREATE TABLE audit_nodes (
  level INTEGER NOT NULL,    -- 8, 16, 24 ...: the node covers 2^level leaves
  node_index INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (level, node_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_subjects (
  run INTEGER PRIMARY KEY,   -- entries run * 4096 to run * 4096 + 4095
  subjects BLOB NOT NULL     -- 16-byte ids, sorted, each once
) STRICT;

CREATE TABLE audit_checkpoints (
  tree_size INTEGER PRIMARY KEY,
  signed_at INTEGER NOT NULL,
  note TEXT NOT NULL         -- C2SP signed note: ids and hashes only
) STRICT;
