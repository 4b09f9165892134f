"""Who may include whom. Each library sees its own headers and the public ones of what stands before it;
each foreign library is confined to the files that are listed here."""

import json
import re
import unittest

import source_tree as tree

# Foreign header (as a pattern) -> files that may include it, and how many at most.
foreign_headers = [
    (r"boost/system/result\.hpp", r"base/include/base/result\.h", 1),
    (r"boost/(asio|beast|core|url)/.*|boost/[a-z_]+\.hpp", r"api/src/http/.*", None),
    (r"sqlite3\.h", r"privacy/src/storage/.*", None),
    (r"sodium\.h", r"base/src/random\.cpp|privacy/src/(?!decision/).*", None),
    (r"unicode/.*", r"privacy/src/search/(folding|collation)\.cpp", 2),
    (r"nlohmann/.*", r"api/src/json\.cpp|api/src/openapi[a-z_]*\.(cpp|h)|privacy/src/sealing/envelope\.cpp", 16),
    (r"toml\+\+/.*", r"api/src/config\.cpp", 1),
    (r"CLI/.*", r"api/src/[a-z_/]+\.cpp", 1),
    (r"curl/.*", r"api/src/[a-z_/]+\.cpp", 1),
    (r"(spdlog|fmt)/.*", r"base/src/log\.cpp", 1),
]
# Of the operating system and the compiler: not foreign, but no business of a public header.
system_header = re.compile(r"(sys|arpa|netinet|sanitizer)/[a-z_]+\.h|(fcntl|unistd|pthread|signal|termios|netdb|dirent|poll|emmintrin)\.h")
standard_header = re.compile(r"[a-z_]+[0-9]*")


def include_roots(path):
    """Where a quoted name may be found from this file, as folders."""
    layer = tree.layer_of(path)
    before = tree.layers[: tree.layers.index(layer)]
    roots = [f"{name}/include" for name in before] + [f"{layer}/include"]
    if not path.startswith(f"{layer}/include/"):
        roots.append(f"{layer}/src")
        roots.append(path.rsplit("/", 1)[0])
    return roots


class IncludeRules(unittest.TestCase):
    def test_every_include_is_of_this_library_or_a_public_header_of_one_before_it(self):
        for path in tree.sources():
            for form, name in tree.includes(path):
                if form != '"':
                    continue
                with self.subTest(file=path, include=name):
                    self.assertNotIn("..", name)
                    self.assertTrue(
                        any((tree.root / folder / name).is_file() for folder in include_roots(path)),
                        "not a header that this file may see",
                    )

    def test_every_foreign_header_stands_only_where_it_may(self):
        for path in tree.sources():
            for form, name in tree.includes(path):
                if form != "<" or standard_header.fullmatch(name):
                    continue
                with self.subTest(file=path, include=name):
                    rules = [places for header, places, _ in foreign_headers if re.fullmatch(header, name)]
                    if not rules:
                        self.assertRegex(name, system_header, "a library that foreign_headers does not know")
                        continue
                    self.assertRegex(path, re.compile(f"^(?:{rules[0]})$"))

    def test_every_foreign_header_is_compiled_in_few_files(self):
        for header, _, most in foreign_headers:
            users = {
                path
                for path in tree.sources()
                for form, name in tree.includes(path)
                if form == "<" and re.fullmatch(header, name)
            }
            with self.subTest(header=header):
                self.assertTrue(most is None or len(users) <= most, sorted(users))

    def test_beast_is_compiled_in_four_files_at_most(self):
        """One of them takes half a minute."""
        users = [p for p in tree.sources() if any(name.startswith("boost/beast") for _, name in tree.includes(p))]
        self.assertLessEqual(len(users), 4, users)

    def test_no_public_header_shows_a_foreign_library(self):
        for path in tree.sources():
            if "/include/" not in path:
                continue
            for form, name in tree.includes(path):
                with self.subTest(file=path, include=name):
                    self.assertTrue(
                        form == '"' or standard_header.fullmatch(name) or name == "boost/system/result.hpp"
                    )

    def test_every_header_has_pragma_once_and_says_what_it_promises(self):
        for path in tree.sources():
            if path.endswith(".h"):
                with self.subTest(file=path):
                    self.assertRegex(tree.text(path), r"\A#pragma once\n//")

    def test_no_other_target_has_the_inside_of_privacy_on_its_path(self):
        folder = tree.build_folder()
        commands = folder and folder / "compile_commands.json"
        if not commands or not commands.is_file():
            self.skipTest("needs a build: run it with ctest")
        inside = str(tree.root / "privacy" / "src")
        for entry in json.loads(commands.read_text(encoding="utf-8")):
            path = entry["file"]
            with self.subTest(file=path):
                own = any(path.startswith(str(tree.root / layer) + "/") for layer in ("base", "crm", "api", "bench"))
                self.assertFalse(own and inside in entry["command"])

    def test_the_rules_see_a_wrong_include(self):
        """The checks above would pass on an empty tree: here they meet what they must refuse."""
        self.assertGreater(len(tree.sources()), 50)
        self.assertNotIn("privacy/src", include_roots("crm/src/phone.cpp"))
        self.assertNotIn("api/include", include_roots("crm/src/phone.cpp"))
        self.assertNotIn("privacy/src", include_roots("privacy/include/privacy/vault.h"))
        self.assertIn("privacy/include", include_roots("crm/src/phone.cpp"))


if __name__ == "__main__":
    unittest.main()
