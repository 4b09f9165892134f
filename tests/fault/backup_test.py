"""Backups under load, cut off, on a full disk, damaged and forged: a backup with a name is whole or it is found
out, a server does not mind, and what is restored is what was there."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import time
import unittest

import candor
from full_disk_test import Disk, has_namespaces, inside_variable, may_mount
from damage import flipped

mebibyte = 1 << 20


class Places:
    def __init__(self):
        base = candor.new_folder()
        self.data, self.keys = base / "data", base / "keys"
        self.data.mkdir()
        self.keys.mkdir()

    def named(self):
        """Names of backups, data and keys."""
        return [sorted(path.name for path in place.iterdir() if not path.name.startswith("."))
                for place in (self.data, self.keys)]


def take(company, places, *more):
    return company.command("backup", "--to", str(places.data), "--keys-to", str(places.keys), "--json", *more)


def taken(company, places):
    done = take(company, places)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    output = json.loads(done.stdout)
    return pathlib.Path(output["data"]["folder"]), pathlib.Path(output["keys"]["folder"])


def plain(*arguments, **named):
    return candor.run(*arguments, environment={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, **named)


def verify(data, keys=None):
    return plain("backup", "verify", str(data), *(["--keys", str(keys)] if keys else []), "--json")


def restore(company, data, keys, *more, root_key=None, stdin=None):
    """Into a new folder, with the root key put there first unless it is given otherwise."""
    base = candor.new_folder()
    folder = base / "restored"
    if root_key is not None:
        folder.mkdir(mode=0o700)
        (folder / "root.key").write_bytes(root_key)
        (folder / "root.key").chmod(0o600)
    done = plain("restore", "--from", str(data), "--keys-from", str(keys), "--data", str(folder), "--json", *more,
                 stdin=stdin)
    return done, candor.Company(folder, company.users, company.token, base)


def bodies_of(client):
    return {record["id"]: client.get(f"/api/v1/contacts/{record['id']}").body
            for record in client.pages("/api/v1/contacts")}


class Taken(unittest.TestCase):
    def setUp(self):
        self.company = candor.demo()
        self.places = Places()

    def check(self, data, keys):
        done = verify(data, keys)
        self.assertEqual(done.returncode, 0, done.stderr)
        for path in [data, keys, *data.iterdir(), *keys.iterdir()]:
            self.assertEqual(path.stat().st_mode & 0o777, 0o700 if path.is_dir() else 0o600, path)
        self.assertEqual({path.name for path in data.iterdir()}, {"candor.db", "installation", "manifest"})
        self.assertEqual({path.name for path in keys.iterdir()}, {"keys.db", "manifest"})
        self.assertEqual(data.name, keys.name)

    def test_from_a_stopped_installation_it_holds_everything_and_is_on_the_log(self):
        data, keys = taken(self.company, self.places)
        self.check(data, keys)
        with self.company.serve() as server, server.client() as client:
            wanted = bodies_of(client)
        done, restored = restore(self.company, data, keys, root_key=self.company.root_key.read_bytes())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["records_without_key"], 0)
        with restored.serve() as server, server.client() as client:
            self.assertEqual(bodies_of(client), wanted)
            events = {event["operation"]: event for event in client.pages("/api/v1/audit/events")}
            self.assertIsNone(client.get("/api/v1/installation").json()["last_backup_at"], "noted before it was made")
        with self.company.serve() as server, server.client() as client:
            self.assertRegex(client.get("/api/v1/installation").json()["last_backup_at"], "^20")
        for operation in ("backup", "backup_restored"):
            self.assertEqual(events[operation]["actor_kind"], "local-operator")
        done, report = restored.verify()
        self.assertEqual((done.returncode, report["damages"]), (0, []))

    def test_under_load_data_and_keys_fit_and_no_answer_waits_for_it(self):
        slowest, created = [0.0], []

        def work(number, stopped):
            with server.client() as client:
                count = 0
                while not stopped():
                    began = time.monotonic()
                    answer = client.post("/api/v1/contacts", {
                        "given_name": "Eva", "family_name": f"Load-{number}-{count}",
                        "collection": {"context": "existing_customer"}})
                    slowest[0] = max(slowest[0], time.monotonic() - began)
                    if answer.status != 201:
                        raise AssertionError(answer)
                    created.append(answer.json()["id"])
                    count += 1

        with self.company.serve() as server:
            crowd = candor.Crowd(4, work)
            time.sleep(0.5)
            before = len(created)
            pairs = [taken(self.company, self.places) for _ in range(3)]
            self.assertEqual(crowd.stop(), [])
        self.assertLess(slowest[0], 2.0)
        for data, keys in pairs:
            self.check(data, keys)
        done, restored = restore(self.company, *pairs[0], root_key=self.company.root_key.read_bytes())
        self.assertEqual((done.returncode, json.loads(done.stdout)["records_without_key"]), (0, 0), done.stderr)
        with restored.serve() as server, server.client() as client:
            found = bodies_of(client)
        self.assertEqual(set(created[:before]) - set(found), set(), "acknowledged before the backup, not in it")

    def test_killed_at_any_moment_it_leaves_whole_backups_and_no_named_half(self):
        root = self.company.root_key.read_bytes()
        for moment in range(12):
            process = subprocess.Popen(
                [str(candor.binary), "backup", "--data", str(self.company.folder), "--to", str(self.places.data),
                 "--keys-to", str(self.places.keys)], env=self.company.environment(),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.01 + moment * 0.012)
            process.send_signal(signal.SIGKILL)
            process.wait()
            for name in self.places.named()[0]:
                done = verify(self.places.data / name, self.places.keys / name)
                self.assertEqual(done.returncode, 0, f"after {moment}: {done.stderr}")
        data, keys = taken(self.company, self.places)
        self.check(data, keys)
        left = [path.name for place in (self.places.data, self.places.keys) for path in place.iterdir()
                if path.name.startswith(".")]
        self.assertEqual(left, [], "what was cut off was not removed")
        done, _ = restore(self.company, data, keys, root_key=root)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_of_one_place_or_inside_the_data_folder_it_is_refused(self):
        for to, keys_to in ((self.places.data, self.places.data), (self.places.data, self.company.folder)):
            done = self.company.command("backup", "--to", str(to), "--keys-to", str(keys_to))
            self.assertEqual(done.returncode, candor.refused)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertEqual(self.places.named(), [[], []])
        done = self.company.command("backup", "--to", str(self.places.data))
        self.assertEqual(done.returncode, candor.usage)


class Damaged(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.company = candor.demo()
        cls.data, cls.keys = taken(cls.company, Places())
        cls.root = cls.company.root_key.read_bytes()

    def copies(self):
        base = candor.new_folder()
        return (pathlib.Path(shutil.copytree(self.data, base / "data")),
                pathlib.Path(shutil.copytree(self.keys, base / "keys")))

    def assert_refused(self, data, keys, code=candor.storage):
        done = verify(data, keys)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        done, restored = restore(self.company, data, keys, root_key=self.root)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual([path.name for path in restored.folder.iterdir()], ["root.key"], "something was restored")

    def test_by_one_byte_in_any_file_it_is_refused_and_nothing_is_restored(self):
        for part, name in ((0, "candor.db"), (0, "installation"), (1, "keys.db")):
            with self.subTest(name):
                pair = self.copies()
                file = pair[part] / name
                content = file.read_bytes()
                file.write_bytes(flipped(content, len(content) // 2))
                self.assert_refused(*pair)

    def test_with_a_file_cut_short_or_missing_it_is_refused(self):
        for part, name, code in ((0, "candor.db", candor.storage), (1, "keys.db", candor.storage)):
            pair = self.copies()
            with open(pair[part] / name, "r+b") as file:
                file.truncate(4096)
            self.assert_refused(*pair, code)
            (pair[part] / name).unlink()
            self.assert_refused(*pair, candor.not_found)

    def test_with_garbage_for_a_manifest_it_is_refused(self):
        text = (self.data / "manifest").read_bytes()
        for garbage in (b"", b"\0" * 200, os.urandom(4096), text[:-4], text * 2, text.replace(b"data", b"rest"),
                        text.replace(b"candor.db", b"/etc/passwd"), b"x" * 10 * mebibyte,
                        text.replace(b"candor backup 1", b"candor backup 2")):
            pair = self.copies()
            (pair[0] / "manifest").write_bytes(garbage)
            self.assert_refused(*pair)

    def test_behind_a_link_it_is_refused(self):
        pair = self.copies()
        (pair[0] / "candor.db").rename(pair[0] / "elsewhere")
        (pair[0] / "candor.db").symlink_to("elsewhere")
        done = verify(*pair)
        self.assertNotEqual(done.returncode, 0)

    def test_forged_with_a_fitting_manifest_it_opens_nothing(self):
        """Whoever can write where backups lie can make sums fit; not seals."""
        import hashlib
        pair = self.copies()
        with candor.contextlib.closing(candor.sqlite3.connect(pair[0] / "candor.db")) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("UPDATE standing_ledger SET at = at + 1")
            db.commit()
        content = (pair[0] / "candor.db").read_bytes()
        lines = (pair[0] / "manifest").read_text().splitlines()
        lines = [f"file candor.db {len(content)} {hashlib.sha256(content).hexdigest()}"
                 if line.startswith("file candor.db") else line for line in lines]
        (pair[0] / "manifest").write_text("\n".join(lines) + "\n")
        self.assertEqual(verify(*pair).returncode, 0)
        done, _ = restore(self.company, *pair, root_key=self.root)
        self.assertEqual(done.returncode, candor.storage, done.stderr)


class Restored(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.company = candor.demo()
        cls.data, cls.keys = taken(cls.company, Places())
        cls.root = cls.company.root_key.read_bytes()

    def test_over_an_installation_it_is_refused_and_nothing_is_touched(self):
        other = candor.demo()
        before = {path.name: path.read_bytes() for path in other.folder.iterdir() if path.is_file()}
        done = other.command("restore", "--from", str(self.data), "--keys-from", str(self.keys))
        self.assertEqual(done.returncode, candor.refused, done.stderr)
        self.assertEqual({path.name: path.read_bytes() for path in other.folder.iterdir() if path.is_file()}, before)

    def test_without_its_root_key_it_is_refused_and_nothing_is_written(self):
        done, restored = restore(self.company, self.data, self.keys)
        self.assertEqual(done.returncode, candor.root_key, done.stderr)
        self.assertIn("escrow", done.stderr)
        self.assertFalse(restored.folder.exists())
        done, restored = restore(self.company, self.data, self.keys, root_key=os.urandom(32))
        self.assertEqual(done.returncode, candor.root_key, done.stderr)
        self.assertEqual([path.name for path in restored.folder.iterdir()], ["root.key"])

    def test_with_the_escrow_sheet_alone_everything_comes_back(self):
        base = candor.new_folder()
        done = plain("init", "--data", str(base / "data"), "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        sheet = "\n".join(json.loads(done.stdout)["escrow"]) + "\n"
        company = candor.Company(base / "data", [], "", base)
        done = company.command("user", "add", "--email", "eva@example.org", "--name", "Eva", "--role", "owner",
                               "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        company.users = [json.loads(done.stdout)]
        data, keys = taken(company, Places())
        shutil.rmtree(company.folder)
        wrong = sheet.replace(sheet[0], "Z" if sheet[0] != "Z" else "Y", 1)
        done, restored = restore(company, data, keys, "--escrow", stdin=wrong)
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse(restored.folder.exists(), "a wrong sheet left something")
        done, restored = restore(company, data, keys, "--escrow", stdin=sheet)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(restored.root_key.stat().st_mode & 0o777, 0o600)
        with restored.serve() as server, server.client(token=False) as client:
            answer = client.post("/api/v1/session", {"email": "eva@example.org",
                                                     "password": company.users[0]["password"]})
            self.assertEqual(answer.status, 204, answer)


class InNamespace(unittest.TestCase):
    def test_a_full_disk_in_a_user_namespace(self):
        if not has_namespaces():
            self.skipTest("mounting a small disk needs root or unprivileged user namespaces")
        done = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "python3", "-m", "unittest",
                               "backup_test"], cwd=pathlib.Path(__file__).parent, capture_output=True, text=True,
                              env={**os.environ, inside_variable: "1"})
        self.assertEqual(done.returncode, 0, done.stderr)


class FullDisk(unittest.TestCase):
    """The disk that backups go to, a small tmpfs."""

    def setUp(self):
        self.company = candor.demo()
        self.places = Places()
        self.disk = Disk()
        self.addCleanup(self.disk.unmount)
        self.places.keys = self.disk.place

    def test_for_backups_is_said_and_leaves_nothing_and_the_server_goes_on(self):
        with self.company.serve() as server, server.client() as client:
            # The last has room for the keys themselves, so that the disk fills up on the way.
            size = sum(path.stat().st_size for path in self.company.folder.glob("keys.db*") if path.suffix != ".db-shm")
            for free in (0, 8192, -(-size // 4096) * 4096):
                self.disk.leave(free)
                done = take(self.company, self.places)
                self.assertEqual(done.returncode, candor.later, done.stderr)
                self.assertEqual(self.places.named()[0], [])
                self.assertEqual([path.name for path in self.places.keys.iterdir()], ["filler"])
                self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
                self.disk.empty()
            done = take(self.company, self.places)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
            failed = [event for event in client.pages("/api/v1/audit/events") if event["operation"] == "backup"]
            self.assertGreaterEqual(sum(event["verdict"] == "failed" for event in failed), 3)


def load_tests(loader, _tests, _pattern):
    suite = unittest.TestSuite()
    ordinary = (Taken, Damaged, Restored)
    if os.environ.get(inside_variable):
        classes = (FullDisk,)
    else:
        classes = (*ordinary, FullDisk) if may_mount() else (*ordinary, InNamespace)
    for each in classes:
        suite.addTests(loader.loadTestsFromTestCase(each))
    return suite


if __name__ == "__main__":
    unittest.main()
