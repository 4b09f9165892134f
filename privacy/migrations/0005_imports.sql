-- What imports did, so that it is known after a crash: numbers, ids, codes and names of our own fields, no text of a file.
CREATE TABLE imports (
  id BLOB PRIMARY KEY,
  user_id BLOB NOT NULL,     -- whose import it is
  context INTEGER NOT NULL,  -- code of the collection context
  state INTEGER NOT NULL,    -- 1 running, 2 done, 3 cancelled, 4 interrupted
  dry_run INTEGER NOT NULL,
  total INTEGER NOT NULL,
  processed INTEGER NOT NULL,
  created INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  companies_created INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER           -- null while it runs
) STRICT;

-- Written in the transaction of the rows themselves.
CREATE TABLE import_rows (
  import_id BLOB NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  record INTEGER NOT NULL,   -- its number in the file
  status INTEGER NOT NULL,   -- 1 created, 2 merged, 3 duplicate, 4 refused
  record_id BLOB,            -- of the contact: the new one, or the one that was there
  code TEXT,                 -- of a refusal
  errors TEXT,               -- lines of field, code and sentence, all of them ours
  similar BLOB,              -- 16-byte ids, one after another
  PRIMARY KEY (import_id, record)
) STRICT, WITHOUT ROWID;
