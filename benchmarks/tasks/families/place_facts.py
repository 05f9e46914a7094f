# ruff: noqa: E501
"""Landmarks, rivers, mountains, lakes, parks and airports, written by hand (data only)."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from ..draft import Draft

_LANDMARKS = """
France: Eiffel Tower, Louvre, Notre-Dame, Palace of Versailles, Arc de Triomphe, Mont Saint-Michel, Sacré-Cœur, Moulin Rouge, Pont du Gard, Champs-Élysées
Italy: Colosseum, Leaning Tower of Pisa, Trevi Fountain, Pompeii, Uffizi Gallery, Pantheon, Spanish Steps, Rialto Bridge, Milan Cathedral, La Scala, Ponte Vecchio, Roman Forum
United Kingdom: Big Ben, Stonehenge, Buckingham Palace, Tower Bridge, Westminster Abbey, Edinburgh Castle, Hadrian's Wall, British Museum, Windsor Castle, Trafalgar Square, Giant's Causeway, Wembley Stadium, Tower of London
United States: Statue of Liberty, White House, Golden Gate Bridge, Mount Rushmore, Empire State Building, Hoover Dam, Lincoln Memorial, Times Square, Alcatraz, Grand Canyon, Gateway Arch, Space Needle, Disneyland, Hollywood Sign, Central Park, Pentagon
Spain: Sagrada Família, Alhambra, Prado Museum, Park Güell, Guggenheim Museum Bilbao, La Rambla, Camp Nou, Plaza Mayor of Madrid
Germany: Brandenburg Gate, Neuschwanstein Castle, Reichstag, Cologne Cathedral, Berlin Wall, Checkpoint Charlie, Zugspitze, Heidelberg Castle
China: Great Wall, Forbidden City, Terracotta Army, Tiananmen Square, Summer Palace, Temple of Heaven, Oriental Pearl Tower, Shanghai Tower
India: Taj Mahal, Red Fort, Gateway of India, Golden Temple, Qutub Minar, Hawa Mahal, Lotus Temple, Ajanta Caves
Russia: Kremlin, Red Square, Saint Basil's Cathedral, Hermitage Museum, Bolshoi Theatre, Peterhof Palace
Egypt: Pyramids of Giza, Sphinx, Valley of the Kings, Abu Simbel, Karnak Temple, Egyptian Museum
Greece: Acropolis, Parthenon, Delphi, Temple of Olympian Zeus, Meteora, Palace of Knossos
Japan: Mount Fuji, Tokyo Tower, Golden Pavilion, Himeji Castle, Fushimi Inari Shrine, Tokyo Skytree, Shibuya Crossing, Osaka Castle
Australia: Sydney Opera House, Uluru, Great Barrier Reef, Sydney Harbour Bridge, Bondi Beach, Twelve Apostles
Brazil: Christ the Redeemer, Sugarloaf Mountain, Copacabana Beach, Maracanã Stadium, Ipanema Beach
Turkey: Hagia Sophia, Blue Mosque, Grand Bazaar, Topkapi Palace, Ephesus, Pamukkale, Galata Tower, Cappadocia
Mexico: Chichen Itza, Teotihuacan, Tulum, Palenque, Zócalo
Peru: Machu Picchu, Nazca Lines, Rainbow Mountain, Sacsayhuamán
Canada: CN Tower, Parliament Hill, Château Frontenac, Stanley Park, Banff Springs Hotel, Lake Louise
Netherlands: Anne Frank House, Rijksmuseum, Van Gogh Museum, Keukenhof, Kinderdijk windmills
Austria: Schönbrunn Palace, Hofburg, Belvedere Palace, Hohensalzburg Fortress, Vienna State Opera
Czech Republic: Charles Bridge, Prague Castle, Old Town Square in Prague
Cambodia: Angkor Wat, Bayon Temple
Jordan: Petra, Wadi Rum, Jerash
United Arab Emirates: Burj Khalifa, Burj Al Arab, Palm Jumeirah, Sheikh Zayed Mosque
Saudi Arabia: Kaaba, Great Mosque of Mecca, Kingdom Centre
Singapore: Marina Bay Sands, Merlion, Gardens by the Bay
Malaysia: Petronas Towers, Batu Caves
Indonesia: Borobudur, Prambanan, Tanah Lot
Thailand: Grand Palace in Bangkok, Wat Arun, Wat Pho
Belgium: Atomium, Manneken Pis, Grand Place in Brussels
Denmark: Little Mermaid statue, Tivoli Gardens, Kronborg Castle
Portugal: Belém Tower, Jerónimos Monastery, Pena Palace
Ireland: Cliffs of Moher, Blarney Castle, Guinness Storehouse, Ring of Kerry
Hungary: Hungarian Parliament Building, Fisherman's Bastion, Chain Bridge in Budapest
Poland: Wawel Castle, Auschwitz, Wieliczka Salt Mine
South Korea: Gyeongbokgung Palace, N Seoul Tower
Vatican City: Sistine Chapel, Saint Peter's Basilica
Chile: Easter Island, Torres del Paine
Argentina: Casa Rosada, Perito Moreno Glacier, Obelisco of Buenos Aires
South Africa: Table Mountain, Robben Island
Iran: Persepolis, Azadi Tower
Myanmar: Shwedagon Pagoda, Bagan temples
Vietnam: Ha Long Bay, Hoi An, Cu Chi Tunnels
Iceland: Blue Lagoon, Hallgrímskirkja, Gullfoss
Morocco: Hassan II Mosque, Jemaa el-Fnaa
Switzerland: Chapel Bridge, Jungfraujoch, Matterhorn
Norway: Trolltunga, Vigeland Park, Geirangerfjord
Sweden: Vasa Museum, Drottningholm Palace, Icehotel
Finland: Suomenlinna, Helsinki Cathedral
Ecuador: Galápagos Islands
Sri Lanka: Sigiriya, Temple of the Tooth
Kenya: Maasai Mara
Tanzania: Mount Kilimanjaro, Serengeti, Ngorongoro Crater
Pakistan: Badshahi Mosque, Lahore Fort, Faisal Mosque
Ukraine: Saint Sophia Cathedral in Kyiv, Chernobyl
Croatia: Diocletian's Palace, Plitvice Lakes, Walls of Dubrovnik
Romania: Bran Castle, Palace of the Parliament
"""

# Continent of rivers, mountains, ranges, lakes and deserts that lie on one continent only.
_RIVERS = """
Africa: Nile, Congo River, Niger River, Zambezi, Limpopo River, Orange River, Blue Nile, White Nile, Senegal River, Volta River, Okavango River, Gambia River
Asia: Yangtze, Yellow River, Ganges, Mekong, Indus, Brahmaputra, Euphrates, Tigris, Irrawaddy, Amur, Lena, Yenisei, Ob River, Salween, Pearl River, Jordan River, Godavari, Krishna River, Yamuna, Chao Phraya, Han River in Seoul, Red River of Vietnam, Syr Darya, Amu Darya, Irtysh
Europe: Danube, Rhine, Volga, Thames, Seine, Loire, Rhône, Elbe, Oder, Vistula, Po, Tiber, Dnieper, Don River, Tagus, Ebro, Douro, Garonne, Shannon, Severn, Arno, Main, Moselle, Dniester, Meuse, Neva, Weser, Spree, Sava, Drava, Mersey, Guadalquivir
North America: Mississippi, Missouri River, Colorado River, Rio Grande, Hudson River, Yukon, Saint Lawrence River, Mackenzie River, Columbia River, Ohio River, Potomac, Snake River, Arkansas River, Fraser River, Delaware River, Susquehanna, Tennessee River, Sacramento River, Connecticut River, Platte River
South America: Amazon, Orinoco, Paraná, Uruguay River, Magdalena River, São Francisco River, Madeira River, Rio Negro of Brazil, Río de la Plata, Paraguay River, Ucayali, Marañón
Oceania: Murray River, Darling River, Sepik, Fly River, Waikato River, Yarra River, Swan River of Perth, Brisbane River
"""

_HEIGHTS = """
Africa: Mount Kilimanjaro, Mount Kenya, Atlas Mountains, Drakensberg, Table Mountain, Mount Meru, Toubkal, Mount Cameroon, Simien Mountains, Rwenzori Mountains, Ras Dashen
Asia: Mount Everest, K2, Himalayas, Mount Fuji, Kangchenjunga, Annapurna, Lhotse, Makalu, Nanga Parbat, Karakoram, Hindu Kush, Mount Sinai, Altai Mountains, Mount Kinabalu, Krakatoa, Mount Pinatubo, Mount Bromo, Tian Shan, Western Ghats, Mount Kailash, Pamir Mountains, Zagros Mountains, Mount Merapi, Dhaulagiri, Manaslu
Europe: Mont Blanc, Matterhorn, Alps, Pyrenees, Mount Etna, Vesuvius, Carpathians, Ben Nevis, Mount Olympus, Dolomites, Apennines, Eiger, Zugspitze, Snowdon, Jungfrau, Stromboli, Scafell Pike, Eyjafjallajökull, Monte Rosa, Tatra Mountains, Black Forest, Sierra Nevada of Spain, Vosges, Jura Mountains, Gran Paradiso, Hekla
North America: Denali, Mount Rushmore, Rocky Mountains, Appalachians, Mount St. Helens, Mount Rainier, Mount Whitney, Pikes Peak, Mount Hood, Mount Logan, Popocatépetl, Sierra Madre, Mount Shasta, Great Smoky Mountains, Pico de Orizaba, Grand Teton, Mount Washington, Half Dome, Cascade Range, Ozarks, Blue Ridge Mountains, Adirondacks
South America: Aconcagua, Andes, Cotopaxi, Chimborazo, Huascarán, Fitz Roy, Sugarloaf Mountain, Mount Roraima, Ojos del Salado, Cerro Torre, Illimani, Villarrica, Sajama
Oceania: Aoraki Mount Cook, Mount Kosciuszko, Uluru, Mount Taranaki, Blue Mountains of Australia, Mount Ruapehu, Tongariro, Southern Alps, Mount Wilhelm, Mount Tarawera
"""

_LAKES = """
Africa: Lake Victoria, Lake Tanganyika, Lake Malawi, Lake Chad, Lake Nasser, Lake Turkana, Lake Volta, Lake Kariba, Lake Albert, Lake Kivu, Sahara, Kalahari, Namib Desert
Asia: Lake Baikal, Dead Sea, Aral Sea, Sea of Galilee, Lake Balkhash, Tonle Sap, Lake Toba, Lake Biwa, Lake Van, Qinghai Lake, Issyk-Kul, Dal Lake, Gobi Desert, Thar Desert, Taklamakan Desert, Arabian Desert, Syrian Desert
Europe: Lake Geneva, Loch Ness, Lake Como, Lake Garda, Lake Constance, Lake Ladoga, Lake Onega, Lake Balaton, Lake Bled, Lake Lucerne, Lake Zurich, Lake Maggiore, Windermere, Loch Lomond, Lake Ohrid, Vänern, Lake Saimaa, Tabernas Desert, Lake Vättern
North America: Lake Superior, Lake Michigan, Lake Huron, Lake Erie, Lake Ontario, Great Salt Lake, Lake Tahoe, Great Bear Lake, Great Slave Lake, Lake Winnipeg, Lake Okeechobee, Crater Lake, Lake Mead, Lake Powell, Lake Nicaragua, Lake Champlain, Mojave Desert, Sonoran Desert, Death Valley, Chihuahuan Desert, Everglades
South America: Lake Titicaca, Lake Maracaibo, Atacama Desert, Lake Poopó, Patagonian Desert, Salar de Uyuni, Lake Argentino, Pantanal
Oceania: Lake Eyre, Lake Taupo, Lake Wakatipu, Great Victoria Desert, Simpson Desert, Lake Wanaka, Gibson Desert, Great Sandy Desert
"""

# US state of national parks, cities' landmarks and sights.
_US_SIGHTS = """
California: Yosemite National Park, Death Valley, Joshua Tree National Park, Sequoia National Park, Redwood National Park, Golden Gate Bridge, Hollywood Sign, Alcatraz, Disneyland, Silicon Valley, Napa Valley, Stanford University, Mount Whitney, Big Sur
Arizona: Grand Canyon, Saguaro National Park, Petrified Forest, Sedona, Antelope Canyon
Utah: Zion National Park, Bryce Canyon, Arches National Park, Canyonlands, Great Salt Lake, Capitol Reef
Wyoming: Grand Teton, Devils Tower, Old Faithful, Jackson Hole
Montana: Glacier National Park, Little Bighorn Battlefield
Florida: Everglades, Miami Beach, Kennedy Space Center, Walt Disney World, Key West, Daytona Beach, Biscayne National Park, Cape Canaveral
Alaska: Denali, Glacier Bay, Kenai Fjords, Katmai National Park
Hawaii: Pearl Harbor, Waikiki Beach, Mauna Kea, Diamond Head, Kilauea, Mauna Loa
Washington: Mount Rainier, Space Needle, Olympic National Park, Mount St. Helens, Pike Place Market
Oregon: Crater Lake, Mount Hood, Multnomah Falls
Colorado: Rocky Mountain National Park, Mesa Verde, Pikes Peak, Aspen, Garden of the Gods, Vail
South Dakota: Mount Rushmore, Badlands National Park, Wind Cave, Crazy Horse Memorial
Texas: Big Bend National Park, Alamo, Johnson Space Center, Guadalupe Mountains
New York: Statue of Liberty, Times Square, Central Park, Empire State Building, Brooklyn Bridge, West Point, Cooperstown, Finger Lakes, Wall Street, Cornell University
Maine: Acadia National Park, Bar Harbor
Nevada: Hoover Dam, Las Vegas Strip, Great Basin National Park, Area 51
Kentucky: Mammoth Cave, Churchill Downs, Fort Knox
Pennsylvania: Liberty Bell, Gettysburg Battlefield, Independence Hall, Hershey Park, Valley Forge
Massachusetts: Cape Cod, Harvard University, Fenway Park, Plymouth Rock, Martha's Vineyard, Nantucket
Illinois: Willis Tower, Wrigley Field, Navy Pier, Millennium Park
Missouri: Gateway Arch, Branson
Louisiana: French Quarter, Bourbon Street, Superdome
Tennessee: Graceland, Grand Ole Opry, Dollywood, Beale Street
Virginia: Mount Vernon, Monticello, Shenandoah National Park, Arlington Cemetery, Colonial Williamsburg, Pentagon
South Carolina: Fort Sumter, Myrtle Beach, Hilton Head
North Carolina: Outer Banks, Kitty Hawk, Biltmore Estate
Ohio: Cedar Point, Rock and Roll Hall of Fame, Cuyahoga Valley
Michigan: Isle Royale, Mackinac Island, Mackinac Bridge
Minnesota: Mall of America, Voyageurs National Park
New Mexico: Carlsbad Caverns, White Sands, Roswell, Los Alamos
Georgia: Stone Mountain, Okefenokee Swamp
New Jersey: Princeton University, Atlantic City Boardwalk
Connecticut: Yale University, Mystic Seaport
Indiana: Indianapolis Motor Speedway, University of Notre Dame
Wisconsin: Lambeau Field, Wisconsin Dells
Idaho: Craters of the Moon, Sun Valley
"""

_AIRPORTS = """
LHR London, CDG Paris, JFK New York City, LAX Los Angeles, ORD Chicago, ATL Atlanta, DFW Dallas, DEN Denver, SFO San Francisco,
SEA Seattle, MIA Miami, BOS Boston, LAS Las Vegas, PHX Phoenix, IAH Houston, MCO Orlando, EWR Newark, MSP Minneapolis, DTW Detroit,
PHL Philadelphia, LGA New York City, BWI Baltimore, SLC Salt Lake City, SAN San Diego, IAD Washington, DCA Washington, TPA Tampa,
PDX Portland, STL St. Louis, HNL Honolulu, AUS Austin, BNA Nashville, MSY New Orleans, MCI Kansas City, OAK Oakland, SJC San Jose,
SMF Sacramento, CLE Cleveland, PIT Pittsburgh, CVG Cincinnati, IND Indianapolis, CMH Columbus, CLT Charlotte, RDU Raleigh,
JAX Jacksonville, MEM Memphis, ABQ Albuquerque, ANC Anchorage, BUF Buffalo, OKC Oklahoma City, SAT San Antonio, TUS Tucson,
OMA Omaha, MKE Milwaukee, BOI Boise, RNO Reno, ELP El Paso, TUL Tulsa, SDF Louisville, RIC Richmond, MDW Chicago, DAL Dallas,
YYZ Toronto, YVR Vancouver, YUL Montreal, YYC Calgary, YOW Ottawa, YEG Edmonton, YWG Winnipeg, YHZ Halifax, YQB Quebec City,
MEX Mexico City, CUN Cancún, GDL Guadalajara, MTY Monterrey, HAV Havana, PTY Panama City, BOG Bogotá, LIM Lima, SCL Santiago,
EZE Buenos Aires, GRU São Paulo, GIG Rio de Janeiro, BSB Brasília, UIO Quito, CCS Caracas, MVD Montevideo, ASU Asunción,
LGW London, ORY Paris, AMS Amsterdam, FRA Frankfurt, MUC Munich, BER Berlin, HAM Hamburg, DUS Düsseldorf, CGN Cologne, STR Stuttgart,
MAD Madrid, BCN Barcelona, VLC Valencia, AGP Málaga, LIS Lisbon, OPO Porto, FCO Rome, MXP Milan, VCE Venice, NAP Naples, FLR Florence,
ZRH Zurich, GVA Geneva, VIE Vienna, BRU Brussels, CPH Copenhagen, ARN Stockholm, OSL Oslo, HEL Helsinki, DUB Dublin, EDI Edinburgh,
MAN Manchester, GLA Glasgow, BHX Birmingham, BRS Bristol, BFS Belfast, ATH Athens, IST Istanbul, ESB Ankara, WAW Warsaw, KRK Kraków,
PRG Prague, BUD Budapest, OTP Bucharest, SOF Sofia, BEG Belgrade, ZAG Zagreb, KBP Kyiv, SVO Moscow, LED Saint Petersburg, RIX Riga,
TLL Tallinn, VNO Vilnius, KEF Reykjavik, NCE Nice, LYS Lyon, MRS Marseille, TLS Toulouse, BOD Bordeaux,
DXB Dubai, AUH Abu Dhabi, DOH Doha, RUH Riyadh, JED Jeddah, KWI Kuwait City, BAH Manama, MCT Muscat, AMM Amman, BEY Beirut,
TLV Tel Aviv, CAI Cairo, CMN Casablanca, ALG Algiers, TUN Tunis, NBO Nairobi, ADD Addis Ababa, LOS Lagos, ACC Accra, JNB Johannesburg,
CPT Cape Town, DUR Durban, DAR Dar es Salaam, DEL Delhi, BOM Mumbai, MAA Chennai, BLR Bengaluru, HYD Hyderabad, CCU Kolkata,
KHI Karachi, LHE Lahore, ISB Islamabad, DAC Dhaka, CMB Colombo, KTM Kathmandu, BKK Bangkok, SIN Singapore, KUL Kuala Lumpur,
CGK Jakarta, MNL Manila, SGN Ho Chi Minh City, HAN Hanoi, PNH Phnom Penh, RGN Yangon, HKG Hong Kong, TPE Taipei, PEK Beijing,
PVG Shanghai, CAN Guangzhou, SZX Shenzhen, CTU Chengdu, ICN Seoul, PUS Busan, NRT Tokyo, HND Tokyo, KIX Osaka, NGO Nagoya,
FUK Fukuoka, CTS Sapporo, SYD Sydney, MEL Melbourne, BNE Brisbane, PER Perth, ADL Adelaide, CBR Canberra, AKL Auckland,
WLG Wellington, CHC Christchurch, NAN Nadi
"""

_STATES = """
Northeast: ME NH VT MA RI CT NY NJ PA
Midwest: OH MI IN IL WI MN IA MO ND SD NE KS
South: DE MD VA WV NC SC GA FL KY TN AL MS AR LA OK TX
West: MT ID WY CO NM AZ UT NV CA OR WA AK HI
"""

STATE_CAPITALS = dict(
    item.strip().split(" ", 1)
    for item in """
