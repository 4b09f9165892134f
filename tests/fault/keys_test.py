"""Keys and records lie in two databases that cannot commit together: what a crash between the two commits
leaves is swept at the next start, what it cannot have left is kept, and a record without its key is named."""

import json
import os
import shutil
import time
import unittest
import uuid

import candor


def make(client, family_name):
    answer = client.post("/api/v1/contacts", {"given_name": "Eva", "family_name": family_name,
                                              "collection": {"context": "existing_customer"}})
    if answer.status != 201:
        raise AssertionError(answer)
    return answer.json()["id"]


def uuid_of(moment):
    """A UUIDv7 made at that time, in seconds."""
    milliseconds = int(moment * 1000).to_bytes(6, "big")
    rest = bytearray(os.urandom(10))
    rest[0] = 0x70 | rest[0] & 0x0F
    rest[2] = 0x80 | rest[2] & 0x3F
    return uuid.UUID(bytes=milliseconds + bytes(rest))


class Keys(unittest.TestCase):
    def setUp(self):
        self.company = candor.demo()

    def keys_of(self, record):
        return candor.query(self.company.keys, "SELECT retention_class FROM data_keys WHERE subject_id = ?",
                            (candor.id_bytes(str(record)),))

    def events(self, server):
        found = {}
        for line in server.log.read_text().splitlines():
            if line.startswith("{"):
                event = json.loads(line)
                found.setdefault(event["event"], []).append(event)
        return found

    def crash_after(self, acts):
        """What is on disk when the process ends after the keys of `acts` are durable and before their records
        are: the records of before beside the keys of after."""
        before = self.company.base / "before.db"
        server = self.company.serve()
        with server.client() as client:
            time.sleep(0.3)  # the entry that the index was built
            with candor.contextlib.closing(candor.sqlite3.connect(before)) as copy, \
                    candor.contextlib.closing(candor.sqlite3.connect(self.company.records)) as records:
                records.backup(copy)
            made = acts(client)
        server.kill()
        self.company.fold()
        shutil.copy(before, self.company.records)
        return made

    def start(self):
        with self.company.serve() as server, server.client() as client:
            read = [client.get(f"/api/v1/contacts/{record['id']}").status
                    for record in client.pages("/api/v1/contacts")]
            self.assertGreater(len(read), 10)
            self.assertEqual(set(read), {200}, "keys in use were touched")
            later = make(client, "Later")
        self.company.fold()
        self.assertTrue(self.keys_of(later))
        return self.events(server)

    def test_of_a_record_that_never_came_are_swept_at_start(self):
        orphan = self.crash_after(lambda client: make(client, "Orphan"))
        self.assertTrue(self.keys_of(orphan), "the crash left no key")
        events = self.start()
        self.assertEqual([event["subjects"] for event in events["keys.swept"]], [1])
        self.assertNotIn("keys.without_record", events)
        self.assertEqual(self.keys_of(orphan), [])
        with self.company.serve() as server:
            pass
        self.assertNotIn("keys.swept", self.events(server))

    def test_beside_older_data_are_kept_because_they_may_open_newer_data(self):
        def read_and_make(client):
            client.get("/api/v1/contacts?limit=1")  # an entry that the older log does not have
            return make(client, "Newer")
        newer = self.crash_after(read_and_make)
        events = self.start()
        self.assertIn("keys.newer_than_data", events)
        self.assertNotIn("keys.swept", events)
        self.assertTrue(self.keys_of(newer))

    def test_that_no_crash_can_have_left_are_kept_and_reported(self):
        old, stranger = uuid_of(time.time() - 86400), uuid.UUID(int=7)
        for subject in (old, stranger):
            candor.change(self.company.keys, (
                "INSERT INTO data_keys (subject_id, retention_class, key_version, wrapped) VALUES (?, 1, 1, ?)",
                (subject.bytes, os.urandom(72))))
        events = self.start()
        self.assertEqual([event["subjects"] for event in events["keys.without_record"]], [2])
        self.assertNotIn("keys.swept", events)
        self.assertTrue(self.keys_of(old))

    def test_missing_from_a_record_are_reported_by_its_id_at_start(self):
        with self.company.serve() as server, server.client() as client:
            lost = make(client, "Lost")
        self.company.fold()
        candor.change(self.company.keys, ("DELETE FROM data_keys WHERE subject_id = ?", (candor.id_bytes(lost),)))
        with self.company.serve() as server, server.client() as client:
            answer = client.get(f"/api/v1/contacts/{lost}")
            self.assertEqual((answer.status, answer.code()), (500, "record_damaged"))
            self.assertNotIn(b"Lost", answer.body)
        events = self.events(server)
        self.assertEqual([event["record"] for event in events["record.key_missing"]], [lost])
        self.assertEqual([event["records"] for event in events["keys.missing"]], [1])


if __name__ == "__main__":
    unittest.main()
