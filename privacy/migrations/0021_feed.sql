-- What happened, without any content: changes of records for a week, so that who looks on can go on where he left
-- off; what users are to be told; when they want to be reminded. One row of numbers shared by the first two.
CREATE TABLE change_feed (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  record_type INTEGER NOT NULL,
  record_id BLOB NOT NULL,
  operation INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE notifications (
  sequence INTEGER PRIMARY KEY,
  user_id BLOB NOT NULL,
  kind INTEGER NOT NULL,        -- 1 mention, 2 assigned, 3 reminder
  record_type INTEGER NOT NULL,
  record_id BLOB NOT NULL,      -- what it is about
  part_type INTEGER,            -- the comment that mentions the user
  part_id BLOB,
  actor_kind INTEGER NOT NULL,
  actor_id BLOB,
  at INTEGER NOT NULL,
  read_at INTEGER               -- null: not read
) STRICT;
CREATE INDEX notifications_by_user ON notifications (user_id, sequence);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
CREATE INDEX notifications_by_record ON notifications (record_id);
CREATE INDEX notifications_by_part ON notifications (part_id) WHERE part_id IS NOT NULL;

-- Gone once the user was told.
CREATE TABLE reminders (
  record_id BLOB PRIMARY KEY,
  record_type INTEGER NOT NULL,
  user_id BLOB NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reminders_by_time ON reminders (due_at);
