"""Whoever can write to the disk changes the audit log: one byte, one row, the order, the end. Verifying names
a range that holds the place. What is changed is a copy of a stopped log of more than 4096 entries, so that
every table of the log has rows."""

import contextlib
import random
import sqlite3
import time
import unittest

import candor
from damage import flipped, started


class AuditLog(unittest.TestCase):
    """One changed byte, in each column of each table of the log, and then anywhere in their pages."""

    tables = {
        "audit_segments": ("first_sequence", ("entry_count", "headers", "root", "mac", "first_sequence")),
        "audit_details": ("sequence", ("kind", "subject_id", "salt", "content", "sequence")),
        "audit_nodes": ("node_index", ("hash", "level", "node_index")),
        "audit_subjects": ("run", ("subjects", "run")),
        "audit_checkpoints": ("tree_size", ("note", "signed_at", "tree_size")),
    }

    @classmethod
    def setUpClass(cls):
        cls.company = candor.demo(contacts=20)
        with cls.company.serve() as server:
            with server.client() as client:
                records = [record["id"] for record in client.pages("/api/v1/contacts")]
                changed = client.patch(f"/api/v1/contacts/{records[0]}", {"nickname": "Zuzu"}, 1)
                assert changed.status == 200, changed
                client.get("/api/v1/audit/checkpoint")
            cls.read_until(server, records, 4600)
            with server.client() as client:
                client.get("/api/v1/audit/checkpoint")
                time.sleep(1.2)  # rows of subjects are written in the background
                client.get("/api/v1/contacts?limit=5")
        cls.company.fold()
        cls.whole = cls.company.records.read_bytes()
        done, report = cls.company.copy().verify()
        assert done.returncode == 0 and report["damages"] == [], done.stderr
        assert report["entries"] > 4096, report["entries"]

    @staticmethod
    def read_until(server, records, entries):
        def work(number, _):
            with server.client() as client:
                for turn in range(entries // 8):
                    answer = client.get(f"/api/v1/contacts/{records[(turn + number) % len(records)]}")
                    assert answer.status == 200, answer

        crowd = candor.Crowd(8, work)
        for thread in crowd._threads:
            thread.join(60)
        failures = crowd.stop()
        assert not failures, failures

    def setUp(self):
        self.damaged = self.company.copy()

    def restore(self):
        for suffix in ("-wal", "-shm"):
            self.damaged.records.with_name("candor.db" + suffix).unlink(missing_ok=True)
        self.damaged.records.write_bytes(self.whole)

    def rows(self, table, key):
        rows = candor.query(self.company.records, f"SELECT *, {key} FROM {table} ORDER BY {key}")
        self.assertGreater(len(rows), 0, f"nothing in {table} to damage")
        return rows

    def assert_named(self, name, first, last):
        """The log is called damaged, and a range that was named meets the place."""
        done, report = self.damaged.verify()
        self.assertEqual(done.returncode, candor.audit_damaged, f"{name}: exit {done.returncode} {done.stderr}")
        ranges = [(one["first"], one["last"]) for one in report["damages"]]
        self.assertTrue(any(low <= last and first <= high for low, high in ranges),
                        f"{name}: damage at {first} to {last}, named {ranges}")
        return ranges

    def column_value(self, table, key, row_key, column):
        return candor.query(self.damaged.records, f"SELECT {column} FROM {table} WHERE {key} = ?", (row_key,))[0][0]

    def place_of(self, table, row_key, column, place):
        """The sequence numbers that a column of a row stands for."""
        if table == "audit_segments":
            count = self.column_value(table, "first_sequence", row_key, "entry_count")
            if column == "headers":
                return row_key + place // 120, row_key + place // 120
            return row_key, row_key + count - 1
        if table == "audit_nodes":
            return row_key << 8, (row_key + 1 << 8) - 1
        if table == "audit_subjects":
            return row_key << 12, (row_key + 1 << 12) - 1
        return row_key, row_key

    def sample(self, keys):
        return sorted({keys[0], keys[len(keys) // 2], keys[-1]})

    def test_a_changed_byte_in_any_column_is_found_and_its_range_is_named(self):
        chance = random.Random(9)
        for table, (key, columns) in self.tables.items():
            keys = [row[-1] for row in self.rows(table, key)]
            for row_key in self.sample(keys):
                for column in columns:
                    self.restore()
                    value = self.column_value(table, key, row_key, column)
                    if value is None or value == b"":
                        continue
                    with self.subTest(f"{table}.{column} of {row_key}"):
                        if isinstance(value, int):
                            place, new = 0, value + 1 if column not in (key, "entry_count") else value + 100_000
                        else:
                            place = chance.randrange(len(value))
                            new = flipped(value, place, chance.randrange(8))
                        first, last = self.place_of(table, row_key, column, place)
                        if (table, column) == ("audit_checkpoints", key):
                            first = last = new  # a note under another size is found under that
                        changed = candor.change(self.damaged.records, (
                            f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (new, row_key)))
                        self.assertEqual(changed, 1)
                        self.assert_named(f"{table}.{column}[{place}]", first, last)

    def test_every_byte_of_a_header_counts(self):
        first, headers = candor.query(self.company.records, "SELECT first_sequence, headers FROM audit_segments "
                                                            "ORDER BY first_sequence LIMIT 1 OFFSET 7")[0]
        for place in range(0, 120, 3):
            with self.subTest(place):
                self.restore()
                candor.change(self.damaged.records, ("UPDATE audit_segments SET headers = ? WHERE first_sequence = ?",
                                                     (flipped(headers, place, place % 8), first)))
                self.assert_named(f"header byte {place}", first, first)

    def test_a_removed_row_is_found_in_every_table_that_must_hold_it(self):
        for table, (key, _) in self.tables.items():
            if table == "audit_checkpoints":
                continue  # what was signed is proved by those who hold the note; the log has newer ones
            keys = [row[-1] for row in self.rows(table, key)]
            for row_key in self.sample(keys):
                with self.subTest(f"{table} {row_key}"):
                    self.restore()
                    first, last = self.place_of(table, row_key, "", 0)
                    self.assertEqual(candor.change(self.damaged.records, (
                        f"DELETE FROM {table} WHERE {key} = ?", (row_key,))), 1)
                    self.assert_named(f"without row {row_key} of {table}", first, last)

    def test_a_log_cut_off_at_its_end_is_found_by_its_checkpoints(self):
        last = candor.query(self.company.records, "SELECT MAX(tree_size) FROM audit_checkpoints")[0][0]
        candor.change(self.damaged.records, ("DELETE FROM audit_segments WHERE first_sequence + entry_count >= ?",
                                             (last - 20,)))
        self.assert_named("cut off", last - 20, last)

    def test_two_entries_that_changed_places_are_found(self):
        rows = candor.query(self.company.records, "SELECT first_sequence, headers FROM audit_segments "
                                                  "WHERE entry_count >= 2 ORDER BY first_sequence LIMIT 1")
        self.assertEqual(len(rows), 1, "no segment of two entries")
        first, headers = rows[0]
        swapped = headers[120:240] + headers[:120] + headers[240:]
        candor.change(self.damaged.records, ("UPDATE audit_segments SET headers = ? WHERE first_sequence = ?",
                                             (swapped, first)))
        self.assert_named("swapped entries", first, first + 1)

    def contents(self, file):
        """Table -> {key: row}; None for a table that cannot be read whole."""
        found = {}
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as database:
            database.text_factory = bytes
            for table, (key, _) in self.tables.items():
                try:
                    found[table] = database.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
                except sqlite3.Error:
                    found[table] = None
        return found

    def pages_of(self, table):
        address = f"{self.company.records.as_uri()}?immutable=1"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            return [row[0] for row in database.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,))]

    def test_a_flipped_bit_anywhere_in_the_pages_of_the_log_is_found(self):
        chance = random.Random(11)
        page_size = int.from_bytes(self.whole[16:18], "big")
        try:
            pages = {table: self.pages_of(table) for table in self.tables}
        except sqlite3.Error:
            self.skipTest("this Python's SQLite has no dbstat to find the pages of a table with")
        before = self.contents(self.company.records)
        counted = 0
        for table in self.tables:
            for _ in range(24):
                place = (chance.choice(pages[table]) - 1) * page_size + chance.randrange(page_size)
                bit = chance.randrange(8)
                self.restore()
                self.damaged.records.write_bytes(flipped(self.whole, place, bit))
                after = self.contents(self.damaged.records)
                if after == before:
                    continue  # free space in the page, or a byte that says nothing about the rows
                counted += 1
                with self.subTest(f"{table}: bit {bit} of byte {place}"):
                    done, report = self.damaged.verify()
                    self.assertIn(done.returncode, (candor.audit_damaged, candor.storage),
                                  f"exit {done.returncode} {done.stderr}")
                    if done.returncode == candor.audit_damaged:
                        self.assertNotEqual(report["damages"], [])
                        self.check_range(table, before, after, report)
        self.assertGreater(counted, 30, "too few of the flips met anything")

    def check_range(self, table, before, after, report):
        """Where the change can be told from outside, a named range must meet it."""
        if table not in ("audit_segments", "audit_details") or after[table] is None:
            return
        if len(before[table]) != len(after[table]):
            return
        changed = [(old, new) for old, new in zip(before[table], after[table]) if old != new]
        if len(changed) != 1 or not isinstance(changed[0][1][0], int):
            return
        old, new = changed[0]
        if old[0] != new[0]:
            return
        last = old[0] + (old[1] - 1 if table == "audit_segments" else 0)
        ranges = [(one["first"], one["last"]) for one in report["damages"]]
        self.assertTrue(any(low <= last and old[0] <= high for low, high in ranges), f"{old[0]} to {last}: {ranges}")

    def test_verifying_a_damaged_log_changes_nothing_on_disk(self):
        first, headers = candor.query(self.company.records, "SELECT first_sequence, headers FROM audit_segments "
                                                            "ORDER BY first_sequence LIMIT 1 OFFSET 5")[0]
        candor.change(self.damaged.records, ("UPDATE audit_segments SET headers = ? WHERE first_sequence = ?",
                                             (flipped(headers, 60), first)))
        self.damaged.fold()
        before = {name: self.damaged.folder.joinpath(name).read_bytes() for name in ("candor.db", "keys.db")}
        self.assert_named("damaged", first, first)
        for name, content in before.items():
            self.assertEqual((self.damaged.folder / name).read_bytes(), content, f"{name} was written to")

    def test_a_server_on_a_damaged_log_refuses_or_still_finds_it_damaged(self):
        first, headers = candor.query(self.company.records, "SELECT first_sequence, headers FROM audit_segments "
                                                            "ORDER BY first_sequence LIMIT 1 OFFSET 5")[0]
        candor.change(self.damaged.records, ("UPDATE audit_segments SET headers = ? WHERE first_sequence = ?",
                                             (flipped(headers, 60), first)))
        server = self.damaged.serve(ready=False)
        try:
            if started(server):
                self.assert_named("while serving", first, first)
                server.stop()
        finally:
            server.kill()
        self.assert_named("after serving", first, first)


if __name__ == "__main__":
    unittest.main()
