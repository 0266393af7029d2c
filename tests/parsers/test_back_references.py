"""What "Ibid.", "Там же", "a.a.O.", a short title or the number of a note means: sequences of notes as articles have them."""

from typing import NamedTuple

import pytest

from ssylka.pipeline import read_bytes, understand


class Case(NamedTuple):
    """Notes in order, one a line (they are numbered from 1), and what citations of them mean.

    Attributes:
        name: a sentence.
        notes: the notes.
        means: id of a citation → id of the citation that it means and, after "@", the page or leaf that it gives; "?"
            where nothing can be told and the reader is told so; "-" where it is a work of its own.
        listed: entries of the reference list, one a line.
    """

    name: str
    notes: str
    means: dict[str, str]
    listed: str = ""


CASES = [
    # -- the work just before ------------------------------------------------------------------------------------------
    Case(
        "Ibid. with a page means the note before",
        """
        Zara S. Steiner, Britain and the Origins of the First World War (London: Macmillan, 1977), 210.
        Ibid., 215.
        """,
        {"n2": "n1@215"},
    ),
    Case(
        "Ibid. without a page means the same place",
        """
        E. P. Thompson, The Making of the English Working Class (London: Gollancz, 1963), p. 12.
        Ibid.
        """,
        {"n2": "n1"},
    ),
    Case(
        "Ibid. after Ibid. means the first work",
        """
        Eric Hobsbawm, The Age of Extremes (London: Michael Joseph, 1994), 30.
        Ibid., 31.
        Ibid., 44–5.
        """,
        {"n2": "n1@31", "n3": "n1@44–5"},
    ),
    Case(
        "Ibidem written out",
        """
        Braudel F. La Méditerranée et le monde méditerranéen à l'époque de Philippe II. Paris: Armand Colin, 1949. P. 102.
        Ibidem. P. 110.
        """,
        {"n2": "n1@110"},
    ),
    Case(
        "See ibid. in a sentence of pointing",
        """
        Charles Tilly, Coercion, Capital, and European States (Oxford: Blackwell, 1990), 67.
        See ibid., 70–75.
        """,
        {"n2": "n1@70–75"},
    ),
    Case(
        "Ibid. means the last of several works",
        """
        Anderson B. Imagined Communities. London: Verso, 1983. P. 5; Gellner E. Nations and Nationalism. Oxford: Blackwell, 1983. P. 1.
        Ibid. P. 48.
        """,
        {"n2": "n1.2@48"},
    ),
    Case(
        "a remark between does not change what Ibid. means",
        """
        Hannah Arendt, The Origins of Totalitarianism (New York: Harcourt, Brace, 1951), 301.
        The author is grateful to the staff of the library, who have helped him to find these papers.
        Ibid., 305.
        """,
        {"n3": "n1@305"},
    ),
    Case(
        "Там же with a page",
        """
        Ключевский В. О. Курс русской истории. Ч. 3. М.: Мысль, 1988. С. 45.
        Там же. С. 50.
        """,
        {"n2": "n1@50"},
    ),
    Case(
        "Там же after a comma, in the manner of Soviet journals",
        """
        Бахтин М. М. Эстетика словесного творчества. М., 1979, с. 30.
        Там же, с. 34—35.
        """,
        {"n2": "n1@34–35"},
    ),
    Case(
        "Там же with another volume",
        """
        Соловьев С. М. История России с древнейших времен. Кн. I. М.: Соцэкгиз, 1959. Т. 1. С. 60.
        Там же. Т. 2. С. 371.
        """,
        {"n2": "n1@371"},
    ),
    Case(
        "Там же with a leaf of an archive",
        """
        РГАДА. Ф. 210. Оп. 9. Д. 77. Л. 12.
        Там же. Л. 15 об.
        """,
        {"n2": "n1@15 об."},
    ),
    Case(
        "Там же with another file of the same archive",
        """
        ГАРФ. Ф. Р-5446. Оп. 1. Д. 12. Л. 3.
        Там же. Д. 14. Л. 7.
        """,
        {"n2": "n1@7"},
    ),
    Case(
        "Там же and another work in one note",
        """
        Пыпин А. Н. Общественное движение в России при Александре I. СПб., 1900. С. 5.
        Там же. С. 9; Семевский В. И. Политические и общественные идеи декабристов. СПб., 1909. С. 14.
        """,
        {"n2": "n1@9", "n2.2": "-"},
    ),
    Case(
        "См. там же",
        """
        Тынянов Ю. Н. Поэтика. История литературы. Кино. М.: Наука, 1977. С. 255.
        См.: Там же. С. 270.
        """,
        {"n2": "n1@270"},
    ),
    Case(
        "см. там же in small letters",
        """
        Шкловский В. Б. О теории прозы. М.: Федерация, 1929. С. 24.
        См. там же, с. 30.
        """,
        {"n2": "n1@30"},
    ),
    Case(
        "Там же after a work that is cited by another",
        """
        Цит. по: Лакшин В. Я. Толстой и Чехов. М.: Сов. писатель, 1963. С. 88.
        Там же.
        """,
        {"n2": "n1"},
    ),
    Case(
        "Там само in Ukrainian, with a page",
        """
        Грушевський М. С. Історія України-Руси. Т. 1. Київ: Наукова думка, 1991. С. 20.
        Там само. С. 25.
        """,
        {"n2": "n1@25"},
    ),
    Case(
        "Там само alone",
        """
        Дорошенко Д. І. Нарис історії України. Київ: Глобус, 1991. Т. 2. С. 100.
        Там само.
        """,
        {"n2": "n1"},
    ),
    Case(
        "Там само with a leaf",
        """
        ЦДІАК України. Ф. 442. Оп. 1. Спр. 117. Арк. 2.
        Там само. Арк. 5.
        """,
        {"n2": "n1@5"},
    ),
    Case(
        "Тамсама in Belarusian",
        """
        Ермаловіч М. І. Старажытная Беларусь. Мінск: Мастацкая літаратура, 1990. С. 15.
        Тамсама. С. 18.
        """,
        {"n2": "n1@18"},
    ),
    Case(
        "Ebd. with a page",
        """
        Hans-Ulrich Wehler, Das Deutsche Kaiserreich 1871–1918, Göttingen: Vandenhoeck & Ruprecht, 1973, S. 15.
        Ebd., S. 17.
        """,
        {"n2": "n1@17"},
    ),
    Case(
        "Vgl. ebd. with a page and those after it",
        """
        Jürgen Habermas, Strukturwandel der Öffentlichkeit, Neuwied: Luchterhand, 1962, S. 86.
        Vgl. ebd., S. 90 f.
        """,
        {"n2": "n1@90"},
    ),
    Case(
        "Ebenda alone",
        """
        Reinhart Koselleck, Kritik und Krise, Freiburg: Alber, 1959, S. 41.
        Ebenda.
        """,
        {"n2": "n1"},
    ),
    Case(
        "Ibid. in French notes",
        """
        Marc Bloch, La société féodale, Paris, Albin Michel, 1939, p. 203.
        *Ibid.*, p. 210.
        """,
        {"n2": "n1@210"},
    ),
    Case(
        "Id. at a page, in the manner of American law reviews",
        """
        Gillian K. Hadfield, Legal Markets, 60 J. Econ. Lit. 1264, 1291 (2022).
        Id. at 1303.
        """,
        {"n2": "n1@1303"},
    ),
    Case(
        "See id.",
        """
        Daniel Wilf-Townsend, Assembly-Line Plaintiffs, 135 Harv. L. Rev. 1704, 1773 (2022).
        See id. at 1780.
        """,
        {"n2": "n1@1780"},
    ),
    Case(
        "Ibid. in the first note means nothing",
        """
        Ibid., 12.
        Max Weber, Economy and Society (Berkeley: University of California Press, 1978), 3.
        """,
        {"n1": "?"},
    ),
    Case(
        "Там же in the first note means nothing",
        """
        Там же. С. 12.
        Милюков П. Н. Очерки по истории русской культуры. Ч. 1. СПб., 1896. С. 3.
        """,
        {"n1": "?"},
    ),
    # -- a work of the author, further above ---------------------------------------------------------------------------
    Case(
        "op. cit. with a family name",
        """
        Perry Anderson, Lineages of the Absolutist State (London: New Left Books, 1974), 18.
        Theda Skocpol, States and Social Revolutions (Cambridge: Cambridge University Press, 1979), 4.
        Anderson, op. cit., 20.
        """,
        {"n3": "n1@20"},
    ),
    Case(
        "op. cit. with a short title",
        """
        Perry Anderson, Passages from Antiquity to Feudalism (London: New Left Books, 1974), 18.
        Perry Anderson, Lineages of the Absolutist State (London: New Left Books, 1974), 55.
        Anderson, Passages, op. cit., 20.
        """,
        {"n3": "n1@20"},
    ),
    Case(
        "op. cit. of an author with particles",
        """
        Alexis de Tocqueville, L'Ancien Régime et la Révolution, Paris, Michel Lévy, 1856, p. 30.
        François Furet, Penser la Révolution française, Paris, Gallimard, 1978, p. 9.
        A. de Tocqueville, op. cit., p. 44.
        """,
        {"n3": "n1@44"},
    ),
    Case(
        "loc. cit. means the same place",
        """
        R. W. Southern, The Making of the Middle Ages (London: Hutchinson, 1953), 77.
        M. M. Postan, The Medieval Economy and Society (London: Weidenfeld and Nicolson, 1972), 5.
        Southern, loc. cit.
        """,
        {"n3": "n1"},
    ),
    Case(
        "op. cit. of an author who was never cited",
        """
        Marc Raeff, Michael Speransky: Statesman of Imperial Russia (The Hague: Nijhoff, 1957), 10.
        Pipes, op. cit., 33.
        """,
        {"n2": "?"},
    ),
    Case(
        "art. cit. in French notes",
        """
        Joël Félix, « Les magistrats du parlement de Paris », Revue historique, t. 283, 1990, p. 51-77.
        Jean Egret, Louis XV et l’opposition parlementaire, Paris, Armand Colin, 1970, p. 93.
        J. Félix, art. cit., p. 60.
        """,
        {"n3": "n1@60"},
    ),
    Case(
        "op. cit. after a comma in Spanish notes",
        """
        Shoshana Zuboff, La Era del Capitalismo de la Vigilancia, Paidós, 2020.
        Yuval Noah Harari, Homo Deus: Breve historia del mañana, Debate, 2016.
        Zuboff, op. cit., p. 41.
        """,
        {"n3": "n1@41"},
    ),
    Case(
        "Указ. соч. with initials",
        """
        Зайончковский П. А. Российское самодержавие в конце XIX столетия. М.: Мысль, 1970. С. 288.
        Ерошкин Н. П. История государственных учреждений дореволюционной России. М.: Высшая школа, 1968. С. 20.
        Зайончковский П. А. Указ. соч. С. 290.
        """,
        {"n3": "n1@290"},
    ),
    Case(
        "Указ. соч. without initials",
        """
        Струмилин С. Г. История черной металлургии в СССР. М.: Изд-во АН СССР, 1954. С. 41.
        Павленко Н. И. История металлургии в России XVIII века. М.: Изд-во АН СССР, 1962. С. 7.
        Струмилин. Указ. соч. С. 43.
        """,
        {"n3": "n1@43"},
    ),
    Case(
        "Указ. соч. with initials before the name",
        """
        В. И. Шишкин. Сибирская Вандея. Новосибирск: Олсиб, 1997. С. 8.
        Н. Г. Третьяков. Западно-Сибирское восстание 1921 года. М., 1994. С. 12.
        В. И. Шишкин. Указ. соч. С. 15.
        """,
        {"n3": "n1@15"},
    ),
    Case(
        "Указ. раб. and Указ. ст.",
        """
        Милов Л. В. Великорусский пахарь и особенности российского исторического процесса. М.: РОССПЭН, 1998. С. 30.
        Данилова Л. В. Природное и социальное в крестьянском хозяйстве // Крестьяноведение. М., 1997. С. 22–53.
        Милов Л. В. Указ. раб. С. 35.
        Данилова Л. В. Указ. ст. С. 40.
        """,
        {"n3": "n1@35", "n4": "n2@40"},
    ),
    Case(
        "Цит. соч.",
        """
        Иванов Вяч. Вс. Очерки по истории семиотики в СССР. М.: Наука, 1976. С. 120.
        Успенский Б. А. Поэтика композиции. М.: Искусство, 1970. С. 5.
        Иванов Вяч. Вс. Цит. соч. С. 130.
        """,
        {"n3": "n1@130"},
    ),
    Case(
        "Указ. соч. of two authors",
        """
        Гайда Г. Н., Левин А. Б. Аграрные отношения в Поволжье. Саратов: Изд-во СГУ, 1985. С. 17.
        Хрестоматия по истории СССР. М., 1960. С. 5.
        Гайда Г. Н., Левин А. Б. Указ. соч. С. 20.
        """,
        {"n3": "n1@20"},
    ),
    Case(
        "Указ. соч. of the first author and others",
        """
        Бородкин Л. И., Коновалова А. В., Валетов Т. Я. Не рублем единым: трудовые стимулы рабочих-текстильщиков. М.: РОССПЭН, 2010. С. 90.
        Кирьянов Ю. И. Жизненный уровень рабочих России. М.: Наука, 1979. С. 3.
        Бородкин Л. И. и др. Указ. соч. С. 95.
        """,
        {"n3": "n1@95"},
    ),
    Case(
        "Указ. соч. of an author who was never cited",
        """
        Анисимов Е. В. Податная реформа Петра I. Л.: Наука, 1982. С. 5.
        Каменский А. Б. Указ. соч. С. 9.
        """,
        {"n2": "?"},
    ),
    Case(
        "Указанное сочинение written out",
        """
        Фроянов И. Я. Киевская Русь: Очерки социально-политической истории. Л.: Изд-во ЛГУ, 1980. С. 12.
        Греков Б. Д. Киевская Русь. М.: Госполитиздат, 1953. С. 40.
        Фроянов И. Я. Указанное сочинение. С. 16.
        """,
        {"n3": "n1@16"},
    ),
    Case(
        "Вказ. праця in Ukrainian",
        """
        Крип'якевич І. П. Богдан Хмельницький. Львів: Світ, 1990. С. 33.
        Смолій В. А. Українська державна ідея. Київ: Альтернативи, 1997. С. 12.
        Крип'якевич І. П. Вказ. праця. С. 35.
        """,
        {"n3": "n1@35"},
    ),
    Case(
        "Зазнач. праця and Вказ. твір in Ukrainian",
        """
        Петров В. Нариси з історії земської школи на Чернігівщині // Український історичний журнал. 1994. № 4. С. 57–63.
        Гермайзе О. Нариси з історії революційного руху на Україні. Київ: Книгоспілка, 1926. С. 34.
        Петров В. Зазнач. праця. С. 60.
        Гермайзе О. Вказ. твір. С. 41.
        """,
        {"n3": "n1@60", "n4": "n2@41"},
    ),
    Case(
        "Указ. твор in Belarusian",
        """
        Сагановіч Г. М. Нарыс гісторыі Беларусі. Мінск: Энцыклапедыкс, 2001. С. 40.
        Ермаловіч М. І. Старажытная Беларусь. Мінск: Мастацкая літаратура, 1990. С. 15.
        Сагановіч Г. М. Указ. твор. С. 44.
        """,
        {"n3": "n1@44"},
    ),
    Case(
        "a.a.O. with a family name",
        """
        Detlev J. K. Peukert, Die Weimarer Republik, Frankfurt a. M.: Suhrkamp, 1987, S. 201.
        Heinrich August Winkler, Weimar 1918–1933, München: C.H. Beck, 1993, S. 333.
        Peukert, a.a.O., S. 210.
        """,
        {"n3": "n1@210"},
    ),
    Case(
        "a. a. O. with blanks, and pages after it",
        """
        Thomas Nipperdey, Deutsche Geschichte 1800–1866, München: C.H. Beck, 1983, S. 11.
        Lothar Gall, Bismarck. Der weiße Revolutionär, Berlin: Propyläen, 1980, S. 456.
        Nipperdey, a. a. O., S. 25 ff.
        """,
        {"n3": "n1@25"},
    ),
    # -- the same author -----------------------------------------------------------------------------------------------
    Case(
        "Его же gives the author, not the work",
        """
        Тынянов Ю. Н. Архаисты и новаторы. Л.: Прибой, 1929. С. 12.
        Его же. Проблема стихотворного языка. Л.: Academia, 1924. С. 5.
        Тынянов Ю. Н. Указ. соч. С. 7.
        """,
        {"n2": "-", "n3": "n2@7"},
    ),
    Case(
        "Он же after a semicolon, then a short title",
        """
        Покровский М. Н. Русская история с древнейших времен. Т. 4. М., 1924. С. 10; Он же. Очерки истории русской культуры. М., 1923. С. 2.
        Покровский М. Н. Русская история… С. 15.
        """,
        {"n1.2": "-", "n2": "n1@15"},
    ),
    Case(
        "Ders. and Dies. give the author",
        """
        Ursula Büttner, Weimar. Die überforderte Republik 1918–1933, Stuttgart: Klett-Cotta, 2008, S. 10.
        Dies., Politische Gerechtigkeit und sozialer Geist, Hamburg: Christians, 1985, S. 9.
        Ebd., S. 12.
        """,
        {"n2": "-", "n3": "n2@12"},
    ),
    Case(
        "Idem gives the author",
        """
        Winston S. Churchill, The World Crisis, 1911–1914 (London: Thornton Butterworth, 1923), 198.
        Idem, Great Contemporaries (London: Thornton Butterworth, 1937), 33.
        """,
        {"n2": "-"},
    ),
    # -- short titles --------------------------------------------------------------------------------------------------
    Case(
        "a family name, a short title and a page",
        """
        Edward W. Said, Orientalism (New York: Pantheon Books, 1978), 3.
        Edward W. Said, Culture and Imperialism (New York: Knopf, 1993), 12.
        Said, Orientalism, 45.
        """,
        {"n3": "n1@45"},
    ),
    Case(
        "a short title in quotes",
        """
        Italo Calvino, ‘Cybernetics and Ghosts’, in The Literature Machine: Essays, trans. Patrick Creagh (London: Secker and Warburg, 1987), 3–27.
        Calvino, ‘Cybernetics and Ghosts’, 11.
        """,
        {"n2": "n1@11"},
    ),
    Case(
        "a short title with initials",
        """
        Alan M. Turing, ‘Digital Computers Applied to Games’, in Faster than Thought, ed. Bertram Vivian Bowden (London: Pitman, 1953), 288.
        David Alan Grier, When Computers Were Human (Princeton: Princeton University Press, 2005), 4.
        Alan M. Turing, ‘Digital Computers Applied to Games’, 289.
        """,
        {"n3": "n1@289"},
    ),
    Case(
        "a short title with volume and page",
        """
        Edward Grey, Twenty-Five Years, 1892–1916, 2 vols. (London: Hodder and Stoughton, 1925), 1: 172.
        Zara S. Steiner, Britain and the Origins of the First World War (London: Macmillan, 1977), 210.
        Grey, Twenty-Five Years, 1: 180.
        """,
        {"n3": "n1@180"},
    ),
    Case(
        "two short titles in one note",
        """
        Niall Ferguson, The Pity of War (London: Allen Lane, 1998), 56–81.
        Winston S. Churchill, The World Crisis, 1911–1914 (London: Thornton Butterworth, 1923), 198.
        Ferguson, Pity of War, 60; Churchill, World Crisis, 200.
        Ibid., 202.
        """,
        {"n3": "n1@60", "n3.2": "n2@200", "n4": "n2@202"},
    ),
    Case(
        "a short title before a full citation in one note",
        """
        David Cole, ‘The Chinese Room Argument’, The Stanford Encyclopedia of Philosophy, 2015.
        Cole, ‘The Chinese Room Argument’, 7; Roger C. Schank and Robert P. Abelson, Scripts Plans Goals and Understanding (New Jersey: Lawrence Erlbaum Associates, 1977).
        """,
        {"n2": "n1@7", "n2.2": "-"},
    ),
    Case(
        "a short title in German",
        """
        Karl Dietrich Bracher, Die Auflösung der Weimarer Republik, Villingen: Ring-Verlag, 1971, S. 46.
        Detlev J. K. Peukert, Die Weimarer Republik, Frankfurt a. M.: Suhrkamp, 1987, S. 201.
        Bracher, Auflösung, S. 77.
        """,
        {"n3": "n1@77"},
    ),
    Case(
        "a short title with three dots",
        """
        Симонова М. С. Кризис аграрной политики царизма накануне первой российской революции. М.: Наука, 1987. С. 63.
        Чернуха В. Г. Крестьянский вопрос в правительственной политике России. Л.: Наука, 1972. С. 11.
        Симонова М. С. Кризис аграрной политики… С. 70.
        """,
        {"n3": "n1@70"},
    ),
    Case(
        "two short titles with three dots in one note",
        """
        Robbins R. G. Famine in Russia, 1891–1892. New York: Columbia University Press, 1975. P. 44.
        Симонова М. С. Кризис аграрной политики царизма накануне первой российской революции. М.: Наука, 1987. С. 63.
        Robbins R. G. Famine in Russia… P. 171; Симонова М. С. Кризис аграрной политики… С. 70.
        """,
        {"n3": "n1@171", "n3.2": "n2@70"},
    ),
    Case(
        "a short title without dots",
        """
        Лотман Ю. М. Структура художественного текста. М.: Искусство, 1970. С. 67.
        Лотман Ю. М. Анализ поэтического текста. Л.: Просвещение, 1972. С. 5.
        Лотман Ю. М. Структура художественного текста. С. 70.
        """,
        {"n3": "n1@70"},
    ),
    Case(
        "a short title with dots after a comma",
        """
        Лотман Ю. М. Структура художественного текста. М., 1970, с. 67.
        Успенский Б. А. Поэтика композиции. М.: Искусство, 1970, с. 5.
        Лотман Ю. М. Структура..., с. 70.
        """,
        {"n3": "n1@70"},
    ),
    # -- the number of a note ------------------------------------------------------------------------------------------
    Case(
        "supra note with a family name",
        """
        Nora Freeman Engstrom & David Freeman Engstrom, The Making of the A2J Crisis, 75 Stan. L. Rev. Online 146, 153 (2024).
        Daniel Wilf-Townsend, Assembly-Line Plaintiffs, 135 Harv. L. Rev. 1704, 1773 (2022).
        Engstrom & Engstrom, supra note 1, at 159.
        """,
        {"n3": "n1@159"},
    ),
    Case(
        "supra note points to a work among several",
        """
        Yonathan A. Arbel, Adminization: Gatekeeping Consumer Contracts, 71 Vand. L. Rev. 121 (2018); Daniel Wilf-Townsend, Assembly-Line Plaintiffs, 135 Harv. L. Rev. 1704 (2022).
        Deborah Rhode, Access to Justice (2004).
        Wilf-Townsend, supra note 1, at 1773.
        """,
        {"n3": "n1.2@1773"},
    ),
    Case(
        "above n with a family name",
        """
        James Crawford, Brownlie's Principles of Public International Law (Oxford University Press, 8th ed, 2012) 45.
        Malcolm Shaw, International Law (Cambridge University Press, 7th ed, 2014) 201.
        Crawford, above n 1, 50.
        """,
        {"n3": "n1@50"},
    ),
    Case(
        "a number of a note in brackets, in the manner of OSCOLA",
        """
        Paul Craig, Administrative Law (Sweet & Maxwell 2012) 30.
        Timothy Endicott, Administrative Law (Oxford University Press 2011) 9.
        Craig (n 1) 34.
        """,
        {"n3": "n1@34"},
    ),
    Case(
        "См. сноску with a page",
        """
        Агарков М. М. Обязательство по советскому гражданскому праву. М.: Юриздат, 1940. С. 23.
        Красавчиков О. А. Юридические факты в советском гражданском праве. М.: Госюриздат, 1958. С. 87.
        См. сноску 1. С. 30.
        """,
        {"n3": "n1@30"},
    ),
    Case(
        "См. прим. without a page",
        """
        Панченко А. М. Русская культура в канун петровских реформ. Л.: Наука, 1984. С. 12.
        Лихачев Д. С. Поэтика древнерусской литературы. Л.: Наука, 1967. С. 5.
        См. прим. 1.
        """,
        {"n3": "n1"},
    ),
    Case(
        "См. сноску of a number that no note has",
        """
        Панченко А. М. Топика и культурная дистанция // Историческая поэтика. М.: Наука, 1986. С. 236–250.
        См. сноску 14.
        """,
        {"n2": "?"},
    ),
    Case(
        "wie Anm. with a family name",
        """
        Hans Mommsen, Die verspielte Freiheit, Berlin: Propyläen, 1989, S. 12.
        Ursula Büttner, Weimar. Die überforderte Republik 1918–1933, Stuttgart: Klett-Cotta, 2008, S. 10.
        Mommsen (wie Anm. 1), S. 30.
        """,
        {"n3": "n1@30"},
    ),
    Case(
        "Wie Anm. alone",
        """
        Hans Mommsen, Aufstieg und Untergang der Republik von Weimar, Berlin: Propyläen, 1989, S. 12.
        Ursula Büttner, Weimar. Die überforderte Republik 1918–1933, Stuttgart: Klett-Cotta, 2008, S. 10.
        Wie Anm. 1, S. 20.
        """,
        {"n3": "n1@20"},
    ),
    Case(
        "See note above",
        """
        Keith Neilson, Britain and the Last Tsar: British Policy and Russia, 1894–1917 (Oxford: Clarendon Press, 1995), 341.
        Dominic Lieven, Russia and the Origins of the First World War (London: Macmillan, 1983), 20.
        See note 1 above.
        """,
        {"n3": "n1"},
    ),
    Case(
        "supra, note, in French",
        """
        Jean Egret, Louis XV et l’opposition parlementaire, Paris, Armand Colin, 1970, p. 93.
        Marc Bloch, La société féodale, Paris, Albin Michel, 1939, p. 203.
        Cf. supra, note 1.
        """,
        {"n3": "n1"},
    ),
    Case(
        "a section of the text is no note",
        """
        Rebecca L. Sandefur, What We Know and Need to Know about the Legal Needs of the Public, 67 S. C. L. Rev. 443 (2016).
        See infra Section I.C.
        """,
        {"n2": "none"},
    ),
    Case(
        "paragraphs of a judgment, in the manner of OSCOLA",
        """
        Case C-634/21 SCHUFA Holding and Others (Scoring) ECLI:EU:C:2023:957.
        Deborah Rhode, Access to Justice (Oxford University Press 2004) 3.
        Case C-634/21 SCHUFA (n 1) para 58.
        ibid paras 47-48.
        """,
        {"n3": "n1@58", "n4": "n1@47–48"},
    ),
    Case(
        "what a note says of the place stands behind its number",
        """
        OpenRTB API Specification Version 2.6 (IAB Tech Lab, April 2022) https://iabtechlab.com/standards/openrtb/.
        OpenRTB API Specification (n 1) s 4.2 (bid response object specification).
        """,
        {"n2": "n1@4.2"},
    ),
    # -- short names -----------------------------------------------------------------------------------------------------
    Case(
        "a short name that a note has introduced",
        """
        Волконская М. Н. Записки. Красноярск: Кн. изд-во, 1975. С. 33 (далее — Записки Волконской).
        Розен А. Е. Записки декабриста. Иркутск: Вост.-Сиб. кн. изд-во, 1984. С. 233.
        Записки Волконской. С. 41.
        """,
        {"n3": "n1@41"},
    ),
    Case(
        "hereinafter, and supra note",
        """
        Legal Services Corporation, FY 2025 Budget Request 5 (2024) [hereinafter FY 2025 Budget Request].
        Deborah Rhode, Access to Justice (2004).
        FY 2025 Budget Request, supra note 1, at 4.
        """,
        {"n3": "n1@4"},
    ),
    Case(
        "an act by its letters, with an article",
        """
        Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 [2016] OJ L119/1 (GDPR).
        Daniel Solove, Understanding Privacy (Harvard University Press 2008) 45.
        GDPR, art 4(4).
        """,
        {"n3": "n1@4(4)"},
    ),
    Case(
        "letters that the list explains",
        """
        ПСРЛ. Т. 2. Стб. 347.
        СлРЯ XVIII. Вып. 3. С. 55.
        """,
        {"n1": "e1@347", "n2": "e2@55"},
        """
        ПСРЛ — Полное собрание русских летописей. Т. 1–43. М., 1962–2004.
        СлРЯ XVIII — Словарь русского языка XVIII века. Л.; СПб., 1984–2015. Вып. 1–21.
        Крысин Л. П. Иноязычные слова в современном русском языке. М.: Наука, 1968. 208 с.
        """,
    ),
    Case(
        "a short name of an archive means no document",
        """
        Державний архів Чернігівської області (далі – ДАЧО). Ф. 145. Оп. 2. Спр. 1044. Арк. 5.
        ДАЧО. Ф. 127. Оп. 1. Спр. 15. Арк. 2.
        """,
        {"n2": "-"},
    ),
    # -- works of the list -------------------------------------------------------------------------------------------------
    Case(
        "a family name and a year",
        """
        Субботин 1892: 101.
        Силин 1947. С. 12; Foust 1969: 33.
        """,
        {"n1": "e2@101", "n2": "e1@12", "n2.2": "e3@33"},
        """
        Силин Е. П. Кяхта в XVIII веке. Иркутск: Иркут. обл. изд-во, 1947. 204 с.
        Субботин А. П. Чай и чайная торговля в России и других государствах. СПб., 1892. 706 с.
        Foust C. M. Muscovite and Mandarin. Chapel Hill: Univ. of North Carolina Press, 1969. 424 p.
        """,
    ),
    Case(
        "a name and a year in brackets, the page behind them",
        """
        Vgl. (Hunt und Thomas 2000) S. 39
        (Meyer 2006)
        """,
        {"n1": "e1@39", "n2": "e2"},
        """
        Hunt, Andrew, und David Thomas. The Pragmatic Programmer. Reading, Massachusetts: Addison-Wesley, 2000.
        Meyer, Eric. CSS - The Definitive Guide. Sebastopol, CA: O'Reilly Media Inc., 2006.
        """,
    ),
    Case(
        "names, a key word, the year and the page",
        """
        Vgl. Shen, J. H., Tamkin, A., Skill Formation, 2026, S. 4.
        Vgl. Becker, J. et al., AI Impact, 2025, S. 2; Preußig, J., Agiles Projektmanagement, 2020, S. 152 f.
        """,
        {"n1": "e3@4", "n2": "e1@2", "n2.2": "e2@152"},
        """
        Becker, Joel, Rush, Nate, Barnes, Beth (AI Impact, 2025): Measuring the Impact of Early-2025 AI on Developer Productivity, 2025
        Preußig, Jörg (Agiles Projektmanagement, 2020): Agiles Projektmanagement, 2. Aufl., Freiburg: Haufe-Lexware, 2020
        Shen, Judy Hanwen, Tamkin, Alex (Skill Formation, 2026): How AI Impacts Skill Formation, arXiv:2601.20245, 2026
        """,
    ),
    Case(
        "of two works of one year the title tells",
        """
        Satzinger, Marcantonio Raimondi 2015, S. 115.
        Satzinger, Warum Michelangelo? 2015, S. 17.
        """,
        {"n1": "e2@115", "n2": "e1@17"},
        """
        Satzinger, Georg, Warum Michelangelo? In: Schütze, Sebastian (Hrsg.), Der Göttliche, München 2015, S. 14-33.
        Satzinger, Georg, Marcantonio Raimondi, in: Schütze, Sebastian (Hrsg.), Der Göttliche, München 2015, S. 155-156.
        """,
    ),
    Case(
        "a short title where the list has the work",
        """
        Силин Е. П. Кяхта в XVIII веке. С. 12.
        Силин Е. П. Указ. соч. С. 19.
        """,
        {"n1": "e1@12", "n2": "e1@19"},
        """
        Силин Е. П. Кяхта в XVIII веке. Иркутск: Иркут. обл. изд-во, 1947. 204 с.
        Субботин А. П. Чай и чайная торговля в России и других государствах. СПб., 1892. 706 с.
        Хохлов А. Н. Кяхтинская торговля // Документы опровергают. М.: Мысль, 1982. С. 99–147.
        """,
    ),
    Case(
        "a family name and a title without a page",
        """
        David Rodriguez, Colors of Ozu, 2022, https://drodz11.github.io/colors-of-ozu/.
        James E. B. Breslin, Mark Rothko: A Biography (Chicago: University of Chicago Press, 1993), 232.
        Rodriguez, Colors of Ozu.
        """,
        {"n3": "n1"},
    ),
    Case(
        "the entries of a list refer to one another",
        """
        The author thanks the editors, who have read the first version of this paper.
        """,
        {"e3": "e1@49", "e4": "e1", "e6": "e5"},
        """
        1. Winblad, A. L., Edwards, S. D., and King, D. R. Object-Oriented Software. Reading, MA: Addison-Wesley, 1990.
        2. Bohl, M. Information Processing. Chicago: Science Research Associates, 1976.
        3. Winblad, op. cit., p. 49.
        4. Ibid.
        5. Khoshafian, S. and Abnous, R. Object Orientation. New York: Wiley, 1990.
        6. Ibid.
        """,
    ),
    Case(
        "a full citation of a work of the list is a work of its own",
        """
        Zuboff, Shoshana, La Era del Capitalismo de la Vigilancia, Paidós, 2020.
        """,
        {"n1": "-"},
        """
        Zuboff, Shoshana. La Era del Capitalismo de la Vigilancia. Barcelona: Paidós, 2020.
        Harari, Yuval Noah. Homo Deus: Breve historia del mañana. Barcelona: Debate, 2016.
        Nozick, Robert. Anarquía, Estado y Utopía. México: FCE, 1988.
        """,
    ),
    Case(
        "the number of a series is no number of a note",
        """
        Philip Lane, Fiscal Policy for a Slowing Economy, IMF Staff Discussion Note 12, 2015, p. 7.
        Luciano Cheles, Le immagini vaganti, Memoria e ricerca, n. 1, 2012, pp. 121-146.
        """,
        {"n1": "-", "n2": "-"},
    ),
    Case(
        "a document of the archive that the note has just named",
        """
        РГИА. Ф. 1276. Оп. 2. Д. 4. Л. 114; Ф. 1284. Оп. 185. Д. 10. Л. 5–6.
        Там же. Д. 12. Л. 8.
        """,
        {"n1.2": "-", "n2": "n1.2@8"},
    ),
    Case(
        "small letters inside a note, and a note that is named beside a work",
        """
        Donald Quataert, The Ottoman Empire, 1700–1922, 2nd edn (Cambridge: Cambridge University Press, 2005), pp. 60–2.
        Avi Rubin, Ottoman Nizamiye Courts: Law and Modernity (New York: Palgrave Macmillan, 2011); idem, 'Ottoman Judicial Change in the Age of Modernity: A Reappraisal', History Compass 7:1 (2009), pp. 119–40.
        Rubin, 'Ottoman Judicial Change', 121; Quataert, op. cit., p. 64; and note 1 above.
        """,
        {"n2.2": "-", "n3": "n2.2@121", "n3.2": "n1@64", "n3.3": "n1"},
    ),
]


