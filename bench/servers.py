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

    def wait_for(self, path, token=None, timeout=60):
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
            time.sleep(0.002)
        raise Failure(f"{path} was not answered within {timeout} s: {status}; see {self.log.name}")

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

    def contact_ids(self, server, ids_file):
        """Every contact's id, one a line, by following the list's cursor."""
        count = 0
        cursor = None
        with open(ids_file, "w") as out:
            while True:
                path = "/api/v1/contacts?limit=200" + (f"&cursor={cursor}" if cursor else "")
                status, headers, body = server.request("GET", path, self.token)
                if status in (429, 503):
                    time.sleep(float(headers.get("Retry-After") or 1))
                    continue
                if status != 200:
                    raise Failure(f"listing contacts answered {status}: {body[:300]!r}")
                page = json.loads(body)
                for contact in page["data"]:
                    out.write(contact["id"] + "\n")
                count += len(page["data"])
                cursor = page.get("next_cursor")
                if not cursor:
                    return count


def start_baseline(binary, folder, rows, answer_bytes):
    """The baseline with a table of its own: the server, and the file of its ids."""
    folder = Path(folder)
    folder.mkdir()
    port = free_port()
    ids = folder / "ids"
    command = [binary, "--database", folder / "contacts.db", "--ids", ids, "--rows", str(rows),
               "--answer-bytes", str(answer_bytes), "--port", str(port)]
    server = Server(command, port, folder.with_suffix(".log"))
    while not (ids.exists() and ids.stat().st_size > 0):
        if server.process.poll() is not None:
            raise Failure(f"the baseline ended with {server.process.returncode}; see {server.log.name}")
        time.sleep(0.05)
    first = ids.read_text().splitlines()[0]
    server.wait_for(f"/contacts/{first}")
    return server, ids
