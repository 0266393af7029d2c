r"""LaTeX in the values of a .bib file ⇄ the rich text of CSL (`<i>`, `<b>`, `<sup>`, `<sub>`, nocase spans).

pylatexenc (which bibtexparser brings along) knows the macros; this file says what each means for CSL. Letters of every
script stay as they are: UTF-8 has been the encoding of .bib files since biber, and of LaTeX itself since 2018.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

_NEEDS_DECODING = re.compile(r"[\\{}~$]|--|``|''")
_DEEPEST = 40  # nested groups; pylatexenc and this file recurse

_ITALIC = {"emph", "textit", "textsl", "mkbibemph", "mkbibitalic"}
_BOLD = {"textbf", "mkbibbold"}
_TAGS = {"textsc": ('<span style="font-variant:small-caps;">', "</span>"), "textsuperscript": ("<sup>", "</sup>")}
_TAGS |= dict.fromkeys(_ITALIC, ("<i>", "</i>")) | dict.fromkeys(_BOLD, ("<b>", "</b>"))
_TAGS |= {"textsubscript": ("<sub>", "</sub>"), "mkbibquote": ("“", "”"), "enquote": ("“", "”")}
_SWITCHES = {"it": "textit", "itshape": "textit", "em": "emph", "bf": "textbf", "bfseries": "textbf", "sc": "textsc"}
_LITERAL = {"textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "slash": "/", "hyphen": "-"}
_LITERAL |= {"textnumero": "№", "No": "№", "cyrdash": "—", "newline": " ", "\\": " ", "-": "", "/": "", " ": " "}
_LITERAL |= {
    "textendash": "–",
    "textemdash": "—",
    "guillemotleft": "«",
    "guillemotright": "»",
    "relax": "",
    "protect": "",
}
_URL = re.compile(r"\\(?:url|path|nolinkurl)\s*\{([^{}]*)\}")
_BARE_PERCENT = re.compile(r"(?<!\\)%")


# Macros that pylatexenc does not know: switches of fonts and sizes, logos whose names are not their words, and macros
# whose argument is for sorting only. Any other is taken for a logo (\TeX, \LaTeX, \BibTeX), or gives its argument.
_FONTS = frozenset(
    [
        "rm",
        "tt",
        "sf",
        "sl",
        "sc",
        "normalfont",
        "rmfamily",
        "sffamily",
        "ttfamily",
        "mdseries",
        "upshape",
        "tiny",
        "small",
        "large",
    ]
)
_LOGOS = {"MF": "METAFONT", "MP": "METAPOST", "PS": "PostScript", "copyright": "©", "Dash": "—", "thinspace": " "}
_SORTING = frozenset({"noopsort", "SortNoop", "noop", "sortas"})


@lru_cache(maxsize=1)
def _macros() -> Callable[[Any], str]:
    from pylatexenc.latex2text import LatexNodes2Text

    converter = LatexNodes2Text(math_mode="text")
    return lambda node: str(converter.node_to_text(node))


@lru_cache(maxsize=1)
def _known() -> Callable[[str], bool]:
    from pylatexenc.latex2text import get_default_latex_context_db

    database = get_default_latex_context_db()
    return lambda name: database.get_macro_spec(name) is not None


def decode(value: str, *, nocase: bool = False) -> str:
    """The text of a LaTeX value.

    Args:
        value: without its outer delimiters.
        nocase: braces that protect capitals become `<span class="nocase">`; else they fall away.
    """
    value = re.sub(r"\s+", " ", value).strip()
    if not _NEEDS_DECODING.search(value):
        return value
    value = _URL.sub(lambda match: match[1], value)
    if _depth(value) > _DEEPEST:
        return re.sub(r"[{}]", "", value)
    from pylatexenc.latexwalker import LatexWalker, LatexWalkerError

    try:
        nodes, _, _ = LatexWalker(_BARE_PERCENT.sub(r"\\%", value), tolerant_parsing=True).get_latex_nodes()
    except (LatexWalkerError, RecursionError):
        return re.sub(r"[{}]", "", value)
    return re.sub(r" {2,}", " ", _merge("".join(_render(nodes, nocase)))).strip(" ")


def _depth(value: str) -> int:
    deepest = depth = 0
    for letter in value:
        if letter == "{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter == "}":
            depth -= 1
    return deepest


def _render(nodes: Iterable[Any], nocase: bool) -> list[str]:
    from pylatexenc.latexwalker import LatexCharsNode, LatexGroupNode, LatexMacroNode, LatexMathNode, LatexSpecialsNode

    nodes, parts = [node for node in nodes if node is not None], list[str]()
    index = 0
    while index < len(nodes):
        node = nodes[index]
        index += 1
        if isinstance(node, LatexCharsNode):
            parts.append(node.chars)
        elif isinstance(node, LatexSpecialsNode):
            parts.append({"~": "\u00a0"}.get(node.specials_chars, _macros()(node)))
        elif isinstance(node, LatexGroupNode):
            parts.append(_group(node, nocase=nocase))
        elif isinstance(node, LatexMathNode):
            parts.append(_macros()(node))
        elif isinstance(node, LatexMacroNode):
            name = node.macroname
            if name in _SWITCHES:  # {\it …}: up to the end of the group
                opening, closing = _TAGS[_SWITCHES[name]]
                inner = "".join(_render(nodes[index:], nocase)).strip()
                parts.append(f"{opening}{inner}{closing}")
                break
            if name in _TAGS:
                arguments = [argument for argument in (node.nodeargd.argnlist if node.nodeargd else ()) if argument]
                if not arguments and index < len(nodes):
                    arguments, index = [nodes[index]], index + 1
                inner = "".join("".join(_render(_inside(argument), nocase)) for argument in arguments)
                parts.append(inner.join(_TAGS[name]))
            elif name in _LITERAL:
                parts.append(_LITERAL[name])
            elif not _known()(name) and name not in _FONTS:
                following = nodes[index] if index < len(nodes) else None
                given = [
                    one for one in (node.nodeargd.argnlist if node.nodeargd else ()) if isinstance(one, LatexGroupNode)
                ]
                if given:
                    parts += [
                        word for one in given if one.delimiters[0] == "{" for word in _render(one.nodelist, nocase)
                    ]
                elif isinstance(following, LatexGroupNode) and any(following.nodelist):
                    index += 1
                    parts += [] if name in _SORTING else _render(following.nodelist, nocase)
                elif len(name) > 1:
                    parts.append(_LOGOS.get(name, name) + (node.macro_post_space or ""))
            else:
                parts.append(_macros()(node))
        else:
            parts.append(_macros()(node))
    return parts


def _inside(node: Any) -> list[Any]:
    from pylatexenc.latexwalker import LatexGroupNode

    return list(node.nodelist) if isinstance(node, LatexGroupNode) else [node]


def _group(node: Any, *, nocase: bool) -> str:
    from pylatexenc.latexwalker import LatexMacroNode

    inner = "".join(_render(node.nodelist, nocase))
    first = next((child for child in node.nodelist if child is not None), None)
    special = isinstance(first, LatexMacroNode)  # {\"u}: BibTeX's "special character", no protection
    if nocase and not special and re.search(r"[^\W\d_]", inner):
        return f'<span class="nocase">{inner}</span>'
    return inner


def _merge(text: str) -> str:
    """Neighbouring and doubled nocase spans joined into one: `{{DNA}}`, `{D}{N}{A}`."""
    text = re.sub(r'<span class="nocase">(<span class="nocase">[^<>]*</span>)</span>', r"\1", text)
    return text.replace('</span><span class="nocase">', "")


_ESCAPES = str.maketrans(
    {
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
        "\u00a0": "~",
    }
)
_MARKUP = (
    (re.compile(r'<span class="nocase">'), "{"),
    (re.compile(r'<span style="font-variant:\s*small-caps;?">'), r"\\textsc{"),
    (re.compile(r"<i>"), r"\\emph{"),
    (re.compile(r"<b>"), r"\\textbf{"),
    (re.compile(r"<sup>"), r"\\textsuperscript{"),
    (re.compile(r"<sub>"), r"\\textsubscript{"),
    (re.compile(r"</(?:span|i|b|sup|sub)>"), "}"),
)
_TAG = re.compile(r'(<span class="nocase">|<span style="font-variant:\s*small-caps;?">|</?(?:i|b|sup|sub)>|</span>)')


def encode(text: str) -> str:
    """The text as a LaTeX value, without outer delimiters: special characters escaped, markup as macros."""
    pieces = _TAG.split(text)
    if len(pieces) > 1 and not _balanced(pieces[1::2]):
        pieces = [text]
    for number, piece in enumerate(pieces):
        if number % 2:
            for pattern, macro in _MARKUP:
                piece = pattern.sub(macro, piece)  # noqa: PLW2901
            pieces[number] = piece
        else:
            pieces[number] = piece.translate(_ESCAPES)
    # Two hyphens or quotes in a row are ligatures of TeX: keep them apart.
    return re.sub(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)", "{}", "".join(pieces))


def _balanced(tags: Iterable[str]) -> bool:
    open_tags: list[str] = []
    for tag in tags:
        if not tag.startswith("</"):
            open_tags.append(tag[1:-1].split()[0])
        elif not open_tags or open_tags.pop() != tag[2:-1]:
            return False
    return not open_tags
