"""Time and chance come in through Clock and Random, so that a test can hold the one and repeat the
other, and keys are never made of anything else."""

import unittest

import source_tree as tree

clocks = (
    r"\b(system|steady|high_resolution|utc|file)_clock\s*::\s*now\b"
    r"|\b(gettimeofday|clock_gettime|timespec_get|localtime|localtime_r|gmtime|gmtime_r|mktime)\s*\("
    r"|\b(std::)?time\s*\(\s*(nullptr|NULL|0|&)"
    r"|\bClock\s*::\s*now\b"
)
randomness = (
    r"\bs?rand(om)?(_r)?\s*\(\s*\)|\bsrand(om)?\s*\("
    r"|\brandombytes_\w+|\bget(random|entropy)\s*\(|\barc4random\w*\s*\("
    r"|\bstd::(random_device|mt19937|mt19937_64|minstd_rand0?|default_random_engine|ranlux\w+)\b"
    r"|\bcrypto_\w+_keygen\s*\(|\bcrypto_(box|kx|sign)_keypair\s*\("
    r"|\bRAND_(priv_)?bytes\s*\(|\bu?uuid_generate"
)
# In SQL, inside quotes.
in_statements = r"\b(CURRENT_(TIMESTAMP|DATE|TIME)|unixepoch|julianday|randomblob|RANDOM)\b\s*(\(|\b)|'now'|/dev/u?random"


class ClockAndRandomness(unittest.TestCase):
    def outside_base(self):
        return [path for path in tree.sources() if not path.startswith("base/src/")]

    def test_no_clock_is_read_outside_base(self):
        for path in self.outside_base():
            self.assertEqual(tree.lines_with(clocks, path), [])

    def test_no_randomness_is_drawn_outside_base(self):
        for path in self.outside_base():
            self.assertEqual(tree.lines_with(randomness, path), [])

    def test_no_statement_asks_the_database_for_time_or_chance(self):
        migrations = tree.files("privacy/migrations", "crm/migrations", suffixes=(".sql",))
        self.assertGreater(len(migrations), 3)
        for path in migrations + [p for p in self.outside_base() if p.startswith(("privacy/", "crm/"))]:
            self.assertEqual(tree.lines_with(in_statements, path, tree.code), [])

    def test_the_rule_sees_what_it_must(self):
        self.assertTrue(tree.lines_with(clocks, "base/src/clock.cpp"))
        self.assertTrue(tree.lines_with(randomness, "base/src/random.cpp"))


if __name__ == "__main__":
    unittest.main()
