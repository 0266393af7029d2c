"""Clients of the stand-in registries, without the patience that the real ones need."""

from ssylka.net import Client, Limit, Settings
from standin.registries import ORIGINS, Registries

QUICK = {origin.removeprefix("https://"): Limit(seconds=0.0, at_once=8) for origin in ORIGINS}


def client_of(web: Registries, **changes: object) -> Client:
    """A client that asks the stand-in in the registries' place."""
    settings = {"mirrors": web.mirrors, "proxies": False, "limits": QUICK, "seconds": 0.6, "tries": 2, "patience": 1.0}
    return Client(Settings.model_validate(settings | changes))
