"""English words by their capital: those that never have one, names, and what is a name in some places only.

The two large lists come from SCOWL, the Spell Checker Oriented Word Lists (http://wordlist.aspell.net): common words up
to size 60 in all spellings, and the capitalised words up to size 50. Chosen because a spelling checker's lists are kept
well, hold inflected forms, and may be shipped. Its notice: Copyright 2000-2020 by Kevin Atkinson. Permission to use,
copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and its
documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all
copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson
makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or
implied warranty. The short lists below are ours.
"""

import re
import zlib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("english.txt.z")

_NAMES_TEXT = """
afghan afghans alps amazon antarctic arctic baptist baptists basque basques bible biblical bohemian bolivar byzantine
canton carboniferous catholic catholics china christian christians cologne cretaceous creole danish darwinian dutch
euclidean everglades french gestapo google guinea hamburg hamlet hawking hegira hermitage hessian holocaust homer
japan java jew jews kelvin khan louvre maori manila mars masonic mecca medicaid medicare mongol mongols moors morocco
napoleon neanderthal neanderthals newton ottoman ottomans oxford pacific palaeolithic paleolithic neolithic panama
pascal platonic politburo polish polynesian popper portuguese protestant protestants puritan puritans quisling raffles
renaissance roman romans scotch shanghai slav slavs soviet soviets spartan sputnik stoic stoics swede swedes tartar
tartars thanksgiving thatcher titanic turkey twitter ulster viking vikings wales welsh whitehead xerox yang zeppelin
abkhazia aleppo altai angkor arab arabia arabs armenian aseanian asian asians astana atlantic azov baikal balkan
balkans baltic baltics baluchistan bangladeshi bashkir bashkortostan belarus belarusian belarusians bengali beringia
bhutan bolshevik bolsheviks borneo brexit buddhism buddhist buddhists burmese buryat buryatia cambodian cambodians
caspian caucasus caucasian chechen chechnya chilean confucian confucianism cossack cossacks crimea crimean czech
czechia dagestan donbas donbass donetsk eurasia eurasian eurasianism euro-atlantic eurozone facebook filipino
finno-ugric fukushima gazprom gorbachev gulag hamas hezbollah hindu hinduism hindus hokkaido houthi hungarian indo
indochina indochinese indo-pacific instagram iranian iraqi islam islamic islamism islamist israeli jewish jihadist
kaliningrad kamchatka karabakh karelia kashmiri kazakh kazakhs kazakhstan kazakhstani keynesian khmer khmers
khrushchev kosovo kremlin kurdish kurds kuril kyrgyz kyrgyzstan kyoto lancang laos laotian lenin leninism leninist
luhansk lukashenko maghreb maoism maoist marxism marxist marxists medvedev mekong menshevik mesopotamia minsk moldovan
mongolian moscow muslim muslims nagorno nazi nazism nepali netflix novosibirsk okinawa orwellian ossetia ossetian
pakistani palestinian palestinians persian phnom penh polynesia primorye putin pyongyang quran qur’an rakhine rohingya
russian russians russophone rwandan saami sahel sakhalin samara sami scandinavia scandinavian seoul siberia siberian
sinai singaporean sino slavic slavonic slavophile slovak slovenian spratly stalinism stalinist sunni shia shiite
taiwan taiwanese tajik tajikistan taliban tatar tatars tatarstan telegram tibetan tiktok transcaucasia transcaucasian
transnistria trotskyism turk turkic turkmen turkmenistan turks tuva udmurt ukraine ukrainian ukrainians ural urals
uyghur uyghurs uzbek uzbekistan vietnamese vladivostok volga wagner weimar westphalian wikipedia wuhan xinjiang
yakutia yakutsk yeltsin yugoslav youtube yunnan zapad zen zionism zionist unesco unicef interpol nato asean opec brics
comecon comintern cominform mercosur nafta aukus quad april february january july june november october september
december sunday monday tuesday wednesday thursday friday saturday easter christmas ramadan
"""
_NAMES = frozenset(_NAMES_TEXT.split())
"""Names that stay, also where the same letters make a common word ("china", "polish", "turkey")."""

_EITHER_TEXT = """
august march bush trump brown ford carter grant lee smith johnson jordan kennedy nelson obama wilson franklin hoover
west east north south western eastern northern southern westerner northeast northwest southeast southwest orient
occident union congress parliament commonwealth senate constitution crusades prohibition reformation enlightenment
depression apple amazon windows oracle shell bell ares mercury venus apollo gospel gospels church pope confederacy
federalist democrat democrats republican republicans treasury pentagon capitol zen god lord quad telegram midland
highlands inquisition restoration iliad odyssey genesis exodus revelation psalms trinity creation python java swift
rust bard cook baker hunter walker miller turner foster fisher wright young moon
"""
_EITHER = frozenset(_EITHER_TEXT.split())
"""Words that are names in some titles and common words in others: only a reader can tell."""

