"""The template that `init` writes: valid untouched, with each part uncommented, and with all.

Usage: init.py PROGRAM
"""
import re
import subprocess
import sys


def run(program, arguments, text=None):
    return subprocess.run([program, *arguments], input=text, capture_output=True, text=True,
                          check=False)


def is_part(line):
    """A line that is commented out; `# ` begins an explanation."""
    return re.match(r"\s*#(?! \S)", line) is not None


def parts(lines):
    """Runs of lines that are commented out: one key with what is below it, or one event."""
    run_of = []
    for i, line in enumerate(lines):
        if not is_part(line):
            if run_of:
                yield run_of
            run_of = []
            continue
        code = uncommented(line)
        indent = len(code) - len(code.lstrip())
        if run_of and indent <= first_indent:
            yield run_of
            run_of = []
        if not run_of:
            first_indent = indent
        run_of.append(i)
    if run_of:
        yield run_of


def uncommented(line):
    return re.sub(r"^(\s*)#", r"\1", line)


def with_parts(lines, chosen):
    return "\n".join(uncommented(line) if i in chosen else line for i, line in enumerate(lines))


def main():
    program = sys.argv[1]
    problems = []
    looked = 0
    for arguments in (["init"], ["init", "--first-sick-day", "2024-10-21"],
                      ["init", "--first-sick-day", "2089-12-01", "--lang", "en"]):
        made = run(program, arguments)
        if made.returncode != 0 or made.stderr:
            problems.append(f"{arguments}: status {made.returncode}, {made.stderr}")
        lines = made.stdout.splitlines()
        each = list(parts(lines))
        looked += len(each)
        if len(each) < 45:
            problems.append(f"{arguments}: only {len(each)} parts")
        trials = [("untouched", set()), ("all", {i for p in each for i in p})]
        if arguments == ["init"]:
            trials += [(lines[p[0]], set(p)) for p in each]
        for name, chosen in trials:
            text = with_parts(lines, chosen)
            checked = run(program, ["check", "--quiet", "--fail-on", "never", "--as-of",
                                    "2099-12-31", "-"], text)
            if checked.returncode != 0:
                problems.append(f"{arguments} {name}: {checked.stderr}")
    plain = run(program, ["init"]).stdout
    dated = run(program, ["init", "--first-sick-day", "2023-01-09"]).stdout
    if "2023-02-20" in plain or dated.count("uiterlijk 2023-02-20") != 1:
        problems.append("the due date of the probleemanalyse stands beside it, with a day alone")
    if run(program, ["init", "--first-sick-day", "2090-06-01"]).returncode != 2:
        problems.append("a first day that leaves no room for what follows is refused")
    kinds = run(program, ["explain", "gebeurtenissen.soort"]).stdout
    kinds = re.findall(r"(?m)^  ([a-z0-9_]+)  ", kinds)
    if len(kinds) < 30:
        problems.append(f"explain names only {len(kinds)} kinds")
    for kind in kinds:
        if f"#- soort: {kind}\n" not in plain:
            problems.append(f"no part for {kind}")
    print("\n".join(problems))
    print(f"{looked} parts, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
