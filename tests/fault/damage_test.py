"""Whoever can write to the disk, or broke it: the wrong key, a second server, changed bytes, swapped
ciphertexts, files cut short. Each is refused or reported, and never served as something else."""

import contextlib
import hashlib
import os
import random
import sqlite3
import time
import unittest
import uuid

import candor

refused_within = 1.0  # seconds


def state_of(folder):
    """Content, mode and times of every file: what was not touched is equal, to the nanosecond."""
    state = {}
    for path in sorted(folder.rglob("*")):
        status = path.stat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        state[str(path.relative_to(folder))] = (content, status.st_mode, status.st_mtime_ns, status.st_size)
    return state


def flipped(value, place, bit=0):
    """The same bytes or text with one byte changed."""
    if isinstance(value, str):
        other = "B" if value[place] != "B" else "C"
        return value[:place] + other + value[place + 1:]
    changed = bytearray(value)
    changed[place] ^= 1 << bit
    return bytes(changed)


def started(server):
    """Whether it became ready; if not, it has ended."""
    try:
        server.wait_until_ready()
        return True
    except AssertionError:
        return False


class Refusal(unittest.TestCase):
    """Commands that must end at once, with one line that says what to do."""

    def refused(self, company, code, *words, command=("serve", "--listen", "127.0.0.1:0")):
        began = time.monotonic()
        done = company.command(*command, timeout=15)
        taken = time.monotonic() - began
        self.assertEqual(done.returncode, code, done.stderr)
        lines = [line for line in done.stderr.splitlines() if line.startswith("candor: ")]
        self.assertEqual(len(lines), 1, done.stderr)
        for word in words:
            self.assertIn(word, lines[0])
        self.assertNotIn("listening", done.stdout)
        return taken


class RootKey(Refusal):
    def refused_untouched(self, prepare, code, *words):
        company = candor.demo()
        prepare(company)
        before = state_of(company.folder)
        for command in (("serve", "--listen", "127.0.0.1:0"), ("audit", "verify"),
                        ("token", "create", "--user", company.owner()["email"])):
            with self.subTest(command[0]):
                taken = self.refused(company, code, *words, command=command)
                self.assertLess(taken, refused_within)
                self.assertEqual(state_of(company.folder), before, "something was touched")

    def test_a_wrong_one_is_refused_within_a_second_and_no_file_is_touched(self):
        self.refused_untouched(lambda company: company.root_key.write_bytes(os.urandom(32)), candor.root_key,
                               "root key", "not the one of this installation")

    def test_one_of_another_installation_is_refused_and_no_file_is_touched(self):
        other = candor.make_demo(0, seed=2)
        self.refused_untouched(lambda company: company.root_key.write_bytes(other.root_key.read_bytes()),
                               candor.root_key, "not the one of this installation")

    def test_one_with_a_single_bit_changed_is_refused_and_no_file_is_touched(self):
        self.refused_untouched(
            lambda company: company.root_key.write_bytes(flipped(company.root_key.read_bytes(), 31, 7)),
            candor.root_key, "not the one of this installation")

    def test_a_missing_one_is_refused_within_a_second_and_no_file_is_touched(self):
        self.refused_untouched(lambda company: company.root_key.unlink(), candor.root_key, "root key", "escrow")

    def test_one_of_a_wrong_length_is_refused_and_no_file_is_touched(self):
        for length in (0, 31, 33):
            self.refused_untouched(lambda company, n=length: company.root_key.write_bytes(os.urandom(n)),
                                   candor.root_key, "32 bytes")

    def test_one_that_others_can_reach_is_refused_and_no_file_is_touched(self):
        for mode in (0o640, 0o604, 0o660, 0o644, 0o602):
            self.refused_untouched(lambda company, m=mode: company.root_key.chmod(m), candor.root_key, "chmod 600")

    def test_a_folder_in_its_place_is_refused(self):
        def make_folder(company):
            company.root_key.unlink()
            company.root_key.mkdir(0o700)
        self.refused_untouched(make_folder, candor.root_key, "regular file")

    def test_the_right_one_is_accepted_again_afterwards(self):
        company = candor.demo()
        key = company.root_key.read_bytes()
        company.root_key.write_bytes(os.urandom(32))
        self.refused(company, candor.root_key)
        company.root_key.write_bytes(key)
        with company.serve() as server, server.client() as client:
            self.assertEqual(len(list(client.pages("/api/v1/contacts"))), 20)

    def test_files_of_an_installation_are_nobody_elses(self):
        company = candor.demo()
        with company.serve() as server, server.client() as client:
            client.get("/api/v1/contacts")
            self.assertEqual(oct(company.folder.stat().st_mode & 0o777), "0o700")
            for path in company.folder.iterdir():
                self.assertEqual(oct(path.stat().st_mode & 0o177), "0o0", path.name)


