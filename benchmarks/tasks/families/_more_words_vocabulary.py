# ruff: noqa: E501
"""Hand-written vocabulary: Dutch for the shared word list, and further words in seven languages."""

from __future__ import annotations

from benchmarks.tasks.families import vocabulary
from benchmarks.tasks.families._wording import table

LANGUAGES = ("English", "French", "Spanish", "German", "Italian", "Portuguese", "Dutch")
DUTCH = dict(
    table(
        """
dog = hond, cat = kat, horse = paard, cow = koe, pig = varken, sheep = schaap, goat = geit, bird = vogel,
mouse = muis, bear = beer, wolf = wolf, fox = vos, lion = leeuw, tiger = tijger, elephant = olifant, monkey = aap,
rabbit = konijn, snake = slang, frog = kikker, bee = bij, ant = mier, spider = spin, butterfly = vlinder,
duck = eend, eagle = adelaar, father = vader, mother = moeder, brother = broer, sister = zus, son = zoon,
daughter = dochter, uncle = oom, aunt = tante, cousin = neef, husband = echtgenoot, friend = vriend, child = kind,
man = man, woman = vrouw, king = koning, queen = koningin, head = hoofd, hair = haar, eye = oog, ear = oor,
nose = neus, mouth = mond, tooth = tand, tongue = tong, neck = nek, arm = arm, hand = hand, finger = vinger,
leg = been, foot = voet, knee = knie, heart = hart, blood = bloed, skin = huid, bone = bot, back = rug,
bread = brood, water = water, milk = melk, cheese = kaas, butter = boter, egg = ei, meat = vlees, fish = vis,
chicken = kip, salt = zout, sugar = suiker, pepper = peper, rice = rijst, soup = soep, apple = appel, pear = peer,
orange = sinaasappel, lemon = citroen, grape = druif, cherry = kers, strawberry = aardbei, banana = banaan,
potato = aardappel, tomato = tomaat, onion = ui, garlic = knoflook, carrot = wortel, mushroom = paddenstoel,
honey = honing, wine = wijn, beer = bier, coffee = koffie, tea = thee, oil = olie, house = huis, door = deur,
window = raam, wall = muur, roof = dak, kitchen = keuken, garden = tuin, table = tafel, chair = stoel, bed = bed,
lamp = lamp, key = sleutel, mirror = spiegel, knife = mes, fork = vork, spoon = lepel, plate = bord, bottle = fles,
book = boek, letter = brief, paper = papier, pencil = potlood, school = school, teacher = leraar, doctor = arts,
hospital = ziekenhuis, church = kerk, city = stad, village = dorp, street = straat, bridge = brug, car = auto,
train = trein, airplane = vliegtuig, ship = schip, bicycle = fiets, shirt = overhemd, shoe = schoen, hat = hoed,
dress = jurk, coat = jas, ring = ring, gold = goud, silver = zilver, iron = ijzer, wood = hout, stone = steen,
glass = glas, sun = zon, moon = maan, star = ster, sky = hemel, earth = aarde, sea = zee, river = rivier,
lake = meer, mountain = berg, forest = bos, tree = boom, flower = bloem, leaf = blad, island = eiland,
beach = strand, rain = regen, snow = sneeuw, wind = wind, fire = vuur, ice = ijs, cloud = wolk, day = dag,
night = nacht, week = week, month = maand, year = jaar, hour = uur, spring = lente, summer = zomer, autumn = herfst,
winter = winter, war = oorlog, peace = vrede, love = liefde, life = leven, death = dood, truth = waarheid,
dream = droom, world = wereld, money = geld, music = muziek, color = kleur, name = naam, word = woord,
number = nummer, work = werk, question = vraag, answer = antwoord, eat = eten, drink = drinken, sleep = slapen,
run = rennen, sing = zingen, dance = dansen, read = lezen, write = schrijven, speak = spreken, listen = luisteren,
see = zien, think = denken, buy = kopen, sell = verkopen, pay = betalen, open = openen, close = sluiten,
give = geven, take = nemen, come = komen, go = gaan, swim = zwemmen, fly = vliegen, laugh = lachen, cry = huilen,
win = winnen, lose = verliezen, begin = beginnen, learn = leren, teach = onderwijzen, live = leven, die = sterven,
help = helpen, wait = wachten, cook = koken, play = spelen, wash = wassen, travel = reizen, forget = vergeten,
know = weten, want = willen, understand = begrijpen, red = rood, blue = blauw, green = groen, yellow = geel,
black = zwart, white = wit, gray = grijs, big = groot, small = klein, new = nieuw, old = oud, young = jong,
good = goed, bad = slecht, beautiful = mooi, rich = rijk, poor = arm, strong = sterk, weak = zwak, long = lang,
short = kort, high = hoog, deep = diep, hot = heet, cold = koud, fast = snel, slow = langzaam, easy = makkelijk,
difficult = moeilijk, happy = gelukkig, sad = verdrietig, full = vol, empty = leeg, clean = schoon, dirty = vuil,
sweet = zoet, bitter = bitter, free = vrij, tired = moe, sick = ziek, dry = droog, wet = nat, two = twee,
three = drie, four = vier, five = vijf, six = zes, seven = zeven, eight = acht, nine = negen, ten = tien,
eleven = elf, twelve = twaalf, twenty = twintig, hundred = honderd, thousand = duizend, today = vandaag,
tomorrow = morgen, yesterday = gisteren, always = altijd, never = nooit, here = hier, with = met, without = zonder,
and = en, or = of, yes = ja, no = nee, why = waarom, where = waar, when = wanneer, now = nu
"""
    )
)

