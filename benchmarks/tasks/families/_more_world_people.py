"""Famous people and firms: field, country, picks by occupation; written from common knowledge."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_world_text import Property, lookup
from benchmarks.tasks.families._wording import groups

# A name may carry "= country", where one country is clearly the person's own.
PEOPLE = groups(
    """
writer: William Shakespeare = England, Charles Dickens = England, Jane Austen = England, Mark
Twain = United States, Ernest Hemingway = United States, Leo Tolstoy = Russia, George Orwell =
England, J. K. Rowling = England, Stephen King = United States, Agatha Christie = England, Fyodor
Dostoevsky = Russia, Virginia Woolf = England, Oscar Wilde = Ireland, James Joyce = Ireland, Edgar
Allan Poe = United States, Victor Hugo = France, Jules Verne = France, Alexandre Dumas = France,
Dante = Italy, Miguel de Cervantes = Spain, Johann Wolfgang von Goethe = Germany, Thomas Mann =
Germany, Anton Chekhov = Russia, Gabriel Garcia Marquez = Colombia, Pablo Neruda = Chile, Haruki
Murakami = Japan, Hans Christian Andersen = Denmark, Astrid Lindgren = Sweden, Henrik Ibsen =
Norway, Emily Dickinson = United States, John Steinbeck = United States, F. Scott Fitzgerald =
United States, Harper Lee = United States, Charlotte Bronte = England, Marcel Proust = France,
Umberto Eco = Italy, Jorge Luis Borges = Argentina, Paulo Coelho = Brazil, Roald Dahl, Franz Kafka;
scientist: Albert Einstein = Germany, Isaac Newton = England, Marie Curie, Charles Darwin =
England, Galileo Galilei = Italy, Stephen Hawking = England, Louis Pasteur = France, Niels Bohr =
Denmark, Michael Faraday = England, Max Planck = Germany, Johannes Kepler = Germany, Werner
Heisenberg = Germany, Alan Turing = England, Rosalind Franklin = England, Richard Feynman = United
States, Alexander Fleming = Scotland, James Watson = United States, Francis Crick = England, Robert
Koch = Germany, Dmitri Mendeleev = Russia, Ivan Pavlov = Russia, Alessandro Volta = Italy, Enrico
Fermi = Italy, Carl Linnaeus = Sweden, Anders Celsius = Sweden, Erwin Schrodinger = Austria, Gregor
Mendel, Robert Oppenheimer = United States, Carl Sagan = United States, Edwin Hubble = United
States, Antoine Lavoisier = France, Andre-Marie Ampere = France, Jane Goodall = England, Nicolaus
Copernicus = Poland, Tycho Brahe = Denmark, Linus Pauling = United States, Archimedes = Greece;
musician: Johann Sebastian Bach = Germany, Ludwig van Beethoven = Germany, Wolfgang Amadeus Mozart
= Austria, Frederic Chopin = Poland, Antonio Vivaldi = Italy, Joseph Haydn = Austria, Franz
Schubert = Austria, Johannes Brahms = Germany, Richard Wagner = Germany, Giuseppe Verdi = Italy,
Pyotr Tchaikovsky = Russia, Claude Debussy = France, Elvis Presley = United States, Michael Jackson
= United States, Madonna = United States, Whitney Houston = United States, Taylor Swift = United
States, Beyonce = United States, Adele = England, Frank Sinatra = United States, Freddie Mercury =
England, Bob Dylan = United States, Bob Marley = Jamaica, Edith Piaf = France, Luciano Pavarotti =
Italy, John Lennon = England, Paul McCartney = England, David Bowie = England, Elton John =
England, Celine Dion = Canada, Justin Bieber = Canada, Shakira = Colombia, Bjork = Iceland, Louis
Armstrong = United States, Miles Davis = United States, Gioachino Rossini = Italy, Giacomo Puccini
= Italy, Edvard Grieg = Norway, Jean Sibelius = Finland, Georges Bizet = France;
athlete: Michael Jordan = United States, Lionel Messi = Argentina, Usain Bolt = Jamaica, Muhammad
Ali = United States, Roger Federer = Switzerland, Serena Williams = United States, Tiger Woods =
United States, Michael Phelps = United States, Cristiano Ronaldo = Portugal, Kobe Bryant = United
States, LeBron James = United States, Babe Ruth = United States, Pele = Brazil, Rafael Nadal =
Spain, Mike Tyson = United States, Diego Maradona = Argentina, Tom Brady = United States, Novak
Djokovic = Serbia, Zinedine Zidane = France, Neymar = Brazil, David Beckham = England, Wayne Rooney
= England, Steffi Graf = Germany, Boris Becker = Germany, Michael Schumacher = Germany, Franz
Beckenbauer = Germany, Bjorn Borg = Sweden, Wayne Gretzky = Canada, Yao Ming = China, Kylian Mbappe
= France, Thierry Henry = France, Ronaldinho = Brazil, Ayrton Senna = Brazil, Lewis Hamilton =
England, Andres Iniesta = Spain, Johan Cruyff = Netherlands, Andre Agassi = United States, Simone
Biles = United States, Francesco Totti = Italy, Andrea Pirlo = Italy;
painter: Vincent van Gogh = Netherlands, Pablo Picasso = Spain, Claude Monet = France, Rembrandt =
Netherlands, Salvador Dali = Spain, Frida Kahlo = Mexico, Edvard Munch = Norway, Paul Cezanne =
France, Gustav Klimt = Austria, Johannes Vermeer = Netherlands, Andy Warhol = United States, Henri
Matisse = France, Jackson Pollock = United States, Caravaggio = Italy, Raphael = Italy, Sandro
Botticelli = Italy, Titian = Italy, Diego Velazquez = Spain, Francisco Goya = Spain, Edgar Degas =
France, Paul Gauguin = France, Edouard Manet = France, Pierre-Auguste Renoir = France, Albrecht
Durer = Germany, Caspar David Friedrich = Germany, Edward Hopper = United States, Georgia O'Keeffe
= United States, Joan Miro = Spain, Rene Magritte = Belgium, Diego Rivera = Mexico, J. M. W. Turner
= England, John Constable = England, Egon Schiele = Austria, Katsushika Hokusai = Japan, Jan van
Eyck, Roy Lichtenstein = United States;
leader: Barack Obama = United States, Winston Churchill = England, Abraham Lincoln = United States,
Margaret Thatcher = England, Bill Clinton = United States, Angela Merkel = Germany, John F. Kennedy
= United States, Nelson Mandela = South Africa, Richard Nixon = United States, Tony Blair, Franklin
D. Roosevelt = United States, Vladimir Putin = Russia, Joe Biden = United States, Charles de Gaulle
= France, Emmanuel Macron = France, Otto von Bismarck = Germany, Helmut Kohl = Germany, Mahatma
Gandhi = India, Indira Gandhi = India, Jawaharlal Nehru = India, Mao Zedong = China, Xi Jinping =
China, Deng Xiaoping = China, Mikhail Gorbachev = Russia, Boris Yeltsin = Russia, Fidel Castro =
Cuba, Justin Trudeau = Canada, George Washington = United States, Thomas Jefferson = United States,
Ronald Reagan = United States, Benito Mussolini = Italy, Silvio Berlusconi = Italy, Francois
Mitterrand = France, Konrad Adenauer = Germany, Simon Bolivar = Venezuela, Shinzo Abe = Japan
"""
)
FIELDS = groups(
    """
