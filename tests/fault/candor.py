"""A real server for the fault tests: made in a folder of its own, started, asked, stopped, killed.

Every process gets a bare environment and a private TMPDIR, its two outputs go to files, and it is ended
through the handle it was started with: never by name, so that another server on the machine is safe.
"""

import atexit
import base64
import contextlib
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.parse
import uuid

root = pathlib.Path(__file__).resolve().parents[2]
binary = pathlib.Path(os.environ.get("CANDOR_BINARY") or root / "build" / "release" / "candor").resolve()
audit_verifier = root / "script" / "verify-audit-log"

ready_within = 10.0  # seconds
stopped_within = 10.0

# Codes of `candor --help`.
refused, usage, not_found, in_use, root_key, audit_damaged, defect, storage, later = 1, 2, 3, 4, 5, 6, 70, 74, 75


def require_binary():
    """A missing binary is a failure and no reason to skip: then nothing at all would have been tested."""
    if not os.access(binary, os.X_OK):
        raise AssertionError(f"there is no program {binary}; build the release preset or set CANDOR_BINARY")


# What a client meets when the server is gone.
connection_lost = (OSError, http.client.HTTPException)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)

    def code(self):
        """The problem's machine-readable name; nothing when the answer is no problem."""
        try:
            return self.json().get("code")
        except (ValueError, AttributeError):
            return None

    def __repr__(self):
        return f"{self.status} {self.body[:300]!r}"


class Client:
    """One kept-alive connection. Not for several threads at a time."""

    def __init__(self, port, token=None, timeout=15.0):
        self.token = token
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

    def request(self, method, path, body=None, headers=None):
        sent = dict(headers or {})
        if self.token and "Authorization" not in sent:
            sent["Authorization"] = f"Bearer {self.token}"
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body, ensure_ascii=False)
            sent.setdefault("Content-Type", "application/json")
        if isinstance(body, str):
            body = body.encode()
        self._connection.request(method, path, body, sent)
        response = self._connection.getresponse()
        return Answer(response.status, response.headers, response.read())

    def get(self, path, headers=None):
        return self.request("GET", path, headers=headers)

    def post(self, path, body=None, headers=None):
        return self.request("POST", path, body, headers)

    def patch(self, path, body, version, headers=None):
        merge = {"Content-Type": "application/merge-patch+json", "If-Match": f'"{version}"', **(headers or {})}
        return self.request("PATCH", path, body, merge)

    def delete(self, path, headers=None):
        return self.request("DELETE", path, headers=headers)

    def pages(self, path):
        """All entries of a list, page by page; a page that is no list is an error with its answer."""
        cursor_name = "before" if "/audit/" in path else "cursor"
        query = {"limit": "200"}
        while True:
            joint = "&" if "?" in path else "?"
            answer = self.get(path + joint + urllib.parse.urlencode(query))
            if answer.status != 200:
                raise AssertionError(f"{path}: {answer}")
            page = answer.json()
            yield from page["data"]
            following = page.get("next_before" if cursor_name == "before" else "next_cursor")
            if following is None:
                return
            query[cursor_name] = str(following)

    def close(self):
        self._connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Company:
    """A data folder with a demo company in it, and the sign-ins and the token that go with it."""

    def __init__(self, folder, users, token, base):
        self.base = pathlib.Path(base)  # holds the data folder, outputs and TMPDIR of this company
        self.folder = pathlib.Path(folder)
        self.users, self.token = users, token
        self.temporary = self.base / "tmp"
        self.temporary.mkdir(exist_ok=True)

    @property
    def records(self):
        return self.folder / "candor.db"

    @property
    def keys(self):
        return self.folder / "keys.db"

    @property
    def root_key(self):
        return self.folder / "root.key"

    def owner(self):
        return next(user for user in self.users if "owner" in user["roles"])

    def environment(self, **more):
        kept = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
        return {"PATH": "/usr/bin:/bin", "TMPDIR": str(self.temporary), "LC_ALL": "C.UTF-8", **kept, **more}

    def command(self, *arguments, timeout=60, stdin=None, environment=None):
        """Runs `candor ARGUMENTS --data FOLDER` to its end."""
        return run(*arguments, "--data", str(self.folder), environment=self.environment(**(environment or {})),
                   directory=self.temporary, timeout=timeout, stdin=stdin)

    def verify(self):
        """`candor audit verify --json`: the exit code and the report, the latter None when there is none."""
        done = self.command("audit", "verify", "--json")
        return done, json.loads(done.stdout) if done.stdout.strip() else None

    def serve(self, **options):
        return Server(self, **options)

    def add_token(self, scopes, purposes=(), email=None):
        arguments = ["token", "create", "--user", email or self.owner()["email"], "--json"]
        for scope in scopes:
            arguments += ["--scope", scope]
        for purpose in purposes:
            arguments += ["--purpose", purpose]
        done = self.command(*arguments)
        if done.returncode != 0:
            raise AssertionError(f"no token: {done.stderr}")
        return json.loads(done.stdout)["token"]

    def fold(self):
        """Brings what a stopped server left in its write-ahead logs into the databases themselves, so that
        these can be looked at and changed byte by byte."""
        for file in (self.records, self.keys):
            change(file)

    def copy(self):
        """Another folder with the same content; the server must have stopped."""
        base = new_folder()
        shutil.copytree(self.folder, base / "data", ignore=_without_sockets)
        return Company(base / "data", self.users, self.token, base)


