#!/usr/bin/env python3
"""Runs the program and compares what it says with what a .test file says it says.

    expected.py --program build/poortwachter [--update] [FILE.test ...]

A .test file starts with comments. One of them is the command:

    # run: check examples/in-orde.yaml        arguments of the program
    # shell: poortwachter check - < a.yaml    a line for bash, with the program in PATH

then come the expected exit status, standard output and standard error. The command runs in the
source folder with a fixed environment; $TMP is an empty folder of its own and is shown as $TMP.
Without files all tests in this folder run. --update writes what the program says now into the
files: review the difference before committing it.
"""

import argparse
import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
SECONDS = 60
STDOUT = "=== stdout"
STDERR = "=== stderr"
EXIT = "=== exit "
NO_NEWLINE = "=== (no newline at the end)"
UNSET = ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "POORTWACHTER_LANG", "COLUMNS", "LANGUAGE")


def shown(data):
    """Bytes as text that an editor and a review can carry; nothing is lost."""
    text = data.decode("utf-8", "backslashreplace").replace("\\", "\\\\")
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", lambda m: "\\x%02x" % ord(m.group()), text)


def section(name, data):
    text = shown(data)
    if text and not text.endswith("\n"):
        text += "\n" + NO_NEWLINE + "\n"
    return name + "\n" + text


def environment(program, folder):
    env = {k: v for k, v in os.environ.items() if k not in UNSET}
    env.update(TZ="UTC", LC_ALL="C.UTF-8", TERM="xterm", TMP=str(folder))
    env["PATH"] = str(program.parent) + os.pathsep + env.get("PATH", "")
    return env


def command(header, program):
    for line in header:
        kind, _, rest = line.lstrip("# ").partition(": ")
        if kind == "run":
            return [str(program), *shlex.split(rest)]
        if kind == "shell":
            return ["bash", "-o", "pipefail", "-c", rest]
    raise ValueError("no line '# run: ...' or '# shell: ...'")


def actual(header, program):
    folder = Path(tempfile.mkdtemp(prefix="poortwachter-"))
    try:
        done = subprocess.run(command(header, program), cwd=SOURCE, stdin=subprocess.DEVNULL,
                              env=environment(program, folder), capture_output=True,
                              timeout=SECONDS, check=False)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    def placeless(data):
        return data.replace(str(folder).encode(), b"$TMP")

    return (EXIT + str(done.returncode) + "\n" + section(STDOUT, placeless(done.stdout)) +
            section(STDERR, placeless(done.stderr)))


def run_test(path, program, update):
    """Whether the test passes; says what differs when it does not."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    size = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    header, expected = lines[:size], "".join(lines[size:])
    try:
        now = actual([line.rstrip("\n") for line in header], program)
    except (ValueError, subprocess.TimeoutExpired) as problem:
        print(f"{path.name}: {problem}")
        return False
    if now == expected:
        return True
    if update:
        path.write_text("".join(header) + now, encoding="utf-8")
        print(f"{path.name}: rewritten")
        return True
    sys.stdout.writelines(
        difflib.unified_diff(expected.splitlines(keepends=True), now.splitlines(keepends=True),
                             f"{path.name} (expected)", f"{path.name} (actual)"))
    return False


def main():
    options = argparse.ArgumentParser(description="Compares the program with its expected output.")
    options.add_argument("--program", type=Path, required=True, help="the program, built")
    options.add_argument("--update", action="store_true", help="rewrite the expectations")
    options.add_argument("files", nargs="*", type=Path)
    given = options.parse_args()
    program = given.program.resolve()
    files = given.files or sorted(HERE.glob("*.test"))
    failed = [f.name for f in files if not run_test(f, program, given.update)]
    if failed:
        print(f"{len(failed)} of {len(files)} failed: {' '.join(failed)}")
        print("If the new output is right: expected.py --update, then review the difference.")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main())
