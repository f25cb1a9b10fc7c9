"""Input errors as a person meets them: the line with a caret on a terminal, masked; the kinds of
event in full once a run; what the system says in the language of the run.

Usage: errors.py PROGRAM
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile

DOSSIER = """poortwachter: 1
kenmerk: x
werknemer:
verzuim: {eerste_ziektedag: 2023-01-09}
gebeurtenissen:
"""


def on_terminal(program, arguments):
    """Standard error where it is a terminal."""
    reader, writer = pty.openpty()
    process = subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=writer)
    os.close(writer)
    text = b""
    while True:
        try:
            part = os.read(reader, 65536)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        text += part
    process.wait()
    os.close(reader)
    return text.decode().replace("\r\n", "\n")


def main():
    program = sys.argv[1]
    problems = []

    def expect(name, condition, said):
        if not condition:
            problems.append(f"{name}: {said}")

    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.yaml"

        def snippet(event):
            path.write_text(DOSSIER + event + "\n", encoding="utf-8")
            return on_terminal(program, ["check", "--lang", "en", str(path)]).splitlines()[1:]

        lines = snippet("- {soort: contact, datum: 2023-02-30}")
        expect("caret", lines == ["    - {soort: contact, datum: 2023-02-30}", " " * 30 + "^"], lines)
        lines = snippet("- {soort: contact, stuk: é 日本, datum: 2023-02-30}")
        expect("wide", len(lines) == 2 and lines[1] == " " * 44 + "^", lines)
        lines = snippet("- {soort: contact, toelichting: " + "x" * 80 + ", datum: 2023-02-30}")
        expect("long", len(lines) == 2 and lines[0].startswith("    …x") and lines[1] == " " * 45 + "^", lines)
        for hidden in ("111222333", "111-222-333", "diabetes"):
            lines = snippet("- {soort: contact, toelichting: " + hidden + ", datum: 2023-02-30}")
            expect(f"masked {hidden}", lines == [], lines)
        quiet = subprocess.run([program, "check", str(path)], capture_output=True, text=True, check=False)
        expect("no terminal", quiet.stderr.count("\n") == 1, quiet.stderr)

        for name in ("a", "b", "c"):
            (pathlib.Path(folder) / f"{name}.yaml").write_text(
                DOSSIER + "- {soort: xyzzy, datum: 2023-05-01}\n" * 2, encoding="utf-8")
        run = subprocess.run([program, "check", "-j", "3", folder], capture_output=True, text=True,
                             check=False)
        expect("kinds once", run.stderr.count("`probleemanalyse`") == 1, run.stderr)
        expect("kinds first", "`probleemanalyse`" in run.stderr.splitlines()[0], run.stderr)
        expect("kinds where", run.stderr.count("explain soort") == 5, run.stderr)

        for language, words in (("nl", "bestaat niet"), ("en", "does not exist")):
            run = subprocess.run([program, "check", "--lang", language, f"{folder}/none.yaml"],
                                 capture_output=True, text=True, check=False)
            expect(f"system {language}", words in run.stderr, run.stderr)
    print("\n".join(problems))
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
