"""Starts and stops the two servers, and asks them single questions over HTTP."""
import http.client
import json
import signal
import socket
import subprocess
import time
from pathlib import Path


class Failure(Exception):
    """The benchmark cannot go on; says why."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running process that answers on 127.0.0.1:port."""

    running = []

    def __init__(self, command, port, log):
        self.port = port
        self.began = time.perf_counter()
        self.log = open(log, "ab")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        Server.running.append(self)

    @classmethod
    def kill_all(cls):
        """Whatever a failure has left behind."""
        for server in list(cls.running):
            server.kill()

    @property
    def id(self):
        return self.process.pid

    def request(self, method, path, token=None, body=None, content_type=None, timeout=60):
        """One request on a connection of its own: (status, headers, body)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if content_type:
            headers["Content-Type"] = content_type
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def wait_for(self, path, token=None, timeout=300, every=0.002):
        """Seconds from the start of the process until the path is answered with 200."""
        status = None
        while time.perf_counter() - self.began < timeout:
            if self.process.poll() is not None:
                raise Failure(f"the server ended with {self.process.returncode}; see {self.log.name}")
            try:
                status, _, _ = self.request("GET", path, token, timeout=5)
            except OSError:
                status = "no connection"
            if status == 200:
                return time.perf_counter() - self.began
            time.sleep(every)
        raise Failure(f"{path} was not answered within {timeout} s: {status}; see {self.log.name}")

    def wait_for_lists(self, token):
        """The same until lists are answered: while the search index is filled they are refused with 503."""
        return self.wait_for("/api/v1/contacts?limit=1", token, every=0.02)

    def audit_size(self, token):
        """How many entries the audit log has: the second line of its checkpoint."""
        status, _, body = self.request("GET", "/api/v1/audit/checkpoint", token)
        if status != 200:
            raise Failure(f"the audit log's checkpoint answered {status}: {body[:300]!r}")
        return int(body.decode().splitlines()[1])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self._wait(15)

    def kill(self):
        self.process.kill()
        self._wait(5)

    def _wait(self, seconds):
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Failure(f"the server did not end within {seconds} s; see {self.log.name}") from None
        finally:
            self.log.close()
            Server.running.remove(self)


class Candor:
    """The binary, and one data directory with a demo company."""

    def __init__(self, binary, folder, serve_arguments):
        self.binary = binary
        self.folder = Path(folder)
        self.serve_arguments = serve_arguments
        self.token = None

    def make_demo(self, contacts):
        began = time.perf_counter()
        done = subprocess.run(
            [self.binary, "demo", "--data", self.folder, "--contacts", str(contacts), "--seed", "1",
             "--json"], capture_output=True, text=True)
        if done.returncode != 0:
            raise Failure(f"candor demo failed: {done.stderr.strip()[-500:]}")
        self.token = json.loads(done.stdout)["token"]
        return time.perf_counter() - began

    def serve(self):
        port = free_port()
        command = [self.binary, "serve", "--data", self.folder, "--listen", f"127.0.0.1:{port}",
                   *self.serve_arguments]
        return Server(command, port, self.folder.with_suffix(".log"))

    def pages(self, server, query):
        """Every page of a list, by following its cursor."""
        cursor = None
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        try:
            while True:
                path = f"/api/v1/contacts?{query}" + (f"&cursor={cursor}" if cursor else "")
                connection.request("GET", path, headers={"Authorization": f"Bearer {self.token}"})
                answer = connection.getresponse()
                body = answer.read()
                if answer.status in (429, 503):
                    time.sleep(float(answer.headers.get("Retry-After") or 1))
                    continue
                if answer.status != 200:
                    raise Failure(f"listing contacts answered {answer.status}: {body[:300]!r}")
                page = json.loads(body)
                yield page
                cursor = page.get("next_cursor")
                if not cursor:
                    return
        finally:
            connection.close()

    def contact_ids(self, server, ids_file):
        """Every contact's id, one a line."""
        count = 0
        with open(ids_file, "w") as out:
            for page in self.pages(server, "limit=200"):
                for contact in page["data"]:
                    out.write(contact["id"] + "\n")
                count += len(page["data"])
        return count

    def list_cursors(self, server, cursors_file, contacts):
        """Cursors all over the list by name, one a line: of every page, or of every fourth of a long list."""
        count = 0
        with open(cursors_file, "w") as out:
            for page in self.pages(server, f"sort=family_name&limit={50 if contacts <= 200_000 else 200}"):
                if page.get("next_cursor"):
                    out.write(page["next_cursor"] + "\n")
                    count += 1
        return count


def start_baseline(binary, folder, rows, answer_bytes):
    """The baseline with a table of its own: the server, the file of its ids, that of its pages' starts."""
    folder = Path(folder)
    folder.mkdir()
    port = free_port()
    ids, starts = folder / "ids", folder / "starts"
    command = [binary, "--database", folder / "contacts.db", "--ids", ids, "--starts", starts, "--rows", str(rows),
               "--answer-bytes", str(answer_bytes), "--port", str(port)]
    server = Server(command, port, folder.with_suffix(".log"))
    while not (ids.exists() and ids.stat().st_size > 0):
        if server.process.poll() is not None:
            raise Failure(f"the baseline ended with {server.process.returncode}; see {server.log.name}")
        time.sleep(0.05)
    first = ids.read_text().splitlines()[0]
    server.wait_for(f"/contacts/{first}")
    return server, ids, starts
