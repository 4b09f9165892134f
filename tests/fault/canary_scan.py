"""The search for canaries: everything that a value may look like on disk, and a scan of files for it."""

import base64
import hashlib
import json
import stat
import unicodedata
import urllib.parse

digests = ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b-256", "blake2b-512")


def digest(name, data):
    if name.startswith("blake2b-"):
        return hashlib.blake2b(data, digest_size=int(name.rpartition("-")[2]) // 8).digest()
    return hashlib.new(name, data, usedforsecurity=False).digest()


def base64_forms(data):
    """At each of the three alignments the characters that stand for these bytes alone, in both alphabets."""
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + data)
        usable = encoded[(0, 2, 3)[shift]:(shift + len(data)) * 8 // 6]
        yield f"base64+{shift}", usable
        yield f"base64url+{shift}", usable.translate(bytes.maketrans(b"+/", b"-_"))


def spellings(text):
    """The value as typed and as a program may have rewritten it."""
    forms = {text, text.lower(), text.upper(), text.casefold()}
    return {unicodedata.normalize(form, one) for one in forms for form in ("NFC", "NFD")}


def traces(text):
    """(name, bytes) of everything a value may look like on disk."""
    for spelling in sorted(spellings(text)):
        raw = spelling.encode()
        yield "clear", raw
        yield "UTF-16LE", spelling.encode("utf-16-le")
        yield "UTF-16BE", spelling.encode("utf-16-be")
        yield "escaped", json.dumps(spelling)[1:-1].encode()
        yield "percent", urllib.parse.quote(spelling).encode()
        yield "hex", raw.hex().encode()
        yield "HEX", raw.hex().upper().encode()
        yield from base64_forms(raw)
        for name in digests:
            hashed = digest(name, raw)
            yield name, hashed
            yield name + " hex", hashed.hex().encode()
            yield name + " HEX", hashed.hex().upper().encode()
            encoded = base64.b64encode(hashed).rstrip(b"=")
            yield name + " base64", encoded
            yield name + " base64url", encoded.translate(bytes.maketrans(b"+/", b"-_"))


class Scanner:
    """Searches files for canaries. Tens of thousands of traces are too many to search for one by one: the
    first bytes of all of them are looked up at each place of a file, and what hits is compared in full."""

    head = 6

    def __init__(self, canaries):
        self._traces = {}
        for name, text in canaries.items():
            for form, trace in traces(text):
                if len(trace) < self.head:
                    raise ValueError(f"the canary {name} is too short to be told from chance as {form}")
                self._traces.setdefault(trace[:self.head], []).append((name, form, trace))
        self.count = sum(map(len, self._traces.values()))

    def findings(self, data):
        found = set()
        head, heads = self.head, self._traces
        for place in range(len(data) - head + 1):
            if (begin := data[place:place + head]) in heads:
                found.update(f"{name} as {form}" for name, form, trace in heads[begin]
                             if data.startswith(trace, place))
        return found

    def scan(self, *places):
        """{file: findings} of every regular file below the places, and how many files were read."""
        hits, files = {}, 0
        for place in places:
            for path in sorted([place] if place.is_file() else place.rglob("*")):
                if not stat.S_ISREG(path.lstat().st_mode):
                    continue
                files += 1
                found = self.findings(path.read_bytes() + b"\n" + str(path.name).encode())
                if found:
                    hits[str(path.name)] = sorted(found)
        return hits, files
