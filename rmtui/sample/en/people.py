"""Who could be a client of a branch in Wendlemouth, a town that does not exist: names, trades, districts, families.

Every person and every firm is invented; phone numbers are of the ranges that Ofcom keeps free for drama.
"""

from __future__ import annotations

import unicodedata

from rmtui.sample.branch import Spelled, Trade


def typed(name: str) -> str:
    """A name in small letters and without accents, as it is typed."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def _spelled(text: str) -> tuple[Spelled, ...]:
    return tuple((name, typed(name)) for name in text.split())


SURNAMES = _spelled("""
    Abbott Ahmed Alderson Ashworth Barlow Bassett Beckett Bhatt Birch Blakely Bowyer Bramley Brennan Briggs
    Burridge Calloway Carver Chadwick Chapman Clegg Coates Cotton Cresswell Croft Dalby Daniels Dearden Dhillon
    Dixon Donnelly Easton Ellwood Fairley Farrow Fenwick Fielding Forsyth Gallagher Garside Gill Goddard Greaves
    Hadley Hanley Hargreaves Haworth Hollis Hooper Hussain Ingham Jarvis Jessop Kaur Keane Kendrick Lacey Lister
    Lockwood Lomax Maddox Malik Mercer Milburn Mistry Moran Naylor Newbold Nwosu Oakes Okafor Ormerod Osborne
    Pargeter Patel Pickering Pollard Prentice Quigley Radcliffe Rahman Redfern Ridley Rowntree Sandhu Satchwell
    Selby Sharma Shelton Sinclair Stokes Sugden Thackeray Thornley Tindall Tranter Underhill Varley Wainwright
    Walmsley Wardle Whitaker Winterbottom Wragg Yates
