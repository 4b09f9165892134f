-- How one person came to us is asked for on the person's page.
CREATE INDEX standing_ledger_by_subject ON standing_ledger (subject_id, kind);
