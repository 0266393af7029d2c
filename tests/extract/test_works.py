"""Notes that cite several works, and the prose around them."""

import pytest

from ssylka.extract import cite

# Note → the works it cites, each as (prose before, words).
NOTES = {
    "the same author behind a semicolon, then words that point": (
        "См.: Лотман Ю. М. Культура и взрыв. М., 1992. С. 25; Он же. Внутри миров. М., 1996. С. 40. Об этом см.: Успенский Б. А. Поэтика. М., 1995.",
        [
            ("См.:", "Лотман Ю. М. Культура и взрыв. М., 1992. С. 25"),
            ("", "Он же. Внутри миров. М., 1996. С. 40."),
            ("Об этом см.:", "Успенский Б. А. Поэтика. М., 1995."),
        ],
    ),
    "words that point without a verb": (
        "Подробнее об этом: Иванов В. В. История вопроса // Вопросы истории. 2001. № 3. С. 5–10.",
        [("Подробнее об этом:", "Иванов В. В. История вопроса // Вопросы истории. 2001. № 3. С. 5–10.")],
    ),
    "three issues of newspapers": (
        "Новое время. 1905. 18 окт.; Русское слово. 1905. 20 окт.; Речь. 1906. 23 февр.",
        [("", "Новое время. 1905. 18 окт."), ("", "Русское слово. 1905. 20 окт."), ("", "Речь. 1906. 23 февр.")],
    ),
    "prose, and the work in brackets": (
        "Об этом писал ещё В. О. Ключевский (см.: Ключевский В. О. Сочинения. М., 1987. Т. 1. С. 50).",
        [("Об этом писал ещё В. О. Ключевский (см.:", "Ключевский В. О. Сочинения. М., 1987. Т. 1. С. 50")],
    ),
    "a comparison, and the work in brackets": (
        "Ср. мнение А. Ф. Лосева: «Миф есть личность» (Лосев А. Ф. Диалектика мифа. М.: Мысль, 2001. С. 97).",
        [("Ср. мнение А. Ф. Лосева: «Миф есть личность» (", "Лосев А. Ф. Диалектика мифа. М.: Мысль, 2001. С. 97")],
    ),
    "two short titles": (
        "Robbins R. G. Famine in Russia… P. 171; Симонова М. С. Кризис аграрной политики… С. 70.",
        [("", "Robbins R. G. Famine in Russia… P. 171"), ("", "Симонова М. С. Кризис аграрной политики… С. 70.")],
    ),
    "a short title, and another that is compared": (
        "Ferguson, Pity of War, 60; cf. Churchill, World Crisis, 200.",
        [("", "Ferguson, Pity of War, 60"), ("cf.", "Churchill, World Crisis, 200.")],
    ),
    "a work, and a sentence that leads to another": (
        "John R. Searle, ‘Minds, Brains, and Programs’, Behavioral and Brain Sciences 3, no. 3 (1980): 417–57. A series of rebuttals can be found in David Cole, ‘The Chinese Room Argument’, Stanford Encyclopedia of Philosophy, 2015.",
        [
            (
                "",
                "John R. Searle, ‘Minds, Brains, and Programs’, Behavioral and Brain Sciences 3, no. 3 (1980): 417–57.",
            ),
            (
                "A series of rebuttals can be found in",
                "David Cole, ‘The Chinese Room Argument’, Stanford Encyclopedia of Philosophy, 2015.",
            ),
        ],
    ),
    "prose, and the same place again": (
        "Turing notes that the technique was rather crude, and many requirements are possible. Ibid., 296.",
        [("Turing notes that the technique was rather crude, and many requirements are possible.", "Ibid., 296.")],
    ),
    "who is quoted, and where": (
        "Garnier, as quoted in Adrian Forty, Words and Buildings (New York: Thames & Hudson, 2000), 90.",
        [("Garnier, as quoted in", "Adrian Forty, Words and Buildings (New York: Thames & Hudson, 2000), 90.")],
    ),
    "what the note is about, and where to look": (
        "On LLM hallucination risks, see D. Magesh and others, ‘Large Legal Fictions’ (2024) 16 Journal of Legal Analysis 64.",
        [
            (
                "On LLM hallucination risks, see",
                "D. Magesh and others, ‘Large Legal Fictions’ (2024) 16 Journal of Legal Analysis 64.",
            )
        ],
    ),
    "a German note with sowie": (
        "Vgl. Gould 1966, S. 6, sowie Vasari, Giorgio: Das Leben des Michelangelo. Berlin 2009, S. 60.",
        [("Vgl.", "Gould 1966, S. 6"), ("sowie", "Vasari, Giorgio: Das Leben des Michelangelo. Berlin 2009, S. 60.")],
    ),
    "two judgments with days in numbers": (
        "Определение Верховного Суда РФ от 15.02.2019 № 305-ЭС18-19708 // СПС «КонсультантПлюс»; Постановление Девятого арбитражного апелляционного суда от 15.05.2018 № 09АП-16416/2018 // СПС «Гарант».",
        [
            ("", "Определение Верховного Суда РФ от 15.02.2019 № 305-ЭС18-19708 // СПС «КонсультантПлюс»"),
            (
                "",
                "Постановление Девятого арбитражного апелляционного суда от 15.05.2018 № 09АП-16416/2018 // СПС «Гарант».",
            ),
        ],
    ),
    "two archives, the first without an inventory": (
        "ОР РНБ. Ф. 124. Ед. хр. 2476. Л. 3; РГАЛИ. Ф. 275. Оп. 1. Ед. хр. 95. Л. 12 об.",
        [("", "ОР РНБ. Ф. 124. Ед. хр. 2476. Л. 3"), ("", "РГАЛИ. Ф. 275. Оп. 1. Ед. хр. 95. Л. 12 об.")],
    ),
    "two archives abroad": (
        "BArch, R 43 I/1403, Bl. 45–47; Politisches Archiv des Auswärtigen Amts, R 28939.",
        [("", "BArch, R 43 I/1403, Bl. 45–47"), ("", "Politisches Archiv des Auswärtigen Amts, R 28939.")],
    ),
    "two files of an archive": (
        "РГИА. Ф. 1276. Оп. 2. Д. 4. Л. 114; Ф. 1284. Оп. 185. Д. 10. Л. 5–6.",
        [("", "РГИА. Ф. 1276. Оп. 2. Д. 4. Л. 114"), ("", "Ф. 1284. Оп. 185. Д. 10. Л. 5–6.")],
    ),
    "the same archive again in small letters": (
        "TNA, FO 195/1368, Eyres to Dufferin, 12 March 1882; ibid., FO 78/3389, fol. 44r.",
        [("", "TNA, FO 195/1368, Eyres to Dufferin, 12 March 1882"), ("", "ibid., FO 78/3389, fol. 44r.")],
    ),
    "what the note is about before a colon, and the same author in small letters": (
        "On the nizamiye courts: Avi Rubin, Ottoman Nizamiye Courts: Law and Modernity (New York: Palgrave Macmillan, 2011); idem, 'Ottoman Judicial Change', History Compass 7:1 (2009), pp. 119–40.",
        [
            (
                "On the nizamiye courts:",
                "Avi Rubin, Ottoman Nizamiye Courts: Law and Modernity (New York: Palgrave Macmillan, 2011)",
            ),
            ("", "idem, 'Ottoman Judicial Change', History Compass 7:1 (2009), pp. 119–40."),
        ],
    ),
    "a note is named beside a work": (
        "Quataert, op. cit., p. 64; and note 1 above.",
        [("", "Quataert, op. cit., p. 64"), ("and", "note 1 above.")],
    ),
    "a dash before the words that point": (
        "Френкель З. Г. Очерки врачебно-санитарного дела. СПб., 1913. С. 118. — О нём самом см.: Егорышева И. В. Захарий Френкель // Здравоохранение. 2009. № 6. С. 52–54.",
        [
            ("", "Френкель З. Г. Очерки врачебно-санитарного дела. СПб., 1913. С. 118."),
            ("— О нём самом см.:", "Егорышева И. В. Захарий Френкель // Здравоохранение. 2009. № 6. С. 52–54."),
        ],
    ),
}


@pytest.mark.parametrize(("note", "works"), NOTES.values(), ids=NOTES.keys())
def test_a_note_falls_apart_into_its_works(note: str, works: list[tuple[str, str]]) -> None:
    assert [(citation.prefix or "", citation.text) for citation in cite(note, kind="note")] == works
