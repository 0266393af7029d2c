"""Given names as the style prints them: "Иван Иванович" → "И. И.", "Jean-Pierre" → "J.-P.", "Yuri" → "Yu."."""

import re
from typing import Literal

from ssylka.model import Name
from ssylka.renderers.languages import script

_DIGRAPHS = ("Shch", "Zh", "Kh", "Ts", "Ch", "Sh", "Yu", "Ya", "Yo")
"""Latin letter groups that stand for one Russian letter: initials of names transliterated from Russian keep them."""

# Family names (Vietnamese, Chinese in pinyin and Wade-Giles, Korean, Khmer, Burmese, Thai, Lao) that tell a name of
# East or South-East Asia, where the given name is not shortened by journals of the region and by Vestnik RUDN.
_ASIAN_NAMES = """
    an bai ban bao bi bui cai cao chan chang chau chea chen cheng cheung chi chiang chin cho choe choi chong chou chu
    chua chuang chung cui dai dang dao deng diao dinh do doan dong dou du duan duong fan fang fei feng fong fu gan gao
    ge geng goh gong gu guan guo ha hai han hang hao he heng ho hoang hong hou hsiao hsieh hsu hu hua huang hui hun
    hung huo huynh hwang im jang jeon jeong ji jia jian jiang jiao jin jing ju jung kang kao ke keo khieu kim kong koo
    kuang kuo kwok kwon la lai lam lan lang lau le lee lei leng leong leung li lian liang liao lim lin ling liu lo long
    lou lu luo luong luu ly ma mai mao mei men meng mi miao min ming mo mu na nam ng ngo nguyen nhem nie ning nong oh
    ong ou ouyang pan pang park pei peng pham phan phung ping pu qi qian qiao qin qiu qu quach quan ren rong
    ruan sam seng seo shan shang shao shen sheng shi shih shin shu si siew sim sin sok son song soong su suh suk sun suon
    sung ta tan tang tao teng teo thach tian tiao tong ton tran trang trinh truong tsai tsang tse tu tung ung var vo vu
    wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeo yi yin ying yoo
    yoon you yu yuan yue yun zeng zha zhan zhang zhao zhen zheng zhong zhou zhu zhuang zou zuo
"""
_ASIAN = frozenset(_ASIAN_NAMES.split())


# One syllable as romanisations of these languages write it; "Robert" and "Mark" are not made of such.
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouyüơưăâêôđ]{1,3}(?:ng|nh|ch|[lnmptkch])?", re.IGNORECASE)
_PINYIN = re.compile(r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n)?", re.IGNORECASE)
_WESTERN_NAMES = (
    "al ann bea bill ben bo dan deb den don ed guy ian jan jean jen jim jo joan joe jon joy kat kay ken kim kit lea lee leo lou"
    " may meg nan nat neil pat paul phil ray rob ron roy sam sean sue ted tim tom von"
)
_WESTERN = frozenset(_WESTERN_NAMES.split())


def is_asian(name: Name) -> bool:
    """Whether a name is of East or South-East Asia and its given name is written in full syllables.

    "Keo, Duong", "Hoang, Thi Ha", "Li, Xiaoming" are; "Lee, Robert", "Kim, S." are not.
    """
    family, given = (name.family or "").lower(), name.given or ""
    if family not in _ASIAN or not given or "." in given:
        return False
    words = re.split(r"[ -]", given)
    if len(words) > 3:
        return False
    if len(words) == 1 and words[0].lower() in _WESTERN:
        return False
    return all(len(word) > 1 and (_SYLLABLE.fullmatch(word) or _fused_pinyin(word)) for word in words)


def _fused_pinyin(word: str) -> bool:
    """Two syllables written together, with a letter group that English given names do not have."""
    if not re.search(r"[xq]|zh|ng[b-z]|[aeiou]ng$|ao|ia[on]", word, re.IGNORECASE):
        return False
    return re.fullmatch(f"(?:{_PINYIN.pattern}){{2}}", word, re.IGNORECASE) is not None


def _shorten(word: str, *, russian: bool) -> str:
    if word.endswith("."):
        return word
    if not word[:1].isupper():
        return word
    if russian:
        for group in _DIGRAPHS:
            if word.startswith(group) and len(word) > len(group):
                return f"{group}."
    return f"{word[0]}."


# Initials written together, as Vancouver and AMA have them (Citing Medicine, chapter 1, "Author"): "KE", "YuA".
_TOGETHER = re.compile(r"(?<![\w-])(?:[A-ZА-ЯЁ][a-zа-яё]?){2,3}(?![\w-])\.?")
_ONE = re.compile(r"[A-ZА-ЯЁ][a-zа-яё]?")


def apart(given: str) -> str:
    """Initials that are written together, as many: "KE" → "K. E."; any other given name unchanged."""
    return _TOGETHER.sub(lambda match: _ONE.sub(r"\g<0>. ", match[0].rstrip(".")).strip(), given)


def initials(given: str, *, russian: bool = False, form: Literal["initials", "tight", "bare"] = "initials") -> str:
    """A given name shortened to initials, those already short kept as written ("Дж.", "Yu.").

    Args:
        given: "Иван Иванович", "A.D.", "Jean-Pierre".
        russian: the name is transliterated from Russian: "Zhanna" gives "Zh.".
        form: "initials": "A. B."; "tight": "A.B."; "bare": "AB".
    """
    if script(given) in {"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "THAI", "KHMER"}:
        return given
    # "A.D." is two initials.
    spaced = apart(re.sub(r"\.(?=[^\s.\-‐,])", ". ", given.strip()))
    words = []
    for word in spaced.split():
        parts = re.split(r"[-‐‑]", word)
        words.append("-".join(_shorten(part, russian=russian) for part in parts if part))
    if form == "initials":
        return " ".join(words)
    joined = ""
    for word in words:
        # A particle keeps its blanks: "L. van" stays two words.
        joined += f" {word} " if word[:1].islower() else word
    joined = " ".join(joined.split())
    return joined.replace(".", "") if form == "bare" else joined


def genitive(family: str) -> str:
    """A Russian family name in the genitive, as "под ред." asks for, where its ending leaves no doubt.

    "Петров" → "Петрова", "Достоевский" → "Достоевского". "Петрова" stays: it may be the genitive already. Names of
    other endings stay too (Rosenthal, Handbook of spelling: declension of family names).
    """
    if not re.fullmatch(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*", family):
        return family
    return "-".join(_genitive_part(part) for part in family.split("-"))


def _genitive_part(family: str) -> str:
    if family.endswith(("ов", "ев", "ёв", "ин", "ын")) and len(family) > 3:
        return family + "а"
    if family.endswith(("ский", "цкий")):
        return family[:-2] + "ого"
    return family
