"""Checks of script/verify-audit-log on files that verify_script_test.cpp made.

Usage: verify_script_checks.py SCRIPT FOLDER
"""
import contextlib, functools, importlib.machinery, importlib.util, io, json, pathlib, shutil, sqlite3, subprocess
import sys, tempfile, types, unittest

script, folder = (pathlib.Path(argument) for argument in sys.argv[1:3])
vectors = pathlib.Path(__file__).resolve().parents[2] / "vectors"
sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("verifier", str(script))
verifier = importlib.util.module_from_spec(importlib.util.spec_from_loader("verifier", loader))
loader.exec_module(verifier)
# A flipped proof leaves its checkpoint alone; there is no need to verify the same signature a thousand times.
verifier.signature_is_valid = functools.lru_cache(maxsize=None)(verifier.signature_is_valid)
vkey = (folder / "vkey").read_text()


def command_line(*arguments):
    return subprocess.run([sys.executable, str(script), "--vkey", vkey, *map(str, arguments)],
                          capture_output=True, text=True)


def accepts(command, **arguments):
    """True or False as the script would exit; anything but a refusal or unreadable input is an error."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            command(types.SimpleNamespace(**{"vkey": vkey, **arguments}))
        return True
    except (verifier.Refused, ValueError, TypeError, OverflowError, sqlite3.Error):
        return False


class Files(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.place = pathlib.Path(self.temporary.name) / "file"

    def tearDown(self):
        self.temporary.cleanup()

    def each_flip(self, file):
        data = (folder / file).read_bytes()
        for position in range(len(data)):
            self.place.write_bytes(data[:position] + bytes([data[position] ^ 1]) + data[position + 1:])
            yield f"{file} byte {position}"


class Accepting(unittest.TestCase):
    def test_accepts_an_inclusion_proof_and_tells_the_entry_in_words(self):
        for checkpoint in ("-", folder / "new.note"):
            done = command_line("inclusion", checkpoint, folder / "inclusion.json")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("entry 300, 2026-11-23T22:30:57.120Z", done.stdout)
            self.assertIn("user 01000000-0000-0000-0000-000000000384 (sales)", done.stdout)
            self.assertIn("read, purpose sales", done.stdout)
            self.assertIn("allow (rule 9)", done.stdout)
            self.assertIn("verified: this entry is number 300 of the 712 entries signed for", done.stdout)

    def test_accepts_a_consistency_proof(self):
        done = command_line("consistency", folder / "old.note", folder / "new.note", folder / "consistency.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("the tree of 712 entries holds the tree of 10 entries unchanged", done.stdout)

    def test_accepts_the_whole_log(self):
        done = command_line("log", folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("verified: 717 entries in 14 segments, 2 checkpoints", done.stdout)

    def test_refuses_with_exit_code_1_and_a_sentence(self):
        done = command_line("inclusion", folder / "old.note", folder / "inclusion.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("NOT verified: the proof is for a tree of another size", done.stderr)
        self.assertNotIn("\nverified", done.stdout)
        self.assertNotIn("Traceback", done.stderr)
        done = command_line("log", folder / "nowhere")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("Traceback", done.stderr)


class Ed25519(unittest.TestCase):
    def test_decides_every_wycheproof_signature_as_published(self):
        for group in json.loads((vectors / "wycheproof" / "ed25519_test.json").read_text())["testGroups"]:
            key = bytes.fromhex(group["publicKey"]["pk"])
            for test in group["tests"]:
                valid = verifier.signature_is_valid(key, bytes.fromhex(test["msg"]), bytes.fromhex(test["sig"]))
                self.assertEqual(valid, test["result"] == "valid", test["tcId"])

    def test_refuses_keys_of_small_order(self):
        for key in (b"\1" + bytes(31), bytes(32), bytes.fromhex("ec" + "ff" * 30 + "7f")):
            self.assertFalse(verifier.signature_is_valid(key, b"anything", b"\1" + bytes(63)))

    def test_reads_the_published_note(self):
        example = json.loads((vectors / "c2sp" / "examples.json").read_text())["signed_note"]
        self.assertEqual(verifier.verified_text(example["note"], example["vkey"])[1], "This is an example message.\n")


class Trees(unittest.TestCase):
    def each_probe(self, kind):
        files = sorted((vectors / "rfc6962-merkle" / "testdata" / kind).rglob("*.json"))
        self.assertEqual(len(files), 98)
        for file in files:
            yield file, json.loads(file.read_text())

    def decides(self, check, probe, *arguments):
        try:
            check(*arguments)
            return True
        except (verifier.Refused, ValueError):
            return False

    def test_decides_every_published_consistency_probe_as_published(self):
        for file, probe in self.each_probe("consistency"):
            data = verifier.base64.b64decode
            accepted = self.decides(verifier.check_consistency, probe, probe["size1"], data(probe["root1"]), probe["size2"],
                                    data(probe["root2"]), [data(step) for step in probe["proof"] or []])
            self.assertEqual(accepted, not probe["wantErr"], file)

    def test_decides_every_published_inclusion_probe_as_published(self):
        # The probes give hashes of leaves; the script hashes entries itself.
        original, verifier.leaf_hash = verifier.leaf_hash, lambda leaf: leaf
        self.addCleanup(setattr, verifier, "leaf_hash", original)
        for file, probe in self.each_probe("inclusion"):
            data = verifier.base64.b64decode
            root, leaf = data(probe["root"]), data(probe["leafHash"])
            # A checkpoint's root and a SHA-256 have 32 bytes before they come this far.
            accepted = len(root) == len(leaf) == 32 and self.decides(
                verifier.check_inclusion, probe, leaf, probe["leafIdx"], probe["treeSize"], root,
                [data(step) for step in probe["proof"] or []])
            self.assertEqual(accepted, not probe["wantErr"], file)


class Flips(Files):
    def test_of_an_inclusion_proof_are_refused(self):
        for flip in self.each_flip("inclusion.json"):
            self.assertFalse(accepts(verifier.inclusion, checkpoint="-", proof=self.place), flip)

    def test_of_a_consistency_proof_are_refused(self):
        for flip in self.each_flip("consistency.json"):
            self.assertFalse(accepts(verifier.consistency, old=folder / "old.note", new=folder / "new.note",
                                     proof=self.place), flip)

    def test_of_a_checkpoint_are_refused(self):
        for flip in self.each_flip("new.note"):
            self.assertFalse(accepts(verifier.inclusion, checkpoint=self.place, proof=folder / "inclusion.json"), flip)

    def test_of_the_verifier_key_are_refused(self):
        for flip in self.each_flip("vkey"):
            changed = self.place.read_bytes().decode("utf-8", "replace")
            self.assertFalse(accepts(verifier.inclusion, vkey=changed, checkpoint=folder / "new.note",
                                     proof=folder / "inclusion.json"), flip)


class Logs(Files):
    def setUp(self):
        super().setUp()
        shutil.copy(folder / "candor.db", self.temporary.name)
        for log in folder.glob("candor.db-wal"):
            shutil.copy(log, self.temporary.name)
        self.database = sqlite3.connect(pathlib.Path(self.temporary.name) / "candor.db", isolation_level=None)

    def tearDown(self):
        self.database.close()
        super().tearDown()

    def accepted(self):
        return accepts(verifier.log, directory=self.temporary.name)

    def test_is_accepted_unchanged(self):
        self.assertTrue(self.accepted())

    def test_with_pruned_segments_is_accepted_while_their_nodes_are_there(self):
        self.database.execute("DELETE FROM audit_segments WHERE first_sequence + entry_count <= 512")
        self.assertTrue(self.accepted())
        self.database.execute("DELETE FROM audit_nodes WHERE node_index = 0")
        self.assertFalse(self.accepted())

    def test_is_refused_with_any_change(self):
        changes = [
            "DELETE FROM audit_segments WHERE first_sequence = 0",
            "DELETE FROM audit_segments WHERE first_sequence = 102",
            "DELETE FROM audit_segments WHERE first_sequence >= 642",
            "UPDATE audit_segments SET entry_count = entry_count + 1 WHERE first_sequence = 12",
            "UPDATE audit_segments SET root = zeroblob(32) WHERE first_sequence = 12",
            "UPDATE audit_segments SET first_sequence = 11 WHERE first_sequence = 12",
            "UPDATE audit_nodes SET hash = zeroblob(32) WHERE node_index = 1",
            "DELETE FROM audit_nodes WHERE node_index = 1",
            "UPDATE audit_checkpoints SET note = replace(note, '712', '711')",
            "UPDATE audit_checkpoints SET tree_size = 711 WHERE tree_size = 712",
            "UPDATE audit_checkpoints SET note = (SELECT note FROM audit_checkpoints WHERE tree_size = 10)",
        ]
        for change in changes:
            with self.subTest(change):
                self.database.execute("SAVEPOINT change")
                self.assertGreater(self.database.execute(change).rowcount, 0)
                self.database.execute("RELEASE change")
                self.assertFalse(self.accepted())
                self.tearDown()
                self.setUp()

    def test_is_refused_with_any_flipped_byte_of_an_entry(self):
        (headers,) = self.database.execute("SELECT headers FROM audit_segments WHERE first_sequence = 642").fetchone()
        for position in range(0, len(headers), 97):
            changed = headers[:position] + bytes([headers[position] ^ 4]) + headers[position + 1:]
            self.database.execute("UPDATE audit_segments SET headers = ? WHERE first_sequence = 642", (changed,))
            self.assertFalse(self.accepted(), position)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