class Server:
    """A running `candor serve`. As a context it is stopped in order at the end, or ended if it fails to."""

    def __init__(self, company, environment=None, ready=True):
        require_binary()
        self.company = company
        self.log = company.base / f"server-{uuid.uuid4().hex[:8]}.log"
        self.output = self.log.with_suffix(".out")
        self.began = time.monotonic()
        with open(self.output, "wb") as output, open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [str(binary), "serve", "--data", str(company.folder), "--listen", "127.0.0.1:0"],
                env=company.environment(**(environment or {})), cwd=company.temporary, stdin=subprocess.DEVNULL,
                stdout=output, stderr=log)
        self.port = None
        if ready:
            self.wait_until_ready()

    def wait_until_ready(self):
        """Seconds from the start of the process to the first /readyz that answered 200."""
        try:
            while time.monotonic() - self.began < ready_within:
                if self.process.poll() is not None:
                    raise AssertionError(f"the server ended with {self.process.returncode}: {self.text_of_log()}")
                if self.port is None:
                    found = re.search(rb"listening on http://127\.0\.0\.1:(\d+)\n", self.output.read_bytes())
                    self.port = int(found[1]) if found else None
                if self.port is not None and self.is_ready():
                    return time.monotonic() - self.began
                time.sleep(0.005)
            raise AssertionError(f"not ready within {ready_within} s: {self.text_of_log()}")
        except BaseException:
            self.kill()
            raise

    def is_ready(self):
        try:
            with self.client(token=False, timeout=5.0) as client:
                return client.get("/readyz").status == 200
        except OSError:
            return False

    def client(self, token=None, timeout=15.0):
        """`token`: the company's own when not given, none when False."""
        chosen = self.company.token if token is None else token or None
        return Client(self.port, chosen, timeout)

    def ask_to_stop(self):
        self.process.send_signal(signal.SIGTERM)

    def stop(self):
        """Asks the server to stop; gives the seconds it took. It must be soon and in order."""
        began = time.monotonic()
        self.ask_to_stop()
        try:
            code = self.process.wait(stopped_within)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"the server did not stop within {stopped_within} s of SIGTERM") from None
        if code != 0:
            raise AssertionError(f"the stopped server ended with {code}: {self.text_of_log()}")
        return time.monotonic() - began

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def memory(self):
        """Resident bytes of the process."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"^VmRSS:\s+(\d+) kB", status, re.M)[1]) * 1024

    def text_of_log(self):
        return self.log.read_text(errors="replace")[-2000:]

    def __enter__(self):
        return self

    def __exit__(self, failed, *_):
        if self.process.poll() is not None:
            return
        if failed:
            self.kill()
        else:
            self.stop()


def run(*arguments, environment, directory=None, timeout=60, stdin=None):
    require_binary()
    return subprocess.run([str(binary), *arguments], env=environment, cwd=directory, timeout=timeout, text=True,
                          input=stdin if stdin is not None else "", capture_output=True)


_folders = []


def new_folder():
    """An empty folder that lasts as long as this process."""
    folder = tempfile.TemporaryDirectory(prefix="candor-fault-")
    _folders.append(folder)
    return pathlib.Path(folder.name)


@atexit.register
def _remove_folders():
    for folder in _folders:
        with contextlib.suppress(OSError):
            folder.cleanup()


def make_demo(contacts, seed=7, base=None, environment=None):
    base = base or new_folder()
    company = Company(base / "data", [], "", base)
    done = run("demo", "--data", str(company.folder), "--contacts", str(contacts), "--seed", str(seed), "--json",
               environment=company.environment(**(environment or {})), directory=company.temporary, timeout=300)
    if done.returncode != 0:
        raise AssertionError(f"candor demo ended with {done.returncode}: {done.stderr}")
    made = json.loads(done.stdout)
    company.users, company.token = made["users"], made["token"]
    return company


_templates = {}


def demo(contacts=20):
    """A demo company of one's own: a copy of one that is made once."""
    if contacts not in _templates:
        _templates[contacts] = make_demo(contacts)
    return _templates[contacts].copy()


