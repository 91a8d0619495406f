"""What is talked about with English clients, story by story, as a manager would write it down in the evening.

The notation is read by `rmtui.sample.stories`.
"""

from __future__ import annotations

PEOPLE = """
#account first
M Opened the current account, the rest of the money is with three banks, one of which changes its people twice a year
｜Sent over by the counter to open an account; did the risk questionnaire, pushed nothing > 4 send the app guide
4 E App guide sent, talked {them} through raising the payment limit

#account first retired
M Opened an account for the pension, filled the form in together and read it back
｜Came with a neighbour to open an account; wants a passbook or nothing > 6 ring and ask how it goes
6 T Rang to ask: the pension arrived, pleased somebody thought of it

#referral first
M {stranger} recommended us; forty minutes, mostly on how a fixed bond differs from a fund > 4 write a one-page plan
5 ET Plan sent, “clearer than I expected”

#maturity steady
TM £{sum} bond matures soon, no appetite for ups and downs, wants to fix again > 3 look up the next fixed rate
2 ET Rates for one and two years given, both with the dates
5 M Brought the passport and fixed again, certificate in the bag = deposit 1-year fixed-rate saver

#maturity steady
T Told {them} a saver matures; needs the money soon, so instant access for now
9 T The roof was cheaper than feared, would fix again if some stays within reach > 5 send the notice account terms

#maturity
T £{sum} plan matures this week, another bank pays a little more, will compare
｜Plan matures, undecided; first question was how to get out early > 4 send two alternatives side by side
3 ET Comparison sent, “tonight, with a cup of tea”
4 T Took {product}, the rest stays on instant access = wealth

#maturity retired
M& Came in about the maturing bond and had me write the interest down line by line
｜Brought reading glasses and three certificates, the first matures in a fortnight > 10 ring the day before it matures
11 T Rang about tomorrow: bring the passport, and the right certificate this time
1 M& On the dot; fixed for two years and took a calendar home = deposit 2-year fixed-rate bond

#isa
TE ISA season: asked how much of this year's allowance is left > 5 work out the allowance
4 TM Allowance worked out, £{sum} to go
6 TM Put it into the cash ISA before the deadline = deposit fixed-rate cash ISA

#isa steady
T< Had a letter about the ISA rate dropping, read it together, moved nothing yet
｜Asked whether an old ISA elsewhere can come over without losing the wrapper > 6 send the transfer form
7 TM Transfer form signed; said it would take fifteen working days and it will

#isa bold
E Stocks and shares ISA: asked what the charges come to in pounds, not percent
3 ET Charges in pounds sent, “why does nobody else do that”
9 T Went for {product}, £{sum} = fund

#gilts steady
T Asked about gilts: what a coupon is, and what happens if sold early
｜Read about gilts in the paper, wanted to know why they are below a hundred > 4 send the one-pager on gilts
6 TM Bought for the interest, means to hold to the end = bond

#gilts retired
M& Wanted something from the government, “like the old certificates”
8 TM Bought gilts, the dates went onto the kitchen calendar = bond

#portfolio bold
T< Saw the value down and worried; explained the fall in gilts, holds on for now
｜“Two hundred pounds are gone?” Took the time to show how a unit price works > 6 send the chart
5 E Chart sent, one-word answer
9 T Back up; said, unprompted, that staying was right

#portfolio steady
T< Three days down in a row, wants out; asked {them} to see one full period through
｜Asked why last month paid less, accepted that prices move > 7 ring when the period is over
8 T Period over, a little better than a saver; calmer, but less of it next time

#portfolio
M& £{sum} sits on current account; agreed to move what three months will not need > 3 explain the exit dates
3 ET Asked whether the plan can be left at any time; exit dates explained
3 T Tries £{sum} first, {product} = wealth

#portfolio app
E< The app refused an order as too risky; explained why it stands in {their} way
｜Could not buy, questionnaire out of date; sent the link > 2 see whether it went through
2 T Questionnaire done, and we went over what fits now

#risk
T Risk questionnaire runs out soon, made a date, address and passport at the same time
｜Questionnaire expired, noticed only when buying; agreed to do it here > 7 remind {them} the day before
8 M Done, same grade; passport renewal noted

#risk retired
M Went through the questionnaire question by question, result written on the folder
｜Questionnaire again; low risk from now on, “suits me down to the ground”

#funds bold
M Talked about saving monthly, nothing touched for five years, starting small
｜Burnt once with a fund; this time small, monthly, and the falls explained first > 4 send the savings projection
4 E Projection sent, asked whether the payment can go out after pay day
3 T Direct debit set up, first payment gone = 0.2k fund

#funds bold
T New income fund: explained the charges, {they} waits for the manager's webinar > 4 send the recording
5 ET Recording sent, got half way, asked about the exit fee
2 T Invested £{sum} = fund

#funds bold
T< Wants to sell the one that is down; looked at the size of it, suggested two steps
7 M Went through the lot: three of five overlap, swapped one for {product} > 30 look again in a month = fund
28 T A month on: no drama, sleeps well

#funds bold rich
M Wants more bonds, sells a third of the shares first
｜Half-yearly look: too much in shares, agreed where to rebalance > 3 send three bond funds
3 E Three bond funds sent; the worst fall matters most to {them}
4 T Picked {product}, £{sum} = fund

#shares bold -retired
E< Got an allotment of new shares, sent a picture of the email; reminded of the payment day
3 ET Paid on time, promises us cake

#gold
T< Gold is up again, is it too late? Talked about buying in parts
｜Asked what we pay when sovereigns come back, sent the terms > 3 send how regular gold saving works
5 T A little at a time, £{sum}, no chasing = metal gold savings account

#gold retired grand
M& Would like a sovereign for each grandchild, finds the premium steep
15 M Bought one after all, looked at the box twice = 0.5k metal gold sovereigns

#cover wed
M Went through the family's cover: {they} is covered, the {spouse} has no critical illness at all
｜A colleague was suddenly off sick for months; wants to look at critical illness > 6 work out the gap for both
6 ET Gap sheet sent, both will read it tonight
6 M& Came together, started with the {spouse}; {their} own waits = insurance Sheltered critical illness (annual premium)

#cover
T Renewal coming, not enough in the account it is paid from > 5 see that the premium went out
6 T Premium went out; can it move to the end of the month?

#cover steady -retired
M Asked about endowments; put what is lost by leaving early at the top of the page > 7 a week to think, then ring
8 T Thought about it, five years, “money I cannot fritter” = insurance Hearthside endowment (annual premium)

#cover retired
T< A neighbour says the policy is a swindle; read the surrender table together
｜Lost the policy papers, explained how to get a copy > 4 ring the insurer together
4 M Rang the insurer together, the policy is sound, wants to keep it

#cover child
M What will {kid} need at eighteen? Did the sum first > 5 compare two monthly amounts
5 ET Two amounts sent, asked what happens if a year is missed
7 M& Settled on the smaller, {kid} named = insurance Seedling savings plan (monthly premium)

#house child
M& Wants to move nearer the school; deposit and payments talked through, own house to be sold first
｜Saw a house in {area}; asked how sale, purchase and mortgage fit together > 4 work out two mortgages
4 ET Both mortgages sent: repayment and part interest-only
9 M& Took the first, application signed, one payslip missing > 3 chase the payslip
14 T Offer is out, told {them} to get the survey done = 180k loan repayment mortgage

#house toddler
T Only looking so far, asked how much we would lend
10 ET Agreement in principle sent; another year of saving and it works

#mortgage mortgage
T< Is there a charge for repaying early? Looked it up: ten percent a year is free
｜Wants to overpay £{sum}; compared a shorter term with lower payments > 4 send the overpayment form
7 ET Overpayment booked for next month
25 T Overpayment done, payments lower, “that feels better”

#mortgage mortgage
T The letter about the new rate: explained when the fixed rate ends
｜Paying account changes; told {them} not to close the old one yet

#mortgage mortgage
T Fixed rate ends in the spring, two offers to look at > 6 set both offers side by side
6 ET Both offers sent, leans to five years
8 TM Signed for five years, done with it

#kitchen mortgage
T New kitchen, asked about a loan; amounts and charges given > 3 send the list of papers
4 ET Papers photographed, builder's contract missing
6 T Loan agreed, £{sum}, paid to the builder = 20k loan home improvement loan

#abroad abroad
T {student} in {land} is short of {coin}: next term's fees to be paid, talked about when to change
｜{student} has the visa, how much {coin} in cash? > 4 send the transfer checklist
3 ET Checklist sent, the letter of admission must come along
5 M Fees sent in two parts, charge halved as agreed

#abroad abroad
T< The university says nothing arrived; traced it, a bank in between took a fee > 2 chase the confirmation
2 T Confirmation with the university, next time all charges paid here

#abroad abroad
T The pound is up a little, changed half of next term's {coin} > 20 change the other half
12 ET {student} home for the holidays and lost the card there, sent what to do

#payroll payroll
T The employer now pays in here; set up the sweep into savings
｜The salary leaves the next morning, to a loan elsewhere as it turns out > 5 send what the account offers
6 ET Account benefits sent, likes the free transfers best

#payroll payroll app
E Bonus is in, may it sit for a week?
｜£{sum} has collected on the current account, suggested keeping three months' spending
4 T Kept the spending money, £{sum} into {product} = wealth

#pension working
T How much tax does paying into a pension save? Did it with {their} own rate
｜A colleague opened a personal pension; is the money really locked away? > 3 send the steps and the funds
3 ET Opened it, pays in first and chooses later
8 T Chose {product} = 6k fund

#pension retired
M& Pension went up, came to see the new figure; forty pounds, all smiles
｜Card would not work, took {them} to the counter, then set up a text when the pension arrives

#app counter
M Somebody put the app on {their} phone; wanted it off, left it for looking only
｜Read that apps are not safe; stays with paper, no argument
20 M Cash for the bills, still no app, did it at the counter together

#app counter
M Showed the machine in the lobby once, did it alone the second time and told the whole queue > 25 see whether it stuck
26 M Did it alone again; only the PIN took two goes

#fraud counter
T A caller “from the police” wanted money moved; stopped it and reported it
｜A text about a parcel, asked before clicking, good > 1 have a look at the phone
1 M Looked at the phone, two strange apps gone, password changed

#app app
E< Payment limit too low, showed how to raise it
｜New phone, face not recognised; take the glasses off
1 ET Works, thumbs up

#card -retired
T Missed the card payment by two days, asked for the charge back > 5 ask about the charge
5 T Charge refunded, direct debit set up

#card -retired
T< A payment {they} does not know; card blocked, dispute form filled in > 12 chase the dispute
13 T Money back, new card came

#card app -retired
E New card goes to the old address, changed it
｜How does one get out of the card fee? Six purchases do it

#premier rich
T Lounge visits lapse in March, has a trip anyway
｜Asked whether the travel cover includes skiing, it does > 10 send the cover booklet
12 ET Booklet sent, read it on the train

#premier rich
M& Brought a jar of honey, some money to be kept short
｜Picked up the new card, half an hour of chat, not one product mentioned

#review rich
M& Quarterly review: half of it in savers that all mature in one month, stagger them
｜Half-yearly review, brought the papers of the other two banks; for the first time all on one page > 5 send the sheet
5 ET Sheet sent, goes on the study wall
12 T Did what the sheet says, £{sum} into {product} = wealth

#review
M& Went through everything: the cover is the largest gap, and too much in one plan
｜Not looked at for a year; sorted what is here and what is elsewhere > 14 post the sheet
12 T Sheet arrived, two addresses to change

#review
T Could not come in, went through the sheet by telephone, nothing to move

#complaint
T< Fifty minutes in the queue with two tills open; apologised, wrote it down
｜Somebody at the counter was short with {them}; listened, no excuses > 3 tell {them} what was done
3 T Told: a third till at lunch time; “about time”
20 M Eight minutes this time, said thank you again

#complaint app
E< Cannot read the app since the update; passed it on with a reference > 7 chase the answer
7 T There is a large type setting; talked {them} through it

#complaint retired
M The ticket machine skipped {their} number, sat till noon; did it together and saw {them} to the door
｜Interest is not what {they} worked out; went line by line, one line was missed > 5 ring and ask
5 T No hard feelings, and I am to come for scones

#service
T< Which branch opens on Saturday? Looked it up
｜Does the closed card still cost anything? It does not

#service
T< Needs six months of statements for the landlord
1 ET Statements out, stamped, thanks

#service -app wed
T< What does {they} need to draw money for the {spouse}? Explained the mandate
｜What does “gross” on the statement mean? Three times, gladly

#service -app
T< Cheque book finished, can a new one be here on Friday? > 3 put a cheque book aside
4 M Cheque book handed over, asked after my holiday

#service mortgage
T< A letter for the solicitor that the loan is paid up, urgent > 1 have it out today
1 T Done in time

#family child
T Can a child of primary school age have an account? Birth certificate and one parent
｜{kid}'s birthday money is in a jam jar, where could it go
6 M& {kid} opened the account and chose the card

#family child
M& Meant to talk about saving for {kid}, talked about exams
｜{kid} goes on the school trip, asked about a card in euros > 5 send how the travel card works
5 ET Travel card explained, orders it after Easter

#family parents
T A parent in hospital, needs money within reach; sold what can be sold at once
｜Mother had a fall; no products, only asked whether I can help > 9 ask how the mother is
10 T Home again; remembered that call

#family parents
M Wants to sort the parents' accounts: four banks, seven books; made a list > 12 come along when they close two
13 M All came together, two accounts left, a power of attorney on file

#family grand
M A savings account for each grandchild, and in whose name?
｜Grandchild starts school, wants to put something by each year > 8 write down how
9 M First payment in, my note is kept with the certificate = 1k deposit junior cash ISA

#family wed
M& Came with the {spouse}; one wants safe, one wants more, wrote both down
｜The {spouse} came for the first time, went through it from the beginning > 6 a version for each
7 M& Half and half, peace at home = wealth

#family single
M A plan for a first deposit, with the payment worked out at a higher rate, too

#family single
M Lives alone, asked about a power of attorney; not my trade > 9 find out about the power of attorney
10 T Told: form, witness, fee, and a solicitor who does it

#event child
T Asked {kid} to the young savers' afternoon: counting coins, decorating a money box
2 M& {kid} would not leave, asked when the next one is

#event retired
T Asked {them} to the fraud talk in the library, brings a friend
｜Kept a seat at the coffee morning, shall I fetch {them}? > 3 ring the day before
4 M& Front row, answered two questions for me

#event rich
T Invited to the evening on wills and trusts
｜Invited to the summer concert, half an hour on trusts included > 3 ask how many come
8 M& Came, got on with the neighbour, asked where trusts begin

#event
T Invited to the anniversary day, will see
6 T Could not come, kept the tote bag

#referral
M Thanked {them} for sending {stranger}, with a tin of tea

#referral working
T A colleague is buying a house, would pass our name on
4 T {stranger} has my number now > 3 get in touch, no hurry

#referral owner
T The shop next door wants a card terminal, go straight over
｜Spoke well of us at the chamber of commerce, somebody asks about a loan > 3 call on them
3 V Sat in the shop for a while, did next door on the way

#business owner
V Looked in: trade is so-so, takings steady
｜After the lunch rush: the rent goes up, wants to borrow > 4 bring the list of papers
5 V Papers complete: accounts, lease, statements > 6 say how far it is
9 T £{sum} agreed, drawn when needed = loan business overdraft

#business owner
T< A customer has not paid, can this month's payment wait? Interest has to be paid > 9 ask whether the money came
10 T Money came, interest went out on time

#business owner
T< Wants to move the business account, asked about charges and clearing
7 M Account open, terminal is ours, too

#business owner
T £{sum} of season takings, kept ready for stock
｜Stocking up, the money must stay short > 14 look again after the stock is in
15 T Most went into stock, the rest into {product} = wealth

#catch-up -retired
T No answer, later
｜Not reached, left a message that it is nothing urgent
1 T Rang back from a meeting, nothing planned with money

#catch-up -retired
T In the middle of something, tomorrow
1 T Five minutes, mostly hello; a little money to spare, no idea yet

#catch-up retired
T Asked how {they} is: well, but for the knee; comes in next month
｜A chat; {hobby} takes more time than work ever did

#catch-up retired
M& Dropped in, hot tea, likes the new girl at the desk
｜Came to pay a bill and look whether the interest is in

#catch-up
T Quarterly call: well, busy with {hobby}, no plans for money
｜Rang to ask how things are; {hobby} first, money later

#catch-up
M& Here about something else, stayed to talk; waits for the rate decision > 20 ring when the rate moves
20 T Told the new rates, “noted”

#service working
T Passport runs out, told {them} why we ask
｜Passport renewed but never shown here > 8 see whether it came
7 M Came in the lunch hour with the passport, parking is a disgrace

#market bold
E Morning note on the markets sent; “buy now?” Suggested waiting
｜Markets fell hard, wrote before {they} had to ask
2 T Ten minutes on the telephone, calm, nothing sold

#market bold rich
E What the rate cut means, sent; three questions back, all good ones
｜Weekly note on gilts sent, “clearer than the news”
6 T Went through the note, wants to lock something in > 4 look for longer terms
5 T Took {product}, £{sum} = wealth

#trust rich
M How does one leave money so that it is not spent at once? Explained a trust > 12 meeting with the trust people
13 M The trust people came, ninety minutes; family matters only face to face
20 T Still thinking, no hurry; talks about this to nobody else

#currency
T Euros left from the flat that was sold: change them or keep them?
4 ET Keeps them half a year, rate confirmed = deposit euro account

#currency -retired
T< Cash for a trip, small notes not here > 2 say when the notes are here
3 M Fetched the notes, asked about card charges abroad
"""
"""For persons who are clients."""

