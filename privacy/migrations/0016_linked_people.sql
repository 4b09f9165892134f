-- Which people a record that is no person's points to: to decide on it without opening it, and to find it when
-- one of them is erased.
CREATE TABLE linked_people (
  record_id BLOB NOT NULL,
  person_id BLOB NOT NULL,
  record_type INTEGER NOT NULL,
  person_type INTEGER NOT NULL,
  PRIMARY KEY (record_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX linked_people_by_person ON linked_people (person_id);

-- What sums are told in; null: the currency of the configuration.
ALTER TABLE installation ADD COLUMN currency TEXT;
