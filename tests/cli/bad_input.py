#!/usr/bin/env python3
"""Feeds the program what no dossier should be.

    bad_input.py --program build/poortwachter [NAME ...]

Every case makes its files in a folder of its own, with a good dossier beside them. The program must
end in time and in bounded memory, by itself and not by a signal, with status 2; it must say on
standard error what is wrong, with line and column where there is a place; it must still report the
good dossier; and it may never let a control character through.
"""

import argparse
import contextlib
import os
import re
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

SECONDS = 20
HUGE_SECONDS = 60
MEMORY = 3 << 29  # 1.5 GB of address space
PROGRAM = None
LIMITLESS = False
NOBODY = 65534
GOOD = """poortwachter: 1
kenmerk: goed
peildatum: 2023-01-20
werknemer: {}
verzuim: {eerste_ziektedag: 2023-01-09}
gebeurtenissen: []
"""
HEAD = GOOD.replace("goed", "slecht").replace("gebeurtenissen: []\n", "")
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


def sanitized():
    """A build with a sanitizer reserves terabytes of address space and is slower."""
    program = PROGRAM.read_bytes()
    return b"__asan_init" in program or b"__tsan_init" in program


def limits():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not LIMITLESS:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class BadInput(unittest.TestCase):
    """One folder, in which bad.yaml and good.yaml lie."""

    def setUp(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.bad = self.folder / "bad.yaml"
        (self.folder / "good.yaml").write_text(GOOD, encoding="utf-8")

    def as_nobody(self):
        """Root may read everything: then the program runs as somebody who may not."""
        if os.geteuid() != 0:
            return {}
        for path in (self.folder, *self.folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        try:
            subprocess.run([PROGRAM, "--version"], user=NOBODY, check=True, capture_output=True)
        except (PermissionError, subprocess.CalledProcessError):
            self.skipTest("the program cannot be run by another user here")
        return {"user": NOBODY}

    def run_program(self, *arguments, seconds=SECONDS, **more):
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "POORTWACHTER_LANG")}
        env["CLICOLOR_FORCE"] = "0"
        seconds *= 10 if LIMITLESS else 1
        return subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=seconds, env=env,
                              preexec_fn=limits, check=False, **more)

    def check_text(self, done):
        for name, data in (("stdout", done.stdout), ("stderr", done.stderr)):
            self.assertIsNone(CONTROL.search(data), f"a control character on {name}: {data[:500]}")
            data.decode("utf-8")

    def check(self, place=True, names=r"bad\.yaml", folder=False, **more):
        """Checks both files: bad.yaml is refused, good.yaml reported. Gives standard error."""
        paths = [self.folder] if folder else [self.bad, self.folder / "good.yaml"]
        done = self.run_program("check", "--quiet", *map(str, paths), **more)
        self.check_text(done)
        errors = done.stderr.decode()
        self.assertEqual(done.returncode, 2, errors[:2000])
        self.assertRegex(errors, names + (r":\d+:\d+: error: \S" if place else r": error: \S"))
        self.assertRegex(done.stdout.decode(), r"(?m)/good\.yaml: goed: ")
        return errors

    def refused(self, content, place=True):
        self.bad.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.check(place)

    def test_empty(self):
        self.refused("", place=False)

    def test_only_comments(self):
        self.refused("# niets\n\n", place=False)

    def test_binary_noise(self):
        noise = bytes((i * i * 31 + (i >> 3) * 7 + 11) % 256 for i in range(100_000))
        self.refused(noise)

    def test_scalar(self):
        self.refused("zomaar tekst\n")

    def test_list(self):
        self.refused("- een\n- twee\n")

    def test_folder_named_as_file(self):
        self.bad.mkdir()
        self.check(place=False, folder=True)

    def test_folder_given_as_file(self):
        self.bad.mkdir()
        done = self.run_program("check", "--quiet", str(self.bad), str(self.folder / "good.yaml"))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"bad.yaml: error: ", done.stderr)
        self.assertIn(b"good.yaml: goed: ", done.stdout)

    def test_no_permission(self):
        self.bad.write_text(GOOD, encoding="utf-8")
        self.bad.chmod(0)
        self.check(place=False, folder=True, **self.as_nobody())

    def test_folder_without_permission(self):
        closed = self.folder / "closed"
        closed.mkdir(mode=0)
        nobody = self.as_nobody()
        self.check(place=False, names="closed", folder=True, **nobody)

    def test_folder_that_may_be_listed_but_not_entered(self):
        """Neither the dossier nor the folder in it may be passed over in silence."""
        listed = self.folder / "listed"
        (listed / "below").mkdir(parents=True)
        (listed / "lost.yaml").write_text(GOOD, encoding="utf-8")
        (listed / "below" / "lost.yaml").write_text(GOOD, encoding="utf-8")
        nobody = self.as_nobody()
        listed.chmod(0o400)
        self.addCleanup(listed.chmod, 0o700)
        errors = self.check(place=False, names="listed/below", folder=True, **nobody)
        self.assertRegex(errors, r"listed/lost\.yaml: error: ")

    def test_deep_folders(self):
        """Folders deeper than a path can say, in a stack of 256 KB."""
        here = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        for _ in range(3000):
            os.mkdir("d", dir_fd=here)
            inner = os.open("d", os.O_RDONLY | os.O_DIRECTORY, dir_fd=here)
            os.close(here)
            here = inner
        os.close(here)
        self.addCleanup(subprocess.run, ["rm", "-rf", str(self.folder / "d")], check=True)
        soft = resource.getrlimit(resource.RLIMIT_STACK)
        self.addCleanup(resource.setrlimit, resource.RLIMIT_STACK, soft)
        resource.setrlimit(resource.RLIMIT_STACK, (1 << 18, soft[1]))
        self.check(place=False, names="/d/d/d", folder=True)

    def refused_by_name(self, content, place=True):
        """Found in a folder it is passed over, with a line; named it is an error."""
        self.bad.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = self.run_program("check", "--quiet", str(self.folder))
        self.check_text(found)
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertRegex(found.stderr, rb"\A[^\n]*bad\.yaml: [^\n]*poortwachter:[^\n]*\n\Z")
        self.assertIn(b"good.yaml: goed: ", found.stdout)
        named = self.run_program("check", "--quiet", str(self.bad), str(self.folder / "good.yaml"))
        self.check_text(named)
        self.assertEqual(named.returncode, 2)
        self.assertRegex(named.stderr.decode(),
                         r"bad\.yaml" + (r":\d+:\d+: error: \S" if place else r": error: \S"))
        self.assertIn(b"good.yaml: goed: ", named.stdout)

    def test_another_file(self):
        self.refused_by_name("on: push\njobs: {}\n")

    def test_only_other_files(self):
        """A wrong folder never passes as fine."""
        (self.folder / "good.yaml").unlink()
        self.bad.write_text("on: push\n", encoding="utf-8")
        done = self.run_program("check", "--quiet", str(self.folder))
        self.assertEqual(done.returncode, 2)

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

    def test_alias_to_itself(self):
        self.refused("a: &a [*a]\n")

    def test_alias_unknown(self):
        self.refused("a: *b\n")

    def test_nul(self):
        self.refused(GOOD.replace("goed", "go\0ed"))

    def test_nul_in_text(self):
        """YAML may name a control character in a text; it is shown as something harmless."""
        self.bad.write_text(GOOD.replace("goed", '"go\\0ed"'), encoding="utf-8")
        done = self.run_program("check", "--quiet", str(self.bad))
        self.check_text(done)
        self.assertRegex(done.stdout.decode(), "go[^d]+ed: ")

    def test_latin_1(self):
        self.refused(GOOD.replace("goed", "geëvalueerd").encode("latin-1"))

    def test_utf_16(self):
        self.refused(b"\xff\xfe" + GOOD.encode("utf-16-le"))

    def test_utf_16_without_mark(self):
        self.refused(GOOD.encode("utf-16-be"))

    def test_utf_8_mark_and_windows_lines(self):
        self.bad.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
        done = self.run_program("check", "--quiet", str(self.bad))
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_unclosed_quote(self):
        self.refused(GOOD.replace("goed", '"goed'))

    def test_unclosed_single_quote(self):
        self.refused(GOOD.replace("goed", "'goed"))

    def test_tabs(self):
        self.refused(GOOD.replace("werknemer: {}", "werknemer:\n\tfunctie: x"))

    def test_tag(self):
        self.refused(GOOD.replace("goed", "!!python/object/apply:os.system [id]"))

    def test_merge_key(self):
        self.refused(GOOD + "<<: {a: 1}\n")

    def test_key_that_is_a_map(self):
        self.refused(GOOD + "? {a: 1}\n: b\n")

    def test_duplicate_key(self):
        self.refused(GOOD + "kenmerk: nog een keer\n")

    def test_numbers_out_of_range(self):
        errors = self.refused(GOOD.replace("werknemer: {}",
                                           "werknemer: {uren_per_week: 1e999,"
                                           " loon: {bedrag: -1, per: maand}}"))
        self.assertEqual(errors.count("error: "), 2, errors)

    def test_many_errors(self):
        events = "".join(f"  - {{soort: x{i}, datum: morgen}}\n" for i in range(50_000))
        self.refused(HEAD + "gebeurtenissen:\n" + events)

    def test_many_documents(self):
        self.refused("---\na: 1\n" * 20_000)

    def test_dangling_link(self):
        self.bad.symlink_to(self.folder / "nowhere")
        self.check(place=False, folder=True)

    def test_link_to_itself(self):
        self.bad.symlink_to(self.bad)
        self.check(place=False, folder=True)

    def test_folder_loop(self):
        (self.folder / "again").symlink_to(self.folder)
        self.check(place=False, names="again", folder=True)

    def test_linked_folder(self):
        """What lies in it would be passed over in silence."""
        with tempfile.TemporaryDirectory() as other:
            (Path(other) / "other.yaml").write_text(GOOD, encoding="utf-8")
            (self.folder / "linked").symlink_to(other)
            self.check(place=False, names="linked", folder=True)
            named = self.run_program("check", "--quiet", str(self.folder / "linked"))
            self.assertEqual(named.returncode, 0, named.stderr)

    def test_fifo_in_folder(self):
        os.mkfifo(self.bad)
        self.check(place=False, folder=True)

    def test_fifo_given(self):
        """A pipe that is named is read, as process substitution of a shell needs."""
        os.mkfifo(self.bad)
        writer = threading.Thread(target=self.bad.write_text, args=(GOOD,))
        writer.start()
        done = self.run_program("check", "--quiet", str(self.bad))
        writer.join()
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_socket_in_folder(self):
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(self.bad))
            self.check(place=False, folder=True)

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

    def test_escape_in_reference(self):
        text = GOOD.replace("goed", '"\\e]0;titel\\a\\e[31mrood\\u009b2J\\r\\tkop"')
        self.bad.write_text(text, encoding="utf-8")
        for form in ("text", "json", "ndjson"):
            done = self.run_program("check", "--format", form, str(self.bad))
            self.check_text(done)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(b"rood", done.stdout)
        done = self.run_program("timeline", str(self.bad))
        self.check_text(done)
        self.assertIn(b"rood", done.stdout)

    def test_raw_escape(self):
        self.refused(GOOD.replace("goed", "go\x1b[31med"))

    def test_right_to_left(self):
        """A text that turns the writing direction would hide what stands on the line."""
        self.bad.write_text(GOOD.replace("goed", '"a\\u202Eb"'), encoding="utf-8")
        done = self.run_program("check", str(self.bad))
        self.assertNotIn("\u202e", done.stdout.decode())

    def test_escape_in_key(self):
        self.refused(GOOD + '"\\e[31mx": 1\n')

    def test_escape_in_value(self):
        self.refused(GOOD.replace("2023-01-20", '"\\e[31m2023"'))

    def test_escape_in_file_name(self):
        self.bad = self.folder / "bad\x1b[31m\n.yaml"
        self.bad.write_text("[", encoding="utf-8")
        self.check(names=r"bad.{1,20}\[31m.{1,20}\.yaml")
        done = self.run_program("check", str(self.folder))
        self.check_text(done)
        self.bad.write_text(GOOD, encoding="utf-8")
        for form in ("text", "json", "ndjson"):
            done = self.run_program("check", "--format", form, str(self.folder))
            self.check_text(done)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_file_name_that_is_no_utf_8(self):
        name = os.fsencode(self.folder) + b"/bad\xff\xfe.yaml"
        with open(name, "wb") as file:
            file.write(b"[")
        done = self.run_program("check", "--format", "json", os.fsdecode(name))
        self.check_text(done)
        self.assertEqual(done.returncode, 2)

    def test_escape_in_arguments(self):
        for arguments in (["che\x1b[31mck"], ["check", "--x\x1b[31m"], ["explain", "x\x1b[31m"],
                          ["check", "--format", "x\x1b[31m", "x"], ["check", "x\x1b[31m"],
                          ["check", "--select", "x\x1b[31m", "x"]):
            with self.subTest(arguments=arguments):
                done = self.run_program(*arguments)
                self.check_text(done)
                self.assertEqual(done.returncode, 2)

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

        if LIMITLESS:
            self.skipTest("a sanitizer needs its memory")
        done = subprocess.run([PROGRAM, "check", "-q", "-j1", self.bad, self.folder / "good.yaml"],
                              capture_output=True, timeout=SECONDS, preexec_fn=less, check=False)
        self.check_text(done)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn(b"bad.yaml: error: ", done.stderr)
        self.assertIn(b"geheugen", done.stderr)
        self.assertIn(b"good.yaml: goed: ", done.stdout)

    def test_list_of_paths(self):
        listed = f"{self.folder}/none.yaml\n{self.folder}/good.yaml\n"
        done = self.run_program("check", "-q", "--files-from", "-", input=listed.encode())
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"none.yaml: error: ", done.stderr)
        self.assertIn(b"good.yaml: goed: ", done.stdout)
        with open("/dev/zero", "rb") as zero:
            done = self.run_program("check", "-q", "--files-from", "-", stdin=zero)
        self.assertEqual(done.returncode, 2)

    def test_order(self):
        """The order of the input, whatever is large and whatever is not there."""
        for i in range(200):
            text = GOOD.replace("goed", f"goed-{i:03}")
            if i % 7 == 0:
                text = "---\n".join([text] * 60)
            if i % 11 != 0:
                (self.folder / f"{i:03}.yaml").write_text(text, encoding="utf-8")
        paths = [str(self.folder / f"{i:03}.yaml") for i in range(200)]
        one = self.run_program("check", "-q", "-j", "1", *paths)
        self.assertEqual(one.returncode, 2)
        self.assertEqual(len(one.stdout.splitlines()), 200 + (29 - 3) * 59)
        for jobs in ("2", "5"):
            many = self.run_program("check", "-q", "-j", jobs, *paths)
            self.assertEqual((many.stdout, many.stderr), (one.stdout, one.stderr))

    def test_bad_document_between_good_ones(self):
        self.bad.write_text(GOOD + "---\na: [\n---\n" + GOOD, encoding="utf-8")
        errors = self.check()
        self.assertRegex(errors, r"bad\.yaml:(8|9):\d+: error: ")


def main():
    global PROGRAM, LIMITLESS
    options = argparse.ArgumentParser(description="Feeds the program what no dossier should be.")
    options.add_argument("--program", type=Path, required=True, help="the program, built")
    options.add_argument("names", nargs="*", help="only these, such as test_latin_1")
    given = options.parse_args()
    PROGRAM = given.program.resolve()
    LIMITLESS = sanitized()
    names = [f"BadInput.{n}" for n in given.names]
    unittest.main(argv=[sys.argv[0], *names], verbosity=1)


if __name__ == "__main__":
    main()
