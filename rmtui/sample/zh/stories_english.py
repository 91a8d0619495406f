"""What is talked about with the clients whose folder is kept in English.

The notation is read by `rmtui.sample.stories`.
"""

from __future__ import annotations

PEOPLE = """
#account first
M Opened a salary account, brought the HR letter; walked through the app once
｜Referred by a colleague, wants one bank that answers email > 4 send the English user guide
4 W Guide sent, asked how to raise the transfer limit

#remittance
T Asked how much salary can go home this year, tax certificate needed each time
｜Wants to send savings home, went through the paperwork > 3 send document checklist
3 E Checklist sent, missing last year's tax receipt
6 M Paid out in one go, fee waived as promised

#remittance
W< Transfer has not arrived, correspondent asked for the purpose of payment > 2 chase the tracer
2 T Arrived, next time we put the contract number in the reference

#maturity
T Reminded that {sum} matures this week, not sure about staying another year
｜Maturing note, talked about rolling it for six months > 4 send both options
3 E Both options sent with the dates you can get out
5 T Takes {product}, the rest stays at call = wealth

#maturity steady
T Deposit runs out soon, wants it boring and safe
6 M Rolled over, signed the slip, asked for a copy in English = deposit 1-year deposit

#funds bold
M Talked about regular saving, understands drawdown better than most of us > 5 send three index funds
5 E Comparison sent, questions about custody fees
4 T Started with {product}, monthly, on payday = 0.3万 fund

#funds bold
W< Market down, asks whether to add; suggested keeping to the plan
8 T Kept to the plan, amused by the headlines

#currency
T Rate moved our way, told as agreed
｜Asked when to change the bonus, no forecast from me, only levels > 10 call again at the level agreed
10 W Level reached, changed half

#currency
M Needs cash for a trip, small notes not in stock > 2 order small notes
3 M Picked up the cash, showed photos of the last trip

#insurance
M Employer plan ends with the contract, looked at what is not covered > 7 one-page gap summary
7 E Summary sent, wants the exclusions in plain words
9 T Goes for {product} = insurance Anhu critical illness

#risk
T Risk assessment runs out soon, can only be redone in person
｜Risk questionnaire expired, explained why the order was blocked > 6 remind the day before
7 M Done, same grade, passport renewal date noted

#papers
W< Needs a bank statement for the visa, stamped, in English > 2 get it stamped
2 M Picked up the statement
｜Statement collected, visa appointment tomorrow

#papers
E Passport expires soon, account would be restricted; asked for the new one
9 M New passport registered, phone number too

#app
W< App keeps logging out after the update, sent the steps
1 T Works again, asked for an English menu once more, passed it on

#complaint
T< Waited forty minutes behind three people, nobody spoke English; apologised > 5 tell what we changed
5 T Told: Thursday mornings there is a colleague with good English

#review
M Half-year review: too much in cash, nothing for the long run > 5 send the sheet
5 E Review sheet sent
12 T Moved {sum} into {product}, wants to look again in half a year = wealth

#review
T Quarterly call, all well, talked more about {hobby} than about money
｜Regular call, new project at work, nothing planned

#catch-up
M Dropped in on the way to lunch, asked about mortgages for foreigners > 8 find out the down payment
8 W Told the down payment and the tax years needed; will think about it

#catch-up
T No answer, sent a short note
1 T Called back, back from leave, nothing urgent

#event
W Invited to the tasting evening, will bring a friend > 4 confirm the seats
6 M& Came with two friends, one of them left a card

#business owner
V Looked in at the shop, card terminal fees too high elsewhere > 4 bring our rates
5 V Left our rates, asked for one month on trial
8 T Terminal works, takings now come to us

#referral
T Introduced {stranger} from the same compound, thanked properly
"""

GREETINGS: dict[str, tuple[str, ...]] = {
    "生日": (
        "Happy birthday, short and personal",
        "Birthday wishes, sent a card too",
        "Birthday wishes; replied with a cake",
    ),
    "春节": ("New Year greetings; asked what the red envelope etiquette is", "Spring Festival wishes"),
    "端午": ("Dragon Boat wishes, zongzi at the front desk",),
    "中秋": ("Mid-Autumn wishes, mooncakes reserved", "Mid-Autumn wishes, said the mooncakes grow on one"),
}
"""By occasion, under the same names as in `rmtui.sample.zh.stories`."""
