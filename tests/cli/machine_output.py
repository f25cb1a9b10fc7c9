#!/usr/bin/env python3
"""Checks the reports for machines: they parse, and hold the keys and values that were promised.

    machine_output.py --program build/poortwachter
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
PROGRAM = None
INVALID = "tests/cli/dossiers/invalid.yaml"
OPEN = ("fail", "unknown", "upcoming")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
RISKS = ("none", "low", "undetermined", "medium", "high")
STEPS = ("in_scope", "shortened_waiting_period", "complete", "satisfactory_result",
         "work_possible", "efforts_sufficient", "chance_missed", "valid_ground", "repairable")
DOSSIER = {"path", "document", "id", "status", "as_of", "first_sick_day", "week",
           "waiting_period_end", "verdict", "findings", "errors"}
VERDICT = {"risk", "administrative", "substantive", "sanction", "max_weeks", "exposure", "route"}
FINDING = {"rule", "status", "weight", "message", "remedy", "ground", "repaired_since_sanction", "due", "actual", "days_late",
           "location", "sources", "rulings", "nearest_ruling", "code", "fingerprint"}
MOMENTS = ["probleemanalyse", "plan-van-aanpak", "melding-42e-week", "eerstejaarsevaluatie",
           "tweede-spoor", "re-integratieverslag", "wia-aanvraag", "einde-wachttijd"]
MOMENTS_WHERE_THEY_APPLY = {"einde-dienstverband", "laatste-dag-besluit-uwv", "einde-loondoorbetaling",
                            "einde-ziekengeld"}
MOMENT_STATUS = ("done", "late", "missing", "upcoming", "not_applicable")


def run(*arguments):
    env = {k: v for k, v in os.environ.items() if k != "POORTWACHTER_LANG"}
    return subprocess.run([PROGRAM, *arguments], cwd=SOURCE, env=env, capture_output=True,
                          timeout=60, check=False, encoding="utf-8")


def unique(pairs):
    """json.loads keeps the last of two equal keys; here that is a mistake."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice: " + str([k for k, _ in pairs]))
    return found


def parse(text):
    def refuse(word):
        raise ValueError(word + " is no JSON")

    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