_ANIMALS = """
hen poule gallina Henne gallina galinha kip; rooster coq gallo Hahn gallo galo haan; donkey âne burro Esel asino burro ezel;
goose oie ganso Gans oca ganso gans; swan cygne cisne Schwan cigno cisne zwaan; owl hibou búho Eule gufo coruja uil;
pigeon pigeon paloma Taube piccione pombo duif; parrot perroquet loro Papagei pappagallo papagaio papegaai; penguin pingouin pingüino Pinguin pinguino pinguim pinguïn;
whale baleine ballena Wal balena baleia walvis; dolphin dauphin delfín Delfin delfino golfinho dolfijn; shark requin tiburón Hai squalo tubarão haai;
salmon saumon salmón Lachs salmone salmão zalm; turtle tortue tortuga Schildkröte tartaruga tartaruga schildpad; crocodile crocodile cocodrilo Krokodil coccodrillo crocodilo krokodil;
lizard lézard lagarto Eidechse lucertola lagarto hagedis; snail escargot caracol Schnecke lumaca caracol slak; worm ver gusano Wurm verme verme worm;
fly mouche mosca Fliege mosca mosca vlieg; mosquito moustique mosquito Mücke zanzara mosquito mug; squirrel écureuil ardilla Eichhörnchen scoiattolo esquilo eekhoorn;
hedgehog hérisson erizo Igel riccio ouriço egel; deer cerf ciervo Hirsch cervo veado hert; camel chameau camello Kamel cammello camelo kameel;
giraffe girafe jirafa Giraffe giraffa girafa giraf; zebra zèbre cebra Zebra zebra zebra zebra; kangaroo kangourou canguro Känguru canguro canguru kangoeroe;
rat rat rata Ratte ratto ratazana rat; bat chauve-souris murciélago Fledermaus pipistrello morcego vleermuis; crab crabe cangrejo Krabbe granchio caranguejo krab;
bull taureau toro Stier toro touro stier; lamb agneau cordero Lamm agnello cordeiro lam; calf veau ternero Kalb vitello bezerro kalf;
feather plume pluma Feder piuma pena veer; wing aile ala Flügel ala asa vleugel; tail queue cola Schwanz coda cauda staart;
nest nid nido Nest nido ninho nest; wool laine lana Wolle lana lã wol; grass herbe hierba Gras erba grama gras; field champ campo Feld campo campo veld;
farm ferme granja Bauernhof fattoria fazenda boerderij; stable étable establo Stall stalla estábulo stal
"""
_FOODS = """
breakfast petit_déjeuner desayuno Frühstück colazione café_da_manhã ontbijt; ham jambon jamón Schinken prosciutto presunto ham; sausage saucisse salchicha Wurst salsiccia salsicha worst;
chocolate chocolat chocolate Schokolade cioccolato chocolate chocolade; flour farine harina Mehl farina farinha meel; vinegar vinaigre vinagre Essig aceto vinagre azijn;
mustard moutarde mostaza Senf senape mostarda mosterd; salad salade ensalada Salat insalata salada salade; cucumber concombre pepino Gurke cetriolo pepino komkommer;
cabbage chou repollo Kohl cavolo repolho kool; spinach épinard espinaca Spinat spinacio espinafre spinazie; pumpkin citrouille calabaza Kürbis zucca abóbora pompoen;
peach pêche melocotón Pfirsich pesca pêssego perzik; plum prune ciruela Pflaume prugna ameixa pruim; apricot abricot albaricoque Aprikose albicocca damasco abrikoos;
pineapple ananas piña Ananas ananas abacaxi ananas; raspberry framboise frambuesa Himbeere lampone framboesa framboos; melon melon melón Melone melone melão meloen;
fig figue higo Feige fico figo vijg; almond amande almendra Mandel mandorla amêndoa amandel; nut noix nuez Nuss noce noz noot;
olive olive aceituna Olive oliva azeitona olijf; corn maïs maíz Mais mais milho maïs; bean haricot frijol Bohne fagiolo feijão boon;
pea pois guisante Erbse pisello ervilha erwt; lentil lentille lenteja Linse lenticchia lentilha linze; juice jus jugo Saft succo suco sap;
cream crème crema Sahne panna creme room; yogurt yaourt yogur Joghurt yogurt iogurte yoghurt; cake gâteau pastel Kuchen torta bolo taart;
cookie biscuit galleta Keks biscotto biscoito koekje; sauce sauce salsa Soße salsa molho saus; beef bœuf ternera Rindfleisch manzo carne_bovina rundvlees;
cinnamon cannelle canela Zimt cannella canela kaneel; ginger gingembre jengibre Ingwer zenzero gengibre gember; parsley persil perejil Petersilie prezzemolo salsa peterselie;
hunger faim hambre Hunger fame fome honger; thirst soif sed Durst sete sede dorst; kettle bouilloire hervidor Wasserkocher bollitore chaleira waterkoker;
pan poêle sartén Pfanne padella frigideira pan; cup tasse taza Tasse tazza xícara kopje; napkin serviette servilleta Serviette tovagliolo guardanapo servet
"""
_VERBS = """
sit s'asseoir sentarse sitzen sedersi sentar zitten; fall tomber caer fallen cadere cair vallen; jump sauter saltar springen saltare saltar springen; push pousser empujar schieben spingere empurrar duwen;
pull tirer tirar ziehen tirare puxar trekken; throw jeter lanzar werfen lanciare lançar gooien; find trouver encontrar finden trovare encontrar vinden; search chercher buscar suchen cercare procurar zoeken;
ask demander preguntar fragen chiedere perguntar vragen; answer répondre responder antworten rispondere responder antwoorden; love aimer amar lieben amare amar liefhebben; hate détester odiar hassen odiare odiar haten;
believe croire creer glauben credere acreditar geloven; dream rêver soñar träumen sognare sonhar dromen; remember se_souvenir recordar sich_erinnern ricordare lembrar zich_herinneren;
work travailler trabajar arbeiten lavorare trabalhar werken; rest se_reposer descansar sich_ausruhen riposare descansar rusten; build construire construir bauen costruire construir bouwen; break casser romper brechen rompere quebrar breken;
cut couper cortar schneiden tagliare cortar snijden; draw dessiner dibujar zeichnen disegnare desenhar tekenen; paint peindre pintar malen dipingere pintar schilderen; clean nettoyer limpiar putzen pulire limpar schoonmaken;
drive conduire conducir fahren guidare dirigir rijden; arrive arriver llegar ankommen arrivare chegar aankomen; stay rester quedarse bleiben restare ficar blijven; follow suivre seguir folgen seguire seguir volgen;
meet rencontrer conocer treffen incontrare encontrar ontmoeten; marry épouser casarse heiraten sposare casar trouwen; fight combattre luchar kämpfen combattere lutar vechten; kill tuer matar töten uccidere matar doden;
count compter contar zählen contare contar tellen; study étudier estudiar studieren studiare estudar studeren; send envoyer enviar senden inviare enviar sturen; receive recevoir recibir empfangen ricevere receber ontvangen;
change changer cambiar ändern cambiare mudar veranderen; smile sourire sonreír lächeln sorridere sorrir glimlachen; breathe respirer respirar atmen respirare respirar ademen; kiss embrasser besar küssen baciare beijar kussen;
hide cacher esconder verstecken nascondere esconder verbergen; steal voler robar stehlen rubare roubar stelen; thank remercier agradecer danken ringraziare agradecer danken; touch toucher tocar berühren toccare tocar aanraken;
ride monter montar reiten cavalcare cavalgar rijden; bite mordre morder beißen mordere morder bijten
"""
_ADJECTIVES = """
hard dur duro hart duro duro hard; soft mou blando weich morbido macio zacht; heavy lourd pesado schwer pesante pesado zwaar;
wide large ancho breit largo largo breed; narrow étroit estrecho eng stretto estreito smal; thick épais grueso dick spesso grosso dik; thin mince delgado dünn sottile fino dun;
round rond redondo rund rotondo redondo rond; cheap bon_marché barato billig economico barato goedkoop; expensive cher caro teuer caro caro duur; quiet calme tranquilo ruhig tranquillo calmo rustig;
loud bruyant ruidoso laut rumoroso barulhento luid; angry fâché enojado wütend arrabbiato zangado boos; proud fier orgulloso stolz orgoglioso orgulhoso trots; brave courageux valiente mutig coraggioso corajoso dapper;
lazy paresseux perezoso faul pigro preguiçoso lui; stupid stupide estúpido dumm stupido estúpido dom; intelligent intelligent inteligente intelligent intelligente inteligente intelligent; polite poli cortés höflich cortese educado beleefd;
dangerous dangereux peligroso gefährlich pericoloso perigoso gevaarlijk; safe sûr seguro sicher sicuro seguro veilig; important important importante wichtig importante importante belangrijk; possible possible posible möglich possibile possível mogelijk;
true vrai verdadero wahr vero verdadeiro waar; false faux falso falsch falso falso onwaar; open ouvert abierto offen aperto aberto open; closed fermé cerrado geschlossen chiuso fechado gesloten;
dark sombre oscuro dunkel scuro escuro donker; light léger ligero leicht leggero leve licht; brown brun marrón braun marrone marrom bruin; pink rose rosa rosa rosa rosa roze;
healthy sain sano gesund sano saudável gezond; blind aveugle ciego blind cieco cego blind; deaf sourd sordo taub sordo surdo doof; dead mort muerto tot morto morto dood;
alive vivant vivo lebendig vivo vivo levend; alone seul solo allein solo sozinho alleen; famous célèbre famoso berühmt famoso famoso beroemd; strange étrange extraño seltsam strano estranho vreemd;
simple simple sencillo einfach semplice simples eenvoudig; fresh frais fresco frisch fresco fresco vers; raw cru crudo roh crudo cru rauw; ripe mûr maduro reif maturo maduro rijp
"""


