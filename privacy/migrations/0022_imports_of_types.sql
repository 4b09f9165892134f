-- Imports of other records than contacts; those of before were of contacts.
ALTER TABLE imports ADD COLUMN record_type INTEGER NOT NULL DEFAULT 1;
