"""kill -9 in the middle of work. What was acknowledged is there afterwards, whole; what is there has its
audit record; and the next start is healthy at once. CANDOR_KILL_ROUNDS shortens the loop."""

import os
import random
import time
import unittest

import candor

rounds = int(os.environ.get("CANDOR_KILL_ROUNDS", "20"))
clients = 8
healthy_within = 2.0  # seconds from the start of the process to a ready server


def person(number, turn, count):
    """Content that tells of which request it was, in more than one sealed envelope."""
    mark = f"{turn}-{number}-{count}"
    return {
        "given_name": f"Zoë {mark}",
        "family_name": f"Größler-{mark}",
        "emails": [{"address": f"zoe-{mark}@example.org", "label": "work"}],
        "description": f"First line of {mark}\nsecond line" + "x" * (count % 700),
    }


def differences(wanted, found):
    return {name: found.get(name) for name, value in wanted.items() if found.get(name) != value}


class Load:
    """Eight clients that create, read and change. Acknowledged is what a complete answer said."""

    def __init__(self, server, turn):
        self.created = [{} for _ in range(clients)]  # id -> content, one dictionary for each thread
        self.changed = [{} for _ in range(clients)]  # id -> (version, nickname)
        self.wrong = []
        self._server, self._turn = server, turn
        self._crowd = candor.Crowd(clients, self._work)

    def _work(self, number, stopped):
        try:
            with self._server.client() as client:
                count = 0
                while not stopped():
                    self._create_and_read(client, number, count)
                    count += 1
        except candor.connection_lost:
            return  # the server was killed: nothing after this was acknowledged

    def _create_and_read(self, client, number, count):
        content = person(number, self._turn, count)
        answer = client.post("/api/v1/contacts", {**content, "collection": {"context": "existing_customer"}})
        if answer.status != 201:
            self.wrong.append(answer)
            return
        record = answer.json()["id"]
        self.created[number][record] = content
        read = client.get(f"/api/v1/contacts/{record}")
        if read.status != 200 or differences(content, read.json()):
            self.wrong.append((read, differences(content, read.json())))
        if count % 4 == 0:
            changed = client.patch(f"/api/v1/contacts/{record}", {"nickname": f"N{count}"}, 1)
            if changed.status != 200:
                self.wrong.append(changed)
                return
            self.changed[number][record] = (2, f"N{count}")

    def finish(self):
        failures = self._crowd.stop()
        if failures or self.wrong:
            raise AssertionError(f"under load: {failures[:3]} {self.wrong[:3]}")
        created = {record: content for one in self.created for record, content in one.items()}
        changed = {record: change for one in self.changed for record, change in one.items()}
        return created, changed


class Killed(unittest.TestCase):
    def test_twenty_times_under_load_it_loses_nothing_acknowledged_and_nothing_is_unrecorded(self):
        company = candor.demo(contacts=20)
        chance = random.Random(20)
        created, changed, starts = {}, {}, []
        server = company.serve()
        try:
            with server.client() as client:
                self.unlisted = self.made(client) - {record["id"] for record in client.pages("/api/v1/contacts")}
            for turn in range(rounds):
                load = Load(server, turn)
                time.sleep(chance.uniform(0.15, 0.9))
                server.kill()
                new, new_changes = load.finish()
                created |= new
                changed |= new_changes
                server = company.serve(ready=False)
                starts.append(server.wait_until_ready())
                with server.client() as client:
                    self.check_records(client, new, new_changes)
                    self.check_audit_of_sample(client, sorted(new)[-5:])
            print(f"\n  killed {rounds} times, {len(created)} acknowledged creates, {len(changed)} changes; "
                  f"slowest start {max(starts):.2f} s")
            self.assertGreater(len(created), 20 * rounds, "too little was going on to show anything")
            with server.client() as client:
                self.check_all(client, created, changed)
            self.check_log_is_whole(company)
            server.stop()
            self.check_log_is_whole(company)
        finally:
            server.kill()
        self.assertLess(max(starts), healthy_within, f"starts took {[round(start, 2) for start in starts]}")

    def check_records(self, client, created, changed):
        for record, content in created.items():
            answer = client.get(f"/api/v1/contacts/{record}")
            self.assertEqual(answer.status, 200, f"an acknowledged create is lost: {answer}")
            found = answer.json()
            self.assertEqual(differences(content, found), {}, "an acknowledged create reads differently")
            if record in changed:
                version, nickname = changed[record]
                self.assertEqual((found["version"], found.get("nickname")), (version, nickname),
                                 "an acknowledged change is lost")

    def check_audit_of_sample(self, client, records):
        for record in records:
            events = client.get(f"/api/v1/audit/events?record_id={record}")
            self.assertEqual(events.status, 200, events)
            operations = [event["operation"] for event in events.json()["data"] if event["verdict"] != "deny"]
            self.assertEqual(operations.count("create"), 1, f"{record}: {operations}")

    def check_all(self, client, created, changed):
        listed = {record["id"]: record for record in client.pages("/api/v1/contacts")}
        for record, content in created.items():
            self.assertIn(record, listed, "an acknowledged create is not in the list")
            self.assertEqual(differences(content, listed[record]), {}, record)
        versions = {}
        made = []
        for event in client.pages("/api/v1/audit/events"):
            if event.get("record_type") != "contact" or event["verdict"] not in ("allow", "mask"):
                continue
            if event["operation"] == "create":
                made.append(event["record_id"])
            if event["operation"] in ("create", "update"):
                versions[event["record_id"]] = versions.get(event["record_id"], 0) + 1
        self.assertEqual(len(made), len(set(made)), "a contact was created twice on the log")
        self.assertEqual(set(listed) - set(made), set(), "records without an audit entry of their creation")
        self.assertEqual(set(made) - set(listed), self.unlisted, "creations on the log of records that are not there")
        unrecorded = {key: record["version"] for key, record in listed.items() if record["version"] != versions[key]}
        self.assertEqual(unrecorded, {}, "versions that the log does not account for")

    @staticmethod
    def made(client):
        """Contacts of whose creation the log tells; the demo has some that are not there for sales."""
        return {event["record_id"] for event in client.pages("/api/v1/audit/events")
                if event["operation"] == "create" and event.get("record_type") == "contact"}

    def check_log_is_whole(self, company):
        done, report = company.verify()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(report["damages"], [])


