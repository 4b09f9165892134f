"""At start, keys whose subject no table knows are swept. A table with sealed content that the sweep does not
know would lose its keys and with them its content: every one is accounted for here."""

import re
import unittest

import source_tree as tree

sweep = "privacy/src/vault/key_match.cpp"
# Sealed under the key of a subject that another table knows.
under_the_key_of = {
    "audit_details": "the person or record that the entry is about",
    "content_pieces": "the record that the file belongs to",
    "person_event_files": "the person whose event it is evidence of",
    "register_versions": "the organisation",
    "sessions": "the user whose session it is",
    "standing_ledger": "the person that the fact is about",
    "tokens": "the organisation",
}


def tables_with_sealed_columns():
    found = {}
    for path in tree.files("privacy/migrations", "crm/migrations", suffixes=(".sql",)):
        if "/keys/" in path:
            continue
        for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\)", tree.text(path), re.S):
            if re.search(r"^\s*sealed\w* ", body, re.M) or table in under_the_key_of:
                found[table] = path
        for table in re.findall(r"ALTER TABLE (\w+) ADD (?:COLUMN )?sealed\w*", tree.text(path)):
            found[table] = path
    return found


class KeySubjects(unittest.TestCase):
    def test_every_table_with_sealed_content_is_known_to_the_sweep_of_keys(self):
        """Tables of crm are those of its record types, which the sweep takes from the catalog
        (crm/migrations_test)."""
        text = tree.text(sweep)
        for table, path in tables_with_sealed_columns().items():
            if path.startswith("crm/") or table in under_the_key_of:
                continue
            with self.subTest(table=table):
                self.assertRegex(text, rf'FROM {table}\b',
                                 f"{sweep} must know the subjects of {table}, or this test whose key it uses")

    def test_the_list_of_exceptions_names_tables_that_are_there(self):
        self.assertEqual(set(under_the_key_of) - set(tables_with_sealed_columns()), set())


if __name__ == "__main__":
    unittest.main()