class SecondServer(Refusal):
    def test_on_the_same_folder_it_names_the_first_which_goes_on_serving(self):
        company = candor.demo()
        with company.serve() as server, server.client() as client:
            taken = self.refused(company, candor.in_use, f"process {server.process.pid}", "Stop")
            self.assertLess(taken, refused_within)
            for _ in range(20):
                self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
            created = client.post("/api/v1/contacts", {"family_name": "Śliwiński",
                                                       "collection": {"context": "inbound_enquiry"}})
            self.assertEqual(created.status, 201, created)
            done, report = company.verify()  # asks the running server
            self.assertEqual((done.returncode, report["damages"]), (0, []), done.stderr)

    def test_a_folder_whose_server_was_killed_is_free(self):
        company = candor.demo()
        first = company.serve()
        first.kill()
        with company.serve() as server:
            self.assertTrue(server.is_ready())


class Records(unittest.TestCase):
    """Ciphertext that is not what was sealed for this place."""

    mary = {"given_name": "Maryam", "family_name": "Mustermann-Ahrens", "description": "prefers letters",
            "emails": [{"address": "maryam@example.org"}]}
    nils = {"given_name": "Nils", "family_name": "Nordström-Bäck", "description": "prefers calls",
            "emails": [{"address": "nils@example.org"}]}

    def setUp(self):
        self.company = candor.demo(contacts=5)
        with self.company.serve() as server, server.client() as client:
            self.first = self.create(client, self.mary)
            self.second = self.create(client, self.nils)

    def create(self, client, person):
        answer = client.post("/api/v1/contacts", {**person, "collection": {"context": "existing_customer"}})
        self.assertEqual(answer.status, 201, answer)
        return answer.json()["id"]

    def ids_of_users(self):
        ids = {}
        with self.company.copy().serve() as server, server.client(token=False) as client:
            for user in self.company.users:
                signed_in = client.post("/api/v1/session", {"email": user["email"], "password": user["password"]})
                self.assertEqual(signed_in.status, 204, signed_in)
                cookie = signed_in.headers["Set-Cookie"].partition(";")[0]
                ids[user["email"]] = client.get("/api/v1/session", {"Cookie": cookie}).json()["user"]["id"]
        return ids

    def assert_damaged(self, client, record, method="GET"):
        if method == "GET":
            answer = client.get(f"/api/v1/contacts/{record}")
        elif method == "PATCH":
            answer = client.patch(f"/api/v1/contacts/{record}", {"nickname": "X"}, 1)
        else:
            answer = client.delete(f"/api/v1/contacts/{record}")
        self.assertEqual((answer.status, answer.code()), (500, "record_damaged"), f"{method}: {answer}")
        for person in (self.mary, self.nils):
            for text in (person["given_name"], person["family_name"], person["description"],
                         person["emails"][0]["address"]):
                self.assertNotIn(text, answer.body.decode())

    def assert_reads(self, client, record, person):
        answer = client.get(f"/api/v1/contacts/{record}")
        self.assertEqual((answer.status, answer.json().get("family_name")), (200, person["family_name"]), answer)

    def swap(self, column):
        rows = dict(candor.query(self.company.records, f"SELECT id, {column} FROM contacts WHERE id IN (?, ?)",
                                 (candor.id_bytes(self.first), candor.id_bytes(self.second))))
        one, other = candor.id_bytes(self.first), candor.id_bytes(self.second)
        changed = candor.change(self.company.records,
                                (f"UPDATE contacts SET {column} = ? WHERE id = ?", (rows[other], one)),
                                (f"UPDATE contacts SET {column} = ? WHERE id = ?", (rows[one], other)))
        self.assertEqual(changed, 2)

    def test_swapped_between_two_contacts_is_reported_and_neither_is_shown(self):
        for column in ("sealed_identity", "sealed_contact", "sealed_activity"):
            with self.subTest(column):
                self.swap(column)
                with self.company.serve() as server, server.client() as client:
                    for record in (self.first, self.second):
                        for method in ("GET", "PATCH", "DELETE"):
                            self.assert_damaged(client, record, method)
                    events = client.get(f"/api/v1/audit/events?record_id={self.first}").json()["data"]
                    self.assertIn(("read", "failed"), [(one["operation"], one["verdict"]) for one in events])
                    log = server.log.read_text()
                    self.assertIn("record.damaged", log)
                    self.assertNotIn("Mustermann", log)
                self.swap(column)  # back to what it was: the server changed nothing of it
                with self.company.serve() as server, server.client() as client:
                    self.assert_reads(client, self.first, self.mary)
                    self.assert_reads(client, self.second, self.nils)

    def test_swapped_between_two_columns_of_one_contact_is_reported(self):
        changed = candor.change(self.company.records, (
            "UPDATE contacts SET sealed_identity = sealed_contact, sealed_contact = sealed_identity WHERE id = ?",
            (candor.id_bytes(self.first),)))
        self.assertEqual(changed, 1)
        with self.company.serve() as server, server.client() as client:
            self.assert_damaged(client, self.first)
            self.assert_reads(client, self.second, self.nils)

    def test_put_back_from_an_earlier_version_is_reported(self):
        old = candor.query(self.company.records, "SELECT sealed_identity FROM contacts WHERE id = ?",
                           (candor.id_bytes(self.first),))[0][0]
        with self.company.serve() as server, server.client() as client:
            answer = client.patch(f"/api/v1/contacts/{self.first}", {"family_name": "Mustermann-Neu"}, 1)
            self.assertEqual(answer.status, 200, answer)
        candor.change(self.company.records, ("UPDATE contacts SET sealed_identity = ? WHERE id = ?",
                                             (old, candor.id_bytes(self.first))))
        with self.company.serve() as server, server.client() as client:
            self.assert_damaged(client, self.first)

    def test_of_a_row_whose_id_was_changed_is_reported(self):
        stranger = flipped(candor.id_bytes(self.first), 15)
        candor.change(self.company.records, ("UPDATE contacts SET id = ? WHERE id = ?",
                                             (stranger, candor.id_bytes(self.first))))
        with self.company.serve() as server, server.client() as client:
            answer = client.get(f"/api/v1/contacts/{uuid.UUID(bytes=stranger)}")
            self.assertIn(answer.status, (403, 404, 500), answer)
            self.assertNotIn("Mustermann", answer.body.decode())
            self.assert_reads(client, self.second, self.nils)

    def test_with_any_byte_changed_is_reported(self):
        whole = candor.query(self.company.records, "SELECT sealed_identity FROM contacts WHERE id = ?",
                             (candor.id_bytes(self.first),))[0][0]
        places = sorted({0, 1, 5, 12, 23, 24, 30, len(whole) // 2, len(whole) - 17, len(whole) - 1})
        damages = [(f"byte {place}", flipped(whole, place, place % 8)) for place in places]
        damages += [("cut short", whole[:-1]), ("longer", whole + b"\0"), ("empty", b""), ("one byte", whole[:1])]
        for name, damaged in damages:
            with self.subTest(name):
                candor.change(self.company.records, ("UPDATE contacts SET sealed_identity = ? WHERE id = ?",
                                                     (damaged, candor.id_bytes(self.first))))
                with self.company.serve() as server, server.client() as client:
                    self.assert_damaged(client, self.first)
                    self.assert_reads(client, self.second, self.nils)

    def test_that_was_deleted_is_reported_and_not_shown_as_a_person_without_a_name(self):
        for column in ("sealed_identity", "sealed_contact"):
            with self.subTest(column):
                whole = candor.query(self.company.records, f"SELECT {column} FROM contacts WHERE id = ?",
                                     (candor.id_bytes(self.first),))[0][0]
                candor.change(self.company.records, (f"UPDATE contacts SET {column} = NULL WHERE id = ?",
                                                     (candor.id_bytes(self.first),)))
                with self.company.serve() as server, server.client() as client:
                    self.assert_damaged(client, self.first)
                candor.change(self.company.records, (f"UPDATE contacts SET {column} = ? WHERE id = ?",
                                                     (whole, candor.id_bytes(self.first))))

    def test_whose_key_is_gone_is_reported_and_others_are_read(self):
        removed = candor.change(self.company.keys, ("DELETE FROM data_keys WHERE subject_id = ?",
                                                    (candor.id_bytes(self.first),)))
        self.assertGreater(removed, 0)
        with self.company.serve() as server, server.client() as client:
            self.assert_damaged(client, self.first)
            self.assert_reads(client, self.second, self.nils)

    def test_whose_key_is_anothers_is_reported(self):
        rows = candor.query(self.company.keys, "SELECT retention_class, wrapped FROM data_keys WHERE subject_id = ?",
                            (candor.id_bytes(self.second),))
        for retention_class, wrapped in rows:
            candor.change(self.company.keys, (
                "UPDATE data_keys SET wrapped = ? WHERE subject_id = ? AND retention_class = ?",
                (wrapped, candor.id_bytes(self.first), retention_class)))
        with self.company.serve() as server, server.client() as client:
            self.assert_damaged(client, self.first)
            self.assert_reads(client, self.second, self.nils)

    def test_of_a_user_that_was_changed_lets_nobody_else_in(self):
        rows = candor.query(self.company.records, "SELECT id, sealed_identity FROM users ORDER BY id LIMIT 2")
        ids = self.ids_of_users()
        candor.change(self.company.records,
                      ("UPDATE users SET sealed_identity = ? WHERE id = ?", (rows[1][1], rows[0][0])),
                      ("UPDATE users SET sealed_identity = ? WHERE id = ?", (rows[0][1], rows[1][0])))
        server = self.company.serve(ready=False)
        try:
            if not started(server):
                self.assertEqual(server.process.returncode, candor.storage, server.text_of_log())
                return
            with server.client(token=False) as client:
                for user in self.company.users:
                    if candor.id_bytes(ids[user["email"]]) not in (rows[0][0], rows[1][0]):
                        continue
                    answer = client.post("/api/v1/session", {"email": user["email"], "password": user["password"]})
                    self.assertNotEqual(answer.status, 204, f"signed in with a swapped account: {user['roles']}")
        finally:
            server.kill()


class DatabaseFiles(Refusal):
    """A database that is none, or only the front half of one."""

    def spoiled(self, name, spoil):
        company = candor.demo()
        spoil(company.folder / name)
        return company

    def test_garbage_is_refused_with_one_clear_line(self):
        for name in ("candor.db", "keys.db"):
            with self.subTest(name):
                company = self.spoiled(name, lambda file: file.write_bytes(random.Random(1).randbytes(65536)))
                before = (company.folder / name).read_bytes()
                self.refused(company, candor.storage, "database")
                self.assertEqual((company.folder / name).read_bytes(), before, "the evidence was changed")

    def test_an_empty_or_missing_file_is_refused_and_no_new_company_is_begun(self):
        for name in ("candor.db", "keys.db"):
            for spoil in (lambda file: file.write_bytes(b""), lambda file: file.unlink()):
                with self.subTest(name):
                    company = self.spoiled(name, spoil)
                    self.refused(company, candor.storage, "database")
                    file = company.folder / name
                    self.assertEqual(file.stat().st_size if file.exists() else 0, 0, "a new database was begun")

    def test_a_database_of_another_installation_is_refused_or_opens_nothing(self):
        other = candor.make_demo(3, seed=5)
        for name in ("candor.db", "keys.db"):
            with self.subTest(name):
                company = self.spoiled(name, lambda file, n=name: file.write_bytes((other.folder / n).read_bytes()))
                done = company.command("audit", "verify")
                self.assertNotEqual(done.returncode, 0, f"{name} of another installation was taken for whole")
                self.refused(company, {"candor.db": candor.storage, "keys.db": candor.root_key}[name])

    def test_a_file_cut_short_is_refused_or_reported_but_never_read_as_something_else(self):
        whole = candor.demo(contacts=50)
        with whole.copy().serve() as server, server.client() as client:
            bodies = {record["id"]: client.get(f"/api/v1/contacts/{record['id']}").body
                      for record in client.pages("/api/v1/contacts")}
        size = whole.records.stat().st_size
        for kept in (100, 4096, 4096 * 3, size // 2 // 4096 * 4096, size // 2 + 77, size - 4096):
            with self.subTest(kept):
                company = whole.copy()
                with open(company.records, "r+b") as file:
                    file.truncate(kept)
                server = company.serve(ready=False)
                try:
                    if started(server):
                        self.check_what_is_read(server, bodies)
                        continue
                finally:
                    server.kill()
                self.assertEqual(server.process.returncode, candor.storage, server.text_of_log())
                lines = [line for line in server.log.read_text().splitlines() if line.startswith("candor: ")]
                self.assertEqual(len(lines), 1, server.text_of_log())
                self.assertRegex(lines[0], "database|damaged")

    def check_what_is_read(self, server, bodies):
        """As it was, or an error of the server: a record behind the end is not one that never was."""
        failures = 0
        for record, body in bodies.items():
            try:
                with server.client() as client:
                    answer = client.get(f"/api/v1/contacts/{record}")
            except candor.connection_lost:
                failures += 1  # a server that meets a corrupt database ends
                continue
            if answer.status == 200:
                self.assertEqual(answer.body, body)
            else:
                self.assertGreaterEqual(answer.status, 500, answer)
                failures += 1
        done = server.company.command("audit", "verify")
        self.assertTrue(failures > 0 or done.returncode != 0, "a file cut short serves and verifies as whole")


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
                    value = self.column_value(table, key, row_key, column)
                    if value is None or value == b"":
                        continue
                    with self.subTest(f"{table}.{column} of {row_key}"):
                        self.restore()
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
        with contextlib.closing(sqlite3.connect(f"{self.company.records.as_uri()}?immutable=1", uri=True)) as database:
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
