#!/usr/bin/env python3
"""Measures a company at work: the large demo's lists, searches, totals and timelines over HTTP, one after another,
and the memory afterwards. Prints one JSON document, with each target and whether it was met (README.md)."""
import argparse
import http.client
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from judging import at_most
from measures import load_average, percentile, resident_megabytes
from servers import Candor, Failure, Server, free_port

ROOT = Path(__file__).resolve().parent.parent
TERMS = ("mul", "stuhl", "angebot", "elbe", "anna", "weser gmbh", "rückruf", "hotel", "schmidt", "muster", "eiche",
         "tisch harz", "bestätigung", "ola", "ber")


class Asking:
    """One connection that asks one question after another, as a browser does."""

    def __init__(self, server, token):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def ask(self, path, body=None):
        """Milliseconds and the answer."""
        sent = None if body is None else json.dumps(body)
        began = time.perf_counter()
        self.connection.request("GET" if body is None else "POST", "/api/v1/" + path, body=sent, headers=self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        taken = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise Failure(f"{path} {sent} answered {answer.status}: {text[:400]!r}")
        return taken, json.loads(text)


def summary(taken):
    return {"questions": len(taken), "p50_ms": round(percentile(taken, 0.5), 2),
            "p95_ms": round(percentile(taken, 0.95), 2), "max_ms": round(max(taken), 2)}


def measure(asking, questions, rounds):
    """Each question as often as there are rounds, in turn; refusals for taking too long are told by name."""
    taken, refused = {name: [] for name in questions}, {}
    for _ in range(rounds):
        for name, make in questions.items():
            if name in refused:
                continue
            try:
                taken[name].append(asking.ask(*make())[0])
            except Failure as failure:
                refused[name] = str(failure)
    return {name: summary(each) if each else {"refused": refused[name]} for name, each in taken.items()}


def worst(report):
    if any("refused" in each for each in report.values()):
        return float("inf")
    return max(each["p95_ms"] for each in report.values())


def list_questions(types):
    """The first page of every list, in every order that it can have, forwards and backwards."""
    questions = {}
    for each in types:
        plural = each["plural"]
        questions[plural] = lambda path=f"{plural}?limit=50": (path,)
        for field in each["fields"] + each["system_fields"]:
            if not field["sortable"] or field["name"] == "trashed_at":
                continue
            for sign in ("", "-"):
                path = f"{plural}?limit=50&sort={sign}{field['name']}"
                questions[f"{plural} by {sign}{field['name']}"] = lambda path=path: (path,)
    return questions


def view_questions(facts):
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    later = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 7 * 86400))
    some = lambda plural: random.choice(facts[plural])
    return {
        "open deals": lambda: ("deals?stage_type=open&limit=200&sort=-stage_changed_at&include=companies",),
        "deals of a stage": lambda: (f"deals?stage_id={some('stages')}&limit=200&include=companies",),
        "overdue": lambda: (f"activities?status=planned&due_at[lt]={now}&sort=due_at&limit=50",),
        "meetings of the week": lambda: (
            f"activities?kind=meeting&starts_at[gte]={now}&starts_at[lt]={later}&sort=starts_at&limit=200",),
        "my open work": lambda: ("activities/search", {"where": {
            "status": {"in": ["planned", "started"]}, "owner_id": facts["owner"]}, "sort": ["at"], "limit": 50}),
        "activities of a deal": lambda: ("activities/search", {"where": {"links.deal_id": some("deals")},
                                                               "sort": ["-at"], "limit": 50}),
        "deals of a company": lambda: ("deals/search", {"where": {"company_id": some("companies")}, "limit": 50}),
        "timeline of a deal": lambda: (f"deals/{some('deals')}/timeline?limit=50",),
        "timeline of a contact": lambda: (f"contacts/{some('contacts')}/timeline?limit=50",),
    }


