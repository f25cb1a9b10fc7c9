"""Forty of the checks as a script would do them, with PyYAML's C loader: what the benchmark holds the
program against. A line of JSON for each dossier, with the statuses of each rule.

Usage: peer.py PATH...
"""

import json
import os
import sys
from datetime import date, timedelta

import yaml

LOADER = yaml.CSafeLoader
DAY = timedelta(1)
NEVER = date(9999, 1, 1)
YES = {"ja": True, "nee": False, True: True, False: False}
JUDGING = ("probleemanalyse", "consult_bedrijfsarts", "actueel_oordeel")


def yes(record, key):
    """True, False, or None: not said."""
    return YES.get(record.get(key))


def day_of(record, key):
    value = record.get(key)
    return value if isinstance(value, date) else None


def all_of(answers):
    answers = list(answers)
    return False if False in answers else None if None in answers else True


def any_of(answers):
    answers = list(answers)
    return True if True in answers else None if None in answers else False


class Case:
    def __init__(self, dossier, today):
        self.dossier = dossier
        self.as_of = day_of(dossier, "peildatum") or today
        employee = dossier.get("werknemer") or {}
        sickness = dossier["verzuim"]
        self.first = sickness["eerste_ziektedag"]
        self.gaps = []
        self.read_gaps(sickness.get("onderbrekingen") or [])
        self.waiting_end = self.at(728) - DAY
        self.pay_end = max([self.waiting_end] +
                           [day_of(e, "tot") or self.waiting_end
                            for e in sickness.get("verlengingen") or []
                            if e.get("soort") == "vrijwillig"])
        every = dossier.get("gebeurtenissen") or []
        self.hidden = dossier.get("niet_aangeleverd") or []
        self.grounds = [g for g in dossier.get("deugdelijke_gronden") or []
                        if (day_of(g, "datum") or self.as_of) <= self.as_of]
        self.read_ends(employee, sickness, dossier.get("werkgever") or {}, every)
        self.by_kind = {}
        for e in sorted((e for e in every if self.first <= e["datum"] <= self.as_of),
                        key=lambda e: e["datum"]):
            self.by_kind.setdefault(e["soort"], []).append(e)

    def read_gaps(self, interruptions):
        for i in sorted(interruptions, key=lambda i: i["van"]):
            if i["reden"] == "ander_verlof":
                continue
            begin, end = max(i["van"], self.first + DAY), i["tot"] + DAY
            joins = i["reden"] != "hersteld" and yes(i, "zelfde_oorzaak") is not False
            if not joins and (end - begin).days >= 28:
                self.first, self.gaps = end, []
            else:
                self.gaps.append((begin, end))

    def read_ends(self, employee, sickness, employer, every):
        contract = day_of(employee.get("dienstverband") or {}, "einde")
        self.contract_ends = (contract is not None and contract < self.pay_end and
                              not yes(employer, "eigenrisicodrager_ziektewet"))
        test_end = contract if self.contract_ends else self.pay_end
        sanctioned = [e for e in every if e["soort"] == "loonsanctie" and e["datum"] <= self.as_of and
                      e.get("soort_loonsanctie") != "administratief" and not self.contract_ends]
        if sanctioned:
            test_end = self.pay_end + 364 * DAY
        self.test_end = self.duties_end = test_end
        recovered = day_of(sickness, "hersteld_per")
        if recovered and recovered <= self.as_of:
            self.duties_end = min(self.duties_end, recovered - DAY)
        self.aow = day_of(employee, "aow_datum")
        if self.aow:
            self.duties_end = min(self.duties_end, self.aow - DAY)
        invited = self.pay_end - 105 * DAY
        applied = [e["datum"] for e in every if e["soort"] == "wia_aanvraag" and
                   invited <= e["datum"] <= self.as_of and yes(e, "verkorte_wachttijd") is not True]
        self.efforts_end = test_end
        if applied and not self.contract_ends and not sanctioned:
            self.efforts_end = min(test_end, max(applied))

    def at(self, days):
        """So many days of sickness after the first."""
        day = self.first + days * DAY
        for begin, end in self.gaps:
            if begin > day:
                break
            day += end - begin
        return day

    def events(self, *kinds):
        return [e for kind in kinds for e in self.by_kind.get(kind, ())]

    def delivered(self, kind, since=date.min, until=date.max):
        for h in self.hidden:
            if h == kind:
                return False
            if isinstance(h, dict) and h["soort"] == kind:
                if (day_of(h, "van") or date.min) <= until and (day_of(h, "tot") or NEVER) >= since:
                    return False
        return True

    def said(self, kind, key, *words):
        return any(e.get(key) in words for e in self.events(kind))

    def refused(self, kind, key):
        return any(yes(e, key) is False for e in self.events(kind))

    def ground(self, *kinds):
        return any(g.get("soort_grond") in kinds for g in self.grounds)

    def judged(self, *possibilities):
        return any(e.get("mogelijkheden") in possibilities for e in self.events(*JUDGING))


