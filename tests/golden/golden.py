#!/usr/bin/env python3
"""Holds the reports of the sample stories to what every report must keep.

    golden.py --tool TOOL --root FOLDER CHECK

reports   reports/STORY.md and STORY.json are, byte by byte, what the program writes of corpus/STORY
order     the same bytes when run again, and when the articles are named in other orders
evidence  the text of every piece of evidence is the file's bytes at its offsets, line and column
schema    the JSON is valid by reports/schema/findings-1.json, and every rules/*/rule.toml by rule-1.json (needs
          python3-jsonschema; without it, skipped)
readme    the findings quoted in README.md are, word for word, the report's own on that story, and its table of rules
          is what `tallystick rules` says
update    writes reports/ and these parts of README.md
"""
import argparse, difflib, json, pathlib, re, subprocess, sys, tomllib

FORMATS = {"markdown": "md", "json": "json"}
ORDERED = [*FORMATS, "sarif", "html"]
SKIPPED = 77


def check(args, story, fmt, paths=None):
    """The report on a story; run in the root, so that the report's paths are the same on every machine."""
    paths = paths or [f"corpus/{story}"]
    run = subprocess.run([args.tool, "check", "--quiet", "--format", fmt, *paths], cwd=args.root, capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{story}: exit {run.returncode}: {run.stderr.decode(errors='replace')}")
    return run.stdout


def articles(args, story):
    listed = json.loads(check(args, story, "json"))["articles"]
    return [article["file"] for article in listed]


def reports(args, stories):
    errors = []
    for story in stories:
        for fmt, ending in FORMATS.items():
            path = args.root / "reports" / f"{story}.{ending}"
            stored = path.read_bytes() if path.exists() else b""
            written = check(args, story, fmt)
            if stored != written:
                diff = difflib.unified_diff(stored.decode().splitlines(), written.decode().splitlines(), str(path), "written now", lineterm="", n=1)
                errors.append("\n".join(list(diff)[:60]))
    known = set(stories)
    for path in sorted((args.root / "reports").glob("*.*")):
        if path.stem not in known and path.suffix in (".md", ".json") and path.stem != "README":
            errors.append(f"{path}: there is no story corpus/{path.stem}")
    if errors:
        errors.append("If this is as it should be: ./dev golden")
    return errors


def order(args, stories):
    errors = []
    for story in stories:
        files = articles(args, story)
        for fmt in ORDERED:
            if check(args, story, fmt) != check(args, story, fmt):
                errors.append(f"{story}: another {fmt} report when run again")
            first = check(args, story, fmt, files)
            for other in (files[::-1], files[1:] + files[:1]):
                if check(args, story, fmt, other) != first:
                    errors.append(f"{story}: another {fmt} report when the articles come as {other}")
    return errors


def misplaced(root, e):
    data = (root / e["file"]).read_bytes()
    before = data[: e["start"]]
    line_start = before.rfind(b"\n") + 1
    where = {"text": data[e["start"]: e["end"]].decode(), "line": before.count(b"\n") + 1,
             "column": len(before[line_start:].decode()) + 1}
    return [f"{e['file']}: {key} is {e[key]!r}, the file has {where[key]!r}" for key in where if where[key] != e[key]]


def evidence(args, stories):
    errors, seen = [], 0
    for story in stories:
        for finding in json.loads(check(args, story, "json"))["findings"]:
            for e in finding["evidence"]:
                seen += 1
                errors += misplaced(args.root, e)
    return errors or ([] if seen else ["no evidence at all: nothing was tested"])


def schema(args, stories):
    try:
        import jsonschema
    except ImportError:
        print("skipped: python3-jsonschema is not installed")
        sys.exit(SKIPPED)
    rules = json.loads((args.root / "reports/schema/findings-1.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(rules)
    validator = jsonschema.Draft7Validator(rules)
    errors = []
    for story in stories:
        found = validator.iter_errors(json.loads(check(args, story, "json")))
        errors += [f"{story}: {'/'.join(map(str, e.absolute_path))}: {e.message}" for e in found]
    # A run with a problem in it; and the schema itself must be able to fail.
    broken = subprocess.run([args.tool, "check", "--format", "json", "no/such/file.md"], cwd=args.root, capture_output=True)
    report = json.loads(broken.stdout)
    errors += [f"problems: {e.message}" for e in validator.iter_errors(report)]
    if not report["problems"]:
        errors.append("a missing file is no problem in the JSON")
    report["problems"][0]["byte"] = "three"
    if validator.is_valid(report):
        errors.append("the schema lets anything pass")
    return errors + declarations(args, jsonschema)


def declarations(args, jsonschema):
    schema = json.loads((args.root / "reports/schema/rule-1.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    errors = []
    for path in sorted(args.root.glob("rules/*/rule.toml")):
        rule = tomllib.loads(path.read_text(encoding="utf-8"))
        errors += [f"{path}: {'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(rule)]
        if validator.is_valid({**rule, "severty": "error"}):
            errors.append("the schema of rules lets anything pass")
    return errors


QUOTED_STORY = "nhs-england"
QUOTED_RULES = ["name", "vague-time"]


def rule_table(args):
    listed = subprocess.run([args.tool, "rules"], capture_output=True, check=True).stdout.decode()
    rows = [re.split(r"  +", line, maxsplit=1) for line in listed.splitlines()]
    return "".join(f"| [{rule}](rules/{rule}/README.md) | {summary} |\n" for rule, summary in rows)


def renewed(args, text):
    """README.md with its block quotation made of the report's first finding of each quoted rule, and its rules."""
    sections = re.split(r"(?m)^(?=##)", check(args, QUOTED_STORY, "markdown").decode())
    found = [next((s for s in sections if f"*(rule: {rule}, " in s), f"no finding of the rule {rule}") for rule in QUOTED_RULES]
    quote = "".join(f"> {line}".rstrip() + "\n" for line in "".join(found).rstrip().splitlines())
    text = re.sub(r"(?m)(^>.*\n)+", lambda _: quote, text, count=1)
    return re.sub(r"(?m)(^\| \[.*\n)+", lambda _: rule_table(args), text, count=1)


def readme(args, stories):
    stored = (args.root / "README.md").read_text(encoding="utf-8")
    wanted = renewed(args, stored)
    if stored == wanted:
        return []
    diff = difflib.unified_diff(stored.splitlines(), wanted.splitlines(), "README.md", "the report now", lineterm="", n=0)
    return [*list(diff)[:60], "If this is as it should be: ./dev golden"]


def update(args, stories):
    path = args.root / "README.md"
    path.write_text(renewed(args, path.read_text(encoding="utf-8")), encoding="utf-8")
    for story in stories:
        for fmt, ending in FORMATS.items():
            (args.root / "reports" / f"{story}.{ending}").write_bytes(check(args, story, fmt))
    return []


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--tool", required=True)
    ap.add_argument("--root", required=True, type=pathlib.Path)
    ap.add_argument("check", choices=["reports", "order", "evidence", "schema", "readme", "update"])
    args = ap.parse_args()
    stories = sorted(p.name for p in (args.root / "corpus").iterdir() if p.is_dir())
    if not stories:
        sys.exit("corpus/ has no stories")
    errors = globals()[args.check](args, stories)
    sys.exit("\n".join(errors) if errors else 0)


if __name__ == "__main__":
    main()