def totals_questions(facts):
    sums = ["base_amount", "weighted_amount"]
    return {
        "board": lambda: ("deals/totals", {"where": {"stage_type": "open"}, "group_by": "stage_id", "sum": sums}),
        "all deals by stage": lambda: ("deals/totals", {"group_by": "stage_id", "sum": sums}),
        "won and lost": lambda: ("deals/totals", {"group_by": "stage_type", "sum": ["base_amount"]}),
        "lost reasons": lambda: ("deals/totals", {"where": {"stage_type": "lost"}, "group_by": "lost_reason"}),
        "work by kind": lambda: ("activities/totals", {"where": {"status": "planned"}, "group_by": "kind"}),
        "next activities of deals": lambda: ("activities/totals", {
            "where": {"status": "planned", "links.deal_id": {"in": random.sample(facts["deals"], 50)}},
            "group_by": "links.deal_id", "min": ["at"]}),
        "tags of contacts": lambda: ("contacts/values", {"field": "tags"}),
        "tags that begin": lambda: ("contacts/values", {"field": "tags", "starts": "ho"}),
        "sources of deals": lambda: ("deals/values", {"field": "source"}),
    }


def searches(asking, types, rounds):
    """The palette: the same words to every list, one after another; all of them together count."""
    together, each_type = [], {each["plural"]: [] for each in types}
    for number in range(rounds):
        term, whole = TERMS[number % len(TERMS)], 0.0
        for each in types:
            taken, _ = asking.ask(f"{each['plural']}/search", {"q": term, "limit": 5})
            each_type[each["plural"]].append(taken)
            whole += taken
        together.append(whole)
    return {"together": summary(together), **{name: summary(taken) for name, taken in each_type.items()}}


def gather_facts(asking):
    facts = {}
    for plural in ("deals", "companies", "contacts", "stages"):
        ids, cursor = [], ""
        while len(ids) < 1000:
            _, page = asking.ask(f"{plural}?limit=200" + (f"&cursor={cursor}" if cursor else ""))
            ids += [record["id"] for record in page["data"]]
            cursor = page.get("next_cursor")
            if not cursor:
                break
        facts[plural] = ids
    _, page = asking.ask("deals?limit=1")
    facts["owner"] = page["data"][0]["owner_id"]
    return facts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "release")
    parser.add_argument("--size", choices=("small", "medium", "large"), default="large")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--data", type=Path, help="an installation made before, with --token")
    parser.add_argument("--token")
    parser.add_argument("--keep", action="store_true", help="do not remove the data; its folder and token are printed")
    arguments = parser.parse_args()
    random.seed(1)
    work = Path(tempfile.mkdtemp(prefix="candor-day-"))
    report = {"load_before": load_average(), "size": arguments.size}
    candor = Candor(arguments.build / "candor", arguments.data or work / "data", [])
    try:
        if arguments.data:
            candor.token = arguments.token
        else:
            began = time.perf_counter()
            done = subprocess.run([candor.binary, "demo", "--data", candor.folder, "--size", arguments.size, "--json"],
                                  capture_output=True, text=True)
            if done.returncode != 0:
                raise Failure(f"candor demo failed: {done.stderr.strip()[-500:]}")
            candor.token = json.loads(done.stdout)["token"]
            report["demo_s"] = round(time.perf_counter() - began, 1)
        server = Server([candor.binary, "serve", "--data", candor.folder, "--listen", f"127.0.0.1:{(port := free_port())}"],
                        port, work / "serve.log")
        report["index_ready_s"] = round(server.wait_for_lists(candor.token), 2)
        report["memory_ready_mb"] = resident_megabytes(server.id)
        asking = Asking(server, candor.token)
        _, types = asking.ask("record-types")
        types = [each for each in types["data"] if each.get("place", "list") == "list"]
        facts = gather_facts(asking)
        report["lists"] = measure(asking, list_questions(types), max(5, arguments.rounds // 4))
        report["views"] = measure(asking, view_questions(facts), arguments.rounds)
        report["totals"] = measure(asking, totals_questions(facts), arguments.rounds)
        report["searches"] = searches(asking, types, arguments.rounds * 3)
        report["memory_mb"] = resident_megabytes(server.id)
        server.stop()
        report["targets"] = {
            "first_page_p95_ms": at_most(worst(report["lists"]), 50),
            "view_p95_ms": at_most(worst(report["views"]), 50),
            "totals_p95_ms": at_most(worst(report["totals"]), 50),
            "global_search_p95_ms": at_most(report["searches"]["together"]["p95_ms"], 20),
            "memory_mb": at_most(report["memory_mb"], 900),
        }
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 2
    finally:
        Server.kill_all()
        if arguments.keep:
            print(f"--data {candor.folder} --token {candor.token}", file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)
    print(json.dumps(report, indent=2))
    return 0 if all(each["met"] for each in report["targets"].values()) else 1




if __name__ == "__main__":
    sys.exit(main())
