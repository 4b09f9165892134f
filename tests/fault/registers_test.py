"""What a house changed in its registers outlives a kill, and is not taken when it was altered on disk."""

import unittest

import candor

register = "/api/v1/registers/collection_contexts"


def change(client, months):
    before = client.get(register)
    entry = next(one for one in before.json()["entries"] if one["name"] == "referral")
    entry["retention_months"] = months
    return client.request("PUT", f"{register}/entries/referral", entry, {"If-Match": before.headers["ETag"]})


def months(client):
    return next(one["retention_months"] for one in client.get(register).json()["entries"] if one["name"] == "referral")


class Registers(unittest.TestCase):
    def test_a_change_survives_a_kill(self):
        company = candor.demo()
        server = company.serve()
        with server.client() as client:
            for number in (3, 4, 5):
                answer = change(client, number)
                self.assertEqual(answer.status, 200, answer)
                self.assertEqual(months(client), number)
        server.kill()
        with company.serve() as again, again.client() as client:
            self.assertEqual(months(client), 5)
            versions = client.get(f"{register}/versions").json()["data"]
            self.assertEqual(len(versions), 3)
            tests = client.get("/api/v1/registers/balancing_tests").json()["entries"]
            self.assertTrue(all(test["adopted_at"] for test in tests), tests)

    def test_an_altered_change_stops_the_start(self):
        company = candor.demo()
        with company.serve() as server, server.client() as client:
            self.assertEqual(change(client, 3).status, 200)
        company.fold()
        candor.change(company.records, ("UPDATE register_versions SET adopts = 1 WHERE entry = 'referral'", ()))
        done = company.command("register", "list")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("altered outside Candor", done.stderr)

    def test_the_command_lists_and_adopts(self):
        company = candor.demo()
        listed = company.command("register", "list")
        self.assertEqual(listed.returncode, 0, listed.stderr)
        self.assertIn("business_contact", listed.stdout)
        self.assertNotIn("not adopted", listed.stdout, "the demo company has adopted them")
        self.assertEqual(company.command("register", "adopt").returncode, candor.usage)
        self.assertEqual(company.command("register", "adopt", "luck").returncode, candor.not_found)
        with company.serve():
            done = company.command("register", "adopt", "business_contact")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("Adopted business_contact", done.stdout)


if __name__ == "__main__":
    unittest.main()
