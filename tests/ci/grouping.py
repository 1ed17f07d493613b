#!/usr/bin/env python3
"""How well --cluster groups articles whose stories are known: each FOLDER is one story, all are thrown together.

    grouping.py --tool build/tallystick [--rounds N] [--least F] FOLDER...

Prints precision and recall over pairs of articles, first of all at once, then of N random mixtures of one to five of the
stories with two or more of their articles each (always the same ones). Exits with 1 where either of the two is below --least.
"""
import argparse, itertools, os, pathlib, random, subprocess, sys


def groups(tool, files):
    run = subprocess.run([tool, "stories", "--cluster", *files], capture_output=True, text=True, check=True)
    number, out = -1, {}
    for line in run.stdout.splitlines():
        if line.startswith("  "):
            out[line[2:]] = number
        else:
            number += 1
    return out


def score(tool, story_of, files, sums):
    group = groups(tool, files)
    for a, b in itertools.combinations(files, 2):
        alike, joined = story_of[a] == story_of[b], group[a] == group[b]
        sums["right"] += alike and joined
        sums["wrong"] += joined and not alike
        sums["missed"] += alike and not joined


def show(what, sums):
    precision = sums["right"] / max(1, sums["right"] + sums["wrong"])
    recall = sums["right"] / max(1, sums["right"] + sums["missed"])
    print(f"{what}: precision {precision:.3f} ({sums['wrong']} pairs joined wrongly), recall {recall:.3f} ({sums['missed']} pairs parted)")
    return min(precision, recall)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--tool", required=True)
    ap.add_argument("--rounds", type=int, default=200)
    ap.add_argument("--least", type=float, default=0.0)
    ap.add_argument("folders", nargs="+", type=pathlib.Path)
    args = ap.parse_args()
    stories = {str(f): sorted(str(a) for a in f.iterdir() if a.suffix in (".md", ".txt", ".html")) for f in args.folders}
    story_of = {a: s for s, files in stories.items() for a in files}
    zero = lambda: dict(right=0, wrong=0, missed=0)
    whole, mixed, chance = zero(), zero(), random.Random(1)
    score(args.tool, story_of, sorted(story_of), whole)
    for _ in range(args.rounds):
        files = []
        for story in chance.sample(sorted(stories), min(chance.choice([1, 1, 2, 2, 3, 5]), len(stories))):
            files += chance.sample(stories[story], chance.randint(min(2, len(stories[story])), len(stories[story])))
        score(args.tool, story_of, sorted(files), mixed)
    worst = [show(f"all {len(story_of)} articles of {len(stories)} stories", whole)]
    if args.rounds:
        worst.append(show(f"{args.rounds} mixtures of 1 to 5 stories", mixed))
    sys.exit(1 if min(worst) < args.least else 0)


if __name__ == "__main__":
    main()
