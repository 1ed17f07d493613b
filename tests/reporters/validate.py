#!/usr/bin/env python3
"""Holds the machine formats against the files they point into and against public validators.

    validate.py --tool TOOL --root FOLDER CHECK

places      the lines and columns of every format, each in its own unit, cut the very words of the evidence out of the
            files, in a story with characters of one to four bytes and words that would like to be markup or commands
sarif       no error or warning of Microsoft's SARIF multitool, GitHub's rules included, and valid by the schema that
            comes with it (npm package @microsoft/sarif-multitool-linux, python3-jsonschema)
json        GitLab's and reviewdog's reports are valid by the schemas beside this file (python3-jsonschema)
xml         JUnit's and Checkstyle's reports are well-formed and valid by the schemas beside this file (xmllint)
html        the page in headless Chromium, see page.mjs (npm package playwright-core, Chromium)
"""
import json, os, pathlib, re, shutil, subprocess, sys, tempfile, urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from checks import run_checks, skip

HOSTILE = "<script>alert(1)</script> [x](javascript:1) ]]> --> `::error::pwned` | *b* &lt; {0} %0A"
STORY = {
    "a, 1%:2.md": "---\ntitle: Harbour ](x) ::error::race\npublished: 2024-05-02T09:00:00Z\n---\n"
                  f"::error file=x::pwned {HOSTILE}\n\nThe pilot \U0001f642é Zoë Ångström-Lee, 48, won the race on Monday.\n",
    "b.txt": "Published: 2 May 2024\n\n"
             f"\U0001f642 The pilot Zoë Ångström-Lee, 43, won the race on Monday, it was said. {HOSTILE} \x1b[31mred\n",
}


def write_story(folder):
    for name, text in STORY.items():
        (folder / name).write_text(text, encoding="utf-8")


def report(args, fmt, folder, *paths, codes=(0, 1)):
    run = subprocess.run([args.tool, "check", "--quiet", "--format", fmt, *(paths or ["."])], cwd=folder, capture_output=True)
    if run.returncode not in codes:
        sys.exit(f"{fmt}: exit {run.returncode}: {run.stderr.decode(errors='replace')}")
    return run.stdout.decode("utf-8")


