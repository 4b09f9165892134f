"""The loads: wrk's two scripts alone and at once, an import, and questions inside one process."""
import importlib.util
import json
import subprocess
import time
from pathlib import Path

from measures import processor_seconds
from servers import Failure

HERE = Path(__file__).resolve().parent


def wrk_command(server, script, arguments, seconds, connections):
    return ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", HERE / script,
            f"http://127.0.0.1:{server.port}", "--", *map(str, arguments)]


def read_result(output):
    """What the script printed, with the rate."""
    result = [line for line in output.splitlines() if line.startswith("RESULT ")]
    if not result:
        raise Failure(f"wrk said: {output[-500:]}")
    measured = json.loads(result[0].removeprefix("RESULT "))
    elapsed = measured["microseconds"] / 1e6
    good = measured.get("created", measured["requests"] - measured["refused"])
    measured["per_second"] = round(good / elapsed)
    measured["seconds"] = round(elapsed, 2)
    return measured


def wrk(server, script, arguments, seconds, connections=32):
    """One run of wrk, with the server's processor time."""
    before = processor_seconds(server.id)
    done = subprocess.run(wrk_command(server, script, arguments, seconds, connections),
                          capture_output=True, text=True)
    measured = read_result(done.stdout + done.stderr)
    measured["server_cpu_seconds"] = round(processor_seconds(server.id) - before, 2)
    return measured


def read(server, ids, prefix, token, seconds, connections=32):
    return wrk(server, "read.lua", [ids, prefix, token or "none"], seconds, connections)


def lists(server, cursors, prefix, token, seconds, run, connections=32):
    """Random pages; `run` makes the order differ from that of other rounds."""
    return wrk(server, "read.lua", [cursors, prefix, token or "none", run], seconds, connections)


def reads_beside_lists(server, read_arguments, list_arguments, seconds, list_connections):
    """Single reads while that many lists are running at every moment."""
    # The lists begin before the reads and end after them.
    beside = subprocess.Popen(wrk_command(server, "read.lua", list_arguments, seconds + 2, list_connections),
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        time.sleep(1)
        measured = wrk(server, "read.lua", read_arguments, seconds, connections=8)
        measured["lists"] = read_result(beside.communicate()[0])
    finally:
        if beside.poll() is None:
            beside.kill()
            beside.wait()
    return measured


def search(binary, folder, queries):
    """The questions of candor_search_bench to an installation that no server has open."""
    done = subprocess.run([binary, "--data", folder, "--queries", str(queries), "--json"],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f"candor_search_bench failed: {done.stderr.strip()[-500:]}")
    return json.loads(done.stdout)


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
