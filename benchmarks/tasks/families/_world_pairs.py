"""People, brands, books and places with one well-known property, written from common knowledge."""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups

OCCUPATION_OF = groups(
    """
scientist: Albert Einstein, Isaac Newton, Marie Curie, Charles Darwin, Galileo Galilei, Stephen
Hawking, Nikola Tesla, Louis Pasteur, Niels Bohr, Michael Faraday, Max Planck, Johannes Kepler,
Werner Heisenberg, Alan Turing, Rosalind Franklin, Richard Feynman;
painter: Vincent van Gogh, Pablo Picasso, Claude Monet, Rembrandt, Salvador Dali, Frida Kahlo,
Edvard Munch, Paul Cezanne, Gustav Klimt, Johannes Vermeer, Andy Warhol, Henri Matisse, Jackson
Pollock, Caravaggio;
composer: Johann Sebastian Bach, Ludwig van Beethoven, Wolfgang Amadeus Mozart, Frederic Chopin,
Antonio Vivaldi, Joseph Haydn, Franz Schubert, Johannes Brahms, Richard Wagner, Giuseppe Verdi,
Pyotr Tchaikovsky, Claude Debussy, Igor Stravinsky, John Williams, Hans Zimmer;
writer: William Shakespeare, Charles Dickens, Jane Austen, Mark Twain, Ernest Hemingway, Leo
Tolstoy, George Orwell, J. K. Rowling, Stephen King, Agatha Christie, Franz Kafka, Fyodor
Dostoevsky, Virginia Woolf, J. R. R. Tolkien, Oscar Wilde, James Joyce, Edgar Allan Poe;
singer: Elvis Presley, Michael Jackson, Madonna, Whitney Houston, Taylor Swift, Beyonce, Adele,
Frank Sinatra, Freddie Mercury, Lady Gaga, Britney Spears, Rihanna, Aretha Franklin, Justin
Bieber, Celine Dion, Bob Marley, Katy Perry;
actor: Tom Hanks, Brad Pitt, Leonardo DiCaprio, Johnny Depp, Robert De Niro, Tom Cruise, Morgan
Freeman, Denzel Washington, Al Pacino, Marlon Brando, Jack Nicholson, Harrison Ford, Humphrey
Bogart, Cary Grant, Matt Damon, George Clooney;
philosopher: Plato, Aristotle, Socrates, Immanuel Kant, Friedrich Nietzsche, Rene Descartes, David
Hume, John Locke, Confucius, Karl Marx, Jean-Jacques Rousseau, Baruch Spinoza, Soren Kierkegaard;
politician: Barack Obama, Winston Churchill, Abraham Lincoln, Margaret Thatcher, Bill Clinton,
Angela Merkel, John F. Kennedy, Nelson Mandela, Richard Nixon, Tony Blair, Franklin D. Roosevelt,
Vladimir Putin, Joe Biden, Theodore Roosevelt, Charles de Gaulle;
athlete: Michael Jordan, Lionel Messi, Usain Bolt, Muhammad Ali, Roger Federer, Serena Williams,
Tiger Woods, Michael Phelps, Cristiano Ronaldo, Kobe Bryant, LeBron James, Babe Ruth, Pele, Rafael
Nadal, Mike Tyson, Diego Maradona, Tom Brady;
director: Alfred Hitchcock, Steven Spielberg, Stanley Kubrick, Martin Scorsese, Christopher Nolan,
Quentin Tarantino, James Cameron, Akira Kurosawa, George Lucas, Ridley Scott, Ingmar Bergman,
Federico Fellini;
explorer: Christopher Columbus, Marco Polo, Ferdinand Magellan, James Cook, Vasco da Gama, Roald
Amundsen, Ernest Shackleton, Hernan Cortes, David Livingstone, Amerigo Vespucci
"""
)

