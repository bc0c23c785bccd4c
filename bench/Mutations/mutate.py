#!/usr/bin/env python3
"""Changes the pure projects one place at a time and says which changes their own tests do not notice (docs/mutations.md)."""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True, cwd=os.path.dirname(os.path.abspath(__file__))).stdout.strip()

# The tests that are near to each project, those that are quick before those that draw a great deal.
SLOW = ["Properties", "Reference", "Uncertainty", "WhatIf", "Signals", "Sensitivity", "Synthetic"]
SUITES = {
    "Domain": [("Domain", [w for n in SLOW for w in ("--filter-not-namespace", f"*.{n}")]), ("MethodData", []), ("Domain", [w for n in SLOW for w in ("--filter-namespace", f"*.{n}")])],
    "Files": [("FileFormats", [])],
    "Methods": [("MethodData", [])],
}
NAMES = {"Domain": "NofPipeline.Domain.Tests", "FileFormats": "NofPipeline.FileFormats.Tests", "MethodData": "NofPipeline.MethodData.Tests"}
BUILD = ["-c", "Release", "-v", "q", "-clp:ErrorsOnly", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false"]
PATIENCE = 600

# What is looked for in code, and what takes its place.
IN_CODE = [(re.compile(pattern), replacement) for pattern, replacement in [
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
    (r" && ", " || "), (r" \|\| ", " && "), (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " / "), (r" / ", " * "), (r" \+= ", " -= "),
    (r"\.Any\(", ".All("), (r"\.All\(", ".Any("), (r"\.First\(", ".Last("), (r"\bMin\(", "Max("), (r"\bMax\(", "Min("),
    (r"\.OrderBy\(", ".OrderByDescending("), (r"\.ThenBy\(", ".ThenByDescending("), (r"\.Distinct\(\)", ""), (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
    (r" is not null", " is null"), (r" is null", " is not null"), (r"\bif \((?!!)", "if (!("), (r"(?<![\w.\[\"'])([0-9]+)(?=m?\b)(?![\w.]*[\"'])", None),
]]
IN_TEXT = re.compile(r'"[A-Z][^"\\{}]* [^"\\{}]*\."')
LITERAL = re.compile(r'\$?@?"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)+\'')
PASSED_OVER = ("//", "using ", "namespace ", "[", "public const", "private const string", "throw ", "#", "///")


def changes(line):
    """Every change of a line of code."""
    code = line.rstrip("\n")
    if code.lstrip().startswith(PASSED_OVER) or "Exception(" in code or "GeneratedRegex" in code:
        return
    for text in IN_TEXT.finditer(code):
        yield code[:text.start()] + '""' + code[text.end():]
    masked = LITERAL.sub(lambda m: "\x00" * len(m.group(0)), code).split(" //")[0]
    for pattern, replacement in IN_CODE:
        for found in pattern.finditer(masked):
            new = str(int(found.group(1)) + 1) if replacement is None else replacement
            after = code[found.end():]
            if new == "if (!(":
                if not after.endswith(")"):
                    continue
                after += ")"
            yield code[:found.start()] + new + after


def places(project):
    folder = f"shared/NofPipeline.{project}"
    for file in subprocess.run(["git", "ls-files", f"{folder}/*.cs"], capture_output=True, text=True, check=True, cwd=ROOT).stdout.split():
        with open(os.path.join(ROOT, file), encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                for change in changes(line):
                    yield file, number, line.rstrip("\n"), change


def run(command, folder):
    """Whether it ends well within our patience."""
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, timeout=PATIENCE, env={**os.environ, "MSBUILDDISABLENODEREUSE": "1"}).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def build(project, copy):
    return run(["dotnet", "build", project, *BUILD, "--no-restore", "--no-dependencies"], copy)


def nearest(project, file):
    """The suites in the order in which they are asked: where there are tests of the same folder, those before all others."""
    folder = file.split("/")[2]
    own = SUITES[project][0][0]
    near = [(own, ["--filter-namespace", f"*.{folder}"])] if os.path.isdir(os.path.join(ROOT, "tests", own, folder)) and folder in SLOW else []
    return near + SUITES[project]


def notices(project, copy, suites):
    """The first suite that notices, if one does."""
    name = f"NofPipeline.{project}.dll"
    for suite, chosen in suites:
        folder = os.path.join(copy, "tests", suite, "bin", "Release", "net10.0")
        shutil.copy(os.path.join(copy, "shared", f"NofPipeline.{project}", "bin", "Release", "net10.0", name), folder)
        if not run([os.path.join(folder, NAMES[suite]), *chosen, "--stop-on-fail", "on"], folder):
            return suite
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40, help="how many changes that compile")
    parser.add_argument("--seed", type=int, default=2026, help="which changes; equal seeds make equal ones of equal sources")
    parser.add_argument("--projects", nargs="+", choices=SUITES, default=list(SUITES))
    arguments = parser.parse_args()
    found = [(project, *place) for project in arguments.projects for place in places(project)]
    random.Random(arguments.seed).shuffle(found)
    copy = tempfile.mkdtemp(prefix="nof-mutations-")
    try:
        for file in subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines():
            target = os.path.join(copy, file)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy(os.path.join(ROOT, file), target)
        for suite in {suite for project in arguments.projects for suite, _ in SUITES[project]}:
            if not run(["dotnet", "build", f"tests/{suite}", *BUILD], copy):
                sys.exit(f"tests/{suite} does not build.")
        for project in arguments.projects:
            if (suite := notices(project, copy, SUITES[project])) is not None:
                sys.exit(f"tests/{suite} fails before anything is changed.")
        score(found, arguments.count, copy)
    finally:
        shutil.rmtree(copy)


def score(found, count, copy):
    noticed, unnoticed = 0, []
    for project, file, number, old, new in found:
        if noticed + len(unnoticed) == count:
            break
        path = os.path.join(copy, file)
        with open(path, encoding="utf-8") as source:
            lines = source.readlines()
        with open(path, "w", encoding="utf-8") as source:
            source.writelines([*lines[:number], new + "\n", *lines[number + 1:]])
        began = time.monotonic()
        if build(f"shared/NofPipeline.{project}", copy):
            suite = notices(project, copy, nearest(project, file))
            noticed += suite is not None
            what = f"{file}:{number + 1}\n    {old.strip()}\n    {new.strip()}"
            unnoticed += [] if suite else [what]
            print(f"{noticed + len(unnoticed)} {'noticed by ' + suite if suite else 'NOT NOTICED'}, {time.monotonic() - began:.0f} s: {what}", flush=True)
        with open(path, "w", encoding="utf-8") as source:
            source.writelines(lines)
    total = noticed + len(unnoticed)
    print(f"{noticed} of {total} changes were noticed ({100 * noticed / max(total, 1):.0f} %).")
    for what in unnoticed:
        print(f"not noticed: {what}")


main()