_PHRASES = re.compile(
    r"(?<!\w)(?:Cold War|(?:First |Second |Third )?World Wars?(?: I{1,3}\b)?|Great War|Great Patriotic War|Great Game"
    r"|Great Depression|Great Britain|Great Lakes|Great Wall|Great Plains|United Nations|United States(?: of America)?"
    r"|United Kingdom|United Arab Emirates|European Union|European Commission|European Parliament|African Union"
    r"|Security Council|General Assembly|World Bank|World Health Organi[sz]ation|World Trade Organi[sz]ation"
    r"|International Monetary Fund|International Criminal Court|International Court of Justice|Supreme Court"
    r"|House of Commons|House of Lords|White House|Middle East(?:ern)?|Near East(?:ern)?|Far East(?:ern)?|Middle Ages"
    r"|Middle Kingdom|Global South|Global North|Third World|Black Sea|Red Sea|Dead Sea|Yellow Sea|White Sea|North Sea"
    r"|Yellow River|Silk Road|Belt and Road(?: Initiative)?|New (?:York|Zealand|Delhi|Guinea|England|Orleans|Jersey|Mexico"
    r"|Caledonia|South Wales|Deal)|Hong Kong|Sri Lanka|Saudi Arabia|Costa Rica|El Salvador|San Francisco|Los Angeles"
    r"|Las Vegas|Rio de Janeiro|Buenos Aires|South Africa(?:n|ns)?|Cape Town|Ivory Coast|Latin America(?:n|ns)?"
    r"|Prague Spring|Arab Spring|Marshall Plan|Warsaw Pact|Red Army|Red Cross|Holy See|Holy Land|Holy Roman Empire"
    r"|Paris Agreement|Helsinki Final Act|Magna Carta|Bill of Rights|Ho Chi Minh|Mao Zedong|Deng Xiaoping|Xi Jinping"
    r"|Hun Sen|Lee Kuan Yew|Aung San Suu Kyi|Fourth Republic|Fifth Republic|Third Reich|Golden Horde|Golden Triangle"
    r"|Iron Curtain|Berlin Wall|Bretton Woods|Wall Street|Industrial Revolution|Old Testament|New Testament|Bronze Age"
    r"|Iron Age|Stone Age|Khmer Rouge|Khmer Krom|Viet Cong|Viet Minh|Communist Party of|Islamic State|Monte Carlo|Big Ben"
    r"|Black Death|Black Lives Matter|Five-Year Plan|Prince of Wales|Sustainable Development Goals?"
    r"|Millennium Development Goals?|Universal Declaration of Human Rights|Geneva Conventions?|Law of the Sea)(?!\w)"
)

_PREFIXES = re.compile(
    r"^(?:agro|anti|astro|auto|bi|bio|co|counter|cross|cyber|de|dis|eco|electro|en|extra|geo|hydro|hyper|in|infra|inter|intra"
    r"|macro|mega|meta|micro|mid|mini|mis|mono|multi|nano|neo|neuro|non|off|out|over|para|photo|poly|post|pre|pro|proto"
    r"|pseudo|psycho|quasi|re|self|semi|socio|sub|super|supra|tele|thermo|trans|tri|ultra|un|under|uni)(?=[a-z]{4})"
)
_SUFFIXES = tuple(
    (suffix, endings)
    for endings, suffixes in (
        (
            ("", "e", "y"),
            "ization isation izations isations izing ising ize ise ized ised izes ises ism isms ist ists istic",
        ),
        (("", "e", "y"), "ity ities al ally ation ational ations ed ing er ers able"),
        (("le",), "ility ilities"),
        (("", "y"), "ic ical ically"),
        (("y",), "iness ily ied ies"),
        (("",), "s ness ly ment ments less ful like wise"),
    )
    for suffix in suffixes.split()
)
"""Learned endings, with what may stand in their place in the word they are made from ("reducibility": "reducible")."""
_PEOPLES = re.compile(r"(?:s|ns?|ans?|ians?|ese|ists?|isms?|i[sz]ation)$")


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    common, names = zlib.decompress(_FILE.read_bytes()).decode("ascii").split("\n\n")
    return frozenset(common.split("\n")), frozenset(names.split())


def is_name(word: str) -> bool:
    """Whether a word, in small letters, is always a name, or made of one ("eurasianism")."""
    names = _lists()[1]
    if word in _NAMES or word in names:
        return True
    stem = _PEOPLES.sub("", word)
    return len(stem) > 3 and word not in _lists()[0] and (stem in _NAMES or stem in names)


def is_prefix(word: str) -> bool:
    """Whether a word, in small letters, is a prefix that stands before a hyphen ("meta" in "meta-analysis")."""
    return _PREFIXES.match(f"{word}aaaa") is not None and _PREFIXES.sub("", f"{word}aaaa") == "aaaa"


def is_either(word: str) -> bool:
    """Whether a word, in small letters, is a name in some titles and a common word in others."""
    return word in _EITHER


def is_common(word: str) -> bool:
    """Whether a word, in small letters, is a common English word, or made of one ("securitization", "geoeconomic")."""
    common = _lists()[0]
    if word in common:
        return True
    forms = {word, _PREFIXES.sub("", word)}
    return any(form in common or _is_derived(form, common) for form in forms)


def _is_derived(form: str, common: frozenset[str]) -> bool:
    for suffix, endings in _SUFFIXES:
        stem = form.removesuffix(suffix)
        if stem != form and len(stem) > 3 and any(f"{stem}{ending}" in common for ending in endings):
            return True
    return False


def phrases(title: str) -> list[tuple[int, int]]:
    """Where names of several words stand that are made of common ones ("Cold War"), as ranges."""
    return [match.span() for match in _PHRASES.finditer(title)]