SPORT_OF = groups(
    """
basketball: Michael Jordan, LeBron James, Kobe Bryant, Shaquille O'Neal, Magic Johnson, Larry
Bird, Stephen Curry, Kevin Durant, Wilt Chamberlain, Tim Duncan, Kareem Abdul-Jabbar, Dirk
Nowitzki, Charles Barkley, Scottie Pippen;
soccer: Lionel Messi, Cristiano Ronaldo, Pele, Diego Maradona, David Beckham, Zinedine Zidane,
Neymar, Wayne Rooney, Ronaldinho, Thierry Henry, Johan Cruyff, Mia Hamm, Kylian Mbappe, Franz
Beckenbauer, Andres Iniesta;
tennis: Roger Federer, Rafael Nadal, Novak Djokovic, Serena Williams, Venus Williams, Andre
Agassi, Pete Sampras, Steffi Graf, Maria Sharapova, Andy Murray, Bjorn Borg, Martina Navratilova,
John McEnroe, Naomi Osaka, Billie Jean King, Boris Becker;
golf: Tiger Woods, Phil Mickelson, Jack Nicklaus, Arnold Palmer, Rory McIlroy, Gary Player, Ernie
Els, Jordan Spieth, Ben Hogan, Sam Snead;
boxing: Muhammad Ali, Mike Tyson, Floyd Mayweather, Joe Frazier, George Foreman, Manny Pacquiao,
Sugar Ray Leonard, Evander Holyfield, Joe Louis, Rocky Marciano, Oscar De La Hoya, Lennox Lewis;
baseball: Babe Ruth, Jackie Robinson, Derek Jeter, Barry Bonds, Hank Aaron, Mickey Mantle, Willie
Mays, Joe DiMaggio, Ted Williams, Alex Rodriguez, Lou Gehrig, Mark McGwire, Ty Cobb, Yogi Berra,
Cal Ripken;
football: Tom Brady, Peyton Manning, Joe Montana, Jerry Rice, Brett Favre, Emmitt Smith, Aaron
Rodgers, Patrick Mahomes, Dan Marino, John Elway, Walter Payton, Joe Namath, Barry Sanders,
Lawrence Taylor;
swimming: Michael Phelps, Mark Spitz, Ian Thorpe, Katie Ledecky, Ryan Lochte, Missy Franklin;
hockey: Wayne Gretzky, Sidney Crosby, Alexander Ovechkin, Mario Lemieux, Bobby Orr, Gordie Howe,
Jaromir Jagr
"""
)

COMPANY_OF = groups(
    """
Apple: iPhone, iPad, MacBook, iPod, iTunes, Siri, iMac, AirPods; Microsoft: Windows, Xbox, Word,
Excel, PowerPoint, Bing, Outlook, Internet Explorer, Azure; Google: Gmail, Android, Chrome,
YouTube, Pixel, Google Maps, Chromecast;
Amazon: Kindle, Alexa, Echo, Fire TV; Sony: PlayStation, Walkman, Bravia; Nintendo: Wii, Game Boy,
Super Mario, Zelda; Ford: Mustang, Fiesta, F-150, Model T, Bronco; Toyota: Corolla, Camry, Prius,
Land Cruiser; Honda: Civic, Accord;
Volkswagen: Golf, Beetle, Passat, Jetta; Chevrolet: Corvette, Camaro, Impala, Silverado; Nissan:
Altima, Leaf, Sentra; Tesla: Model S, Model 3, Cybertruck; Boeing: 747, 737, 787 Dreamliner;
Airbus: A380, A320; Adobe: Photoshop, Acrobat, Illustrator, Premiere;
McDonald's: Big Mac, Happy Meal, McNuggets; Burger King: Whopper; Starbucks: Frappuccino;
Coca-Cola: Sprite, Fanta, Diet Coke; Pepsi: Mountain Dew, Gatorade; Nike: Air Jordan, Air Max;
Samsung: Galaxy; Lego: Duplo, Bionicle; Mattel: Barbie, Hot Wheels;
Nestle: KitKat, Nescafe, Nesquik; Mars: Snickers, M&M's, Twix, Milky Way; Porsche: 911, Cayenne,
Boxster; Intel: Pentium, Xeon; Disney: Mickey Mouse, Frozen, The Lion King; Dodge: Viper, Charger,
Ram
"""
)

