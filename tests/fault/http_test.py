"""Requests that are not right, sent byte for byte to the real server: each gets its 4xx as a problem with a
request id, the connection ends as it should, and the server goes on as if nothing had happened."""

import os
import random
import re
import resource
import socket
import threading
import time
import unittest

import candor
from serving import Running, mebibyte, request

memory_limit = 60 * mebibyte  # what an empty company may take


class Framing(Running):
    bearer = property(lambda self: f"Authorization: Bearer {self.company.token}")

    def refused(self, raw, status, code=None):
        """The one answer to the bytes; what a refused framing carries behind it must get none."""
        received = candor.exchange(self.server.port, raw)
        answer = candor.parse_response(received)
        self.assert_problem(answer, status, code)
        self.assertEqual(received.count(b"HTTP/1.1 "), 1, "more than one answer")
        self.assertEqual(answer.headers["Connection"], "close", answer)
        return answer

    def test_malformed_requests_get_their_refusal_and_the_connection_ends(self):
        get = "GET /api/v1/contacts HTTP/1.1"
        post = "POST /api/v1/contacts HTTP/1.1"
        json_type = "Content-Type: application/json"
        behind = request("GET /healthz HTTP/1.1")  # would be answered, were the first taken for whole
        table = [
            ("no Host", request(get, host=None), 400),
            ("two Hosts", request(get, "Host: 127.0.0.1"), 400),
            ("two different Hosts", request(get, "Host: evil.example"), 400),
            ("empty Host", request(get, host=""), 400),
            ("Host with a path", request(get, host="127.0.0.1/x"), 400),
            ("Host with a user", request(get, host="a@127.0.0.1"), 400),
            ("foreign Host", request(get, host="evil.example"), 421),
            ("foreign Host that begins like ours", request(get, host="127.0.0.1.evil.example"), 421),
            ("Transfer-Encoding and Content-Length",
             request(post, json_type, "Content-Length: 4", "Transfer-Encoding: chunked", body=b"0\r\n\r\n"), 400),
            ("unknown Transfer-Encoding", request(post, json_type, "Transfer-Encoding: gzip", body=b"x"), 501),
            ("gzip before chunked",
             request(post, json_type, "Transfer-Encoding: gzip, chunked", body=b"0\r\n\r\n"), 501),
            ("chunked twice",
             request(post, json_type, "Transfer-Encoding: chunked, chunked", body=b"0\r\n\r\n"), 400),
            ("two Transfer-Encodings", request(post, json_type, "Transfer-Encoding: chunked",
                                               "Transfer-Encoding: chunked", body=b"0\r\n\r\n"), 400),
            ("chunked with a vertical tab", request(post, json_type, "Transfer-Encoding: \x0bchunked"), 400),
            ("HTTP/1.0 with Transfer-Encoding",
             request("POST /api/v1/contacts HTTP/1.0", json_type, "Transfer-Encoding: chunked",
                     body=b"0\r\n\r\n"), 400),
            ("two Content-Lengths",
             request(post, json_type, "Content-Length: 2", "Content-Length: 2", body=b"{}"), 400),
            ("a list of Content-Lengths", request(post, json_type, "Content-Length: 2, 2", body=b"{}"), 400),
            ("negative Content-Length", request(post, json_type, "Content-Length: -1"), 400),
            ("Content-Length with a sign", request(post, json_type, "Content-Length: +2", body=b"{}"), 400),
            ("Content-Length in hex", request(post, json_type, "Content-Length: 0x2", body=b"{}"), 400),
            ("Content-Length beyond 64 bits", request(post, json_type, "Content-Length: 18446744073709551618"), 400),
            ("folded header", request(get, "X-Folded: one\r\n two"), 400),
            ("folded first header", request(get, " X-Folded: one", host=None), 400),
            ("space before the colon", request(get, "X-Name : value"), 400),
            ("header without a colon", request(get, "nonsense"), 400),
            ("header without a name", request(get, ": value"), 400),
            ("NUL in a header", request(get, "X-Name: a\0b"), 400),
            ("bare CR in a header", request(get, "X-Name: a\rb"), 400),
            ("bare LF as a line's end", b"GET /api/v1/contacts HTTP/1.1\nHost: 127.0.0.1\n\n", 400),
            ("control character in the target", request("GET /api/\x01 HTTP/1.1"), 400),
            ("not a path", request("GET api HTTP/1.1"), 400),
            ("absolute target", request("GET http://127.0.0.1/healthz HTTP/1.1"), 400),
            ("fragment in the target", request("GET /healthz#x HTTP/1.1"), 400),
            ("no version", request("GET /healthz"), 400),
            ("HTTP/2.0", request("GET /healthz HTTP/2.0"), 505),
            ("the preface of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
            ("a TLS hello", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 300, 400),
            ("an empty line first", b"\r\n" + request(get), 400),
            ("TRACE", request("TRACE /healthz HTTP/1.1"), 405),
            ("CONNECT", request("CONNECT 127.0.0.1:80 HTTP/1.1"), 405),
            ("unknown method", request("BREW /healthz HTTP/1.1"), 501),
            ("method in small letters", request("get /healthz HTTP/1.1"), 501),
            ("9 KiB target", request("GET /" + "a" * 9216 + " HTTP/1.1"), 414),
            ("17 KiB header", request(get, "X-Long: " + "a" * 17 * 1024), 431),
            ("101 fields", request(get, *[f"X-{n}: 1" for n in range(100)]), 431),
            ("two Authorizations", request(get, self.bearer, self.bearer), 400),
            ("unknown expectation",
             request(post, json_type, "Content-Length: 2", "Expect: miracle", body=b"{}"), 417),
            ("2 MiB body announced", request(post, self.bearer, json_type, f"Content-Length: {2 * mebibyte}"), 413),
            ("2 MiB body in chunks", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                             body=b"200000\r\n" + b"a" * 2 * mebibyte + b"\r\n0\r\n\r\n"), 413),
            ("chunked trailer of 64 KiB", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                  body=b"2\r\n{}\r\n0\r\nX-Trailer: " + b"a" * 65536
                                                  + b"\r\n\r\n"), 400),
            ("chunk extension of 64 KiB", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                  body=b"2;x=" + b"a" * 65536 + b"\r\n{}\r\n0\r\n\r\n"), 400),
            ("chunk size that is no number", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                     body=b"zz\r\n{}\r\n0\r\n\r\n"), 400),
            ("chunk size of 20 digits", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                body=b"fffffffffffffffffffff\r\n{}\r\n0\r\n\r\n"), (400, 413)),
            ("chunk longer than it says", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                  body=b"1\r\n{}\r\n0\r\n\r\n"), 400),
            ("chunk with a negative size", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                   body=b"-2\r\n{}\r\n0\r\n\r\n"), 400),
        ]
        for name, raw, status in table:
            with self.subTest(name):
                received = candor.exchange(self.server.port, raw + behind)
                answer = candor.parse_response(received)
                wanted = status if isinstance(status, tuple) else (status,)
                self.assertIn(answer.status, wanted, answer)
                self.assert_problem(answer, answer.status)
                self.assertEqual(received.count(b"HTTP/1.1 "), 1, "what stood behind it was answered too")
                self.assertEqual(answer.headers["Connection"], "close", answer)

    def test_a_refused_request_without_a_framing_fault_leaves_the_connection_usable(self):
        with self.server.client() as client:
            for path, status in (("/api/v1/nothing", 404), ("/api/v1/contacts?nothing=1", 400),
                                 ("/api/v1/contacts/00000000-0000-7000-8000-000000000000", 404)):
                self.assert_problem(client.get(path), status)
                self.assertIsNotNone(client._connection.sock, f"the connection ended after {path}")
            wrong = client.request("PUT", "/api/v1/contacts")
            self.assert_problem(wrong, 405)
            self.assertIn("POST", wrong.headers["Allow"])
            self.assertEqual(client.get("/healthz").status, 200)

    def test_an_answer_to_head_has_no_body_even_when_refused(self):
        for target, headers, status in (("/healthz", (), 200), ("/api/v1/contacts", (), 401)):
            raw = request(f"HEAD {target} HTTP/1.1", "Connection: close", *headers)
            received = candor.exchange(self.server.port, raw)
            answer = candor.parse_response(received)
            self.assertEqual((answer.status, answer.body), (status, b""))
            self.assertGreater(int(answer.headers["Content-Length"]), 0)

    def test_requests_in_one_piece_are_answered_in_their_order(self):
        first = request("GET /api/v1/purposes HTTP/1.1", self.bearer)
        received = candor.exchange(self.server.port, first + request("GET /api/v1/nothing HTTP/1.1")
                                   + request("GET /healthz HTTP/1.1", "Connection: close"))
        statuses = re.findall(rb"HTTP/1\.1 (\d+) ", received)
        self.assertEqual(statuses, [b"200", b"404", b"200"])

    def test_a_body_that_nobody_waits_for_is_not_read(self):
        raw = request("POST /api/v1/contacts HTTP/1.1", self.bearer, "Content-Type: application/json",
                      f"Content-Length: {2 * mebibyte}", "Expect: 100-continue")
        received = candor.exchange(self.server.port, raw)
        self.assertNotIn(b"100 Continue", received)
        self.assert_problem(candor.parse_response(received), 413)

    def test_every_single_byte_of_a_request_may_come_alone(self):
        raw = request("GET /api/v1/contacts?limit=1 HTTP/1.1", self.bearer, "Connection: close")
        received = b""
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=20) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for place in range(len(raw)):
                connection.sendall(raw[place:place + 1])
            while piece := connection.recv(65536):
                received += piece
        self.assertEqual(candor.parse_response(received).status, 200)

    def test_random_bytes_never_get_more_than_a_refusal(self):
        chance = random.Random(12)
        valid = request("POST /api/v1/contacts HTTP/1.1", self.bearer, "Content-Type: application/json",
                        "Content-Length: 2", "Connection: close", body=b"{}")
        for turn in range(300):
            raw = bytearray(valid)
            for _ in range(chance.randrange(1, 6)):
                raw[chance.randrange(len(raw))] = chance.randrange(256)
            received = candor.exchange(self.server.port, bytes(raw), timeout=5.0, close_writing=True)
            if received:
                answer = candor.parse_response(received)
                self.assertTrue(400 <= answer.status < 500 or answer.status in (501, 505), f"{turn}: {raw}: {answer}")


