"""Nothing that a person typed or sent stands anywhere on disk in a form that can be read back or looked up:
not in the data folder, not in the server's outputs, not in temporary files. Each value that goes in is a
canary; afterwards every file is searched for it in clear and in the encodings and hashes it might hide in."""

import base64
import hashlib
import json
import os
import pathlib
import re
import time
import unicodedata
import unittest
import urllib.parse

import candor
from canary_scan import Scanner

def canary(kind):
    """Unlike anything else in the world, long enough for four bytes of base64 in its middle to be no accident."""
    letters = base64.b32encode(os.urandom(10)).decode().lower().rstrip("=")
    return f"{kind}{letters}"


class ScannerItself(unittest.TestCase):
    """A scan that finds nothing proves something only if it would have found it."""

    def plant(self, content, name="file.bin"):
        folder = candor.new_folder()
        folder.joinpath("deeper").mkdir()
        folder.joinpath("deeper", name).write_bytes(b"before " + content + b" behind")
        return folder

    def test_it_finds_a_canary_in_every_form(self):
        text = "Größ-" + canary("Plant")
        scanner = Scanner({"name": text})
        raw = text.encode()
        forms = [raw, raw.upper(), text.upper().encode(), text.lower().encode(), text.encode("utf-16-le"),
                 text.encode("utf-16-be"), raw.hex().encode(), raw.hex().upper().encode(),
                 unicodedata.normalize("NFD", text).encode(), json.dumps(text).encode(),
                 urllib.parse.quote(text).encode()]
        for shift in range(7):
            data = b"x" * shift + raw + b"y" * 5
            forms += [base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b64encode(data).rstrip(b"=")]
        for name in ("md5", "sha1", "sha256", "sha512"):
            forms += [hashlib.new(name, raw).digest(), hashlib.new(name, raw).hexdigest().encode(),
                      base64.b64encode(hashlib.new(name, raw).digest())]
        for size in (32, 64):
            hashed = hashlib.blake2b(raw, digest_size=size)
            forms += [hashed.digest(), hashed.hexdigest().upper().encode(), base64.urlsafe_b64encode(hashed.digest())]
        forms.remove(raw.upper())  # upper() of bytes leaves the umlaut as it is: no program writes that
        for form in forms:
            with self.subTest(form[:60]):
                hits, files = scanner.scan(self.plant(form))
                self.assertEqual(files, 1)
                self.assertEqual(list(hits), ["file.bin"])

    def test_it_finds_a_canary_in_a_file_name(self):
        text = canary("Plant")
        hits, _ = Scanner({"name": text}).scan(self.plant(b"", name=text))
        self.assertIn("name as clear", hits[text])

    def test_it_finds_nothing_where_there_is_nothing(self):
        scanner = Scanner({"name": canary("Plant")})
        hits, files = scanner.scan(self.plant(os.urandom(1 << 20)), self.plant(canary("Plant").encode()))
        self.assertEqual((hits, files), ({}, 2))

    def test_it_finds_a_canary_that_sqlite_stores_in_clear(self):
        folder = candor.new_folder()
        with candor.contextlib.closing(candor.sqlite3.connect(folder / "some.db")) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("CREATE TABLE person (name TEXT)")
            text = canary("Plant")
            database.execute("INSERT INTO person VALUES (?)", (text,))
            database.commit()
            hits, _ = Scanner({"name": text}).scan(folder)
            self.assertIn("some.db-wal", hits)


