"""The narratives as first typed: at most ten wrong guesses, each with a hint; corrected: none.

Usage: trial.py PROGRAM
"""
import pathlib
import subprocess
import sys

MOST = 10


def errors(program, folder):
    run = subprocess.run([program, "check", "--quiet", "--fail-on", "never", folder],
                         capture_output=True, text=True, check=False)
    return run.stderr.splitlines()


def main():
    here = pathlib.Path(__file__).parent
    first = errors(sys.argv[1], here / "first")
    problems = [f"no hint: {e}" for e in first if not e.endswith(")")]
    if len(first) > MOST:
        problems.append(f"{len(first)} wrong guesses, at most {MOST} may remain")
    problems += errors(sys.argv[1], here / "final")
    print("\n".join(problems))
    print(f"{len(first)} wrong guesses, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
