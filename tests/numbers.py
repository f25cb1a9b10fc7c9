"""Each number of src/law/numbers.yaml is read by a source or is the term of a rule."""

import pathlib
import re
import sys

import yaml


def main():
    top = pathlib.Path(sys.argv[1])
    families = yaml.safe_load((top / "src/law/numbers.yaml").read_text())
    known = {f"{family}.{name}" for family, names in families.items() for name in names}
    # The program looks the kinds of ground up by name.
    words = yaml.safe_load((top / "src/dossier/format.yaml").read_text())["words"]
    used = {f"grond.{kind}" for kind in words["ground_kinds"]}
    lacking = sorted(used - known)
    print("\n".join(f"src/law/numbers.yaml: no {path}" for path in lacking))
    for path in [*top.glob("src/**/*.cpp"), *top.glob("src/**/*.hpp")]:
        used |= {".".join(m) for m in re.findall(r"law::(\w+)::(\w+)", path.read_text())}
    for path in top.glob("src/rules/*/*.md"):
        used |= set(re.findall(r"(?m)^term: (\S+)$", path.read_text()))
    unused = sorted(known - used)
    print("\n".join(f"src/law/numbers.yaml: nothing reads {path}" for path in unused))
    return 1 if unused or lacking else 0


if __name__ == "__main__":
    sys.exit(main())
