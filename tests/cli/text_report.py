#!/usr/bin/env python3
"""The text report over every example: it fits its screen, and what it promises comes true.

What the plan gives to paste (answers and grounds) is pasted into the dossier, and the dossier is
checked again: the risk must be the one that was promised.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

LINES = {"GEEN": 40, "LAAG": 40, "ONBEPAALD": 80, "MATIG": 80, "HOOG": 80}


def check(program, path, *more):
    done = subprocess.run(
        [program, "check", "--fail-on", "never", *more, path],
        capture_output=True, text=True, env={"COLUMNS": "80", "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    return done.stdout


def risk(report):
    return re.search(r"\b([A-Z]+) RISICO", report)[1]


def promises(report):
    """Each promise of the plan that comes with something to paste whole: risk, lines, by UWV?"""
    plan = report.partition("\nWat het risico verlaagt")[2].partition("\n\n")[0]
    for item in re.split(r"\n(?=\d+\. Dan )", plan)[1:]:
        block = [line[5:] for line in item.splitlines() if line.startswith("     ")]
        if not block or block[0] == "gebeurtenissen:":
            continue  # of an event the attributes are still to be filled in
        yield (re.search(r"Dan ([A-Z]+) RISICO", item)[1], block,
               "die UWV bevestigt" in " ".join(item.split()))


def pasted(text, block, by_uwv):
    """The dossier with the lines of the block under its key."""
    key, *items = block
    if by_uwv:
        items = [line.replace("}", ", bevestigd_door: uwv}") for line in items]
    lines = text.splitlines()
    at = lines.index(key) + 1 if key in lines else len(lines)
    if at == len(lines):
        items.insert(0, key)
    return "\n".join(lines[:at] + items + lines[at:]) + "\n"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("dossiers", nargs="+", type=pathlib.Path)
    given = options.parse_args()
    faults = []
    tried = 0
    for path in given.dossiers:
        report = check(given.program, path)
        now = risk(report)
        lines = len(report.splitlines())
        if lines > LINES[now]:
            faults.append(f"{path}: {lines} lines, {LINES[now]} fit")
        if len(check(given.program, path, "--quiet").splitlines()) != 1:
            faults.append(f"{path}: --quiet is not one line")
        for wide in (line for line in report.splitlines() if len(line) > 80):
            faults.append(f"{path}: wider than 80 columns: {wide}")
        for promised, block, by_uwv in promises(report):
            with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
                file.write(pasted(path.read_text(), block, by_uwv))
                file.flush()
                got = risk(check(given.program, file.name))
            tried += 1
            if got != promised:
                faults.append(f"{path}: {promised} was promised, {got} it is with {' '.join(block)}")
    if tried == 0:
        faults.append("no report had anything to paste")
    print("\n".join(faults) or f"{len(given.dossiers)} reports, {tried} promises kept")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
