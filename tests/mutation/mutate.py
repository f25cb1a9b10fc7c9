#!/usr/bin/env python3
"""Writes copies of the rules' sources in which every comparison, condition and number can be
changed at run time, one at a time, by a number in mutant::active (mutant.hpp).

    mutate.py --source SOURCE --out FOLDER FILE.cpp ...

A change is a call around the operands, so one build holds all mutants. Beside the copies stands
mutants.inc, a table of what each number changes. The sources are read as clang-format leaves them:
a `<`, `&` or `&&` with a space on both sides is an operator, without one it is part of a type.
"""

import argparse
import re
from bisect import bisect_right
from pathlib import Path

TOKEN = re.compile(r"""
    (?P<space>\s+|//[^\n]*|/\*.*?\*/|\#[^\n]*)
  | (?P<string>R"\((?:.*?)\)"|"(?:\\.|[^"\\])*"(?:sv)?|'(?:\\.|[^'\\])')
  | (?P<number>(?:0x[0-9A-Fa-f']+|\d[\d']*(?:\.\d*)?(?:[eE][+-]?\d+)?)[uUlLfF]*)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<sign><=>|->\*|<<=|>>=|\.\.\.|->|::|<=|>=|==|!=|&&|\|\||\+\+|--|[-+*/%&|^]=|<<|.)
""", re.VERBOSE | re.DOTALL)

RELATIONS = {"<": ("less", ("<=", ">=")), "<=": ("at_most", ("<", ">")),
             ">": ("greater", (">=", "<=")), ">=": ("at_least", (">", "<")),
             "==": ("equal", ("!=",)), "!=": ("differs", ("==",))}
LOGIC = {"&&": ("both", "||"), "||": ("either", "&&")}
ASSIGNMENTS = {"=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="}
KEYWORDS = {"return", "case", "else", "do", "throw"}
OPEN = {"(": ")", "[": "]", "{": "}"}
# What an operand ends at: every operator that binds less tightly.
TERNARY = {"?", ":", ",", ";"} | ASSIGNMENTS
BOUNDS = {"?": TERNARY, "||": TERNARY | {"||"}, "&&": TERNARY | {"||", "&&"},
          "==": TERNARY | {"||", "&&", "==", "!="}}
BOUNDS["<"] = BOUNDS["=="] | {"<", ">", "<=", ">="}


class Token:
    def __init__(self, match):
        self.kind, self.text = match.lastgroup, match.group()
        self.start, self.end = match.span()
        self.mate = None    # index of the matching bracket
        self.binary = False  # a space on both sides
        self.fixed = False  # in a constant expression or an assertion: nothing can change there