PROSPECTS = """
#round first
V Met on the high street round in {area}, terminal is another bank's, left a card
｜Filled in the questionnaire at our stall in {area}, asked about saving for children > 6 bring an invitation
7 T Rang, remembered me, will look in

#round first
T Number from the fraud talk; remembered it, may write
｜A friend's neighbour, heard that our queue is short > 8 send what we do
6 ET Sent, asked about Saturdays

#round
V Back in {area}: all the money is elsewhere, no wish to move for the same rate
｜In {area} again, left a bag; the other bank changed {their} manager

#round
E Sent the rate for new clients, “what is the catch?”, asked {them} in > 5 make a date
8 M Came and sat, opens nothing yet, talks at home first

#round
T Said hello, mentioned the children's afternoon
｜Rang, busy; may leave a message

#round owner
V The owner was out, talked to the assistant, afternoons are busy
｜Saw the shop: good takings, pays too much for the terminal > 7 bring our charges
8 V Left our charges, {they} did the sum on the till

#event
T Asked to the open day, said yes for the first time > 3 ring the day before
5 M Came, sat at the back, took the account form along
"""
"""For those who may become clients."""

COMPANIES = """
#account first
V Called on {person}: main account elsewhere, begins with payments and payroll
｜The business park sent us to {person}, talked about accounts and terminals > 6 bring the account papers
7 V Papers complete, two of us visit next
9 M Account open, a first payment for trial

#payroll payroll
T {person}: more staff from next month, the payroll file fails again > 1 send the new template
1 E Template sent, payroll went out, no further call

#payroll
V Staff session: most questions about mortgages and overdrafts
｜Opened accounts for the staff, {person} had the room ready
4 T Some drivers are missing > 7 come again for the drivers
8 V Drivers done, showed two of them the app

#lending credit
V Yearly visit: running well, less stock, {person} showed us round
｜Visit: power bills and deliveries agree with the books > 8 write the report
9 T One ageing list added, report can go

#lending credit
T Facility up for renewal, {person} asks for the list > 3 send the list
3 E List sent, latest accounts wanted
12 V Collected the papers, could the security be less? > 6 ask credit informally
15 T Renewed, same limit, £{sum} = loan working capital loan

#lending credit
M The owner wants to grow, £{sum}; orders first, brought two contracts
｜Working capital for the season, repaid after it > 7 draft a proposal
8 V Went through the proposal, machines as security, will think
14 T Agreed, signed for £{sum} = loan working capital loan

#payments
T< {person}: a payment came back, one letter missing in the name
｜The signing key ran out, nothing goes out, urgent > 1 see it through
1 T Done; “next time I ask first”

#payments credit
M The owner's supplier wants a guarantee, asked what it costs > 4 price two ways
4 E Prices sent to {person}, copy to the owner
7 V Agreed, a small one first

#deposits
T £{sum} on current account, talked to {person} about a notice account
｜Receipts come in at once, asked {person} about a few days' notice > 3 send the notice rates
3 E Rates sent, waits for the owner
6 V Signed, from next month = deposit business notice account

#deposits
T {person}: a machine is paid mid-month, balance will drop > 14 look at the balance after it
15 T Machine paid, balance still fine

#currency export
T Forward cover, {person} worries about the euro; explained covering half > 3 send forward quotes
2 E Quotes sent
3 T Half covered, the rest when the goods are loaded

#currency export
E Sent what we need for the euro receipts, one customs form is missing
2 T Form came, credited the same day

#papers
T New registered address, mandate to be changed, asked {person} for the directors > 6 prepare the forms
6 M Changed, the first time in one visit

#papers
E Yearly confirmation is overdue, {person} is away
4 T Confirmed, balances agree

#visit
V Brought the area director; an afternoon of how it all began, nothing agreed, good mood
｜Would not stay for lunch, saw the new hall > 10 letter of thanks, and the grant scheme
10 E Grant scheme sent, {person} passed it on

#visit
V Called in; {person} was counting stock, a word in the doorway
｜Passing the works, tea with {person}

#complaint
T< {person}: the driver waited an hour for a banker's draft > 2 say what changes
2 T Drafts by email beforehand, ready on arrival

#catch-up
T Routine call, {person} expects nothing large
｜No answer, rang back in the afternoon, stocktaking

#catch-up
E Sent the holiday opening times, {person}: “noted”

#payroll payroll
T< {person}: a leaver was paid too much, only agreement gets it back > 2 send how it is done
2 E Sent; {person} has settled it already

#payments
V Two terminals in, the one at the gate has no signal > 7 ask how they do
8 T They do well; statements by site, please

#deposits
T £{sum} not needed for three months, {person}: term or notice? > 4 write both dates down
5 V Half on term = deposit treasury deposit

#visit
V Business breakfast, {person} came with real questions > 6 answer the two I could not
6 E Answered, source attached

#papers
T Owners' register to be updated, {person} says shares moved > 5 send the form with marks
5 E Form sent
7 T Done, {person} asks when next

#catch-up
T Said hello; {person} has a new bookkeeper and will bring them round
3 M New bookkeeper came, showed counter and paying-in machine

#complaint
T< {person}: online banking stuck all morning, the limit it was > 1 set the limit together
1 T Set; {person} had lowered it before Christmas
"""
"""For companies."""