def medical_doubt(c):
    return bool(c.events("medisch_oordeel_derde")) or c.said("stagnatie", "oorzaak", "behandeling")


def no_place(c):
    return (c.said("arbeidsdeskundig_onderzoek", "ander_werk_eigen_werkgever", "niet_beschikbaar") or
            c.said("onderzoek_spoor1", "uitkomst", "niet_passend") or
            c.said("terugkeer_uitgesloten", "reden", "geen_passend_werk") or c.ground("plek_vervuld"))


def limits_claimed(c):
    return (no_place(c) or c.ground("kosten", "onevenredige_belasting") or
            yes(c.dossier["verzuim"], "werk_gerelateerd") is True)


def costs_matter(c):
    return c.ground("kosten") or any(
        (e.get("kosten") or 0) not in (0, "onbekend") or
        (yes(e, "geadviseerd") is True and yes(e, "uitgevoerd") is False)
        for e in c.events("interventie"))


def other_work(c):
    return (c.said("onderzoek_spoor1", "gericht_op", "andere_functie") or
            bool(c.events("arbeidsdeskundig_onderzoek", "aanbod_passende_arbeid",
                          "terugkeer_uitgesloten", "spoor2_start")))


def marginal_without_track2(c):
    agreed = any(e.get("bron") == "verzekeringsarts_uwv" and e.get("mogelijkheden") == "marginaal"
                 for e in c.events("medisch_oordeel_derde"))
    return c.judged("marginaal") and not agreed and not c.events("spoor2_start")


def cooperation_in_doubt(c):
    return (bool(c.events("niet_meewerken")) or c.refused("aanbod_passende_arbeid", "geaccepteerd") or
            c.ground("onwil_werknemer", "wens_werknemer"))


