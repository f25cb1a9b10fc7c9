"""One edit of a number changes check, timeline and explain alike: the program is linked with the
numbers as they are and with an interval of 41 days for evaluations."""

import pathlib
import re
import subprocess
import sys

DOSSIER = b"""poortwachter: 1
kenmerk: v
peildatum: 2023-06-01
werknemer: {}
verzuim: {eerste_ziektedag: 2023-01-09}
gebeurtenissen:
  - {soort: plan_van_aanpak, datum: 2023-03-03}
"""


def run(program, *arguments):
    done = subprocess.run([program, *arguments], input=DOSSIER, capture_output=True, check=False)
    return done.stdout.decode()


def edit(numbers, edited):
    text = pathlib.Path(numbers).read_text()
    interval = r"(evaluatie:\n  interval:\n(?:    .*\n)+?      - {value: )42"
    text, found = re.subn(interval, r"\g<1>41", text)
    pathlib.Path(edited).write_text(text)
    return 0 if found == 1 else 1


def main():
    if sys.argv[1] == "--edit":
        return edit(*sys.argv[2:])
    program, edited = sys.argv[1:]
    faults = []
    interval = "van evaluatie tot evaluatie van het plan"
    for arguments, before, after in [
        (["check", "--fail-on", "never", "-"], "ten hoogste 42.", "ten hoogste 41."),
        (["timeline", "-"], "2023-04-14", "2023-04-13"),
        (["explain", "evaluatie/zes-weken"], f"{interval}: 42 dagen", f"{interval}: 41 dagen"),
        (["rules", "--numbers", "evaluatie/zes-weken"], f"{interval} 42 dagen",
         f"{interval} 41 dagen"),
    ]:
        for which, shown, absent in [(program, before, after), (edited, after, before)]:
            out = " ".join(run(which, *arguments).split())
            if shown not in out or absent in out:
                faults.append(f"{' '.join([which, *arguments])}: {shown!r} expected\n{out}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