def _without_sockets(folder, names):
    return [name for name in names if (pathlib.Path(folder) / name).is_socket()]


def query(file, sql, parameters=()):
    """Rows of a database whose server has stopped; the file is not changed, nor is anything put beside it."""
    lone = not file.with_name(file.name + "-wal").exists()
    address = f"{file.as_uri()}?{'immutable=1' if lone else 'mode=ro'}"
    with contextlib.closing(sqlite3.connect(address, uri=True)) as db:
        return db.execute(sql, parameters).fetchall()


def change(file, *statements):
    """Runs (sql, parameters) pairs on a database whose server has stopped. The check of cell sizes and the
    like is SQLite's own default: a thief has no pragma either."""
    with contextlib.closing(sqlite3.connect(file)) as db:
        changed = sum(db.execute(sql, parameters).rowcount for sql, parameters in statements)
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return changed


def id_bytes(text):
    return uuid.UUID(text).bytes


def exchange(port, request, timeout=20.0, close_writing=False):
    """Sends raw bytes; gives all that came back until the server closed or nothing came for `timeout`."""
    received = b""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as connection:
        with contextlib.suppress(OSError):  # a refusal may come and the door close while we still send
            connection.sendall(request)
            if close_writing:
                connection.shutdown(socket.SHUT_WR)
        with contextlib.suppress(OSError):
            while piece := connection.recv(65536):
                received += piece
    return received


def parse_response(received):
    """The first response in the bytes, as an Answer; interim responses are passed over."""
    head, _, rest = received.partition(b"\r\n\r\n")
    if head.startswith(b"HTTP/1.1 100"):
        return parse_response(rest)
    lines = head.decode("latin-1").split("\r\n")
    if not lines[0].startswith("HTTP/1.1 "):
        raise AssertionError(f"no response: {received[:200]!r}")
    headers = http.client.HTTPMessage()
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers[name] = value.strip()
    return Answer(int(lines[0].split(" ")[1]), headers, rest)


class Crowd:
    """Threads that do the same again and again until they are told to stop; their failures are kept."""

    def __init__(self, size, work):
        self._work, self._stopped, self.failures = work, threading.Event(), []
        self._threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(size)]
        for thread in self._threads:
            thread.start()

    def _run(self, number):
        try:
            self._work(number, self._stopped.is_set)
        except Exception as failure:  # noqa: BLE001: the test says what it was
            self.failures.append(failure)

    def stop(self):
        self._stopped.set()
        for thread in self._threads:
            thread.join(30)
            if thread.is_alive():
                self.failures.append(AssertionError("a client still waits for its answer"))
        return self.failures


def base64_text(data):
    return base64.b64encode(data).decode()
