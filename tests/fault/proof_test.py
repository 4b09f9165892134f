"""What a user can prove: why something was refused, that a reading is on record, and that the record is
the one everybody was shown. The checker is script/verify-audit-log, which has none of Candor's code."""

import base64
import hashlib
import json
import subprocess
import sys
import unittest

import candor

person = {"given_name": "Ödön", "family_name": "Öveges", "emails": [{"address": "odon@example.org"}]}


def checked(*arguments):
    return subprocess.run([sys.executable, str(candor.audit_verifier), *map(str, arguments)], capture_output=True,
                          text=True, timeout=120)


def flipped(data, place, bit=0):
    changed = bytearray(data)
    changed[place] ^= 1 << bit
    return bytes(changed)


class Proofs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.company = candor.demo(contacts=20)
        cls.narrow_token = cls.company.add_token(["read", "write"], ["support"])
        cls.server = cls.company.serve()
        cls.client = cls.server.client()
        cls.files = candor.new_folder()

    @classmethod
    def tearDownClass(cls):
        cls.client.close()
        cls.server.kill()

    def create(self):
        # The same person for each test, on one server.
        answer = self.client.post("/api/v1/contacts", {**person, "collection": {"context": "existing_customer"}},
                                  headers={"Candor-Allow-Duplicate": "true"})
        self.assertEqual(answer.status, 201, answer)
        return answer.json()["id"]

    def event(self, record, operation):
        answer = self.client.get(f"/api/v1/audit/events?record_id={record}")
        self.assertEqual(answer.status, 200, answer)
        events = [event for event in answer.json()["data"] if event["operation"] == operation]
        self.assertEqual(len(events), 1, events)
        return events[0]

    def proof(self, sequence):
        answer = self.client.get(f"/api/v1/audit/proof/{sequence}")
        self.assertEqual(answer.status, 200, answer)
        return answer.json()

    def saved(self, name, content):
        file = self.files / name
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return file

    def test_a_contact_without_a_context_is_refused_for_want_of_a_lawful_basis(self):
        before = len(list(self.client.pages("/api/v1/contacts")))
        answer = self.client.post("/api/v1/contacts", person)
        self.assertEqual(answer.status, 422, answer)
        problem = answer.json()
        self.assertEqual(problem["code"], "no_lawful_basis")
        self.assertEqual(problem["errors"][0]["field"], "collection.context")
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")
        self.assertTrue(problem["request_id"])
        self.assertNotIn("Öveges", answer.body.decode())
        self.assertEqual(len(list(self.client.pages("/api/v1/contacts"))), before)

    def test_a_context_that_does_not_exist_is_no_lawful_basis_either(self):
        answer = self.client.post("/api/v1/contacts", {**person, "collection": {"context": "because_we_can"}})
        self.assertEqual((answer.status, answer.code()), (422, "no_lawful_basis"))

    def test_a_purpose_the_token_lacks_is_refused_with_rule_and_article(self):
        record = self.create()
        for named in ("marketing", "analytics"):
            answer = self.client.request("GET", f"/api/v1/contacts/{record}", headers={
                "Authorization": f"Bearer {self.narrow_token}", "Candor-Purpose": named})
            self.assertEqual(answer.status, 403, answer)
            problem = answer.json()
            self.assertEqual(problem["code"], "purpose_not_permitted")
            self.assertEqual(problem["decision"]["rule"], "purpose.not_permitted")
            self.assertIn("Art. 5(1)(b)", problem["decision"]["article"])
            self.assertTrue(problem["decision"]["explain"])
            self.assertNotIn("Öveges", answer.body.decode())
        denied = self.client.get(f"/api/v1/audit/events?record_id={record}").json()["data"]
        self.assertEqual([event["verdict"] for event in denied if event["operation"] == "read"], ["deny", "deny"])

    def test_a_purpose_that_does_not_exist_is_refused_and_not_echoed(self):
        record = self.create()
        answer = self.client.get(f"/api/v1/contacts/{record}", {"Candor-Purpose": "world-domination"})
        self.assertEqual((answer.status, answer.code()), (403, "purpose_not_permitted"), answer)
        self.assertNotIn("world-domination", answer.body.decode())

    def test_a_reading_is_on_the_log_and_its_proof_convinces_an_independent_checker(self):
        record = self.create()
        answer = self.client.get(f"/api/v1/contacts/{record}")
        self.assertEqual((answer.status, answer.json()["family_name"]), (200, "Öveges"))
        event = self.event(record, "read")
        self.assertEqual((event["verdict"], event["purpose"], event["record_id"]), ("allow", "sales", record))
        proof = self.proof(event["sequence"])
        done = checked("--vkey", proof["verifier_key"], "inclusion", "-", self.saved("proof.json", proof))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(f"entry {event['sequence']}", done.stdout)
        self.assertIn("read", done.stdout)
        self.assertIn(record, done.stdout)
        self.assertNotIn("Öveges", done.stdout + json.dumps(proof, ensure_ascii=False))

    def test_a_proof_with_one_byte_changed_is_refused(self):
        record = self.create()
        proof = self.proof(self.event(record, "create")["sequence"])
        key = proof["verifier_key"]
        self.assertEqual(checked("--vkey", key, "inclusion", "-", self.saved("whole.json", proof)).returncode, 0)
        self.assertGreater(len(proof["path"]), 0)
        leaf = base64.b64decode(proof["leaf"])
        root = base64.b64decode(proof["root"])
        step = base64.b64decode(proof["path"][-1])
        forgeries = {f"leaf byte {place}": {"leaf": candor.base64_text(flipped(leaf, place))}
                     for place in range(0, len(leaf), 7)}
        forgeries |= {
            "root": {"root": candor.base64_text(flipped(root, 31, 7))},
            "path": {"path": proof["path"][:-1] + [candor.base64_text(flipped(step, 5))]},
            "shorter path": {"path": proof["path"][:-1]},
            "other sequence": {"sequence": proof["sequence"] - 1},
            "other size": {"tree_size": proof["tree_size"] + 1},
        }
        note = proof["checkpoint"]
        at = note.index("\n\n") - 3
        forgeries["checkpoint"] = {"checkpoint": note[:at] + ("A" if note[at] != "A" else "B") + note[at + 1:]}
        for name, change in forgeries.items():
            with self.subTest(name):
                done = checked("--vkey", key, "inclusion", "-", self.saved("forged.json", {**proof, **change}))
                self.assertEqual(done.returncode, 1, done.stdout)
                self.assertIn("NOT verified", done.stderr)

    def test_a_proof_signed_by_another_installation_is_refused(self):
        record = self.create()
        proof = self.proof(self.event(record, "create")["sequence"])
        name, _, key = proof["verifier_key"].split("+", 2)
        foreign = flipped(base64.b64decode(key), 20)
        digest = hashlib.sha256(name.encode() + b"\n" + foreign).digest()[:4].hex()
        done = checked("--vkey", f"{name}+{digest}+{candor.base64_text(foreign)}", "inclusion", "-",
                       self.saved("proof.json", proof))
        self.assertEqual(done.returncode, 1, done.stdout)

    def test_a_later_checkpoint_is_proved_to_continue_an_earlier_one(self):
        first = self.client.get("/api/v1/audit/checkpoint")
        self.assertEqual(first.status, 200, first)
        key = first.headers["Candor-Verifier-Key"]
        for _ in range(20):
            self.create()
        second = self.client.get("/api/v1/audit/checkpoint")
        sizes = [answer.body.decode().split("\n")[1] for answer in (first, second)]
        answer = self.client.get(f"/api/v1/audit/consistency?first={sizes[0]}&second={sizes[1]}")
        self.assertEqual(answer.status, 200, answer)
        notes = [self.saved(f"note{i}", one.body.decode()) for i, one in enumerate((first, second))]
        done = checked("--vkey", key, "consistency", *notes, self.saved("consistency.json", answer.json()))
        self.assertEqual(done.returncode, 0, done.stderr)
        forged = {**answer.json()}
        step = base64.b64decode(forged["path"][0])
        forged["path"] = [candor.base64_text(flipped(step, 0))] + forged["path"][1:]
        done = checked("--vkey", key, "consistency", *notes, self.saved("forged.json", forged))
        self.assertEqual(done.returncode, 1, done.stdout)


