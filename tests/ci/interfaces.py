#!/usr/bin/env python3
"""Holds what other programs read of Tallystick against those programs.

    interfaces.py --tool TOOL --root FOLDER CHECK

completion  bash, zsh and fish offer what --help prints (the shells)
manual      the manual page is well-formed and has every option of every command (mandoc)
hooks       .pre-commit-hooks.yaml, and the hook on a commit that is sound and one that is not (pre-commit)
pipelines   action.yml by the published schema, and the scripts of the action and of GitLab's job run as they stand
            (python3-yaml; npm package @action-validator/cli)
schemas     a baseline, accepted findings and configurations by the schemas in reports/schema, which let no slip pass
            (python3-jsonschema, Python 3.11)

`./dev validators` installs what is needed; what is not there is skipped with a word.
"""
import json, os, pathlib, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from checks import run_checks, skip

SOUND = "The head teacher, Dev Anand, 44, said that the school in Hythe Lane was shut.\n"
UNSOUND = "The head teacher, Dev Anand, 48, said that the school in Hythe Lane was shut.\n"


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            skip(f"{program} is not installed")


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def commands(args):
    text = run([args.tool]).stderr
    return re.findall(r"^  ([a-z][a-z-]*) +\S", text, re.M)


def options(args, command):
    text = run([args.tool, command, "--help"]).stdout
    return set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", text, re.M))


# ---- completion

BASH = 'source "$1"; COMP_WORDS=("${@:2}"); COMP_CWORD=$(($# - 2)); _tallystick; printf "%s\\n" "${COMPREPLY[@]}"'
ZSH = '''compdef() { : }
_describe() { print -l -- ${(P)2%%:*} }
_arguments() { print -l -- ${${@#\\*}%%\\[*} }
source $1
words=("${@:2}"); CURRENT=$#words; _tallystick'''


def complete(shell, script, words, folder):
    if shell == "bash":
        out = run(["bash", "-c", BASH, "-", script, *words], cwd=folder)
    elif shell == "zsh":
        out = run(["zsh", "-f", "-c", ZSH, "-", script, *words], cwd=folder)
    else:
        out = run(["fish", "-c", f"source {script}; complete -C '{' '.join(words)}'"], cwd=folder)
    return {line.split("\t")[0] for line in out.stdout.splitlines()} | ({"failed: " + out.stderr} if out.stderr else set())


def completion(args):
    need("bash", "zsh", "fish")
    errors = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("with blank.md", "b.txt"):
            (pathlib.Path(folder) / name).write_text("Rain fell.\n")
        for shell in ("bash", "zsh", "fish"):
            script = f"{folder}/.{shell}"
            pathlib.Path(script).write_text(run([args.tool, "completion", shell]).stdout)
            def offers(wanted, *words):
                got = complete(shell, script, ["tallystick", *words], folder)
                if not set(wanted) <= got:
                    errors.append(f"{shell}: {words}: {sorted(set(wanted) - got)} not among {sorted(got)}")
            offers(commands(args), "")
            for command in commands(args):
                offers(options(args, command), command, "--")
            if shell != "zsh":  # its values are looked up by _arguments itself
                offers(["error", "never"], "check", "--fail-level", "")
                offers(["sarif"], "check", "--format", "sa")
                offers(["create", "update"], "baseline", "")
                offers(["age"], "explain", "a")
                offers(["with blank.md"], "check", "wi")
    return errors


# ---- manual

def manual(args):
    need("mandoc")
    page = run([args.tool, "man"]).stdout
    lint = run(["mandoc", "-T", "lint", "-W", "warning"], input=page).stdout
    errors = [line for line in lint.splitlines() if "missing date" not in line]  # it bears none
    text = re.sub(".\b", "", run(["mandoc", "-T", "utf8"], input=page).stdout)
    for command in commands(args):
        part = re.search(rf"^   {command}\n(.*?)(?=^   \S|^\S)", text, re.M | re.S)
        missing = [o for o in options(args, command) if not part or o not in part[1]]
        errors += [f"{command}: the manual lacks {o}" for o in missing] + ([] if part else [f"the manual lacks {command}"])
    return errors


# ---- hooks and pipelines

