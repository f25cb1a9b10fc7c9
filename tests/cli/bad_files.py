#!/usr/bin/env python3
"""Feeds the program files, folders and names that no dossier should have.

    bad_files.py --program build/poortwachter [NAME ...]
"""

import os
import resource
import socket
import subprocess
import tempfile
import threading
from pathlib import Path

import feeding
from feeding import GOOD, Feeding


class BadInput(Feeding):
    def test_folder_named_as_file(self):
        self.bad.mkdir()
        self.check(place=False, folder=True)

    def test_folder_given_as_file(self):
        self.bad.mkdir()
        done = self.run_program("check", "--quiet", str(self.bad), str(self.folder / "good.yaml"))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"bad.yaml: error: ", done.stderr)
        self.assertIn(b"good.yaml: goed: ", done.stdout)

    def test_no_permission(self):
        self.bad.write_text(GOOD, encoding="utf-8")
        self.bad.chmod(0)
        self.check(place=False, folder=True, **self.as_nobody())

    def test_folder_without_permission(self):
        closed = self.folder / "closed"
        closed.mkdir(mode=0)
        nobody = self.as_nobody()
        self.check(place=False, names="closed", folder=True, **nobody)

    def test_folder_that_may_be_listed_but_not_entered(self):
        """Neither the dossier nor the folder in it may be passed over in silence."""
        listed = self.folder / "listed"
        (listed / "below").mkdir(parents=True)
        (listed / "lost.yaml").write_text(GOOD, encoding="utf-8")
        (listed / "below" / "lost.yaml").write_text(GOOD, encoding="utf-8")
        nobody = self.as_nobody()
        listed.chmod(0o400)
        self.addCleanup(listed.chmod, 0o700)
        errors = self.check(place=False, names="listed/below", folder=True, **nobody)
        self.assertRegex(errors, r"listed/lost\.yaml: error: ")

    def test_deep_folders(self):
        """Folders deeper than a path can say, in a stack of 256 KB."""
        here = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        for _ in range(3000):
            os.mkdir("d", dir_fd=here)
            inner = os.open("d", os.O_RDONLY | os.O_DIRECTORY, dir_fd=here)
            os.close(here)
            here = inner
        os.close(here)
        self.addCleanup(subprocess.run, ["rm", "-rf", str(self.folder / "d")], check=True)
        soft = resource.getrlimit(resource.RLIMIT_STACK)
        self.addCleanup(resource.setrlimit, resource.RLIMIT_STACK, soft)
        resource.setrlimit(resource.RLIMIT_STACK, (1 << 18, soft[1]))
        self.check(place=False, names="/d/d/d", folder=True)

    def refused_by_name(self, content, place=True):
        """Found in a folder it is passed over, with a line; named it is an error."""
        self.bad.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = self.run_program("check", "--quiet", str(self.folder))
        self.check_text(found)
        self.assertEqual(found.returncode, 0, found.stderr)
        self.assertRegex(found.stderr, rb"\A[^\n]*bad\.yaml: [^\n]*poortwachter:[^\n]*\n\Z")
        self.assertIn(b"good.yaml: goed: ", found.stdout)
        named = self.run_program("check", "--quiet", str(self.bad), str(self.folder / "good.yaml"))
        self.check_text(named)
        self.assertEqual(named.returncode, 2)
        self.assertRegex(named.stderr.decode(),
                         r"bad\.yaml" + (r":\d+:\d+: error: \S" if place else r": error: \S"))
        self.assertIn(b"good.yaml: goed: ", named.stdout)

    def test_another_file(self):
        self.refused_by_name("on: push\njobs: {}\n")

    def test_only_other_files(self):
        """A wrong folder never passes as fine."""
        (self.folder / "good.yaml").unlink()
        self.bad.write_text("on: push\n", encoding="utf-8")
        done = self.run_program("check", "--quiet", str(self.folder))
        self.assertEqual(done.returncode, 2)

    def test_dangling_link(self):
        self.bad.symlink_to(self.folder / "nowhere")
        self.check(place=False, folder=True)

    def test_link_to_itself(self):
        self.bad.symlink_to(self.bad)
        self.check(place=False, folder=True)

    def test_folder_loop(self):
        (self.folder / "again").symlink_to(self.folder)
        self.check(place=False, names="again", folder=True)

    def test_linked_folder(self):
        """What lies in it would be passed over in silence."""
        with tempfile.TemporaryDirectory() as other:
            (Path(other) / "other.yaml").write_text(GOOD, encoding="utf-8")
            (self.folder / "linked").symlink_to(other)
            self.check(place=False, names="linked", folder=True)
            named = self.run_program("check", "--quiet", str(self.folder / "linked"))
            self.assertEqual(named.returncode, 0, named.stderr)

    def test_fifo_in_folder(self):
        os.mkfifo(self.bad)
        self.check(place=False, folder=True)

    def test_fifo_given(self):
        """A pipe that is named is read, as process substitution of a shell needs."""
        os.mkfifo(self.bad)
        writer = threading.Thread(target=self.bad.write_text, args=(GOOD,))
        writer.start()
        done = self.run_program("check", "--quiet", str(self.bad))
        writer.join()
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_socket_in_folder(self):
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(self.bad))
            self.check(place=False, folder=True)

    def test_escape_in_file_name(self):
        self.bad = self.folder / "bad\x1b[31m\n.yaml"
        self.bad.write_text("[", encoding="utf-8")
        self.check(names=r"bad.{1,20}\[31m.{1,20}\.yaml")
        done = self.run_program("check", str(self.folder))
        self.check_text(done)
        self.bad.write_text(GOOD, encoding="utf-8")
        for form in ("text", "json", "ndjson"):
            done = self.run_program("check", "--format", form, str(self.folder))
            self.check_text(done)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_file_name_that_is_no_utf_8(self):
        name = os.fsencode(self.folder) + b"/bad\xff\xfe.yaml"
        with open(name, "wb") as file:
            file.write(b"[")
        done = self.run_program("check", "--format", "json", os.fsdecode(name))
        self.check_text(done)
        self.assertEqual(done.returncode, 2)

    def test_list_of_paths(self):
        listed = f"{self.folder}/none.yaml\n{self.folder}/good.yaml\n"
        done = self.run_program("check", "-q", "--files-from", "-", input=listed.encode())
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"none.yaml: error: ", done.stderr)
        self.assertIn(b"good.yaml: goed: ", done.stdout)
        with open("/dev/zero", "rb") as zero:
            done = self.run_program("check", "-q", "--files-from", "-", stdin=zero)
        self.assertEqual(done.returncode, 2)

    def test_order(self):
        """The order of the input, whatever is large and whatever is not there."""
        for i in range(200):
            text = GOOD.replace("goed", f"goed-{i:03}")
            if i % 7 == 0:
                text = "---\n".join([text] * 60)
            if i % 11 != 0:
                (self.folder / f"{i:03}.yaml").write_text(text, encoding="utf-8")
        paths = [str(self.folder / f"{i:03}.yaml") for i in range(200)]
        one = self.run_program("check", "-q", "-j", "1", *paths)
        self.assertEqual(one.returncode, 2)
        self.assertEqual(len(one.stdout.splitlines()), 200 + (29 - 3) * 59)
        for jobs in ("2", "5"):
            many = self.run_program("check", "-q", "-j", jobs, *paths)
            self.assertEqual((many.stdout, many.stderr), (one.stdout, one.stderr))


if __name__ == "__main__":
    feeding.main()
