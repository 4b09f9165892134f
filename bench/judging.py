"""Each target with what was measured, and whether it was met. What was not measured is not judged."""


def target(measured, wanted, met):
    return {"measured": measured, "wanted": wanted, "met": met}


def at_least(measured, least):
    return target(measured, f">= {least}", measured >= least)


def at_most(measured, most):
    return target(measured, f"<= {most}", measured <= most)


def errors_of(sides):
    """Refusals of Candor, connections that either broke off."""
    return sides["candor"]["refused"] + sides["candor"]["socket_errors"] + sides["baseline"]["socket_errors"]


def ratio_of(sides):
    return round(sides["candor"]["per_second"] / sides["baseline"]["per_second"], 3)


def judge_reads(read, disk):
    baseline_p99 = read["baseline"]["p99_us"]
    most_p99 = max(3 * baseline_p99, baseline_p99 + 3 * disk["p99_ms"] * 1000)
    return {
        "read_ratio": at_least(ratio_of(read), 0.5),
        "read_ratio_aim": at_least(ratio_of(read), 0.6),
        "read_p99_us": at_most(read["candor"]["p99_us"], round(most_p99)),
        "read_errors": at_most(errors_of(read), 0),
    }


def judge_lists(lists):
    return {
        "list_ratio": at_least(ratio_of(lists), 0.4),
        "list_audited_share": at_least(lists["audited"]["share"], 0.95),
        "list_errors": at_most(errors_of(lists), 0),
    }


def judge_mixed(mixed):
    times = round(mixed["beside_lists"]["p99_us"] / mixed["alone"]["p99_us"], 2)
    return {"mixed_p99_times_idle": at_most(times, 3)}


def judge_search(search, most_ms):
    judged = {f"search_{kind}_p95_ms": at_most(round(search[kind]["p95_us"] / 1000, 2), most_ms)
              for kind in ("prefix", "substring")}
    return judged | {f"{kind}_p95_us": at_most(search[kind]["p95_us"], 100)
                     for kind in ("exact_email", "exact_phone")}


def judge_index_ready(report, most):
    """Of the server; of the process without one when the server was not started."""
    seconds = report["start"]["index_ready_s"] if "start" in report else report["search"]["index_ready_s"]
    return {"index_ready_s": at_most(round(seconds, 2), most)}


def judge_start(start):
    return {
        "start_clean_s": at_most(start["clean_s"], 1.0),
        "start_after_kill_s": at_most(start["after_kill_s"], 1.0),
    }


def judge(report, million):
    """With a million contacts only what is wanted of so many is judged; the rest is there to be read."""
    targets = {}
    memory = report["memory_mb"]
    if "search" in report:
        targets |= judge_search(report["search"], 50 if million else 5)
    if "search" in report or "start" in report:
        targets |= judge_index_ready(report, 40 if million else 4)
    if "full" in memory:
        targets["memory_full_mb"] = at_most(memory["full"], 2000 if million else 250)
    if million:
        return {name: each for name, each in targets.items() if not name.startswith("exact_")}
    if "read" in report:
        targets |= judge_reads(report["read"], report["fsync"])
    if "list" in report:
        targets |= judge_lists(report["list"])
    if "mixed" in report:
        targets |= judge_mixed(report["mixed"])
    if "start" in report:
        targets |= judge_start(report["start"])
    if "create" in report:
        targets["create_per_second"] = at_least(report["create"]["per_second"], 5000)
    if "import" in report:
        targets["import_s"] = at_most(report["import"]["median_s"], 3.0)
    if "empty" in memory:
        targets["memory_empty_mb"] = at_most(memory["empty"], 60)
    return targets
