-- One row: which installation this is. The name of the organisation is sealed.
CREATE TABLE installation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  installation_id BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
