"""`Config`: what the user may set, in `[tool.ssylka]` of pyproject.toml or at the top of ssylka.toml."""

import tomllib
from pathlib import Path

from pydantic import Field, ValidationError

from ssylka.errors import ConfigError
from ssylka.model.base import Model


class Config(Model):
    """Settings; every one has a default that suits a first run.

    Attributes:
        style: the citation style where the command names none.
        language: "entry" (each entry in the language of its source), "list", or a language code; None: as the style has it.
        ignore: rules, by code or name, whose findings are left out.
        errors: rules, by code or name, whose findings count as errors.
        mailto: an address that registries may write to; sent in the User-Agent.
        offline: ask nobody.
        hosts: names, addresses or networks ("10.0.0.0/8") that are fetched though they are private.
        mirrors: an origin = the base URL that answers in its place ("https://api.crossref.org" = "http://10.0.0.5/crossref").
        names: Russian = English names of journals, publishers and places, for `--transliterate`; they come before ours.
    """

    style: str = "rudn"
    language: str | None = None
    ignore: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    mailto: str | None = None
    offline: bool = False
    hosts: tuple[str, ...] = ()
    mirrors: dict[str, str] = Field(default_factory=dict)
    names: dict[str, str] = Field(default_factory=dict)


def _read_table(path: Path) -> dict[str, object]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{path} is not valid TOML: {error}", "Mend the file, or name another with --config."
        ) from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}", "Name a readable file with --config.") from error
    if path.name == "pyproject.toml":
        table = data.get("tool", {}).get("ssylka", {})
        return dict(table) if isinstance(table, dict) else {}
    return data


def find_config(folder: Path) -> Path | None:
    """The nearest ssylka.toml, or pyproject.toml with a `[tool.ssylka]` table, in a folder or above it."""
    for place in (folder, *folder.parents):
        own = place / "ssylka.toml"
        if own.is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and "[tool.ssylka" in shared.read_text(encoding="utf-8", errors="replace"):
            return shared
    return None


def load_config(path: Path | None = None, folder: Path | None = None) -> Config:
    """The settings of a file, else of the nearest one from a folder upwards, else the defaults.

    Raises:
        ConfigError: an unreadable file, an unknown key (the message names the known ones) or a value of the wrong type.
    """
    source = path or find_config((folder or Path.cwd()).resolve())
    if source is None:
        return Config()
    table = {key.replace("-", "_"): value for key, value in _read_table(source).items()}
    known = sorted(Config.model_fields)
    unknown = sorted(set(table) - set(known))
    if unknown:
        names = ", ".join(repr(name.replace("_", "-")) for name in unknown)
        raise ConfigError(
            f"{source}: unknown key {names}",
            "Known keys are " + ", ".join(name.replace("_", "-") for name in known) + ".",
        )
    try:
        return Config.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part).replace("_", "-") for part in first["loc"])
        raise ConfigError(f"{source}: {key}: {first['msg']}", "Give the key a value of that kind.") from error
