#!/usr/bin/env python3
"""Feeds the program more than a dossier should hold: size, depth, number.

    too_much.py --program build/poortwachter [NAME ...]
"""

import resource
import subprocess

import feeding
from feeding import GOOD, HEAD, HUGE_SECONDS, SECONDS, Feeding, limits


class BadInput(Feeding):
    def test_200_megabytes(self):
        line = b"# " + b"x" * 1022
        with open(self.bad, "wb") as file:
            for _ in range(200):
                file.write((line + b"\n") * 1023)
        self.check()

    def test_200_megabytes_sparse(self):
        with open(self.bad, "wb") as file:
            file.truncate(200 << 20)
        self.check()

    def test_endless_standard_input(self):
        with open("/dev/zero", "rb") as zero:
            done = self.run_program("check", "--quiet", "-", stdin=zero)
        self.check_text(done)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"-:1:1: error: ", done.stderr)
        self.assertLess(done.stderr.count(b"error: "), 3)

    def test_nested_brackets(self):
        self.refused("gebeurtenissen: " + "[" * 10_000)

    def test_nested_brackets_closed(self):
        self.refused("gebeurtenissen: " + "[" * 10_000 + "]" * 10_000)

    def test_nested_braces(self):
        self.refused("{a: " * 10_000)

    def test_nested_blocks(self):
        self.refused("".join(" " * i + "a:\n" for i in range(2_000)))

    def test_nested_lists(self):
        self.refused("- " * 10_000 + "a\n")

    def test_nested_questions(self):
        self.refused("? " * 10_000 + "a\n")

    def test_alias_bomb(self):
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 9) + "]" for i in range(1, 12)]
        self.refused("\n".join(lines) + "\n")

    def test_many_errors(self):
        events = "".join(f"  - {{soort: x{i}, datum: morgen}}\n" for i in range(50_000))
        self.refused(HEAD + "gebeurtenissen:\n" + events)

    def test_many_documents(self):
        self.refused("---\na: 1\n" * 20_000)

    def test_long_line(self):
        self.refused(HEAD + "gebeurtenissen: [" + "x" * 8_000_000 + "]\n")

    def test_long_line_of_many_items(self):
        self.refused(HEAD + "gebeurtenissen: [" + "a," * 1_000_000 + "]\n")

    def test_long_key(self):
        self.refused(GOOD + "x" * 4_000_000 + ": 1\n")

    def test_long_text(self):
        self.bad.write_text(GOOD.replace("goed", "x" * 1_000_000), encoding="utf-8")
        done = self.run_program("check", "--quiet", str(self.folder))
        self.check_text(done)
        self.assertIn(done.returncode, (0, 2))
        self.assertIn(b"good.yaml: goed: ", done.stdout)

    def test_100_000_events(self):
        """Longer than the list is in any case: an error, and soon."""
        events = "".join(f"  - {{soort: contact, datum: 2023-01-{10 + i % 10}}}\n"
                         for i in range(100_000))
        errors = self.refused(HEAD + "gebeurtenissen:\n" + events)
        self.assertIn("gebeurtenissen", errors)

    def test_201_grounds(self):
        ground = "  - {stelling: x}\n"
        errors = self.refused(HEAD + "gebeurtenissen: []\ndeugdelijke_gronden:\n" + ground * 201)
        self.assertRegex(errors, r"\A[^\n]*`deugdelijke_gronden`: meer dan 200 [^\n]*\n\Z")

    def test_4_800_events_that_weigh(self):
        """Events that rules compare with one another."""
        event = ("  - {{soort: evaluatie, datum: {0}-{1:02}-{2:02}, bijstelling_nodig: ja}}\n"
                 "  - {{soort: consult_bedrijfsarts, datum: {0}-{1:02}-{2:02}, adviseert: [opbouw]}}\n"
                 "  - {{soort: werkhervatting, datum: {0}-{1:02}-{2:02}}}\n")
        days = [(y, m, d) for y in (2023, 2024) for m in range(1, 13) for d in range(1, 29)]
        events = "".join(event.format(*days[(10 + i * 37) % len(days)]) for i in range(1_600))
        self.bad.write_text(HEAD.replace("2023-01-20", "2024-12-31") + "gebeurtenissen:\n" + events,
                            encoding="utf-8")
        done = self.run_program("check", "--quiet", str(self.folder), seconds=HUGE_SECONDS)
        self.check_text(done)
        self.assertIn(done.returncode, (0, 1), done.stderr[:2000])
        self.assertIn(b"bad.yaml: slecht: ", done.stdout)

    def streamed(self, text, *arguments, **more):
        more.setdefault("seconds", HUGE_SECONDS)
        done = self.run_program("check", "--quiet", *arguments, "-",
                                input=text if isinstance(text, bytes) else text.encode(), **more)
        self.check_text(done)
        return done

    def test_stream_of_more_than_16_megabytes(self):
        """The limit is one of a document, not of a stream."""
        document = "---\n" + GOOD + "# " + "x" * 10_000 + "\n"
        done = self.streamed(document * 2000, seconds=HUGE_SECONDS)
        self.assertEqual(done.returncode, 0, done.stderr[:2000])
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 2000)
        self.assertIn(b"2000)", lines[-1])

    def test_large_document_between_others(self):
        text = "---\n" + GOOD + "---\nx: " + "x" * (17 << 20) + "\n---\n" + GOOD
        done = self.streamed(text)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout.count(b": goed: "), 2)
        self.assertRegex(done.stderr.decode(), r"\A-:8:1: error: [^\n]*16 MiB[^\n]*\n\Z")

    def test_markers_alone(self):
        done = self.streamed("---\n" * (17 << 18))
        self.assertEqual(done.returncode, 2)
        self.assertLess(len(done.stderr) + len(done.stdout), 1000)

    def test_nothing_but_errors(self):
        """Millions of bad documents do not become hundreds of megabytes of messages."""
        done = self.streamed("--- a\n" * (17 << 20 >> 3))
        self.assertEqual(done.returncode, 2)
        self.assertLess(len(done.stderr) + len(done.stdout), 10 << 20)
        self.assertRegex(done.stderr.decode(), r"\n-: error: meer dan 10000 fouten")

    def test_many_invalid_among_valid(self):
        """A large stream in which some are invalid is read to its end."""
        done = self.streamed(("---\n" + GOOD + "---\n" + GOOD.replace("goed", "")) * 12_000,
                             seconds=HUGE_SECONDS)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout.count(b": goed: "), 12_000)

    def test_not_enough_memory(self):
        """A file for which the memory does not suffice is an error of that file."""
        # An anchor keeps it from the everyday reader, which needs little.
        self.bad.write_text("[&a x, " + "{a: 1}," * 150_000 + "]", encoding="utf-8")

        def less():
            limits()
            resource.setrlimit(resource.RLIMIT_AS, (60 << 20, 60 << 20))

        if feeding.LIMITLESS:
            self.skipTest("a sanitizer needs its memory")
        done = subprocess.run([feeding.PROGRAM, "check", "-q", "-j1", self.bad, self.folder / "good.yaml"],
                              capture_output=True, timeout=SECONDS, preexec_fn=less, check=False)
        self.check_text(done)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn(b"bad.yaml: error: ", done.stderr)
        self.assertIn(b"geheugen", done.stderr)
        self.assertIn(b"good.yaml: goed: ", done.stdout)


if __name__ == "__main__":
    feeding.main()
