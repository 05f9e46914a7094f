# ruff: noqa: E501
"""Scripts, families, greetings and short sentences of languages, written by hand (data only)."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from ..draft import Draft

_SCRIPTS = """
Latin: English, French, Spanish, German, Italian, Portuguese, Dutch, Swedish, Norwegian, Danish, Finnish, Polish, Czech, Hungarian, Romanian, Turkish, Vietnamese, Indonesian, Swahili, Icelandic, Welsh, Irish, Croatian, Latvian, Estonian, Albanian, Basque, Catalan, Tagalog, Maltese
Cyrillic: Russian, Ukrainian, Bulgarian, Belarusian, Macedonian, Kyrgyz, Tajik, Chuvash, Tatar, Bashkir, Ossetian, Chechen
Arabic: Arabic, Persian, Urdu, Pashto, Uyghur, Sindhi, Dari, Balochi
Devanagari: Hindi, Nepali, Marathi, Sanskrit, Bhojpuri, Maithili
Greek: Greek
Hebrew: Hebrew, Yiddish
Bengali: Bengali, Assamese
Georgian: Georgian
Armenian: Armenian
Thai: Thai
Hangul: Korean
Ethiopic: Amharic, Tigrinya
Tibetan: Tibetan, Dzongkha
"""

_FAMILIES = """
Germanic: English, German, Dutch, Swedish, Norwegian, Danish, Icelandic, Faroese, Afrikaans, Yiddish, Luxembourgish, Frisian, Scots
Romance: French, Spanish, Italian, Portuguese, Romanian, Catalan, Galician, Occitan, Sardinian, Romansh, Corsican, Sicilian
Slavic: Russian, Polish, Czech, Slovak, Ukrainian, Bulgarian, Serbian, Croatian, Slovenian, Bosnian, Macedonian, Belarusian
Celtic: Irish, Welsh, Breton, Scottish Gaelic, Cornish, Manx
Baltic: Latvian, Lithuanian
Uralic: Finnish, Hungarian, Estonian, Northern Sami, Udmurt, Komi
Turkic: Turkish, Azerbaijani, Kazakh, Uzbek, Turkmen, Kyrgyz, Tatar, Uyghur, Bashkir, Chuvash
Semitic: Arabic, Hebrew, Amharic, Maltese, Tigrinya, Aramaic
Indo-Aryan: Hindi, Bengali, Urdu, Punjabi, Marathi, Gujarati, Nepali, Sinhala, Sindhi, Sanskrit, Assamese
Iranian: Persian, Kurdish, Pashto, Tajik, Ossetian, Balochi
Dravidian: Tamil, Telugu, Kannada, Malayalam
Austronesian: Indonesian, Malay, Tagalog, Javanese, Sundanese, Hawaiian, Maori, Samoan, Tongan, Malagasy, Fijian, Tahitian
Bantu: Swahili, Zulu, Xhosa, Shona, Kinyarwanda, Tswana, Lingala, Kirundi
"""

_HOMES = """
India: Hindi, Tamil, Telugu, Marathi, Gujarati, Kannada, Malayalam
Nigeria: Yoruba, Hausa, Igbo
Spain: Basque, Galician, Catalan
France: Breton, Corsican, Occitan
Italy: Sicilian, Sardinian
Indonesia: Javanese, Sundanese, Balinese
South Africa: Zulu, Xhosa, Afrikaans
Philippines: Tagalog, Cebuano
Pakistan: Urdu
Ethiopia: Amharic, Oromo
Kazakhstan: Kazakh
Afghanistan: Pashto, Dari
New Zealand: Maori
United Kingdom: Welsh, Scottish Gaelic, Cornish
Ireland: Irish
Belarus: Belarusian
Luxembourg: Luxembourgish
Zimbabwe: Shona
Senegal: Wolof
Eritrea: Tigrinya
Switzerland: Romansh
"""

_GREETINGS = """
French: bonjour, enchanté, bonsoir, bonne nuit, merci, s'il vous plaît, au revoir
Spanish: hola, buenos días, buenas noches, gracias, por favor, hasta luego, adiós
German: guten Morgen, guten Abend, gute Nacht, danke, auf Wiedersehen, guten Tag, tschüss
Italian: buongiorno, buonasera, buonanotte, grazie, arrivederci, ciao, prego
Portuguese: olá, bom dia, boa noite, obrigado, tchau, boa tarde, até logo
Dutch: goedemorgen, goedenavond, dank je wel, tot ziens, alstublieft, goedemiddag, welterusten
Swedish: god morgon, god kväll, god natt, tack så mycket, hur mår du, varsågod
Finnish: hyvää huomenta, hyvää iltaa, hyvää yötä, kiitos, näkemiin, anteeksi
Polish: dzień dobry, dobry wieczór, dobranoc, dziękuję, do widzenia, proszę
Czech: dobrý den, dobré ráno, dobrou noc, děkuji, na shledanou
Hungarian: jó napot, jó reggelt, jó éjszakát, köszönöm, viszontlátásra, szia
Romanian: bună ziua, bună dimineața, noapte bună, mulțumesc, la revedere
Turkish: merhaba, günaydın, iyi akşamlar, iyi geceler, teşekkür ederim, güle güle
Indonesian: selamat pagi, selamat malam, terima kasih, selamat tinggal, sampai jumpa
Japanese: konnichiwa, ohayou, konbanwa, oyasumi, arigatou, sayonara
Korean: annyeonghaseyo, gamsahamnida, annyeong
Chinese: ni hao, xie xie, zai jian, zao shang hao
Russian: privet, zdravstvuyte, spasibo, do svidaniya, dobroye utro
Hawaiian: aloha, mahalo
Hindi: namaste, dhanyavaad
Hebrew: shalom, toda, boker tov, laila tov
Arabic: marhaba, shukran, as-salamu alaykum, sabah al-khayr
Swahili: habari, asante, jambo, kwaheri, karibu
Greek: kalimera, kalispera, efharisto, kalinihta
Thai: sawasdee, khob khun
Vietnamese: xin chào, cảm ơn, tạm biệt
Irish: dia duit, slán, go raibh maith agat
Welsh: bore da, diolch, nos da
"""

# One sentence a line, in English, French, Spanish, German, Italian, Portuguese, Dutch.
_SENTENCES = """
Where is the station? | Où est la gare ? | ¿Dónde está la estación? | Wo ist der Bahnhof? | Dov'è la stazione? | Onde fica a estação? | Waar is het station?
What is your name? | Comment t'appelles-tu ? | ¿Cómo te llamas? | Wie heißt du? | Come ti chiami? | Como você se chama? | Hoe heet je?
I love you. | Je t'aime. | Te quiero. | Ich liebe dich. | Ti amo. | Eu te amo. | Ik hou van je.
I am hungry. | J'ai faim. | Tengo hambre. | Ich habe Hunger. | Ho fame. | Estou com fome. | Ik heb honger.
I am tired. | Je suis fatigué. | Estoy cansado. | Ich bin müde. | Sono stanco. | Estou cansado. | Ik ben moe.
The house is big. | La maison est grande. | La casa es grande. | Das Haus ist groß. | La casa è grande. | A casa é grande. | Het huis is groot.
I do not know. | Je ne sais pas. | No lo sé. | Ich weiß es nicht. | Non lo so. | Eu não sei. | Ik weet het niet.
It is raining today. | Il pleut aujourd'hui. | Hoy llueve. | Heute regnet es. | Oggi piove. | Hoje está chovendo. | Het regent vandaag.
How much does it cost? | Combien ça coûte ? | ¿Cuánto cuesta? | Wie viel kostet das? | Quanto costa? | Quanto custa isso? | Hoeveel kost het?
I would like a coffee. | Je voudrais un café. | Quisiera un café. | Ich möchte einen Kaffee. | Vorrei un caffè. | Eu queria um café. | Ik wil graag een koffie.
We are going home. | Nous rentrons à la maison. | Nos vamos a casa. | Wir gehen nach Hause. | Andiamo a casa. | Vamos para casa. | We gaan naar huis.
The dog is sleeping. | Le chien dort. | El perro duerme. | Der Hund schläft. | Il cane dorme. | O cachorro está dormindo. | De hond slaapt.
She is reading a book. | Elle lit un livre. | Ella lee un libro. | Sie liest ein Buch. | Lei legge un libro. | Ela lê um livro. | Zij leest een boek.
See you tomorrow. | À demain. | Hasta mañana. | Bis morgen. | A domani. | Até amanhã. | Tot morgen.
I live in a small town. | J'habite dans une petite ville. | Vivo en un pueblo pequeño. | Ich wohne in einer kleinen Stadt. | Abito in una piccola città. | Moro numa cidade pequena. | Ik woon in een klein dorp.
My brother is a doctor. | Mon frère est médecin. | Mi hermano es médico. | Mein Bruder ist Arzt. | Mio fratello è medico. | Meu irmão é médico. | Mijn broer is arts.
We have no money. | Nous n'avons pas d'argent. | No tenemos dinero. | Wir haben kein Geld. | Non abbiamo soldi. | Não temos dinheiro. | We hebben geen geld.
What time is it? | Quelle heure est-il ? | ¿Qué hora es? | Wie spät ist es? | Che ore sono? | Que horas são? | Hoe laat is het?
"""


def _grouped(block: str) -> list[tuple[str, str]]:
    rows = []
    for line in block.strip().splitlines():
        group, items = line.split(": ", 1)
        rows += [(item.strip(), group) for item in items.split(",")]
    return rows


SENTENCE_LANGUAGES = (
    "English", "French", "Spanish", "German", "Italian", "Portuguese", "Dutch",
)  # fmt: skip
SCRIPTS = _grouped(_SCRIPTS)
FAMILIES = _grouped(_FAMILIES)
HOMES = _grouped(_HOMES)
GREETINGS = _grouped(_GREETINGS)
SENTENCES = [
    dict(zip(SENTENCE_LANGUAGES, [part.strip() for part in line.split("|")], strict=True))
    for line in _SENTENCES.strip().splitlines()
]


def build(rng: Random) -> Iterator[Draft]:
    """Yield nothing: this module holds data for the family "language_names"."""
    del rng
    yield from ()
