"""The GitHub Action: its shell steps run here as GitHub runs them, with a real ssylka against a web on loopback."""

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from standin.logged import logged_web

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / ".github" / "actions" / "audit" / "action.yml"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are written for bash")


def script(step: str) -> str:
    """The shell lines of a step."""
    text = ACTION.read_text(encoding="utf-8")
    found = re.search(rf"- name: {step}\n(?:      .*\n)*?      run: \|\n((?:        .*\n|\n)+)", text)
    assert found is not None
    return textwrap.dedent(found[1])


def given(step: str) -> list[str]:
    """The names that a step gets in its environment."""
    text = ACTION.read_text(encoding="utf-8")
    found = re.search(rf"- name: {step}\n(?:      .*\n)*?      env:\n((?:        .*\n)+)", text)
    assert found is not None
    return re.findall(r"^        (\w+): ", found[1], re.MULTILINE)


def audit(folder: Path, **inputs: str) -> "subprocess.CompletedProcess[str]":
    """Run the step "Audit" in a folder; inputs that are not named are empty."""
    tools = folder / "bin"
    tools.mkdir(exist_ok=True)
    (tools / "ssylka").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ssylka "$@"\n', encoding="utf-8")
    (tools / "ssylka").chmod(0o755)
    known = given("Audit")
    assert set(inputs) <= set(known)
    assert len(known) == len(set(known)), "a name given twice makes the file invalid"
    environment = (
        os.environ | dict.fromkeys(known, "") | {"LINKS_ONLY": "false", "FAIL_ON": "dead", "MAX_TIME": "60"} | inputs
    )
    environment |= {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src")}
    environment |= {"GITHUB_OUTPUT": str(folder / "output"), "GITHUB_STEP_SUMMARY": str(folder / "summary")}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script("Audit")]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def test_a_dead_link_fails_the_job_and_is_told_in_three_places(tmp_path: Path) -> None:
    with logged_web() as web:
        (tmp_path / "page.md").write_text(
            f"[one]({web.url('/alive-1')}) [two]({web.url('/gone-2')})\n", encoding="utf-8"
        )
        arguments = "--allow-private --copies none"
        done = audit(
            tmp_path,
            PATHS="page.md",
            LINKS_ONLY="true",
            ARGUMENTS=arguments,
            SARIF="links.sarif",
            MAILTO="a@site.example",
        )
        assert done.returncode == 1, done.stderr
        assert "::error file=page.md,line=1," in done.stdout
        assert (tmp_path / "output").read_text() == "exit-code=1\n"
        assert f"`{web.url('/gone-2')}`" in (tmp_path / "summary").read_text(encoding="utf-8")
        results = json.loads((tmp_path / "links.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
        assert [result["ruleId"] for result in results] == ["LNK001"]
        assert (tmp_path / ".ssylka" / "links.sqlite").exists()
        assert web.asked["/alive-1"] == 1, "the summary and the SARIF file are told from memory"


def test_a_job_without_dead_links_passes(tmp_path: Path) -> None:
    with logged_web() as web:
        (tmp_path / "page.md").write_text(f"[one]({web.url('/alive-1')})\n", encoding="utf-8")
        done = audit(tmp_path, PATHS="page.md", LINKS_ONLY="true", ARGUMENTS="--allow-private --copies none")
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "output").read_text() == "exit-code=0\n"


def test_a_job_that_could_judge_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("Words alone.\n", encoding="utf-8")
    done = audit(tmp_path, PATHS="page.md", ARGUMENTS="--offline")
    assert done.returncode == 2
    assert (tmp_path / "output").read_text() == "exit-code=2\n"
    assert "nothing could be judged" in done.stderr
