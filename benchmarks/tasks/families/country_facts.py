"""Facts about countries, written by hand and keyed by ISO 3166 alpha-2 code (data only)."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from ..draft import Draft

CONTINENTS = {
    "AF": "Africa",
    "AN": "Antarctica",
    "AS": "Asia",
    "EU": "Europe",
    "NA": "North America",
    "OC": "Oceania",
    "SA": "South America",
}

# Not sovereign, disputed, or no longer existing: kept out of every task about countries.
TERRITORIES = frozenset(
    "CX JE CK MF HK IO VI VG RE TF PS GS IM NF PR HM SH AQ BM GL AS EH GI GU KY GG MP CS UM NC GF "
    "AW FK MO MQ PF AN FO TC GP MS CC AI CW PN NU SX YT PM AX TK BL BV WF SJ BQ".split()
)

# Names in common English use, where GeoNames has another form.
COUNTRY_NAMES = {
    "NL": "Netherlands",
    "TL": "East Timor",
    "CV": "Cape Verde",
    "CZ": "Czech Republic",
    "VA": "Vatican City",
}

# Corrections; an empty capital leaves the country out (seats shared, disputed or moving).
CAPITALS = {
    "US": "Washington, D.C.",
    "KZ": "Astana",
    "MM": "Naypyidaw",
    "PW": "Ngerulmud",
    "KI": "South Tarawa",
    "ZA": "",
    "BO": "",
    "LK": "",
    "IL": "",
    "NR": "",
    "GQ": "",
}

# On two continents, or assigned to either by good sources.
CONTINENT_DROPS = frozenset("RU TR CY GE AM AZ TL EG KZ".split())

EUROPEAN_UNION = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split()
)
LANDLOCKED = frozenset(
    "AF AD AM AT AZ BY BT BO BW BF BI CF TD CZ SZ ET HU KZ XK KG LA LS LI LU MK MW ML MD MN NP NE "
    "PY RW SM RS SK SS CH TJ TM UG UZ VA ZM ZW".split()
)
ISLANDS = frozenset(
    "AG BS BH BB BN CV KM CU CY DM DO TL FM FJ GD HT IS ID IE JM JP KI MG MV MT MH MU NR NZ PW PG "
    "PH KN LC VC WS ST SC SG SB LK TW TO TT TV GB VU".split()
)
MONARCHIES = frozenset(
    "AD AG AU BS BH BE BZ BT BN KH CA DK SZ GD JM JP JO KW LS LI LU MY MC MA NL NZ NO OM PG QA KN "
    "LC VC SA SB ES SE TH TO TV AE GB VA".split()
)
DRIVES_LEFT = frozenset(
    "GB IE CY MT JP AU NZ IN PK BD LK NP BT MV TH MY SG ID BN TL ZA NA BW ZW ZM MW MZ TZ KE UG LS "
    "SZ MU SC JM BS BB TT GY SR AG DM GD KN LC VC PG FJ SB TO TV KI NR WS".split()
)

# Countries where one language clearly comes first.
MAIN_LANGUAGES = {
    "English": "US GB AU NZ IE JM BS BB TT GY AG DM GD KN LC VC LR BZ",
    "Spanish": "ES MX AR CO PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY GQ",
    "Portuguese": "PT BR AO MZ ST",
    "French": "FR MC GA CI CG",
    "German": "DE AT LI",
    "Italian": "IT SM VA",
    "Dutch": "NL SR",
    "Arabic": "EG SA IQ SY JO LB YE LY SD MA DZ TN AE QA KW BH OM MR",
    "Russian": "RU",
    "Mandarin Chinese": "CN TW",
    "Japanese": "JP",
    "Korean": "KR KP",
    "Persian": "IR",
    "Turkish": "TR",
    "Hebrew": "IL",
    "Greek": "GR CY",
    "Polish": "PL",
    "Czech": "CZ",
    "Slovak": "SK",
    "Hungarian": "HU",
    "Romanian": "RO MD",
    "Bulgarian": "BG",
    "Ukrainian": "UA",
    "Serbian": "RS ME",
    "Croatian": "HR",
    "Slovenian": "SI",
    "Bosnian": "BA",
    "Macedonian": "MK",
    "Albanian": "AL XK",
    "Swedish": "SE",
    "Norwegian": "NO",
    "Danish": "DK",
    "Finnish": "FI",
    "Icelandic": "IS",
    "Estonian": "EE",
    "Latvian": "LV",
    "Lithuanian": "LT",
    "Catalan": "AD",
    "Maltese": "MT",
    "Vietnamese": "VN",
    "Thai": "TH",
    "Khmer": "KH",
    "Lao": "LA",
    "Burmese": "MM",
    "Indonesian": "ID",
    "Malay": "MY BN",
    "Bengali": "BD",
    "Nepali": "NP",
    "Sinhala": "LK",
    "Dzongkha": "BT",
    "Dhivehi": "MV",
    "Mongolian": "MN",
    "Georgian": "GE",
    "Armenian": "AM",
    "Azerbaijani": "AZ",
    "Uzbek": "UZ",
    "Turkmen": "TM",
    "Kyrgyz": "KG",
    "Tajik": "TJ",
    "Somali": "SO",
    "Swahili": "TZ",
    "Kinyarwanda": "RW",
    "Kirundi": "BI",
    "Malagasy": "MG",
    "Haitian Creole": "HT",
    "Samoan": "WS",
    "Tongan": "TO",
    "Sesotho": "LS",
    "Swazi": "SZ",
    "Tswana": "BW",
}

_DEMONYMS = """
US American, CN Chinese, AU Australian, IN Indian, CA Canadian, FR French, RU Russian, DE German,
JP Japanese, ZA South African, IL Israeli, MX Mexican, IE Irish, IT Italian, IR Iranian, ES Spanish,
BR Brazilian, KR South Korean, KP North Korean, GB British, TR Turkish, PK Pakistani, JO Jordanian,
NZ New Zealander, GE Georgian, EG Egyptian, IQ Iraqi, SE Swedish, SY Syrian, SG Singaporean,
NG Nigerian, CF Central African, UA Ukrainian, VN Vietnamese, PH Filipino, GR Greek, MY Malaysian,
NL Dutch, ID Indonesian, PL Polish, AF Afghan, CH Swiss, AR Argentine, TH Thai, BE Belgian,
NO Norwegian, CU Cuban, KE Kenyan, PT Portuguese, AT Austrian, CL Chilean, GN Guinean,
MH Marshallese, DK Danish, TW Taiwanese, LB Lebanese, BD Bangladeshi, CO Colombian, FI Finnish,
TD Chadian, VE Venezuelan, JM Jamaican, HU Hungarian, BG Bulgarian, GH Ghanaian, SA Saudi,
SD Sudanese, PE Peruvian, SS South Sudanese, YE Yemeni, PA Panamanian, NP Nepali, LY Libyan,
CI Ivorian, MM Burmese, MA Moroccan, IS Icelandic, QA Qatari, RO Romanian, UG Ugandan, HR Croatian,
ET Ethiopian, SB Solomon Islander, ZW Zimbabwean, HT Haitian, CY Cypriot, KH Cambodian, RS Serbian,
UY Uruguayan, LK Sri Lankan, SO Somali, KW Kuwaiti, SV Salvadoran, MC Monegasque, AE Emirati,
EC Ecuadorian, DZ Algerian, GT Guatemalan, FJ Fijian, CR Costa Rican, HN Honduran, BH Bahraini,
KZ Kazakh, LU Luxembourgish, TN Tunisian, TZ Tanzanian, AM Armenian, MT Maltese, BO Bolivian,
BS Bahamian, CM Cameroonian, ML Malian, RW Rwandan, BB Barbadian, LR Liberian, LT Lithuanian,
SL Sierra Leonean, AZ Azerbaijani, EE Estonian, BY Belarusian, LV Latvian, NI Nicaraguan,
XK Kosovar, ZM Zambian, SI Slovenian, LC Saint Lucian, SK Slovak, MG Malagasy, WS Samoan,
SN Senegalese, MK Macedonian, OM Omani, AL Albanian, MV Maldivian, AO Angolan, LA Laotian,
MN Mongolian, MW Malawian, PG Papua New Guinean, MZ Mozambican, GY Guyanese, NA Namibian,
BW Botswanan, BZ Belizean, PY Paraguayan, UZ Uzbek, SM Sammarinese, MU Mauritian,
TT Trinidadian, BN Bruneian, MD Moldovan, GQ Equatorial Guinean, ME Montenegrin, KG Kyrgyz,
TJ Tajik, TO Tongan, BT Bhutanese, ER Eritrean, BJ Beninese, GD Grenadian, GM Gambian, TG Togolese,
BI Burundian, TM Turkmen, BA Bosnian, NR Nauruan, GA Gabonese, SC Seychellois, MR Mauritanian,
BF Burkinabe, CV Cape Verdean, VU Vanuatuan, DJ Djiboutian, AD Andorran, PW Palauan,
SR Surinamese, FM Micronesian, TV Tuvaluan, TL East Timorese, KM Comorian, CZ Czech, SZ Swazi
"""

# Niger (Nigerien) and the Congos are left out: their demonyms are not told apart in practice.
DEMONYMS = {item.split()[0]: item.split(maxsplit=1)[1] for item in _DEMONYMS.strip().split(",")}


def build(rng: Random) -> Iterator[Draft]:
    """Yield nothing: this module holds data for the families about places."""
    del rng
    yield from ()
