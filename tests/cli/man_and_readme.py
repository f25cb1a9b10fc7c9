#!/usr/bin/env python3
"""Holds the man page and the README against the program.

Usage: man_and_readme.py PROGRAM     run from the project's folder
Every command, option and description of --help stands in man/poortwachter.1 and the other way
round; the output that README.md shows is what the program prints.
"""
import os
import re
import subprocess
import sys

COMMANDS = ["check", "timeline", "rules", "explain", "schema", "init", "completion"]


def run(program, *arguments):
    env = {k: v for k, v in os.environ.items()
           if k not in ("POORTWACHTER_LANG", "CLICOLOR_FORCE")}
    return subprocess.run([program, *arguments], capture_output=True, text=True, env=env,
                          check=False).stdout


def options_of(help_text):
    """{first long option: description} from a help text."""
    found = {}
    name = None
    for line in help_text.split("\nOpties:\n")[1].split("\n\n")[0].splitlines():
        match = re.match(r"  (-\w, )?(--[\w-]+)( \S+)?\s*(.*)", line)
        if match and line.startswith("  -"):
            name = match.group(2)
            found[name] = match.group(4)
        else:
            found[name] = (found[name] + " " + line.strip()).strip()
    return found


def plain(roff):
    text = re.sub(r'(?m)^\.(BR|B|RI|IR|I) ', "", roff)
    return text.replace("\\-", "-").replace('"', "").replace("\\e", "\\")


def man_options(roff):
    """{long option: its paragraph} of the man page."""
    found = {}
    for block in roff.split(".TP\n")[1:]:
        lines = block.splitlines()
        head = plain(lines[0])
        match = re.search(r"--[\w-]+", head)
        if match:
            body = []
            for line in lines[1:]:
                if line.startswith((".SH", ".SS")):
                    break
                body.append(plain(line))
            found[match.group(0)] = " ".join(body)
    return found


def main():
    program = sys.argv[1]
    problems = []
    with open("man/poortwachter.1", encoding="utf-8") as f:
        roff = f.read()
    in_man = man_options(roff)
    in_help = options_of(run(program, "--help"))
    for command in COMMANDS:
        for option, text in options_of(run(program, command, "--help")).items():
            in_help.setdefault(option, text)
        summary = " ".join(run(program, command, "--help").split("\n\n")[0].split())
        if summary not in " ".join(plain(roff).split()):
            problems.append(f"man page lacks of {command}: {summary}")
        if f".B poortwachter {command}" not in roff:
            problems.append(f"man page has no synopsis of {command}")
    for option, text in in_help.items():
        if option not in in_man:
            problems.append(f"man page lacks {option}")
        elif text.rstrip(".") not in in_man[option]:
            problems.append(f"{option}: help says «{text}», man page «{in_man[option]}»")
    for option in in_man:
        if option not in in_help:
            problems.append(f"man page has {option}, --help has not")

    with open("README.md", encoding="utf-8") as f:
        readme = f.read()
    shown = re.search(r"`scripts/run (check [^`]+)` prints\n\n```text\n(.*?)```", readme, re.S)
    if shown is None:
        problems.append("README shows no output")
    elif run(program, *shown.group(1).split()) != shown.group(2):
        problems.append(f"README shows other output than `{shown.group(1)}` gives")

    for problem in problems:
        print(problem)
    print(f"{len(in_help)} options, {len(COMMANDS)} commands and the README looked at, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
