"""Bodies that are not right, and callers who may not: 400 for what is no JSON or could not be stored as it is,
422 that names each member for what is no contact, 401 and 403 for the others. Nothing of it is stored."""

import json
import re
import unittest

import candor
from serving import Running, mebibyte, request

person = '"collection":{"context":"existing_customer"}'


def nested(depth):
    return '{"given_name":' + "[" * depth + "]" * depth + "}"


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
            "unknown member inside": ({"family_name": "X", "emails": [{"adress": "a@example.org"}]},
                                      "emails.0.adress"),
            "read-only member": ({"family_name": "X", "version": 7}, "version"),
            "id of one's own": ({"family_name": "X", "id": "00000000-0000-7000-8000-000000000000"}, "id"),
            "wrong type": ({"family_name": 7}, "family_name"),
            "a number beyond 64 bits": ({"family_name": 123456789012345678901234567890}, "family_name"),
            "a list for a text": ({"family_name": ["X"]}, "family_name"),
            "a text for a list": ({"family_name": "X", "emails": "a@example.org"}, "emails"),
            "too long": ({"family_name": "x" * 101}, "family_name"),
            "too many": ({"family_name": "X", "emails": [{"address": f"a{n}@example.org"} for n in range(11)]},
                         "emails"),
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
        texts = ["Zoë", "Ōsaka 大阪", "👩🏽‍💻", "e\u0301 und é", "مريم", "=1+1", "'; DROP TABLE contacts; --",
                 "<b>&amp;</b>", "\\u0000", "a\u00a0b", "\u2028"]
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
        public = {"/healthz", "/readyz", "/", "/assets/{file}", "/api/v1/openapi.json", "/api/v1/setup"}
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


if __name__ == "__main__":
    unittest.main()
