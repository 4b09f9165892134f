"""What is measured without wrk: the disk, a process's memory and processor time, medians."""
import os
import statistics
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def median(values):
    return statistics.median(values) if values else None


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def fsync_latency(folder, rounds=500):
    """Appending 4 KiB and waiting until it is durable, as a write-ahead log does: milliseconds."""
    path = Path(folder) / "fsync-probe"
    page = os.urandom(4096)
    taken = []
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        for _ in range(rounds):
            os.write(descriptor, page)
            began = time.perf_counter()
            os.fdatasync(descriptor)
            taken.append((time.perf_counter() - began) * 1000)
    finally:
        os.close(descriptor)
        path.unlink()
    return {"p50_ms": round(percentile(taken, 0.5), 3), "p99_ms": round(percentile(taken, 0.99), 3)}


def resident_megabytes(process_id):
    for line in Path(f"/proc/{process_id}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return round(int(line.split()[1]) * 1024 / 1e6, 1)
    return None


def processor_seconds(process_id):
    """User and system time of the process with all its threads."""
    fields = Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def load_average():
    return os.getloadavg()[0]
