"""The house's own promises: shelves complete, rules documented and tested, exports sorted, nothing private in the files."""

import ast
import importlib
import pkgutil
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import ssylka

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "ssylka"


def shelves() -> list[Path]:
    """Every folder of the package that has an interface.py."""
    return sorted(path.parent for path in PACKAGE.rglob("interface.py"))


def modules(folder: Path) -> Iterator[str]:
    """The parts of a shelf: its modules and packages, but for `interface` and those whose name begins with "_"."""
    for found in pkgutil.iter_modules([str(folder)]):
        if found.name != "interface" and not found.name.startswith("_"):
            yield found.name


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def imported(path: Path) -> set[str]:
    """The modules of ours that a file imports, anywhere in it."""
    found = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


SHELVES = shelves()
IDS = [path.name for path in SHELVES]


@pytest.mark.parametrize("folder", SHELVES, ids=IDS)
def test_no_part_lies_beside_its_shelf(folder: Path) -> None:
    table = imported(folder / "__init__.py")
    inner = set[str]().union(*(imported(path) for path in folder.rglob("*.py")))
    name = dotted(folder)
    for part in modules(folder):
        assert f"{name}.{part}" in table | inner, f"{name}/__init__.py: no line for {part}"


@pytest.mark.parametrize("folder", SHELVES, ids=IDS)
def test_a_shelf_has_a_documented_shape_and_door(folder: Path) -> None:
    shape = importlib.import_module(f"{dotted(folder)}.interface")
    assert shape.__doc__
    assert "Protocol" in (folder / "interface.py").read_text(encoding="utf-8")
    assert importlib.import_module(dotted(folder)).__doc__


@pytest.mark.parametrize("folder", SHELVES, ids=IDS)
def test_parts_of_a_shelf_do_not_import_its_door(folder: Path) -> None:
    """A part that imports the table would make a circle; it may import `interface` and its helpers."""
    name = dotted(folder)
    doors = {
        f"{name}.{node.name}"
        for node in ast.parse((folder / "__init__.py").read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    for path in folder.rglob("*.py"):
        if path != folder / "__init__.py":
            assert not imported(path) & doors, f"{path.relative_to(ROOT)} imports the door of its own shelf"


@pytest.mark.parametrize("shelf", ["rules", "reporters"])
def test_siblings_do_not_know_each_other(shelf: str) -> None:
    """What parts share stands in modules whose names begin with "_"."""
    folder = PACKAGE / shelf
    parts = {f"ssylka.{shelf}.{part}" for part in modules(folder)}
    for path in folder.glob("*.py"):
        if path.name != "__init__.py":
            assert not imported(path) & parts, f"{path.relative_to(ROOT)} imports a sibling"


def all_modules() -> list[str]:
    names = [dotted(path) for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__main__.py"]
    return [name for name in names if name]


@pytest.mark.parametrize("name", all_modules())
def test_a_module_says_what_it_is_and_sorts_its_exports(name: str) -> None:
    module: ModuleType = importlib.import_module(name)
    assert (module.__doc__ or "").strip(), f"{name} has no docstring"
    exported = getattr(module, "__all__", None)
    if exported is not None:
        assert list(exported) == _sorted(exported), f"{name}.__all__ is not sorted"
        missing = [one for one in exported if not hasattr(module, one)]
        assert not missing, f"{name}.__all__ names what is not there: {missing}"


def _sorted(names: list[str]) -> list[str]:
    """The order that ruff (RUF022) keeps: CONSTANTS, then Classes, then functions."""
    return sorted(names, key=lambda one: (0 if one.isupper() else 1 if one[:1].isupper() else 2, one))


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    """300 lines, as a house rule; tables of data and what says why may be longer, up to 500."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 500
        and not path.stem.strip("_").endswith(TABLES)
    }
    assert not long, f"split these: {long}"


TABLES = ("tables", "data", "words", "table", "outlets", "weights")


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    odd = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers"}
    found = [str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*.py") if path.stem.strip("_") in odd]
    assert not found


# Rules


def test_codes_and_names_of_rules_are_unique_and_well_formed() -> None:
    from ssylka.rules import RULES

    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"(?:LNK|DOI|CIT|REF|STY|OCR)\d{3}", code) for code in codes)
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", name) for name in names)
    families = [code[:3] for code in codes]
    assert families == sorted(families, key=["LNK", "DOI", "CIT", "REF", "STY", "OCR"].index)
    for family in set(families):
        mine = [code for code in codes if code.startswith(family)]
        assert mine == sorted(mine), f"{family} is out of order in RULES"


def test_every_rule_has_its_file_its_manual_and_its_table_of_cases() -> None:
    from ssylka.rules import RULES

    for rule in RULES:
        flaw = rule.name.replace("-", "_")
        path = PACKAGE / "rules" / f"{flaw}.py"
        assert path.is_file(), f"{rule.code}: rules/{flaw}.py is missing"
        assert path.read_text(encoding="utf-8").startswith(f'"""{rule.code} {rule.name}.'), f"{path.name}: first line"
        assert rule.judge.__name__ == f"judge_{flaw}"
        manual = rule.judge.__doc__ or ""
        for section in ("Why it matters:", "Example:", "What to do:"):
            assert section in manual, f"{rule.code} {rule.name}: no section {section!r}"
        assert (ROOT / "tests" / "rules" / f"{flaw}.toml").is_file(), f"tests/rules/{flaw}.toml is missing"


def test_every_table_of_cases_has_its_rule() -> None:
    from ssylka.rules import RULES

    tables = {path.stem.replace("_", "-") for path in (ROOT / "tests" / "rules").glob("*.toml")}
    assert tables <= {rule.name for rule in RULES}


# What the files may not say

_PRIVATE = (
    (r"(?<![\w.])/(?:work|tmp|root|home)/\w", "a path of one machine"),
    (r"https?://(?:pypi|registry|proxy|mirror)[\w.-]*(?::\d+)?/", "the address of a package registry"),
    (r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b", "a note to oneself"),
    (r"<{7} |>{7} ", "a merge conflict"),
)
_SKIPPED = {".png", ".jpg", ".pdf", ".docx", ".gz", ".crfsuite", ".model", ".lock"}


def files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        return sorted((ROOT / "src").rglob("*.py"))
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def test_no_file_holds_what_is_private() -> None:
    found = []
    for path in files():
        if path.suffix in _SKIPPED or path == Path(__file__) or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        for pattern, what in _PRIVATE:
            for match in re.finditer(pattern, text):
                line = text.count("\n", 0, match.start()) + 1
                found.append(f"{path.relative_to(ROOT)}:{line}: {what}: {match[0]!r}")
    assert not found, "\n".join(found)


def test_the_package_is_typed_and_versioned() -> None:
    assert (PACKAGE / "py.typed").is_file()
    assert re.fullmatch(r"\d+\.\d+\.\d+(?:\w+)?", ssylka.__version__)


def test_the_top_level_holds_what_it_may() -> None:
    """Everything else has a folder of its own; hidden files stand beside them."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    allowed = {"pyproject.toml", "README.md", "LICENSE", "src", "styles", "bib", "tests"}
    assert {name for name in top if not name.startswith(".")} == allowed
