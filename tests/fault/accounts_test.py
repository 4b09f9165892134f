"""Whoever can write to candor.db cannot make himself somebody else: roles, states, scopes and whose a session is
are bound to what only the keys can make."""

import json
import unittest

import candor


class Accounts(unittest.TestCase):
    def setUp(self):
        self.company = candor.demo()
        self.sales = next(user for user in self.company.users if user["roles"] == ["sales"])
        ids = {}
        with self.company.serve() as server:
            for user in self.company.users:
                with server.client(token=False) as client:
                    cookie = self.sign_in(client, user)
                    ids[user["email"]] = client.get("/api/v1/session", {"Cookie": cookie}).json()["user"]["id"]
        self.ids = ids
        self.company.fold()

    def sign_in(self, client, user):
        """The cookie, or nothing."""
        answer = client.post("/api/v1/session", {"email": user["email"], "password": user["password"]})
        return answer.headers["Set-Cookie"].split(";")[0] if answer.status == 204 else None

    def change(self, sql, *parameters):
        self.assertEqual(candor.change(self.company.records, (sql, parameters)), 1, "nothing was changed")

    def events(self, server):
        return [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]

    def test_with_raised_roles_are_refused_and_named_and_the_others_come_in(self):
        everything = 0xFF
        token = self.company.add_token(["read"], email=self.sales["email"])
        self.company.fold()
        self.change("UPDATE users SET roles = ? WHERE id = ?", everything,
                    candor.id_bytes(self.ids[self.sales["email"]]))
        with self.company.serve() as server:
            with server.client(token=False) as client:
                self.assertIsNone(self.sign_in(client, self.sales), "signed in with a role nobody gave")
                self.assertIsNotNone(self.sign_in(client, self.company.owner()))
            with server.client(token=token) as client:
                self.assertEqual(client.get("/api/v1/contacts").status, 401)
            with server.client() as client:
                self.assertEqual(client.get("/api/v1/contacts").status, 200)
        self.assertEqual([event["user"] for event in self.events(server) if event["event"] == "user.damaged"],
                         [self.ids[self.sales["email"]]])

    def test_deactivated_stay_deactivated_and_active_ones_cannot_be_locked_out_unseen(self):
        self.change("UPDATE users SET active = 0 WHERE id = ?", candor.id_bytes(self.ids[self.sales["email"]]))
        with self.company.serve() as server, server.client(token=False) as client:
            self.assertIsNone(self.sign_in(client, self.sales))
        self.assertIn("user.damaged", [event["event"] for event in self.events(server)])

    def test_have_tokens_that_do_only_what_they_were_made_for(self):
        for column, value in (("scopes", 0xFF), ("purposes", 0xFFFF), ("default_purpose", 6),
                              ("expires_at", 9_999_999_999_999),
                              ("user_id", candor.id_bytes(self.ids[self.sales["email"]])), ("created_at", 5)):
            with self.subTest(column):
                company = self.company.copy()
                token = company.add_token(["read"], purposes=["sales"])
                company.fold()
                newest = candor.query(company.records, "SELECT id FROM tokens ORDER BY id DESC LIMIT 1")[0][0]
                self.assertEqual(candor.change(company.records, (f"UPDATE tokens SET {column} = ? WHERE id = ?",
                                                                 (value, newest))), 1)
                with company.serve() as server, server.client(token=token) as client:
                    self.assertEqual(client.get("/api/v1/contacts").status, 401)
                    with server.client() as other:
                        self.assertEqual(other.get("/api/v1/contacts").status, 200)
                self.assertIn("token.damaged", [event["event"] for event in self.events(server)])

    def test_cannot_revive_a_token_that_was_revoked(self):
        token = self.company.add_token(["read"])
        self.company.fold()
        newest = candor.query(self.company.records, "SELECT id FROM tokens ORDER BY id DESC LIMIT 1")[0][0]
        done = self.company.command("token", "revoke", str(candor.uuid.UUID(bytes=newest)))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.company.fold()
        self.change("UPDATE tokens SET revoked_at = NULL WHERE id = ?", newest)
        with self.company.serve() as server, server.client(token=token) as client:
            self.assertEqual(client.get("/api/v1/contacts").status, 401)

    def test_cannot_take_over_another_ones_session_or_make_one(self):
        with self.company.serve() as server, server.client(token=False) as client:
            own = self.sign_in(client, self.sales)
            owners = self.sign_in(client, self.company.owner())
        self.company.fold()
        owner = candor.id_bytes(self.ids[self.company.owner()["email"]])
        sales = candor.id_bytes(self.ids[self.sales["email"]])
        self.assertGreaterEqual(candor.change(
            self.company.records, ("UPDATE sessions SET user_id = ? WHERE user_id = ?", (owner, sales))), 1)
        with self.company.serve() as server, server.client(token=False) as client:
            self.assertEqual(client.get("/api/v1/session", {"Cookie": own}).status, 401)
            self.assertEqual(client.get("/api/v1/session", {"Cookie": owners}).status, 200)
        self.assertIn("session.damaged", [event["event"] for event in self.events(server)])


if __name__ == "__main__":
    unittest.main()
