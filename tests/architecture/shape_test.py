"""The shape of the tree: files a person can hold in the head, tests for everything, migrations in order."""

import re
import unittest

import source_tree as tree

longest_file = 600
longest_header = 350
no_tests_of_their_own = {"data", "vectors", "support", "e2e"}


class Shape(unittest.TestCase):
    def test_no_file_is_longer_than_can_be_read(self):
        for path in tree.files(*tree.layers, "tests", "bench", suffixes=(".cpp", ".h", ".py", ".sql")):
            with self.subTest(file=path):
                self.assertLessEqual(tree.text(path).count("\n"), longest_file)

    def test_no_header_is_longer_than_a_promise(self):
        for path in tree.sources():
            if path.endswith(".h"):
                with self.subTest(file=path):
                    self.assertLessEqual(tree.text(path).count("\n"), longest_header)

    def test_every_test_folder_has_tests(self):
        test = re.compile(r"^\s*(TEST(_[FP])?\(|TYPED_TEST\(|def test_)|^// refused: |LLVMFuzzerTestOneInput", re.M)
        for folder in sorted((tree.root / "tests").iterdir()):
            if not folder.is_dir() or folder.name.startswith("_") or folder.name in no_tests_of_their_own:
                continue
            with self.subTest(folder=folder.name):
                found = tree.files(f"tests/{folder.name}", suffixes=(".cpp", ".py"))
                self.assertTrue(any(test.search(tree.text(path)) for path in found))

    def test_every_test_is_named_by_a_sentence(self):
        name = re.compile(r"^\s*(?:TYPED_)?TEST(?:_[FP])?\(\s*\w+,\s*(\w+)\)", re.M)
        for path in tree.files("tests", suffixes=(".cpp",)):
            for test in name.findall(tree.bare_code(path)):
                with self.subTest(file=path, test=test):
                    self.assertRegex(test, r"^[a-z0-9]+(_[a-z0-9]+)+$")

    def test_every_source_of_base_has_a_test_of_its_name(self):
        tested_with = {"masked_address": "log"}  # part of the log's promise
        for path in tree.files("base/src", suffixes=(".cpp",)):
            name = path.split("/")[-1].removesuffix(".cpp")
            name = tested_with.get(name, name)
            with self.subTest(source=path):
                self.assertTrue((tree.root / f"tests/base/{name}_test.cpp").is_file())

    def test_migrations_are_numbered_once_and_say_why(self):
        for folder in ("privacy/migrations", "crm/migrations"):
            numbers = {}
            for path in tree.files(folder, suffixes=(".sql",)):
                with self.subTest(migration=path):
                    match = re.fullmatch(r"(.+)/(\d{4})_[a-z_]+\.sql", path)
                    self.assertIsNotNone(match)
                    self.assertNotIn(match.groups(), numbers)
                    numbers[match.groups()] = path
                    self.assertRegex(tree.text(path), r"\A-- \w+")

    def test_every_table_is_strict(self):
        for path in tree.files("privacy/migrations", "crm/migrations", suffixes=(".sql",)):
            statements = re.sub(r"--[^\n]*", "", tree.text(path))
            for table, options in re.findall(r"CREATE TABLE (\w+)\s*\((?:[^;]*)\)([^;)]*);", statements):
                with self.subTest(migration=path, table=table):
                    self.assertIn("STRICT", options)

    def test_the_commands_are_executable(self):
        for path in ("script/bootstrap", "script/server", "script/test", "script/format", ".ci/run"):
            with self.subTest(command=path):
                self.assertTrue((tree.root / path).stat().st_mode & 0o111)
                self.assertIn("set -euo pipefail", tree.text(path))


if __name__ == "__main__":
    unittest.main()
