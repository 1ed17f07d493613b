"""Programs of named checks: each is given --tool and --root and returns a list of what is wrong."""
import argparse, pathlib, sys

SKIPPED = 77  # SKIP_RETURN_CODE of the tests that run them


def skip(why):
    print("skipped:", why, "(./dev validators)")
    sys.exit(SKIPPED)


def run_checks(description, checks):
    """Runs the check that the command line names, and exits with what it complains of."""
    ap = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--tool", required=True, type=pathlib.Path)
    ap.add_argument("--root", required=True, type=pathlib.Path)
    ap.add_argument("check", choices=checks)
    args = ap.parse_args()
    args.tool, args.root = args.tool.resolve(), args.root.resolve()
    errors = checks[args.check](args)
    sys.exit("\n".join(errors) if errors else 0)