QUESTIONS = {
    "aanpassing-werk": lambda c: c.judged("beperkt", "marginaal"),
    "advisering-bedrijfsarts": lambda c: c.judged("beperkt", "marginaal"),
    "afwijzing-voorstel": lambda c: c.said("voorstel_werknemer", "reactie", "afgewezen"),
    "arbeidstherapie-benut": lambda c: any(yes(e, "arbeidstherapeutisch") is True
                                           for e in c.events("werkhervatting")),
    "arbeidsverhouding": lambda c: (c.said("stagnatie", "oorzaak", "arbeidsconflict") or
                                    c.said("terugkeer_uitgesloten", "reden", "arbeidsverhouding")),
    "behandeling-adequaat": lambda c: c.judged("geen", "beperkt", "marginaal"),
    "bekwaamheden": other_work,
    "belastbaarheid-plausibel": lambda c: bool(c.events(*JUDGING)),
    "casemanager-functioneert": lambda c: (
        c.refused("plan_van_aanpak", "casemanager") or
        bool(c.events("plan_van_aanpak") and c.events("stagnatie"))),
    "eerstejaarsevaluatie-koers": lambda c: bool(c.events("eerstejaarsevaluatie")),
    "financiering": costs_matter,
    "geen-mogelijkheden-redelijk": lambda c: c.judged("geen"),
    "geen-plaats": no_place,
    "herstel-na-loonsanctie": lambda c: bool(c.events("loonsanctie")),
    "impasse": lambda c: bool(c.events("stagnatie")),
    "inkrimping": lambda c: (c.said("terugkeer_uitgesloten", "reden", "bedrijfsbeeindiging") or
                             c.ground("gedwongen_sluiting")),
    "marginaal": marginal_without_track2,
    "medewerking-werknemer": cooperation_in_doubt,
    "passende-arbeid": lambda c: bool(c.events("aanbod_passende_arbeid", "werkhervatting")),
    "plan-adequaat": lambda c: bool(c.events("plan_van_aanpak")),
    "probleemanalyse-adequaat": lambda c: bool(c.events("probleemanalyse")),
    "professionele-standaarden": medical_doubt,
    "re-integratiebedrijf": lambda c: c.said("spoor2_start", "uitvoerder", "re_integratiebedrijf"),
    "redelijkheid-werkgever": limits_claimed,
    "sector": lambda c: bool(c.events("spoor2_start")),
    "spoor2-adequaat": lambda c: bool(c.events("spoor2_start")),
    "tijdelijk-dienstverband": lambda c: c.contract_ends,
    "verantwoordelijkheid-werkgever": lambda c: (
        c.judged("geen") or bool(c.events("medisch_oordeel_derde")) or
        c.ground("vertrouwen_op_deskundige")),
    "verslag-herkenbaar": lambda c: bool(c.events("re_integratieverslag")),
    "weigering-redelijk": lambda c: c.refused("aanbod_passende_arbeid", "geaccepteerd"),
}
ANSWERED = {"voldoende": "pass", "onvoldoende": "fail", "niet_van_toepassing": "not_applicable"}
GRAVITY = {"onvoldoende": 2, "voldoende": 1}


def question(c, rule, applies):
    answers = [r for r in c.dossier.get("beoordelingen") or []
               if r["vraag"] == rule and (day_of(r, "datum") or date.min) <= c.as_of]
    if answers:
        last = max(answers, key=lambda r: (day_of(r, "datum") or date.min,
                                           GRAVITY.get(r["oordeel"], 0)))
        return [ANSWERED[last["oordeel"]]]
    return ["unknown"] if applies(c) else ["not_applicable"]


def content(c, kind, each, *keys):
    found = [e for e in c.events(kind) if e["datum"] <= c.efforts_end]
    if not found:
        return ["not_applicable"] if c.delivered(kind) else ["unknown"]
    if each:
        return of_each(all_of(yes(e, key) for key in keys) for e in found)
    has = all_of(any_of(yes(e, key) for e in found) for key in keys)
    return [{True: "pass", False: "fail", None: "unknown"}[has]]


def of_each(answers):
    answers = list(answers)
    statuses = ["fail"] * answers.count(False)
    if None in answers:
        statuses.append("unknown")
    return statuses or ["pass"]


def plans(c, judge):
    if not c.events("plan_van_aanpak"):
        return ["not_applicable"] if c.delivered("plan_van_aanpak") else ["unknown"]
    every = c.events("plan_van_aanpak")
    return of_each(judge(p) for p in
                   [p for p in every if p["datum"] <= c.efforts_end] or every)


def plan_content(plan):
    goal = plan.get("doel")
    said = None if goal in (None, "onbekend") else goal != "nog_niet_bekend"
    listed = plan.get("activiteiten")
    if not isinstance(listed, list):
        return all_of([said, None])
    return all_of([said, bool(listed)] +
                  [None if a.get("door") is None else bool(a["door"]) for a in listed] +
                  [True if day_of(a, "gereed") else None for a in listed])


