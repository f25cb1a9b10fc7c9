"""The peers of the benchmark find the same as the program: the same statuses for their forty rules,
on every dossier of a folder.

Usage: same.py PROGRAM FOLDER NODE_MODULES   (without js-yaml in the last: Python alone)
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def main():
    program, folder, modules = sys.argv[1:]
    peers = [["python3", HERE / "peer.py"]]
    if pathlib.Path(modules, "js-yaml").exists():
        peers.append(["node", HERE / "peer.mjs"])
    else:
        print("SKIPPED: without js-yaml the one for Node", file=sys.stderr)
    report = json.loads(subprocess.run([program, "check", "-f", "json", "--fail-on", "never", folder],
                                       check=True, capture_output=True).stdout)
    expected = []
    for dossier in report["dossiers"]:
        found = {}
        for f in dossier["findings"]:
            found.setdefault(f["rule"], set()).add(f["status"])
        expected.append((dossier["path"], found))
    faults = 0
    for command in peers:
        peer = command[1].name
        lines = subprocess.run([*command, folder], check=True, capture_output=True,
                               env={**os.environ, "NODE_PATH": str(pathlib.Path(modules).resolve())}
                               ).stdout.splitlines()
        if len(lines) != len(expected):
            sys.exit(f"{peer}: {len(lines)} dossiers, not {len(expected)}")
        for line, (path, found) in zip(lines, expected):
            theirs = json.loads(line)["statuses"]
            if len(theirs) != 40:
                sys.exit(f"{peer}: {len(theirs)} rules")
            for rule, statuses in theirs.items():
                if set(statuses) != found[rule]:
                    faults += 1
                    print(f"{peer}: {path}: {rule}: {sorted(set(statuses))}, "
                          f"not {sorted(found[rule])}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
