"""Requests that are not right, sent byte for byte to the real server: each gets its 4xx as a problem with a
request id, the connection ends as it should, and the server goes on as if nothing had happened."""

import json
import random
import re
import socket
import threading
import time
import unittest

import candor

mebibyte = 1 << 20
memory_limit = 60 * mebibyte  # what an empty company may take
person = '"collection":{"context":"existing_customer"}'


def request(line, *headers, body=b"", host="127.0.0.1"):
    lines = [line] + ([f"Host: {host}"] if host is not None else []) + list(headers)
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def nested(depth):
    return '{"given_name":' + "[" * depth + "]" * depth + "}"


class Running(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.company = candor.demo(contacts=20)
        cls.server = cls.company.serve()

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()

    def tearDown(self):
        self.assertIsNone(self.server.process.poll(), "the server ended: " + self.server.text_of_log())
        with self.server.client() as client:
            answer = client.get("/api/v1/contacts?limit=1")
        self.assertEqual(answer.status, 200, "afterwards the server does not answer as before")

    def assert_problem(self, answer, status, code=None):
        self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json", answer)
        problem = answer.json()
        for member in ("type", "title", "detail", "code"):
            self.assertIsInstance(problem.get(member), str, problem)
        self.assertEqual(problem["status"], status, problem)
        self.assertRegex(problem["request_id"], r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$")
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        if code:
            self.assertEqual(problem["code"], code)
        return problem


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
            ("gzip before chunked", request(post, json_type, "Transfer-Encoding: gzip, chunked", body=b"0\r\n\r\n"), 501),
            ("chunked twice", request(post, json_type, "Transfer-Encoding: chunked, chunked", body=b"0\r\n\r\n"), 400),
            ("two Transfer-Encodings", request(post, json_type, "Transfer-Encoding: chunked",
                                               "Transfer-Encoding: chunked", body=b"0\r\n\r\n"), 400),
            ("chunked with a vertical tab", request(post, json_type, "Transfer-Encoding: \x0bchunked"), 400),
            ("HTTP/1.0 with Transfer-Encoding",
             request("POST /api/v1/contacts HTTP/1.0", json_type, "Transfer-Encoding: chunked", body=b"0\r\n\r\n"), 400),
            ("two Content-Lengths", request(post, json_type, "Content-Length: 2", "Content-Length: 2", body=b"{}"), 400),
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
            ("unknown expectation", request(post, json_type, "Content-Length: 2", "Expect: miracle", body=b"{}"), 417),
            ("2 MiB body announced", request(post, self.bearer, json_type, f"Content-Length: {2 * mebibyte}"), 413),
            ("2 MiB body in chunks", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                             body=b"200000\r\n" + b"a" * 2 * mebibyte + b"\r\n0\r\n\r\n"), 413),
            ("chunked trailer of 64 KiB", request(post, self.bearer, json_type, "Transfer-Encoding: chunked",
                                                  body=b"2\r\n{}\r\n0\r\nX-Trailer: " + b"a" * 65536 + b"\r\n\r\n"), 400),
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
            received = candor.exchange(self.server.port, request(f"HEAD {target} HTTP/1.1", "Connection: close", *headers))
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
                self.assertLess(time.monotonic() - began, 1.0)
        for thread in crowd:
            thread.join(40)
        for name, (taken, received) in ended.items():
            with self.subTest(name):
                self.assertLess(taken, 16.0)
                self.assertGreater(taken, 8.0)
                if received:
                    self.assert_problem(candor.parse_response(received), 408)


class Json(Running):
    def post(self, body, headers=None, path="/api/v1/contacts"):
        with self.server.client() as client:
            return client.request("POST", path, body, {"Content-Type": "application/json", **(headers or {})})

    def count(self):
        with self.server.client() as client:
            return sum(1 for _ in client.pages("/api/v1/contacts"))

    def test_texts_that_are_no_json_or_could_not_be_stored_as_they_are_get_400(self):
        before = self.count()
        table = {
            "nothing": b"",
            "a word": b"contact",
            "an array": b'[{"given_name":"Eva"}]',
            "a text": b'"Eva"',
            "null": b"null",
            "a number": b"7",
            "cut off": b'{"given_name":"Eva"',
            "something behind it": b'{"given_name":"Eva",' + person.encode() + b"} x",
            "two documents": b"{}{}",
            "a trailing comma": b'{"given_name":"Eva",}',
            "single quotes": b"{'given_name':'Eva'}",
            "a comment": b'{"given_name":"Eva"/* */}',
            "a member twice": b'{"given_name":"Eva","given_name":"Max",' + person.encode() + b"}",
            "a member twice, escaped": b'{"given_name":"Eva","given\\u005fname":"Max",' + person.encode() + b"}",
            "a member twice inside": b'{"emails":[{"address":"a@example.org","address":"b@example.org"}],'
                                     + person.encode() + b"}",
            "NaN": b'{"given_name":NaN,' + person.encode() + b"}",
            "Infinity": b'{"given_name":-Infinity,' + person.encode() + b"}",
            "a number beyond doubles": b'{"given_name":1e999,' + person.encode() + b"}",
            "a lone high surrogate": b'{"given_name":"a\\ud800b",' + person.encode() + b"}",
            "a lone low surrogate": b'{"given_name":"\\udc00",' + person.encode() + b"}",
            "surrogates the wrong way round": b'{"given_name":"\\udc00\\ud800",' + person.encode() + b"}",
            "a surrogate in UTF-8": b'{"given_name":"\xed\xa0\x80",' + person.encode() + b"}",
            "NUL, escaped": b'{"given_name":"a\\u0000b",' + person.encode() + b"}",
            "NUL in a member's name": b'{"given\\u0000name":"a",' + person.encode() + b"}",
            "NUL, raw": b'{"given_name":"a\0b",' + person.encode() + b"}",
            "a line feed, raw": b'{"given_name":"a\nb",' + person.encode() + b"}",
            "Latin-1": b'{"given_name":"Zo\xeb",' + person.encode() + b"}",
            "overlong UTF-8": b'{"given_name":"\xc0\xaf",' + person.encode() + b"}",
            "UTF-16": '{"given_name":"Eva"}'.encode("utf-16"),
            "depth 1000": nested(1000).encode(),
            "depth 100000": nested(100_000).encode(),
            "an open depth of 500000": b"[" * 500_000,
        }
        for name, body in table.items():
            with self.subTest(name):
                self.assert_problem(self.post(body), 400)
        self.assertEqual(self.count(), before, "something of it was stored")

    def test_a_byte_order_mark_is_read_over_or_refused_and_never_stored(self):
        answer = self.post(b'\xef\xbb\xbf{"family_name":"Markus",' + person.encode() + b"}")
        self.assertIn(answer.status, (201, 400))
        self.assertNotIn("\ufeff", answer.body.decode())

    def test_what_is_json_but_no_contact_gets_422_and_each_member_is_named(self):
        before = self.count()
        table = {
            "unknown member": ({"family_name": "X", "nonsense": 1}, "nonsense"),
            "unknown member with a near name": ({"family_nam": "X", "given_name": "Y"}, "family_nam"),
            "unknown member inside": ({"family_name": "X", "emails": [{"adress": "a@example.org"}]}, "emails.0.adress"),
            "read-only member": ({"family_name": "X", "version": 7}, "version"),
            "id of one's own": ({"family_name": "X", "id": "00000000-0000-7000-8000-000000000000"}, "id"),
            "wrong type": ({"family_name": 7}, "family_name"),
            "a number beyond 64 bits": ({"family_name": 123456789012345678901234567890}, "family_name"),
            "a list for a text": ({"family_name": ["X"]}, "family_name"),
            "a text for a list": ({"family_name": "X", "emails": "a@example.org"}, "emails"),
            "too long": ({"family_name": "x" * 101}, "family_name"),
            "too many": ({"family_name": "X", "emails": [{"address": f"a{n}@example.org"} for n in range(11)]}, "emails"),
            "no e-mail": ({"family_name": "X", "emails": [{"address": "not an address"}]}, "emails.0.address"),
            "no date": ({"family_name": "X", "birth_date": "2026-02-30"}, "birth_date"),
            "a control character": ({"family_name": "X\u0007"}, "family_name"),
            "an owner who is nobody": ({"family_name": "X", "owner_id": "00000000-0000-7000-8000-000000000000"},
                                       "owner_id"),
            "a company that is none": ({"family_name": "X", "companies": [
                {"company_id": "00000000-0000-7000-8000-000000000000"}]}, "companies.0.company_id"),
            "nobody": ({"salutation": "Dr."}, "family_name"),
            "unknown member of the collection": ({"family_name": "X", "collection": {
                "context": "existing_customer", "contxt": "x"}}, "collection.contxt"),
        }
        for name, (members, field) in table.items():
            with self.subTest(name):
                problem = self.assert_problem(self.post(json.dumps(
                    {"collection": {"context": "existing_customer"}, **members})), 422)
                self.assertIn(field, [error["field"] for error in problem["errors"]], problem)
                for error in problem["errors"]:
                    self.assertTrue(error["code"] and error["message"], problem)
        self.assertEqual(self.count(), before, "something of it was stored")

    def test_every_unknown_member_is_named_and_not_only_the_first(self):
        problem = self.assert_problem(self.post('{"one":1,"two":2,"family_name":"X",' + person + "}"), 422)
        self.assertLessEqual({"one", "two"}, {error["field"] for error in problem["errors"]})

    def test_a_body_of_2_mib_is_refused_with_413(self):
        body = request("POST /api/v1/contacts HTTP/1.1", f"Authorization: Bearer {self.company.token}",
                       "Content-Type: application/json", f"Content-Length: {2 * mebibyte}",
                       body=b'{"description":"' + b"a" * (2 * mebibyte - 18) + b'"}')
        self.assert_problem(candor.parse_response(candor.exchange(self.server.port, body)), 413)

    def test_other_content_types_are_refused_with_415(self):
        for content_type in ("text/plain", "application/xml", "application/x-www-form-urlencoded", "",
                             "application/json-seq", "multipart/form-data; boundary=x"):
            with self.subTest(content_type):
                answer = self.post('{"family_name":"X",' + person + "}", {"Content-Type": content_type})
                self.assert_problem(answer, 415)
        self.assertEqual(self.post('{"family_name":"Käthe",' + person + "}",
                                   {"Content-Type": "Application/JSON; charset=utf-8"}).status, 201)

    def test_what_is_unusual_but_right_is_stored_exactly_as_sent(self):
        texts = ["Zoë", "Ōsaka 大阪", "👩🏽‍💻", "e\u0301 und é", "مريم", "=1+1", "'; DROP TABLE contacts; --", "<b>&amp;</b>",
                 "\\u0000", "a\u00a0b", "\u2028"]
        for text in texts:
            with self.subTest(text):
                sent = json.dumps({"family_name": text, "collection": {"context": "existing_customer"}})
                created = self.post(sent)
                if created.status == 422:
                    self.assertNotIn(text, texts[:10], created)
                    continue
                self.assertEqual((created.status, created.json().get("family_name")), (201, text), created)
                with self.server.client() as client:
                    read = client.get(f"/api/v1/contacts/{created.json()['id']}").json()
                self.assertEqual(read["family_name"], text)

    def test_a_change_with_an_unknown_member_or_of_a_stale_version_changes_nothing(self):
        created = self.post('{"family_name":"Konstant",' + person + "}").json()
        path = f"/api/v1/contacts/{created['id']}"
        merge = {"Content-Type": "application/merge-patch+json"}
        with self.server.client() as client:
            for headers, body, status in (
                    (merge, '{"nickname":"X"}', 428), ({**merge, "If-Match": '"9"'}, '{"nickname":"X"}', 412),
                    ({**merge, "If-Match": "9"}, '{"nickname":"X"}', 400),
                    ({**merge, "If-Match": '"1"'}, '{"nickname":"X","nonsense":1}', 422),
                    ({**merge, "If-Match": '"1"'}, '{"nickname":"X","version":9}', 422),
                    ({**merge, "If-Match": '"1"'}, '{"family_name":null}', 422),
                    ({**merge, "If-Match": '"1"'}, '[{"nickname":"X"}]', 400),
                    ({"Content-Type": "text/plain", "If-Match": '"1"'}, '{"nickname":"X"}', 415)):
                self.assert_problem(client.request("PATCH", path, body, headers), status)
            read = client.get(path).json()
        self.assertEqual((read["version"], read["family_name"], "nickname" in read), (1, "Konstant", False))


class Rights(Running):
    """What a token was not given, it cannot do."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tokens = {scope: cls.company.add_token([scope]) for scope in ("read", "write", "import", "audit")}

    def ask(self, scope, method, path, body=None, content_type="application/json"):
        with self.server.client(self.tokens[scope]) as client:
            return client.request(method, path, body, {"Content-Type": content_type} if body else None)

    def test_a_token_does_what_its_scope_says_and_nothing_else(self):
        new = '{"family_name":"Neu",' + person + "}"
        file = "First Name,Last Name\nÁgnes,Szűcs\n"
        acts = {
            "read": ("GET", "/api/v1/contacts", None, "application/json"),
            "write": ("POST", "/api/v1/contacts", new, "application/json"),
            "import": ("POST", "/api/v1/imports?context=existing_customer", file, "text/csv"),
            "audit": ("GET", "/api/v1/audit/events", None, "application/json"),
        }
        self.tokens["read and write"] = self.company.add_token(["read", "write"])
        allowed = {"read": {"read"}, "write": {"write"}, "import": {"import"}, "audit": {"audit"},
                   "read and write": {"read", "write"}}
        for scope in self.tokens:
            for act, (method, path, body, content_type) in acts.items():
                with self.subTest(f"{act} with the scope {scope}"):
                    answer = self.ask(scope, method, path, body, content_type)
                    if act in allowed[scope]:
                        self.assertIn(answer.status, (200, 201), answer)
                    else:
                        problem = self.assert_problem(answer, 403)
                        self.assertEqual(problem["decision"]["rule"], "scope.missing", problem)

    def test_without_a_valid_sign_in_everything_but_health_and_pages_is_401(self):
        with self.server.client() as client:
            document = client.get("/api/v1/openapi.json").json()
        public = {"/healthz", "/readyz", "/", "/app.js", "/app.css", "/api/v1/openapi.json"}
        tried = 0
        with self.server.client(token=False) as client:
            for path, operations in document["paths"].items():
                for method in operations:
                    if path in public or method not in ("get", "post", "patch", "delete"):
                        continue
                    if (path, method) == ("/api/v1/session", "post"):
                        continue
                    tried += 1
                    concrete = re.sub(r"\{\w+\}", "1", path)
                    for header in ({}, {"Authorization": "Bearer cnd_wrong"}, {"Authorization": "Basic eDp5"},
                                   {"Cookie": "candor=wrong"}):
                        with self.subTest(f"{method} {path} {header}"):
                            self.assert_problem(client.request(method.upper(), concrete, headers=header), 401)
        self.assertGreater(tried, 15)


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
            candor.exchange(self.server.port, b"POST /api/v1/contacts HTTP/1.1\r\nHost: 127.0.0.1\r\n" + bytes(
                f"{bearer}\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n", "ascii") + b"b" * 100_000,
                timeout=2.0, close_writing=True)


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