""")

_GIVEN = {
    ("M", 1900): _spelled(
        "Alan Arthur Brian Derek Dennis Donald Ernest Frank Geoffrey Gordon Harold Kenneth Leonard Norman"
    ),
    ("F", 1900): _spelled(
        "Audrey Barbara Beryl Brenda Doreen Dorothy Eileen Joan Jean Margaret Maureen Pamela Sheila Vera"
    ),
    ("M", 1963): _spelled(
        "Andrew Colin Darren Gareth Graham Ian Kevin Mark Martin Neil Nigel Paul Philip Stephen Stuart"
    ),
    ("F", 1963): _spelled(
        "Alison Amanda Carol Deborah Gillian Heather Jacqueline Julie Karen Lesley Nicola Susan Tracey Wendy"
    ),
    ("M", 1980): _spelled(
        "Adam Ben Craig Daniel Gavin Jamie Kieran Lee Luke Matthew Nathan Ravi Robert Ryan Simon Tariq"
    ),
    ("F", 1980): _spelled(
        "Anita Claire Emma Fiona Gemma Hannah Joanne Kate Kelly Laura Leanne Lucy Natalie Rachel Sunita Zoe"
    ),
    ("M", 1993): _spelled(
        "Aaron Callum Connor Elliot Fraser Harrison Imran Jake Joshua Kyle Lewis Liam Reece Sean Toby"
    ),
    ("F", 1993): _spelled(
        "Aisha Amelia Bethany Chloe Eleanor Ellie Georgia Jasmine Megan Molly Niamh Olivia Paige Poppy Shannon"
    ),
}

CHILD_NAMES = {
    "son": ("Alfie", "Archie", "Ben", "Callum", "Dylan", "Finlay", "Freddie", "Harry", "Jack", "Noah", "Oscar", "Theo"),
    "daughter": ("Ava", "Daisy", "Ella", "Evie", "Freya", "Grace", "Isla", "Lily", "Maya", "Poppy", "Ruby", "Sophie"),
}


def given_names(sex: str, born: int) -> tuple[Spelled, ...]:
    """In fashion for a child of `sex` ("M" or "F") in the year `born`."""
    return _GIVEN[sex, max(since for known, since in _GIVEN if known == sex and since <= born)]


AREAS = {
    "Old Quay": "Quay Street",
    "Marlow Rise": "Marlow Road",
    "Northgate": "Northgate",
    "Saltfield": "Saltfield Lane",
    "Abbey Park": "Abbey Park Crescent",
    "Millbank": "Mill Lane",
    "Harbour View": "Harbour Road",
    "St Anne's": "St Anne's Terrace",
}

_PRIMARY = ("Saltfield Primary", "St Anne's Primary")
_SECONDARY = ("Wendlemouth Academy", "Northgate School", "Wendlemouth Sixth Form")
_WARDS = ("Wendlemouth General Hospital", "Abbey Park Surgery", "Millbank Health Centre")
_WORKS = ("Wendlemouth Port Company", "Saltfield Water", "Northgate Engineering", "Tidewell Energy", "Coombe Dairy")
_DESKS = ("Wendlemouth Borough Council", "the County Record Office", "Wendlemouth Library")
_SOFTWARE = ("Heronsoft", "Threebridge Networks", "Lanternfish Games", "Quaydata")

TRADES = (
    Trade("primary school teacher", _PRIMARY, tags=("payroll",)),
    Trade("secondary school teacher", _SECONDARY, tags=("payroll",)),
    Trade("ward sister", _WARDS, (34, 54), "F", "Sister", ("payroll",)),
    Trade("GP", _WARDS[1:], (34, 61), calls="Dr", tags=("payroll",)),
    Trade("orthopaedic surgeon", _WARDS[:1], (38, 62), tags=("payroll",)),
    Trade("pharmacist", _WARDS, tags=("payroll",)),
    Trade("planning officer", _DESKS[:1], tags=("payroll",)),
    Trade("librarian", _DESKS[2:], (28, 60)),
    Trade("archivist", _DESKS[1:2], (28, 60)),
    Trade("payroll manager", _WORKS, (30, 58), tags=("payroll",)),
    Trade("maintenance engineer", _WORKS, sex="M", tags=("payroll",)),
    Trade("shift manager", _WORKS, (35, 60), tags=("payroll",)),
    Trade("software engineer", _SOFTWARE, (24, 44)),
    Trade("product manager", _SOFTWARE, (26, 42)),
    Trade("solicitor", ("Pargeter & Lisle", "Marlow Legal"), (29, 60)),
    Trade("architect", ("Halfacre Design", "Studio Quay"), (28, 58)),
    Trade("university lecturer", ("University of Wendlemouth",), (32, 62), calls="Dr", tags=("payroll",)),
    Trade("sales director", ("Coombe Dairy", "Tidewell Marine"), (35, 57)),
    Trade("freight forwarder", ("Hallam Freight", "Seaward Shipping"), (26, 50)),
    Trade("train driver", ("South Coast Line",), (30, 60), "M", tags=("payroll",)),
    Trade("taxi driver", (), (32, 62), "M"),
    Trade("plumber and heating engineer", (), (27, 60), "M", tags=("owner",)),
    Trade("greengrocer", (), (32, 64), tags=("owner",)),
    Trade("hardware shop owner", (), (38, 66), "M", tags=("owner",)),
    Trade("hair salon owner", (), (30, 55), "F", tags=("owner",)),
    Trade("pub landlord", (), (34, 62), tags=("owner",)),
    Trade("guest house owner", (), (38, 64), tags=("owner",)),
    Trade("dental practice partner", (), (36, 60), calls="Dr", tags=("owner",)),
    Trade("builder", (), (32, 62), "M", tags=("owner",)),
    Trade("wedding photographer", (), (25, 46)),
    Trade("personal trainer", ("Leap Fitness",), (23, 40)),
    Trade("retired teacher", (), (60, 84), tags=("retired",)),
    Trade("retired docker", (), (64, 86), "M", tags=("retired",)),
    Trade("retired GP", (), (63, 85), calls="Dr", tags=("retired",)),
    Trade("retired bookkeeper", (), (62, 80), "F", tags=("retired",)),
    Trade("retired civil servant", (), (62, 87), tags=("retired",)),
)

INTERESTS = {
    "retired": (
        (
            "bowls",
            "allotment",
            "bridge club",
            "choir",
            "birdwatching",
            "watercolours",
            "family history",
            "model railways",
        ),
        ("walking", "baking", "cruises", "crosswords"),
    ),
    "young": (
        ("climbing", "five-a-side", "board games", "surfing", "photography", "house plants", "cycling", "running club"),
        ("festivals", "the gym", "index funds", "coffee"),
    ),
    "": (
        ("sailing", "golf", "cricket", "fishing", "gardening", "running", "pottery", "swimming", "tennis", "camping"),
        ("classic cars", "cooking", "book club", "property programmes", "skiing"),
    ),
}

CAUTIONS = {
    "retired": (
        "Hard of hearing: speak slowly, put what matters on paper.",
        "Does not trust the app; will only sign what can be taken home first.",
        "Was defrauded on the telephone once: hangs up at the word “investment”. Give the password first.",
        "Heart condition: bad news about values in person, never by telephone.",
        "Memory is failing; for anything large ask for the attorney to be there.",
    ),
    "owner": (
        "Never at lunch time.",
        "Working capital must stay within reach; nothing with a lock-in.",
        "On bad terms with the trader next door; do not say who else banks here.",
    ),
    "divorced": (
        "Recently divorced; do not ask about home.",
        "The former spouse is a client too: not a word about either.",
    ),
    "married": (
        "Decides nothing large without the other half; leave time.",
        "Savings the family does not know of: no post and no calls to the house.",
        "Separate purses; never mention one to the other.",
    ),
    "bold": (
        "Lost money on a fund my predecessor sold; listen first.",
        "Talks fast. Do not interrupt.",
    ),
    "": (
        "Cannot take calls at work; email first.",
        "First names only once offered.",
        "Complained about marketing texts; keep off every list.",
        "Deals only with me; warn before a colleague stands in.",
    ),
}

REMARKS = {
    "company": (
        "The finance manager decides, the owner signs.",
        "Large turnover, little borrowing, too much on current account.",
        "Customers pay late; tight at quarter end.",
    ),
    "prospect": (
        "Met on the high street round; banks elsewhere, not happy with the queue.",
        "Filled in the questionnaire at the spring fair: pensions and savings for the children.",
        "Left a number at the fraud talk in the library.",
    ),
    "retired": (
        "Comes in on pension day and stays for a chat.",
        "Keeps maturity dates on the kitchen calendar.",
        "Remembers who carried the shopping.",
    ),
    "young": (
        "Does everything in the app.",
        "Answers in the evening.",
        "Works out the yearly return alone.",
    ),
    "": (
        "Few words, keeps every one.",
        "Compares, and brings the other quote along.",
        "Happy to recommend us; say thank you.",
        "Travels a lot: appointments a week ahead.",
    ),
}

SCHOOLS_BY_AGE = (
    (5, ("Little Acorns Nursery", "Quayside Nursery")),
    (12, _PRIMARY),
    (17, _SECONDARY[:2]),
    (19, _SECONDARY[2:]),
    (24, ("University of Wendlemouth", "an apprenticeship", "university in the north")),
)

ABROAD = {"Canada": "dollars", "the Netherlands": "euros", "Ireland": "euros", "Australia": "dollars"}

_BRANDS = (
    *(
        "Fairwater",
        "Stonecroft",
        "Eastlake",
        "Ridgeway",
        "Tidewell",
        "Broadmere",
        "Goldfinch",
        "Northshore",
        "Larkhill",
    ),
    *("Anvil", "Bluegate", "Kingfisher", "Torchlight", "Meridale", "Oldbarn", "Larkfield"),
)
_LINES = (
    ("Precision", "engineering"),
    ("Catering", "hospitality"),
    ("Freight", "haulage"),
    ("Building Supplies", "builders' merchant"),
    ("Packaging", "manufacturing"),
    ("Electronics", "electronics"),
    ("Textiles", "textiles"),
    ("Foods", "food production"),
    ("Interiors", "construction"),
    ("Motor Parts", "motor trade"),
    ("Medical", "medical devices"),
    ("Marine", "boat building"),
)
COMPANIES = tuple(
    (f"{brand} {line} Ltd", typed(f"{brand} {line} Ltd"), industry) for line, industry in _LINES for brand in _BRANDS
)
ROLES = ("finance manager", "bookkeeper", "managing director", "office manager", "company secretary")
