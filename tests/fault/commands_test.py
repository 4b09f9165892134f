"""The commands as an operator meets them: what they print, what they exit with, and that they do the same
with and without a running server."""

import json
import os
import pathlib
import re
import socket
import subprocess
import unittest

import candor

password_form = re.compile(r"[a-z2-9]{4}(-[a-z2-9]{4}){3}")
csv = "First Name,Last Name,Organization Name,E-mail 1 - Value\n"


class Commands(unittest.TestCase):
    def run_candor(self, *arguments, code=0, base=None, stdin=None, environment=None):
        base = base or candor.new_folder()
        done = candor.run(*arguments, environment={"PATH": "/usr/bin:/bin", **(environment or {})}, directory=base,
                          stdin=stdin)
        self.assertEqual(done.returncode, code, f"{arguments}: {done.stdout} {done.stderr}")
        self.check_lines(done)
        return done

    def on(self, company, *arguments, code=0, **options):
        done = company.command(*arguments, **options)
        self.assertEqual(done.returncode, code, f"{arguments}: {done.stdout} {done.stderr}")
        self.check_lines(done)
        return done

    def check_lines(self, done):
        """One line on standard error, and only when something went wrong."""
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 0 if done.returncode == 0 else 1, done.stderr)
        for line in lines:
            self.assertTrue(line.startswith("candor: "), line)


class Usage(Commands):
    def test_version_and_help_are_answers(self):
        self.assertRegex(self.run_candor("version").stdout, r"\Acandor \d+\.\d+\.\d+\n\Z")
        self.assertEqual(self.run_candor("--version").stdout, self.run_candor("version").stdout)
        self.assertIn("Exit codes:", self.run_candor("--help").stdout)

    def test_what_is_no_command_is_refused_on_one_line(self):
        for words in ([], ["sevre"], ["user"], ["user", "add"], ["serve", "--prot", "1"],
                      ["demo", "--data", "d", "--contacts", "some"], ["import"]):
            done = self.run_candor(*words, code=candor.usage)
            self.assertEqual(done.stdout, "")
            self.assertIn("--help", done.stderr)

    def test_a_wrong_configuration_is_refused_with_its_place(self):
        base = candor.new_folder()
        (base / "candor.toml").write_text("[server]\nlisten = 'here'\n[sever]\n")
        done = self.run_candor("serve", "--config", "candor.toml", base=base, code=candor.usage)
        self.assertIn("candor.toml:2", done.stderr)
        done = self.run_candor("config", "show", environment={"CANDOR_SERVER__LISTN": "x"}, code=candor.usage)
        self.assertIn("CANDOR_SERVER__LISTEN", done.stderr)
        done = self.run_candor("config", "show", environment={"CANDOR_SERVER__LISTEN": "127.0.0.1:9"})
        self.assertIn('listen = "127.0.0.1:9"', done.stdout)
        self.assertIn("CANDOR_SERVER__LISTEN", done.stdout)

    def test_a_folder_without_an_installation_is_told_how_to_get_one(self):
        for words in (["serve"], ["audit", "verify"], ["user", "reset-password", "--email", "a@b.example"],
                      ["token", "revoke", "01a20adc-5bf5-7000-91ae-45babbc6fc76"]):
            base = candor.new_folder()
            done = self.run_candor(*words, "--data", "nothing", base=base, code=candor.not_found)
            self.assertIn("candor init --data nothing", done.stderr)
            self.assertEqual(list(base.iterdir()), [])


