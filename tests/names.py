"""Each kind, key and word of src/dossier/format.yaml is said by a source, an example or a test, so
that none is spelled otherwise unnoticed."""

import pathlib
import re
import sys

import yaml


def names_of(rows):
    """Kinds and blocks map a name to their rows, or to what holds them under `keys`."""
    return {row["key"] for row in rows if "key" in row}


def main():
    top = pathlib.Path(sys.argv[1])
    spec = yaml.safe_load((top / "src/dossier/format.yaml").read_text())
    names = set(spec["kinds"]) | {word for words in spec["words"].values() for word in words}
    for part in ("groups", "blocks", "kinds"):
        for held in spec[part].values():
            names |= names_of(held if isinstance(held, list) else held.get("keys") or [])
    said = set()
    for pattern in ("src/**/*.?pp", "src/**/*.md", "examples/*", "tests/**/*.?pp", "tests/cli/**/*"):
        for path in top.glob(pattern):
            if path.is_file():
                said |= set(re.findall(r"\w+", path.read_text()))
    unsaid = sorted(str(name) for name in names if str(name) not in said)
    print("\n".join(f"src/dossier/format.yaml: nothing says {name}" for name in unsaid))
    return 1 if unsaid else 0


if __name__ == "__main__":
    sys.exit(main())
