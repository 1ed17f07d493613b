#!/usr/bin/env python3
"""Runs one case of the command line.

    case.py TOOL CASE

A case is a text file. Lines before the first mark say what it shows. Then come parts, each begun by a line:

    @file NAME         a file that the command finds in its (otherwise empty) folder
    @hex NAME          the same, its bytes in hexadecimal
    @sh                shell lines that prepare the folder further
    @run ARGUMENTS     the command, in shell words; $TOOL in @sh is the program
    @exit N            the exit code that is expected
    @stdout            what is expected there, exactly; a line of ... stands for any lines, … in a line for any text
    @stderr            likewise; a missing part means that nothing is expected there
    @note TEXT         a remark on what follows
    @after NAME        what the file NAME holds afterwards; @absent NAME: that there is none

A case may have several runs; each is followed by its @exit, @stdout, @stderr, @after.
"""
import os, pathlib, re, shlex, subprocess, sys, tempfile

MARKS = "file hex sh run exit stdout stderr after absent note".split()


def parts(path):
    out = []
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        word, _, rest = line.rstrip("\n").partition(" ")
        if word[:1] == "@" and word[1:] in MARKS:
            out.append([word[1:], rest.strip(), ""])
        elif out:
            out[-1][2] += line
    return out


def pattern(expected):
    regex = ""
    for line in expected.splitlines(keepends=True):
        regex += r"(?:.*\n)*?" if line.strip() == "..." else ".*".join(re.escape(part) for part in line.split("…"))
    return re.compile(regex)


def hold(what, expected, got, errors):
    if not pattern(expected).fullmatch(got):
        errors.append(f"{what} is not as expected\n--- expected\n{expected}--- got\n{got}---")


def play(tool, case, folder):
    env = dict(os.environ, TOOL=tool, NO_COLOR="", TERM="dumb", LC_ALL="C")
    errors, run, seen = [], None, {}

    def finish():
        if run is None:
            return
        for stream, got in (("stdout", run.stdout), ("stderr", run.stderr)):
            hold(stream, seen.get(stream, ""), got.decode("utf-8", "replace"), errors)
        if run.returncode != seen.get("exit"):
            errors.append(f"exit is {run.returncode}, expected {seen.get('exit')}; stderr: {run.stderr.decode(errors='replace')}")

    for mark, argument, text in parts(case):
        if mark == "file":
            (folder / argument).parent.mkdir(parents=True, exist_ok=True)
            (folder / argument).write_text(text, encoding="utf-8")
        elif mark == "hex":
            (folder / argument).parent.mkdir(parents=True, exist_ok=True)
            (folder / argument).write_bytes(bytes.fromhex(text))
        elif mark == "sh":
            subprocess.run(["sh", "-euc", text], cwd=folder, env=env, check=True)
        elif mark == "run":
            finish()
            seen = {}
            run = subprocess.run([tool, *shlex.split(argument)], cwd=folder, env=env, capture_output=True)
        elif mark == "exit":
            seen["exit"] = int(argument)
        elif mark in ("stdout", "stderr"):
            seen[mark] = text
        elif mark == "after":
            path = folder / argument
            hold(argument, text, path.read_text(encoding="utf-8") if path.exists() else "(there is none)\n", errors)
        elif mark == "absent" and (folder / argument).exists():
            errors.append(f"{argument} is there and should not be")
    finish()
    if run is None:
        errors.append("the case runs nothing")
    return errors


def main():
    with tempfile.TemporaryDirectory() as folder:
        errors = play(os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(folder))
    sys.exit("\n".join(errors) if errors else 0)


if __name__ == "__main__":
    main()
