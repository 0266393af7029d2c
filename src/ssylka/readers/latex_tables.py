"""What the commands of LaTeX mean for a reader of articles: LaTeX2e (source2e), natbib, biblatex, babel, hyperref."""

ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
           '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "c": "\u0327", "k": "\u0328", "d": "\u0323",
           "b": "\u0331"}  # fmt: skip
"""Accent command → combining character (source2e, ltoutenc)."""

SYMBOLS = {
    "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "th": "þ", "textendash": "–", "textemdash": "—", "textquotedblleft": "“",
    "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "guillemotleft": "«", "guillemotright": "»",
    "guillemetleft": "«", "guillemetright": "»", "og": "«", "fg": "»", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»",
    "No": "№", "textnumero": "№", "S": "§", "P": "¶", "ldots": "…", "dots": "…", "textellipsis": "…", "copyright": "©",
    "pounds": "£", "euro": "€", "textdegree": "°", "textbackslash": "\\", "textasciitilde": "~", "textunderscore": "_",
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "cyrdash": "—", "times": "×", "slash": "/", "quad": " ",
    "qquad": " ", "newline": "\n", "par": "\n", "bibrangedash": "–", "textbar": "|", "&": "&", "%": "%", "_": "_",
    "#": "#", "$": "$", "{": "{", "}": "}", " ": " ", ",": " ", ";": " ", ":": " ", "!": "", "-": "", "/": "", "\\": "\n",
    "\n": " ", "@": "", "newblock": "",
}  # fmt: skip
"""Command → its characters."""

ITALIC = frozenset({"emph", "textit", "textsl", "mkbibemph", "bibinfo@it"})
BOLD = frozenset({"textbf", "mkbibbold"})
ITALIC_SWITCHES = frozenset({"em", "it", "itshape", "sl", "slshape"})
BOLD_SWITCHES = frozenset({"bf", "bfseries"})
PLAIN_SWITCHES = frozenset({"rm", "normalfont", "upshape", "mdseries"})
SWITCHES = ITALIC_SWITCHES | BOLD_SWITCHES | PLAIN_SWITCHES

HEADINGS = {"part": 1, "chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4, "title": 1}
"""Command → level of the heading."""

CITES = frozenset({"cite", "citep", "citet", "citealp", "citealt", "parencite", "textcite", "autocite", "footcite",
                   "fullcite", "footfullcite", "smartcite", "supercite", "onlinecite", "citeauthor", "citeyear",
                   "citeyearpar", "Cite", "Citep", "Citet", "Parencite", "Textcite", "Autocite"})  # fmt: skip

SILENT = {
    "label": 1, "ref": 1, "pageref": 1, "eqref": 1, "autoref": 1, "cref": 1, "index": 1, "includegraphics": 1,
    "bibliographystyle": 1, "bibliography": 1, "addbibresource": 1, "usepackage": 1, "documentclass": 1, "input": 1,
    "include": 1, "vspace": 1, "hspace": 1, "setlength": 2, "addtolength": 2, "setcounter": 2, "pagestyle": 1,
    "thispagestyle": 1, "newcommand": 2, "renewcommand": 2, "providecommand": 2, "DeclareMathOperator": 2, "nocite": 1,
    "selectlanguage": 1, "hypersetup": 1, "graphicspath": 1, "pagenumbering": 1, "addcontentsline": 3, "fontsize": 2,
    "color": 1, "definecolor": 3, "bibitemdeclare": 2, "SetBibliographyField": 2, "hyphenation": 1, "cline": 1, "rule": 2,
}  # fmt: skip
"""Command → how many of its arguments are no words."""

LAST_ARGUMENT = {"textcolor": 1, "href": 1, "bibinfo": 1, "bibfield": 1, "foreignlanguage": 1, "parbox": 1, "raisebox": 1,
                 "resizebox": 2, "multicolumn": 2, "bibnamefont": 0, "bibfnamefont": 0}  # fmt: skip
"""Command → how many arguments stand before the one with the words."""

HIDDEN = frozenset({"verbatim", "lstlisting", "minted", "comment", "equation", "align", "gather", "multline", "eqnarray",
                    "displaymath", "math", "tikzpicture", "filecontents", "alltt", "flalign", "array"})  # fmt: skip
"""Environments whose content is no text; with a star too."""

QUOTES = frozenset({"quote", "quotation", "verse"})
