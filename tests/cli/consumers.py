#!/usr/bin/env python3
"""Hands each format to a reader of that format that is not ours.

    consumers.py --program build/poortwachter

A reader that is not installed is skipped, and that is said. scripts/test installs them.
"""

import argparse
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
MODULES = SOURCE / "tests" / "tools" / "node_modules"
INPUT = ["examples", "tests/cli/dossiers/invalid.yaml"]
PROGRAM = None


def written(*arguments):
    """What the program writes, as bytes."""
    env = {k: v for k, v in os.environ.items() if k != "POORTWACHTER_LANG"}
    done = subprocess.run([PROGRAM, *arguments], cwd=SOURCE, env=env, capture_output=True,
                          timeout=60, check=False)
    return done.stdout


def report(name, *more, command="check", source=INPUT):
    fail_on = ["--fail-on", "never"] if command == "check" else []
    return written(command, "--format", name, *fail_on, *more, *source)


class Consumers(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return str(path)

    def run_tool(self, *command):
        env = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        done = subprocess.run(command, cwd=MODULES.parent, capture_output=True, text=True, env=env,
                              timeout=300, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def need(self, path):
        if not path:
            print(f"\nSKIPPED {self.id()}: its reader is not installed", file=sys.stderr)
            self.skipTest("not installed")
        return str(path)

    def node(self, module, script, *arguments):
        if not shutil.which("node") or not (MODULES / module).exists():
            self.need(None)
        return self.run_tool("node", "--input-type=commonjs", "-e", script, *arguments)

    def test_csv(self):
        for more in ([], ["--csv", "dossiers"], ["--lang", "en", "--only", "all"]):
            data = report("csv", *more)
            self.assertNotIn(b"\n", data.replace(b"\r\n", b""))
            rows = list(csv.reader(data.decode().splitlines(), strict=True))
            self.assertGreater(len(rows), 10)
            self.assertEqual({len(r) for r in rows}, {len(rows[0])})
        self.assertTrue(report("csv", "--csv-bom").startswith(b"\xef\xbb\xbf"))

    def test_csv_in_a_spreadsheet(self):
        """Every cell is what was meant: no formula runs, and a reference keeps its zeros."""
        office = self.need(shutil.which("soffice"))
        hostile = ["0012", "2023-01", "=1+1", "+31+1", "@SUM(1)", "-2+3", 'a"b', "=HYPERLINK(1)", "12e5"]
        paths = []
        for i, reference in enumerate(hostile):
            text = (SOURCE / "examples" / "week-30.yaml").read_text()
            quoted = reference.replace("'", "''")
            paths.append(self.file(f"d{i}.yaml", re.sub(r"(?m)^kenmerk:.*$", f"kenmerk: '{quoted}'",
                                                        text).encode()))
        path = self.file("a.csv", report("csv", "--csv-bom", "--csv", "dossiers", source=paths))
        self.run_tool(office, "--headless", "--convert-to", "ods", "--outdir", str(self.folder),
                      "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1",
                      f"-env:UserInstallation=file://{self.folder}/profile", path)
        rows = self.cells(next(self.folder.glob("a*.ods")))
        self.assertEqual(rows[0][2], ("id", None))
        shown = [text for text, _ in (r[2] for r in rows[1:len(hostile) + 1])]
        self.assertEqual([s.lstrip("'") for s in shown], hostile)
        for row in rows[1:]:
            for text, formula in row:  # but that of a text of digits none runs
                self.assertTrue(formula is None or formula == f'of:="{text}"', (text, formula))

    @staticmethod
    def cells(path):
        """Text and formula of each cell of the first sheet."""
        table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
        words = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"
        with zipfile.ZipFile(path) as archive:
            root = ElementTree.fromstring(archive.read("content.xml"))
        rows = []
        for row in next(root.iter(table + "table")).iter(table + "table-row"):
            cells = []
            for cell in row.iter(table + "table-cell"):
                text = "\n".join("".join(p.itertext()) for p in cell.iter(words))
                many = int(cell.get(table + "number-columns-repeated", "1"))
                cells += [(text, cell.get(table + "formula"))] * min(many, 50)
            rows.append(cells)
        return rows

    def test_junit(self):
        lint = self.need(shutil.which("xmllint"))
        self.run_tool(lint, "--noout", "--schema", str(HERE / "junit.xsd"),
                      self.file("a.xml", report("junit")))

    def test_junit_in_a_parser(self):
        path = self.file("a.xml", report("junit"))
        told = self.node("junit2json", "import('junit2json').then(m => m.parse("
                         "require('fs').readFileSync(process.argv[1], 'utf8'))).then(t => {"
                         "const suites = t.testsuite, cases = suites.flatMap(s => s.testcase ?? []);"
                         "console.log(suites.length, cases.length,"
                         " cases.filter(c => c.failure || c.error).length); })", path)
        suites = ElementTree.parse(path).getroot()
        cases = list(suites.iter("testcase"))
        failed = [c for c in cases if c.find("failure") is not None or c.find("error") is not None]
        self.assertEqual(told.split(), [str(len(suites.findall("testsuite"))), str(len(cases)),
                                        str(len(failed))])
        self.assertGreater(len(failed), 10)

    def test_svg(self):
        lint = self.need(shutil.which("xmllint"))
        for example in sorted((SOURCE / "examples").glob("*.yaml")):
            self.run_tool(lint, "--noout", self.file("a.svg", report(
                "svg", command="timeline", source=[str(example)])))

    def test_sarif(self):
        names = ("linux/Sarif.Multitool", "darwin/Sarif.Multitool", "win32/Sarif.Multitool.exe")
        found = [MODULES / "@microsoft" / ("sarif-multitool-" + n) for n in names]
        tool = self.need(next((p for p in found if p.exists()), None))
        os.chmod(tool, 0o755)
        told = self.run_tool(tool, "validate", self.file("a.sarif", report("sarif")))
        self.assertNotRegex(told, r"(?i)\b(error|warning)\b.*SARIF\d")
        data = report("sarif", source=[str(SOURCE / "examples" / "spoor2-te-laat.yaml")])
        told = self.run_tool(tool, "validate", self.file("absolute.sarif", data))
        self.assertNotRegex(told, r"(?i)\b(error|warning)\b.*SARIF\d|SARIF1004")

    def test_ics(self):
        data = report("ics", command="timeline", source=["examples"])
        for line in data.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode()  # no fold within a character
        uids = re.findall(rb"UID:(\S+)", data)
        self.assertEqual(len(uids), len(set(uids)))
        # Of each case something stands there, be it that nothing comes; a calendar holds something.
        for example in sorted((SOURCE / "examples").glob("*.yaml")):
            one = report("ics", command="timeline", source=[str(example)])
            self.assertRegex(one, rb"BEGIN:(VEVENT|VJOURNAL)", example)
        self.assertIn(b"BEGIN:VTODO", report("ics", command="timeline", source=INPUT[1:]))
        told = self.node("ical.js", "import('ical.js').then(m => {"
                         "const I = m.default, text = require('fs').readFileSync(process.argv[1], 'utf8');"
                         "const c = new I.Component(I.parse(text));"
                         "for (const e of c.getAllSubcomponents('vevent')) {"
                         "  const v = new I.Event(e);"
                         "  if (!v.startDate.isDate || !v.summary)"
                         "    throw v.uid; }"
                         "console.log(c.getAllSubcomponents().length); })",
                         self.file("a.ics", data))
        self.assertEqual(int(told), len(uids))

    def test_ics_in_python(self):
        try:
            import icalendar
        except ImportError:
            self.need(None)
        calendar = icalendar.Calendar.from_ical(report("ics", command="timeline"))
        events = calendar.walk("VEVENT")
        others = len(calendar.walk("VTODO")) + len(calendar.walk("VJOURNAL"))
        self.assertEqual(len(events) + others, len(calendar.subcomponents))
        for event in events:
            self.assertEqual((event.decoded("DTEND") - event.decoded("DTSTART")).days, 1)
            for alarm in event.walk("VALARM"):
                self.assertLess(alarm.decoded("TRIGGER").days, 0)

    def test_markdown(self):
        told = self.node("commonmark", "const c = require('./node_modules/commonmark');"
                         "const text = require('fs').readFileSync(process.argv[1], 'utf8');"
                         "let html = 0, walker = new c.Parser().parse(text).walker(), e;"
                         "while ((e = walker.next()))"
                         "  if (e.entering && e.node.type.startsWith('html')) html++;"
                         "console.log(html);", self.file("a.md", report("markdown")))
        self.assertEqual(int(told), 0)

    def test_github(self):
        line = re.compile(r"::(error|warning|notice) file=[^,:]+(,line=\d+,col=\d+)?,title=[^:,]+::[^\r\n]+")
        for text in report("github").decode().splitlines():
            self.assertRegex(text, line)

    def test_html(self):
        """Self-contained: nothing in it is fetched, and every reference within it is met."""
        text = report("html").decode()
        self.assertNotRegex(text, r"<(link|img|iframe|object|embed)\b|\bsrc=|@import|url\(")
        anchors = set(re.findall(r'<article id="([^"]+)"', text))
        self.assertEqual(set(re.findall(r'href="#([^"]+)"', text)) - anchors, set())
        self.assertGreater(len(anchors), 10)
        self.assertLess(len(text.encode()) / len(anchors), 20_000)  # 1,000 in a file to be mailed

    def test_html_of_the_timeline(self):
        text = report("html", command="timeline").decode()
        self.assertNotRegex(text, r"<(link|img|iframe|object|embed|script)\b|\bsrc=|@import|url\(")
        self.assertGreater(text.count("<svg "), 10)
        self.assertEqual(text.count("<html"), 1)

    def test_html_in_a_browser(self):
        chromium = self.need(shutil.which("chromium") or shutil.which("google-chrome"))
        self.need(shutil.which("node") and (MODULES / "puppeteer-core").exists())
        one = ["examples/evaluaties-met-gaten.yaml"]
        reports = {"nl.html": report("html"), "en.html": report("html", "--lang", "en"),
                   "one.html": report("html", source=one),
                   "timeline.html": report("html", command="timeline"),
                   "part.html": report("html", "--select", "spoor", source=[*INPUT, "bestaat-niet"])}
        self.run_tool("node", str(HERE / "page.mjs"), str(MODULES), chromium,
                      *[self.file(name, data) for name, data in reports.items()])


def main():
    global PROGRAM
    options = argparse.ArgumentParser(description="Hands each format to a reader of it.")
    options.add_argument("--program", type=Path, required=True, help="the program, built")
    options.add_argument("names", nargs="*", help="only these, such as Consumers.test_csv")
    given = options.parse_args()
    PROGRAM = given.program.resolve()
    unittest.main(argv=[sys.argv[0], *given.names], verbosity=2)


if __name__ == "__main__":
    main()
