#!/usr/bin/env python3
"""Every count of days in a Dutch sentence can be checked with a calendar in hand.

Reads what the program says of every example, and of every example in a rule file, and redoes the
arithmetic: "van A tot en met B, N dagen" counts both days, "tussen A en B is N dagen" and "N dagen na A" the
days between them, "N dagen geleden" up to the as-of date. A sentence that leaves days out says so.

A last day carries its sum, "uiterlijk A (N dagen na B)": of all but NO_SUM it is missed where it is
not there.
"""

import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december"]
DATE = r"(\d{1,2} (?:" + "|".join(MONTHS) + r") \d{4})"
DAYS = r"(\d+) dag(?:en)?\b"
LEFT_OUT = re.compile("zonder verlof en onderbreking|tellen niet mee")

# The sum behind a last day. The other counts are read without it.
SUM = re.compile(rf"{DATE}(?:,| \() ?{DAYS} (na|vóór) {DATE}(, zonder verlof en onderbreking)?\)?")
LAST = re.compile(rf"(?:[Uu]iterlijk|uiterste dag) {DATE}")
# Whose last day is no count from one day: it is named by a letter, by the end of the contract, by
# a plan, or by the later of several; or the sentence says in other words where it comes from.
NO_SUM = {"notes", "loonsanctie/bekorting",
          "contract/verslag-einde-dienstverband", "tijdigheid/melding-einde-dienstverband",
          "verslag/hersteltermijn", "medisch/behandelende-sector", "medisch/belastbaarheid-onderbouwd",
          "medisch/geen-mogelijkheden-onderbouwd", "medisch/herbeoordeling", "medisch/signaal-opgevolgd"}
# Of these some: long absence that showed later moves the day, which the sentence says itself, and
# the report of the end of the contract has the day of that.
SOME = {"tijdigheid/plan-van-aanpak": 4, "tijdigheid/probleemanalyse": 1, "plan/aanwezig": 5,
        "verslag/volledig": 900, "verslag/medische-informatie": 100, "spoor/tweede-spoor-gestart": 10}

# What is said, and how many days lie between its dates: the last day, the first, and what to add.
FORMS = [
    (re.compile(rf"[Vv]an {DATE} tot en met {DATE}\b[^.;]*?{DAYS}"), lambda a, b, n, now: b - a + 1),
    (re.compile(rf"[Tt]ussen {DATE} en {DATE} is (?:er |van )?{DAYS}"), lambda a, b, n, now: b - a),
    (re.compile(rf"[Nn]a [^.;]*?{DATE} [^.;]*?tot en met {DATE}, {DAYS}"),
     lambda a, b, n, now: b - a),
    (re.compile(rf"{DATE}[^.;\d]*?,? {DAYS} na (?:de (?:uiterste|laatste) dag,? )?{DATE}"),
     lambda a, n, b, now: a - b),
    (re.compile(rf"{DATE} (?:moeten \w+ )?\({DAYS} na {DATE}\)"), lambda a, n, b, now: a - b),
    (re.compile(rf"{DATE}[^.;\d]*?(?: \(\d+ dagen na [^)]*\))?, {DAYS} geleden"),
     lambda a, n, now: now - a),
]


def day(text):
    number, month, year = text.split()
    return datetime.date(int(year), MONTHS.index(month) + 1, int(number)).toordinal()


def faults(sentence, as_of):
    """The counts that are not so, and how many were looked at."""
    wrong, seen = [], 0
    for match in SUM.finditer(sentence):
        to, said, way, since, left_out = match.groups()
        is_so = (day(to) - day(since)) * (1 if way == "na" else -1)
        seen += 1
        if is_so < int(said) or (is_so != int(said) and not left_out):
            wrong.append(f"{said} dagen, {is_so} zijn het: {match[0]}")
    sentence = SUM.sub(r"\1", sentence)
    for form, between in FORMS:
        for match in form.finditer(sentence):
            said = None
            values = []
            for group in match.groups():
                if group.isdigit():
                    said = int(group)
                    values.append(said)
                else:
                    values.append(day(group))
            is_so = between(*values, as_of)
            seen += 1
            if said != is_so and not LEFT_OUT.search(sentence):
                wrong.append(f"{said} dagen, {is_so} zijn het: {match[0]}")
    return wrong, seen


def without_sum(sentence):
    """The last days that the reader has to take on trust."""
    for match in LAST.finditer(sentence):
        rest = sentence[match.start(1):]
        if not re.match(rf"{DATE}[^.;]*?(?:,| \() ?{DAYS} (?:na|vóór) ", rest):
            yield match[0]


def dossiers(folder):
    """Every example of every rule file, a file each."""
    for rule in sorted(pathlib.Path("src/rules").glob("*/*.md")):
        blocks = re.findall(r"^```yaml[^\n]*\n(.*?)^```", rule.read_text(), re.S | re.M)
        for i, block in enumerate(blocks):
            path = folder / f"{rule.parent.name}-{rule.stem}-{i}.yaml"
            path.write_text(block)
            yield path


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("--list", action="store_true", help="print what is wrong in full")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        list(dossiers(pathlib.Path(folder)))
        done = subprocess.run(
            [given.program, "check", "--lang", "nl", "-f", "json", "--only", "all", "--fail-on",
             "never", "examples", folder], capture_output=True, text=True)
    # Some examples are of mistakes in the input.
    assert done.returncode in (0, 2), done.stderr
    wrong, seen, bare = {}, 0, {}
    for result in json.loads(done.stdout)["dossiers"]:
        if result["status"] != "checked":
            continue
        as_of = datetime.date.fromisoformat(result["as_of"]).toordinal()
        said = [(f["rule"], f["message"]) for f in result["findings"]]
        said += [("notes", note["text"]) for note in result["notes"]]
        for rule, sentence in said:
            bad, n = faults(sentence, as_of)
            seen += n
            if rule not in NO_SUM:
                bare.setdefault(rule, []).extend(
                    f"{last}\n    {sentence}" for last in without_sum(sentence))
            for fault in bad:
                wrong.setdefault(rule, []).append(f"{result['path']}: {fault}\n    {sentence}")
    for rule, found in sorted(wrong.items()):
        print(f"{rule}: {len(found)} counts are not those of the calendar, such as\n  {found[0]}")
        if given.list:
            print("  " + "\n  ".join(found[1:]))
    for rule, found in sorted(bare.items()):
        if len(found) > SOME.get(rule, 0):
            wrong[rule] = found
            print(f"{rule}: {len(found)} last days without their sum, such as\n  {found[0]}")
            if given.list:
                print("  " + "\n  ".join(found[1:]))
    if seen < 1000:
        print(f"only {seen} counts were found to look at")
        return 1
    print(f"{seen} counts of days looked at")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