class Installing(Commands):
    def test_init_shows_the_sheet_that_check_escrow_accepts(self):
        base = candor.new_folder()
        done = self.run_candor("init", "--data", "data", base=base)
        lines = re.findall(r"^  Line [1-4] +([0-9A-Z ]{19})$", done.stdout, re.M)
        self.assertEqual(len(lines), 4, done.stdout)
        check = ["key", "check-escrow", "--data", "data"]
        self.assertIn("right", self.run_candor(*check, base=base, stdin="\n".join(lines) + "\n").stdout)
        typed = "\n".join(lines).lower().replace(" ", "").replace("0", "o")
        self.run_candor(*check, base=base, stdin=typed)

    def test_check_escrow_names_the_line_with_a_slip(self):
        base = candor.new_folder()
        sheet = json.loads(self.run_candor("init", "--data", "data", "--json", base=base).stdout)
        self.assertRegex(sheet["installation"], r"\A[0-9a-f-]{36}\Z")
        lines = sheet["escrow"]
        for number in range(4):
            wrong = list(lines)
            wrong[number] = ("A" if wrong[number][0] != "A" else "B") + wrong[number][1:]
            done = self.run_candor("key", "check-escrow", "--data", "data", base=base, stdin="\n".join(wrong),
                                   code=candor.refused)
            self.assertIn(f"Line {number + 1} ", done.stderr)
            for line in lines:
                self.assertNotIn(line, done.stderr + done.stdout)
        self.run_candor("key", "check-escrow", "--data", "data", base=base, stdin="", code=candor.usage)

    def test_a_sheet_of_another_installation_is_told_apart(self):
        base = candor.new_folder()
        self.run_candor("init", "--data", "one", base=base)
        other = json.loads(self.run_candor("init", "--data", "two", "--json", base=base).stdout)["escrow"]
        done = self.run_candor("key", "check-escrow", "--data", "one", base=base, stdin="\n".join(other),
                               code=candor.root_key)
        self.assertIn("another installation", done.stderr)

    def test_init_never_touches_an_installation(self):
        base = candor.new_folder()
        self.run_candor("init", "--data", "data", base=base)
        key = (base / "data" / "root.key").read_bytes()
        self.run_candor("init", "--data", "data", base=base, code=candor.refused)
        self.assertEqual((base / "data" / "root.key").read_bytes(), key)

    def test_a_server_without_users_says_how_to_add_one(self):
        base = candor.new_folder()
        self.run_candor("init", "--data", "data", base=base)
        company = candor.Company(base / "data", [], "", base)
        with company.serve() as server:
            self.assertIn("candor user add", server.output.read_text())
            self.on(company, "user", "add", "--email", "a@b.example", "--name", "A B", "--role", "owner")
        with company.serve() as server:
            self.assertNotIn("candor user add", server.output.read_text())


