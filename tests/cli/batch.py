#!/usr/bin/env python3
"""Runs the program as batches do: in pipes, interrupted, beside others, and on a terminal.

    batch.py --program build/poortwachter [NAME ...]
"""

import argparse
import fcntl
import json
import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = None
SECONDS = 120
GOOD = """poortwachter: 1
kenmerk: goed
peildatum: 2023-01-20
werknemer: {}
verzuim: {eerste_ziektedag: 2023-01-09}
gebeurtenissen: []
"""


def line_of(name):
    return json.dumps({"poortwachter": 1, "kenmerk": name, "peildatum": "2023-01-20",
                       "werknemer": {}, "verzuim": {"eerste_ziektedag": "2023-01-09"},
                       "gebeurtenissen": []}) + "\n"


class Batch(unittest.TestCase):
    def setUp(self):
        signal.alarm(SECONDS)  # who waits for ever waits no longer
        self.addCleanup(signal.alarm, 0)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def start(self, *arguments, **more):
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
        for stream in (process.stdin, process.stdout, process.stderr):
            self.addCleanup(stream.close)
        self.addCleanup(process.kill)
        return process

    def begun(self, *arguments):
        """Started, with one document read and reported, and waiting for the next."""
        process = self.start(*arguments, "-")
        process.stdin.write((GOOD + "---\n").encode())
        process.stdin.flush()
        return process

    def wait(self, process):
        out, err = process.communicate(timeout=SECONDS)
        return process.returncode, out.decode(), err.decode()

    def unfinished(self):
        """Waits until the new file of --output is there, and holds something."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            found = [p for p in self.folder.glob("*.tmp") if p.stat().st_size > 0]
            if found:
                return
            time.sleep(0.01)
        self.fail("no file was begun")

    def test_each_result_as_soon_as_it_is_ready(self):
        process = self.begun("check", "--quiet")
        self.assertIn(b": goed: ", process.stdout.readline())
        process.stdin.write(GOOD.replace("goed", "beter").encode() + b"---\n")
        process.stdin.flush()
        self.assertIn(b": beter: ", process.stdout.readline())
        self.assertEqual(self.wait(process), (0, "", ""))

    def test_interrupted(self):
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            with self.subTest(signal=number):
                process = self.begun("check", "--format", "json", "--jobs", "2")
                first = b""
                while b'"errors"' not in first:
                    first += process.stdout.read1()
                process.send_signal(number)
                done, out, err = self.wait(process)
                self.assertEqual(done, status)
                report = json.loads(first.decode() + out)
                self.assertEqual(report["summary"]["dossiers"], 1)
                self.assertRegex(err, r"\Apoortwachter: error: onderbroken; niet bereikt: 0 [^\n]*\n\Z")

    def test_interrupted_says_how_many_were_not_reached(self):
        os.mkfifo(self.folder / "0")
        for i in range(30):
            (self.folder / f"{i}.yaml").write_text(GOOD, encoding="utf-8")
        process = self.start("check", "-q", "-j1", self.folder / "0", self.folder)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        status, out, err = self.wait(process)
        self.assertEqual((status, out), (130, ""))
        self.assertIn("niet bereikt: 30 bestanden", err)

    def test_interrupted_report_replaces_nothing(self):
        target = self.folder / "report"
        target.write_text("oud", encoding="utf-8")
        process = self.begun("check", "--output", target)
        self.unfinished()
        process.send_signal(signal.SIGTERM)
        self.assertEqual(self.wait(process)[0], 143)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["report"])
        self.assertEqual(target.read_text(encoding="utf-8"), "oud")

    def test_no_signal_leaves_a_file(self):
        for number in (signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE, signal.SIGXCPU,
                       signal.SIGUSR1, signal.SIGALRM, signal.SIGRTMIN):
            with self.subTest(signal=number):
                process = self.begun("check", "--output", self.folder / "report")
                self.unfinished()
                process.send_signal(number)
                self.assertEqual(self.wait(process)[0], -number)
                self.assertEqual(list(self.folder.iterdir()), [])

    def test_ignored_signals_stay_ignored(self):
        process = subprocess.Popen(
            [PROGRAM, "check", "-q", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        process.stdin.write((GOOD + "---\n").encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        self.assertIn(b"beter", process.communicate(GOOD.replace("goed", "beter").encode())[0])
        self.assertEqual(process.returncode, 0)

    def test_slow_reader(self):
        """A pipe that does not block is waited for."""
        (self.folder / "a.yaml").write_text(("---\n" + GOOD) * 2000, encoding="utf-8")
        read, write = os.pipe()
        fcntl.fcntl(write, fcntl.F_SETFL, fcntl.fcntl(write, fcntl.F_GETFL) | os.O_NONBLOCK)
        process = subprocess.Popen([PROGRAM, "check", "-q", self.folder / "a.yaml"], stdout=write)
        os.close(write)
        time.sleep(0.5)
        with open(read, "rb") as stream:
            lines = stream.read().splitlines()
        self.assertEqual(process.wait(SECONDS), 0)
        self.assertEqual(len(lines), 2000)

    def test_lines(self):
        names = [f"zaak-{i:04}" for i in range(2000)]
        lines = [line_of(n) for n in names]
        lines[1000] = "{\"poortwachter\": 1,\n"
        text = "\n".join(lines).encode()  # with empty lines between, which count for nothing
        for jobs in ("1", "3"):
            done = subprocess.run([PROGRAM, "check", "--input", "ndjson", "-f", "ndjson", "-j", jobs],
                                  input=text, capture_output=True, timeout=SECONDS, check=False)
            self.assertEqual(done.returncode, 2)
            found = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([d["document"] for d in found], list(range(1, 2001)))
            self.assertEqual([d["id"] for d in found], names[:1000] + [None] + names[1001:])
            self.assertEqual(found[1000]["status"], "invalid")
            self.assertRegex(done.stderr.decode(), r"\A-:2001:\d+: error: ")

    def test_lines_of_windows(self):
        """A carriage return before the line feed belongs to the end of the line."""
        lines = [line_of(n).strip() for n in ("a", "b")]
        for text in ("\r\n".join(lines), "\r\n".join(lines) + "\r\n\r\n"):
            done = subprocess.run([PROGRAM, "check", "--input", "ndjson", "-f", "ndjson",
                                   "--fail-on", "never"], input=text.encode(), capture_output=True,
                                  timeout=SECONDS, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()],
                             ["a", "b"])

    def test_lines_that_are_no_document(self):
        """Each has its own number and line, so that who joins on them joins right."""
        text = line_of("a") + "---\n# niets\n" + line_of("b")
        done = subprocess.run([PROGRAM, "check", "--input", "ndjson", "-f", "ndjson"],
                              input=text.encode(), capture_output=True, timeout=SECONDS, check=False)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([d["document"] for d in found], [1, 2, 3, 4])
        self.assertEqual([d["id"] for d in found], ["a", None, None, "b"])
        self.assertRegex(done.stderr.decode(), r"\A-:2:1: error: [^\n]*\n-:3:1: error: ")

    def test_many_that_are_too_large(self):
        """One that is too large does not count for the next."""
        large = b"# " + b"x" * (17 << 20) + b"\n"
        name = self.folder / "reeks.ndjson"
        with open(name, "wb") as out:
            for i in range(18):
                out.write(large)
                out.write(line_of(f"z{i}").encode())
        done = subprocess.run([PROGRAM, "check", "--input", "ndjson", "-f", "ndjson", name],
                              capture_output=True, timeout=SECONDS, check=False)
        self.assertEqual(done.returncode, 2)
        ids = [json.loads(line)["id"] for line in done.stdout.splitlines()]
        self.assertEqual([i for i in ids if i], [f"z{i}" for i in range(18)])

    def test_too_little_memory(self):
        """Of one file is an error of that file."""
        large = self.folder / "a-groot.yaml"
        large.write_text("poortwachter: 1\nkenmerk: " + "x" * (15 << 20) + "\n")
        good = self.folder / "b-goed.yaml"
        good.write_text(line_of("goed"))
        done = subprocess.run(["bash", "-c", 'ulimit -v 60000; exec "$@"', "-", PROGRAM, "check",
                               "-q", "--jobs", "1", large, good], capture_output=True, text=True,
                              timeout=SECONDS, check=False)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("te weinig geheugen", done.stderr)
        self.assertIn("goed:", done.stdout)

    def test_many_numbers_in_one_text(self):
        """What is masked is looked for once, however long the text is."""
        name = self.folder / "a.yaml"
        name.write_text("poortwachter: 1\nkenmerk: " + "123456782 " * 400_000 + "\nwerknemer: {}\n"
                        "verzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen: []\n")
        done = subprocess.run([PROGRAM, "check", "-q", name], capture_output=True, timeout=SECONDS,
                              check=False)
        self.assertNotIn(b"123456782", done.stdout + done.stderr)

    def test_nul_in_a_list(self):
        """The list was made for -0: no path of it is passed over."""
        done = subprocess.run([PROGRAM, "check", "-q", "--files-from", "-"], input=b"a.yaml\0b.yaml",
                              capture_output=True, timeout=SECONDS, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"-0", done.stderr)

    def test_no_lines(self):
        """An empty part of a distributed set is no mistake."""
        done = subprocess.run([PROGRAM, "check", "--input", "ndjson", "-f", "ndjson"], input=b"",
                              capture_output=True, timeout=SECONDS, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))

    def test_lines_one_by_one(self):
        """Who asks a line at a time gets an answer to each."""
        process = self.start("check", "--input", "ndjson", "-f", "ndjson")
        for name in ("a", "b", "c"):
            process.stdin.write(line_of(name).encode())
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"], name)
        self.assertEqual(self.wait(process)[0], 0)

    def test_gnu_parallel(self):
        if not shutil.which("parallel") or "GNU parallel" not in subprocess.run(
                ["parallel", "--version"], capture_output=True, text=True, check=False).stdout:
            print("\nSKIPPED, not tested with GNU parallel: it is not installed "
                  "(apt-get install parallel)", file=sys.stderr)
            self.skipTest("GNU parallel is not installed")
        names = [f"zaak-{i}" for i in range(500)]
        done = subprocess.run(
            ["parallel", "--pipe", "--keep-order", "--block", "20k", "-j2",
             f"{PROGRAM} check --input ndjson -f ndjson --fail-on never"],
            input="".join(map(line_of, names)), capture_output=True, text=True, timeout=SECONDS,
            check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], names)

    def test_xargs(self):
        for i in range(40):
            (self.folder / f"{i}.yaml").write_text(GOOD, encoding="utf-8")
        done = subprocess.run(
            ["bash", "-c", f"find '{self.folder}' -name '*.yaml' -print0 | "
             f"xargs -0 -n 10 -P 2 '{PROGRAM}' check -q"],
            capture_output=True, text=True, timeout=SECONDS, check=False)
        self.assertEqual((done.returncode, len(done.stdout.splitlines())), (0, 40))

    def test_memory_does_not_grow(self):
        if any(mark in PROGRAM.read_bytes() for mark in (b"__asan_init", b"__tsan_init")):
            self.skipTest("a sanitizer keeps what is freed")

        def peak(documents, *how):
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            self.assertGreater(before, 0)
            text = "".join(line_of(str(i)) for i in range(documents)).encode()
            script = ("import resource, subprocess, sys; "
                      "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
                      "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
            done = subprocess.run(
                [sys.executable, "-c", script, PROGRAM, "check", "--input", "ndjson", "-j2",
                 "--fail-on", "never", *how], input=text, capture_output=True, timeout=SECONDS, check=True)
            return int(done.stdout)

        subprocess.run(["true"], check=True)
        for how in (["-f", "ndjson"], ["--summary", "only"]):
            self.assertLess(peak(6000, *how) - peak(1500, *how), 4096, how)

    def terminal(self, *arguments, **more):
        """Runs with standard error on a terminal; gives what came there."""
        master, slave = pty.openpty()
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], stderr=slave,
                                   stdout=subprocess.PIPE, **more)
        os.close(slave)
        text = b""
        try:
            while part := os.read(master, 4096):
                text += part
        except OSError:  # the end, on Linux
            pass
        os.close(master)
        self.assertEqual(process.wait(SECONDS), 0)
        process.stdout.close()
        return text.decode()

    def test_progress(self):
        os.mkfifo(self.folder / "0")
        (self.folder / "a.yaml").write_text(GOOD, encoding="utf-8")
        script = f"sleep 0.6; cat '{self.folder}/a.yaml' > '{self.folder}/0'"
        writer = subprocess.Popen(["bash", "-c", script])
        text = self.terminal("check", "-q", "--progress", "always", "-j1", self.folder / "a.yaml",
                             self.folder / "0", self.folder / "a.yaml")
        writer.wait(SECONDS)
        self.assertRegex(text, r"1 van 3 bestanden, nog \d+ s, hoogste risico geen, \d+ dossiers per ")
        self.assertTrue(text.endswith("\r\x1b[K"), text[-80:])

    def test_progress_of_a_short_run(self):
        (self.folder / "a.yaml").write_text(GOOD, encoding="utf-8")
        self.assertEqual(self.terminal("check", "-q", self.folder), "")

    def test_progress_never_in_a_pipe(self):
        (self.folder / "a.yaml").write_text(("---\n" + GOOD) * 3000, encoding="utf-8")
        done = subprocess.run([PROGRAM, "check", "-q", self.folder], capture_output=True,
                              timeout=SECONDS, check=True)
        self.assertEqual(done.stderr, b"")

    def test_completion(self):
        script = subprocess.run([PROGRAM, "completion", "bash"], capture_output=True, text=True,
                                check=True).stdout

        def completed(*words):
            line = " ".join(f"'{w}'" for w in ("poortwachter", *words))
            done = subprocess.run(
                ["bash", "-c", f"compopt() {{ echo files; }}; {script}\nCOMP_WORDS=({line})\n"
                 f"COMP_CWORD={len(words)}; _poortwachter; printf '%s\\n' \"${{COMPREPLY[@]}}\""],
                capture_output=True, text=True, check=True)
            self.assertEqual(done.stderr, "")
            return done.stdout.split()

        self.assertEqual(completed("ch"), ["check"])
        self.assertEqual(completed("check", "--form"), ["--format"])
        self.assertEqual(completed("check", "--format", "nd"), ["ndjson"])
        self.assertEqual(completed("check", "-q", "--select", "spoor/tweede-spoor-t"),
                         ["spoor/tweede-spoor-tijdig"])
        self.assertEqual(completed("check", "-q", ""), ["files"])
        self.assertEqual(completed("explain", "resultaat/b"), ["resultaat/bevredigend"])
        self.assertEqual(completed("completion", "z"), ["zsh"])

    def test_completion_of_other_shells(self):
        for shell in ("zsh", "fish"):
            script = subprocess.run([PROGRAM, "completion", shell], capture_output=True, text=True,
                                    check=True).stdout
            self.assertTrue(re.search(r"fail-on", script))
            if not shutil.which(shell):
                print(f"\nSKIPPED, completion of {shell} was not read by {shell}: not installed",
                      file=sys.stderr)
                continue
            subprocess.run([shell, "-n"], input=script, text=True, check=True)


def main():
    global PROGRAM
    options = argparse.ArgumentParser(description="Runs the program as batches do.")
    options.add_argument("--program", type=Path, required=True, help="the program, built")
    options.add_argument("names", nargs="*", help="only these, such as test_lines")
    given = options.parse_args()
    PROGRAM = given.program.resolve()
    unittest.main(argv=[sys.argv[0], *[f"Batch.{n}" for n in given.names]], verbosity=1)


if __name__ == "__main__":
    main()