def repository(folder, args):
    """A repository with one article, and one that contradicts it on the branch `wrong` or not on `right`."""
    env = dict(os.environ, HOME=str(folder), GIT_CONFIG_NOSYSTEM="1", LC_ALL="C", PATH=f"{folder / 'bin'}:{os.environ['PATH']}",
               **{f"GIT_{who}_{what}": "a@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")})
    (folder / "bin").mkdir()
    (folder / "bin" / "tallystick").symlink_to(args.tool)
    news = folder / "news"
    (news / "stories/roof").mkdir(parents=True)
    git = lambda *words: subprocess.run(["git", *words], cwd=news, env=env, check=True, capture_output=True)
    git("init", "--quiet", "--initial-branch=main")
    (news / "stories/roof/first.txt").write_text("The school in Hythe Lane is shut, the head teacher, Dev Anand, 44, said.\n")
    git("add", ".")
    git("commit", "--quiet", "--message", "first")
    for branch, text in {"right": SOUND, "wrong": UNSOUND}.items():
        git("switch", "--quiet", "--create", branch, "main")
        (news / "stories/roof/second.txt").write_text(text)
        git("add", ".")
        git("commit", "--quiet", "--message", branch)
    return news, env, git


def hooks(args):
    need("pre-commit", "git")
    errors = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        news, env, git = repository(folder, args)
        valid = run(["pre-commit", "validate-manifest", args.root / ".pre-commit-hooks.yaml"], env=env)
        if valid.returncode:
            errors.append(valid.stdout)
        source = folder / "source"
        source.mkdir()
        shutil.copy(args.root / ".pre-commit-hooks.yaml", source)
        for step in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "hooks"]):
            subprocess.run(["git", *step], cwd=source, env=env, check=True)
        for branch, code in {"right": 0, "wrong": 1}.items():
            git("switch", "--quiet", branch)
            out = run(["pre-commit", "try-repo", source, "tallystick-installed", "--files", "stories/roof/second.txt"], cwd=news, env=env)
            if out.returncode != code or (code and "[age]" not in out.stdout):
                errors.append(f"{branch}: exit {out.returncode}: {out.stdout}{out.stderr}")
    return errors


def action_complaints(args):
    validator = args.root / ".cache/validators/node_modules/@action-validator/cli/cli.mjs"
    if not validator.exists() or not shutil.which("node"):
        skip("the npm package @action-validator/cli is not installed")
    check = lambda path: run(["node", validator, path])
    said = check(args.root / "action.yml")
    errors = [f"action.yml: {said.stdout}{said.stderr}"] if said.returncode else []
    with tempfile.TemporaryDirectory() as name:
        broken = pathlib.Path(name) / "action.yml"
        broken.write_text("name: x\nruns: {using: nothing}\n")
        if check(broken).returncode == 0:
            errors.append("the validator lets anything pass")
    return errors


def run_action(args, news, env, base):
    temp = pathlib.Path(env["HOME"]) / "runner"
    shutil.rmtree(temp, ignore_errors=True)
    temp.mkdir()
    own = dict(env, RUNNER_TEMP=str(temp), GITHUB_STEP_SUMMARY=str(temp / "summary"), GITHUB_OUTPUT=str(temp / "output"),
               INPUT_PATH="stories", INPUT_BASE=base, INPUT_OPTIONS="--fail-level error")
    out = run(["bash", args.root / "ci/github"], cwd=news, env=own)
    made = sorted(p.name for p in (temp / "tallystick").iterdir()) if (temp / "tallystick").exists() else []
    return out, made, (temp / "summary").read_text() if (temp / "summary").exists() else "", (temp / "output").read_text()


def run_job(args, news, env):
    """The lines of GitLab's job, with its inputs filled in and the program at hand instead of a clone."""
    import yaml
    spec, jobs = yaml.safe_load_all((args.root / "templates/tallystick.yml").read_text(encoding="utf-8"))
    inputs = {name: row.get("default", "") for name, row in spec["spec"]["inputs"].items()} | {"path": "stories"}
    text = "\n".join(jobs["tallystick"]["script"])
    text = re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda m: inputs[m[1]], text)
    text = text.replace(".tallystick/ci/", f"{args.root}/ci/")
    out = run(["bash", "-euc", text], cwd=news, env=dict(env, CI_MERGE_REQUEST_DIFF_BASE_SHA="main", CI_COMMIT_BEFORE_SHA="0" * 40))
    report = news / jobs["tallystick"]["artifacts"]["reports"]["codequality"]
    return out, report.exists()