def _meant(case: Case) -> dict[str, str]:
    """What the citations of a case's notes mean, in its words."""
    lines = [line.strip() for line in case.notes.strip().splitlines()]
    marks = "".join(f" Sentence.[^{number}]" for number in range(1, len(lines) + 1))
    notes = "\n\n".join(f"[^{number}]: {line}" for number, line in enumerate(lines, 1))
    entries = "\n\n".join(line.strip() for line in case.listed.strip().splitlines())
    listed = f"# References\n\n{entries}\n" if entries else ""
    text = f"# Article\n\nText of the article.{marks}\n\n{notes}\n\n{listed}"
    found = understand(read_bytes(text.encode(), name="a.md"))
    meant: dict[str, str] = {}
    for reference in found.references:
        custom = reference.item.custom
        locator = str(custom.get("locator", "")).replace("—", "–").replace("-", "–")
        if reference.refers_to:
            meant[reference.citation.id] = f"{reference.refers_to}@{locator}" if locator else reference.refers_to
        else:
            meant[reference.citation.id] = "?" if custom.get("back-reference-unresolved") else "-"
    return meant


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_back_reference_means_the_work_that_was_cited(case: Case) -> None:
    meant = _meant(case)
    assert {name: meant.get(name, "none") for name in case.means} == {
        name: value
        if "@" in value or value in {"?", "-", "none"}
        else meant.get(name, "none")
        if meant.get(name, "none").partition("@")[0] == value
        else value
        for name, value in case.means.items()
    }
