-- A session says whose it is; whoever could change that in the file would be somebody else. Sessions from before
-- bear no proof, so everybody signs in again.
DELETE FROM sessions;

ALTER TABLE sessions ADD COLUMN mac BLOB;