class Slow(Running):
    def test_who_dribbles_is_refused_in_time_and_holds_nobody_up(self):
        bearer = f"Authorization: Bearer {self.company.token}"
        head = request("POST /api/v1/contacts HTTP/1.1", bearer, "Content-Type: application/json",
                       "Content-Length: 1000000")
        cases = {"head": b"GET /healthz HTTP/1.1\r\nHost: 127", "body": head + b"{"}
        ended = {}

        def dribble(name, start, more):
            began = time.monotonic()
            received = b""
            with socket.create_connection(("127.0.0.1", self.server.port), timeout=1) as connection:
                connection.sendall(start)
                while time.monotonic() - began < 30:
                    try:
                        piece = connection.recv(4096)
                        received += piece
                        if not piece:
                            break
                    except TimeoutError:
                        connection.sendall(more)
                    except OSError:
                        break
            ended[name] = (time.monotonic() - began, received)

        crowd = [threading.Thread(target=dribble, args=(name, start, b"a")) for name, start in cases.items()]
        for thread in crowd:
            thread.start()
        with self.server.client() as client:
            for _ in range(20):
                began = time.monotonic()
                self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
                self.assertLess(time.monotonic() - began, 2.0)
        for thread in crowd:
            thread.join(40)
        for name, (taken, received) in ended.items():
            with self.subTest(name):
                self.assertLess(taken, 16.0)
                self.assertGreater(taken, 8.0)
                if received:
                    self.assert_problem(candor.parse_response(received), 408)


