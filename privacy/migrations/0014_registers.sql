-- What the house changed in the registers that come with the program, and which balancing tests it adopted: every
-- version, nothing overwritten. At the start the newest ones are laid over the files' entries. The texts are sealed
-- under the organisation.
CREATE TABLE register_versions (
  sequence INTEGER PRIMARY KEY,
  register INTEGER NOT NULL,      -- code of RegisterName
  version INTEGER NOT NULL,       -- of the register, counted on from the file's
  at INTEGER NOT NULL,            -- milliseconds
  actor_id BLOB,                  -- of a user; nothing: the local operator
  adopts INTEGER NOT NULL,        -- 1: a balancing test was adopted as it stands here
  entry TEXT NOT NULL,            -- name of the entry
  sealed BLOB NOT NULL,           -- the entry, and why it was changed
  mac BLOB NOT NULL
) STRICT;
