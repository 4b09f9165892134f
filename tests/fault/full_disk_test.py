"""A disk that fills up. Below the reserve nothing is written any more (507) and what people read is still
recorded; when the reserve is gone too, nothing is shown (503); and with room everything works again by itself.

The disk is a small tmpfs. Where this user may not mount one, the file runs itself again inside a user
namespace of its own; where that is forbidden too, its tests are skipped and say so."""

import os
import pathlib
import subprocess
import sys
import time
import unittest

import candor

mebibyte = 1 << 20
disk_size = 64 * mebibyte
reserve = 8 * mebibyte
settings = {"CANDOR_DATA__RESERVE_MEBIBYTES": str(reserve // mebibyte)}
inside_variable = "CANDOR_FAULT_INSIDE_NAMESPACE"


def mount(place):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={disk_size},mode=0700", "tmpfs", str(place)],
                          capture_output=True).returncode == 0


def may_mount():
    place = candor.new_folder()
    if not mount(place):
        return False
    subprocess.run(["umount", str(place)], check=True)
    return True


def has_namespaces():
    try:
        return subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "true"],
                              capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


class InNamespace(unittest.TestCase):
    def test_a_full_disk_in_a_user_namespace(self):
        """All of FullDisk, where this user may not mount a disk but may have a namespace."""
        if not has_namespaces():
            self.skipTest("mounting a small disk needs root or unprivileged user namespaces")
        done = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", sys.executable, "-m", "unittest",
                               "full_disk_test"], cwd=pathlib.Path(__file__).parent, capture_output=True, text=True,
                              env={**os.environ, inside_variable: "1"})
        self.assertEqual(done.returncode, 0, done.stderr)