class Memory(Running):
    def test_idle_connections_and_refused_floods_leave_little_memory_behind(self):
        self.flood()
        first = self.server.memory()
        for _ in range(3):
            self.flood()
        after = self.server.memory()
        self.assertLess(after, memory_limit, f"{after / mebibyte:.0f} MiB")
        self.assertLess(after - first, 8 * mebibyte, "each flood leaves something behind")

    def test_five_hundred_idle_connections_cost_little(self):
        before = self.server.memory()
        clients = [self.server.client() for _ in range(500)]
        try:
            for client in clients:
                self.assertEqual(client.get("/api/v1/contacts?limit=20", {"X-Padding": "a" * 8000}).status, 200)
            grown = self.server.memory() - before
            self.assertLess(grown, 500 * 32 * 1024, f"{grown / 1024 / 500:.0f} KiB for each")
        finally:
            for client in clients:
                client.close()

    def flood(self):
        bearer = f"Authorization: Bearer {self.company.token}"
        for turn in range(40):
            body = b'{"description":"' + b"a" * 900_000 + b'","nonsense":1}'
            raw = request("POST /api/v1/contacts HTTP/1.1", bearer, "Content-Type: application/json",
                          f"Content-Length: {len(body)}", "Connection: close", body=body)
            self.assertEqual(candor.parse_response(candor.exchange(self.server.port, raw)).status, 422)
            raw = request("GET / HTTP/1.1", "X-Long: " + "a" * 20_000)
            self.assertEqual(candor.parse_response(candor.exchange(self.server.port, raw)).status, 431)
            raw = request("POST /api/v1/contacts HTTP/1.1", bearer, "Content-Type: application/json",
                          "Content-Length: 900000", body=b"b" * 100_000)
            candor.exchange(self.server.port, raw, timeout=2.0, close_writing=True)


