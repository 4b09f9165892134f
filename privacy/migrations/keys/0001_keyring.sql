-- The keystore: wrapping keys under the root key, data keys under a wrapping key.
CREATE TABLE wrapping_keys (
  generation INTEGER PRIMARY KEY,
  created_at INTEGER NOT NULL,
  wrapped BLOB NOT NULL
) STRICT;

CREATE TABLE data_keys (
  subject_id BLOB NOT NULL,
  retention_class INTEGER NOT NULL,
  key_version INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (subject_id, retention_class)
) STRICT, WITHOUT ROWID;
