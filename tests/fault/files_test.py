"""Files that people attach: what breaks off leaves nothing, what is damaged is said and never served as whole, and
neither a large file nor a slow reader costs others anything. And those who look on: many, slow, or gone."""

import http.client
import os
import socket
import time
import unittest
import urllib.parse

import candor
import full_disk_test

mebibyte = 1 << 20


def head_of(token, length, name="file.bin", path="/api/v1/attachments"):
    return (f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
            f"Candor-File-Name: {urllib.parse.quote(name)}\r\nContent-Length: {length}\r\n\r\n").encode()


def attach(client, content, name="file.bin", query=""):
    return client.request("POST", "/api/v1/attachments" + query, content,
                          {"Candor-File-Name": urllib.parse.quote(name)})


def content(client, record):
    return client.get(f"/api/v1/attachments/{record}/content")


def pieces(company):
    return candor.query(company.records, "SELECT count(*) FROM content_pieces")[0][0]


class Stream:
    """Somebody who looks on, over a socket of his own."""

    def __init__(self, server, token, last=None):
        self.connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        lines = ["GET /api/v1/stream HTTP/1.1", "Host: 127.0.0.1", f"Authorization: Bearer {token}"]
        if last is not None:
            lines.append(f"Last-Event-ID: {last}")
        self.connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
        self.received = b""

    def until(self, wanted, seconds=10.0):
        """Everything up to `wanted`; it must come in time."""
        until = time.monotonic() + seconds
        while wanted not in self.received:
            self.connection.settimeout(max(0.01, until - time.monotonic()))
            piece = self.connection.recv(65536)
            if not piece:
                raise AssertionError(f"ended without {wanted!r}: {self.received[-300:]!r}")
            self.received += piece
        return self.received

    def status(self):
        return int(self.until(b"\r\n\r\n").split(b" ", 2)[1])

    def to_the_end(self, seconds=10.0):
        self.connection.settimeout(seconds)
        while piece := self.connection.recv(65536):
            self.received += piece
        return self.received

    def close(self):
        self.connection.close()


