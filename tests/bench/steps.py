"""A dossier costs as much as it has events: each kind of event and each pair of kinds. All are
timed; the slowest to grow, and all in doubt, are counted in instructions. Usage: steps.py VALGRIND
PROGRAM"""

import collections
import pathlib
import subprocess
import sys
import tempfile

# Four times the events take at most four times the time, and sixteen times where it grows as the
# square. Time is no exact measure: in doubt is what comes near to growing faster.
TIMED = 320
DOUBT = 4.6
COUNTED = 20
# Twice as many more events cost at most so many times more. What is sorted costs a little more than
# twice; what grows as the square costs four times. A question that the larger dossier alone raises
# judges it once more: what is steep among few events is counted again among more.
MOST = 3.0
FEWEST = (80, 320, 1000)
# The totals alone are wanted: most of what a dump would say of each function is left out.
SKIPPED = ("*poortwachter*", "*std::*", "YAML::*", "fmt::*")


def counted(valgrind, program, fewest, kinds):
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


def doubtful(program):
    """The kinds to count, those first that grow fastest in time."""
    done = subprocess.run([program, str(TIMED)], check=True, capture_output=True, text=True)
    times = {}
    for line in done.stdout.splitlines():
        kinds, ratio = line.rsplit(" ", 1)
        times[kinds] = float(ratio)
    kinds = sorted(times, key=times.get, reverse=True)
    return [k for i, k in enumerate(kinds) if i < COUNTED or times[k] > DOUBT]


def main():
    valgrind, program = sys.argv[1:]
    grown = {}
    steep = doubtful(program)
    for fewest in FEWEST:
        if not steep:
            break
        last = growth(counted(valgrind, program, fewest, steep))
        grown.update(last)
        steep = [kinds for kinds in last if last[kinds] > MOST]
    print(f"{len(grown)} counted")
    ordered = sorted(grown, key=grown.get, reverse=True)
    for kinds in ordered:
        if grown[kinds] > MOST or kinds == ordered[0]:
            print(f"{kinds}: {grown[kinds]:.2f} times for twice the events")
    sys.exit(len(grown) < COUNTED or bool(steep))


if __name__ == "__main__":
    main()
