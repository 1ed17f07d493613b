#!/usr/bin/env python3
"""Plays the blocks of a guide in an empty folder and compares what is printed with what the guide shows.

    play.py TOOL ROOT GUIDE

    ```sh              shell lines; they must succeed. A cd holds for all that follows
    ```file NAME       a file
    ```console         "$ COMMAND", then what it prints (standard output, then standard error), then "[exit N]" where it is
                       given; … in a line stands for any text. Without "[exit N]" it must print nothing and succeed

Other blocks are passed over. The tool and the scripts of ci/ are on the PATH.
"""
import os, pathlib, re, subprocess, sys, tempfile

FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def environment(tool, root, home):
    tools = home / "bin"
    tools.mkdir()
    (tools / "tallystick").symlink_to(tool)
    return dict(os.environ, PATH=f"{tools}:{root / 'ci'}:{os.environ['PATH']}", HOME=str(home), LC_ALL="C", NO_COLOR="1",
                GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@example.com",
                GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.com")


class Player:
    def __init__(self, env, folder):
        self.env, self.folder, self.errors, self.played = env, folder, [], 0

    def sh(self, text):
        run = subprocess.run(["bash", "-euc", text + "\npwd > \"$HOME/pwd\""], cwd=self.folder, env=self.env, capture_output=True, text=True)
        if run.returncode:
            self.errors.append(f"failed: {text}{run.stderr}")
        else:
            self.folder = pathlib.Path((pathlib.Path(self.env["HOME"]) / "pwd").read_text().strip())

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def console(self, text):
        for block in re.split(r"^\$ ", text, flags=re.M)[1:]:
            command, *shown = block.rstrip("\n").split("\n")
            expected = "".join(line + "\n" for line in shown) or "[exit 0]\n"
            run = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.env, capture_output=True, text=True)
            got = f"{run.stdout}{run.stderr}[exit {run.returncode}]\n"
            pattern = ".*".join(re.escape(part) for part in expected.split("…"))
            self.played += 1
            if not re.fullmatch(pattern, got):
                self.errors.append(f"$ {command}\n--- expected\n{expected}--- got\n{got}---")

    def play(self, guide):
        for kind, name, text in FENCE.findall(guide):
            if kind == "sh":
                self.sh(text)
            elif kind == "file":
                self.file(name, text)
            elif kind == "console":
                self.console(text)


def main():
    tool, root, guide = (pathlib.Path(arg).resolve() for arg in sys.argv[1:4])
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        (home / "work").mkdir()
        player = Player(environment(tool, root, home), home / "work")
        player.play(guide.read_text(encoding="utf-8"))
    if not player.played:
        player.errors.append("the guide shows no command")
    sys.exit("\n".join(player.errors) if player.errors else 0)


if __name__ == "__main__":
    main()