AL Montgomery, AK Juneau, AZ Phoenix, AR Little Rock, CA Sacramento, CO Denver, CT Hartford, DE Dover, FL Tallahassee, GA Atlanta,
HI Honolulu, ID Boise, IL Springfield, IN Indianapolis, IA Des Moines, KS Topeka, KY Frankfort, LA Baton Rouge, ME Augusta,
MD Annapolis, MA Boston, MI Lansing, MN Saint Paul, MS Jackson, MO Jefferson City, MT Helena, NE Lincoln, NV Carson City,
NH Concord, NJ Trenton, NM Santa Fe, NY Albany, NC Raleigh, ND Bismarck, OH Columbus, OK Oklahoma City, OR Salem,
PA Harrisburg, RI Providence, SC Columbia, SD Pierre, TN Nashville, TX Austin, UT Salt Lake City, VT Montpelier, VA Richmond,
WA Olympia, WV Charleston, WI Madison, WY Cheyenne""".split(",")
)


def _grouped(block: str) -> list[tuple[str, str]]:
    """Lines of ``group: item, item`` as (item, group) rows."""
    rows = []
    for line in block.strip().splitlines():
        group, items = line.split(": ", 1)
        rows += [(item.strip(), group) for item in items.split(",")]
    return rows


LANDMARKS = _grouped(_LANDMARKS)
RIVERS = _grouped(_RIVERS)
HEIGHTS = _grouped(_HEIGHTS)
LAKES = _grouped(_LAKES)
US_SIGHTS = _grouped(_US_SIGHTS)
STATE_REGIONS = {
    code: region
    for region, codes in (line.split(": ") for line in _STATES.strip().splitlines())
    for code in codes.split()
}
AIRPORTS = [
    (item.split()[0], " ".join(item.split()[1:])) for item in _AIRPORTS.split(",") if item.strip()
]


def build(rng: Random) -> Iterator[Draft]:
    """Yield nothing: this module holds data for the families about places."""
    del rng
    yield from ()
