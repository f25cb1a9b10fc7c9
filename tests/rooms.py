"""The house: a dossier flows one way. Each room takes from those listed here alone, and from the
public headers; a header of the library takes from no room."""

import pathlib
import re
import sys

ROOMS = {
    "words": set(),
    "calendar": {"words", "law"},
    "yaml": {"words"},
    "law": {"words"},
    "dossier": {"words", "yaml", "law"},
    "case": {"words", "dossier", "law"},
    "rulec": {"words", "yaml", "dossier", "case", "rules", "law"},
    "rules": {"words", "yaml", "dossier", "case", "law"},
    "verdict": {"words", "dossier", "case", "rules", "law"},
    "report": {"words"},
    "batch": {"words", "yaml"},  # it cuts a stream at its documents
    "cli": {"words", "dossier", "report", "batch"},
}


def main():
    top = pathlib.Path(sys.argv[1])
    faults = []
    for path in sorted([*top.glob("src/**/*.?pp"), *top.glob("include/**/*.hpp")]):
        room = path.relative_to(top).parts[1]
        allowed = ROOMS.get(room, set()) | {"poortwachter", room}
        for number, line in enumerate(path.read_text().splitlines(), 1):
            included = re.match(r'#include "([a-z_]+)/', line)
            if included and included[1] not in allowed:
                faults.append(f"{path.relative_to(top)}:{number}: {room} takes from {included[1]}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