def _rows(block: str) -> list[dict[str, str]]:
    rows = []
    for line in block.replace("\n", " ").split(";"):
        parts = [word.replace("_", " ") for word in line.split()]
        rows.append(dict(zip(LANGUAGES, parts, strict=True)))
    return rows


def _with_dutch(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{**row, "Dutch": DUTCH[row["English"]]} for row in rows]


NOUNS = _with_dutch(vocabulary.NOUNS)
_PLACE = {row["English"]: index for index, row in enumerate(NOUNS)}


def _between(first: str, last: str) -> list[dict[str, str]]:
    return NOUNS[_PLACE[first] : _PLACE[last] + 1]


THEMES = {
    "animal": _between("dog", "eagle") + _rows(_ANIMALS) + _between("gold", "winter"),
    "food": _between("bread", "oil") + _between("knife", "bottle") + _rows(_FOODS),
    "verb": _with_dutch(vocabulary.VERBS) + _rows(_VERBS),
    "adjective": _with_dutch(vocabulary.ADJECTIVES) + _rows(_ADJECTIVES),
    "person": _between("father", "back") + _between("teacher", "doctor"),
    "thing": _between("house", "iron"),
}
OTHERS = _between("war", "answer") + _with_dutch(vocabulary.OTHERS)

# Gender of the nouns of the list above, for translations with the article.
FEMININE = {
    "French": "souris grenouille abeille fourmi araignée mère sœur fille tante femme reine tête oreille bouche dent langue main jambe peau viande soupe pomme poire orange cerise fraise banane pomme_de_terre tomate carotte bière huile maison porte fenêtre cuisine table chaise lampe clé fourchette cuillère assiette bouteille lettre école église ville rue voiture chemise chaussure robe pierre lune étoile terre mer rivière montagne forêt fleur feuille île plage pluie neige glace nuit semaine heure guerre paix vie mort vérité musique couleur question réponse vache chèvre",
    "Spanish": "vaca oveja cabra rana abeja hormiga araña mariposa madre hermana hija tía mujer reina cabeza oreja nariz boca lengua mano pierna rodilla sangre piel espalda leche mantequilla carne sal pimienta sopa manzana pera naranja uva cereza fresa patata cebolla zanahoria seta miel cerveza casa puerta ventana pared cocina mesa silla cama lámpara llave cuchara botella carta escuela iglesia ciudad calle bicicleta camisa plata madera piedra luna estrella tierra montaña flor hoja isla playa lluvia nieve nube noche semana hora primavera guerra paz vida muerte verdad música palabra pregunta respuesta serpiente",
    "Italian": "mucca pecora capra volpe tigre scimmia rana ape formica farfalla anatra aquila madre sorella figlia zia donna regina testa bocca lingua mano gamba pelle schiena acqua carne zuppa mela pera arancia uva ciliegia fragola banana patata cipolla carota birra casa porta finestra cucina sedia lampada chiave forchetta bottiglia lettera carta matita scuola chiesa città strada macchina nave bicicletta camicia scarpa pietra luna stella terra montagna foresta foglia isola spiaggia pioggia neve nuvola notte settimana ora primavera estate guerra pace vita morte verità musica parola domanda risposta",
}
SKIP = {
    "French": "lion tigre serpent eau enfant ami homme cheveux main professeur médecin cousin mari".split(),
    "Spanish": "agua águila mar arte hambre pelo niño amigo primo profesor médico".split(),
    "Italian": "capelli braccio dito ginocchio osso uovo bambino amico cugino insegnante medico olio orologio".split(),
}