AUTHOR_OF = groups(
    """
William Shakespeare: Hamlet, Macbeth, Romeo and Juliet, King Lear, Othello, The Tempest, A
Midsummer Night's Dream, Twelfth Night, Julius Caesar, The Merchant of Venice; Charles Dickens:
Oliver Twist, A Christmas Carol, Great Expectations, David Copperfield, A Tale of Two Cities,
Bleak House, Hard Times;
Jane Austen: Pride and Prejudice, Emma, Sense and Sensibility, Mansfield Park, Persuasion; Mark
Twain: The Adventures of Tom Sawyer, The Adventures of Huckleberry Finn, The Prince and the
Pauper; George Orwell: 1984, Animal Farm; Leo Tolstoy: War and Peace, Anna Karenina; Fyodor
Dostoevsky: Crime and Punishment, The Idiot, The Brothers Karamazov;
Ernest Hemingway: The Old Man and the Sea, A Farewell to Arms, For Whom the Bell Tolls, The Sun
Also Rises; Herman Melville: Moby-Dick, Bartleby; Homer: The Iliad, The Odyssey; Mary Shelley:
Frankenstein; Bram Stoker: Dracula; J. R. R. Tolkien: The Hobbit, The Lord of the Rings, The
Silmarillion; J. K. Rowling: Harry Potter;
Stephen King: The Shining, Carrie, It, Misery, Pet Sematary, The Stand; Agatha Christie: Murder on
the Orient Express, Death on the Nile, And Then There Were None; Harper Lee: To Kill a
Mockingbird; F. Scott Fitzgerald: The Great Gatsby, Tender Is the Night; John Steinbeck: The
Grapes of Wrath, Of Mice and Men, East of Eden;
Jules Verne: Around the World in Eighty Days, Journey to the Center of the Earth, Twenty Thousand
Leagues Under the Sea; H. G. Wells: The Time Machine, The War of the Worlds, The Invisible Man;
Lewis Carroll: Alice in Wonderland, Through the Looking-Glass; Dan Brown: The Da Vinci Code,
Angels and Demons; Victor Hugo: Les Miserables, The Hunchback of Notre-Dame;
Emily Bronte: Wuthering Heights; Charlotte Bronte: Jane Eyre; Oscar Wilde: The Picture of Dorian
Gray; Franz Kafka: The Metamorphosis, The Trial; Miguel de Cervantes: Don Quixote; Dante: The
Divine Comedy, Inferno; Ray Bradbury: Fahrenheit 451; Aldous Huxley: Brave New World; J. D.
Salinger: The Catcher in the Rye; James Joyce: Ulysses, Dubliners;
Virginia Woolf: Mrs Dalloway, To the Lighthouse; Robert Louis Stevenson: Treasure Island,
Kidnapped; Daniel Defoe: Robinson Crusoe; Jonathan Swift: Gulliver's Travels; Roald Dahl: Matilda,
Charlie and the Chocolate Factory, The BFG; C. S. Lewis: The Lion the Witch and the Wardrobe;
Joseph Conrad: Heart of Darkness; Suzanne Collins: The Hunger Games
"""
)

COUNTRY_OF_LANDMARK = groups(
    """
France: Eiffel Tower, Louvre, Notre-Dame, Palace of Versailles, Arc de Triomphe, Mont
Saint-Michel, Sacre-Coeur; Italy: Colosseum, Leaning Tower of Pisa, Pompeii, Trevi Fountain, Milan
Cathedral, Pantheon, Mount Vesuvius, Grand Canal of Venice; Egypt: Great Sphinx, Pyramids of Giza,
Valley of the Kings, Abu Simbel, Karnak Temple;
United States: Statue of Liberty, Grand Canyon, Golden Gate Bridge, Mount Rushmore, White House,
Empire State Building, Times Square, Yellowstone, Hollywood Sign, Hoover Dam, Alcatraz; England:
Big Ben, Stonehenge, Buckingham Palace, Tower Bridge, Westminster Abbey, London Eye, Hadrian's
Wall; China: Great Wall, Forbidden City, Terracotta Army, Tiananmen Square;
India: Taj Mahal, Red Fort, Gateway of India, Golden Temple, Qutb Minar; Russia: Red Square,
Kremlin, Saint Basil's Cathedral, Hermitage Museum, Lake Baikal; Spain: Sagrada Familia, Alhambra,
Park Guell, Prado Museum; Greece: Parthenon, Acropolis, Mount Olympus, Delphi; Germany:
Brandenburg Gate, Neuschwanstein Castle, Cologne Cathedral, Berlin Wall, Reichstag; Japan: Mount
Fuji, Tokyo Tower, Himeji Castle, Fushimi Inari Shrine;
Australia: Sydney Opera House, Great Barrier Reef, Uluru, Bondi Beach; Peru: Machu Picchu, Nazca
Lines; Brazil: Christ the Redeemer, Sugarloaf Mountain, Copacabana Beach; Jordan: Petra; Cambodia:
Angkor Wat; Turkey: Hagia Sophia, Blue Mosque, Topkapi Palace, Cappadocia; Mexico: Chichen Itza,
Teotihuacan; Scotland: Edinburgh Castle, Loch Ness, Ben Nevis;
Ireland: Cliffs of Moher, Blarney Castle; Netherlands: Anne Frank House, Rijksmuseum; Denmark:
Little Mermaid statue, Tivoli Gardens; Chile: Easter Island statues; Tanzania: Mount Kilimanjaro,
Serengeti; Canada: CN Tower, Banff National Park; United Arab Emirates: Burj Khalifa, Palm
Jumeirah; Malaysia: Petronas Towers; Czech Republic: Charles Bridge, Prague Castle; Belgium:
Atomium, Manneken Pis; Austria: Schonbrunn Palace; Indonesia: Borobudur; South Africa: Table
Mountain, Robben Island
"""
)

