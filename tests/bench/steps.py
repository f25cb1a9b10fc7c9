"""A dossier costs as much as it has events, counted in instructions: each kind of event and each
pair of kinds. Usage: steps.py VALGRIND PROGRAM"""

import collections
import pathlib
import subprocess
import sys
import tempfile

# Twice as many more events cost at most so many times more. What is sorted costs a little more than
# twice, and a question that the larger dossier alone raises judges it once more; what grows as the
# square costs four times.
MOST = 3.0


def counted(valgrind, program):
    """Instructions by kinds, then by number of events."""
    all_counts = collections.defaultdict(dict)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([valgrind, "--tool=callgrind", "--quiet",
                        f"--callgrind-out-file={folder}/out", program], check=True,
                       stderr=subprocess.DEVNULL)
        for dump in pathlib.Path(folder).iterdir():
            what = cost = None
            with open(dump, encoding="utf-8") as lines:
                for line in lines:
                    if line.startswith("desc: Trigger: Client Request: "):
                        what = line.split(": ")[-1].split()
                    if line.startswith(("summary: ", "totals: ")):
                        cost = int(line.split()[1])
            if what:
                all_counts[" and ".join(what[:2])][int(what[2])] = cost
    return all_counts


def main():
    growth = {}
    for kinds, costs in counted(*sys.argv[1:]).items():
        few, more, many = (costs[n] for n in sorted(costs))
        growth[kinds] = (many - more) / (more - few)
    steep = sorted(growth, key=growth.get, reverse=True)
    for kinds in steep:
        if growth[kinds] > MOST or kinds == steep[0]:
            print(f"{kinds}: {growth[kinds]:.2f} times for twice the events")
    sys.exit(not growth or growth[steep[0]] > MOST)


if __name__ == "__main__":
    main()