class Accounts(Commands):
    def sign_in(self, server, email, password):
        with server.client(token=False) as client:
            return client.post("/api/v1/session", {"email": email, "password": password}).status

    def test_users_and_tokens_are_made_alike_with_and_without_a_server(self):
        company = candor.demo(contacts=5)

        def make(email):
            done = self.on(company, "user", "add", "--email", email, "--name", "Zoë Łódź", "--role", "sales",
                           "--role", "privacy_desk", "--json")
            user = json.loads(done.stdout)
            self.assertEqual(user["roles"], ["sales", "privacy_desk"])
            self.assertRegex(user["password"], password_form)
            token = json.loads(self.on(company, "token", "create", "--user", email, "--json").stdout)
            self.assertEqual((token["scopes"], token["default_purpose"]), (["read", "write"], "sales"))
            return user, token

        without, first_token = make("zoe@example.org")
        with company.serve() as server:
            beside, second_token = make("lea@example.org")
            for user in (without, beside):
                self.assertIn(self.sign_in(server, user["email"], user["password"]), (200, 201, 204))
            for token in (first_token, second_token):
                with server.client(token["token"]) as client:
                    self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 200)
                self.on(company, "token", "revoke", token["id"])
                with server.client(token["token"]) as client:
                    self.assertEqual(client.get("/api/v1/contacts?limit=1").status, 401)
            done = self.on(company, "user", "reset-password", "--email", "zoe@example.org", "--password-stdin",
                           stdin="correct horse battery\n")
            self.assertNotIn("correct horse", done.stdout)
            self.assertEqual(self.sign_in(server, "zoe@example.org", without["password"]), 401)
            self.assertIn(self.sign_in(server, "zoe@example.org", "correct horse battery"), (200, 201, 204))
        self.on(company, "token", "revoke", first_token["id"], code=candor.not_found)

    def test_the_audit_log_names_the_local_operator_either_way(self):
        company = candor.demo(contacts=5)
        add = ["user", "add", "--name", "A B", "--role", "support", "--email"]
        self.on(company, *add, "one@example.org")
        with company.serve() as server, server.client() as client:
            self.on(company, *add, "two@example.org")
            events = client.get("/api/v1/audit/events?limit=20").json()["data"]
        added = [event for event in events if event["operation"].replace("-", "_") == "user_add"]
        self.assertGreaterEqual(len(added), 2)
        for event in added[:2]:
            self.assertIn("local-operator", json.dumps(event))

    def test_what_is_refused_changes_nothing_and_repeats_no_personal_data(self):
        company = candor.demo(contacts=5)
        canary = "canary.person@example.org"
        for server in (None, company.serve()):
            for arguments, code in (
                    (["user", "reset-password", "--email", canary], candor.not_found),
                    (["token", "create", "--user", canary], candor.not_found),
                    (["user", "add", "--email", canary, "--name", "Canary", "--role", "queen"], candor.refused),
                    (["user", "add", "--email", "canary", "--name", "Canary", "--role", "sales"], candor.refused),
                    (["token", "create", "--user", company.owner()["email"], "--expires", "2001-01-01"],
                     candor.refused),
                    (["token", "revoke", "canary"], candor.refused)):
                done = self.on(company, *arguments, code=code)
                self.assertNotIn("anary", done.stderr)
                self.assertEqual(done.stdout, "")
            short = self.on(company, "user", "add", "--email", canary, "--name", "Canary", "--role", "sales",
                            "--password-stdin", stdin="short\n", code=candor.refused)
            self.assertIn("12 characters", short.stderr)
            if server:
                server.stop()

    def test_the_control_socket_is_this_users_and_goes_with_the_server(self):
        company = candor.demo(contacts=5)
        path = company.folder / "control.sock"
        with company.serve():
            self.assertTrue(path.is_socket())
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertFalse(path.exists())

    def test_a_remnant_of_a_killed_server_is_in_nobodys_way(self):
        company = candor.demo(contacts=5)
        company.serve().kill()
        self.assertTrue((company.folder / "control.sock").is_socket())
        self.on(company, "user", "add", "--email", "a@b.example", "--name", "A", "--role", "sales")
        with company.serve():
            self.on(company, "user", "add", "--email", "b@b.example", "--name", "B", "--role", "sales")

    def test_what_is_no_command_on_the_socket_does_not_disturb_the_server(self):
        company = candor.demo(contacts=5)
        with company.serve() as server:
            # The path may be longer than an address has room for.
            before = os.getcwd()
            os.chdir(company.folder)
            try:
                for request in (b"", b"GET / HTTP/1.1\r\n\r\n", b'{"version":1}', b"{" * 100_000, os.urandom(5000)):
                    with socket.socket(socket.AF_UNIX) as connection:
                        connection.connect("control.sock")
                        connection.settimeout(10)
                        try:
                            connection.sendall(request)
                            connection.shutdown(socket.SHUT_WR)
                            connection.recv(65536)
                        except OSError:
                            pass
            finally:
                os.chdir(before)
            self.assertTrue(server.is_ready())
            self.on(company, "audit", "verify")