NATION_OF_DISH = groups(
    """
Italy: pizza, spaghetti, lasagna, risotto, tiramisu, ravioli, gnocchi, carbonara, focaccia,
cannoli, gelato; Japan: sushi, ramen, tempura, sashimi, miso soup, teriyaki, udon, soba; Mexico:
tacos, burrito, guacamole, enchiladas, quesadilla, tamales, nachos, churros con cajeta; France:
croissant, baguette, ratatouille, crepe, quiche, escargot, coq au vin, bouillabaisse;
India: tikka masala, naan, samosa, biryani, tandoori chicken, dal, vindaloo, chapati; China: dim
sum, Peking duck, wonton soup, kung pao chicken, chow mein, mapo tofu, spring rolls; Spain:
paella, gazpacho, tapas, tortilla espanola, sangria; Greece: moussaka, tzatziki, souvlaki, gyros,
spanakopita; Germany: bratwurst, sauerkraut, pretzel, currywurst, schnitzel with spaetzle; Korea:
kimchi, bibimbap, bulgogi, japchae;
Thailand: pad thai, tom yum, green curry; Vietnam: pho, banh mi; Hungary: goulash; Russia: borscht
with pelmeni, beef stroganoff, blini, pelmeni; Switzerland: fondue, raclette; England: fish and
chips, shepherd's pie, Yorkshire pudding, bangers and mash; Scotland: haggis; Turkey: doner kebab,
baklava, borek; United States: hot dog, cheeseburger, apple pie, clam chowder, cornbread, buffalo
wings;
Canada: poutine; Belgium: waffles, moules-frites; Poland: pierogi; Sweden: gravlax, smorgasbord;
Brazil: feijoada; Argentina: asado, chimichurri; Peru: ceviche; Austria: wiener schnitzel,
sachertorte, apple strudel; Morocco: tagine
"""
)

COLOR_OF = groups(
    """
red: strawberry, blood, fire truck, tomato, ruby, stop sign, cherry, ketchup, raspberry,
cranberry, rose petal, lobster; yellow: banana, lemon, sun, corn, egg yolk, canary, taxi in New
York, mustard, butter, sunflower, school bus, daffodil, rubber duck;
green: grass, leaf, frog, cucumber, emerald, broccoli, spinach, lettuce, pea, lime, kiwi, celery,
cactus, crocodile, pine tree; blue: sky, ocean, sapphire, blueberry, jeans, bluebird, sea; orange:
carrot, pumpkin, tangerine, traffic cone, apricot, basketball, goldfish, sweet potato, clownfish;
white: snow, milk, polar bear, cotton, salt, sugar, swan, paper, flour, chalk, cloud, rice, ghost,
sheep, tooth, dove; black: coal, night, crow, panther, tire, tar, raven, oil, ink, bat,
blackboard, black hole; brown: chocolate, coffee, bear, potato, wood, mud, soil, acorn, walnut,
gingerbread, cinnamon, football;
purple: grape, eggplant, lavender, plum, violet, amethyst; pink: flamingo, pig, bubble gum, cotton
candy, salmon, tutu; gray: elephant, ash, cement, rhinoceros, mouse, dolphin, concrete, donkey,
storm cloud, pebble
"""
)
