"""The guard: which schemes, ports and addresses are never fetched, because references come from strangers.

An article may cite `http://169.254.169.254/` or a name that its author lets point into our network. So every address
is judged after resolution, at every hop, and the connection goes to the very address that was judged (server-side
request forgery and DNS rebinding: OWASP, "Server Side Request Forgery Prevention").
"""

import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

from ssylka.net.exchange import ErrorKind

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Addresses of cloud metadata services that are not in a private range. Azure's wire server is a public address.
_METADATA = frozenset({ipaddress.ip_address("168.63.129.16"), ipaddress.ip_address("fd00:ec2::254")})

# Special ranges of IANA's registries that `is_global` of one or another Python version lets through.
_SPECIAL = tuple(
    ipaddress.ip_network(network)
    for network in ("192.0.0.0/24", "192.88.99.0/24", "fec0::/10", "3fff::/20", "5f00::/16", "100::/64", "2001::/23")
)

# Ranges that carry an IPv4 address inside (RFC 6052, RFC 8215, RFC 3056, RFC 4291 2.5.5) and the bits it ends at.
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
_SIX_TO_FOUR = ipaddress.ip_network("2002::/16")
_TEREDO = ipaddress.ip_network("2001::/32")
_COMPATIBLE = ipaddress.ip_network("::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)

# "Port blocking", Fetch Standard (https://fetch.spec.whatwg.org/#port-blocking): ports of other protocols, to which an
# HTTP request may be a command.
BLOCKED_PORTS = frozenset(
    int(port)
    for port in [
        "0",
        "1",
        "7",
        "9",
        "11",
        "13",
        "15",
        "17",
        "19",
        "20",
        "21",
        "22",
        "23",
        "25",
        "37",
        "42",
        "43",
        "53",
        "69",
        "77",
        "79",
        "87",
        "95",
        "101",
        "102",
        "103",
        "104",
        "109",
        "110",
        "111",
        "113",
        "115",
        "117",
        "119",
        "123",
        "135",
        "137",
        "139",
        "143",
        "161",
        "179",
        "389",
        "427",
        "465",
        "512",
        "513",
        "514",
        "515",
        "526",
        "530",
        "531",
        "532",
        "540",
        "548",
        "554",
        "556",
        "563",
        "587",
        "601",
        "636",
        "989",
        "990",
        "993",
        "995",
        "1719",
        "1720",
        "1723",
        "2049",
        "3659",
        "4045",
        "4190",
        "5060",
        "5061",
        "6000",
        "6379",
        "6566",
        "6665",
        "6666",
        "6667",
        "6668",
        "6669",
        "6679",
        "6697",
        "10080",
        "11211",
    ]
)


def embedded(address: Address) -> tuple[Address, ...]:
    """The IPv4 addresses that an IPv6 address carries inside, to which a gateway would hand the request on."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    number = int(address)
    found: list[Address] = []
    if address.ipv4_mapped:
        found.append(address.ipv4_mapped)
    if any(address in network for network in (*_NAT64, _COMPATIBLE)):
        found.append(ipaddress.IPv4Address(number & 0xFFFFFFFF))
    if address in _SIX_TO_FOUR:
        found.append(ipaddress.IPv4Address((number >> 80) & 0xFFFFFFFF))
    if address in _TEREDO:
        found += [
            ipaddress.IPv4Address((number >> 64) & 0xFFFFFFFF),
            ipaddress.IPv4Address(~number & 0xFFFFFFFF),
        ]
    if (number >> 32) & 0xFFFFFFFF in _ISATAP:
        found.append(ipaddress.IPv4Address(number & 0xFFFFFFFF))
    return tuple(found)


def public(address: Address) -> bool:
    """Whether an address is one that the whole world may reach: in none of the special ranges of IANA's registries.

    An IPv6 address that carries an IPv4 address inside is judged by that one.
    """
    if address in _METADATA or address.is_multicast or address.is_unspecified:
        return False
    if inner := embedded(address):
        return all(public(one) for one in inner)
    return address.is_global and not any(
        address.version == network.version and address in network for network in _SPECIAL
    )


class Guard:
    """What may be fetched.

    Args:
        allow_private: let every address through (intranets, tests).
        hosts: names, addresses or networks ("10.0.0.0/8") that are let through all the same.
    """

    def __init__(self, *, allow_private: bool = False, hosts: Iterable[str] = ()) -> None:
        self.allow_private = allow_private
        self._names: set[str] = set()
        self._networks: list[ipaddress.IPv4Network | ipaddress.IPv6Network] = []
        for host in hosts:
            try:
                self._networks.append(ipaddress.ip_network(host, strict=False))
            except ValueError:
                self._names.add(host.lower().rstrip("."))

    def lets_by_name(self, host: str) -> bool:
        """Whether a host is let through whatever its address is."""
        return self.allow_private or host.lower().rstrip(".") in self._names

    def judge_address(self, host: str, address: str) -> str | None:
        """Why this address of this host is refused; None where it may be connected to."""
        if self.lets_by_name(host):
            return None
        try:
            parsed = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return f"{address!r} is no IP address"
        if any(parsed.version == network.version and parsed in network for network in self._networks):
            return None
        if public(parsed):
            return None
        return f"{host} leads to {parsed}, which is not a public address"

    def judge_url(self, url: str) -> tuple[ErrorKind, str] | None:
        """Why a URL is refused before anybody resolves its host: (kind of error, reason), or None.

        The kind is "invalid-url", "not-http" or "unsafe".
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            return "invalid-url", str(error)
        if parts.scheme.lower() not in {"http", "https"}:
            kind: ErrorKind = "not-http" if parts.scheme else "invalid-url"
            return kind, f"the scheme {parts.scheme!r} is not fetched"
        if not host:
            return "invalid-url", "the URL names no host"
        if any(ord(letter) <= 32 or ord(letter) == 127 for letter in host):
            return "invalid-url", "the host holds a space or a control character"
        if port in BLOCKED_PORTS and not self.lets_by_name(host):
            return "unsafe", f"port {port} belongs to another protocol"
        return None
