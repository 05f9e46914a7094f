# ruff: noqa: E501
"""Hand-written vocabulary of the grid: ten languages, and the plans of its tasks (data only)."""

from __future__ import annotations

from benchmarks.tasks.families import _more_words_vocabulary as shared

CODES = {
    "en": "English", "fr": "French", "es": "Spanish", "de": "German", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish", "pl": "Polish", "la": "Latin",
}  # fmt: skip
NORTH_AND_OLD = ("English", "Swedish", "Polish", "Latin")
# Swedish, Polish and Latin for the shared word list; a hyphen where no one word would be right.
_MORE = """
dog hund pies canis; cat katt kot feles; horse häst koń equus; cow ko krowa vacca; pig gris świnia porcus; sheep får owca ovis;
goat get koza capra; bird fågel ptak avis; mouse mus mysz mus; bear björn niedźwiedź ursus; wolf varg wilk lupus; fox räv lis vulpes;
lion lejon lew leo; tiger tiger tygrys tigris; elephant elefant słoń elephantus; monkey apa małpa simia; rabbit kanin królik cuniculus;
snake orm wąż serpens; frog groda żaba rana; bee bi pszczoła apis; ant myra mrówka formica; spider spindel pająk aranea;
butterfly fjäril motyl papilio; duck anka kaczka anas; eagle örn orzeł aquila; hen höna kura gallina; rooster tupp kogut gallus;
donkey åsna osioł asinus; goose gås gęś anser; swan svan łabędź cygnus; owl uggla sowa noctua; pigeon duva gołąb columba;
whale val wieloryb balaena; dolphin delfin delfin delphinus; crocodile krokodil krokodyl crocodilus; lizard ödla jaszczurka lacerta;
snail snigel ślimak cochlea; worm mask robak vermis; fly fluga mucha musca; squirrel ekorre wiewiórka sciurus; hedgehog igelkott jeż ericius;
deer hjort jeleń cervus; camel kamel wielbłąd camelus; bull tjur byk taurus; lamb lamm jagnię agnus; calf kalv cielę vitulus;
feather fjäder pióro penna; wing vinge skrzydło ala; tail svans ogon cauda; nest bo gniazdo nidus; grass gräs trawa gramen; field fält pole ager;
gold guld złoto aurum; silver silver srebro argentum; iron järn żelazo ferrum; wood trä drewno lignum; stone sten kamień lapis;
glass glas szkło vitrum; sun sol słońce sol; moon måne księżyc luna; star stjärna gwiazda stella; sky himmel niebo caelum;
earth jord ziemia terra; sea hav morze mare; river flod rzeka flumen; lake sjö jezioro lacus; mountain berg góra mons; forest skog las silva;
tree träd drzewo arbor; flower blomma kwiat flos; leaf blad liść folium; island ö wyspa insula; beach strand plaża litus;
rain regn deszcz pluvia; snow snö śnieg nix; wind vind wiatr ventus; fire eld ogień ignis; ice is lód glacies; cloud moln chmura nubes;
day dag dzień dies; night natt noc nox; month månad miesiąc mensis; year år rok annus; hour timme godzina hora; spring vår wiosna ver;
summer sommar lato aestas; autumn höst jesień autumnus; winter vinter zima hiems;
father far ojciec pater; mother mor matka mater; brother bror brat frater; sister syster siostra soror; son son syn filius;
daughter dotter córka filia; friend vän przyjaciel amicus; child barn dziecko infans; man man mężczyzna vir; woman kvinna kobieta femina;
king kung król rex; queen drottning królowa regina; head huvud głowa caput; hair hår włosy capillus; eye öga oko oculus; ear öra ucho auris;
nose näsa nos nasus; mouth mun usta -; tooth tand ząb dens; tongue tunga język lingua; neck hals szyja collum; arm arm ramię bracchium;
hand hand ręka manus; finger finger palec digitus; leg - noga crus; foot fot stopa pes; knee knä kolano genu; heart hjärta serce cor;
blood blod krew sanguis; skin hud skóra cutis; bone - kość os; back rygg plecy dorsum; teacher lärare nauczyciel magister; doctor läkare lekarz medicus;
house hus dom domus; door dörr drzwi ianua; window fönster okno fenestra; wall vägg ściana murus; roof tak dach tectum; kitchen kök kuchnia culina;
garden trädgård ogród hortus; table bord stół mensa; chair stol krzesło sella; bed säng łóżko lectus; lamp lampa lampa lucerna;
key nyckel klucz clavis; mirror spegel lustro speculum; knife kniv nóż culter; fork gaffel widelec -; spoon sked łyżka cochlear;
plate tallrik talerz -; bottle flaska butelka -; book bok książka liber; letter brev list epistula; paper papper papier charta;
school skola szkoła schola; hospital sjukhus szpital -; church kyrka kościół ecclesia; city stad miasto urbs; village by wieś vicus;
street gata ulica via; bridge bro most pons; car bil samochód -; train tåg pociąg -; airplane flygplan samolot -; ship skepp statek navis;
bicycle cykel rower -; shirt skjorta koszula tunica; shoe sko but calceus; hat hatt kapelusz -; dress klänning sukienka -; ring ring pierścień anulus;
bread bröd chleb panis; water vatten woda aqua; milk mjölk mleko lac; cheese ost ser caseus; butter smör masło butyrum; egg ägg jajko ovum;
meat kött mięso caro; fish fisk ryba piscis; salt salt sól sal; sugar socker cukier -; pepper peppar pieprz piper; apple äpple jabłko malum;
pear päron gruszka pirum; orange apelsin pomarańcza -; lemon citron cytryna -; grape druva winogrono uva; cherry körsbär wiśnia cerasum;
strawberry jordgubbe truskawka fragum; potato potatis ziemniak -; tomato tomat pomidor -; onion lök cebula cepa; garlic vitlök czosnek alium;
carrot morot marchewka carota; mushroom svamp grzyb fungus; honey honung miód mel; wine vin wino vinum; beer öl piwo cervisia; coffee kaffe kawa -;
tea te herbata -; oil olja olej oleum; soup soppa zupa -; rice ris ryż oryza; banana banan banan -; ham skinka szynka -; sausage korv kiełbasa -;
flour mjöl mąka farina; vinegar vinäger ocet acetum; mustard senap musztarda -; cucumber gurka ogórek -; cabbage kål kapusta -; spinach spenat szpinak -;
pumpkin pumpa dynia -; peach persika brzoskwinia -; plum plommon śliwka prunum; raspberry hallon malina -; fig fikon figa ficus; almond mandel migdał -;
nut nöt orzech nux; corn majs kukurydza -; bean böna fasola faba; pea ärta groszek pisum; lentil lins soczewica lens; cream grädde śmietana -;
cinnamon kanel cynamon -; ginger ingefära imbir -; parsley persilja pietruszka -; breakfast frukost śniadanie -; chocolate choklad czekolada -; salad sallad sałatka -; apricot aprikos morela -; sauce sås sos -;
hunger hunger głód fames; thirst törst pragnienie sitis;
war krig wojna bellum; peace fred pokój pax; love kärlek miłość amor; life liv życie vita; death död śmierć mors; truth sanning prawda veritas;
dream dröm sen somnium; world värld świat mundus; money pengar pieniądze pecunia; music musik muzyka musica; color färg kolor color;
name namn imię nomen; word ord słowo verbum; work arbete praca labor; question fråga pytanie quaestio; answer svar odpowiedź responsum
"""
_MORE_VERBS = """
eat äta jeść edere; drink dricka pić bibere; sleep sova spać dormire; run springa biegać currere; sing sjunga śpiewać cantare;
dance dansa tańczyć saltare; read läsa czytać legere; write skriva pisać scribere; speak tala mówić loqui; listen lyssna słuchać -;
see se widzieć videre; think tänka myśleć cogitare; buy köpa kupować emere; sell sälja sprzedawać vendere; pay betala płacić solvere;
open öppna otwierać aperire; close stänga zamykać claudere; give ge dawać dare; take ta brać capere; come komma przychodzić venire; go gå iść ire;
swim simma pływać natare; fly flyga latać volare; laugh skratta śmiać_się ridere; cry gråta płakać flere; win vinna wygrywać vincere;
lose förlora tracić perdere; begin börja zaczynać incipere; learn lära_sig uczyć_się discere; teach undervisa uczyć docere; live leva żyć vivere;
die dö umierać mori; help hjälpa pomagać iuvare; wait vänta czekać exspectare; cook laga_mat gotować coquere; play leka grać ludere;
wash tvätta myć lavare; travel resa podróżować peregrinari; forget glömma zapominać oblivisci; know veta wiedzieć scire; want vilja chcieć velle;
understand förstå rozumieć intellegere; sit sitta siedzieć sedere; fall falla spadać cadere; jump hoppa skakać salire; push knuffa pchać pellere;
pull dra ciągnąć trahere; throw kasta rzucać iacere; find hitta znajdować invenire; search söka szukać quaerere; ask fråga pytać rogare;
answer svara odpowiadać respondere; love älska kochać amare; hate hata nienawidzić odisse; believe tro wierzyć credere; dream drömma śnić somniare;
remember minnas pamiętać meminisse; work arbeta pracować laborare; rest vila odpoczywać quiescere; build bygga budować aedificare;
break bryta łamać frangere; cut skära ciąć secare; draw rita rysować -; paint måla malować pingere; clean städa sprzątać purgare;
arrive anlända przybywać advenire; stay stanna zostawać manere; follow följa podążać sequi; meet möta spotykać -; fight kämpa walczyć pugnare;
kill döda zabijać necare; count räkna liczyć numerare; study studera studiować studere; send skicka wysyłać mittere; receive motta otrzymywać accipere;
change ändra zmieniać mutare; smile le uśmiechać_się -; breathe andas oddychać spirare; kiss kyssa całować osculari; hide gömma ukrywać celare;
steal stjäla kraść furari; thank tacka dziękować -; touch röra dotykać tangere; bite bita gryźć mordere
"""
_MORE_ADJECTIVES = """
red röd czerwony ruber; blue blå niebieski caeruleus; green grön zielony viridis; yellow gul żółty flavus; black svart czarny niger; white vit biały albus;
big stor duży magnus; small liten mały parvus; new ny nowy novus; old gammal stary vetus; young ung młody iuvenis; good god dobry bonus; bad dålig zły malus;
beautiful vacker piękny pulcher; rich rik bogaty dives; poor fattig biedny pauper; strong stark silny fortis; weak svag słaby debilis;
long lång długi longus; short kort krótki brevis; high hög wysoki altus; deep djup głęboki profundus; hot het gorący calidus; cold kall zimny frigidus;
fast snabb szybki celer; slow långsam powolny tardus; easy lätt łatwy facilis; difficult svår trudny difficilis; happy lycklig szczęśliwy felix;
sad ledsen smutny tristis; full full pełny plenus; empty tom pusty vacuus; clean ren czysty purus; dirty smutsig brudny sordidus; sweet söt słodki dulcis;
bitter bitter gorzki amarus; free fri wolny liber; tired trött zmęczony fessus; sick sjuk chory aeger; dry torr suchy siccus; wet våt mokry madidus;
hard hård twardy durus; soft mjuk miękki mollis; heavy tung ciężki gravis; wide bred szeroki latus; narrow smal wąski angustus; thick tjock gruby crassus;
thin tunn cienki tenuis; round rund okrągły rotundus; cheap billig tani vilis; expensive dyr drogi carus; quiet tyst cichy quietus; angry arg - iratus;
proud stolt dumny superbus; brave modig odważny audax; lazy lat leniwy piger; stupid dum głupi stultus; dangerous farlig niebezpieczny periculosus;
safe säker bezpieczny tutus; important viktig ważny -; possible möjlig możliwy -; true sann prawdziwy verus; false falsk fałszywy falsus;
open öppen otwarty apertus; closed stängd zamknięty clausus; dark mörk ciemny obscurus; brown brun brązowy fuscus; healthy frisk zdrowy sanus;
blind blind ślepy caecus; deaf döv głuchy surdus; dead död martwy mortuus; alive levande żywy vivus; alone ensam sam solus; famous berömd sławny clarus;
strange konstig dziwny -; simple enkel prosty simplex; fresh färsk świeży recens; raw rå surowy crudus; ripe mogen dojrzały maturus
"""
WITHOUT_LATIN = (*shared.LANGUAGES, "Swedish", "Polish")
_PEOPLE = """
boy garçon chico Junge ragazzo menino jongen pojke chłopiec; girl - chica Mädchen ragazza menina meisje flicka dziewczyna;
grandfather grand-père abuelo Großvater nonno avô grootvader - dziadek; grandmother grand-mère abuela Großmutter nonna avó grootmoeder - babcia;
wife épouse esposa Ehefrau moglie esposa echtgenote fru żona; neighbor voisin vecino Nachbar vicino vizinho buurman granne sąsiad;
guest invité invitado Gast ospite convidado gast gäst gość; enemy ennemi enemigo Feind nemico inimigo vijand fiende wróg;
widow veuve viuda Witwe vedova viúva weduwe änka wdowa; prince prince príncipe Prinz principe príncipe prins prins książę;
princess princesse princesa Prinzessin principessa princesa prinses prinsessa księżniczka; thief voleur ladrón Dieb ladro ladrão dief tjuv złodziej;
soldier soldat soldado Soldat soldato soldado soldaat soldat żołnierz; farmer agriculteur agricultor Bauer contadino agricultor boer bonde rolnik;
baker boulanger panadero Bäcker fornaio padeiro bakker bagare piekarz; butcher boucher carnicero Metzger macellaio açougueiro slager slaktare rzeźnik;
fisherman pêcheur pescador Fischer pescatore pescador visser fiskare rybak; waiter serveur camarero Kellner cameriere garçom ober kypare kelner;
judge juge juez Richter giudice juiz rechter domare sędzia; lawyer avocat abogado Anwalt avvocato advogado advocaat advokat adwokat;
nurse infirmière enfermera Krankenschwester infermiera enfermeira verpleegster sjuksköterska pielęgniarka; dentist dentiste dentista Zahnarzt dentista dentista tandarts tandläkare dentysta;
student étudiant estudiante Student studente estudante student student student; writer écrivain escritor Schriftsteller scrittore escritor schrijver författare pisarz;
singer chanteur cantante Sänger cantante cantor zanger sångare piosenkarz; painter peintre pintor Maler pittore pintor schilder målare malarz;
poet poète poeta Dichter poeta poeta dichter poet poeta; face visage cara Gesicht viso rosto gezicht ansikte twarz;
forehead front frente Stirn fronte testa voorhoofd panna czoło; cheek joue mejilla Wange guancia bochecha wang kind policzek;
chin menton barbilla Kinn mento queixo kin haka podbródek; beard barbe barba Bart barba barba baard skägg broda; lip lèvre labio Lippe labbro lábio lip läpp warga;
throat gorge garganta Kehle gola garganta keel strupe gardło; shoulder épaule hombro Schulter spalla ombro schouder axel bark;
elbow coude codo Ellbogen gomito cotovelo elleboog armbåge łokieć; thumb pouce pulgar Daumen pollice polegar duim tumme kciuk;
nail ongle uña Nagel unghia unha nagel nagel paznokieć; chest poitrine pecho Brust petto peito borst bröst -; belly ventre vientre Bauch pancia barriga buik - brzuch;
stomach estomac estómago Magen stomaco estômago maag mage żołądek; liver foie hígado Leber fegato fígado lever lever wątroba;
lung poumon pulmón Lunge polmone pulmão long lunga płuco; brain cerveau cerebro Gehirn cervello cérebro hersenen hjärna mózg;
heel talon talón Ferse tallone calcanhar hiel häl pięta; ankle cheville tobillo Knöchel caviglia tornozelo enkel ankel kostka;
muscle muscle músculo Muskel muscolo músculo spier muskel mięsień; voice voix voz Stimme voce voz stem röst głos; tear larme lágrima Träne lacrima lágrima traan tår łza
"""
_HOME = """
carpet tapis alfombra Teppich tappeto tapete tapijt matta dywan; curtain rideau cortina Vorhang tenda cortina gordijn gardin zasłona;
shelf étagère estante Regal scaffale prateleira plank hylla półka; wardrobe armoire armario Kleiderschrank armadio guarda-roupa kleerkast garderob szafa;
sofa canapé sofá Sofa divano sofá bank soffa kanapa; pillow oreiller almohada Kissen cuscino travesseiro kussen kudde poduszka;
blanket couverture manta Decke coperta cobertor deken filt koc; towel - toalla Handtuch asciugamano toalha handdoek handduk ręcznik;
soap savon jabón Seife sapone sabão zeep tvål mydło; comb peigne peine Kamm pettine pente kam kam grzebień; brush brosse cepillo Bürste spazzola escova borstel borste szczotka;
candle bougie vela Kerze candela vela kaars ljus świeca; bucket seau cubo Eimer secchio balde emmer hink wiadro; broom balai escoba Besen scopa vassoura bezem kvast miotła;
staircase escalier escalera Treppe scala escada trap trappa schody; floor sol suelo Boden pavimento chão vloer golv podłoga; cellar cave sótano Keller cantina porão kelder källare piwnica;
bathroom salle_de_bain baño Badezimmer bagno banheiro badkamer badrum łazienka; bedroom chambre dormitorio Schlafzimmer - quarto slaapkamer sovrum sypialnia;
balcony balcon balcón Balkon balcone varanda balkon balkong balkon; chimney cheminée chimenea Schornstein camino chaminé schoorsteen skorsten komin;
fence clôture valla Zaun recinto cerca hek staket płot; oven four horno Ofen forno forno oven ugn piekarnik; basket panier cesta Korb cestino cesta mand korg koszyk;
box boîte caja Kiste scatola caixa doos låda pudełko; clock horloge reloj Uhr orologio relógio klok klocka zegar; needle aiguille aguja Nadel ago agulha naald nål igła;
thread fil hilo Faden filo fio draad tråd nić; scissors ciseaux tijeras Schere forbici tesoura schaar sax nożyczki; hammer marteau martillo Hammer martello martelo hamer hammare młotek;
rope corde cuerda Seil corda corda touw rep lina; trousers pantalon pantalón Hose pantaloni calças broek byxor spodnie; skirt jupe falda Rock gonna saia rok kjol spódnica;
sock chaussette calcetín Socke calzino meia sok socka skarpetka; glove gant guante Handschuh guanto luva handschoen handske rękawiczka; scarf écharpe bufanda Schal sciarpa cachecol sjaal halsduk szalik;
belt ceinture cinturón Gürtel cintura cinto riem bälte pasek; button bouton botón Knopf bottone botão knoop knapp guzik; pocket poche bolsillo Tasche tasca bolso zak ficka kieszeń;
umbrella parapluie paraguas Regenschirm ombrello guarda-chuva paraplu paraply parasol; glasses lunettes gafas Brille occhiali óculos bril glasögon okulary;
suitcase valise maleta Koffer valigia mala koffer resväska walizka; market marché mercado Markt mercato mercado markt marknad rynek; shop magasin tienda Laden negozio loja winkel butik sklep;
castle château castillo Schloss castello castelo kasteel slott zamek; tower tour torre Turm torre torre toren torn wieża; museum musée museo Museum museo museu museum museum muzeum;
library bibliothèque biblioteca Bibliothek biblioteca biblioteca bibliotheek bibliotek biblioteka; newspaper journal periódico Zeitung giornale jornal krant tidning gazeta;
stamp timbre sello Briefmarke francobollo selo postzegel frimärke znaczek; toy jouet juguete Spielzeug giocattolo brinquedo speelgoed leksak zabawka;
doll poupée muñeca Puppe bambola boneca pop docka lalka; ball balle pelota Ball palla bola bal boll piłka; wheel roue rueda Rad ruota roda wiel hjul koło;
bag sac bolsa Tüte borsa sacola tas väska torba; boot botte bota Stiefel stivale bota laars stövel -; coin pièce moneda Münze moneta moeda munt mynt moneta
"""
_NATURE = """
storm orage tormenta Sturm tempesta tempestade storm storm burza; fog brouillard niebla Nebel nebbia nevoeiro mist dimma mgła; lightning éclair relámpago Blitz fulmine relâmpago bliksem blixt błyskawica;
thunder tonnerre trueno Donner tuono trovão donder åska grzmot; rainbow arc-en-ciel arcoíris Regenbogen arcobaleno arco-íris regenboog regnbåge tęcza; shadow ombre sombra Schatten ombra sombra schaduw skugga cień;
sand sable arena Sand sabbia areia zand sand piasek; desert désert desierto Wüste deserto deserto woestijn öken pustynia; valley vallée valle Tal valle vale dal dal dolina;
hill colline colina Hügel collina colina heuvel kulle wzgórze; wave vague ola Welle onda onda golf våg fala; coast côte costa Küste costa costa kust kust wybrzeże;
waterfall cascade cascada Wasserfall cascata cachoeira waterval vattenfall wodospad; cave grotte cueva Höhle grotta caverna grot grotta jaskinia; root racine raíz Wurzel radice raiz wortel rot korzeń;
branch branche rama Ast ramo ramo tak gren gałąź; seed graine semilla Samen seme semente zaad frö nasienie; rose rose rosa Rose rosa rosa roos ros róża; oak chêne roble Eiche quercia carvalho eik ek dąb;
smoke fumée humo Rauch fumo fumaça rook rök dym; ash cendre ceniza Asche cenere cinza as aska popiół; dust poussière polvo Staub polvere poeira stof damm kurz; heat chaleur calor Hitze calore calor hitte hetta upał;
morning matin mañana Morgen mattina manhã ochtend morgon poranek; midnight minuit medianoche Mitternacht mezzanotte meia-noite middernacht midnatt -; century siècle siglo Jahrhundert secolo século eeuw århundrade wiek;
minute minute minuto Minute minuto minuto minuut minut minuta; north nord norte Norden nord norte noorden norr północ; south sud sur Süden sud sul zuiden söder południe;
east est este Osten est leste oosten öster wschód; west ouest oeste Westen ovest oeste westen väster zachód; volcano volcan volcán Vulkan vulcano vulcão vulkaan vulkan wulkan;
planet planète planeta Planet pianeta planeta planeet planet planeta; swamp marais pantano Sumpf palude pântano moeras träsk bagno; meadow pré prado Wiese prato prado weide äng łąka; bush buisson arbusto Busch cespuglio arbusto struik buske krzak;
mud boue barro Schlamm fango lama modder lera błoto; source source fuente Quelle fonte fonte bron källa źródło; fruit fruit fruta Obst frutta fruta fruit frukt owoc; bark écorce corteza Rinde corteccia casca schors bark kora
"""


