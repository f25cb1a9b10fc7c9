#!/usr/bin/env python3
"""Feeds the program contents that no dossier should have.

    bad_input.py --program build/poortwachter [NAME ...]
"""

import feeding
from feeding import GOOD, Feeding


class BadInput(Feeding):
    def test_empty(self):
        self.refused("", place=False)

    def test_only_comments(self):
        self.refused("# niets\n\n", place=False)

    def test_binary_noise(self):
        noise = bytes((i * i * 31 + (i >> 3) * 7 + 11) % 256 for i in range(100_000))
        self.refused(noise)

    def test_scalar(self):
        self.refused("zomaar tekst\n")

    def test_list(self):
        self.refused("- een\n- twee\n")

    def test_alias_to_itself(self):
        self.refused("a: &a [*a]\n")

    def test_alias_unknown(self):
        self.refused("a: *b\n")

    def test_nul(self):
        self.refused(GOOD.replace("goed", "go\0ed"))

    def test_nul_in_text(self):
        """YAML may name a control character in a text; it is shown as something harmless."""
        self.bad.write_text(GOOD.replace("goed", '"go\\0ed"'), encoding="utf-8")
        done = self.run_program("check", "--quiet", str(self.bad))
        self.check_text(done)
        self.assertRegex(done.stdout.decode(), "go[^d]+ed: ")

    def test_latin_1(self):
        self.refused(GOOD.replace("goed", "geëvalueerd").encode("latin-1"))

    def test_utf_16(self):
        self.refused(b"\xff\xfe" + GOOD.encode("utf-16-le"))

    def test_utf_16_without_mark(self):
        self.refused(GOOD.encode("utf-16-be"))

    def test_utf_8_mark_and_windows_lines(self):
        self.bad.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
        done = self.run_program("check", "--quiet", str(self.bad))
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_unclosed_quote(self):
        self.refused(GOOD.replace("goed", '"goed'))

    def test_unclosed_single_quote(self):
        self.refused(GOOD.replace("goed", "'goed"))

    def test_tabs(self):
        self.refused(GOOD.replace("werknemer: {}", "werknemer:\n\tfunctie: x"))

    def test_tag(self):
        self.refused(GOOD.replace("goed", "!!python/object/apply:os.system [id]"))

    def test_merge_key(self):
        self.refused(GOOD + "<<: {a: 1}\n")

    def test_key_that_is_a_map(self):
        self.refused(GOOD + "? {a: 1}\n: b\n")

    def test_duplicate_key(self):
        self.refused(GOOD + "kenmerk: nog een keer\n")

    def test_numbers_out_of_range(self):
        errors = self.refused(GOOD.replace("werknemer: {}",
                                           "werknemer: {uren_per_week: 1e999,"
                                           " loon: {bedrag: -1, per: maand}}"))
        self.assertEqual(errors.count("error: "), 2, errors)

    def test_escape_in_reference(self):
        text = GOOD.replace("goed", '"\\e]0;titel\\a\\e[31mrood\\u009b2J\\r\\tkop"')
        self.bad.write_text(text, encoding="utf-8")
        for form in ("text", "json", "ndjson"):
            done = self.run_program("check", "--format", form, str(self.bad))
            self.check_text(done)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(b"rood", done.stdout)
        done = self.run_program("timeline", str(self.bad))
        self.check_text(done)
        self.assertIn(b"rood", done.stdout)

    def test_raw_escape(self):
        self.refused(GOOD.replace("goed", "go\x1b[31med"))

    def test_right_to_left(self):
        """A text that turns the writing direction would hide what stands on the line."""
        self.bad.write_text(GOOD.replace("goed", '"a\\u202Eb"'), encoding="utf-8")
        done = self.run_program("check", str(self.bad))
        self.assertNotIn("\u202e", done.stdout.decode())

    def test_escape_in_key(self):
        self.refused(GOOD + '"\\e[31mx": 1\n')

    def test_escape_in_value(self):
        self.refused(GOOD.replace("2023-01-20", '"\\e[31m2023"'))

    def test_escape_in_arguments(self):
        for arguments in (["che\x1b[31mck"], ["check", "--x\x1b[31m"], ["explain", "x\x1b[31m"],
                          ["check", "--format", "x\x1b[31m", "x"], ["check", "x\x1b[31m"],
                          ["check", "--select", "x\x1b[31m", "x"]):
            with self.subTest(arguments=arguments):
                done = self.run_program(*arguments)
                self.check_text(done)
                self.assertEqual(done.returncode, 2)

    def test_bad_document_between_good_ones(self):
        self.bad.write_text(GOOD + "---\na: [\n---\n" + GOOD, encoding="utf-8")
        errors = self.check()
        self.assertRegex(errors, r"bad\.yaml:(8|9):\d+: error: ")


if __name__ == "__main__":
    feeding.main()
