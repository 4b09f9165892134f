"""The sources as the architecture tests read them: files, their text without comments, their includes."""

import functools
import os
import pathlib
import re

root = pathlib.Path(__file__).resolve().parents[2]
layers = ("base", "privacy", "crm", "api")  # each may use what stands before it

_token = re.compile(
    r'R"(?P<tag>[^()\s\\"]{0,16})\((?:.|\n)*?\)(?P=tag)"'  # raw string
    r'|"(?:\\.|[^"\\\n])*"'  # string
    r"|'(?:\\.|[^'\\\n])+'(?!\w)"  # character, not the separator in 1'000
    r"|//[^\n]*|/\*(?:.|\n)*?\*/"  # comments
)


def files(*folders, suffixes=(".cpp", ".h")):
    """Paths below the folders, relative to the root, sorted."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            if path.is_file() and path.suffix in suffixes:
                found.append(path.relative_to(root).as_posix())
    return sorted(found)


def sources():
    return files(*layers)


@functools.cache
def text(path):
    return (root / path).read_text(encoding="utf-8")


@functools.cache
def code(path):
    """The text with comments blanked out; lines keep their numbers."""

    def blank(match):
        token = match.group()
        return re.sub(r"[^\n]", " ", token) if token.startswith(("//", "/*")) else token

    return _token.sub(blank, text(path))


@functools.cache
def bare_code(path):
    """The text without comments and without what stands in quotes."""
    return _token.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text(path))


def lines_with(pattern, path, reader=bare_code):
    """`path:line` of each match, for messages."""
    expression = re.compile(pattern)
    return [
        f"{path}:{number}: {line.strip()}"
        for number, line in enumerate(reader(path).splitlines(), 1)
        if expression.search(line)
    ]


def includes(path):
    """Pairs of (form, name): ('"', "base/id.h") or ('<', "vector")."""
    return re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', code(path), re.M)


def layer_of(path):
    return path.split("/", 1)[0]


def build_folder():
    """The folder of the running build; nothing when a test is run by hand without one."""
    folder = os.environ.get("CANDOR_BUILD_FOLDER")
    return pathlib.Path(folder) if folder else None