def _rows(block: str, languages: tuple[str, ...]) -> list[dict[str, str]]:
    rows = []
    for line in block.replace("\n", " ").split(";"):
        words = [word.replace("_", " ") for word in line.split()]
        row = dict(zip(languages, words, strict=True))
        rows.append({language: word for language, word in row.items() if word != "-"})
    return rows


def _joined(rows: list[dict[str, str]], block: str) -> list[dict[str, str]]:
    more = {row["English"]: row for row in _rows(block, NORTH_AND_OLD)}
    return [row | more.get(row["English"], {}) for row in rows]


_THEMES = {
    theme: _joined(rows, {"verb": _MORE_VERBS, "adjective": _MORE_ADJECTIVES}.get(theme, _MORE))
    for theme, rows in shared.THEMES.items()
}
_NOUNS = {
    "animal": _THEMES["animal"],
    "food": _THEMES["food"],
    "people": _THEMES["person"] + _rows(_PEOPLE, WITHOUT_LATIN),
    "home": _THEMES["thing"] + _rows(_HOME, WITHOUT_LATIN),
}
_SUN = next(i for i, row in enumerate(_THEMES["animal"]) if row["English"] == "sun")
FIELDS = {
    **_NOUNS,
    "nature": _THEMES["animal"][_SUN:] + _rows(_NATURE, WITHOUT_LATIN),
    "verb": _THEMES["verb"],
    "adjective": _THEMES["adjective"],
}
# Whatever stands for two things ("love", "answer") is dropped where words of a task are drawn.
FIELDS["word"] = [
    row for field in (*_NOUNS, "verb", "adjective", "nature") for row in FIELDS[field]
] + _joined(shared.OTHERS[:17], _MORE)
# One word of a field and several, as a user would call them.
FIELD_NAMES = {
    "animal": ("animal or nature word|word about animals and nature", "animals and nature"),
    "food": ("food word|word about food", "food words"),
    "people": ("word for a person or a body part|person or body word", "people and body parts"),
    "home": ("household or town word|word about home, clothes or town", "home, clothes and town words"),
    "nature": ("nature, weather or time word|word about nature, weather or time", "nature and weather words"),
    "verb": ("verb|verb in its basic form", "verbs"),
    "adjective": ("adjective|describing word", "adjectives"),
    "word": ("word|vocabulary word", "common words"),
}  # fmt: skip
# Field and directions. English and Spanish to German and Italian to English are for testing.
TRANSLATIONS = """
people en>fr en>es en>it en>pt en>nl fr>en es>en de>en pt>en nl>en;
home en>fr en>es en>it en>pt en>nl fr>en es>en de>en pt>en nl>en;
nature en>fr en>es en>it en>pt fr>en de>en nl>en;
animal en>sv sv>en en>la la>en; verb en>sv sv>en en>la la>en; adjective en>sv sv>en en>la la>en;
word en>sv sv>en en>la la>en en>pl pl>en sv>nl la>es
"""
FORMED = """
en>es:equals en>fr:capitals fr>en:bracket en>it:arrow de>en:capitals es>en:equals en>pt:slash
en>nl:label pt>en:hyphen nl>en:quotes fr>es:capitals en>fr:label en>es:quotes de>fr:equals
en>sv:capitals la>en:equals en>it:twice fr>de:mark
"""
# Every language of a line is asked for on the same lists.
MIXED = ("en fr de", "en es de nl", "fr it sv", "en pl pt", "fr de es la")
# The first is asked for; the others make up the rest of the list.
AMONG = (
    "fr en en en",
    "de es es",
    "en fr fr fr fr",
    "it de de de",
    "pl en en",
    "es nl nl nl",
    "nl de de",
)
# Languages and labels; two languages with one label are joined by a plus sign.
LABELS = """
fr=French nl=Dutch; la=Latin en=English; sv=Swedish en=English; pl=Polish it=Italian;
it=Italian de=German; pt=Portuguese de=German; nl=Dutch es=Spanish; en=ENGLISH es=SPANISH;
fr=french pt=portuguese nl=dutch; sv=Swedish pl=Polish la=Latin; en=english la=latin de=german;
fr=FR nl=NL; es=es en=en; fr=A it=B; en=1 es=2; de=X fr=Y;
fr+es+it+pt=Romance de+nl+sv=Germanic; en=home fr+es+de+it=foreign; la=old en+fr+de=modern
"""
# German, Dutch and Swedish nouns by article.
ARTICLES = {
    "German": {
        "der": "Hund Vogel Bär Wolf Fuchs Löwe Tiger Elefant Affe Frosch Schmetterling Adler Vater Bruder Sohn Onkel Freund Mann König Kopf Mund Zahn Hals Arm Finger Fuß Rücken Käse Zucker Pfeffer Reis Apfel Pilz Honig Wein Kaffee Tee Garten Tisch Stuhl Schlüssel Spiegel Löffel Teller Brief Bleistift Lehrer Arzt Zug Schuh Hut Mantel Ring Stein Mond Stern Himmel Fluss Berg Baum",
        "die": "Katze Kuh Ziege Maus Schlange Biene Ameise Spinne Ente Mutter Schwester Tochter Tante Frau Königin Nase Zunge Hand Haut Milch Butter Suppe Birne Orange Zitrone Traube Kirsche Erdbeere Banane Kartoffel Tomate Zwiebel Karotte Tür Wand Küche Lampe Gabel Flasche Schule Kirche Stadt Straße Brücke Sonne Erde Blume Insel Wolke Nacht Woche Stunde Liebe Wahrheit Welt Musik Farbe Zahl Arbeit Frage Antwort",
        "das": "Pferd Schwein Schaf Kaninchen Kind Auge Ohr Bein Knie Herz Blut Brot Wasser Ei Fleisch Salz Öl Haus Fenster Dach Bett Messer Buch Papier Krankenhaus Dorf Auto Flugzeug Schiff Fahrrad Hemd Kleid Gold Silber Eisen Holz Glas Meer Blatt Feuer Eis Jahr Leben Geld Wort Krokodil Kamel Lamm Kalb Nest Gras Feld Frühstück Mehl Huhn Gesicht Kissen Handtuch Schloss Museum Spielzeug Rad",
    },
    "Dutch": {
        "de": "hond kat koe geit vogel muis beer wolf vos leeuw tijger olifant aap slang kikker bij mier spin vlinder eend adelaar vader moeder broer zus zoon dochter oom tante vriend man vrouw koning koningin neus mond tand tong nek arm hand vinger voet knie melk kaas boter soep appel peer citroen kers aardbei banaan aardappel tomaat ui wortel deur muur keuken tafel stoel lamp sleutel spiegel vork lepel",
        "het": "paard varken schaap konijn kind hoofd haar oog oor been hart bloed brood water vlees ei zout huis raam dak bed mes bord boek papier potlood ziekenhuis dorp vliegtuig schip overhemd goud zilver ijzer hout glas meer bos blad eiland strand vuur ijs jaar leven werk woord geld nummer antwoord lam kalf nest gras veld ontbijt meel gezicht kussen kasteel museum speelgoed wiel zand touw balkon tapijt gordijn",
    },
    "Swedish": {
        "en": "hund katt häst ko gris get fågel mus björn varg räv orm groda myra spindel fjäril anka örn höna tupp åsna gås svan uggla duva val bror syster son dotter vän man kvinna kung näsa mun tand tunga arm hand finger fot dörr vägg trädgård stol säng lampa nyckel spegel kniv gaffel sked flaska bok skola kyrka stad gata bro bil cykel skjorta sko",
        "ett": "hus bord träd äpple ägg öga öra huvud hjärta knä barn fönster tak kök berg hav år brev tåg flygplan skepp papper sjukhus får bi lejon lamm bo fält blad moln päron körsbär plommon hallon golv ljus skåp badrum sovrum slott torn museum bibliotek frimärke hjul bälte ansikte namn ord rum paraply tält glas kort språk land djur fikon staket rep",
    },
}