class KilledWhileStarting(unittest.TestCase):
    def test_the_next_start_is_healthy_wherever_the_last_one_was_cut_off(self):
        company = candor.demo(contacts=20)
        chance = random.Random(3)
        with company.serve() as server, server.client() as client:
            before = {record["id"]: record for record in client.pages("/api/v1/contacts")}
        self.assertGreater(len(before), 10)
        for _ in range(10):
            server = company.serve(ready=False)
            time.sleep(chance.uniform(0.0, 0.06))
            server.kill()
        with company.serve() as server, server.client() as client:
            after = {record["id"]: record for record in client.pages("/api/v1/contacts")}
        self.assertEqual(after, before)
        done, report = company.verify()
        self.assertEqual((done.returncode, report["damages"]), (0, []), done.stderr)


class KilledWhileImporting(unittest.TestCase):
    def test_each_imported_contact_that_is_there_is_whole_and_recorded(self):
        company = candor.demo(contacts=0)
        rows = [f"Ágnes {i},Szűcs-{i},agnes-{i}@example.net,Pécs Consulting {i % 40}" for i in range(4000)]
        file = "First Name,Last Name,E-mail 1 - Value,Organization Name\n" + "\n".join(rows) + "\n"
        server = company.serve()
        try:
            def send(_, __):
                try:
                    with server.client(timeout=60.0) as client:
                        client.request("POST", "/api/v1/imports?context=existing_customer", file,
                                       {"Content-Type": "text/csv"})
                except candor.connection_lost:
                    pass

            crowd = candor.Crowd(1, send)
            time.sleep(0.25)
            server.kill()
            self.assertEqual(crowd.stop(), [])
            server = company.serve()
            with server.client() as client:
                listed = {record["id"]: record for record in client.pages("/api/v1/contacts")}
                companies = {record["id"] for record in client.pages("/api/v1/companies")}
                events = list(client.pages("/api/v1/audit/events"))
            for kind, present in (("contact", set(listed)), ("company", companies)):
                made = {event["record_id"] for event in events if event.get("record_type") == kind
                        and event["operation"] in ("create", "import") and event.get("record_id")
                        and event["verdict"] in ("allow", "mask")}
                self.assertEqual(made, present, kind)
            for record in listed.values():
                number = record["given_name"].rpartition(" ")[2]
                self.assertEqual(record["family_name"], f"Szűcs-{number}")
                company_id = record["companies"][0]["company_id"]
                self.assertIn(company_id, companies, "a link to a company that is not there")
            server.stop()
        finally:
            server.kill()
        done, report = company.verify()
        self.assertEqual((done.returncode, report["damages"]), (0, []), done.stderr)


class KilledWhileInstalling(unittest.TestCase):
    def test_what_a_cut_off_init_leaves_is_told_truly_and_what_to_do_about_it(self):
        """Whichever step was the last: a server that says there is no installation and an init that says
        there is one would leave the administrator with nothing to do."""
        steps = {
            "the lock": ["lock"],
            "the root key": ["lock", "root.key"],
            "the keystore": ["lock", "root.key", "keys.db"],
            "the database": ["lock", "root.key", "keys.db", "candor.db"],
        }
        whole = candor.demo(contacts=0)
        for name, files in steps.items():
            with self.subTest(f"cut off after {name}"):
                company = whole.copy()
                for file in company.folder.iterdir():
                    if file.name not in files:
                        file.unlink()
                self.check(company)
        with self.subTest("cut off while writing the installation's own file"):
            company = whole.copy()
            company.folder.joinpath("installation").rename(company.folder / "installation.new")
            company.folder.joinpath("installation.new").write_bytes(b"")
            self.check(company)

    def check(self, company):
        served = company.command("serve", "--listen", "127.0.0.1:0", timeout=15)
        self.assertEqual(served.returncode, candor.not_found, served.stderr)
        self.assertIn("candor init", served.stderr)
        again = company.command("init")
        if again.returncode != 0:
            self.assertNotIn("Serve it", again.stderr)
            self.assertRegex(again.stderr, "(?i)delete|remove|another folder")


if __name__ == "__main__":
    unittest.main()
