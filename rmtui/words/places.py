"""Words for places of a contact."""

from __future__ import annotations

MEETING_PLACES = (
    "counter, desk, branch, bank, office, reception, lobby, foyer, lounge, club, clubhouse, pub, bar, cafe, "
    "restaurant, hotel, bistro, canteen, coffee shop, fair, market, party, dinner, lunch, breakfast, brunch, seminar, "
    "event, conference, wedding, gala, exhibition, show, concert, opera, theatre, theater, match, game, races, "
    "tournament, course, gym, pool, church, school, gates, station, airport, train, plane, street, supermarket, shop, "
    "fete, festival, funeral, ball, auction, opening, launch, webinar, workshop evening, tasting, barbecue, bbq, "
    "evening, day, meeting, tea, drinks, car park, lift, park, gallery, museum, library, rugby, cricket, golf, "
    "football, regatta, awards, forum, expo, chamber, town hall, village hall, hairdresser, barber, dentist, surgery, "
    "garage party, touchline, sidelines, pitch, bus, tram, ferry, terrace, high street, platform, stairs"
)
"""At one of them it was face to face."""

CLIENT_PLACES = (
    "home, house, flat, apartment, place, office, shop, store, workshop, factory, plant, farm, works, bakery, studio, "
    "site, premises, garage, yard, warehouse, kitchen, kitchen table, garden, cottage, showroom, salon, practice, "
    "firm, clinic, cafe, pub, restaurant, hotel, stand, stall, gallery, depot, unit, hospital, bedside, allotment, barn"
)
"""Of a client, her workshop: a visit."""

PLACES_SHOWN = (
    "branch, office, offices, vault, vaults, strongroom, lounge, premises, banking hall, building, lobby, "
    "dealing room, safe deposit room, safe deposit boxes"
)
"""Of the bank: whom one of them was shown was there."""

OWNERS_OF_PLACES = "the, a, an, her, his, their, our, my, this, that, some"
"""Between at or to and a place."""
