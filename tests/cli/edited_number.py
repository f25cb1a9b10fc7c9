"""One edit of a number changes check, timeline and explain alike: the program is linked with the
numbers as they are, and with an interval of 41 days for evaluations and a law by which trust in the
expert is a ground from 2024 on."""

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
  - {soort: probleemanalyse, datum: 2023-02-15, mogelijkheden: beperkt}
  - {soort: plan_van_aanpak, datum: 2023-03-03}
"""
GROUND = b"""poortwachter: 1
kenmerk: v
peildatum: 2024-11-01
werknemer: {}
verzuim: {eerste_ziektedag: 2023-01-09}
gebeurtenissen:
  - {soort: probleemanalyse, datum: 2023-02-15, mogelijkheden: beperkt}
deugdelijke_gronden:
  - {soort_grond: vertrouwen_op_deskundige, betreft: spoor, stuk: b. 1, grond: advies}
"""
BEFORE_THE_LAW = GROUND.replace(b"2024-11-01", b"2023-12-31")

EDITS = [
    (r"(evaluatie:\n  interval:\n(?:    .*\n)+?      - {value: )42", r"\g<1>41"),
    (r"(\n  vertrouwen_op_deskundige:\n(?:    .*\n)+?)(      - {value: )0,(.*)",
     r"\g<1>\g<2>0, until: 2024-01-01,\g<3>\n\g<2>1, from: 2024-01-01,\g<3>"),
]


def run(program, dossier, *arguments):
    done = subprocess.run([program, *arguments], input=dossier, capture_output=True, check=False)
    return " ".join(done.stdout.decode().split())


def edit(numbers, edited):
    text = pathlib.Path(numbers).read_text()
    found = 0
    for old, new in EDITS:
        text, n = re.subn(old, new, text)
        found += n
    pathlib.Path(edited).write_text(text)
    return 0 if found == len(EDITS) else 1


def main():
    if sys.argv[1] == "--edit":
        return edit(*sys.argv[2:])
    program, edited = sys.argv[1:]
    check = ["check", "--fail-on", "never", "-"]
    interval = "van evaluatie tot evaluatie van het plan"
    trust = "de werkgever vertrouwde op een arts of andere deskundige"
    never = "aanvaardt UWV nooit als deugdelijk"
    faults = []
    for dossier, arguments, before, after in [
        (DOSSIER, check, "de norm is elke 42 dagen", "de norm is elke 41 dagen"),
        (DOSSIER, ["timeline", "-"], "2023-04-14", "2023-04-13"),
        (b"", ["explain", "evaluatie/zes-weken"], f"{interval}: 42 dagen", f"{interval}: 41 dagen"),
        (b"", ["rules", "--numbers", "evaluatie/zes-weken"], f"{interval} 42 dagen",
         f"{interval} 41 dagen"),
        (GROUND, check, never, "UWV weegt hem nog"),
        (BEFORE_THE_LAW, check, never, None),
        (b"", ["explain", "dossier/grond"], f"{trust}: nee (", f"{trust}: nee tot 1 januari 2024"),
    ]:
        for which, shown, absent in [(program, before, after), (edited, after or before, before)]:
            out = run(which, dossier, *arguments)
            if shown not in out or (after and absent in out):
                faults.append(f"{' '.join([which, *arguments])}: {shown!r} expected\n{out}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