def stories(args):
    """Folders to check: the hostile story, and the sample stories."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_story(folder)
        yield folder, ["."]
    for story in sorted(p for p in (args.root / "corpus").iterdir() if p.is_dir()):
        yield args.root, [str(story.relative_to(args.root)), "--facts", "corpus/house-facts.toml"]


# ---- places

def cut(data, encoding, width, start, end):
    """The text between two (line, column) of a file whose columns count units of `width` bytes in `encoding`."""
    lines = data.split(b"\n")
    at = lambda place: (place[0] - 1, (place[1] - 1) * width)
    (l1, c1), (l2, c2) = at(start), at(end)
    rows = [line.decode().encode(encoding) for line in lines[l1: l2 + 1]]
    rows[-1] = rows[-1][:c2]
    rows[0] = rows[0][c1:]
    return "\n".join(row.decode(encoding) for row in rows)


def sarif_places(text):
    for result in json.loads(text)["runs"][0]["results"]:
        for location in result["locations"] + result.get("relatedLocations", []):
            place, region = location["physicalLocation"], location["physicalLocation"]["region"]
            yield (urllib.parse.unquote(place["artifactLocation"]["uri"]), "utf-16-le", 2,
                   (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))


def github_places(text):
    decode = lambda s: urllib.parse.unquote(s)
    for line in text.splitlines():
        command = re.match(r"::(error|warning|notice) (.*?)::", line)
        if not command:
            sys.exit(f"github: no command: {line}")
        p = dict(item.split("=", 1) for item in command[2].split(","))
        if "col" in p:
            yield (decode(p["file"]), "utf-16-le", 2, (int(p["line"]), int(p["col"])), (int(p["endLine"]), int(p["endColumn"])))


def rdjson_places(text):
    for diagnostic in json.loads(text)["diagnostics"]:
        for location in [diagnostic["location"], *(r["location"] for r in diagnostic.get("related_locations", []))]:
            start, end = location["range"]["start"], location["range"]["end"]
            yield location["path"], "utf-8", 1, (start["line"], start["column"]), (end["line"], end["column"])


PLACES = {"sarif": sarif_places, "github": github_places, "rdjson": rdjson_places}


def places(args):
    errors, seen = [], dict.fromkeys(PLACES, 0)
    for folder, paths in stories(args):
        wanted = {(os.path.normpath(e["file"]), e["text"]) for f in json.loads(report(args, "json", folder, *paths))["findings"] for e in f["evidence"]}
        if not wanted:
            errors.append(f"{folder}: no findings, so nothing was tested")
        for fmt, read in PLACES.items():
            for file, encoding, width, start, end in read(report(args, fmt, folder, *paths)):
                seen[fmt] += 1
                words = cut((folder / file).read_bytes(), encoding, width, start, end)
                if (file, words) not in wanted:
                    errors.append(f"{fmt}: {file} {start}-{end} is {words!r}, no words of any evidence there")
    return errors + [f"{fmt}: no place at all" for fmt, count in seen.items() if count == 0]


# ---- validators

def multitool(args):
    need_jsonschema()
    found = args.root / ".cache/validators/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    if not found.exists():
        skip("the npm package @microsoft/sarif-multitool-linux is not installed")
    return found


# What the tool would like beyond what SARIF and GitHub ask for: an address of the tool's own.
UNMET = {"SARIF2005"}


def sarif_complaints(tool, path):
    run = subprocess.run([tool, "validate", path, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"], capture_output=True, text=True)
    found = [line for line in run.stdout.splitlines() if re.search(r": (error|warning) [A-Z]+\d", line)]
    if "Analysis completed" not in run.stdout:
        found.append(f"the multitool did not run through: {run.stdout[-300:]}{run.stderr[-300:]}")
    return [line for line in found if not any(rule in line for rule in UNMET)]


def schema_complaints(rules, document):
    import jsonschema
    validator = jsonschema.validators.validator_for(rules)(rules)
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}"[:300] for e in validator.iter_errors(document)]


def sarif(args):
    tool, errors = multitool(args), []
    rules = json.loads((tool.parent / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / "report.sarif"
        for folder, paths in stories(args):
            text = report(args, "sarif", folder, *paths)
            path.write_text(text, encoding="utf-8")
            errors += sarif_complaints(tool, path) + schema_complaints(rules, json.loads(text))
        path.write_text(report(args, "sarif", args.root, "no/such/file.md", codes=(2,)), encoding="utf-8")
        errors += sarif_complaints(tool, path)
        broken = json.loads(path.read_text(encoding="utf-8"))
        broken["runs"][0]["results"] = [{"message": {"text": "no rule"}}]
        path.write_text(json.dumps(broken), encoding="utf-8")
        if not sarif_complaints(tool, path) or not schema_complaints(rules, {"version": "2.1.0"}):
            errors.append("the validators let anything pass")
    return errors


def need_jsonschema():
    try:
        import jsonschema
    except ImportError:
        skip("python3-jsonschema is not installed")


HERE = pathlib.Path(__file__).resolve().parent


def json_(args):
    need_jsonschema()
    errors = []
    for fmt, broken in {"gitlab": [{"description": ""}], "rdjson": {"source": {}}}.items():
        rules = json.loads((HERE / f"{fmt}.json").read_text(encoding="utf-8"))
        for folder, paths in stories(args):
            document = json.loads(report(args, fmt, folder, *paths))
            errors += [f"{fmt}: {e}" for e in schema_complaints(rules, document)]
            if fmt == "gitlab" and len({item["fingerprint"] for item in document}) < len(document):
                errors.append("gitlab: a fingerprint stands twice")
        if not schema_complaints(rules, broken):
            errors.append(f"{fmt}: the schema lets anything pass")
    if report(args, "gitlab", args.root, "--rule", "age", "corpus/nhs-england").strip() != "[]":
        errors.append("gitlab: nothing found is not []")
    return errors


def xmllint(schema, text):
    run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, "-"], input=text.encode(), capture_output=True)
    return [] if run.returncode == 0 else [run.stderr.decode()[:500]]


def xml(args):
    if not shutil.which("xmllint"):
        skip("xmllint (libxml2-utils) is not installed")
    errors = []
    for fmt in ("junit", "checkstyle"):
        schema = HERE / f"{fmt}.xsd"
        for folder, paths in stories(args):
            errors += xmllint(schema, report(args, fmt, folder, *paths))
        errors += xmllint(schema, report(args, fmt, args.root, "no/such/file.md", codes=(2,)))
        if not xmllint(schema, "<report/>"):
            errors.append(f"{fmt}: the schema lets anything pass")
    return errors


def html(args):
    chromium, node = shutil.which("chromium"), shutil.which("node")
    modules = args.root / ".cache/validators"
    if not chromium or not node or not (modules / "node_modules/playwright-core").exists():
        skip("Chromium, Node or the npm package playwright-core is not installed")
    errors = []
    with tempfile.TemporaryDirectory() as name:
        page = pathlib.Path(name) / "report.html"
        for folder, paths in stories(args):
            page.write_text(report(args, "html", folder, *paths), encoding="utf-8")
            run = subprocess.run([node, HERE / "page.mjs", modules, chromium, page], capture_output=True, text=True)
            if run.returncode:
                errors.append(f"{folder} {paths[0]}: {run.stdout}{run.stderr[-800:]}")
    return errors


CHECKS = {"places": places, "sarif": sarif, "json": json_, "xml": xml, "html": html}


if __name__ == "__main__":
    run_checks(__doc__, CHECKS)
