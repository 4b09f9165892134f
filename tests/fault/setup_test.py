"""The first user of a new installation, as whoever starts the server makes him: by the one-time link."""

import json
import os
import stat
import subprocess
import unittest

import candor

organisation = "Quitzow und Söhne Sägewerk"
person = {"name": "Wilhelmine Quitzow", "email": "wilhelmine@quitzow.example", "password": "four words to remember"}


class SetUp(unittest.TestCase):
    def setUp(self):
        base = candor.new_folder()
        self.company = candor.Company(base / "data", [], None, base)
        done = self.company.command("init")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.link_file = self.company.folder / "setup-link"

    def body(self, token):
        return {"token": token, "organisation": organisation, "country": "AT", "language": "de", "user": person}

    def token(self):
        return self.link_file.read_text().strip().split("#token=")[1]

    def test_the_link_makes_one_owner_and_goes(self):
        with self.company.serve() as server, server.client(token=False) as client:
            self.assertEqual(stat.S_IMODE(os.stat(self.link_file).st_mode), 0o600)
            token = self.token()
            self.assertNotIn(token, server.output.read_text() + server.text_of_log())
            self.assertIn(str(self.link_file), server.output.read_text())
            self.assertTrue(client.get("/api/v1/setup").json()["needed"])
            self.assertEqual(client.post("/api/v1/setup", self.body("x" * 43)).status, 403)
            done = client.post("/api/v1/setup", self.body(token))
            self.assertEqual(done.status, 201, done)
            cookie = done.headers["set-cookie"].split(";")[0]
            session = client.get("/api/v1/session", {"Cookie": cookie}).json()
            self.assertEqual(session["user"]["roles"], ["owner", "sales", "privacy_desk"])
            self.assertFalse(self.link_file.exists())
            self.assertEqual(client.post("/api/v1/setup", self.body(token)).status, 403)
            installation = client.get("/api/v1/installation", {"Cookie": cookie}).json()
            self.assertEqual(installation["organisation"], organisation)
            self.assertIsNone(installation["escrow_checked_at"])
        with self.company.serve() as server, server.client(token=False) as client:
            self.assertFalse(self.link_file.exists())
            self.assertFalse(client.get("/api/v1/setup").json()["needed"])
        for path in self.company.base.rglob("*"):  # data folder, logs, what was printed
            if path.is_file():
                content = path.read_bytes()
                for text in (organisation, *person.values()):
                    self.assertNotIn(text.encode(), content, path)

    def test_the_link_goes_with_the_server_and_is_another_the_next_time(self):
        with self.company.serve():
            first = self.token()
        self.assertFalse(self.link_file.exists())
        with self.company.serve() as server, server.client(token=False) as client:
            self.assertNotEqual(self.token(), first)
            self.assertEqual(client.post("/api/v1/setup", self.body(first)).status, 403)
            server.kill()
        self.assertTrue(self.link_file.exists())
        done = self.company.command("user", "add", "--email", person["email"], "--name", person["name"],
                                    "--role", "owner")
        self.assertEqual(done.returncode, 0, done.stderr)
        with self.company.serve():
            self.assertFalse(self.link_file.exists(), "a remnant, and there is a user now")

    def test_the_link_is_printed_where_it_was_asked_for(self):
        process = subprocess.Popen(
            [str(candor.binary), "serve", "--data", str(self.company.folder), "--listen", "127.0.0.1:0",
             "--print-setup-link"],
            env=self.company.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        try:
            lines = [process.stdout.readline() for _ in range(3)]
        finally:
            process.terminate()
            rest, log = process.communicate(timeout=20)
        printed = [line for line in lines if "/setup#token=" in line]
        self.assertEqual(len(printed), 1, lines)
        self.assertNotIn("token=", log)

    def test_a_checked_sheet_is_remembered_with_and_without_a_server(self):
        base = candor.new_folder()
        company = candor.Company(base / "data", [], None, base)
        sheet = "\n".join(json.loads(company.command("init", "--json").stdout)["escrow"])
        user = json.loads(company.command("user", "add", "--email", person["email"], "--name", "W", "--role", "owner",
                                          "--json").stdout)
        company.users, company.token = [user], None
        self.assertEqual(company.command("key", "check-escrow", stdin=sheet).returncode, 0)
        with company.serve() as server, server.client(token=False) as client:
            signed_in = client.post("/api/v1/session", {"email": user["email"], "password": user["password"]})
            cookie = {"Cookie": signed_in.headers["set-cookie"].split(";")[0]}
            first = client.get("/api/v1/installation", cookie).json()["escrow_checked_at"]
            self.assertIsNotNone(first)
            self.assertEqual(company.command("key", "check-escrow", stdin=sheet).returncode, 0)
            second = client.get("/api/v1/installation", cookie).json()["escrow_checked_at"]
            self.assertGreater(second, first)


if __name__ == "__main__":
    unittest.main()
