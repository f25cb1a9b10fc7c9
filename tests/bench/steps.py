"""A dossier costs as much as it has events, counted in instructions: each kind of event and each
pair of kinds. Usage: steps.py VALGRIND PROGRAM"""

import collections
import pathlib
import subprocess
import sys
import tempfile

# Twice as many more events cost at most so many times more. What is sorted costs a little more than
# twice; what grows as the square costs four times. A question that the larger dossier alone raises
# judges it once more: what is steep among few events is counted again among more, and among the
# fewest, where a square weighs least, less is steep.
MOST = 3.0
STEPS = ((40, 2.5), (80, MOST), (320, MOST), (1000, MOST))
# The totals alone are wanted: most of what a dump would say of each function is left out.
SKIPPED = ("*poortwachter*", "*std::*", "YAML::*", "fmt::*")


def counted(valgrind, program, fewest, kinds=()):
    """Instructions by kinds, then by number of events."""
    all_counts = collections.defaultdict(dict)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([valgrind, "--tool=callgrind", "--quiet",
                        f"--callgrind-out-file={folder}/out",
                        *(f"--fn-skip={name}" for name in SKIPPED), program, str(fewest),
                        *kinds], check=True, stderr=subprocess.DEVNULL)
        for dump in pathlib.Path(folder).iterdir():
            what = cost = None
            with open(dump, encoding="utf-8") as lines:
                for line in lines:
                    if line.startswith("desc: Trigger: Client Request: "):
                        what = line.split(": ")[-1].split()
                    if line.startswith("summary: "):
                        cost = int(line.split()[1])
                        break
            if what:
                all_counts[" ".join(what[:2])][int(what[2])] = cost
    return all_counts


def growth(all_counts):
    """By kinds: how many times more twice the events more cost."""
    steps = {kinds: [costs[n] for n in sorted(costs)] for kinds, costs in all_counts.items()}
    return {kinds: (many - more) / (more - few) for kinds, (few, more, many) in steps.items()}


def main():
    valgrind, program = sys.argv[1:]
    grown = {}
    steep = []
    for fewest, most in STEPS:
        if grown and not steep:
            break
        last = growth(counted(valgrind, program, fewest, steep))
        steep = [kinds for kinds in last if last[kinds] > most]
        grown.update(last)
    steep = sorted(grown, key=grown.get, reverse=True)
    for kinds in steep:
        if grown[kinds] > MOST or kinds == steep[0]:
            print(f"{kinds}: {grown[kinds]:.2f} times for twice the events")
    sys.exit(not grown or grown[steep[0]] > MOST)


if __name__ == "__main__":
    main()
