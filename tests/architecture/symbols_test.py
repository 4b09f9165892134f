"""Static libraries do not wall off symbols: the linker would let any file call into storage. So the
built libraries are asked what they refer to."""

import re
import shutil
import subprocess
import unittest

import source_tree as tree

behind_the_door = re.compile(r"\bsqlite3_\w+|\bcandor::(storage|sealing|audit|decision)::")


def undefined_symbols(library):
    listing = subprocess.run(
        ["nm", "--demangle", "--undefined-only", "--no-sort", library],
        check=True,
        capture_output=True,
        text=True,
    )
    return {line.split(" U ", 1)[1].strip() for line in listing.stdout.splitlines() if " U " in line}


class Symbols(unittest.TestCase):
    def library(self, name):
        folder = tree.build_folder()
        if folder is None:
            self.skipTest("needs a build: run it with ctest")
        self.assertIsNotNone(shutil.which("nm"))
        path = folder / f"libcandor_{name}.a"
        self.assertTrue(path.is_file(), path)
        return path

    def refuse_what_is_behind_the_door(self, name):
        reached = sorted(s for s in undefined_symbols(self.library(name)) if behind_the_door.search(s))
        self.assertEqual(reached, [])

    def test_base_refers_to_nothing_behind_the_door(self):
        self.refuse_what_is_behind_the_door("base")

    def test_crm_refers_to_nothing_behind_the_door(self):
        self.refuse_what_is_behind_the_door("crm")

    def test_api_refers_to_nothing_behind_the_door(self):
        self.refuse_what_is_behind_the_door("api")

    def test_crm_knows_neither_sockets_nor_cryptography(self):
        known = undefined_symbols(self.library("crm"))
        reached = sorted(s for s in known if re.search(r"\bboost::(asio|beast)::|\bcrypto_\w+|\bcurl_", s))
        self.assertEqual(reached, [])

    def test_privacy_is_where_the_database_is(self):
        """So that an empty answer of nm would not pass for a clean one."""
        known = undefined_symbols(self.library("privacy"))
        self.assertTrue(any(symbol.startswith("sqlite3_") for symbol in known))


if __name__ == "__main__":
    unittest.main()