physics: Albert Einstein, Isaac Newton, Niels Bohr, Max Planck, Werner Heisenberg, Richard Feynman,
Michael Faraday, Enrico Fermi, Erwin Schrodinger, Robert Oppenheimer, Stephen Hawking, Ernest
Rutherford, Paul Dirac, James Clerk Maxwell; biology: Charles Darwin, Gregor Mendel, James Watson,
Francis Crick, Louis Pasteur, Carl Linnaeus, Rachel Carson, Barbara McClintock; chemistry: Dmitri
Mendeleev, Antoine Lavoisier, Linus Pauling, Alfred Nobel, John Dalton, Fritz Haber, Robert Bunsen;
astronomy: Galileo Galilei, Johannes Kepler, Edwin Hubble, Carl Sagan, Nicolaus Copernicus, Tycho
Brahe, Edmond Halley, Ptolemy; mathematics: Euclid, Leonhard Euler, Carl Friedrich Gauss, Pierre de
Fermat, Pythagoras, Bernhard Riemann, Emmy Noether, Kurt Godel, Ada Lovelace, Henri Poincare;
psychology: Sigmund Freud, Carl Jung, B. F. Skinner, Jean Piaget, Abraham Maslow, Alfred Adler,
William James; economics: Adam Smith, John Maynard Keynes, Milton Friedman, Paul Krugman, Friedrich
Hayek, David Ricardo, Thomas Malthus; philosophy: Plato, Aristotle, Socrates, Immanuel Kant,
Friedrich Nietzsche, Rene Descartes, David Hume, Confucius, Baruch Spinoza, John Locke, Voltaire;
medicine: Hippocrates, Alexander Fleming, Florence Nightingale, Edward Jenner, Christiaan Barnard,
Jonas Salk, Joseph Lister; computing: Alan Turing, Bill Gates, Linus Torvalds, Grace Hopper, Tim
Berners-Lee, Steve Jobs, Donald Knuth; architecture: Frank Lloyd Wright, Antoni Gaudi, Le
Corbusier, Zaha Hadid, Frank Gehry, Norman Foster, Christopher Wren; fashion: Coco Chanel, Giorgio
Armani, Christian Dior, Gianni Versace, Ralph Lauren, Calvin Klein, Yves Saint Laurent; film:
Alfred Hitchcock, Steven Spielberg, Stanley Kubrick, Martin Scorsese, Christopher Nolan, Charlie
Chaplin, Quentin Tarantino, Akira Kurosawa
"""
)
# A name may carry "= country" here as well.
FIRMS = groups(
    """
