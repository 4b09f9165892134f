"""Words that must be looked at wherever they stand: here are the files that may say them, and why."""

import re
import unittest

import source_tree as tree

# Clear text leaves its Personal here.
may_reveal = {
    "api/src/content_download.cpp": "puts a file's pieces and its name, as they were disclosed, into the answer",
    "api/src/present.cpp": "puts what was disclosed into the answer that goes out",
    "api/src/present_events.cpp": "puts what was noted about a person, as it was disclosed, into the answer",
    "api/src/present_feed.cpp": "names of what a notification is about, as they were disclosed",
    "api/src/present_privacy.cpp": "source and wishes of a person, as they were disclosed",
    "api/src/present_registers.cpp": "why somebody changed a register, for who may read it",
    "api/src/present_tabs.cpp": "names of actors, and what a change changed, as they were disclosed",
    "crm/src/conversion/converting.cpp": "carries what a lead says over to what becomes of it",
    "crm/src/conversion/parts.h": "ids that a record said about a lead names",
    "crm/src/conversion/proposal.cpp": "carries what a lead says over to what becomes of it",
    "crm/src/conversion/undoing.cpp": "ids of what a lead became",
    "api/src/present_timeline.cpp": "records linked to one, as they were disclosed",
    "api/src/present_totals.cpp": "sums and values, as they were disclosed",
    "crm/src/export/export_records.cpp": "puts what was disclosed into the file that was asked for",
    "crm/src/import/reference_names.cpp": "compares names in a file with those of colleagues",
    "crm/src/timeline.cpp": "when a record that was disclosed took place, to put it in order",
    "crm/src/import/row_import.cpp": "compares an imported row with the contact that it may be",
    "privacy/include/privacy/personal.h": "where it is defined",
    "privacy/src/search/plan.cpp": "folds what is looked for",
    "privacy/src/vault/account_changes.cpp": "a user's address and password, to seal and to hash them",
    "privacy/src/search/aggregate.cpp": "folds how values are to begin",
    "privacy/src/vault/cursor.cpp": "binds a cursor to its query by a keyed hash",
    "privacy/src/vault/disclose.cpp": "splices what was granted into the answer",
    "privacy/src/vault/duplicates.cpp": "compares what somebody types with what is there",
    "privacy/src/vault/indexing.cpp": "decodes a record for the index in memory",
    "privacy/src/vault/listing.cpp": "takes a company's name out of what was disclosed",
    "privacy/src/vault/installation.cpp": "the organisation's name, to seal it, and the first user's",
    "privacy/src/vault/register_store.cpp": "why somebody changed a register, to seal it",
    "privacy/src/vault/sessions.cpp": "the network a session was opened from, to seal it",
    "privacy/src/vault/event_checks.cpp": "what staff wrote down of a person, to seal it and to hash the wording",
    "privacy/src/vault/person_events.cpp": "a file of evidence, to seal it",
    "privacy/src/vault/titles.cpp": "takes the members that name a record out of what was disclosed",
    "privacy/src/vault/timeline_detail.cpp": "the reference a basis was named with, opened for the timeline",
    "privacy/src/vault/totals.cpp": "takes a value out of a record that was disclosed",
    "privacy/src/vault/draft.cpp": "says which texts of a list are to be there",
    "privacy/src/vault/reading.cpp": "gives the business rules a record that was disclosed",
    "privacy/src/vault/writing.cpp": "seals what was drafted, merges what was patched",
}

# Text of ours that is no literal becomes a name for the log here.
may_name_from_table = {
    "api/src/application.cpp": "templates of routes and names of methods, for the access log",
    "base/include/base/log.h": "where it is defined",
}


class LoudWords(unittest.TestCase):
    def check(self, pattern, allowed):
        said = {}
        for path in tree.sources():
            lines = tree.lines_with(pattern, path)
            if lines:
                said[path] = lines
        surplus = [line for path, lines in said.items() if path not in allowed for line in lines]
        self.assertEqual(surplus, [], "a file that is not on the list says the word")
        gone = sorted(path for path in allowed if path not in said)
        self.assertEqual(gone, [], "the list names files that do not say the word any more")

    def test_reveal_is_said_only_where_clear_text_is_needed(self):
        self.check(r"\breveal\s*\(", may_reveal)

    def test_from_table_is_said_only_for_tables_of_ours(self):
        self.check(r"\bfrom_table\s*\(", may_name_from_table)

    def test_private_is_never_defined_away(self):
        for path in tree.sources() + tree.files("tests"):
            self.assertEqual(tree.lines_with(r"#\s*define\s+(private|protected|class)\b", path), [])

    def test_nothing_is_printed_outside_the_command_line_and_the_log(self):
        """What a library prints nobody has looked at for personal data."""
        allowed = re.compile(r"api/src/(main|commands?/.*|command_[a-z_]+|cli/.*|cli_[a-z_]+)(\.cpp|\.h)?|base/src/random\.cpp")
        for path in tree.sources():
            if not allowed.fullmatch(path):
                self.assertEqual(tree.lines_with(r"std::c(out|err|log)\b|\bf?printf\s*\(|\bf?puts\s*\(", path), [])

    def test_no_sql_stands_outside_privacy(self):
        for path in tree.files("base", "crm", "api"):
            found = tree.lines_with(
                r'"\s*(SELECT\s.*\sFROM|INSERT\s+(OR \w+ )?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA)\b', path, tree.code
            )
            self.assertEqual(found, [])

    def test_nothing_is_left_to_do(self):
        unfinished = "|".join(("TO" + "DO", "FIX" + "ME", "HA" + "CK", "X" * 3))
        for path in tree.sources() + tree.files("tests", "bench", "script", "config", suffixes=(".cpp", ".h", ".py", ".toml", "")):
            if "/vectors/" in path or "/data/" in path or "/corpus/" in path:
                continue
            self.assertEqual(tree.lines_with(rf"\b({unfinished})\b", path, tree.text), [])


if __name__ == "__main__":
    unittest.main()