class Limits(unittest.TestCase):
    """More connections than the server or the machine has room for."""

    def crowd(self, port, size):
        connections = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(size)]
        for connection in connections:
            self.addCleanup(connection.close)
        time.sleep(0.3)
        return connections

    def test_one_connection_more_than_allowed_is_answered_503_and_room_is_found_again(self):
        company = candor.demo(contacts=0)
        with company.serve(environment={"CANDOR_SERVER__CONNECTIONS": "40"}) as server:
            connections = self.crowd(server.port, 40)
            answer = candor.parse_response(candor.exchange(server.port, request("GET /healthz HTTP/1.1")))
            self.assertEqual((answer.status, answer.headers["Connection"]), (503, "close"), answer)
            connections[0].sendall(request("GET /healthz HTTP/1.1"))
            self.assertEqual(candor.parse_response(connections[0].recv(65536)).status, 200)
            for connection in connections:
                connection.close()
            time.sleep(0.3)
            self.assertTrue(server.is_ready())

    def test_a_process_without_file_descriptors_waits_quietly_and_goes_on_when_there_are_some(self):
        company = candor.demo(contacts=5)
        with company.serve() as server:
            resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (40, 40))
            connections = self.crowd(server.port, 80)
            before = self.processor_time(server)
            time.sleep(1.0)
            self.assertLess(self.processor_time(server) - before, 0.5, "it spins")
            for connection in connections:
                connection.close()
            time.sleep(1.0)
            with server.client() as client:
                self.assertEqual(client.get("/api/v1/contacts").status, 200)

    @staticmethod
    def processor_time(server):
        with open(f"/proc/{server.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Stopping(unittest.TestCase):
    def test_sigterm_under_load_answers_what_it_took_on_and_loses_nothing(self):
        company = candor.demo(contacts=20)
        server = company.serve()
        created = [{} for _ in range(8)]
        wrong = []

        def work(number, stopped):
            count = 0
            try:
                with server.client() as client:
                    while not stopped():
                        count += 1
                        name = f"Öveges-{number}-{count}"
                        answer = client.post("/api/v1/contacts", {"family_name": name,
                                                                  "collection": {"context": "existing_customer"}})
                        if answer.status == 201:
                            created[number][answer.json()["id"]] = name
                        elif answer.status != 503:
                            wrong.append(answer)
            except candor.connection_lost:
                return

        crowd = candor.Crowd(8, work)
        try:
            time.sleep(1.0)
            taken = server.stop()
            self.assertLess(taken, candor.stopped_within)
            self.assertEqual((crowd.stop(), wrong), ([], []))
            self.assertNotIn("error", server.log.read_text())
        finally:
            server.kill()
        acknowledged = {record: name for one in created for record, name in one.items()}
        self.assertGreater(len(acknowledged), 50)
        with company.serve() as again, again.client() as client:
            names = {record["id"]: record.get("family_name") for record in client.pages("/api/v1/contacts")}
        for record, name in acknowledged.items():
            self.assertEqual(names.get(record), name, "an acknowledged create is lost")
        done, report = company.verify()
        self.assertEqual((done.returncode, report["damages"]), (0, []), done.stderr)

    def test_sigterm_during_an_import_ends_it_between_two_rows(self):
        company = candor.demo(contacts=0)
        server = company.serve(environment={"CANDOR_SERVER__SHUTDOWN_GRACE_SECONDS": "1"})
        file = "First Name,Last Name\n" + "".join(f"Ágnes {n},Szűcs-{n}\n" for n in range(200_000))

        def send(_, __):
            try:
                with server.client(timeout=30.0) as client:
                    client.request("POST", "/api/v1/imports?context=existing_customer", file,
                                   {"Content-Type": "text/csv"})
            except candor.connection_lost:
                pass

        crowd = candor.Crowd(1, send)
        try:
            time.sleep(0.5)
            taken = server.stop()
            self.assertLess(taken, candor.stopped_within)
            self.assertEqual(crowd.stop(), [])
        finally:
            server.kill()
        contacts, = candor.query(company.records, "SELECT COUNT(*) FROM contacts")[0]
        self.assertGreater(contacts, 100)
        self.assertLess(contacts, 200_000, "the import was not under way any more")
        done, report = company.verify()
        self.assertEqual((done.returncode, report["damages"]), (0, []), done.stderr)
        self.assertGreaterEqual(report["entries"], contacts)

    def test_sigterm_does_not_wait_for_who_says_nothing_or_half_of_it(self):
        company = candor.demo(contacts=0)
        server = company.serve()
        bearer = f"Authorization: Bearer {company.token}"
        starts = [b"", b"GET /hea", request("GET /healthz HTTP/1.1"),
                  request("POST /api/v1/contacts HTTP/1.1", bearer, "Content-Type: application/json",
                          "Content-Length: 100000", body=b"{")]
        connections = []
        try:
            for start in starts * 5:
                connection = socket.create_connection(("127.0.0.1", server.port), timeout=5)
                connection.sendall(start)
                connections.append(connection)
            time.sleep(0.3)
            self.assertLess(server.stop(), candor.stopped_within)
        finally:
            server.kill()
            for connection in connections:
                connection.close()

    def test_an_idle_server_stops_at_once_and_a_second_signal_changes_nothing(self):
        company = candor.demo(contacts=0)
        server = company.serve()
        try:
            server.ask_to_stop()
            server.ask_to_stop()
            self.assertLess(server.stop(), 2.0)
        finally:
            server.kill()


if __name__ == "__main__":
    unittest.main()
