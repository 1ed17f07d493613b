#!/usr/bin/env python3
"""Installs the build into an empty folder and uses it from there with an empty environment: everything is found.

    installed.py --cmake CMAKE --build FOLDER --root FOLDER
"""
import argparse, pathlib, subprocess, sys, tempfile

FILES = ["bin/tallystick", "share/man/man1/tallystick.1", "share/bash-completion/completions/tallystick",
         "share/zsh/vendor-completions/_tallystick", "share/fish/vendor_completions.d/tallystick.fish",
         "share/doc/tallystick/README.md", "share/doc/tallystick/NOTICE", "share/doc/tallystick/copyright",
         "share/tallystick/ci/check-changed", "share/tallystick/schema/findings-1.json",
         "include/tallystick/plugin.h", "lib/cmake/TallystickPlugin/TallystickPluginConfig.cmake"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("cmake", "build", "root"):
        ap.add_argument("--" + name, required=True)
    args = ap.parse_args()
    errors = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made = subprocess.run([args.cmake, "--install", args.build, "--prefix", folder], capture_output=True, text=True)
        if made.returncode:
            sys.exit(made.stdout + made.stderr)
        errors += [f"{file} is not installed" for file in FILES if not (folder / file).is_file()]
        def tool(*words):
            return subprocess.run([folder / "bin/tallystick", *words], cwd="/", env={}, capture_output=True, text=True)
        for file, words in {FILES[1]: ["man"], FILES[2]: ["completion", "bash"], FILES[3]: ["completion", "zsh"], FILES[4]: ["completion", "fish"]}.items():
            if (folder / file).read_text(encoding="utf-8") != tool(*words).stdout:
                errors.append(f"{file} is not what the program prints")
        found = tool("check", "--quiet", "--format", "text", f"{pathlib.Path(args.root).resolve()}/corpus/nhs-england")
        if found.returncode != 1 or "[name]" not in found.stdout:
            errors.append(f"check: exit {found.returncode}: {found.stdout}{found.stderr}")
        if "# " not in tool("explain", "age").stdout:
            errors.append("explain prints no page")
    sys.exit("\n".join(errors) if errors else 0)


if __name__ == "__main__":
    main()