class Json(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.done = run("check", "--format", "json", "--fail-on", "never", "examples", INVALID)
        cls.report = parse(cls.done.stdout)

    def test_top(self):
        self.assertEqual(self.report["schema"], "poortwachter.report/2")
        self.assertEqual(self.report["tool"]["name"], "poortwachter")
        self.assertEqual(set(self.report["tool"]), {"name", "version", "ruleset", "numbers"})
        self.assertEqual(self.done.returncode, 2)

    def test_summary(self):
        summary, dossiers = self.report["summary"], self.report["dossiers"]
        files = len(list((SOURCE / "examples").glob("*.yaml")))
        self.assertEqual(summary["dossiers"], files + 1)
        self.assertEqual(len(dossiers), files + 1)
        self.assertEqual(summary["invalid"], 1)
        self.assertEqual(set(summary["risk"]), set(RISKS))
        for risk in RISKS:
            count = sum(1 for d in dossiers if d["verdict"] and d["verdict"]["risk"] == risk)
            self.assertEqual(summary["risk"][risk], count, risk)

    def test_order(self):
        paths = [d["path"] for d in self.report["dossiers"]]
        self.assertEqual(paths[:-1], sorted(paths[:-1]))
        self.assertEqual(paths[-1], INVALID)

    def test_dossiers(self):
        for d in self.report["dossiers"]:
            with self.subTest(path=d["path"]):
                self.assertLessEqual(DOSSIER, set(d))
                self.assertEqual(d["status"], "invalid" if d["path"] == INVALID else "checked")
                if d["status"] == "checked":
                    self.assertEqual(d["errors"], [])
                    self.check_verdict(d["verdict"])
                    self.check_findings(d)

    def check_exposure(self, e, weeks):
        """The amount can be worked out again from what is given with it."""
        self.assertEqual(e["currency"], "EUR")
        self.assertEqual(e["weeks"], weeks)
        total = sum(w["days"] * w["day_wage"] for w in e["day_wages"])
        self.assertAlmostEqual(e["amount"], e["share"] * total, delta=0.006)

    def check_verdict(self, v):
        self.assertLessEqual(VERDICT, set(v))
        for key in ("risk", "administrative", "substantive"):
            self.assertIn(v[key], RISKS)
        rank = RISKS.index
        self.assertEqual(rank(v["risk"]), max(rank(v["administrative"]), rank(v["substantive"])))
        self.assertIn(v["sanction"], ("none", "administrative", "substantive"))
        self.assertEqual(v["sanction"] == "none", v["risk"] == "none")
        threatens = rank(v["risk"]) >= rank("medium")
        self.assertIn(v["max_weeks"], range(53) if threatens else [0])
        if not threatens:
            self.assertIsNone(v["exposure"])
        if v["exposure"]:
            self.check_exposure(v["exposure"], v["max_weeks"])
        steps = [STEPS.index(s["step"]) for s in v["route"]]
        self.assertEqual(steps, sorted(set(steps)))
        for s in v["route"]:
            self.assertIn(s["outcome"], ("yes", "no", "unknown"))

    def check_findings(self, dossier):
        lines = (SOURCE / dossier["path"]).read_text(encoding="utf-8").splitlines()
        for f in dossier["findings"]:
            self.assertLessEqual(FINDING, set(f))
            self.assertRegex(f["rule"], r"^[a-z]+/[a-z0-9-]+$")
            self.assertIn(f["status"], ("pass", "fail", "unknown", "upcoming", "not_applicable"))
            self.assertIn(f["weight"],
                          ("result", "substantive", "administrative", "procedural", "advice"))
            self.assertTrue(f["message"])
            self.assertNotRegex(f["message"], r"[{}]")
            self.assertTrue(f["sources"])
            if f["status"] == "fail" and f["weight"] == "substantive":
                self.assertIn(f["degree"], ("slight", "serious"))
            for key in ("due", "actual"):
                if f[key] is not None:
                    self.assertTrue(DAY.fullmatch(f[key]), f[key])
            if f["location"]:
                line, column = f["location"]["line"], f["location"]["column"]
                self.assertTrue(1 <= line <= len(lines), f)
                self.assertTrue(1 <= column <= len(lines[line - 1]) + 1, f)

    def test_every_rule(self):
        """Every rule of the rule set appears once or more per dossier."""
        listed = parse(run("rules", "--format", "json").stdout)
        rules = {r["id"] for r in (listed["rules"] if isinstance(listed, dict) else listed)}
        for d in self.report["dossiers"]:
            if d["status"] == "checked":
                self.assertEqual({f["rule"] for f in d["findings"]}, rules, d["path"])

    def test_errors(self):
        errors = self.report["dossiers"][-1]["errors"]
        self.assertEqual(len(errors), self.done.stderr.count(": error: "))
        for e in errors:
            self.assertLessEqual({"code", "message", "hint", "line", "column"}, set(e))
            place = f"{INVALID}:{e['line']}:{e['column']}: error: {e['message']}"
            self.assertIn(place, self.done.stderr)

    def test_ndjson(self):
        done = run("check", "--format", "ndjson", "--fail-on", "never", "examples", INVALID)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), len(self.report["dossiers"]))
        for line, whole in zip(lines, self.report["dossiers"]):
            one = parse(line)
            findings = [f for f in whole["findings"] if f["status"] in OPEN]
            one_said = []
            for seen, full in zip(one.pop("findings"), findings, strict=True):
                self.assertLessEqual(seen.pop("values", {}).items(), full["values"].items())
                self.assertLessEqual(seen.items(), full.items())
                if seen["status"] == "fail":
                    self.assertIn("fingerprint", seen)
                asked = {q["rule"] for q in whole["verdict"]["questions"]}
                if seen["status"] == "unknown" and seen["rule"] not in asked:
                    self.assertNotIn("message", seen)
                else:
                    said = {(f["rule"], f["code"]) for f in one_said}
                    self.assertEqual("message" not in seen, (seen["rule"], seen["code"]) in said)
                one_said.append(seen)
            if whole["verdict"]:
                self.check_lean(one, whole)
            for key, value in one.items():
                self.assertEqual(value, whole[key], key)
        sizes = [len(line.encode()) for line in lines]
        self.assertLess(sum(sizes) / len(sizes), 10_000)
        self.assertLess(max(sizes), 19_000)

    def check_lean(self, one, whole):
        """What a line leaves out of the verdict leaves the risk as it is, or settles nothing."""
        risk = whole["verdict"]["risk"]
        for seen, full in zip(one["verdict"].pop("route"), whole["verdict"]["route"], strict=True):
            self.assertLessEqual(seen.items(), full.items())
            self.assertEqual("reason" in seen, full["settles"])
        pairs = zip(one["verdict"].pop("questions"), whole["verdict"]["questions"], strict=True)
        for seen, full in pairs:
            self.assertLessEqual(seen.items(), full.items())
            for key in ("if_sufficient", "if_insufficient"):
                self.assertEqual(seen.get(key, risk), full[key])
        for key, value in one.pop("verdict").items():
            self.assertEqual(value, whole["verdict"][key], key)
        self.assertEqual(one.pop("repair"), [
            r for r in whole["repair"] if RISKS.index(r["risk_when_done"]) < RISKS.index(risk)])

    def test_values(self):
        """What a sentence shows stands beside it: each day and number of it, in its own type."""
        shown = 0
        for f in (f for d in self.report["dossiers"] for f in d["findings"]):
            for key, value in f["values"].items():
                shown += 1
                if key in ("due", "actual", "from", "to", "counted_from"):
                    self.assertTrue(DAY.fullmatch(value), value)
                elif key == "what":
                    self.assertIsInstance(value, str)
                else:
                    self.assertIsInstance(value, (int, float))
                if key in ("due", "actual"):
                    self.assertEqual(value, f[key])
            self.assertEqual(f["remedy_code"], f["code"] if f["remedy"] else None)
        self.assertGreater(shown, 500)

    def test_sources(self):
        ids = [s["id"] for s in self.report["sources"]]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertLessEqual({s for d in self.report["dossiers"] for f in d["findings"]
                              for s in f["sources"]}, set(ids))

    def test_fingerprints(self):
        """Unique within a report, and the same when every line of the file moves."""
        for d in self.report["dossiers"]:
            prints = [f["fingerprint"] for f in d["findings"]]
            self.assertEqual(len(prints), len(set(prints)), d["path"])
        text = (SOURCE / "examples/evaluaties-met-gaten.yaml").read_text(encoding="utf-8")

        def printed(document):
            done = subprocess.run([PROGRAM, "check", "--format", "json", "-"], input=document,
                                  cwd=SOURCE, capture_output=True, check=False, encoding="utf-8")
            return [f["fingerprint"] for f in parse(done.stdout)["dossiers"][0]["findings"]]

        self.assertEqual(printed(text), printed("# one\n# two\n\n" + text))

    def test_selection(self):
        report = parse(run("check", "--format", "json", "--select", "spoor",
                           "examples/in-orde.yaml").stdout)
        self.assertEqual(report["selection"], {"select": ["spoor"], "ignore": []})
        self.assertNotIn("selection", self.report)

    def test_language(self):
        """Only what people read changes with the language."""
        done = run("check", "--format", "json", "--fail-on", "never", "--lang", "en", "examples",
                   INVALID)
        prose = ("message", "remedy", "what", "ground", "reason", "basis", "text", "hint", "scope", "title")

        def bare(value):
            if isinstance(value, dict):
                return {k: bare(v) for k, v in value.items() if k not in prose}
            return [bare(v) for v in value] if isinstance(value, list) else value

        english = parse(done.stdout)
        self.assertEqual(bare(english), bare(self.report))
        self.assertNotEqual(english, self.report)

    def test_same_as_text(self):
        """The line of --quiet and the report say the same."""
        words = {"none": "GEEN RISICO", "low": "LAAG RISICO", "undetermined": "RISICO ONBEPAALD",
                 "medium": "MATIG RISICO", "high": "HOOG RISICO"}
        lines = run("check", "--quiet", "--fail-on", "never", "examples").stdout.splitlines()
        for line, d in zip(lines, self.report["dossiers"]):
            self.assertTrue(line.startswith(f"{d['path']}: {d['id']}: "), line)
            self.assertIn(words[d["verdict"]["risk"]], line)