cars: Toyota = Japan, Honda = Japan, Nissan = Japan, Mazda = Japan, Subaru = Japan, Mitsubishi
Motors = Japan, Suzuki = Japan, BMW = Germany, Mercedes-Benz = Germany, Audi = Germany, Volkswagen =
Germany, Porsche = Germany, Opel = Germany, Ford = United States, Chevrolet = United States,
Cadillac = United States, Tesla = United States, Dodge = United States, Ferrari = Italy, Fiat =
Italy, Lamborghini = Italy, Maserati = Italy, Alfa Romeo = Italy, Renault = France, Peugeot =
France, Citroen = France, Volvo = Sweden, Hyundai = South Korea, Kia = South Korea, Skoda = Czech
Republic, SEAT = Spain, Bentley = England, Aston Martin = England;
software: Microsoft = United States, Oracle = United States, Adobe = United States, SAP = Germany,
Salesforce = United States, Mozilla = United States, Dropbox = United States, Autodesk = United
States, Atlassian = Australia, Zoom = United States, Intuit = United States;
electronics: Sony = Japan, Samsung = South Korea, Panasonic = Japan, LG = South Korea, Toshiba =
Japan, Canon = Japan, Nikon = Japan, Philips = Netherlands, Nokia = Finland, Huawei = China,
Xiaomi = China, Lenovo = China, Dell = United States, Intel = United States, Bosch = Germany;
food: Nestle = Switzerland, Danone = France, Kellogg's = United States, Heinz = United States,
Barilla = Italy, Ferrero = Italy, Lindt = Switzerland, Hershey's = United States, Haribo =
Germany, Cadbury = England, Campbell's = United States, Kraft = United States, Tyson Foods = United
States, Del Monte = United States;
drinks: Coca-Cola = United States, Pepsi = United States, Heineken = Netherlands, Guinness =
Ireland, Red Bull = Austria, Budweiser, Bacardi, Evian = France, Perrier = France, Carlsberg =
Denmark, Lipton, Jack Daniel's = United States;
clothing: Nike = United States, Adidas = Germany, Puma = Germany, Gucci = Italy, Prada = Italy,
Chanel = France, Zara = Spain, Gap = United States, Hugo Boss = Germany, Armani = Italy, Uniqlo =
Japan, Burberry = England, Lacoste = France, Benetton = Italy, Hermes = France, Levi's = United
States, Under Armour = United States;
banking: JPMorgan Chase = United States, Goldman Sachs = United States, HSBC = England, Deutsche
Bank = Germany, UBS = Switzerland, Barclays = England, Citigroup = United States, Wells Fargo =
United States, BNP Paribas = France, Santander = Spain, UniCredit = Italy, ING = Netherlands, Bank
of America = United States, Morgan Stanley = United States;
airline: Lufthansa = Germany, Air France = France, British Airways = England, Delta = United
States, United = United States, Emirates = United Arab Emirates, Qantas = Australia, KLM =
Netherlands, Iberia = Spain, Ryanair = Ireland, Finnair = Finland, Air Canada = Canada, Alitalia =
Italy, Aeroflot = Russia, Singapore Airlines = Singapore, Japan Airlines = Japan, Southwest =
United States, Turkish Airlines = Turkey;
oil: Shell, ExxonMobil = United States, Chevron = United States, BP = England, Total = France, Eni
= Italy, Gazprom = Russia, Saudi Aramco = Saudi Arabia, Texaco = United States, Petrobras = Brazil,
Equinor = Norway, Rosneft = Russia;
restaurants: McDonald's = United States, Burger King = United States, KFC = United States, Subway =
United States, Pizza Hut = United States, Taco Bell = United States, Wendy's = United States,
Domino's = United States, Starbucks = United States, Tim Hortons = Canada, Dunkin' = United States,
Chipotle = United States;
medicine: Pfizer = United States, Bayer = Germany, Novartis = Switzerland, Roche = Switzerland,
Moderna = United States, Merck, AstraZeneca, Sanofi = France, GlaxoSmithKline = England, Eli Lilly =
United States, Novo Nordisk = Denmark, Johnson & Johnson = United States;
toys: Lego = Denmark, Mattel = United States, Hasbro = United States, Playmobil = Germany,
Fisher-Price = United States, Ravensburger = Germany, Bandai = Japan, Steiff = Germany
"""
)
SAID = {
    "writer": "is a writer|wrote books, plays or poems",
    "scientist": "is a scientist|is famous for science",
    "musician": "is a musician|is known for music",
    "athlete": "is an athlete|is a sports star",
    "painter": "is a painter|is famous for paintings",
    "leader": "is a political leader|is known as a politician",
}
NATIONS = {
    "United States": "American",
    "England": "English",
    "France": "French",
    "Germany": "German",
    "Italy": "Italian",
}


def _split(labelled: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, str], dict[str, str]]:
    """Give name -> label and, where it is written, name -> country."""
    label, country = {}, {}
    for key, items in labelled.items():
        for item in items:
            name, _, place = item.partition(" = ")
            label[name] = key
            if place:
                country[name] = place
    return label, country


def _people() -> Iterator[Draft]:
    job, country = _split(PEOPLE)
    family = "relations"
    for key, says in SAID.items():
        yield from Property(
            key=f"person_{key}", family=family, noun="person", nouns="people", says=says,
            ask=f"Is this famous person {'an' if key[0] == 'a' else 'a'} {key}?",
            yes=[name for name, value in job.items() if value == key],
            no=[name for name, value in job.items() if value != key],
            kinds="c2",
        ).tasks()  # fmt: skip
    for place, adjective in NATIONS.items():
        yield from Property(
            key=f"person_{adjective.lower()}", family=family, noun="person", nouns="people",
            says=f"is {adjective}|is from {place.replace('United', 'the United')}",
            ask=f"Is this famous person {adjective}?",
            yes=[name for name, value in country.items() if value == place],
            no=[name for name, value in country.items() if value != place],
            kinds="c2" if place in ("United States", "England") else "2",
        ).tasks()  # fmt: skip
    person = "a famous person|the name of a famous person|somebody famous"
    yield lookup(
        "person_country", family, country.items(), person,
        "the country the person comes from|the home country of the famous person",
        "Which country is this famous person from?",
    )  # fmt: skip
    yield lookup(
        "person_field", family, _split(FIELDS)[0].items(), person,
        "the field the person is famous for, such as physics, economics or fashion|the person's"
        " field of work, e.g. biology, philosophy, film",
        "In which field did this person become famous, e.g. physics or medicine?",
    )  # fmt: skip
    yield lookup(
        "person_kind", family, job.items(), person,
        "what the person is: writer, scientist, musician, athlete, painter or leader|the fitting"
        " label: writer, scientist, musician, athlete, painter, leader",
        "Writer, scientist, musician, athlete, painter or leader: what is this person?",
    )  # fmt: skip


def _firms() -> Iterator[Draft]:
    trade, country = _split(FIRMS)
    family = "relations"
    firm = "a company|the name of a company|a brand"
    yield lookup(
        "company_industry", family, trade.items(), firm,
        f"the company's line of business: {', '.join(list(FIRMS)[:5])}, oil and so on|its industry"
        " in one word, such as cars, food, banking, airline",
        "What does this company deal in, e.g. cars, software, clothing, toys?",
    )  # fmt: skip
    yield lookup(
        "company_country", family, country.items(), firm,
        "the country the company comes from|the home country of the brand",
        "Which country is this company from?",
    )  # fmt: skip
    for key, says in (
        ("cars", "makes cars|is a car brand"),
        ("clothing", "sells clothing|is a fashion brand"),
        ("airline", "is an airline|flies passengers"),
        ("banking", "is a bank"),
        ("electronics", "makes electronics"),
    ):
        yield from Property(
            key=f"company_{key}", family=family, noun="company", nouns="companies", says=says,
            ask=f"Is this company in the business of {key}?",
            yes=[name for name, value in trade.items() if value == key],
            no=[name for name, value in trade.items() if value != key],
            kinds="c2" if key == "cars" else "2",
        ).tasks()  # fmt: skip
    for place, adjective in (*NATIONS.items(), ("Japan", "Japanese")):
        if place != "England":
            yield from Property(
                key=f"company_{adjective.lower()}", family=family, noun="company",
                nouns="companies", ask=f"Is this company {adjective}?",
                says=f"is {adjective}|comes from {place.replace('United', 'the United')}",
                yes=[name for name, value in country.items() if value == place],
                no=[name for name, value in country.items() if value != place],
                kinds="c2" if place == "United States" else "2",
            ).tasks()  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks about famous people and firms."""
    del rng
    yield from _people()
    yield from _firms()
