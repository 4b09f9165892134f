"""Whoever can write to the disk, or broke it: the wrong key, a second server, changed bytes, swapped
ciphertexts, files cut short. Each is refused or reported, and never served as something else."""

import hashlib
import os
import random
import time
import unittest
import uuid

import candor
from damage import flipped, started

refused_within = 1.0  # seconds


def state_of(folder):
    """Content, mode and times of every file: what was not touched is equal, to the nanosecond."""
    state = {}
    for path in sorted(folder.rglob("*")):
        status = path.stat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        state[str(path.relative_to(folder))] = (content, status.st_mode, status.st_mtime_ns, status.st_size)
    return state


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
            self.assertGreater(len(list(client.pages("/api/v1/contacts"))), 10)

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
                company = self.company.copy()
                candor.change(company.records, (f"UPDATE contacts SET {column} = NULL WHERE id = ?",
                                                (candor.id_bytes(self.first),)))
                with company.serve() as server, server.client() as client:
                    self.assert_damaged(client, self.first)

    def test_beside_which_a_clear_column_was_changed_is_reported(self):
        """Ids, times and flags stand in clear, but what is served of them must be what was written."""
        stranger = candor.id_bytes("00000000-0000-7000-8000-000000000000")
        for column, value in (("owner_id", stranger), ("created_by", stranger), ("created_at", 1_000_000),
                              ("updated_at", 1_000_000), ("updated_by", stranger), ("version", 7)):
            with self.subTest(column):
                company = self.company.copy()
                candor.change(company.records, (f"UPDATE contacts SET {column} = ? WHERE id = ?",
                                                (value, candor.id_bytes(self.first))))
                with company.serve() as server, server.client() as client:
                    self.assert_damaged(client, self.first)
                    self.assert_reads(client, self.second, self.nils)

    def test_of_a_sole_trader_whose_flag_was_changed_is_reported(self):
        """Without the flag the record would no longer be a person's, and need no lawful basis."""
        with self.company.serve() as server, server.client() as client:
            answer = client.post("/api/v1/companies", {"name": "Änne Köhler Fotografie", "sole_trader": True,
                                                       "collection": {"context": "existing_customer"}})
            self.assertEqual(answer.status, 201, answer)
            trader = answer.json()["id"]
        changed = candor.change(self.company.records, ("UPDATE companies SET sole_trader = 0 WHERE id = ?",
                                                       (candor.id_bytes(trader),)))
        self.assertEqual(changed, 1)
        with self.company.serve() as server, server.client() as client:
            answer = client.get(f"/api/v1/companies/{trader}")
            self.assertEqual((answer.status, answer.code()), (500, "record_damaged"), answer)

    def test_in_a_database_with_a_flipped_bit_anywhere_is_never_another_content(self):
        clear = {"id", "version", "created_at", "created_by", "updated_at", "updated_by", "owner_id"}
        self.company.fold()
        whole = self.company.records.read_bytes()
        with self.company.copy().serve() as server, server.client() as client:
            contents = {record["id"]: {name: value for name, value in record.items() if name not in clear}
                        for record in client.pages("/api/v1/contacts")}
        chance = random.Random(5)
        places = [place for place, byte in enumerate(whole) if byte != 0]  # the rest is free space, mostly
        met = 0
        for _ in range(60):
            place, bit = chance.choice(places), chance.randrange(8)
            for suffix in ("-wal", "-shm"):
                self.company.records.with_name("candor.db" + suffix).unlink(missing_ok=True)
            self.company.records.write_bytes(flipped(whole, place, bit))
            with self.subTest(f"bit {bit} of byte {place}"):
                met += self.compare(contents)
        self.assertGreater(met, 3, "none of the flips met anything")

    def compare(self, contents):
        """1 when the damage was met."""
        server = self.company.serve(ready=False)
        met = 0
        try:
            if not started(server):
                self.assertEqual(server.process.returncode, candor.storage, server.text_of_log())
                return 1
            for record, content in contents.items():
                with server.client() as client:
                    answer = client.get(f"/api/v1/contacts/{record}")
                if answer.status == 200:
                    read = answer.json()
                    self.assertEqual({name: read.get(name) for name in content}, content)
                else:
                    self.assertIn(answer.status, (401, 403, 404, 500), answer)  # id, ledger or token were hit: nothing shown
                    met = 1
        except candor.connection_lost:
            self.assertEqual(server.process.wait(5), candor.storage, server.text_of_log())
            met = 1
        finally:
            server.kill()
        return met

    def test_whose_key_is_gone_is_reported_and_others_are_read(self):
        removed = candor.change(self.company.keys, ("DELETE FROM data_keys WHERE subject_id = ?",
                                                    (candor.id_bytes(self.first),)))
        self.assertGreater(removed, 0)
        with self.company.serve() as server, server.client() as client:
            self.assert_damaged(client, self.first)
            self.assert_reads(client, self.second, self.nils)

    def test_whose_row_is_gone_without_an_erasure_is_reported_and_the_server_goes_on(self):
        candor.change(self.company.records, ("DELETE FROM contacts WHERE id = ?", (candor.id_bytes(self.first),)))
        with self.company.serve() as server, server.client() as client:
            self.assert_damaged(client, self.first)
            self.assert_damaged(client, self.first, "PATCH")
            self.assert_damaged(client, self.first, "DELETE")
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


if __name__ == "__main__":
    unittest.main()
