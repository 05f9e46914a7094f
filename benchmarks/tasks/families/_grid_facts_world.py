# ruff: noqa: E501
"""Relations about places, people, works, words and sayings, written from common knowledge."""

from __future__ import annotations

# Blocks of: key | entry | kind of value | pads | names of the value | question | predicates | yes/no
# question :: value: entry, entry; value: entry ... (or the place where the pairs stand).
WORLD = """
citycountry | city | country | - | the country it is in / which country it belongs to / its country | Which country is
it in | is in {v} / is a city of {v} / lies in {v} | is it in {v} :: France: Paris, Lyon, Marseille, Nice, Bordeaux,
Toulouse, Strasbourg; Germany: Berlin, Munich, Hamburg, Cologne, Frankfurt, Dresden, Stuttgart; Italy: Rome, Milan,
Naples, Venice, Florence, Turin, Palermo; Spain: Madrid, Barcelona, Seville, Malaga, Bilbao; England: London,
Manchester, Liverpool, Leeds, Oxford, Bristol; Russia: Moscow, Saint Petersburg, Novosibirsk, Vladivostok, Kazan;
China: Beijing, Shanghai, Wuhan, Nanjing, Guangzhou, Shenzhen; India: Mumbai, Delhi, Kolkata, Chennai, Bangalore;
Canada: Toronto, Montreal, Ottawa, Calgary, Winnipeg; Brazil: Rio de Janeiro, Sao Paulo, Brasilia, Recife, Salvador;
Australia: Sydney, Melbourne, Perth, Brisbane, Adelaide, Canberra; Egypt: Cairo, Alexandria, Luxor, Aswan, Giza;
Turkey: Istanbul, Ankara, Izmir, Antalya; Poland: Warsaw, Krakow, Gdansk, Wroclaw; Mexico: Mexico City, Guadalajara,
Monterrey, Cancun, Tijuana; Argentina: Buenos Aires, Rosario, Mendoza; South Africa: Cape Town, Johannesburg, Durban,
Pretoria; Morocco: Casablanca, Marrakesh, Rabat, Fez; Netherlands: Amsterdam, Rotterdam, The Hague, Utrecht; Sweden:
Stockholm, Gothenburg, Malmo, Uppsala; Greece: Athens, Thessaloniki, Patras; Austria: Vienna, Salzburg, Graz,
Innsbruck; Switzerland: Zurich, Geneva, Basel, Bern; Scotland: Edinburgh, Glasgow, Aberdeen, Dundee

continent | country | continent | - | the continent it is on / its continent / which continent it belongs to | Which
continent is it on | is in {v} / lies in {v} / belongs to {v} | is it in {v} :: Europe: France, Germany, Italy, Spain,
Portugal, Poland, Sweden, Norway, Greece, Austria, Hungary, Romania, Ireland, Belgium, Finland, Denmark, Switzerland,
Croatia; Asia: China, Japan, India, Thailand, Vietnam, South Korea, Mongolia, Nepal, Pakistan, Iran, Iraq, Indonesia,
Malaysia, Philippines, Saudi Arabia, Myanmar, Cambodia, Sri Lanka; Africa: Egypt, Nigeria, Kenya, Morocco, Ghana,
Ethiopia, Algeria, Tunisia, Senegal, Uganda, Tanzania, Zambia, Zimbabwe, Angola, Mali, Libya, Sudan, South Africa;
South America: Brazil, Argentina, Chile, Peru, Colombia, Venezuela, Ecuador, Bolivia, Uruguay, Paraguay, Guyana,
Suriname; North America: Canada, Mexico, Cuba, Jamaica, Guatemala, Honduras, Costa Rica, Panama, Haiti, Nicaragua, El
Salvador, Bahamas, United States; Oceania: Australia, New Zealand, Fiji, Samoa, Tonga, Vanuatu, Papua New Guinea,
Kiribati

citylanguage | city | language | - | the main language spoken there / the language most people speak there / its main
language | Which language do most people speak there | is a place where people mostly speak {v} / has {v} as its main
language | do people there mostly speak {v} :: French: Paris, Lyon, Marseille, Nice, Bordeaux, Toulouse, Geneva,
Lille; German: Berlin, Munich, Vienna, Zurich, Hamburg, Cologne, Salzburg, Dresden; Italian: Rome, Milan, Naples,
Venice, Turin, Palermo, Bologna, Genoa; Spanish: Madrid, Seville, Mexico City, Buenos Aires, Havana, Bogota, Caracas,
Lima, Santiago; English: London, New York, Sydney, Chicago, Dublin, Los Angeles, Manchester, Melbourne, Toronto,
Auckland; Portuguese: Lisbon, Porto, Rio de Janeiro, Sao Paulo, Brasilia, Recife; Russian: Moscow, Saint Petersburg,
Vladivostok, Novosibirsk; Arabic: Cairo, Baghdad, Riyadh, Damascus, Tripoli, Casablanca, Tunis; Japanese: Tokyo,
Osaka, Kyoto, Hiroshima, Nagoya; Dutch: Amsterdam, Rotterdam, Utrecht, Antwerp; Greek: Athens, Thessaloniki; Polish:
Warsaw, Krakow, Gdansk; Turkish: Istanbul, Ankara, Izmir; Swedish: Stockholm, Gothenburg, Malmo; Korean: Seoul, Busan;
Hungarian: Budapest, Debrecen

river | city | river | - | the river it stands on / the main river flowing through it / its river | Which river does
it stand on | stands on the {v} / is crossed by the {v} | does it stand on the {v} :: Thames: London, Oxford, Reading,
Windsor; Seine: Paris, Rouen, Troyes; Danube: Vienna, Budapest, Belgrade, Bratislava, Linz, Ulm, Regensburg; Rhine:
Cologne, Basel, Bonn, Dusseldorf, Mannheim, Mainz; Nile: Cairo, Luxor, Khartoum, Aswan; Tiber: Rome; Elbe: Hamburg,
Dresden, Magdeburg; Vltava: Prague; Arno: Florence, Pisa; Ganges: Varanasi, Patna; Mississippi: New Orleans, St.
Louis, Memphis, Minneapolis, Baton Rouge; Hudson: New York, Albany; Potomac: Washington D.C.; Tigris: Baghdad, Mosul;
Yangtze: Wuhan, Nanjing, Chongqing; Tagus: Lisbon, Toledo; Ebro: Zaragoza; Douro: Porto; Po: Turin, Cremona; Main:
Frankfurt, Wurzburg; Isar: Munich; Spree: Berlin; Vistula: Warsaw, Krakow; Neva: Saint Petersburg; Garonne: Bordeaux,
Toulouse; Rhone: Lyon, Avignon, Arles; Loire: Nantes, Orleans, Tours; Clyde: Glasgow; Mersey: Liverpool; Liffey:
Dublin; Yarra: Melbourne; Guadalquivir: Seville, Cordoba; Chao Phraya: Bangkok; Mekong: Phnom Penh, Vientiane; Neckar:
Stuttgart, Heidelberg; Ohio: Cincinnati, Louisville, Pittsburgh; Volga: Volgograd, Kazan, Samara; Missouri: Omaha,
Kansas City; Limmat: Zurich; Aare: Bern; Dnieper: Kyiv

sight | landmark | city | - | the city it is in / which city you have to go to for it / its city | In which city is it
| is in {v} / is a sight of {v} / can be visited in {v} | is it in {v} :: Paris: Eiffel Tower, Louvre, Arc de
Triomphe, Notre-Dame, Sacre-Coeur, Moulin Rouge, Champs-Elysees; London: Big Ben, Buckingham Palace, Tower Bridge,
Westminster Abbey, Trafalgar Square, Hyde Park, Piccadilly Circus, Tate Modern, 10 Downing Street, Covent Garden;
Rome: Colosseum, Trevi Fountain, Pantheon, Spanish Steps, Roman Forum, Circus Maximus; New York: Statue of Liberty,
Empire State Building, Times Square, Central Park, Brooklyn Bridge, Broadway, Wall Street, Rockefeller Center,
Chrysler Building, Carnegie Hall; Washington: White House, Lincoln Memorial, US Capitol, Library of Congress; San
Francisco: Golden Gate Bridge, Alcatraz, Lombard Street, Fisherman's Wharf; Berlin: Brandenburg Gate, Reichstag,
Checkpoint Charlie, Alexanderplatz, Museum Island; Moscow: Red Square, Kremlin, Saint Basil's Cathedral, Bolshoi
Theatre; Athens: Parthenon, Acropolis, Temple of Olympian Zeus; Barcelona: Sagrada Familia, Park Guell, Camp Nou, Casa
Mila; Madrid: Prado Museum, Retiro Park, Puerta del Sol; Istanbul: Hagia Sophia, Blue Mosque, Topkapi Palace, Grand
Bazaar, Galata Tower; Venice: Rialto Bridge, Bridge of Sighs, Doge's Palace, Grand Canal; Florence: Uffizi Gallery,
Ponte Vecchio; Beijing: Forbidden City, Tiananmen Square, Temple of Heaven, Summer Palace; Dubai: Burj Khalifa, Palm
Jumeirah, Burj Al Arab; Sydney: Harbour Bridge, Bondi Beach; Amsterdam: Anne Frank House, Rijksmuseum, Van Gogh
Museum; Copenhagen: Little Mermaid, Tivoli Gardens, Nyhavn; Brussels: Atomium, Manneken Pis; Vienna: Schonbrunn
Palace, Hofburg, Prater, Belvedere Palace; Prague: Charles Bridge, Wenceslas Square; Rio de Janeiro: Christ the
Redeemer, Copacabana Beach, Sugarloaf Mountain, Maracana Stadium; Chicago: Willis Tower, Navy Pier, Wrigley Field; Los
Angeles: Hollywood Sign, Walk of Fame, Dodger Stadium; Seattle: Space Needle, Pike Place Market; Kuala Lumpur:
Petronas Towers; Singapore: Marina Bay Sands, Merlion; Saint Petersburg: Hermitage, Winter Palace; Agra: Taj Mahal;
Toronto: CN Tower

dish | dish | country | f | the country it comes from / its country of origin / where it was first made famous, as a
country | Which country does it come from | comes from {v} / is a speciality of {v} | does it come from {v} ::
@NATION_OF_DISH

landmark | landmark | country | - | the country it is in / its country / which country you visit to see it | Which
country is it in | is in {v} / stands in {v} | is it in {v} :: @COUNTRY_OF_LANDMARK

occupation | famous person | occupation | - | the occupation that made the person famous / what the person did for a
living / the person's profession | What was this person's occupation | is known as a {v} / worked as a {v} | was this
person a {v} :: @OCCUPATION_OF

sportof | athlete | sport | - | the sport of the athlete / which sport made the athlete famous / the sport this star
is known for | Which sport is this athlete known for | is famous for {v} / is a star of {v} | is this athlete famous
for {v} :: @SPORT_OF

field | famous thinker or maker | field | - | the field the person is known for / the person's field / which field
this person shaped | Which field is the person known for | is known for {v} / left a mark on {v} | is the person known
for {v} :: @FIELDS

born | historical person | century of birth | - | the century the person was born in, written like 16th / the person's
century of birth, as an ordinal in digits / in which century the person was born, just the ordinal | In which century
was this person born | was born in the {v} century / came into the world in the {v} century | was this person born in
the {v} century :: 15th: Leonardo da Vinci, Michelangelo, Christopher Columbus, Nicolaus Copernicus, Martin Luther,
Raphael, Ferdinand Magellan, Sandro Botticelli, Albrecht Durer, Niccolo Machiavelli, Henry VIII, Vasco da Gama, Hernan
Cortes, Joan of Arc, Titian; 16th: William Shakespeare, Galileo Galilei, Johannes Kepler, Miguel de Cervantes, Peter
Paul Rubens, Caravaggio, Rene Descartes, Claudio Monteverdi, Francis Bacon, Elizabeth I, Mary Queen of Scots, Ivan the
Terrible, Tycho Brahe, Michel de Montaigne, Guy Fawkes; 17th: Isaac Newton, Johann Sebastian Bach, Antonio Vivaldi,
George Frideric Handel, Rembrandt, Johannes Vermeer, Moliere, Louis XIV, Gottfried Leibniz, Blaise Pascal, John
Milton, Jonathan Swift, Daniel Defoe, John Locke, Peter the Great; 18th: Wolfgang Amadeus Mozart, Ludwig van
Beethoven, Napoleon Bonaparte, George Washington, Thomas Jefferson, Johann Wolfgang von Goethe, Jane Austen, Joseph
Haydn, Immanuel Kant, Marie Antoinette, Catherine the Great, James Watt, Benjamin Franklin, Simon Bolivar, James Cook;
19th: Abraham Lincoln, Charles Darwin, Charles Dickens, Karl Marx, Richard Wagner, Vincent van Gogh, Claude Monet,
Sigmund Freud, Albert Einstein, Nikola Tesla, Thomas Edison, Winston Churchill, Mahatma Gandhi, Vladimir Lenin, Queen
Victoria, Mark Twain; 20th: Barack Obama, John F. Kennedy, Nelson Mandela, Elvis Presley, Michael Jackson, John
Lennon, Pele, Muhammad Ali, Margaret Thatcher, Marilyn Monroe, Martin Luther King, Yuri Gagarin, Neil Armstrong,
Stephen Hawking, Bill Gates, Elizabeth II

sex | famous person | sex | - | the word man or woman, whichever the person is / man or woman, as fits the person /
whether this is a man or a woman | Is this person a man or a woman | is a {v} / is the name of a {v} | is this person
a {v} :: woman: Marie Curie, Jane Austen, Frida Kahlo, Agatha Christie, Virginia Woolf, Mother Teresa, Margaret
Thatcher, Angela Merkel, Madonna, Lady Gaga, Taylor Swift, Beyonce, Adele, Serena Williams, Steffi Graf, Amelia
Earhart, Anne Frank, Florence Nightingale, Cleopatra, Joan of Arc, Queen Victoria, Marilyn Monroe, Rosa Parks, Audrey
Hepburn, Edith Piaf, Emily Dickinson, Coco Chanel, Oprah Winfrey, Princess Diana, Indira Gandhi, Ada Lovelace, Meryl
Streep, Celine Dion, Shakira, Rihanna, Maria Callas; man: Albert Einstein, Isaac Newton, William Shakespeare, Pablo
Picasso, Charles Darwin, Napoleon Bonaparte, Winston Churchill, Elvis Presley, Michael Jordan, Lionel Messi, Roger
Federer, Leonardo da Vinci, Charles Dickens, Ludwig van Beethoven, Galileo Galilei, Barack Obama, Nelson Mandela,
Steve Jobs, Bill Gates, Walt Disney, Tom Hanks, Brad Pitt, Muhammad Ali, Neil Armstrong, Alfred Hitchcock, Ernest
Hemingway, Mark Twain, Mozart, Julius Caesar, Karl Marx, Bob Marley, Elton John, Plato, Socrates, Salvador Dali, Tiger
Woods

author | book | author | - | the author / who wrote it / the name of its author | Who wrote it | was written by {v} /
is a work of {v} | was it written by {v} :: @AUTHOR_OF

bookkind | book or play | genre | - | its genre: science fiction, fantasy, horror, crime, romance, drama or epic poem
/ science fiction, fantasy, horror, crime, romance, drama or epic poem, whichever it is | Which genre is it | is {v} /
belongs to the genre {v} | is its genre {v} :: science fiction: Dune, The Time Machine, The War of the Worlds,
Fahrenheit 451, Brave New World, Neuromancer, Foundation, The Martian, Ender's Game, 2001: A Space Odyssey, Solaris;
fantasy: The Hobbit, The Lord of the Rings, A Game of Thrones, The Chronicles of Narnia, Eragon, The Name of the Wind,
The Silmarillion, The Golden Compass, The Wheel of Time, A Wizard of Earthsea; horror: Dracula, The Shining, Carrie,
Pet Sematary, It, The Exorcist, Salem's Lot, The Haunting of Hill House, Cujo, The Amityville Horror; crime: Murder on
the Orient Express, The Hound of the Baskervilles, The Maltese Falcon, The Big Sleep, Death on the Nile, And Then
There Were None, The Girl with the Dragon Tattoo, A Study in Scarlet, The Murder of Roger Ackroyd; romance: Pride and
Prejudice, Jane Eyre, The Notebook, Sense and Sensibility, Me Before You, Emma, Persuasion, P.S. I Love You, A Walk to
Remember; drama: Hamlet, Macbeth, King Lear, Othello, Waiting for Godot, Death of a Salesman, A Streetcar Named
Desire, The Crucible, A Doll's House, Romeo and Juliet, The Cherry Orchard; epic poem: The Iliad, The Odyssey,
Beowulf, The Aeneid, Paradise Lost, The Divine Comedy, The Epic of Gilgamesh, The Mahabharata

filmkind | film | genre | - | its genre: science fiction, horror, western, animation, musical, comedy, war or romance
/ science fiction, horror, western, animation, musical, comedy, war or romance, whichever the film is | Which genre is
this film | is a {v} film / belongs to the genre {v} | is its genre {v} :: science fiction: Star Wars, Alien, The
Matrix, Blade Runner, Interstellar, Avatar, The Terminator, Back to the Future, Star Trek, Gravity, Inception; horror:
The Exorcist, Halloween, Psycho, The Ring, Saw, The Conjuring, Scream, A Nightmare on Elm Street, Friday the 13th,
Poltergeist, Paranormal Activity; western: Unforgiven, High Noon, True Grit, Django Unchained, The Magnificent Seven,
Rio Bravo, The Searchers, Tombstone, A Fistful of Dollars, Stagecoach; animation: Toy Story, Frozen, Shrek, Finding
Nemo, The Lion King, Up, Ratatouille, Moana, Bambi, Dumbo, Zootopia, Coco, Kung Fu Panda; musical: Mamma Mia, Grease,
The Sound of Music, West Side Story, Singin' in the Rain, Chicago, La La Land, Cabaret, Evita, My Fair Lady,
Hairspray; comedy: Home Alone, Mrs. Doubtfire, Ghostbusters, Dumb and Dumber, The Hangover, Airplane!, Borat,
Groundhog Day, Some Like It Hot, Bridesmaids, Zoolander; war: Saving Private Ryan, Apocalypse Now, Platoon, Dunkirk,
Full Metal Jacket, The Hurt Locker, Black Hawk Down, Das Boot, The Bridge on the River Kwai; romance: Titanic, Notting
Hill, Pretty Woman, The Notebook, Casablanca, Ghost, Dirty Dancing, You've Got Mail, Sleepless in Seattle

figure | animal character | animal | - | the kind of animal the character is / what animal this character is / its
species, in everyday words | What animal is this character | is a {v} / is a famous {v} | is this character a {v} ::
lion: Simba, Mufasa, Nala, Scar, Aslan, Alex in Madagascar; fish: Nemo, Dory, Marlin in Finding Nemo; mouse: Mickey,
Minnie, Jerry, Stuart Little, Speedy Gonzales; duck: Donald, Daffy, Daisy, Scrooge McDuck, Huey; dog: Snoopy, Goofy,
Pluto, Scooby-Doo, Lassie, Toto, Gromit, Odie, Brian Griffin, Snowy, Rin Tin Tin; cat: Garfield, Tom in Tom and Jerry,
Sylvester, Hello Kitty, Felix, Salem in Sabrina, Tom Kitten, Figaro in Pinocchio; bear: Baloo, Paddington, Winnie the
Pooh, Yogi, Fozzie, Boo-Boo; pig: Piglet, Miss Piggy, Porky, Peppa, Babe, Wilbur; tiger: Tigger, Shere Khan, Hobbes,
Tony on the cereal box; rabbit: Bugs Bunny, Thumper, Roger in the 1988 film, Miffy; deer: Bambi, Faline; elephant:
Dumbo, Babar, Horton, Hathi; donkey: Eeyore; panther: Bagheera; snake: Kaa, Nagini; frog: Kermit; rat: Remy in
Ratatouille, Splinter; turtle: Leonardo the ninja, Donatello the ninja, Franklin, Crush in Finding Nemo; owl: Hedwig,
Archimedes in The Sword in the Stone; horse: Black Beauty, Silver, Bullseye in Toy Story, Spirit; whale: Moby Dick,
Willy in Free Willy; gorilla: King Kong, Donkey Kong; meerkat: Timon; warthog: Pumbaa; panda: Po; zebra: Marty in
Madagascar; hedgehog: Sonic; spider: Charlotte in the barn; crab: Sebastian in The Little Mermaid; dolphin: Flipper;
kangaroo: Skippy, Roo, Kanga

creator | painting or piece of music | artist | - | the artist who made it / the painter or composer of it / who
painted or composed it | Who painted or composed it | was made by {v} / is a work of {v} | was it made by {v} ::
Leonardo da Vinci: Mona Lisa, The Last Supper, Vitruvian Man, Lady with an Ermine; Vincent van Gogh: The Starry Night,
Sunflowers, The Potato Eaters, Cafe Terrace at Night; Pablo Picasso: Guernica, The Weeping Woman, Les Demoiselles
d'Avignon; Edvard Munch: The Scream; Gustav Klimt: The Kiss; Johannes Vermeer: Girl with a Pearl Earring, The
Milkmaid; Rembrandt: The Night Watch; Sandro Botticelli: The Birth of Venus, Primavera; Claude Monet: Water Lilies,
Impression Sunrise; Salvador Dali: The Persistence of Memory; Edward Hopper: Nighthawks; Grant Wood: American Gothic;
Michelangelo: The Creation of Adam, The Last Judgment; Antonio Vivaldi: The Four Seasons; Pyotr Tchaikovsky: Swan
Lake, The Nutcracker, 1812 Overture; Wolfgang Amadeus Mozart: The Magic Flute, Don Giovanni, The Marriage of Figaro;
Ludwig van Beethoven: Fur Elise, Moonlight Sonata, Ode to Joy, Eroica; George Frideric Handel: Messiah, Water Music;
Georges Bizet: Carmen; Giuseppe Verdi: Aida, La Traviata, Rigoletto, Nabucco; Giacomo Puccini: Tosca, Madama
Butterfly, La Boheme, Turandot; Gioachino Rossini: The Barber of Seville, William Tell; Maurice Ravel: Bolero; Claude
Debussy: Clair de Lune, La Mer; Gustav Holst: The Planets; Edvard Grieg: Peer Gynt; Jean Sibelius: Finlandia; Igor
Stravinsky: The Rite of Spring, The Firebird; George Gershwin: Rhapsody in Blue, Porgy and Bess; Johann Strauss: The
Blue Danube, Die Fledermaus; Johann Sebastian Bach: Brandenburg Concertos, St Matthew Passion; Richard Wagner:
Tannhauser, Lohengrin, Parsifal; Joseph Haydn: Surprise Symphony; Sergei Prokofiev: Peter and the Wolf

brand | brand | product | - | what it is known for making or selling / the kind of product it stands for / its typical
product, in the plural where it has one | What does it make or sell | is a brand of {v} / makes or sells {v} | does it
make or sell {v} :: watches: Rolex, Omega, Swatch, Casio, Tissot, Seiko, Timex, Patek Philippe; tires: Michelin,
Goodyear, Pirelli, Bridgestone, Dunlop, Firestone; airplanes: Boeing, Airbus, Cessna, Embraer, Learjet, Gulfstream;
shoes: Reebok, Converse, Vans, Crocs, Clarks, Birkenstock, New Balance; razors: Gillette, Schick, Wilkinson Sword;
toothpaste: Colgate, Crest, Sensodyne, Aquafresh; pens: Parker, Waterman, Sharpie, Pelikan; guitars: Fender, Gibson,
Ibanez, Epiphone; pianos: Steinway, Bechstein, Bosendorfer; beer: Heineken, Budweiser, Corona, Guinness, Carlsberg,
Stella Artois; chocolate: Lindt, Cadbury, Hershey's, Toblerone, Milka, Godiva; toys: Lego, Mattel, Hasbro, Playmobil,
Fisher-Price; motorcycles: Harley-Davidson, Ducati, Vespa, KTM, Kawasaki; cameras: Canon, Nikon, Leica, Kodak,
Polaroid, GoPro; computers: Dell, Lenovo, Acer, Asus; diapers: Pampers, Huggies; furniture: Ikea, Ashley HomeStore;
tractors: John Deere, Massey Ferguson; coffee: Nescafe, Starbucks, Folgers, Lavazza, Nespresso, Maxwell House; cars:
Toyota, Ford, Volkswagen, Chevrolet, Fiat, Renault; jeans: Levi's, Wrangler, Lee; perfume: Chanel No. 5, Calvin Klein
Eternity; hamburgers: McDonald's, Burger King, Wendy's; pizza: Domino's, Pizza Hut, Papa John's; ketchup: Heinz

industry | company | industry | - | its line of business / the industry it belongs to / which kind of business it is
in | Which industry is it in | is in the {v} business / belongs to the {v} industry | is it in the {v} business ::
@FIRMS

event | historical event | century | - | the century in which it happened, written like 16th / in which century it
took place, as an ordinal in digits / its century, just the ordinal number | In which century did it happen | happened
in the {v} century / took place in the {v} century | did it happen in the {v} century :: 15th: fall of Constantinople,
Columbus reaches America, death of Joan of Arc, Battle of Agincourt, Gutenberg prints his Bible, birth of Leonardo da
Vinci; 16th: Luther's 95 theses, defeat of the Spanish Armada, first voyage around the world, introduction of the
Gregorian calendar, conquest of the Aztecs by Cortes, birth of Shakespeare, Henry VIII marries Anne Boleyn, Battle of
Lepanto; 17th: Great Fire of London, voyage of the Mayflower, Thirty Years' War, English Civil War, trial of Galileo,
Salem witch trials, building of the Taj Mahal, Gunpowder Plot, death of Shakespeare, Newton's Principia; 18th: French
Revolution, American Declaration of Independence, Boston Tea Party, storming of the Bastille, first hot-air balloon
flight, Captain Cook reaches Australia, execution of Louis XVI, Lisbon earthquake, Seven Years' War, birth of Mozart,
George Washington becomes president; 19th: Battle of Waterloo, American Civil War, assassination of Lincoln, opening
of the Suez Canal, building of the Eiffel Tower, invention of the telephone, Crimean War, Irish potato famine,
California gold rush, coronation of Queen Victoria, first modern Olympic Games, Battle of Trafalgar, unification of
Germany, Jack the Ripper murders, Battle of Gettysburg; 20th: First World War, Second World War, first moon landing,
sinking of the Titanic, fall of the Berlin Wall, Russian Revolution, Chernobyl disaster, bombing of Hiroshima,
assassination of John F. Kennedy, first flight of the Wright brothers, Great Depression, D-Day, Cuban Missile Crisis,
Vietnam War, Woodstock festival, Watergate affair, attack on Pearl Harbor; 21st: COVID-19 pandemic, September 11
attacks, Brexit vote, election of Barack Obama, Fukushima disaster, launch of Facebook, Arab Spring, fire at
Notre-Dame, Hurricane Katrina, death of Elizabeth II, first iPhone

holiday | holiday or special day | month | - | the month it falls in / which month it is in / its month | In which
month is it | is in {v} / falls in {v} | is it in {v} :: January: New Year's Day, Martin Luther King Day, Australia
Day, Burns Night, Epiphany; February: Valentine's Day, Presidents' Day, Groundhog Day, Leap Day, Candlemas; March: St.
Patrick's Day, International Women's Day, Pi Day, St. David's Day, Ides of March; April: April Fools' Day, Earth Day,
ANZAC Day, St. George's Day; May: May Day, Memorial Day, Cinco de Mayo, Star Wars Day, Mother's Day in the US, Europe
Day, International Workers' Day; June: Father's Day in the US, Juneteenth, Flag Day in the US, Midsummer's Day,
Bloomsday, World Environment Day, summer solstice in the north; July: Independence Day in the US, Bastille Day, Canada
Day, Nelson Mandela Day; August: Indian Independence Day, Swiss National Day, Assumption of Mary; September: Labor Day
in the US, Patriot Day, International Day of Peace, Mexican Independence Day; October: Halloween, Columbus Day, German
Unity Day, United Nations Day, World Teachers' Day; November: Thanksgiving in the US, Veterans Day, All Saints' Day,
Guy Fawkes Night, Black Friday, Day of the Dead, St. Andrew's Day, Remembrance Sunday; December: Christmas, Boxing
Day, New Year's Eve, St. Nicholas Day, Christmas Eve, Kwanzaa, St. Lucia's Day, World AIDS Day, Human Rights Day,
winter solstice in the north

symbol | symbol | meaning | v | what it stands for as a symbol / its usual meaning as a symbol / the idea it is a
symbol of | What does it stand for | stands for {v} / is a symbol of {v} | does it stand for {v} :: peace: dove, olive
branch, white dove; love: heart, red rose, Cupid, Cupid's arrow; luck: four-leaf clover, horseshoe, rabbit's foot,
wishbone; bad luck: black cat, broken mirror, Friday the 13th; death: skull, grim reaper, coffin, hearse; justice:
scales, blindfolded woman with scales, judge's hammer; wisdom: owl; courage: lion; strength: bull, ox; speed: cheetah,
lightning bolt; slowness: snail, tortoise, sloth; royalty: crown, scepter, throne; surrender: white flag; marriage:
wedding ring, bridal veil; time: clock, hourglass; freedom: Statue of Liberty, broken chain; loyalty: dog; cunning:
fox; music: treble clef, lyre; innocence: lamb; hard work: bee, ant, beaver; winter: snowflake, snowman; victory:
laurel wreath, trophy; hope: anchor, rainbow; Christianity: cross; Judaism: Star of David; Islam: crescent moon;
Canada: maple leaf; Ireland: shamrock; Scotland: thistle; Japan: rising sun; pride: peacock; stubbornness: mule; evil:
devil; immortality: phoenix

acronym | abbreviation | meaning | - | what it is short for, in full / the words behind the letters / its full form |
What is it short for | stands for {v} | does it stand for {v} :: @ACRONYMS

shortform | full name or term | abbreviation | - | its abbreviation, in the usual letters / the usual short form / the
letters it is shortened to | What is its abbreviation | is shortened to {v} | is it shortened to {v} :: @SHORTFORMS

place | place | verb | n | what people typically do there, as a verb / the verb for what one does there / what it is
for, one verb | What do people do there, as a verb | is a place where people {v} / is where one goes to {v} | do
people go there to {v} :: learn: school, university, classroom, college, lecture hall; eat: restaurant, cafeteria,
dining room, canteen, diner, pizzeria; sleep: bedroom, hotel, dormitory, motel, hostel; swim: pool, lake, water park;
pray: church, mosque, temple, synagogue, chapel, cathedral; shop: supermarket, mall, store, market, boutique,
department store; work: office, factory, workshop; dance: ballroom, disco, nightclub, dance hall; read: library,
reading room; cook: kitchen; drink: bar, pub, tavern, wine bar; exercise: gym, fitness center, weight room; park:
garage, parking lot, carport; skate: ice rink, roller rink; wash: bathroom, laundry room, shower; play: playground,
sandbox, playroom; vote: polling station; bet: casino, racecourse; heal: hospital; camp: campsite; fly: airport; sail:
marina; marry: registry office; ski: ski resort, mountain slope; watch: cinema, movie theater, grandstand

measures | unit | quantity | v | what it measures / the quantity it is a unit of / which quantity is given in it |
What is it a unit of | is a unit of {v} / measures {v} | is it a unit of {v} :: length: meter, kilometer, mile, inch,
foot, yard, centimeter, millimeter, furlong, league, light-year, nautical mile, fathom; weight: kilogram, gram, pound,
ounce, ton, stone, milligram, carat; time: second, minute, hour, day, week, month, year, decade, century, millisecond,
fortnight, millennium; volume: liter, gallon, pint, quart, milliliter, cup, tablespoon, teaspoon, barrel, fluid ounce,
bushel; temperature: degree Celsius, degree Fahrenheit, kelvin; area: acre, hectare, square meter, square mile, square
foot; speed: knot, mile per hour, kilometer per hour, mach; power: watt, horsepower, kilowatt, megawatt; energy:
joule, calorie, kilowatt-hour; data: byte, megabyte, gigabyte, bit, kilobyte, terabyte; frequency: hertz, megahertz

lesson | word | school subject | - | the school subject it belongs to / in which lesson it comes up / the subject at
school that teaches it | Which school subject does it belong to | belongs to {v} / comes up in {v} | does it belong to
{v} :: math: fraction, equation, multiplication, triangle, decimal, percentage, addition, angle, square root, algebra,
long division, prime number; history: Middle Ages, Roman Empire, knight, pharaoh, revolution, world war, king's reign,
cavemen, dynasty, crusade, Cold War, ancient Rome; geography: continent, river, capital city, volcano, desert,
latitude, mountain range, map reading, equator, population, island, climate zone; biology: cell, photosynthesis,
mammal, skeleton, digestion, heart, evolution, gene, bacteria, pollen, blood circulation, chlorophyll; music: melody,
rhythm, choir, chord, scale, treble clef, flute, harmony, sonata, symphony, singing, orchestra; sports: push-up, relay
race, somersault, long jump, volleyball match, warm-up, sprint, dodgeball, high jump, basketball, climbing rope,
gymnastics; art: watercolor, sketch, portrait, clay figure, paintbrush, still life, sculpture, collage, charcoal
drawing, easel, oil painting, shading

sides | shape | number of sides | shape | how many sides it has, in digits / its number of sides / the count of its
sides as a number | How many sides does it have | has {v} sides | does it have {v} sides :: 3: triangle, right
triangle, equilateral triangle, isosceles triangle; 4: square, rectangle, rhombus, trapezoid, parallelogram,
quadrilateral; 5: pentagon; 6: hexagon; 7: heptagon; 8: octagon; 9: nonagon; 10: decagon; 12: dodecagon

mixture | pair of colours | colour | - | the colour you get by mixing them / the result of mixing the two paints /
which colour the mixture has | Which colour do they make | makes {v} | do they make {v} :: @MIXTURES

pairword | start of a fixed pair | word | - | the word that completes the fixed pair / the usual second half / what
normally follows after the and | Which word completes the pair | goes on with {v} | does it go on with {v} ::
@BINOMIALS

simile | start of a comparison | word | - | the word that completes the saying / the noun that usually ends the
comparison / what people compare it with, one word | Which word completes the comparison | goes on with {v} | does it
go on with {v} :: @SIMILES

proverb | start of a proverb | ending | - | the words that complete the proverb / the rest of the proverb / how the
proverb ends | How does the proverb end | goes on with {v} | does it go on with {v} :: @PROVERBS

remedy | problem or need | thing | - | a thing that helps against it / the object one reaches for then / what one
needs for that | What do you need for that | calls for {v} / is solved with {v} | does it call for {v} :: @REMEDIES
"""
ACRONYMS = """
USA = United States of America, UK = United Kingdom, EU = European Union, UN = United Nations, UAE = United Arab
Emirates, NASA = National Aeronautics and Space Administration, FBI = Federal Bureau of Investigation, CIA = Central
Intelligence Agency, WHO = World Health Organization, NATO = North Atlantic Treaty Organization, NBA = National
Basketball Association, NFL = National Football League, NHL = National Hockey League, BBC = British Broadcasting
Corporation, IMF = International Monetary Fund, WWF = World Wide Fund for Nature, PhD = Doctor of Philosophy, MBA =
Master of Business Administration, CEO = chief executive officer, CFO = chief financial officer, VIP = very important
person, UFO = unidentified flying object, DIY = do it yourself, FAQ = frequently asked questions, ATM = automated
teller machine, PIN = personal identification number, GPS = Global Positioning System, PC = personal computer, CPU =
central processing unit, GPU = graphics processing unit, RAM = random access memory, ROM = read-only memory, USB =
universal serial bus, URL = uniform resource locator, WWW = World Wide Web, HTML = HyperText Markup Language, PDF =
portable document format, LED = light-emitting diode, LCD = liquid crystal display, CD = compact disc, DVD = digital
versatile disc, TV = television, AI = artificial intelligence, VR = virtual reality, IT = information technology, HR =
human resources, PR = public relations, R&D = research and development, SUV = sport utility vehicle, DNA =
deoxyribonucleic acid, MRI = magnetic resonance imaging, ICU = intensive care unit, ER = emergency room, GP = general
practitioner, IQ = intelligence quotient, GDP = gross domestic product, VAT = value-added tax, ISP = internet service
provider, BC = before Christ, RIP = rest in peace, POW = prisoner of war, HQ = headquarters, NGO = non-governmental
organization, MP = member of parliament, DJ = disc jockey, MC = master of ceremonies, KFC = Kentucky Fried Chicken,
IBM = International Business Machines, HP = Hewlett-Packard, LA = Los Angeles, NYC = New York City, DC = District of
Columbia, CCTV = closed-circuit television, EV = electric vehicle, RPM = revolutions per minute, MPH = miles per hour,
UV = ultraviolet, FM = frequency modulation, GMT = Greenwich Mean Time, JFK = John F. Kennedy, MLK = Martin Luther
King, FDR = Franklin D. Roosevelt, B&B = bed and breakfast, BLT = bacon lettuce and tomato, TLC = tender loving care,
DOB = date of birth, PS = postscript, CV = curriculum vitae, OJ = orange juice
"""
BINOMIALS = """
salt and = pepper, bread and = butter, black and = white, day and = night, cat and = mouse, knife and = fork, thunder
and = lightning, husband and = wife, bride and = groom, ladies and = gentlemen, boys and = girls, brothers and =
sisters, mom and = dad, king and = queen, lock and = key, needle and = thread, bow and = arrow, hammer and = nails,
pen and = paper, fish and = chips, bacon and = eggs, ham and = eggs, peanut butter and = jelly, milk and = honey,
macaroni and = cheese, burger and = fries, rock and = roll, rhythm and = blues, drum and = bass, trial and = error,
cause and = effect, supply and = demand, profit and = loss, law and = order, crime and = punishment, war and = peace,
life and = death, heaven and = hell, Adam and = Eve, Romeo and = Juliet, Hansel and = Gretel, Tom and = Jerry, Batman
and = Robin, beauty and the = beast, sticks and = stones, shoes and = socks, hat and = coat, shirt and = tie, bed and
= breakfast, soap and = water, bucket and = spade, cup and = saucer, table and = chairs, skull and = crossbones, cops
and = robbers, hide and = seek, stop and = go, push and = pull, up and = down, in and = out, on and = off, left and =
right, back and = forth, now and = then, here and = there, sooner or = later, all or = nothing, dead or = alive, heads
or = tails, trick or = treat, friend or = foe, sink or = swim, yes or = no, true or = false, right and = wrong, good
and = evil, safe and = sound, sweet and = sour, short and = sweet, sick and = tired, neat and = tidy, rich and = poor,
young and = old, high and = low, far and = wide, first and = last, old and = new, hot and = cold, odds and = ends,
pros and = cons, ups and = downs, arts and = crafts, stars and = stripes, Dr. Jekyll and Mr. = Hyde, nuts and = bolts,
flesh and = blood, skin and = bones, body and = soul, heart and = soul, hugs and = kisses, wine and = cheese, gin and
= tonic, terms and = conditions, lost and = found, hit and = run, wait and = see, touch and = go, live and = learn,
rest in = peace, Simon and = Garfunkel, Sonny and = Cher, Bonnie and = Clyde, David and = Goliath, Cain and = Abel,
copy and = paste, drag and = drop, questions and = answers, wash and = dry, snow and = ice, horse and = carriage, dos
and = don'ts
"""
SIMILES = """
as busy as a = bee, as blind as a = bat, as free as a = bird, as sly as a = fox, as proud as a = peacock, as quiet as
a = mouse, as slow as a = snail, as stubborn as a = mule, as strong as an = ox, as wise as an = owl, as gentle as a =
lamb, as slippery as an = eel, as brave as a = lion, as cool as a = cucumber, as cold as = ice, as white as = snow, as
black as = coal, as red as a = beet, as sweet as = honey, as light as a = feather, as heavy as = lead, as hard as a =
rock, as good as = gold, as clear as = crystal, as old as the = hills, as fresh as a = daisy, as sick as a = dog, as
hungry as a = wolf, as happy as a = clam, as thin as a = rake, as flat as a = pancake, as easy as = pie, as fit as a =
fiddle, as dry as a = bone, as deaf as a = post, as sharp as a = razor, as smooth as = silk, as sure as = death, as
tough as = nails, as steady as a = rock, as green as = grass, as hot as an = oven, as pale as a = ghost, as pretty as
a = picture, as right as = rain, as safe as = houses, as solid as a = rock, as straight as an = arrow, as stiff as a =
board, as regular as = clockwork, as poor as a church = mouse, as quick as = lightning, as plain as = day, as mad as a
= hatter, as innocent as a = lamb, as fat as a = pig, as graceful as a = swan, as playful as a = kitten, as pleased as
= punch, as round as a = ball, as sour as = vinegar, as snug as a bug in a = rug, as tall as a = giraffe, as timid as
a = rabbit, as ugly as = sin, as warm as = toast, as American as apple = pie, as bald as an = egg, as bright as a =
button, as thick as = thieves, as bold as = brass, as dead as a = doornail, as drunk as a = lord, as eager as a =
beaver, as neat as a = pin, as nutty as a = fruitcake, as silent as the = grave, as soft as a baby's = bottom, as
alike as two peas in a = pod, to eat like a = horse, to drink like a = fish, to sleep like a = log, to swim like a =
fish, to run like the = wind, to fight like cats and = dogs, to sing like a = nightingale, to smoke like a = chimney,
to work like a = dog, to spread like = wildfire, to fit like a = glove, to have eyes like a = hawk, to have a memory
like an = elephant, to watch like a = hawk, to avoid like the = plague, to be like a fish out of = water, to sell like
hot = cakes, to grow like = weeds
"""
PROVERBS = """
Better late than = never, Practice makes = perfect, Time is = money, Honesty is the best = policy, Love is = blind,
Actions speak louder than = words, Knowledge is = power, The early bird catches the = worm, An apple a day keeps the =
doctor away, A penny saved is a penny = earned, All that glitters is not = gold, All's well that ends = well, Two
heads are better than = one, When in Rome do as the = Romans do, Where there's smoke there's = fire, Where there's a
will there's a = way, You can't judge a book by its = cover, Don't put all your eggs in one = basket, Don't count your
chickens before they = hatch, Don't cry over spilled = milk, Don't look a gift horse in the = mouth, Don't bite the
hand that = feeds you, The grass is always greener on the other = side, The pen is mightier than the = sword, Rome
wasn't built in a = day, Curiosity killed the = cat, When the cat's away the mice will = play, Let sleeping dogs =
lie, You can't teach an old dog new = tricks, A bird in the hand is worth two in the = bush, Birds of a feather flock
= together, Kill two birds with one = stone, Every cloud has a silver = lining, Out of sight out of = mind, Look
before you = leap, Haste makes = waste, Too many cooks spoil the = broth, Many hands make light = work, A watched pot
never = boils, A rolling stone gathers no = moss, A picture is worth a thousand = words, A friend in need is a friend
= indeed, Absence makes the heart grow = fonder, Beauty is in the eye of the = beholder, Beggars can't be = choosers,
Blood is thicker than = water, Easy come easy = go, First come first = served, Great minds think = alike, If it ain't
broke don't = fix it, Ignorance is = bliss, It takes two to = tango, Laughter is the best = medicine, Like father like
= son, No news is good = news, No pain no = gain, Once bitten twice = shy, Prevention is better than = cure, Silence
is = golden, Strike while the iron is = hot, The apple doesn't fall far from the = tree, The best things in life are =
free, There's no place like = home, Time heals all = wounds, Time flies when you're having = fun, Two wrongs don't
make a = right, Variety is the spice of = life, What goes around comes = around, When it rains it = pours, You reap
what you = sow, You can't have your cake and eat it = too, If you play with fire you'll get = burned, The end
justifies the = means, Money doesn't grow on = trees, Money is the root of all = evil, Cleanliness is next to =
godliness, Home is where the heart = is, Necessity is the mother of = invention, One man's trash is another man's =
treasure, The squeaky wheel gets the = grease, Still waters run = deep, Slow and steady wins the = race, Good things
come to those who = wait, Fortune favors the = bold, Seeing is = believing, Better safe than = sorry, The more the =
merrier, Old habits die = hard, Every dog has its = day, All roads lead to = Rome, Charity begins at = home, Boys will
be = boys, Opposites = attract, Misery loves = company, Pride comes before a = fall, Early to bed and early to = rise
"""
REMEDIES = """
rain = umbrella, thirst = water, hunger = food, headache = aspirin, darkness = flashlight, a locked door = key, a
dirty floor = broom, dirty hands = soap, wet hair = towel, a cut finger = bandage, a broken leg = cast, cold hands =
gloves, cold feet = socks, a cold neck = scarf, bright sun = sunglasses, weak eyes = glasses, weak hearing = hearing
aid, a fire in the house = fire extinguisher, a flat tire = pump, a loose screw = screwdriver, an empty wallet =
money, an empty gas tank = gasoline, long hair = scissors, a long beard = razor, a missing button = needle, wrinkled
shirts = iron, dirty dishes = dishwasher, dirty clothes = washing machine, a dusty carpet = vacuum cleaner, tall grass
= lawn mower, dry flowers = watering can, fallen leaves = rake, snow on the driveway = shovel, a hot room = fan, a
cold room = heater, boredom = book, tiredness = bed, a rotten tooth = dentist, a sick dog = vet, a burst pipe =
plumber, a broken car = mechanic, a burning house = firefighters, a burglary = police, a court case = lawyer, a high
wall = ladder, crossing a river = bridge, getting lost = map, oversleeping = alarm clock, sunburn = sunscreen,
mosquitoes = bug spray, a mouse in the kitchen = trap, a wedding proposal = ring, a birthday = present, a thank-you
note = card, an unsharpened pencil = pencil sharpener, a wrong word in pencil = eraser, a hard sum = calculator, an
unknown word = dictionary, loose papers = stapler, a torn page = tape, a broken vase = glue, a nail in the wall =
hammer, a canned soup = can opener, a wine bottle = corkscrew, a runny nose = handkerchief, a trip abroad = passport,
bad breath = toothbrush, tangled hair = comb, muddy paths = boots, deep snow = skis, a baby's wet bottom = diaper, a
crying baby = pacifier, sleeping outdoors = tent, a long walk = shoes, drowning = life jacket, falling from a plane =
parachute, an itchy dog = flea collar, a stormy night at sea = lighthouse, a dead battery = charger, a windy kitchen
candle = match, taking a photo = camera, sending a letter = stamp, measuring fever = thermometer, weighing flour =
scale, knowing the time = clock, cutting bread = knife, eating soup = spoon, sweeping chimneys = brush, painting a
wall = paint, digging a hole = shovel, felling a tree = axe, catching fish = net, seeing the stars = telescope, seeing
germs = microscope, a stage speech = microphone
"""