class StoppedLog(unittest.TestCase):
    def test_the_independent_checker_accepts_a_stopped_log_and_refuses_it_with_one_byte_changed(self):
        company = candor.demo(contacts=20)
        with company.serve() as server, server.client() as client:
            for record in list(client.pages("/api/v1/contacts")) * 20:
                self.assertEqual(client.get(f"/api/v1/contacts/{record['id']}").status, 200)
            key = client.get("/api/v1/audit/checkpoint").headers["Candor-Verifier-Key"]
        done = checked("--vkey", key, "log", company.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("verified: ", done.stdout)
        first, headers = candor.query(company.records, "SELECT first_sequence, headers FROM audit_segments "
                                                       "ORDER BY first_sequence LIMIT 1 OFFSET 3")[0]
        changed = candor.change(company.records, ("UPDATE audit_segments SET headers = ? WHERE first_sequence = ?",
                                                  (flipped(headers, 70), first)))
        self.assertEqual(changed, 1)
        done = checked("--vkey", key, "log", company.folder)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("NOT verified", done.stderr)
        found, report = company.verify()
        self.assertEqual(found.returncode, candor.audit_damaged, found.stderr)
        self.assertTrue(any(one["first"] <= first <= one["last"] for one in report["damages"]), report)


if __name__ == "__main__":
    unittest.main()
