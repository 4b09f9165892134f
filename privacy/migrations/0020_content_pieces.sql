-- Files that belong to records, sealed in pieces under a key derived from the record's; the pieces of one are
-- chained (crypto_secretstream). Written while a file comes in, before its record is there; what broke off is
-- taken away, at the latest at the next start.
CREATE TABLE content_pieces (
  record_id BLOB NOT NULL,
  piece INTEGER NOT NULL,         -- from 0, without gaps
  record_type INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (record_id, piece)
) STRICT;
