"""The loads: wrk's two scripts, and an import."""
import importlib.util
import json
import subprocess
import time
from pathlib import Path

from measures import processor_seconds
from servers import Failure

HERE = Path(__file__).resolve().parent


def wrk(server, script, arguments, seconds, connections=32):
    """One run of wrk: what its script prints, with the rate and the server's processor time."""
    before = processor_seconds(server.id)
    done = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", HERE / script,
         f"http://127.0.0.1:{server.port}", "--", *map(str, arguments)],
        capture_output=True, text=True)
    result = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if not result:
        raise Failure(f"wrk said: {(done.stdout + done.stderr)[-500:]}")
    measured = json.loads(result[0].removeprefix("RESULT "))
    elapsed = measured["microseconds"] / 1e6
    good = measured.get("created", measured["requests"] - measured["refused"])
    measured["per_second"] = round(good / elapsed)
    measured["server_cpu_seconds"] = round(processor_seconds(server.id) - before, 2)
    measured["seconds"] = round(elapsed, 2)
    return measured


def read(server, ids, prefix, token, seconds):
    return wrk(server, "read.lua", [ids, prefix, token or "none"], seconds)


def create(server, run, token, seconds):
    return wrk(server, "create.lua", [run, token], seconds)


def make_csv(path, rows, seed):
    """A Google Contacts file of invented people, by the generator that made the test data."""
    place = HERE.parent / "tests" / "data" / "make_data.py"
    spec = importlib.util.spec_from_file_location("make_data", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.google(path, rows, seed)


def import_file(server, path, token):
    """Seconds until every row is created or refused, and the server's answer."""
    body = Path(path).read_bytes()
    began = time.perf_counter()
    status, headers, answer = server.request(
        "POST", "/api/v1/imports?context=existing_customer", token, body, "text/csv", timeout=300)
    # An import may be told to run on its own; then the answer says where to ask for it.
    place = headers.get("Location")
    while status == 202 or (status == 200 and still_running(answer)):
        if not place:
            raise Failure("the import runs on its own but the answer has no Location")
        if time.perf_counter() - began > 300:
            raise Failure("the import did not end within 300 s")
        time.sleep(0.02)
        status, _, answer = server.request("GET", place, token)
    taken = time.perf_counter() - began
    if status not in (200, 201):
        raise Failure(f"the import answered {status}: {answer[:300]!r}")
    return taken, json.loads(answer)


def still_running(answer):
    try:
        return json.loads(answer).get("state") in ("queued", "running")
    except ValueError:
        return False
