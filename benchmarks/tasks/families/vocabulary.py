# ruff: noqa: E501
"""A hand-written vocabulary: English, French, Spanish, German, Italian, Portuguese (data only).

One common meaning per row, masculine singular for adjectives, infinitive for verbs, nouns without
an article; German nouns are capitalised.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from ..draft import Draft

LANGUAGES = ("English", "French", "Spanish", "German", "Italian", "Portuguese")

_NOUNS = """
dog chien perro Hund cane cão; cat chat gato Katze gatto gato;
horse cheval caballo Pferd cavallo cavalo; cow vache vaca Kuh mucca vaca;
pig cochon cerdo Schwein maiale porco; sheep mouton oveja Schaf pecora ovelha;
goat chèvre cabra Ziege capra cabra; bird oiseau pájaro Vogel uccello pássaro;
mouse souris ratón Maus topo rato; bear ours oso Bär orso urso; wolf loup lobo Wolf lupo lobo;
fox renard zorro Fuchs volpe raposa; lion lion león Löwe leone leão;
tiger tigre tigre Tiger tigre tigre; elephant éléphant elefante Elefant elefante elefante;
monkey singe mono Affe scimmia macaco; rabbit lapin conejo Kaninchen coniglio coelho;
snake serpent serpiente Schlange serpente cobra; frog grenouille rana Frosch rana rã;
bee abeille abeja Biene ape abelha; ant fourmi hormiga Ameise formica formiga;
spider araignée araña Spinne ragno aranha; butterfly papillon mariposa Schmetterling farfalla borboleta;
duck canard pato Ente anatra pato; eagle aigle águila Adler aquila águia;
father père padre Vater padre pai; mother mère madre Mutter madre mãe;
brother frère hermano Bruder fratello irmão; sister sœur hermana Schwester sorella irmã;
son fils hijo Sohn figlio filho; daughter fille hija Tochter figlia filha;
uncle oncle tío Onkel zio tio; aunt tante tía Tante zia tia;
cousin cousin primo Cousin cugino primo; husband mari marido Ehemann marito marido;
friend ami amigo Freund amico amigo; child enfant niño Kind bambino criança;
man homme hombre Mann uomo homem; woman femme mujer Frau donna mulher;
king roi rey König re rei; queen reine reina Königin regina rainha;
head tête cabeza Kopf testa cabeça; hair cheveux pelo Haare capelli cabelo; eye œil ojo Auge occhio olho;
ear oreille oreja Ohr orecchio orelha; nose nez nariz Nase naso nariz;
mouth bouche boca Mund bocca boca; tooth dent diente Zahn dente dente;
tongue langue lengua Zunge lingua língua; neck cou cuello Hals collo pescoço;
arm bras brazo Arm braccio braço; hand main mano Hand mano mão; finger doigt dedo Finger dito dedo;
leg jambe pierna Bein gamba perna; foot pied pie Fuß piede pé; knee genou rodilla Knie ginocchio joelho;
heart cœur corazón Herz cuore coração; blood sang sangre Blut sangue sangue;
skin peau piel Haut pelle pele; bone os hueso Knochen osso osso; back dos espalda Rücken schiena costas;
bread pain pan Brot pane pão; water eau agua Wasser acqua água; milk lait leche Milch latte leite;
cheese fromage queso Käse formaggio queijo; butter beurre mantequilla Butter burro manteiga;
egg œuf huevo Ei uovo ovo; meat viande carne Fleisch carne carne; fish poisson pescado Fisch pesce peixe;
chicken poulet pollo Huhn pollo frango; salt sel sal Salz sale sal; sugar sucre azúcar Zucker zucchero açúcar;
pepper poivre pimienta Pfeffer pepe pimenta; rice riz arroz Reis riso arroz; soup soupe sopa Suppe zuppa sopa;
apple pomme manzana Apfel mela maçã; pear poire pera Birne pera pera; orange orange naranja Orange arancia laranja;
lemon citron limón Zitrone limone limão; grape raisin uva Traube uva uva; cherry cerise cereza Kirsche ciliegia cereja;
strawberry fraise fresa Erdbeere fragola morango; banana banane plátano Banane banana banana;
potato pomme_de_terre patata Kartoffel patata batata; tomato tomate tomate Tomate pomodoro tomate;
onion oignon cebolla Zwiebel cipolla cebola; garlic ail ajo Knoblauch aglio alho;
carrot carotte zanahoria Karotte carota cenoura; mushroom champignon seta Pilz fungo cogumelo;
honey miel miel Honig miele mel; wine vin vino Wein vino vinho; beer bière cerveza Bier birra cerveja;
coffee café café Kaffee caffè café; tea thé té Tee tè chá; oil huile aceite Öl olio óleo;
house maison casa Haus casa casa; door porte puerta Tür porta porta; window fenêtre ventana Fenster finestra janela;
wall mur pared Wand muro parede; roof toit techo Dach tetto telhado; kitchen cuisine cocina Küche cucina cozinha;
garden jardin jardín Garten giardino jardim; table table mesa Tisch tavolo mesa; chair chaise silla Stuhl sedia cadeira;
bed lit cama Bett letto cama; lamp lampe lámpara Lampe lampada lâmpada; key clé llave Schlüssel chiave chave;
mirror miroir espejo Spiegel specchio espelho; knife couteau cuchillo Messer coltello faca;
fork fourchette tenedor Gabel forchetta garfo; spoon cuillère cuchara Löffel cucchiaio colher;
plate assiette plato Teller piatto prato; bottle bouteille botella Flasche bottiglia garrafa;
book livre libro Buch libro livro; letter lettre carta Brief lettera carta; paper papier papel Papier carta papel;
pencil crayon lápiz Bleistift matita lápis; school école escuela Schule scuola escola;
teacher professeur profesor Lehrer insegnante professor; doctor médecin médico Arzt medico médico;
hospital hôpital hospital Krankenhaus ospedale hospital; church église iglesia Kirche chiesa igreja;
city ville ciudad Stadt città cidade; village village pueblo Dorf villaggio aldeia; street rue calle Straße strada rua;
bridge pont puente Brücke ponte ponte; car voiture coche Auto macchina carro; train train tren Zug treno trem;
airplane avion avión Flugzeug aereo avião; ship navire barco Schiff nave navio; bicycle vélo bicicleta Fahrrad bicicletta bicicleta;
shirt chemise camisa Hemd camicia camisa; shoe chaussure zapato Schuh scarpa sapato; hat chapeau sombrero Hut cappello chapéu;
dress robe vestido Kleid vestito vestido; coat manteau abrigo Mantel cappotto casaco; ring anneau anillo Ring anello anel;
gold or oro Gold oro ouro; silver argent plata Silber argento prata; iron fer hierro Eisen ferro ferro;
wood bois madera Holz legno madeira; stone pierre piedra Stein pietra pedra; glass verre vidrio Glas vetro vidro;
sun soleil sol Sonne sole sol; moon lune luna Mond luna lua; star étoile estrella Stern stella estrela;
sky ciel cielo Himmel cielo céu; earth terre tierra Erde terra terra; sea mer mar Meer mare mar;
river rivière río Fluss fiume rio; lake lac lago See lago lago; mountain montagne montaña Berg montagna montanha;
forest forêt bosque Wald foresta floresta; tree arbre árbol Baum albero árvore; flower fleur flor Blume fiore flor;
leaf feuille hoja Blatt foglia folha; island île isla Insel isola ilha; beach plage playa Strand spiaggia praia;
rain pluie lluvia Regen pioggia chuva; snow neige nieve Schnee neve neve; wind vent viento Wind vento vento;
fire feu fuego Feuer fuoco fogo; ice glace hielo Eis ghiaccio gelo; cloud nuage nube Wolke nuvola nuvem;
day jour día Tag giorno dia; night nuit noche Nacht notte noite; week semaine semana Woche settimana semana;
month mois mes Monat mese mês; year an año Jahr anno ano; hour heure hora Stunde ora hora;
spring printemps primavera Frühling primavera primavera; summer été verano Sommer estate verão;
autumn automne otoño Herbst autunno outono; winter hiver invierno Winter inverno inverno;
war guerre guerra Krieg guerra guerra; peace paix paz Frieden pace paz; love amour amor Liebe amore amor;
life vie vida Leben vita vida; death mort muerte Tod morte morte; truth vérité verdad Wahrheit verità verdade;
dream rêve sueño Traum sogno sonho; world monde mundo Welt mondo mundo; money argent dinero Geld denaro dinheiro;
music musique música Musik musica música; color couleur color Farbe colore cor; name nom nombre Name nome nome;
word mot palabra Wort parola palavra; number nombre número Zahl numero número; work travail trabajo Arbeit lavoro trabalho;
question question pregunta Frage domanda pergunta; answer réponse respuesta Antwort risposta resposta
"""

_VERBS = """
eat manger comer essen mangiare comer; drink boire beber trinken bere beber; sleep dormir dormir schlafen dormire dormir;
run courir correr laufen correre correr; sing chanter cantar singen cantare cantar; dance danser bailar tanzen ballare dançar;
read lire leer lesen leggere ler; write écrire escribir schreiben scrivere escrever; speak parler hablar sprechen parlare falar;
listen écouter escuchar zuhören ascoltare ouvir; see voir ver sehen vedere ver; think penser pensar denken pensare pensar;
buy acheter comprar kaufen comprare comprar; sell vendre vender verkaufen vendere vender; pay payer pagar bezahlen pagare pagar;
open ouvrir abrir öffnen aprire abrir; close fermer cerrar schließen chiudere fechar; give donner dar geben dare dar;
take prendre tomar nehmen prendere tomar; come venir venir kommen venire vir; go aller ir gehen andare ir;
swim nager nadar schwimmen nuotare nadar; fly voler volar fliegen volare voar; laugh rire reír lachen ridere rir;
cry pleurer llorar weinen piangere chorar; win gagner ganar gewinnen vincere ganhar; lose perdre perder verlieren perdere perder;
begin commencer empezar beginnen iniziare começar; learn apprendre aprender lernen imparare aprender; teach enseigner enseñar lehren insegnare ensinar;
live vivre vivir leben vivere viver; die mourir morir sterben morire morrer; help aider ayudar helfen aiutare ajudar;
wait attendre esperar warten aspettare esperar; cook cuisiner cocinar kochen cucinare cozinhar; play jouer jugar spielen giocare jogar;
wash laver lavar waschen lavare lavar; travel voyager viajar reisen viaggiare viajar; forget oublier olvidar vergessen dimenticare esquecer;
know savoir saber wissen sapere saber; want vouloir querer wollen volere querer; understand comprendre entender verstehen capire entender
"""

_ADJECTIVES = """
red rouge rojo rot rosso vermelho; blue bleu azul blau blu azul; green vert verde grün verde verde;
yellow jaune amarillo gelb giallo amarelo; black noir negro schwarz nero preto; white blanc blanco weiß bianco branco;
gray gris gris grau grigio cinza; big grand grande groß grande grande; small petit pequeño klein piccolo pequeno;
new nouveau nuevo neu nuovo novo; old vieux viejo alt vecchio velho; young jeune joven jung giovane jovem;
good bon bueno gut buono bom; bad mauvais malo schlecht cattivo mau; beautiful beau hermoso schön bello bonito;
rich riche rico reich ricco rico; poor pauvre pobre arm povero pobre; strong fort fuerte stark forte forte;
weak faible débil schwach debole fraco; long long largo lang lungo longo; short court corto kurz corto curto;
high haut alto hoch alto alto; deep profond profundo tief profondo profundo; hot chaud caliente heiß caldo quente;
cold froid frío kalt freddo frio; fast rapide rápido schnell veloce rápido; slow lent lento langsam lento lento;
easy facile fácil leicht facile fácil; difficult difficile difícil schwierig difficile difícil; happy heureux feliz glücklich felice feliz;
sad triste triste traurig triste triste; full plein lleno voll pieno cheio; empty vide vacío leer vuoto vazio;
clean propre limpio sauber pulito limpo; dirty sale sucio schmutzig sporco sujo; sweet doux dulce süß dolce doce;
bitter amer amargo bitter amaro amargo; free libre libre frei libero livre; tired fatigué cansado müde stanco cansado;
sick malade enfermo krank malato doente; dry sec seco trocken secco seco; wet mouillé mojado nass bagnato molhado
"""

_NUMBERS = """
two deux dos zwei due dois; three trois tres drei tre três; four quatre cuatro vier quattro quatro;
five cinq cinco fünf cinque cinco; six six seis sechs sei seis; seven sept siete sieben sette sete; eight huit ocho acht otto oito;
nine neuf nueve neun nove nove; ten dix diez zehn dieci dez; eleven onze once elf undici onze; twelve douze doce zwölf dodici doze;
twenty vingt veinte zwanzig venti vinte; hundred cent cien hundert cento cem; thousand mille mil tausend mille mil;
today aujourd'hui hoy heute oggi hoje; tomorrow demain mañana morgen domani amanhã; yesterday hier ayer gestern ieri ontem;
always toujours siempre immer sempre sempre; never jamais nunca nie mai nunca; here ici aquí hier qui aqui;
with avec con mit con com; without sans sin ohne senza sem; and et y und e e; or ou o oder o ou;
yes oui sí ja sì sim; no non no nein no não; why pourquoi por_qué warum perché por_que; where où dónde wo dove onde;
when quand cuándo wann quando quando; now maintenant ahora jetzt adesso agora
"""


def _rows(block: str) -> list[dict[str, str]]:
    rows = []
    for line in block.replace("\n", " ").split(";"):
        words = [word.replace("_", " ") for word in line.split()]
        rows.append(dict(zip(LANGUAGES, words, strict=True)))
    return rows


NOUNS = _rows(_NOUNS)
VERBS = _rows(_VERBS)
ADJECTIVES = _rows(_ADJECTIVES)
OTHERS = _rows(_NUMBERS)


def build(rng: Random) -> Iterator[Draft]:
    """Yield nothing: this module holds data for the families about words."""
    del rng
    yield from ()