class Disk:
    """A mounted tmpfs and the filler file on it."""

    def __init__(self):
        self.place = candor.new_folder()
        if not mount(self.place):
            raise AssertionError("the small disk cannot be mounted")
        self.filler = self.place / "filler"

    def free(self):
        state = os.statvfs(self.place)
        return state.f_bavail * state.f_frsize

    def leave(self, free):
        """Grows the filler until no more than `free` bytes are left."""
        with open(self.filler, "ab", buffering=0) as file:
            while self.free() > free:
                try:
                    file.write(b"\0" * min(mebibyte, self.free() - free))
                except OSError:
                    return

    def empty(self):
        self.filler.unlink(missing_ok=True)

    def unmount(self):
        for _ in range(50):
            if subprocess.run(["umount", str(self.place)], capture_output=True).returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError("the disk stays busy")


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.disk = Disk()
        self.addCleanup(self.disk.unmount)
        self.company = candor.make_demo(50, base=self.on_disk(), environment=settings)
        self.created = {}
        self.count = 0
        self.server = self.company.serve(environment=settings)
        self.addCleanup(lambda: self.server.kill())
        self.client = self.server.client()
        self.addCleanup(lambda: self.client.close())
        self.listed_before, self.made_before = self.listed(), self.made()  # not all are there for sales
        self.some = min(self.listed_before)

    def on_disk(self):
        base = self.disk.place / "base"
        base.mkdir()
        return base

    def create(self):
        self.count += 1
        name = f"Größler-{self.count}"
        answer = self.client.post("/api/v1/contacts", {"family_name": name, "description": "x" * 400,
                                                       "collection": {"context": "existing_customer"}})
        if answer.status == 201:
            self.created[answer.json()["id"]] = name
        return answer

    def read(self, record=None):
        return self.client.get(f"/api/v1/contacts/{record or self.some}")

    def assert_works(self, what):
        for act in (self.create, self.read):
            answer = act()
            self.assertIn(answer.status, (200, 201), f"{what}: {answer}")

    def soon(self, act, status, seconds=5.0):
        """The first answer with this status; it must come without anybody's help."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            answer = act()
            if answer.status == status:
                return answer
            time.sleep(0.05)
        self.fail(f"no {status} within {seconds} s: {answer}")

    def assert_nothing_lost(self):
        for record, name in self.created.items():
            answer = self.read(record)
            self.assertEqual((answer.status, answer.json().get("family_name")), (200, name), answer)
        self.assertEqual(self.listed(), self.listed_before | set(self.created), "lost, or stored though refused")
        self.assertEqual(self.made(), self.made_before | set(self.created), "the log tells of other creations")

    def listed(self):
        return {record["id"] for record in self.client.pages("/api/v1/contacts")}

    def made(self):
        return {event["record_id"] for event in self.client.pages("/api/v1/audit/events")
                if event["operation"] == "create" and event.get("record_type") == "contact"
                and event["verdict"] in ("allow", "mask")}

    def assert_log_whole(self):
        done, report = self.company.verify()
        self.assertEqual((done.returncode, report and report["damages"]), (0, []), done.stderr)

    def test_below_the_reserve_writes_answer_507_and_reads_are_answered_and_recorded(self):
        self.assert_works("with room")
        self.disk.leave(reserve - mebibyte)
        answer = self.create()
        self.assertEqual((answer.status, answer.code()), (507, "storage_full"), answer)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")
        self.assertTrue(answer.json()["request_id"])
        self.assertNotIn("Größler", answer.body.decode())
        before = len(list(self.client.pages(f"/api/v1/audit/events?record_id={self.some}")))
        for _ in range(100):
            self.assertEqual(self.read().status, 200)
        self.assertEqual(self.client.get("/api/v1/contacts").status, 200)
        events = list(self.client.pages(f"/api/v1/audit/events?record_id={self.some}"))
        self.assertEqual(sum(event["operation"] == "read" for event in events[:len(events) - before]), 100)
        refused = [lambda: self.client.patch(f"/api/v1/contacts/{self.some}", {"nickname": "X"}, 1),
                   lambda: self.client.delete(f"/api/v1/contacts/{self.some}"),
                   lambda: self.client.post("/api/v1/companies", {"name": "Pécs Consulting"})]
        for act in refused:
            self.assertEqual(act().status, 507)
        done = self.company.command("user", "add", "--email", "new@example.org", "--name", "New", "--role", "sales")
        self.assertEqual(done.returncode, candor.later, done.stderr)
        self.disk.empty()
        self.assert_works("after room was made")
        self.assert_nothing_lost()
        self.server.stop()
        self.assert_log_whole()

    def test_a_full_disk_shows_nothing_unrecorded_and_recovers_by_itself(self):
        for _ in range(50):
            self.assertEqual(self.create().status, 201)
        self.disk.leave(0)
        self.assertEqual(self.create().status, 507)
        unavailable = None
        for _ in range(20_000):  # the log goes on into what its files had left, then there is no more
            self.disk.leave(0)
            answer = self.read()
            if answer.status != 200:
                unavailable = answer
                break
        self.assertIsNotNone(unavailable, "reads were answered for ever on a disk without a free byte")
        self.assertEqual((unavailable.status, unavailable.code()), (503, "audit_unavailable"), unavailable)
        self.assertTrue(unavailable.headers["Retry-After"])
        self.assertNotIn("family_name", unavailable.body.decode())
        self.assertIn(self.client.get("/readyz").status, (200, 503))
        self.assertEqual(self.client.get("/healthz").status, 200)
        for act in (self.read, lambda: self.client.get("/api/v1/contacts"),
                    lambda: self.client.get("/api/v1/audit/events")):
            answer = act()
            self.assertEqual(answer.status, 503, answer)
        self.assertIn(self.create().status, (503, 507))
        self.assertIsNone(self.server.process.poll(), "a full disk ended the server")
        self.disk.empty()
        self.soon(self.read, 200)
        self.soon(self.create, 201)
        self.soon(lambda: self.client.get("/readyz"), 200)
        self.assert_nothing_lost()
        self.assertIsNone(self.server.process.poll())
        self.assert_log_whole()  # of the running server
        self.server.stop()
        self.assert_log_whole()

    def test_filling_up_under_load_loses_nothing_that_was_acknowledged(self):
        acknowledged = [{} for _ in range(6)]
        statuses = set()

        def work(number, stopped):
            with self.server.client() as client:
                count = 0
                while not stopped():
                    count += 1
                    name = f"Öveges-{number}-{count}"
                    answer = client.post("/api/v1/contacts", {"family_name": name, "description": "y" * 2000,
                                                              "collection": {"context": "existing_customer"}})
                    statuses.add(answer.status)
                    if answer.status == 201:
                        acknowledged[number][answer.json()["id"]] = name
                    read = client.get(f"/api/v1/contacts/{self.some}")
                    statuses.add(read.status)
                    if read.status not in (200, 503):
                        raise AssertionError(f"a read: {read}")

        crowd = candor.Crowd(6, work)
        for free in (2 * reserve, reserve - mebibyte, 0, None, reserve - mebibyte, None, 0, None):
            time.sleep(0.5)
            if free is None:
                self.disk.empty()
            else:
                self.disk.leave(free)
        time.sleep(0.7)
        self.assertEqual(crowd.stop(), [])
        self.assertLessEqual(statuses, {200, 201, 503, 507})
        self.assertIn(507, statuses)
        self.created = {record: name for one in acknowledged for record, name in one.items()}
        self.assertGreater(len(self.created), 20)
        self.assertIsNone(self.server.process.poll(), "a full disk ended the server")
        self.soon(self.read, 200)
        self.assert_nothing_lost()
        self.server.stop()
        self.assert_log_whole()

    def test_a_server_killed_on_a_full_disk_starts_again_and_has_everything(self):
        for _ in range(20):
            self.assertEqual(self.create().status, 201)
        self.disk.leave(reserve - mebibyte)
        self.assertEqual(self.create().status, 507)
        self.server.kill()
        self.server = self.company.serve(environment=settings)
        self.client = self.server.client()
        self.assertEqual(self.create().status, 507)
        self.assertEqual(self.read().status, 200)
        self.disk.leave(0)
        self.server.kill()
        self.disk.empty()
        self.server = self.company.serve(environment=settings)
        self.client = self.server.client()
        self.assert_works("after room was made")
        self.assert_nothing_lost()
        self.server.stop()
        self.assert_log_whole()

    def test_a_server_stops_in_order_on_a_full_disk(self):
        self.disk.leave(0)
        self.server.stop()
        self.disk.empty()
        self.assert_log_whole()

    def test_an_import_says_where_it_ended(self):
        self.disk.leave(reserve - mebibyte)
        file = "First Name,Last Name\nÁgnes,Szűcs\nÖdön,Öveges\n"
        answer = self.client.request("POST", "/api/v1/imports?context=existing_customer", file,
                                     {"Content-Type": "text/csv"})
        if answer.status == 200:
            report = answer.json()
            self.assertEqual((report["created"], report["ended_early"]["code"]), (0, "storage_full"), answer)
        else:
            self.assertEqual(answer.status, 507, answer)
        self.disk.empty()
        self.assert_nothing_lost()


def load_tests(loader, _tests, _pattern):
    inside = os.environ.get(inside_variable) or may_mount()
    return loader.loadTestsFromTestCase(FullDisk if inside else InNamespace)


if __name__ == "__main__":
    unittest.main()