def pipelines(args):
    need("git", "bash")
    try:
        import yaml
    except ImportError:
        skip("python3-yaml is not installed")
    errors = action_complaints(args)
    declared = yaml.safe_load((args.root / "action.yml").read_text(encoding="utf-8"))
    step = next(s for s in declared["runs"]["steps"] if s.get("id") == "check")
    if {"INPUT_" + name.upper() for name in declared["inputs"]} != set(step["env"]):
        errors.append("action.yml: the step is not given every input")
    with tempfile.TemporaryDirectory() as name:
        news, env, git = repository(pathlib.Path(name), args)
        for branch, code in {"right": 0, "wrong": 1}.items():
            git("switch", "--quiet", branch)
            out, made, summary, output = run_action(args, news, env, "main")
            if out.returncode != code or made != ["audit.html", "summary.md", "tallystick.sarif"] or "sarif=" not in output or not summary:
                errors.append(f"action, {branch}: exit {out.returncode}, {made}: {out.stderr}")
            if ("::error file=stories/roof/second.txt" in out.stdout) != (code == 1):
                errors.append(f"action, {branch}: {out.stdout}")
            job, reported = run_job(args, news, env)
            if job.returncode != code or not reported:
                errors.append(f"GitLab, {branch}: exit {job.returncode}: {job.stdout}{job.stderr}")
        for base, code in {"wrong": 0, "0" * 40: 1, "no-such-commit": 2}.items():
            out, *_ = run_action(args, news, env, base)
            if out.returncode != code:
                errors.append(f"action, base {base}: exit {out.returncode}: {out.stdout}{out.stderr}")
    return errors


# ---- schemas

CONFIGURATION = """extend = "base.toml"
fail-level = "error"
baseline = "known.toml"
accepted = ["a.toml"]
cluster = true
facts = "house.toml"
[rules]
skip = ["text"]
[severity]
age = "info"
[outlets."Daily"]
locale = "en-GB"
[[overrides]]
files = ["archive/**"]
"""


def complaints(args, schema, text):
    import jsonschema, tomllib
    rules = json.loads((args.root / "reports/schema" / schema).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(rules)
    as_json = json.loads(json.dumps(tomllib.loads(text), default=str))
    return [f"{schema}: {e.message}" for e in jsonschema.Draft7Validator(rules).iter_errors(as_json)]


def schemas(args):
    try:
        import jsonschema, tomllib
    except ImportError:
        skip("python3-jsonschema or Python 3.11 is not installed")
    with tempfile.TemporaryDirectory() as name:
        news, env, git = repository(pathlib.Path(name), args)
        tool = lambda *words: run([args.tool, *words], cwd=news, env=env)
        tool("baseline", "create", "--quiet", "--baseline", "baseline.toml", "stories")
        baseline = (news / "baseline.toml").read_text()
        accepted = tool("check", "--quiet", "--format", "accepted", "stories").stdout.replace('""', '"me"') + "expires = 2026-01-31\n"
        (news / "tallystick.toml").write_text(CONFIGURATION.replace('extend = "base.toml"\n', ""))
        printed = tool("check", "--print-config", "stories")
    if printed.returncode or "age:" not in baseline or "age:" not in accepted:
        return [f"nothing to hold against the schemas: {printed.stderr}{baseline}{accepted}"]
    good = {"baseline-1.json": [baseline], "accepted-1.json": [accepted], "config-1.json": [CONFIGURATION, printed.stdout]}
    bad = {"baseline-1.json": [baseline + "line = 3\n", baseline.replace("/1", "/2"), baseline.replace("age:", "age-")],
           "accepted-1.json": [accepted.replace('"me"', '" "'), accepted.replace("by =", "who =")],
           "config-1.json": ['baseline = 3\n', 'acepted = "a"\n', 'cluster = "yes"\n']}
    errors = [e for schema, texts in good.items() for text in texts for e in complaints(args, schema, text)]
    return errors + [f"{schema} lets pass: {text}" for schema, texts in bad.items() for text in texts if not complaints(args, schema, text)]


CHECKS = {"schemas": schemas, "completion": completion, "manual": manual, "hooks": hooks, "pipelines": pipelines}


if __name__ == "__main__":
    run_checks(__doc__, CHECKS)
