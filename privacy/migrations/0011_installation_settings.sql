-- Whose installation this is, and what was done for its safety. What stands here wins over the
-- configuration; empty columns leave it to that.
ALTER TABLE installation ADD COLUMN sealed_organisation BLOB;
ALTER TABLE installation ADD COLUMN country TEXT;   -- ISO 3166-1 alpha-2, chosen
ALTER TABLE installation ADD COLUMN language TEXT;  -- en or de, chosen
ALTER TABLE installation ADD COLUMN escrow_checked_at INTEGER;
ALTER TABLE installation ADD COLUMN last_backup_at INTEGER;