class Timeline(unittest.TestCase):
    def test_timeline(self):
        report = parse(run("timeline", "--format", "json", "examples").stdout)
        self.assertEqual(report["schema"], "poortwachter.timeline/1")
        for d in report["dossiers"]:
            with self.subTest(path=d["path"]):
                self.assertLessEqual({"path", "id", "first_sick_day", "moments"}, set(d))
                moments = {m["moment"] for m in d["moments"]} - {"evaluatie"}
                self.assertEqual(sorted(moments - MOMENTS_WHERE_THEY_APPLY), sorted(MOMENTS))
                # Either the contract ends, or UWV decides.
                self.assertTrue(moments & MOMENTS_WHERE_THEY_APPLY)
                for m in d["moments"]:
                    self.check_moment(m)

    def check_moment(self, m):
        self.assertLessEqual({"moment", "week", "due", "actual", "status", "certain"}, set(m))
        self.assertIn(m["status"], MOMENT_STATUS)
        if m["status"] == "done" and m["due"] and m["actual"]:
            self.assertLessEqual(m["actual"], m["due"])
        if m["status"] == "late":
            self.assertGreater(m["actual"], m["due"])
        if m["status"] in ("missing", "upcoming"):
            self.assertIsNone(m["actual"])


class Readers(unittest.TestCase):
    def test_same(self):
        """With yaml-cpp alone, and with the everyday reader before it, all bytes are the same."""
        for command in ("check", "timeline"):
            paths = ("--format", "json", "examples", INVALID)
            usual = run(command, *paths)
            alone = run(command, "--reader", "yaml-cpp", *paths)
            self.assertEqual((alone.stdout, alone.stderr), (usual.stdout, usual.stderr))


