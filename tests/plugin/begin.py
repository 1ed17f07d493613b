#!/usr/bin/env python3
"""Begins a rule as a user does, outside of the tree, and holds it to its examples.

    begin.py --tool TOOL                                              a declarative rule
    begin.py --tool TOOL --cmake CMAKE --build BUILD --compiler CXX   a plug-in, built against the installed SDK
"""
import argparse, os, pathlib, shutil, subprocess, sys, tempfile

SKIPPED = 77


def run(words, folder, code=0, wanted=""):
    got = subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, text=True)
    if got.returncode != code or wanted not in got.stdout + got.stderr:
        sys.exit(f"{' '.join(map(str, words))}\nexit {got.returncode}, expected {code} and {wanted!r}\n{got.stdout}{got.stderr}")


def build_plugin(args, folder):
    if not shutil.which(args.compiler):
        print(f"there is no {args.compiler}: skipped")
        sys.exit(SKIPPED)
    run([args.cmake, "--install", args.build, "--component", "sdk", "--prefix", folder / "sdk"], folder)
    run([args.tool, "new-rule", "gate-number", "--kind", "plugin"], folder, wanted="lib")
    project = "house-rules/gate-number"
    run([args.cmake, "-S", project, "-B", f"{project}/build", f"-DCMAKE_PREFIX_PATH={folder}/sdk", f"-DCMAKE_CXX_COMPILER={args.compiler}"], folder)
    run([args.cmake, "--build", f"{project}/build"], folder)
    return f"{project}/build/libgate-number.so"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True, type=os.path.abspath)
    for name in ("--cmake", "--build", "--compiler"):
        parser.add_argument(name)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if args.compiler:
            rule, option, examples = build_plugin(args, folder), "--plugin", 5
        else:
            run([args.tool, "new-rule", "gate-number"], folder, wanted="tallystick test-rule house-rules/gate-number")
            rule, option, examples = "house-rules", "--rules", 7
        run([args.tool, "test-rule", rule], folder, wanted=f"1 rule, {examples} examples: all as promised")
        run([args.tool, "new-rule", "gate-number"], folder, code=2, wanted="house-rules/gate-number: is there already")
        story = folder / "story"
        story.mkdir()
        (story / "a.md").write_text("The flight to Oslo left from gate 12 an hour late.\n")
        (story / "b.md").write_text("Passengers for the Oslo flight waited for an hour at gate 14.\n")
        run([args.tool, "check", "--quiet", "--rule", "gate-number", option, rule, "--format", "text", "story"], folder, code=1, wanted="[gate-number] The gate is ")
        run([args.tool, "explain", "gate-number", option, rule], folder, wanted="## What it reports")
        (folder / "tallystick.toml").write_text('[plugins]\nfiles = ["%s"]\n' % rule if args.compiler else '[rules]\nfolders = ["house-rules"]\n')
        run([args.tool, "rules"], folder, wanted="gate-number")


if __name__ == "__main__":
    main()
