#!/usr/bin/env python3
"""Runs every command of README.md and README.nl.md, and holds both to the same: code blocks, commands,
paths and links, in the same order.

Usage: readme.py PROGRAM     run from the project's folder
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FILES = ("README.md", "README.nl.md")
BLOCK = re.compile(r"```(\w+)\n(.*?)```\n", re.S)
EXAMPLE = "examples/spoor2-te-laat.yaml"
PLACEHOLDER = {"RULE": "spoor/tweede-spoor-tijdig"}
SECONDS = 60


def blocks(text):
    """Kind and lines of each; comments are in the language of the file."""
    return [(kind, [re.sub(r"\s+#.*|^#.*", "", line) for line in body.splitlines()])
            for kind, body in BLOCK.findall(text)]


def spans(text):
    return [" ".join(s.split()) for s in re.findall(r"`([^`]+)`", BLOCK.sub("", text))]


def parts(text):
    """What is the same in each language. The order of words within a paragraph is not."""
    prose = BLOCK.sub("", text)
    links = re.findall(r"\]\(([^)]+)\)", prose)
    shape = [re.match(r"#*", line)[0] or line[:1] for line in prose.splitlines()
             if line.startswith(("#", "|", "![", "**"))]
    return {"blocks": blocks(text), "shape": shape,
            "code": [sorted(spans(p)) for p in prose.split("\n\n") if spans(p)],
            "links": [link for link in links if link not in FILES]}


def commands(text):
    """Every command line of the text that this program or a script of the project answers."""
    for kind, lines in blocks(text):
        for line in lines:
            if kind in ("console", "sh"):
                yield line.removeprefix("$ ").strip()
            if kind == "python" and "pipe(" in line:
                yield re.search(r'pipe\("([^"]+)"', line)[1] + " < zaken.ndjson"
    for span in spans(text):
        if span.startswith(("poortwachter ", "scripts/", "cmake ")):
            yield span
        elif span.startswith(("check ", "explain ")):
            yield f"poortwachter {span}" + (" < zaken.ndjson" if "--input" in span else "")


def prepare(folder):
    """The files that the commands name."""
    shutil.copy(EXAMPLE, folder / "zaak.yaml")
    for name in ("map", "exports"):
        shutil.copytree("examples", folder / name)
    one = pathlib.Path("tests/cli/dossiers/dossier.json").read_text(encoding="utf-8")
    (folder / "zaken.ndjson").write_text(" ".join(one.split()) + "\n", encoding="utf-8")


def problem_of(command, program, folder):
    """What is wrong with it; nothing when it runs."""
    if command.startswith("cmake "):
        presets = pathlib.Path("CMakePresets.json").read_text(encoding="utf-8")
        named = re.findall(r"--preset (\S+)", command)
        return "" if named and all(f'"name": "{n}"' in presets for n in named) else "no such preset"
    if command.startswith("scripts/"):
        script, *arguments = command.split()
        if not os.access(script, os.X_OK):
            return "no such script"
        if script != "scripts/run" or not arguments:
            return ""  # they build, or need a folder of cases
        command = command.replace("scripts/run ", "poortwachter ")
        shutil.copytree("examples", folder / "examples", dirs_exist_ok=True)
    if command.startswith("parallel ") and not shutil.which("parallel"):
        print(f"SKIPPED, GNU parallel is not installed: {command}")
        return ""
    for name, value in PLACEHOLDER.items():
        command = command.replace(name, value)
    env = {k: v for k, v in os.environ.items() if k not in ("POORTWACHTER_LANG", "CLICOLOR_FORCE")}
    env["PATH"] = f"{program.parent}{os.pathsep}{env['PATH']}"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=env,
                          capture_output=True, text=True, timeout=SECONDS, check=False)
    if done.returncode in (0, 1) and not done.stderr and (done.stdout or " -o " in command):
        return ""
    return f"exit {done.returncode}: {done.stderr[:200]}"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    texts = {name: pathlib.Path(name).read_text(encoding="utf-8") for name in FILES}
    problems = []
    first, second = (parts(t) for t in texts.values())
    for what in first:
        for a, b in zip(first[what], second[what]):
            if a != b:
                problems.append(f"{what} differ: {a} | {b}")
        if len(first[what]) != len(second[what]):
            problems.append(f"{what}: {len(first[what])} and {len(second[what])}")
    run = 0
    for name, text in texts.items():
        for link in parts(text)["links"]:
            if not pathlib.Path(link).exists():
                problems.append(f"{name}: {link} is not there")
        for command in dict.fromkeys(commands(text)):
            with tempfile.TemporaryDirectory() as folder:
                folder = pathlib.Path(folder)
                prepare(folder)
                said = problem_of(command, program, folder)
            run += 1
            if said:
                problems.append(f"{name}: {command}: {said}")
    print("\n".join(problems))
    print(f"{run} commands, {len(problems)} problems")
    return 1 if problems or run < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