class Canaries(unittest.TestCase):
    """One company, everything that can be typed or sent, then the search."""

    @classmethod
    def setUpClass(cls):
        cls.values = {}
        cls.allowed_in_answers = set()
        cls.company = candor.demo(contacts=20)
        cls.answers = []  # (what, answer) of everything that was refused
        for number, user in enumerate(cls.company.users):
            cls.values[f"e-mail of user {number}"] = user["email"]
            cls.values[f"password of user {number}"] = user["password"]
        cls.values["token"] = cls.company.token
        cls.values["token without prefix"] = cls.company.token.removeprefix("cnd_")
        cls.add_user()
        cls.server = cls.company.serve(environment={"CANDOR_LOG__LEVEL": "debug"})
        try:
            cls.collect_demo_people()
            cls.live()
            cls.import_rows()
            cls.sign_in()
            cls.misbehave()
            cls.scanner = Scanner(cls.values)
            cls.open_files = cls.look_at_open_files()
            cls.running = cls.scanner.scan(cls.company.base)
            cls.names_while_running = {path.name for path in cls.company.folder.iterdir()}
            cls.server.stop()
            cls.stopped = cls.scanner.scan(cls.company.base)
        finally:
            cls.server.kill()

    @classmethod
    def put(cls, name, text):
        cls.values[name] = text
        return text

    @classmethod
    def add_user(cls):
        email = cls.put("e-mail of a new user", canary("user") + "@" + canary("host") + ".example")
        password = cls.put("password of a new user", canary("Passwort ist "))
        name = cls.put("name of a new user", "Łucja " + canary("Nowak"))
        done = cls.company.command("user", "add", "--email", email, "--name", name, "--role", "sales",
                                   "--password-stdin", stdin=password + "\n")
        assert done.returncode == 0, done.stderr
        label = cls.put("label of a token", canary("Label"))
        done = cls.company.command("token", "create", "--user", email, "--label", label, "--json")
        assert done.returncode == 0, done.stderr
        cls.put("second token", json.loads(done.stdout)["token"])

    @classmethod
    def collect_demo_people(cls):
        """The people of the demo are as secret as any: addresses and numbers, which no word list holds."""
        with cls.server.client() as client:
            for number, record in enumerate(client.pages("/api/v1/contacts")):
                for address in record.get("emails", [])[:1]:
                    cls.values[f"e-mail of demo person {number}"] = address["address"]
                for phone in record.get("phones", [])[:1]:
                    cls.values[f"phone of demo person {number}"] = phone["number"]
                    if "e164" in phone:
                        cls.values[f"E.164 of demo person {number}"] = phone["e164"]
                if number < 10 and record.get("given_name") and record.get("family_name"):
                    full = f"{record['given_name']} {record['family_name']}"
                    if len(full) > 10:
                        cls.values[f"name of demo person {number}"] = full

    @classmethod
    def person(cls, prefix):
        def new(name):
            return cls.put(f"{prefix} {name}", canary(name[:2]))

        number = "+4930" + str(int.from_bytes(os.urandom(4), "big")).zfill(10)[-8:]
        return {
            "salutation": new("salutation"), "given_name": cls.put(f"{prefix} given name", "Zoë-" + canary("gn")),
            "family_name": cls.put(f"{prefix} family name", "Größler-" + canary("fn")), "nickname": new("nickname"),
            "job_title": new("job title"), "department": new("department"),
            "emails": [{"address": cls.put(f"{prefix} e-mail", canary("em") + "@" + canary("ho") + ".example"),
                        "label": new("label")}],
            "phones": [{"number": cls.put(f"{prefix} phone", number)}],
            "addresses": [{"street": new("street"), "city": new("city"), "postal_code": new("postal code"),
                           "country": "DE"}],
            "tags": [new("tag")], "source": new("source"),
            "description": cls.put(f"{prefix} notes", "met at " + canary("notes")),
        }

    @classmethod
    def live(cls):
        """Create, list, read, change (the audit log keeps before and after), trash, restore; companies too."""
        with cls.server.client() as client:
            content = cls.person("contact")
            key = cls.put("idempotency key", canary("key"))
            sent = {**content, "collection": {"context": "existing_customer"}}
            created = client.post("/api/v1/contacts", sent, {"Idempotency-Key": key})
            assert created.status == 201, created
            again = client.post("/api/v1/contacts", sent, {"Idempotency-Key": key})
            assert (again.status, again.json()["id"]) == (201, created.json()["id"]), again
            record = f"/api/v1/contacts/{created.json()['id']}"
            read = client.get(record, {"X-Whatever": cls.put("unknown header", canary("header")),
                                       "User-Agent": cls.put("user agent", canary("agent")),
                                       "Referer": cls.put("referer", "http://" + canary("referer") + ".example/")})
            assert read.json()["family_name"] == content["family_name"], read
            changed = client.patch(record, cls.person("changed contact"), 1)
            assert changed.status == 200, changed
            assert client.get("/api/v1/contacts").status == 200
            assert client.delete(record).status == 204
            assert client.get("/api/v1/contacts?trashed=true").status == 200
            assert client.post(record + "/restore").status == 200
            company = client.post("/api/v1/companies", {
                "name": cls.put("company", canary("Firma") + " & Söhne"), "domain": canary("domain") + ".example",
                "vat_id": cls.put("VAT id", canary("DE").upper()),
                "industry": cls.put("industry", canary("industry"))})
            assert company.status == 201, company
            cls.put("company's domain", company.json()["domain"])
            linked = client.post("/api/v1/contacts", {
                "family_name": cls.put("linked person", canary("Linked")),
                "companies": [{"company_id": company.json()["id"], "role": cls.put("role there", canary("role"))}],
                "collection": {"context": "trade_fair_card",
                               "source": cls.put("collection source", canary("source"))}})
            assert linked.status == 201, linked
            assert client.get(f"{record}/access-history").status == 200
            assert client.get("/api/v1/audit/checkpoint").status == 200

    @classmethod
    def import_rows(cls):
        rows = ["First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Organization Name,Notes,Labels,Photo"]
        for number in range(3):
            def new(name, form="{}", n=number):
                return cls.put(f"imported {name} {n}", form.format(canary(name[:2])))
            rows.append(",".join((new("given"), new("family"), new("mail", "{}@example.net"),
                                  "+49 30 9018272" + str(number), new("organisation"),
                                  new("note", '=HYPERLINK(""{}"")'), new("label"), new("photo"))))
        cls.values = {name: text.replace('""', '"') for name, text in cls.values.items()}
        rows.append(",".join((cls.put("refused given name", canary("rg")), "",
                              cls.put("refused e-mail", canary("no mail ")), "",
                              cls.put("refused organisation", canary("ro")), "", "", "")))
        file = cls.company.base / "outside"
        file.mkdir()
        token_file = cls.company.base / "token"
        token_file.write_text(cls.company.token + "\n")
        token_file.chmod(0o600)
        path = file / "contacts.csv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        done = candor.run("import", str(path), "--context", "existing_customer", "--token-file", str(token_file),
                          "--server", f"http://127.0.0.1:{cls.server.port}", "--json",
                          environment=cls.company.environment(), directory=cls.company.temporary)
        path.unlink()
        file.rmdir()
        token_file.unlink()
        report = json.loads(done.stdout)
        assert (report["created"], report["refused"]) == (3, 1), (report, done.stderr)
        with cls.server.client() as client:
            cls.import_in_the_background(client)
            cls.export(client)

    @classmethod
    def import_in_the_background(cls, client):
        """Cards and a mapped table, with rows that are refused, merged and duplicates: the ledger keeps none of it."""
        def new(name, form="{}"):
            return cls.put(f"file's {name}", form.format(canary(name[:2])))

        mail = new("e-mail", "{}@example.net")
        cards = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}END:VCARD\r\n" for lines in (
            f"N:{new('family name')};{new('given name')};;;\r\nEMAIL:{mail}\r\nORG:{new('company')}\r\n",
            f"N:{new('other family name')};;;;\r\nEMAIL:{mail}\r\nNOTE:{new('note')}\r\nX-THING:{new('thing')}\r\n",
            f"N;CHARSET={new('character set')}:{new('unreadable')}ÿ;;;;\r\n"))
        table = f"{new('heading')};Nachname\n{new('number')};{new('surname')}\n{new('broken', chr(34) + '{}')};x\n"
        for query, body, counts in (("&duplicates=merge", cards.encode(), (1, 1, 1)),
                                    ("&mapping=1:family_name", table.encode(), (1, 0, 1)),
                                    ("&dry_run=true", cards.encode(), (0, 2, 1))):
            begun = client.post(f"/api/v1/imports?context=existing_customer&background=true{query}", body,
                                {"Content-Type": "application/octet-stream"})
            assert begun.status == 202, begun
            address = f"/api/v1/imports/{begun.json()['id']}"
            while (told := client.get(address).json())["state"] == "running":
                time.sleep(0.02)
            assert (told["created"], told["merged"] + told["duplicates"], told["refused"]) == counts, told
            rows = client.get(address + "/rows")
            assert rows.status == 200, rows
            cls.answers.append(("rows of an import", rows))

    @classmethod
    def export(cls, client):
        for format in ("csv", "vcard"):
            file = client.post("/api/v1/contacts/export", {"format": format})
            assert file.status == 200, file
            assert cls.values["file's family name"].encode() in file.body, "the export lacks an imported person"

    @classmethod
    def sign_in(cls):
        email, password = cls.values["e-mail of a new user"], cls.values["password of a new user"]
        with cls.server.client(token=False) as client:
            signed_in = client.post("/api/v1/session", {"email": email, "password": password})
            assert signed_in.status == 204, signed_in
            cookie = signed_in.headers["Set-Cookie"].partition(";")[0]
            cls.put("session", cookie.partition("=")[2])
            assert client.get("/api/v1/session", {"Cookie": cookie}).json()["user"]["email"] == email
            attempts = [
                (cls.put("unknown e-mail", canary("nobody") + "@example.org"),
                 cls.put("password 1", canary("Wrong"))),
                (email, cls.put("password 2", canary("Wrong"))),
                (cls.put("no e-mail at all", canary("not an address ")), cls.put("password 3", canary("Wrong"))),
                (cls.put("e-mail in another case", canary("UPPER").upper() + "@EXAMPLE.ORG"), "x"),
            ]
            for address, attempt in attempts:
                answer = client.post("/api/v1/session", {"email": address, "password": attempt})
                assert answer.status == 401, answer
                cls.answers.append((f"sign-in of {address}", answer))
            wrong = cls.put("wrong token", "cnd_" + canary("token"))
            answer = client.get("/api/v1/contacts", {"Authorization": f"Bearer {wrong}"})
            assert answer.status == 401, answer
            cls.answers.append(("wrong token", answer))
            guessed = cls.put("wrong session", canary("session"))
            answer = client.get("/api/v1/session", {"Cookie": f"candor={guessed}"})
            assert answer.status == 401, answer
            cls.answers.append(("wrong session", answer))

    @classmethod
    def misbehave(cls):
        def new(name):
            return cls.put(f"bad {name}", canary(name[:2]))

        member = cls.put("unknown member", canary("member"))
        parameter = cls.put("unknown query member", canary("query"))
        cls.allowed_in_answers |= {"unknown member", "unknown query member"}  # an error names what it is about
        here = {"context": "existing_customer"}
        with cls.server.client() as client:
            some = next(client.pages("/api/v1/contacts"))
            one = f"/api/v1/contacts/{some['id']}"
            contacts = "/api/v1/contacts"
            imports = "/api/v1/imports?context="
            csv = {"Content-Type": "text/csv"}
            merge = {"Content-Type": "application/merge-patch+json"}
            requests = [
                ("GET", f"{contacts}?q={new('search')}", None, None),
                ("GET", f"{contacts}?{parameter}=1", None, None),
                ("GET", f"{contacts}?cursor={new('cursor')}", None, None),
                ("GET", f"{contacts}?limit={new('limit')}", None, None),
                ("GET", f"{contacts}/{new('id')}", None, None),
                ("GET", f"/api/v1/{new('path')}", None, None),
                ("GET", f"/{new('page')}?{new('page query')}", None, None),
                ("GET", f"/api/v1/audit/events?record_id={new('record id')}", None, None),
                ("POST", f"{contacts}/search", {"q": new("search body"), "colour": new("member of a search")}, None),
                ("POST", contacts, {"family_name": new("family name")}, None),
                ("POST", contacts, {"family_name": "x", "collection": {"context": new("context")}}, None),
                ("POST", contacts, '{"family_name": "' + new("broken JSON") + '"', None),
                ("POST", contacts, '{"family_name": "x", "family_name": "' + new("double") + '"}', None),
                ("POST", contacts, {"family_name": new("text body")}, {"Content-Type": "text/plain"}),
                ("POST", imports + new("import context"), "First Name\n" + new("import row") + "\n", csv),
                ("POST", imports + "existing_customer", new("heading") + "\n" + new("row") + "\n", csv),
                ("PATCH", one, {"nickname": new("without version")}, merge),
                ("PATCH", one, {"nickname": new("stale version")}, {**merge, "If-Match": '"999"'}),
                ("GET", one, None, {"Candor-Purpose": new("purpose")}),
                ("GET", one, None, {"Host": new("host") + ".example"}),
                (new("method").upper(), one, None, None),
            ]
            members = [{member: new("value of unknown")}, {"emails": [{"address": new("e-mail address")}]},
                       {"language": new("language")}, {"birth_date": new("birth date")}, {"owner_id": new("owner")}]
            requests += [("POST", contacts, {"family_name": "x", **bad, "collection": here}, None) for bad in members]
            for method, path, body, headers in requests:
                sent = headers if body is None else {"Content-Type": "application/json", **(headers or {})}
                answer = client.request(method, path, body, sent)
                assert 400 <= answer.status < 502, (method, path, answer)
                cls.answers.append((f"{method} {path}", answer))
        for request in (b"GET /" + new("raw path").encode() + b" HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
                        new("raw bytes").encode() + b"\r\n\r\n",
                        b"POST /api/v1/contacts HTTP/1.1\r\nHost: 127.0.0.1\r\n" + new("raw header").encode()
                        + b"\r\n\r\n",
                        b"POST /api/v1/contacts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\n\r\n"
                        + new("cut body").encode()):
            received = candor.exchange(cls.server.port, request, timeout=5.0, close_writing=True)
            if received:
                cls.answers.append(("raw", candor.parse_response(received)))

    @classmethod
    def look_at_open_files(cls):
        """Regular files that the process holds open, also those whose name is gone already."""
        try:
            links = [os.readlink(entry) for entry in pathlib.Path(f"/proc/{cls.server.process.pid}/fd").iterdir()]
        except PermissionError:
            return None
        return [link for link in links if link.startswith("/") and not link.startswith("/dev/")]

    def test_there_is_something_to_search_and_something_to_search_for(self):
        self.assertGreater(len(self.values), 100)
        self.assertGreater(self.scanner.count, 10_000)
        self.assertLessEqual({"candor.db", "candor.db-wal", "candor.db-shm", "keys.db"}, self.names_while_running)
        self.assertGreater(self.running[1], 6)

    def test_none_is_in_any_file_while_the_server_runs(self):
        self.assertEqual(self.running[0], {})

    def test_none_is_in_any_file_after_it_stopped(self):
        self.assertEqual(self.stopped[0], {})

    def test_the_log_was_written_and_holds_routes_instead_of_paths(self):
        log = self.server.log.read_text()
        self.assertGreater(log.count("http.request"), 30)
        self.assertIn("/api/v1/contacts/{id}", log)
        self.assertNotRegex(log, r"/api/v1/contacts/[0-9a-f]{8}-")
        self.assertNotIn("127.0.0.1", re.sub(r"listening on \S+", "", log))

    def test_the_log_names_no_record_in_the_line_of_a_request(self):
        lines = [line for line in self.server.log.read_text().splitlines() if "http.request" in line]
        identifiers = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-")
        self.assertEqual([line for line in lines if identifiers.search(line)], [])

    def test_no_file_was_left_in_the_folder_for_temporary_files(self):
        self.assertEqual(list(self.company.temporary.iterdir()), [])

    def test_the_server_holds_no_file_open_outside_its_own_places(self):
        if self.open_files is None:
            self.skipTest("the open files of the server are not to be seen by this user")
        own = [str(self.company.folder), str(self.server.log), str(self.server.output)]
        self.assertEqual([file for file in self.open_files if not file.startswith(tuple(own))], [])
        self.assertEqual([file for file in self.open_files if file.endswith("(deleted)")], [])

    def test_no_refusal_repeats_what_was_sent(self):
        self.assertGreater(len(self.answers), 30)
        for what, answer in self.answers:
            body = answer.body.decode()
            repeated = [name for name, text in self.values.items()
                        if name not in self.allowed_in_answers and json.dumps(text)[1:-1] in body or
                        name not in self.allowed_in_answers and text in body]
            with self.subTest(what):
                self.assertEqual(repeated, [], body)

    def test_the_records_are_nevertheless_there(self):
        with self.company.copy().serve() as server, server.client() as client:
            families = {record.get("family_name") for record in client.pages("/api/v1/contacts")}
        self.assertIn(self.values["changed contact family name"], families)
        self.assertIn(self.values["imported family 2"], families)


if __name__ == "__main__":
    unittest.main()
