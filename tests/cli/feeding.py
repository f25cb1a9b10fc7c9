"""What bad_input.py, bad_files.py and too_much.py feed the program with, and hold it to.

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
import subprocess
import sys
import tempfile
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


class Feeding(unittest.TestCase):
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