def plan_signed(plan):
    agreed = yes(plan, "overeenstemming")
    if agreed is False:
        return False
    return all_of([yes(plan, "ondertekend_werkgever"), yes(plan, "ondertekend_werknemer")])


def deadline(c, kind, due, done):
    if done is not None and done["datum"] <= due:
        return ["pass"]
    if due > c.duties_end:
        return ["not_applicable"]
    if done is None and c.as_of <= due:
        return ["upcoming"]
    if not c.delivered(kind, c.first, due):
        return ["unknown"]
    if done is None and not c.delivered(kind, c.first, c.as_of):
        return ["unknown"]
    return ["fail"]


def first_of(c, kind):
    return next((e for e in c.events(kind) if yes(e, "bijstelling") is not True and
                 yes(e, "verkorte_wachttijd") is not True), None)


def first_year(c):
    due = c.at(363)
    held = c.events("eerstejaarsevaluatie")
    if not held and c.judged("geen") and not c.judged("marginaal", "beperkt", "volledig"):
        return ["not_applicable"]
    in_time = [e for e in held if e["datum"] <= due]
    return deadline(c, "eerstejaarsevaluatie", due,
                    in_time[-1] if in_time else held[0] if held else None)


def notice(c):
    due = c.at(294)
    sent = c.events("melding_42e_week")
    status = deadline(c, "melding_42e_week", due, sent[0] if sent else None)
    if status[0] in ("pass", "not_applicable"):
        return status
    early = any_of([False if c.delivered("wia_aanvraag", c.first, due) else None] +
                   [yes(e, "verkorte_wachttijd") for e in c.events("wia_aanvraag")
                    if e["datum"] <= due])
    if early:
        return ["not_applicable"]
    return ["unknown"] if early is None and status[0] == "fail" else status


def application(c):
    granted = any(yes(e, "verkorte_wachttijd") is True and yes(e, "toegekend") is True
                  for e in c.events("wia_aanvraag"))
    if c.contract_ends or granted or (c.aow and c.aow <= c.test_end):
        return ["not_applicable"]
    return deadline(c, "wia_aanvraag", c.pay_end - 77 * DAY, first_of(c, "wia_aanvraag"))


def statuses(c):
    found = {f"vraag/{name}": question(c, f"vraag/{name}", applies)
             for name, applies in QUESTIONS.items()}
    found["plan/afschrift"] = content(c, "plan_van_aanpak", True, "afschrift_verstrekt")
    found["plan/casemanager"] = content(c, "plan_van_aanpak", False, "casemanager")
    found["plan/evaluatieafspraken"] = content(c, "plan_van_aanpak", False, "evaluatieafspraken",
                                               "afspraken_arbodienst")
    found["spoor/tweede-spoor-plan"] = content(c, "spoor2_start", True, "re_integratieplan",
                                               "persoonsprofiel", "zoekprofiel",
                                               "zoekprofiel_beredeneerd")
    found["plan/inhoud"] = plans(c, plan_content)
    found["plan/ondertekend"] = plans(c, plan_signed)
    found["tijdigheid/probleemanalyse"] = deadline(c, "probleemanalyse", c.at(42),
                                                   first_of(c, "probleemanalyse"))
    found["tijdigheid/eerstejaarsevaluatie"] = first_year(c)
    found["tijdigheid/melding-42e-week"] = notice(c)
    found["tijdigheid/wia-aanvraag"] = application(c)
    return found


def files(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
        for folder, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".yaml", ".yml", ".json")):
                    yield os.path.join(folder, name)


def main():
    today = date.today()
    for path in files(sys.argv[1:]):
        with open(path, "rb") as file:
            for dossier in yaml.load_all(file, Loader=LOADER):
                c = Case(dossier, today)
                sys.stdout.write(json.dumps({"path": path, "id": str(dossier["kenmerk"]),
                                             "statuses": statuses(c)}) + "\n")


if __name__ == "__main__":
    main()
