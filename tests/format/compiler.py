"""The format compiler: a mistake in format.yaml is a build error with its place.

Usage: compiler.py FORMAT_COMPILER FORMAT.yaml
Each mistake is a replacement in the real file (what stands there once, or the first of several).
"""
import pathlib
import subprocess
import sys
import tempfile

MISTAKES = [
    ("unknown form", "form: yes_no", "form: maybe", "has no known `form`"),
    ("no English", "      en: At most so many hours a day\n", "", "`nl` and `en` say what it means"),
    ("a full stop", "nl: Wat wordt geadviseerd om te doen", "nl: Wat wordt geadviseerd om te doen.", "full stop"),
    ("unknown list", "words: [advices]", "words: [advises]", "no list of words `advises`"),
    ("unknown group", "- use: judged", "- use: jugded", "no group `jugded`"),
    ("no range", "      range: [0, 24]\n", "", "has a `range`"),
    ("unit of a date", "- key: opgevolgd_op\n", "- key: opgevolgd_op\n      counted: {nl: dagen, en: days}\n",
     "has no `counted`"),
    ("key twice", "- key: persoonsprofiel", "- key: zoekprofiel", "has `zoekprofiel` twice"),
    ("order of no key", "ordered: [[datum, opgelost]]", "ordered: [[datum, opgelos]]", "has no key `opgelos`"),
    ("order of no date", "ordered: [[datum, opgelost]]", "ordered: [[datum, oorzaak]]", "is no date"),
    ("unknown block", "of: activity", "of: activities", "no block `activities`"),
    ("unknown key of a row", "required: yes", "requires: yes", "unknown key `requires`"),
    ("kind left out", "  - [melding_einde_dienstverband]\n", "", "is not in the list"),
    ("synonym of nothing", "legal: consult_bedrijfsarts}", "legal: consult_bedrijfarts}",
     "is no kind, key or word"),
    ("place that is none", "at: spoor2_start\n", "at: spoor3_start\n", "is no block or key"),
    ("note without English", "      note:\n        nl: >-\n", "      note:\n        nll: >-\n", "unknown key `nll`"),
    ("capital in a name", "- key: zoekprofiel\n", "- key: Zoekprofiel\n", "lower case"),
    ("no example", "    example: >-\n      datum: 2023-01-16, vorm: telefoon\n", "", "has an `example`"),
    ("another article", "    article: het\n", "    article: de\n", "expected: het"),
    ("broken yaml", "version: 1", "version: [1", "error"),
]


def main():
    compiler, path = sys.argv[1:]
    text = pathlib.Path(path).read_text(encoding="utf-8")
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        broken = pathlib.Path(folder) / "format.yaml"
        keys = pathlib.Path(folder) / "keys"
        keys.mkdir()
        targets = [f"{folder}/format.hpp", f"{folder}/format.cpp",
                   f"{folder}/dossier.5", keys]
        for name, before, after, expected in MISTAKES:
            if before not in text:
                problems.append(f"{name}: the file no longer holds {before!r}")
                continue
            changed = text.replace(before, after, 1)
            broken.write_text(changed, encoding="utf-8")
            run = subprocess.run([compiler, broken, *targets], capture_output=True, text=True,
                                 check=False)
            lines = run.stderr.splitlines()
            if run.returncode != 1 or not any(expected in line for line in lines):
                problems.append(f"{name}: status {run.returncode}, said {lines[:3]}")
            elif not all(line.split(":")[1].isdigit() for line in lines):
                problems.append(f"{name}: no place in {lines[:3]}")
        broken.write_text(text, encoding="utf-8")
        for _ in range(2):
            subprocess.run([compiler, broken, *targets], check=True)
            stamp = pathlib.Path(targets[0]).stat().st_mtime_ns
            subprocess.run([compiler, broken, *targets], check=True)
            if pathlib.Path(targets[0]).stat().st_mtime_ns != stamp:
                problems.append("what did not change is written again")
                break
    print("\n".join(problems))
    print(f"{len(MISTAKES)} mistakes, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
