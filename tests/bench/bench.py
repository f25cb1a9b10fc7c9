"""What a check costs: ratios from one run, the sides in turn, medians. See scripts/bench."""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RELEASE = pathlib.Path("build/release")
STATIC = pathlib.Path("build/static")
PROGRAM = RELEASE / "poortwachter"
TOOLS = RELEASE / "tests/bench"
PEERS = pathlib.Path("tests/bench/peers")
JS_YAML = pathlib.Path("tests/tools/node_modules")

# Bytes of a dossier, and what the goals are: text and ndjson to yaml-cpp's events.
SIZES = {"10 KB": (10_000, 0.08, 0.09), "1.8 KB": (1_800, 0.25, 0.28)}


class Cost:
    """Of one run of a program."""

    def __init__(self, command):
        with open(os.devnull, "rb") as source:
            begin = time.perf_counter()
            child = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL, env=ENVIRONMENT)
            _, status, usage = os.wait4(child.pid, 0)
            self.wall = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            sys.exit(f"{command[0]} ended with {child.returncode}")
        self.cpu = usage.ru_utime + usage.ru_stime  # s

def peak(command, stdin=os.devnull):
    """MB, by a small program: of a child of Python's own the peak begins with Python's."""
    with open(stdin, "rb") as source:
        told = subprocess.run(["/usr/bin/time", "--format=%M", *command], stdin=source,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                              check=True).stderr
    return int(told.split()[-1]) / 1024


ENVIRONMENT = {**os.environ, "NODE_PATH": str(JS_YAML.resolve())}


def check(*options, program=PROGRAM):
    return [str(program), "check", "--fail-on", "never", *map(str, options)]


def in_turn(rounds, *sides, of=lambda cost: cost.cpu):
    """For each side its costs; the sides take turns, so that a machine that changes its speed
    changes all of them."""
    costs = [[] for _ in sides]
    for _ in range(rounds):
        for each, side in zip(costs, sides):
            each.append(of(Cost(side)))
    return costs


def ratio(over, under):
    """Median of the rounds, and their spread."""
    all_rounds = sorted(a / b for a, b in zip(over, under))
    quarter = len(all_rounds) // 4
    return (f"{statistics.median(all_rounds):.3f} "
            f"({all_rounds[quarter]:.3f}-{all_rounds[-1 - quarter]:.3f})")


def dossiers(count, size, folder, *each):
    folder.mkdir(parents=True)
    subprocess.run([TOOLS / "bench_dossiers", str(count), str(size), folder, *each], check=True)
    return folder


def against_events(title, folder, rounds):
    events, text, ndjson = in_turn(
        rounds, [str(TOOLS / "bench_events"), str(folder)],
        check("--jobs", 1, "--format", "text", folder),
        check("--jobs", 1, "--format", "ndjson", folder))
    print(f"(a) {title}: text {ratio(text, events)}, ndjson {ratio(ndjson, events)} "
          f"of yaml-cpp's events", flush=True)


def measure(options, top):
    rounds = options.rounds
    many = options.count
    folders = {}
    for name, (size, *_) in SIZES.items():
        for count in sorted({1, 1000, many}):
            folder = dossiers(count, size, top / f"{size}-{count}")
            against_events(f"{count} of {name}", folder, rounds)
        folders[name] = folder
    against_events("examples", pathlib.Path("examples"), rounds)
    for name, folder in (*folders.items(), ("examples", pathlib.Path("examples"))):
        told = subprocess.run([TOOLS / "bench_everyday", str(folder)], check=True,
                              capture_output=True, text=True).stdout
        print(f"    {name}: {told} read by the everyday reader, the others by yaml-cpp", flush=True)

    for name, folder in folders.items():
        for form in ("text", "ndjson"):
            one, two = in_turn(rounds, check("--jobs", 1, "--format", form, folder),
                               check("--jobs", 2, "--format", form, folder),
                               of=lambda cost: cost.wall)
            print(f"(b) {many} of {name}, {form}: two threads {ratio(two, one)} of one", flush=True)

    dossier = next((top / "1800-1").glob("*/*.yaml"))
    for name, build in (("", RELEASE), (", static", STATIC)):
        if not (build / "poortwachter").exists():
            continue
        start, empty = in_turn(20 * rounds,
                               check("--format", "ndjson", dossier, program=build / "poortwachter"),
                               [str(build / "tests/bench/bench_empty")], of=lambda cost: cost.wall)
        print(f"(c) one dossier{name}: {ratio(start, empty)} of an empty program, "
              f"{statistics.median(start) * 1000:.1f} ms", flush=True)

    peers = {"Python": ["python3", str(PEERS / "peer.py")]}
    if shutil.which("node") and (JS_YAML / "js-yaml").exists():
        peers["Node"] = ["node", str(PEERS / "peer.mjs")]
    for name, folder in folders.items():
        for peer, command in peers.items():
            theirs, ours = in_turn(rounds, [*command, str(folder)],
                                   check("--jobs", 2, "--format", "ndjson", folder),
                                   of=lambda cost: cost.wall)
            print(f"(d) {many} of {name}: {ratio(theirs, ours)} times faster than {peer}",
                  flush=True)

    few, all_of_them = (10, 1000) if options.quick else (1000, 100_000)
    size = SIZES["1.8 KB"][0]
    for title, each in (("folders of 1,000", 1000), ("one folder", all_of_them)):
        peaks = [peak(check("--format", "ndjson", dossiers(n, size, top / title / str(n), str(each))))
                 for n in (few, all_of_them)]
        print(f"(e) {title}: {few} files {peaks[0]:.1f} MB, {all_of_them} files {peaks[1]:.1f} MB",
              flush=True)
    lines = top / "lines"
    for n in (few, all_of_them):
        with open(lines, "wb") as out:
            subprocess.run([TOOLS / "bench_dossiers", str(n), str(size), "-"], stdout=out,
                           check=True)
        most = peak(check("--format", "ndjson", "--input", "ndjson"), lines)
        print(f"(e) a stream of {n} JSON lines: {most:.1f} MB", flush=True)
    print("(f)", subprocess.run([TOOLS / "bench_growth"], check=True, capture_output=True,
                                text=True).stdout.strip().replace("\n", "\n    "))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    options.rounds = 3 if options.quick else 7
    options.count = 1000 if options.quick else 20_000
    with tempfile.TemporaryDirectory() as top:
        measure(options, pathlib.Path(top))


if __name__ == "__main__":
    main()
