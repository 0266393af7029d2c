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
    ong ou ouyang pan pang park pei peng pham phan phung pichkhun ping pu qi qian qiao qin qiu qu quach quan ren rong
    ruan sam seng seo shan shang shao shen sheng shi shih shin shu si siew sim sin sok son song soong su suh suk sun suon
    sung ta tan tang tao teng teo thach tian tiao tong ton tran trang trinh truong tsai tsang tse tu tung ung var vo vu
    wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeo yi yin ying yoo
    yoon you yu yuan yue yun yuok zeng zha zhan zhang zhao zhen zheng zhong zhou zhu zhuang zou zuo
"""
_ASIAN = frozenset(_ASIAN_NAMES.split())


def is_asian(name: Name) -> bool:
    """Whether a name is of East or South-East Asia and its given name is written in full syllables."""
    family, given = (name.family or "").lower(), name.given or ""
    if family not in _ASIAN or "." in given:
        return False
    syllables = re.split(r"[ -]", given)
    return all(2 <= len(part) <= 6 for part in syllables) and len(syllables) <= 3 and not _western(syllables)


def _western(parts: list[str]) -> bool:
    return len(parts) == 1 and parts[0].lower() in {
        "alan", "amy", "anna", "ben", "david", "diane", "eric", "grace", "henry", "helen", "ian", "jack", "james",
        "jane", "jason", "jenny", "john", "joyce", "judy", "kevin", "linda", "lily", "mark", "mary", "paul", "peter",
        "simon", "susan", "tony", "vivian", "victor",
    }  # fmt: skip


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


def initials(given: str, *, russian: bool = False, mark: Literal[" ", ""] = " ") -> str:
    """A given name shortened to initials, those already short kept as written ("Дж.", "Yu.").

    Args:
        given: "Иван Иванович", "A.D.", "Jean-Pierre".
        russian: the name is transliterated from Russian: "Zhanna" gives "Zh.".
        mark: what stands between two initials.
    """
    if script(given) in {"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "THAI", "KHMER"}:
        return given
    # "A.D." is two initials; "Ph.D"-like words do not occur in given names.
    spaced = re.sub(r"\.(?=[^\s.\-‐,])", ". ", given.strip())
    words = []
    for word in spaced.split():
        parts = re.split(r"[-‐‑]", word)
        words.append("-".join(_shorten(part, russian=russian) for part in parts if part))
    return mark.join(words) if mark == "" else " ".join(words)