class Source:
    def __init__(self, text, place, mutants):
        self.text, self.place, self.mutants = text, place, mutants
        self.lines = [m.start() for m in re.finditer(r"^", text, re.MULTILINE)]
        self.tokens = [Token(m) for m in TOKEN.finditer(text) if m.lastgroup != "space"]
        self.before, self.after = {}, {}  # insertions by token: outermost first, innermost first
        self.replaced = {}
        self.skipped = 0
        self.pair_brackets()
        self.find_constants()

    def pair_brackets(self):
        stack = []
        for i, t in enumerate(self.tokens):
            t.binary = (t.start > 0 and self.text[t.start - 1].isspace()
                        and self.text[t.end:t.end + 1].isspace())
            if t.kind != "sign":
                continue
            template = t.text in "<>" and (not t.binary or self.at(i - 1) == "template")
            if t.text in OPEN or (t.text == "<" and template):
                stack.append(i)
            elif t.text in OPEN.values() or (t.text == ">" and template):
                j = stack.pop()
                assert OPEN.get(self.tokens[j].text, ">") == t.text, f"{self.place}: {t.text}"
                t.mate, self.tokens[j].mate = j, i
        assert not stack, self.place

    def at(self, i):
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def find_constants(self):
        for i, t in enumerate(self.tokens):
            end = i
            if t.text == "constexpr" and self.at(i - 1) != "if":
                end = self.forward(i + 1, {";"})
                body = next((j for j in range(i, min(end + 1, len(self.tokens)))
                             if self.at(j) == "{" and self.at(j - 1) in (")", "const")), None)
                end = self.tokens[body].mate if body is not None else end
            elif t.text == "concept":
                end = self.forward(i + 1, {";"})
            elif t.text in ("assert", "static_assert", "requires") and self.at(i + 1) == "(":
                end = self.tokens[i + 1].mate
            elif t.text == "case":
                end = self.forward(i + 1, {":"})
            elif t.text == "<" and t.mate:
                end = t.mate
            for j in range(i, end):
                self.tokens[j].fixed = True

    def stops(self, i, bounds):
        t = self.tokens[i]
        if t.kind == "word":
            return t.text in KEYWORDS
        if t.text not in bounds:
            return False
        return t.text not in RELATIONS or t.mate is None

    def forward(self, i, bounds):
        """Index just behind the operand that begins at i."""
        while i < len(self.tokens):
            t = self.tokens[i]
            if self.stops(i, bounds) or t.text in OPEN.values() and t.mate is not None and t.mate < i:
                return i
            i = t.mate + 1 if t.mate is not None and t.mate > i else i + 1
        return i

    def block(self, close):
        """Does this brace end a block, and not a value in braces?"""
        j = self.tokens[close].mate - 1
        return self.at(j) in (")", "else", "const", "{", "}", ";", "do")

    def backward(self, i, bounds):
        """Index at which the operand that ends at i begins."""
        first = i + 1
        while i >= 0:
            t = self.tokens[i]
            if self.stops(i, bounds) or t.mate is not None and t.mate > i:
                return first
            if t.text == "}" and self.block(i):
                return first
            # Two operands side by side: the first belongs to `if (…)` or `for (…)`.
            if t.text == ")" and first <= len(self.tokens) - 1 and first == i + 1:
                if self.tokens[first].kind in ("word", "number", "string"):
                    return first
            first = t.mate if t.mate is not None else i
            i = first - 1
        return first

    def add(self, kind, i, changes):
        """Room for one mutant per change; gives the number of the first."""
        line = bisect_right(self.lines, self.tokens[i].start)
        number = len(self.mutants) + 1
        code = " ".join(self.text[self.lines[line - 1]:].split("\n", 1)[0].split())
        for change in changes:
            self.mutants.append((kind, self.place, line, change, code))
        return number

    def wrap(self, first, last, head, tail, outer=False):
        # The wider of two that begin or end together lies outside.
        self.before.setdefault(first, []).append((-last, not outer, head))
        self.after.setdefault(last, []).append((-first, outer, tail))

    def operator(self, i):
        t = self.tokens[i]
        relation = t.text in RELATIONS
        bounds = BOUNDS["<" if relation and t.text not in ("==", "!=")
                        else "==" if relation else t.text]
        # Of a row of the same operator, what stands before is one operand.
        first = self.backward(i - 1, bounds if relation else bounds - {t.text})
        last = self.forward(i + 1, bounds) - 1
        if relation:
            name, changes = RELATIONS[t.text]
            n = self.add("comparison", i, [f"{t.text} becomes {c}" for c in changes])
            self.wrap(first, last, f"mutant::{name}({n}, ", ")")
            self.replaced[i] = ","
        else:
            name, other = LOGIC[t.text]
            n = self.add("logic", i, [f"{t.text} becomes {other}"])
            # Functions, so that the second is asked only when the first leaves it open.
            self.wrap(first, last, f"mutant::{name}({n}, [&] {{ return ", "; })")
            self.replaced[i] = "; }, [&] { return "

    def negation(self, i):
        last = i + 1
        while self.at(last) in ("*", "&"):
            last += 1
        last = self.tokens[last].mate or last
        while True:
            follows = self.at(last + 1)
            if follows in (".", "->", "::"):
                last += 2
            elif follows in ("(", "[") or follows == "<" and self.tokens[last + 1].mate:
                last = self.tokens[last + 1].mate
            else:
                break
        n = self.add("logic", i, ["! is left out"])
        self.replaced[i] = f"mutant::negated({n}, "
        self.wrap(i, last, "", ")")

    def condition(self, i, first, last):
        """Turns a condition around, unless that is a mutant of its one operator already."""
        top = [j for j in self.level(first, last)]
        if any(self.at(j) in LOGIC for j in top):
            pass
        elif any(self.at(j) in RELATIONS and self.tokens[j].binary for j in top):
            return
        elif self.at(first) == "!":
            return
        n = self.add("condition", i, ["the condition is turned around"])
        self.wrap(first, last, f"mutant::flip({n}, ", ")", outer=True)

    def level(self, first, last):
        j = first
        while j <= last:
            yield j
            t = self.tokens[j]
            j = t.mate + 1 if t.mate is not None and t.mate > j else j + 1

    def branch(self, i):
        """if (x), if (auto x = …), if (auto x = …; y), while (x)"""
        first, last = i + 2, self.tokens[i + 1].mate - 1
        if self.at(i + 1) != "(":
            return
        semicolon = [j for j in self.level(first, last) if self.at(j) == ";"]
        assigned = [j for j in self.level(first, last) if self.at(j) == "="]
        if semicolon:
            self.condition(i, semicolon[-1] + 1, last)
        elif assigned:
            n = self.add("condition", i, ["the condition is turned around"])
            name = self.at(assigned[0] - 1)
            self.after.setdefault(last, []).append((1, True, f"; mutant::flip({n}, {name})"))
        else:
            self.condition(i, first, last)

    def number(self, i):
        text = self.tokens[i].text
        n = self.add("number", i, [f"{text} becomes one more", f"{text} becomes one less"])
        self.replaced[i] = f"mutant::number({n}, {text})"

    def constant(self, i):
        """constexpr double kName = 0.005; the name becomes one for a number that can change."""
        if self.at(i + 1) not in ("int", "double") or self.at(i + 3) != "=" or self.at(i + 5) != ";":
            return False
        text = self.at(i + 4)
        n = self.add("number", i + 4, [f"{text} becomes one more", f"{text} becomes one less"])
        self.replaced[i] = "const"
        self.replaced[i + 1] = f"mutant::Number<{self.at(i + 1)}>"
        self.replaced[i + 3] = ""
        self.replaced[i + 4] = f"{{{n}, {text}}}"
        return True

    def mutate(self):
        for i, t in enumerate(self.tokens):
            if t.text == "constexpr" and self.constant(i):
                continue
            operator = t.kind == "sign" and t.binary and t.mate is None and \
                (t.text in RELATIONS or t.text in LOGIC)
            if t.fixed:
                self.skipped += (operator or t.kind == "number") and i not in self.replaced
            elif operator and self.at(i - 1) != "operator":
                self.operator(i)
            elif t.kind == "sign" and t.text == "!":
                self.negation(i)
            elif t.text in ("if", "while") and t.kind == "word" and self.at(i + 1) == "(":
                self.branch(i)
            elif t.text == "?" and t.kind == "sign":
                self.condition(i, self.backward(i - 1, BOUNDS["?"]), i - 1)
            elif t.kind == "number":
                self.number(i)

    def written(self):
        out, end = [f'#include "mutant.hpp"\n#line 1 "{self.place}"\n'], 0
        for i, t in enumerate(self.tokens):
            out.append(self.text[end:t.start])
            out += [head for *_, head in sorted(self.before.get(i, []))]
            out.append(self.replaced.get(i, t.text))
            out += [tail for *_, tail in sorted(self.after.get(i, []))]
            end = t.end
        return "".join(out) + self.text[end:]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    options = argparse.ArgumentParser(description="Writes sources that hold every mutant.")
    options.add_argument("--source", type=Path, required=True, help="the src folder")
    options.add_argument("--out", type=Path, required=True, help="where the copies go")
    options.add_argument("files", nargs="+", type=Path)
    given = options.parse_args()
    mutants, skipped = [], 0
    for file in given.files:
        place = file.relative_to(given.source)
        source = Source(file.read_text(encoding="utf-8"), "src/" + str(place), mutants)
        source.mutate()
        skipped += source.skipped
        target = given.out / place
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.written()
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
    rows = [f"{{{quoted(kind)}, {quoted(place)}, {line}, {quoted(change)}, {quoted(code)}}},\n"
            for kind, place, line, change, code in mutants]
    table = (f"constexpr int kSkipped = {skipped};  // in constant expressions and assertions\n"
             "constexpr SourceMutant kSourceMutants[] = {\n" + "".join(rows) + "};\n")
    (given.out / "mutants.inc").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