class Uploads(unittest.TestCase):
    def setUp(self):
        self.company = candor.demo()
        self.content = os.urandom(3 * mebibyte)

    def begin(self, server, length, sent):
        """An upload that stays under way."""
        connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        connection.sendall(head_of(self.company.token, length) + os.urandom(sent))
        return connection

    def wait_for_pieces(self, least, seconds=10.0):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if pieces(self.company) >= least:
                return
            time.sleep(0.02)
        self.fail("nothing of the upload was stored")

    def test_a_crash_in_the_middle_leaves_nothing_and_what_was_there_stays(self):
        for round_ in range(3):
            with self.subTest(round=round_):
                server = self.company.serve()
                with server.client() as client:
                    kept = attach(client, self.content).json()["id"]
                before = pieces(self.company)
                under_way = [self.begin(server, 20 * mebibyte, 2 * mebibyte) for _ in range(3)]
                self.wait_for_pieces(before + 6)
                server.kill()
                for connection in under_way:
                    connection.close()
                with self.company.serve() as server, server.client() as client:
                    self.assertEqual(content(client, kept).body, self.content)
                    self.assertIn("content.swept", server.log.read_text())
                    self.assertNotIn("keys.", server.log.read_text().replace("keys.db", ""))
                self.company.fold()
                self.assertEqual(pieces(self.company), before)

    def test_a_client_that_goes_away_leaves_nothing(self):
        with self.company.serve() as server:
            connection = self.begin(server, 20 * mebibyte, 2 * mebibyte)
            self.wait_for_pieces(6)
            connection.close()
            until = time.monotonic() + 10
            while pieces(self.company) and time.monotonic() < until:
                time.sleep(0.05)
            self.assertEqual(pieces(self.company), 0)
            with server.client() as client:
                self.assertEqual(client.get("/api/v1/attachments?count=true").json()["total"], 0)

    def test_200_mebibytes_are_refused_at_once_and_in_words(self):
        with self.company.serve() as server:
            began = time.monotonic()
            answer = candor.parse_response(
                candor.exchange(server.port, head_of(self.company.token, 200 * mebibyte), timeout=5))
            self.assertEqual((answer.status, answer.code()), (413, "file_too_large"), answer)
            self.assertIn("25 MiB", answer.json()["detail"])
            self.assertLess(time.monotonic() - began, 4)
            self.assertEqual(pieces(self.company), 0)
            # Somebody who sends all of it before he reads is told, too, and the next one is served.
            with server.client() as client:
                refused = attach(client, b"x" * (200 * mebibyte))
                self.assertEqual((refused.status, refused.code()), (413, "file_too_large"), refused)
            with server.client() as client:
                self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
            self.assertEqual(pieces(self.company), 0)

    def test_a_file_without_a_length_is_cut_off_at_the_limit(self):
        with self.company.serve() as server:
            head = (f"POST /api/v1/attachments HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
                    f"Authorization: Bearer {self.company.token}\r\nCandor-File-Name: x\r\n\r\n").encode()
            chunk = b"100000\r\n" + b"x" * mebibyte + b"\r\n"
            answer = candor.parse_response(candor.exchange(server.port, head + chunk * 26 + b"0\r\n\r\n"))
            self.assertEqual(answer.status, 413, answer)
            time.sleep(0.5)
            self.assertEqual(pieces(self.company), 0)

    def test_memory_does_not_grow_with_the_file(self):
        environment = {"CANDOR_LIMITS__UPLOAD_MEBIBYTES": "1024"}
        size = 200
        with self.company.serve(environment=environment) as server:
            with server.client() as client:
                attach(client, b"x" * mebibyte)
            before = server.memory()
            with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
                connection.sendall(head_of(self.company.token, size * mebibyte))
                piece = os.urandom(mebibyte)
                highest = before
                for _ in range(size):
                    connection.sendall(piece)
                    highest = max(highest, server.memory())
                answer = candor.parse_response(connection.recv(65536))
            self.assertEqual(answer.status, 201, answer)
            record = answer.json()["id"]
            fetched = 0
            with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
                connection.sendall(f"GET /api/v1/attachments/{record}/content HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                   f"Authorization: Bearer {self.company.token}\r\nConnection: close\r\n\r\n".encode())
                while part := connection.recv(mebibyte):
                    fetched += len(part)
                    highest = max(highest, server.memory())
            self.assertGreater(fetched, size * mebibyte)
            self.assertLess(highest - before, 60 * mebibyte)

    def test_a_slow_reader_keeps_nobody_waiting(self):
        with self.company.serve() as server, server.client() as client:
            record = attach(client, os.urandom(20 * mebibyte)).json()["id"]
            slow = []
            for _ in range(8):
                connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
                connection.sendall(f"GET /api/v1/attachments/{record}/content HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                   f"Authorization: Bearer {self.company.token}\r\n\r\n".encode())
                connection.recv(1000)
                slow.append(connection)
            began = time.monotonic()
            for _ in range(50):
                self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
            self.assertLess(time.monotonic() - began, 5)
            for connection in slow:
                connection.close()


class Damage(unittest.TestCase):
    """What is done to a file's pieces while the server does not look."""

    def setUp(self):
        self.company = candor.demo()
        self.content = os.urandom(mebibyte)
        with self.company.serve() as server, server.client() as client:
            self.record = attach(client, self.content).json()["id"]
            self.other = attach(client, os.urandom(mebibyte)).json()["id"]
        self.company.fold()

    def change(self, *statements):
        self.assertGreater(candor.change(self.company.records, *statements), 0)

    def served(self):
        """The answer to a request for the file, and how the log speaks of it; the other file is as before."""
        with self.company.serve() as server, server.client() as client:
            self.assertEqual(content(client, self.other).status, 200)
            try:
                answer = content(client, self.record)
            except http.client.IncompleteRead as broken:
                answer = broken
            return answer, server.log.read_text()

    def assert_damage_before_the_first_byte(self):
        answer, log = self.served()
        self.assertEqual((answer.status, answer.code()), (500, "record_damaged"), answer)
        self.assertIn("record.damaged", log)

    def assert_breaks_off(self, most):
        answer, log = self.served()
        self.assertIsInstance(answer, http.client.IncompleteRead)
        self.assertTrue(self.content.startswith(answer.partial))
        self.assertLessEqual(len(answer.partial), most)
        self.assertIn("content.damaged", log)

    def id(self):
        return candor.id_bytes(self.record)

    def test_a_file_cut_off_at_its_end_is_damage(self):
        last = candor.query(self.company.records, "SELECT max(piece) FROM content_pieces WHERE record_id = ?",
                            (self.id(),))[0][0]
        # The last piece of a whole number of them is empty: without it alone, nothing of the file is missing.
        self.change(("DELETE FROM content_pieces WHERE record_id = ? AND piece >= ?", (self.id(), last - 1)))
        self.assert_damage_before_the_first_byte()

    def test_a_file_without_its_beginning_is_damage(self):
        self.change(("DELETE FROM content_pieces WHERE record_id = ? AND piece = 0", (self.id(),)))
        self.assert_damage_before_the_first_byte()

    def test_a_file_without_any_piece_is_damage(self):
        self.change(("DELETE FROM content_pieces WHERE record_id = ?", (self.id(),)))
        self.assert_damage_before_the_first_byte()

    def test_exchanged_pieces_break_the_answer_off(self):
        self.change(("UPDATE content_pieces SET piece = -1 WHERE record_id = ? AND piece = 2", (self.id(),)),
                    ("UPDATE content_pieces SET piece = 2 WHERE record_id = ? AND piece = 1", (self.id(),)),
                    ("UPDATE content_pieces SET piece = 1 WHERE record_id = ? AND piece = -1", (self.id(),)))
        self.assert_breaks_off(256 * 1024)

    def test_the_pieces_of_another_file_break_the_answer_off_at_once(self):
        self.change(("UPDATE content_pieces SET sealed = (SELECT sealed FROM content_pieces theirs WHERE "
                     "theirs.record_id = ? AND theirs.piece = content_pieces.piece) WHERE record_id = ?",
                     (candor.id_bytes(self.other), self.id())))
        self.assert_breaks_off(0)

    def test_an_altered_byte_breaks_the_answer_off(self):
        rows = candor.query(self.company.records,
                            "SELECT piece, sealed FROM content_pieces WHERE record_id = ? AND piece = 3", (self.id(),))
        sealed = bytearray(rows[0][1])
        sealed[1000] ^= 1
        self.change(("UPDATE content_pieces SET sealed = ? WHERE record_id = ? AND piece = 3",
                     (bytes(sealed), self.id())))
        self.assert_breaks_off(512 * 1024)


class AtRest(unittest.TestCase):
    def test_neither_name_nor_content_stands_in_the_data_folder(self):
        company = candor.demo()
        name, text = "canaryname" + os.urandom(6).hex(), "canarytext" + os.urandom(6).hex()
        with company.serve() as server, server.client() as client:
            record = attach(client, (text * 20_000).encode(), name + ".txt").json()["id"]
            self.assertEqual(client.get(f"/api/v1/attachments/{record}").json()["name"], name + ".txt")
            for file in [*company.folder.rglob("*"), *company.base.glob("server*")]:
                if file.is_file():
                    stored = file.read_bytes()
                    self.assertNotIn(name.encode(), stored, file)
                    self.assertNotIn(text.encode(), stored, file)

    def test_a_backup_holds_the_files_too(self):
        company = candor.demo()
        text = os.urandom(2 * mebibyte)
        places = candor.new_folder()
        for part in ("data", "keys"):
            (places / part).mkdir()
        with company.serve() as server, server.client() as client:
            record = attach(client, text).json()["id"]
            done = company.command("backup", "--to", str(places / "data"), "--keys-to", str(places / "keys"))
            self.assertEqual(done.returncode, 0, done.stderr)
        base = candor.new_folder()
        back = candor.Company(base / "data", company.users, company.token, base)
        [data], [keys] = ((places / part).iterdir() for part in ("data", "keys"))
        done = candor.run("restore", "--from", str(data), "--keys-from", str(keys),
                          "--data", str(back.folder), environment={
                              **back.environment(), "CANDOR_DATA__ROOT_KEY_FILE": str(company.root_key)})
        self.assertEqual(done.returncode, 0, done.stderr)
        with back.serve(environment={"CANDOR_DATA__ROOT_KEY_FILE": str(company.root_key)}) as server, \
                server.client() as client:
            self.assertEqual(content(client, record).body, text)


@unittest.skipUnless(full_disk_test.may_mount(), "mounting a small disk needs root")
class FullDisk(unittest.TestCase):
    def test_an_upload_that_fills_the_disk_is_refused_and_gives_its_room_back(self):
        disk = full_disk_test.Disk()
        self.addCleanup(disk.unmount)
        base = disk.place / "base"
        base.mkdir()
        company = candor.make_demo(20, base=base, environment=full_disk_test.settings)
        server = company.serve(environment=full_disk_test.settings)
        self.addCleanup(server.kill)
        with server.client() as client:
            kept = attach(client, b"k" * mebibyte).json()["id"]
            disk.leave(full_disk_test.reserve + 6 * mebibyte)
            answer = attach(client, os.urandom(20 * mebibyte))
            self.assertEqual((answer.status, answer.code()), (507, "storage_full"), answer)
        with server.client() as client:
            self.assertEqual(content(client, kept).body, b"k" * mebibyte)
            self.assertEqual(client.get("/api/v1/attachments?count=true").json()["total"], 1)
            disk.empty()
            self.assertEqual(attach(client, b"n" * mebibyte).status, 201)
        server.stop()
        with company.serve(environment=full_disk_test.settings) as again, again.client() as client:
            self.assertEqual(content(client, kept).body, b"k" * mebibyte)
            self.assertEqual(client.get("/api/v1/attachments?count=true").json()["total"], 2)


class Onlookers(unittest.TestCase):
    def setUp(self):
        self.company = candor.demo()
        self.server = self.company.serve()
        self.addCleanup(self.server.kill)

    def create(self, client, name="Klein"):
        answer = client.post("/api/v1/contacts", {"family_name": name, "collection": {"context": "existing_customer"}})
        self.assertEqual(answer.status, 201, answer)
        return answer.json()["id"]

    def streams(self, number, token=None):
        made = [Stream(self.server, token or self.company.token) for _ in range(number)]
        for stream in made:
            self.addCleanup(stream.close)
            self.assertEqual(stream.status(), 200)
            stream.until(b"event: ping")
        return made

    def test_all_are_told_and_the_thirteenth_of_one_user_is_not_let_in(self):
        streams = self.streams(12)
        refused = Stream(self.server, self.company.token)
        self.assertEqual(refused.status(), 429)
        with self.server.client() as client:
            record = self.create(client, "Größler-canary")
        for stream in streams:
            told = stream.until(record.encode())
            self.assertNotIn("canary", told.decode())
        streams[0].close()
        time.sleep(0.5)
        self.assertEqual(Stream(self.server, self.company.token).status(), 200)

    def test_one_who_does_not_read_costs_the_others_nothing(self):
        lazy, eager = self.streams(2)
        before = self.server.memory()
        with self.server.client() as client:
            for _ in range(300):
                last = self.create(client)
        eager.until(last.encode())
        self.assertLess(self.server.memory() - before, 40 * mebibyte)
        lazy.until(last.encode())

    def test_the_server_stops_quickly_and_says_goodbye(self):
        streams = self.streams(10)
        self.assertLess(self.server.stop(), 3.0)
        for stream in streams:
            self.assertTrue(stream.to_the_end().endswith(b"0\r\n\r\n"), stream.received[-100:])

    def test_after_a_crash_an_onlooker_goes_on_where_he_was(self):
        (stream,) = self.streams(1)
        with self.server.client() as client:
            self.create(client)
            known = self.create(client)
            told = stream.until(known.encode() + b'","operation":"create","version":1}\n\n')
            last = told.rsplit(b"id: ", 1)[1].split(b"\n", 1)[0].decode()
            missed = self.create(client)
        self.server.kill()
        self.server = self.company.serve()
        self.addCleanup(self.server.kill)
        again = Stream(self.server, self.company.token, last)
        self.addCleanup(again.close)
        told = again.until(missed.encode())
        self.assertNotIn(known.encode(), told)

    def test_connections_that_come_and_go_leave_no_place_taken(self):
        for _ in range(60):
            stream = Stream(self.server, self.company.token)
            self.assertIn(stream.status(), (200, 429))
            stream.close()
        time.sleep(0.5)
        self.streams(12)


if __name__ == "__main__":
    unittest.main()