GREETINGS: dict[str, tuple[str, ...]] = {
    "birthday": (
        "Birthday wishes, with a card signed by the branch",
        "Happy birthday; “kind of you to remember”",
        "Birthday wishes only, no products",
        "Birthday wishes, short and personal",
    ),
    "New Year": (
        "New Year wishes, a long answer back",
        "New Year wishes, one by one, no circular",
        "New Year wishes; wants to sort the savings in January",
    ),
    "Christmas": (
        "Christmas wishes; “and to yours”",
        "Christmas wishes, is away with the family",
        "Christmas wishes, the calendar is at the desk",
        "Christmas wishes; asked when we open again",
    ),
}
"""By occasion."""

COMPANY_GREETINGS: dict[str, tuple[str, ...]] = {
    "New Year": ("New Year wishes to {person} and the owner", "New Year wishes, back at work on the fifth"),
    "Christmas": (
        "Christmas card to {person}, closed until January",
        "Christmas wishes, busy before the break",
    ),
}
"""For companies, which have no birthday."""

DAY_NOTES = (
    "Queue to the door all morning; helped in the lobby till eleven, own calls only after lunch.",
    "Team meeting on suitability: let people finish before the next question.",
    "Mostly voicemail; the hour before closing works best, move the calls to five.",
    "{client} was quiet today, said nothing about products. Another day.",
    "New fund is short of its target; not pushing it on people who trust me.",
    "Balance day. Borrowed figures mean nothing, catching every maturity does.",
    "Went too fast over the surrender table; next time read it out line by line.",
    "{client} said it: a little less interest is fine, a telephone nobody answers is not.",
    "Fraud system stopped a payment: cross at first, grateful later.",
    "Rain; only old clients came in, and they stayed to talk.",
    "Card campaign: went through the list, three could really use one.",
    "Cleared the drawer of old business cards, two not spoken to for a year, next week.",
    "List of expired questionnaires: four a day is not hard.",
    "Nothing closed today, but three people will come and look.",
    "Payslips missing again; the list should show a sample.",
    "Thank {client} for the introduction, do not let it slide.",
    "Took the trainee along; talked about what is not said in a client's kitchen.",
    "The house move is off again; keep the figures, they will be back.",
    "System down till four, apologised all afternoon.",
    "The bank opposite gives away umbrellas; we sit down ten minutes longer.",
    "Sorted the maturities: large ones a week ahead, small ones three days.",
    "Markets down; ring the nervous first, the bold ring me.",
    "Log is complete. First thing tomorrow: {client}.",
    "Private: compliance listened to one of my calls: fine, but slow down.",
    "Private: argued about the lock-in with the product people; not for pensioners.",
    "Late lunch; that is when everybody else picks up.",
    "Walked {area}: two new shops, left cards.",
    "What is promised gets written down. Then one sleeps.",
    "Swapped calls with a colleague; others pause better than I do.",
    "Trouble at {client}'s home; this month only kind words.",
    "Gilts one-pager is out of date, ask for a new one.",
    "Taught two people the large type setting, better than a sale.",
    "Private: at the report till seven; half of the figures were there yesterday.",
    "Half of the month's target, and it was three renewals.",
    "Private: asked whether I am being moved. No, and I hope not.",
    "Nearly mixed up the two John Harrises; look at the last four digits.",
    "Families: write down whose is whose.",
    "Somebody took the visitors' space; keep it free next time.",
    "A client came only to bring an umbrella back.",
    "Half of the guests came to the evening; all of those stayed.",
    "Half an hour without power: copied the call list by hand, and found a mistake.",
    "Wrote maturity dates in large letters for three people, they were delighted.",
    "The new colleague signs; it was needed today.",
    "A tax question I could not answer: find out, then ring.",
    "Somebody waved another bank's rate; read the small print together.",
    "{client} takes time. Trust is calls returned when promised.",
    "Afternoons are hard; email first to fix a time.",
    "Two promises of this week are open, on the monitor in yellow.",
    "Product training: half a page of notes, one line fits my people.",
    "Called a cab for somebody who had come to the wrong branch.",
    "A reminder of a renewal earns more than a new policy.",
    "Passed {client}'s suggestion on; tell them what comes of it.",
    "Meeting room booked twice; twenty minutes more next time.",
    "Two hours of high street: one questionnaire, one cup of tea.",
    "The same sentence must be said differently to those who fear losing and those who fear missing out.",
    "Paperwork all day, few calls, make up for it tomorrow.",
    "One wrong word in the contract, signed again; owning up is quicker than explaining.",
    "Young clients: three lines and one chart, an answer within the hour.",
    "A borrower opened a second shop; drop in, and not about money.",
    "{client} praised the counter; passed it on, good mood all round.",
    "Checked tomorrow's maturities before leaving: three, each has a name.",
    "The trainee's first call: sweaty hands. So were mine.",
    "Area office wants figures; rang two clients back first.",
    "Asked again to type in somebody's password. Never, however well we know each other.",
    "{client} asked first whether I had eaten.",
    "Road works in {area}, next time we meet at the branch.",
    "Old client with a new number; last year's note gave it away.",
    "Private: no results today, two thank-yous.",
)

PUT_OFF = (
    "on a cruise",
    "family matters, leave in peace",
    "in hospital, ring when home",
    "after the house is sold",
    "on leave",
)

UNSORTED = (
    (
        4,
        "John Harris T asked how long the fund takes to pay out > tomorrow find out",
        "“John Harris” may be John Harris (0388) or John Harris (0614).",
    ),
    (
        3,
        "Pat from the third floor T rang about euros, left no surname",
        "There is no client “Pat from the third floor”.",
    ),
)
