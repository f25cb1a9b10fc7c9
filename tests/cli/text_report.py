#!/usr/bin/env python3
"""The text report over every example: it fits its screen, and what it promises comes true.

What the plan gives to paste is pasted into the dossier, and the dossier is checked again: the risk
must be the one that was promised. So it is for each example with its lists indented otherwise, and
without its plans.
"""

import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

RISKS = ("GEEN", "LAAG", "ONBEPAALD", "MATIG", "HOOG")
LINES = {"GEEN": 40, "LAAG": 40, "ONBEPAALD": 80, "MATIG": 80, "HOOG": 80}


def check(program, path, *more):
    done = subprocess.run(
        [program, "check", "--fail-on", "never", *more, path],
        capture_output=True, text=True, env={"COLUMNS": "80", "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    return done.stdout


def check_text(program, text):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(text)
        file.flush()
        return check(program, file.name)


def risk(report):
    return re.search(r"\b([A-Z]+) RISICO", report)[1]


def promises(report):
    """Each promise of the plan that comes with something to paste whole: risk, lines."""
    plan = report.partition("\nWat het risico verlaagt")[2].partition("\n\n")[0]
    for item in re.split(r"\n(?=\d+\. Naar )", plan)[1:]:
        block = [line[5:] for line in item.splitlines() if line.startswith("     ")]
        if not block:
            continue
        yield re.search(r"Naar ([A-Z]+) RISICO", item)[1], block


def variants(text):
    """The dossier as it is, with its dashes in the first column as many programs write them, and
    without its plans."""
    yield text
    head, key, events = text.partition("gebeurtenissen:\n")
    yield head + key + re.sub(r"(?m)^  (?=- |  )", "", events)
    items = re.split(r"(?m)^(?=  - )", text)
    yield "".join(i for i in items if "soort: plan_van_aanpak\n" not in i and "soort: plan_van_aanpak," not in i)


def pasted(text, block):
    """The dossier with the lines of the block under its key, with what they leave open filled in."""
    key, *items = (line.replace("…", "map 3") for line in block)
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
    tried = collections.Counter()
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
        for text in variants(path.read_text()):
            for promised, block in promises(check_text(given.program, text)):
                got = risk(check_text(given.program, pasted(text, block)))
                tried[block[0]] += 1
                # An event can serve other rules than the one that asked for it.
                more = block[0] == "gebeurtenissen:" and RISKS.index(got) < RISKS.index(promised)
                if got != promised and not more:
                    faults.append(
                        f"{path}: {promised} was promised, {got} it is with {' '.join(block)}")
    if len(tried) < 3:
        faults.append(f"of {len(tried)} sorts of lines was anything to paste")
    print("\n".join(faults) or f"{len(given.dossiers)} reports, {sum(tried.values())} promises kept")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