class Demo(Commands):
    def people(self, company):
        with company.serve() as server, server.client() as client:
            contacts = [(c.get("given_name"), c.get("family_name"), json.dumps(c.get("emails")), c.get("job_title"))
                        for c in client.pages("/api/v1/contacts")]
            companies = [(c["name"], c.get("domain")) for c in client.pages("/api/v1/companies")]
        return contacts, companies

    def test_the_same_seed_gives_the_same_people_and_other_secrets(self):
        first, second, third = (candor.make_demo(50, seed=seed) for seed in (11, 11, 12))
        one, other, different = (self.people(company) for company in (first, second, third))
        self.assertEqual(one, other)
        self.assertNotEqual(one[1], different[1])
        self.assertEqual(len(one[1]), 10)
        self.assertNotEqual(first.token, second.token)
        self.assertNotEqual(first.root_key.read_bytes(), second.root_key.read_bytes())
        secrets = {user["password"] for user in first.users + second.users}
        self.assertEqual(len(secrets), len(first.users) * 2)

    def test_its_users_can_sign_in_and_have_the_roles_that_were_printed(self):
        company = candor.demo(contacts=5)
        roles = [set(user["roles"]) for user in company.users]
        self.assertIn({"owner", "sales", "privacy_desk"}, roles)
        self.assertIn({"sales"}, roles)
        self.assertIn({"administrator"}, roles)
        self.assertIn({"data_protection_officer"}, roles)
        with company.serve() as server, server.client(token=False) as client:
            for user in company.users:
                answer = client.post("/api/v1/session", {"email": user["email"], "password": user["password"]})
                self.assertIn(answer.status, (200, 201, 204), answer)

    def test_it_needs_an_empty_folder(self):
        base = candor.new_folder()
        (base / "data").mkdir()
        (base / "data" / "precious.txt").write_text("mine")
        self.run_candor("demo", "--data", "data", base=base, code=candor.refused)
        self.assertEqual([path.name for path in (base / "data").iterdir()], ["precious.txt"])


class Import(Commands):
    def send(self, company, server, rows, *more, code=0, token=None, context="existing_customer"):
        file = company.base / "contacts.csv"
        file.write_text(csv + rows, encoding="utf-8")
        (company.base / "token").write_text((company.token if token is None else token) + "\n")
        return self.run_candor("import", str(file), "--server", f"http://127.0.0.1:{server.port}/", "--context", context,
                               *more, code=code, environment={"CANDOR_TOKEN_FILE": str(company.base / "token")})

    def test_it_reports_what_was_created_and_each_row_that_was_not(self):
        company = candor.demo(contacts=5)
        rows = "Zoë,Łódź,Brot & Söhne,zoe@example.org\n=1+1,Formula,,f@example.org\nBad,Address,,no-address\n"
        with company.serve() as server:
            done = self.send(company, server, rows)
            self.assertIn("Created 2 contacts and 1 company, merged 0 rows, left 0 duplicates, refused 1 row.", done.stdout)
            self.assertRegex(done.stdout, r"Refused record 4 \(\w+\): emails\.0\.address: .+")
            self.assertNotIn("no-address", done.stdout)
            told = json.loads(self.send(company, server, rows, "--json").stdout)
            self.assertEqual((told["created"], told["duplicates"], told["refused"]), (0, 2, 1))
            self.send(company, server, rows, "--duplicates", "create", "--dry-run")
            told = json.loads(self.send(company, server, rows, "--duplicates", "create", "--json").stdout)
            self.assertEqual((told["created"], told["refused"], told["companies_created"]), (2, 1, 0))
            out = company.base / "out.vcf"
            self.run_candor("export", "--format", "vcard", "-o", str(out), "--server",
                            f"http://127.0.0.1:{server.port}", "--token-file", str(company.base / "token"))
            self.assertEqual(out.stat().st_mode & 0o777, 0o600)
            self.assertEqual(out.read_text(encoding="utf-8").count("N:Łódź;Zoë;;;"), 2)
            with server.client() as client:
                names = [c.get("given_name") for c in client.pages("/api/v1/contacts")]
        self.assertEqual((names.count("Zoë"), names.count("=1+1")), (2, 2))

    def test_what_the_server_refuses_is_said_with_its_remedy(self):
        company = candor.demo(contacts=5)
        reader = company.add_token(["read"])
        with company.serve() as server:
            row = "Zoë,Łódź,,zoe@example.org\n"
            self.assertIn("candor token create",
                          self.send(company, server, row, token="cnd_wrong", code=candor.refused).stderr)
            self.send(company, server, row, token="", code=candor.usage)
            self.assertIn("business_contact",
                          self.send(company, server, row, context="guess", code=candor.refused).stderr)
            self.assertIn("Split", self.send(company, server, "x" * (21 << 20), code=candor.refused).stderr)
            self.assertIn("scope", self.send(company, server, row, token=reader, code=candor.refused).stderr)

    def test_nobody_there_and_no_token_are_said(self):
        base = candor.new_folder()
        (base / "contacts.csv").write_text(csv)
        (base / "token").write_text("cnd_x\n")
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            address = f"http://127.0.0.1:{taken.getsockname()[1]}"
            words = ["import", "contacts.csv", "--context", "referral", "--server", address]
            done = self.run_candor(*words, "--token-file", "token", base=base, code=candor.later)
            self.assertIn("candor serve", done.stderr)
            self.assertIn("CANDOR_TOKEN_FILE", self.run_candor(*words, base=base, code=candor.usage).stderr)
            self.run_candor("healthcheck", "--server", address, code=candor.later)
        self.run_candor("import", "missing.csv", "--context", "referral", "--token-file", "token", base=base,
                        code=candor.not_found)
        for address in ("nonsense", "ftp://127.0.0.1/", "file:///etc/hostname"):
            self.run_candor("import", "contacts.csv", "--context", "referral", "--token-file", "token", "--server",
                            address, base=base, code=candor.usage)