FORMATS = ("text", "json", "ndjson", "sarif", "junit", "csv", "github", "markdown", "html")


class Unreadable(unittest.TestCase):
    """A path that cannot be read never misses from a report."""

    def dossiers(self, *paths):
        done = run("check", "--format", "json", "--fail-on", "never", *paths)
        self.assertEqual(done.returncode, 2)
        return parse(done.stdout)

    def test_json(self):
        report = self.dossiers("bestaat-niet.yaml", "examples/in-orde.yaml")
        first, second = report["dossiers"]
        self.assertEqual((first["path"], first["status"]), ("bestaat-niet.yaml", "unreadable"))
        self.assertEqual(first["errors"][0]["code"], "unreadable")
        self.assertEqual(set(first), set(second))
        self.assertEqual(report["summary"]["unreadable"], 1)

    def test_every_format(self):
        for name in FORMATS:
            for more in ([], ["--quiet"], ["--csv", "dossiers"], ["--summary", "only"]):
                done = run("check", "-f", name, *more, "bestaat-niet.yaml", "examples/in-orde.yaml")
                with self.subTest(format=name, more=more):
                    self.assertEqual(done.returncode, 2)
                    self.assertIn("bestaat-niet.yaml", done.stdout)
                    self.assertRegex(done.stdout, r"(?i)unreadable|onleesbaar|niet worden gelezen")

    def test_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            os.makedirs(folder + "/a/zaak.yaml")  # a folder that bears the name of a dossier
            shutil.copy(SOURCE / "examples/in-orde.yaml", folder + "/b.yaml")
            found = self.dossiers(folder)["dossiers"]
            self.assertEqual([(d["path"], d["status"]) for d in found],
                             [(folder + "/a/zaak.yaml", "unreadable"),
                              (folder + "/b.yaml", "checked")])

    def test_rest_of_a_file(self):
        """What is given up stands there from its first document on."""
        text = "poortwachter: 1\n" + "fout: 1\n" * 3
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            file.write(("---\n" + text) * 4000)
            file.flush()
            found = self.dossiers(file.name)["dossiers"]
        self.assertEqual([d["status"] for d in found[-2:]], ["invalid", "unreadable"])
        self.assertEqual([d["document"] for d in found], list(range(1, len(found) + 1)))
        self.assertEqual(found[-1]["errors"][0]["code"], "too-many-errors")

    def test_timeline(self):
        report = parse(run("timeline", "-f", "json", "bestaat-niet.yaml").stdout)
        self.assertEqual(report["dossiers"][0]["status"], "unreadable")


class Expected(unittest.TestCase):
    def test_every_format(self):
        """Each format has what it makes of the common set beside this file."""
        here = Path(__file__).parent
        for command, prefix in (("check", "format-"), ("timeline", "format-timeline-")):
            listed = re.search(r"(?:Uitvoer: )([^;]+);", run(command, "--help").stdout)[1]
            names = listed.replace("\n", " ").replace(" ", "").split(",")
            self.assertIn("text", names)
            for name in names:
                self.assertTrue((here / f"{prefix}{name}.test").exists(), name)


class Selection(unittest.TestCase):
    def test_every_format(self):
        """A verdict on a part of the rules says so."""
        said = {"json": '"selection":{"select":["spoor"],"ignore":[]}',
                "ndjson": '"selection":{"select":["spoor"],"ignore":[]}',
                "sarif": '"rules":"part","select":["spoor"]', "csv": ',"part",'}
        for name in FORMATS:
            for more in ([], ["--quiet"], ["--csv", "dossiers"], ["--summary", "only"]):
                ask = ("check", "-f", name, *more, "examples/in-orde.yaml", "examples/grond.yaml")
                text = said.get(name, "op een deel van de regels")
                with self.subTest(format=name, more=more):
                    self.assertIn(text, run(*ask, "--select", "spoor").stdout)
                    self.assertNotIn(text, run(*ask).stdout)


def main():
    global PROGRAM
    options = argparse.ArgumentParser(description="Checks the reports for machines.")
    options.add_argument("--program", type=Path, required=True, help="the program, built")
    options.add_argument("names", nargs="*", help="only these, such as Json.test_order")
    given = options.parse_args()
    PROGRAM = given.program.resolve()
    unittest.main(argv=[sys.argv[0], *given.names], verbosity=1)


if __name__ == "__main__":
    main()
