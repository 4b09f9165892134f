-- Types whose records are to be worked out anew, because something changed that they are derived from, and how
-- far that has come.
CREATE TABLE rederiving (
  record_type INTEGER PRIMARY KEY,
  after_id BLOB                 -- null: from the beginning
) STRICT;
