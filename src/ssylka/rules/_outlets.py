"""News outlets and their sites: whose page a host is, and where an outlet's pages are.

One outlet a line: its names as references give them (in English, Russian, transliterated), then "=", then the domains
that are its own. Names are compared without case, articles and punctuation. Written down from general knowledge; a line is added
when an outlet is missing, and a domain when one is bought or given up.
"""

import re
from functools import lru_cache

_TABLE = """
RIA Novosti; РИА Новости; RIA News; Russian News Agency RIA Novosti; МИА Россия сегодня = ria.ru rian.ru rian.com
TASS; ТАСС; ИТАР-ТАСС; ITAR-TASS; TASS Russian News Agency; Russian News Agency TASS = tass.ru tass.com itar-tass.com
Sputnik; Спутник; Sputnik News = sputniknews.com sputniknews.ru sputnikglobe.com sputnik.by sputnik.kz ria.ru
Interfax; Интерфакс; Interfax News Agency = interfax.ru interfax.com interfax-russia.ru
Rossiyskaya Gazeta; Rossiiskaya Gazeta; Российская газета = rg.ru
Kommersant; Коммерсантъ; Коммерсант; Kommersant Daily = kommersant.ru kommersant.com
Vedomosti; Ведомости = vedomosti.ru
Izvestia; Izvestiya; Известия = iz.ru izvestia.ru
RBC; РБК; RBK = rbc.ru rbk.ru
Lenta.ru; Лента.ру; Lenta = lenta.ru
Gazeta.ru; Газета.ру = gazeta.ru
Regnum; ИА Regnum; ИА Регнум; REGNUM News Agency = regnum.ru regnum.news
RT; Russia Today; RT на русском = rt.com
Komsomolskaya Pravda; Комсомольская правда = kp.ru
Moskovsky Komsomolets; Московский комсомолец = mk.ru
Nezavisimaya Gazeta; Независимая газета = ng.ru
Novaya Gazeta; Новая газета = novayagazeta.ru novayagazeta.eu
Argumenty i Fakty; Аргументы и факты = aif.ru
Parlamentskaya Gazeta; Парламентская газета = pnp.ru
Krasnaya Zvezda; Красная звезда = redstar.ru
Pravda; Правда = pravda.ru kprf.ru gazeta-pravda.ru
Vzglyad; Взгляд = vz.ru
Forbes Russia = forbes.ru
Meduza; Медуза = meduza.io
The Moscow Times = themoscowtimes.com
BelTA; БелТА = belta.by
Kazinform; Казинформ = inform.kz qazinform.com
Ukrinform; Укринформ = ukrinform.ru ukrinform.net ukrinform.ua
UNIAN; УНИАН = unian.net unian.info unian.ua
Ukrainska Pravda; Украинская правда = pravda.com.ua
AzerTAc; АЗЕРТАДЖ = azertag.az
Armenpress; Арменпресс = armenpress.am
BBC; BBC News; Би-би-си; BBC Russian; Русская служба Би-би-си = bbc.com bbc.co.uk
Reuters; Рейтер; Thomson Reuters = reuters.com
Associated Press; AP; AP News = apnews.com ap.org
Agence France-Presse; AFP = afp.com
The New York Times; New York Times = nytimes.com
The Washington Post; Washington Post = washingtonpost.com
The Washington Times; Washington Times = washingtontimes.com
The Wall Street Journal; Wall Street Journal; WSJ = wsj.com
USA Today = usatoday.com
Los Angeles Times = latimes.com
The Guardian; Guardian = theguardian.com guardian.co.uk
The Times = thetimes.co.uk thetimes.com timesonline.co.uk
The Independent; Independent = independent.co.uk
The Telegraph; The Daily Telegraph = telegraph.co.uk
Financial Times; The Financial Times = ft.com
The Economist; Economist = economist.com
Bloomberg; Bloomberg News = bloomberg.com
CNN = cnn.com
CNBC = cnbc.com
NBC News = nbcnews.com
CBS News = cbsnews.com
ABC News = abcnews.go.com abcnews.com abc.net.au
Fox News = foxnews.com
NPR; National Public Radio = npr.org
Politico = politico.com politico.eu
Newsweek = newsweek.com
Time; Time Magazine = time.com
Forbes = forbes.com
The Atlantic = theatlantic.com
The New Yorker = newyorker.com
Foreign Affairs = foreignaffairs.com
Foreign Policy = foreignpolicy.com
The National Interest = nationalinterest.org
The Diplomat; Diplomat = thediplomat.com
Voice of America; VOA; Голос Америки = voanews.com golosameriki.com
Radio Free Europe/Radio Liberty; RFE/RL; Radio Liberty; Радио Свобода = rferl.org svoboda.org azattyq.org
Radio Free Asia; RFA = rfa.org
Deutsche Welle; DW; Немецкая волна = dw.com dw-world.de
Der Spiegel; Spiegel = spiegel.de
Die Zeit = zeit.de
Frankfurter Allgemeine Zeitung; FAZ = faz.net
Süddeutsche Zeitung = sueddeutsche.de sz.de
Die Welt = welt.de
Handelsblatt = handelsblatt.com
Le Monde = lemonde.fr
Le Figaro = lefigaro.fr
Libération = liberation.fr
France 24 = france24.com
El País; El Pais = elpais.com
El Mundo = elmundo.es
Corriere della Sera = corriere.it
La Repubblica = repubblica.it
ANSA = ansa.it
Euronews; Евроньюс = euronews.com
Al Jazeera; Аль-Джазира = aljazeera.com aljazeera.net
Al Arabiya = alarabiya.net
Anadolu Agency; Anadolu Ajansı = aa.com.tr
Hürriyet Daily News; Hurriyet Daily News = hurriyetdailynews.com
Daily Sabah = dailysabah.com
Haaretz = haaretz.com haaretz.co.il
The Jerusalem Post; Jerusalem Post = jpost.com
The Times of Israel = timesofisrael.com
IRNA = irna.ir
Tehran Times = tehrantimes.com
Xinhua; Xinhua News Agency; Xinhuanet; Синьхуа = news.cn xinhuanet.com xinhua.net
People's Daily; People's Daily Online; Жэньминь жибао = people.com.cn people.cn
Global Times = globaltimes.cn
China Daily = chinadaily.com.cn
CGTN = cgtn.com
China News Service = chinanews.com chinanews.com.cn
South China Morning Post; SCMP = scmp.com
The Japan Times; Japan Times = japantimes.co.jp
Nikkei Asia; Nikkei; Nikkei Asian Review = nikkei.com
Kyodo News; Kyodo = kyodonews.net
NHK; NHK World = nhk.or.jp
The Asahi Shimbun; Asahi Shimbun = asahi.com
Yonhap; Yonhap News Agency = yna.co.kr yonhapnews.co.kr
The Korea Herald; Korea Herald = koreaherald.com
The Korea Times; Korea Times = koreatimes.co.kr
KCNA = kcna.kp kcna.co.jp
The Straits Times; Straits Times = straitstimes.com
Channel NewsAsia; CNA = channelnewsasia.com
Bangkok Post = bangkokpost.com
The Nation Thailand; The Nation = nationthailand.com nationmultimedia.com thenation.com
The Jakarta Post; Jakarta Post = thejakartapost.com
Antara; Antara News = antaranews.com
Khmer Times = khmertimeskh.com
The Phnom Penh Post; Phnom Penh Post = phnompenhpost.com
The Cambodia Daily; Cambodia Daily = cambodiadaily.com
VnExpress; VnExpress International = vnexpress.net
Vietnam News Agency; Viet Nam News = vietnamnews.vn vnanet.vn vietnamplus.vn
The Star = thestar.com.my thestar.com
Philippine Daily Inquirer; Inquirer = inquirer.net
Rappler = rappler.com
The Irrawaddy; Irrawaddy = irrawaddy.com
The Times of India; Times of India = indiatimes.com timesofindia.com
The Hindu = thehindu.com
Hindustan Times = hindustantimes.com
The Indian Express; Indian Express = indianexpress.com
Dawn = dawn.com
The Sydney Morning Herald = smh.com.au
Mail & Guardian = mg.co.za
Folha de S.Paulo = uol.com.br folha.com.br
Prensa Latina = prensa-latina.cu plenglish.com
Granma = granma.cu
TeleSUR = telesurenglish.net telesurtv.net
"""


def name_key(name: str) -> str:
    """A name for comparing: no case, articles, "agency" or punctuation."""
    text = re.sub(
        r"\b(?:the|news agency|agency|информационное агентство|информагентство)\b|^(?:газета|иа)\s",
        " ",
        name.casefold(),
    )
    return re.sub(r"[\W_]+", "", text.replace("ё", "е"))


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    homes: dict[str, frozenset[str]] = {}
    owners: dict[str, frozenset[str]] = {}
    for line in _TABLE.strip().splitlines():
        names, _, domains = line.partition("=")
        listed = [name_key(name) for name in names.split(";")]
        hosts = frozenset(domains.split())
        for name in listed:
            homes[name] = homes.get(name, frozenset()) | hosts
        for host in hosts:
            owners[host] = owners.get(host, frozenset()) | frozenset(listed)
    return homes, owners


def homes(name: str) -> frozenset[str]:
    """The domains of a known outlet; empty for an unknown one."""
    return _tables()[0].get(name_key(name), frozenset())


def is_outlet(domain: str) -> bool:
    """Whether a domain is a known outlet's."""
    return domain in _tables()[1]