class Serving(Commands):
    def test_it_tells_systemd_when_it_is_ready_and_when_it_stops(self):
        company = candor.demo(contacts=5)
        path = company.base / "notify"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
            manager.bind(str(path))
            manager.settimeout(10)
            with company.serve(environment={"NOTIFY_SOCKET": str(path)}):
                self.assertEqual(manager.recv(100), b"READY=1")
            self.assertEqual(manager.recv(100), b"STOPPING=1")

    def test_it_is_healthy_and_leaves_no_core_and_no_memory_to_others(self):
        company = candor.demo(contacts=5)
        with company.serve() as server:
            self.run_candor("healthcheck", "--server", f"http://127.0.0.1:{server.port}")
            limits = pathlib.Path(f"/proc/{server.process.pid}/limits").read_text()
            self.assertRegex(limits, r"Max core file size +0 +0 ")
            # The files of a process whose memory is nobody's belong to root.
            owner = pathlib.Path(f"/proc/{server.process.pid}/mem").stat().st_uid
            self.assertEqual(owner, 0)

    def test_it_warns_of_a_key_beside_the_data_and_not_of_one_elsewhere(self):
        company = candor.demo(contacts=5)
        with company.serve() as server:
            self.assertIn("start.root_key_beside_data", server.text_of_log())
        elsewhere = company.base / "elsewhere.key"
        company.root_key.rename(elsewhere)
        with company.serve(environment={"CANDOR_DATA__ROOT_KEY_FILE": str(elsewhere)}) as server:
            self.assertNotIn("start.root_key_beside_data", server.text_of_log())

    def test_an_address_that_is_taken_is_said(self):
        company = candor.demo(contacts=5)
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            address = "127.0.0.1:%d" % taken.getsockname()[1]
            done = company.command("serve", "--listen", address)
        self.assertEqual(done.returncode, candor.refused, done.stderr)
        self.assertEqual(done.stdout, "")

    def test_it_runs_with_its_outputs_closed(self):
        company = candor.demo(contacts=5)
        done = subprocess.run([str(candor.binary), "audit", "verify", "--data", str(company.folder)],
                              env=company.environment(), cwd=company.temporary, timeout=60, preexec_fn=_close_outputs)
        self.assertEqual(done.returncode, 0)
        self.assertEqual((company.folder / "lock").read_bytes().count(b"\n"), 1)

    def test_a_lost_answer_is_no_success(self):
        base = candor.new_folder()
        with open("/dev/full", "wb") as full:
            done = subprocess.run([str(candor.binary), "init", "--data", "data"], cwd=base, stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, candor.refused)
        self.assertIn(b"standard output", done.stderr)


def _close_outputs():
    os.close(1)
    os.close(2)


if __name__ == "__main__":
    unittest.main()
