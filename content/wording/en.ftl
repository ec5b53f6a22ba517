# Interface texts in English. Every language has the same messages, attributes and variables.
# Project Fluent: https://projectfluent.org/fluent/guide

## The report

verdict-hard = Hard: this presses the reader
verdict-mixed = Mixed: it invites and presses at once
verdict-soft = Soft: this invites the reader
verdict-neutral = Neutral: this does not sell anything
close-call = A close call: a word more or less could tip it.
softness = Softness { NUMBER($softness) } of 100
indices = Hard { NUMBER($hard) } · Soft { NUMBER($soft) } (each 0–100)
counts = { $hard ->
    [0] Nothing presses
    [one] { NUMBER($hard) } passage presses
   *[other] { NUMBER($hard) } passages press
} · { $soft ->
    [0] nothing invites yet
    [one] { NUMBER($soft) } passage invites
   *[other] { NUMBER($soft) } passages invite
}
axes = From hard to soft
axis-focus = Focus
    .hard = the product
    .soft = the customer
axis-pressure = Pressure
    .hard = high
    .soft = low
axis-horizon = Horizon
    .hard = one deal
    .soft = a relationship
axis-dialogue = Dialogue
    .hard = one-sided
    .soft = open
axis-silent = nothing says
hard-findings = What presses
soft-findings = What invites
quote = “{ $words }”
whole-message = The message as a whole
softer-lines = Softer:

## Steps of the process

steps = Where you are
step-greet = greeting
step-ask = asking
step-reflect = listening
step-advise = advising
step-inform = informing
step-settle = settling doubts
step-close = closing
steps-none = No step of the conversation stands out.
jumps-ahead = This closes before it asks. Find out first what the reader needs.
next-ask = Next: ask an open question about their situation.
next-reflect = Next: listen, and give back what you heard in their words.
next-advise = Next: advise, on the grounds of what they told you.
next-settle = Next: ask what still speaks against it.
next-close = Next: once the doubts are settled, propose one clear next step.
next-none = A close that was prepared. Say how you stay in touch afterwards.

## What can't be judged

cannot-judge = I can't judge this
reason-empty = There are no words to judge in it: only signs, links, code or quotes.
reason-too_short = It is too short. Give me at least three words, better a whole message.
reason-too_long = It is too long. Give me one message at a time.
reason-unsupported_language = It is in a language I have no rules for, or a mixture. I judge English, Swedish and Russian.

## Streak and progress

streak = { $days ->
    [0] No streak yet: a draft of eight words or more on a working day starts one.
    [one] Practice streak: { NUMBER($days) } working day.
   *[other] Practice streak: { NUMBER($days) } working days in a row.
}
streak-today = Today counts.
streak-open = Today does not count yet.
streak-off = Today is a day off: it neither breaks nor adds.
stats-title = Your practice
stats-nothing = No checks yet. Type { $command } with a draft, and your figures start here.
stats-longest = { $days ->
    [one] Longest streak: { NUMBER($days) } working day
   *[other] Longest streak: { NUMBER($days) } working days
}
stats-checks = { $count ->
    [one] { NUMBER($count) } check
   *[other] { NUMBER($count) } checks
}
stats-average = Average softness { NUMBER($softness) } of 100
stats-trend = { $direction ->
    [up] Your latest ten are { $points ->
        [one] { NUMBER($points) } point
       *[other] { NUMBER($points) } points
    } softer than those before.
    [down] Your latest ten are { $points ->
        [one] { NUMBER($points) } point
       *[other] { NUMBER($points) } points
    } harder than those before.
   *[level] Your latest ten are as soft as those before.
}
stats-commonest = What presses most often in your drafts
stats-private = Only you see this. No message text is ever stored.

## Help

help-title = Pitchcheck shows you where a draft presses and where it invites
help-check = { $command } followed by your draft: you get the breakdown, and nobody else does.
help-form = { $command } alone opens a field for a long text. Or write to me directly, or choose “Check this pitch” on a message.
help-settings = { $command } settings: language, form of address, trade, working days, time zone.
help-force = lang:sv in front of a draft says which language it is in.
help-stats = { $command } stats shows your own streak and figures.
help-tip = { $command } tip shows today's tip; preview shows admins the next seven days.
help-private = Nothing you paste is stored: only counts, scores and dates. It says how the words read, not whether they will sell.
help-languages = English, Swedish and Russian; I see by myself which one it is.

## The form

form-title = Check a draft
form-label = Your draft
form-placeholder = Paste the message as you would send it
form-submit = Check
form-close = Close
form-empty = Paste or write a draft first.
form-result = Result

## Tips

tip-heading = Tip of the day: { $title }
tip-before = Instead of
tip-after = Rather
tip-try = Try today
tip-next = The next tip comes on { $day } at { $time }.
tip-go-there = Move the clock there

## Schedules

schedules-title = Tips in channels
schedules-none = No channel gets a tip yet. Add one, and I post a tip there on every working day.
schedules-more = { $count ->
    [one] … and { NUMBER($count) } more channel: on the machine, pitchcheck schedule list shows all.
   *[other] … and { NUMBER($count) } more channels: on the machine, pitchcheck schedule list shows all.
}
schedules-add = Add a channel
schedules-admins-only = Only admins can set when tips come. If you would like a change, ask one of them.
schedule-when = { $days } at { $time } ({ $zone })
schedule-with-recap = with the week's recap
schedule-runs = Running
schedule-paused = Paused
schedule-stopped = The tips in { $channel } have stopped.
schedule-stopped-next = Then press Resume in the schedules; the missed tip can be sent with Post now.
schedule-stopped-archived = The channel is archived. Unarchive it, or remove its schedule and add another channel.
schedule-stopped-not_found = Slack does not know the channel, or I can't see it. If it is private, type /invite @Pitchcheck there.
schedule-stopped-not_in_channel = I am not in the channel. Type /invite @Pitchcheck there.
schedule-stopped-restricted = The channel's posting rules keep me out. Let me post in the channel's settings.
schedule-stopped-scope = The app lacks the right to post. Give it the scope chat:write and install it again.
schedule-stopped-token = Slack no longer accepts my token. Install the app again, give me the new token and restart me.
schedule-edit = Edit
schedule-edit-title = Edit schedule
schedule-new = New schedule
schedule-save = Save
schedule-pause = Pause
schedule-resume = Resume
schedule-post-now = Post now
    .confirm = This posts today's tip in the channel at once. Today's scheduled tip is then done.
    .yes = Post
schedule-remove = Remove
    .confirm = The channel gets no more tips. What it has seen is remembered, should you add it again.
    .yes = Remove
schedule-channel = Channel
schedule-time = Time of the tip
schedule-zone = Time zone
    .hint = An IANA name such as Europe/Stockholm
schedule-days = Working days
schedule-country = Country whose public holidays are off
    .hint = Two letters such as SE; empty for none
schedule-language = Language of the tips
schedule-band = Target band
    .hint = How direct your trade is. It changes how a result is commented, not what is found.
schedule-band-none = No target
schedule-focus = Focus of the week
    .hint = Tips on this technique come first.
schedule-focus-auto = What the team's drafts show most
schedule-focus-none = No focus
schedule-recap = Recap of the week
    .hint = From five people up, and never with names
schedule-recap-wanted = On the last working day at 15:00
weekday-short-mon = Mon
weekday-short-tue = Tue
weekday-short-wed = Wed
weekday-short-thu = Thu
weekday-short-fri = Fri
weekday-short-sat = Sat
weekday-short-sun = Sun
schedule-by-settings = The settings
schedule-by-admin = An admin
schedule-by-command-line = An operator
schedule-told-set = { $person } has asked me to post a tip here:
schedule-told-changed = { $person } has changed when tips come here:
schedule-told-resumed = { $person } has resumed the tips here:
schedule-told-paused = { $person } has paused the tips here.
schedule-told-removed = { $person } has ended the tips here.
schedule-fault-zone = I know no time zone “{ $value }”. { $similar ->
    [none] Write one such as Europe/Stockholm.
   *[some] Did you mean { $names }?
}
schedule-fault-country = I know no public holidays of “{ $value }”. Write two letters such as SE, or leave the field empty.
schedule-fault-exists = This channel has a schedule already: close this form and press Edit beside it.
schedule-fault-channel = I can't post there yet. Type /invite @Pitchcheck in that channel, then press Save again.
schedule-fault-archived = That channel is archived. Choose another one.
schedule-fault-gone = This schedule was removed in the meantime.
schedule-posted = The tip is posted.
schedule-posted-already = Today's tip was posted there already. The next one comes on the next working day.
schedule-posted-unknown = Slack did not say whether today's tip arrived. Look into the channel; I don't send it twice.
schedule-posted-none = There is no tip to post. Check the tip files.
schedule-posted-refused = Slack did not take the tip ({ $error }). Try again in a while.

## The plan of tips

plan-title = The next seven days
plan-day = { $weekday } { DATETIME($day, dateStyle: "medium") }:
plan-nothing = no tip to show
plan-empty = No tips in the next seven days.
plan-provisional = * may still change: next week's focus is known when the week begins
plan-recap = and the recap
plan-claimed = being posted
plan-sent = posted
plan-failed = refused by Slack
plan-unknown = perhaps posted
plan-waiting = waiting to be sent
plan-skipped = late
preview-title = Preview: only you see this
tip-none = There is no tip to show today.
tip-private = Only you see this.
tip-try-it = Try it

## The recap of the week

recap-title = The team's week
recap-checks = { $count ->
    [one] { NUMBER($count) } draft checked
   *[other] { NUMBER($count) } drafts checked
}
recap-people = { $count ->
    [one] { NUMBER($count) } person took part
   *[other] { NUMBER($count) } people took part
}
recap-days = { $count ->
    [one] { NUMBER($count) } day of practice, all people together
   *[other] { NUMBER($count) } days of practice, all people together
}
recap-before = (the week before: { NUMBER($count) })
recap-gain = { $direction ->
    [softer] From first to last version, a draft became { NUMBER($points) } points softer on average.
    [harder] From first to last version, a draft became { NUMBER($points) } points harder on average.
   *[level] From first to last version, drafts stayed as soft as they were.
}
recap-improved = Most improved: { $technique } is rarer than the week before.
recap-private = Numbers of the whole team, from five people up. Nobody's name or text is in them.
recap-chart-checks = Drafts checked
recap-chart-people = People
recap-chart-days = Days of practice
recap-chart-now = This week
recap-chart-before = The week before

## Faults

fault-unexpected = Something went wrong on my side. Please try again; if it stays, tell your admin the reference { $reference }.
fault-modal = Slack would not open it: mostly that is a slow line. Press the button to try again (reference { $reference }).
fault-modal-closed = That window is closed already. Nothing is lost: press the button under your result again.
stale-button = This comes from an earlier version of me. Type { $command } to go on.

## Ways in, and words that are commands (several are separated by commas)

language-name = English
subcommand-help = help
subcommand-stats = stats, statistics
subcommand-settings = settings, preferences
subcommand-tip = tip, tip of the day
subcommand-preview = preview, plan
near-miss = Did you mean “{ $usage }”? To check a draft, give me at least three words.
language-unknown = I have no rules for “{ $typed }”. Behind lang: write one of { $known }.
reading = Reading the message …
no-text-in-message = There is no text in this message that I could check.
not-counted = Somebody else wrote this, so it counts neither for your streak nor in your figures.
draft-gone = I keep a draft for half an hour at most, and never on disk. This one is gone: paste it again and you have its buttons back.
open-check = Check a draft
open-settings = My settings
open-schedules = Tips in channels
open-by-button = Press the button, and it opens.

## Under an answer

show-all = Show all
all-title = All findings
softer-draft = Softer draft
check-again = Check again
share = Share
not-a-problem = Not a problem here
undo = Undo
set-aside = Set aside: { $quote } ({ $technique }). Noted by its rule only, without your words.
more-behind = { $count ->
    [one] { NUMBER($count) } more finding: press “Show all”.
   *[other] { NUMBER($count) } more findings: press “Show all”.
}
more-left = { $count ->
    [one] { NUMBER($count) } more finding does not fit here.
   *[other] { NUMBER($count) } more findings do not fit here.
}

## Compared with the draft before

compared = { $direction ->
    [up] { NUMBER($points) } softer than your last draft
    [down] { NUMBER($points) } harder than your last draft
   *[level] As soft as your last draft
}
compared-fixed = Mended: { $techniques }
compared-new = New: { $techniques }

## Target bands

band = Usual in { $trade }: { NUMBER($low) }–{ NUMBER($high) }. { $place ->
    [below] This is harder than that.
    [above] This is softer than that.
   *[inside] This is within it.
}
trade-consulting = consulting
trade-software = software
trade-agency = agencies
trade-retail = retail
trade-property = property
trade-cars = car sales
trade-band = { $trade } ({ NUMBER($low) }–{ NUMBER($high) })

## The softer draft

softer-before = Before
softer-after = After
softer-changes = What changed, and why
softer-swapped = “{ $words }” became “{ $line }”
softer-taken-out = “{ $words }” was taken out
softer-more = { $count ->
    [one] … and { NUMBER($count) } more change
   *[other] … and { NUMBER($count) } more changes
}
softer-yours = Stock lines are a start: put it into words of your own, and check again.
form-cut = A field in Slack holds { NUMBER($kept) } characters: the last { NUMBER($left) } are cut. To check all of it, put it behind { $command }.

## Sharing

share-title = Share this draft
share-where = Channel
share-placeholder = Pick a channel
share-what = Everybody in that channel will see this, with your name. Nothing else is shown.
share-submit = Post it
share-posting = Posting …
share-done = Posted. Everybody in the channel can see it now.
share-not-in-channel = I am not in that channel. Write /invite @Pitchcheck there, and share again.
share-not-allowed = In that channel apps may not post. Pick another one, or ask an admin of the channel.
share-refused = Slack did not take it, and nothing was posted. Try again; if it stays, tell your admin the reference { $reference }.
share-uncertain = Slack did not say whether it was posted. Look into the channel before you share again (reference { $reference }).
shared-by = shares a draft
shared-note = Checked with Pitchcheck: it says how the words read, not whether they will sell. { $command } checks yours, in private.

## A person's settings

settings-title = My settings
settings-submit = Save
settings-saved = Saved. It holds from your next check on.
setting-language = Language I answer in
    .hint = Findings and softer lines are always in the language of the draft.
setting-register = Form of address of softer lines
    .hint = For languages that have several.
setting-trade = Trade
    .hint = A check then says how the softness compares with what is usual there. What is found stays the same.
setting-weekdays = Working days
    .hint = They count for your streak. With none ticked, the team's apply.
setting-time-zone = Time zone
    .hint = A city such as Stockholm, or a name such as Europe/Stockholm. Empty: the team's.
setting-notices = Also
    .hint = All of this is off until you tick it.
setting-reminder = Remind me in the afternoon of a working day without practice
setting-leaderboard = Show me on the leaderboard: it ranks practice, never scores
setting-as-message = As the draft
setting-as-team = As the team
setting-no-trade = No particular one
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
time-zone-unknown = I don't know this time zone. Write a large city such as Stockholm, or a name such as Europe/Stockholm.

## Progress and Home

subcommand-off = off, day off, days off
subcommand-privacy = privacy
subcommand-export = export
subcommand-forget-me = forget-me, forget me
help-off = { $command } off 2026-12-24..2027-01-02 announces days off, so that your streak waits for you.
help-privacy = { $command } privacy says what is stored; export sends it to you, forget-me removes it.
short-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
freezes = { $count ->
    [0] No freeze held yet.
    [one] { NUMBER($count) } freeze held: a missed working day will not end your streak.
   *[other] { NUMBER($count) } freezes held: as many missed working days will not end your streak.
}
freeze-next = { $days ->
    [one] The next one comes after { NUMBER($days) } more day of practice.
   *[other] The next one comes after { NUMBER($days) } more days of practice.
}
milestone = { $days ->
    [one] your first day of practice
   *[other] { NUMBER($days) } days of practice
}
milestone-reached = Milestone reached: { $milestone }.
milestone-next = { $days ->
    [one] { NUMBER($days) } more day to the next one, { NUMBER($goal) }.
   *[other] { NUMBER($days) } more days to the next one, { NUMBER($goal) }.
}
stats-gain = { $drafts ->
    [one] { NUMBER($drafts) } draft checked again
   *[other] { NUMBER($drafts) } drafts checked again
}: from first to last version { $direction ->
    [up] { $points ->
        [one] { NUMBER($points) } point
       *[other] { NUMBER($points) } points
    } softer on average
    [down] { $points ->
        [one] { NUMBER($points) } point
       *[other] { NUMBER($points) } points
    } harder on average
   *[level] as soft as before
}
calendar-title = { $weeks ->
    [one] This week
   *[other] The last { NUMBER($weeks) } weeks
}
calendar-days = Mo Tu We Th Fr Sa Su
calendar-practised = practised
calendar-extra = practised on a day off
calendar-frozen = covered by a freeze
calendar-missed = missed
calendar-off = day off
calendar-open = today, still open
calendar-words = { $practised ->
    [one] { NUMBER($practised) } day practised
   *[other] { NUMBER($practised) } days practised
}{ $frozen ->
    [0] {""}
   *[other] , { NUMBER($frozen) } covered by a freeze
}{ $missed ->
    [0] {""}
   *[other] , { NUMBER($missed) } missed
}.
days-off-ahead = Days off ahead: { $days }
chart-title = How soft your drafts read
chart-softness = Softness
chart-hard = Hard index
chart-soft = Soft index
chart-columns = Bar and first number: softness. Then the hard and the soft index.
chart-line = { $day }: softness { NUMBER($softness) }, hard { NUMBER($hard) }, soft { NUMBER($soft) }
commonest-found = { $technique }, found { $count ->
    [one] once
   *[other] { NUMBER($count) } times
}
commonest-tip = Tip: “{ $title }”
home-welcome = Welcome to Pitchcheck
home-what = Before you send a message to a customer, let me read it. I show you, in private, where it presses and where it invites, and what to write instead.
home-try = Try it now: press the button and paste a draft, or type { $command } and the draft in any conversation.
home-example = For example: “Hi Ruth, only two seats are left, so sign today before it is too late!”
home-streak-rules = A streak counts working days with at least one draft of eight words or more. Weekends, public holidays and days off do not break it.
open-days-off = Days off
open-privacy = Privacy
days-off-title = Days off
days-off-what = Days off neither break your streak nor add to it. Announce them on the day at the latest.
days-off-first = First day
days-off-last = Last day
days-off-submit = Save
days-off-saved = { $count ->
    [one] Noted: { $first } is a day off. Your streak waits for you.
   *[other] Noted: { NUMBER($count) } days off, from { $first } to { $last }. Your streak waits for you.
}
days-off-past = A day that is over cannot become a day off any more. Choose today or later.
days-off-order = The last day is before the first one.
days-off-long = That is more than a year. Choose a shorter time.
days-off-cancel = Take back days off
days-off-cancelled = Your days off from today on are taken back.
days-off-usage = Write the days like this: { $command } off 2026-12-24..2027-01-02, or one day: { $command } off 2026-12-24
privacy-title = What I know about you
privacy-what = What: each check as numbers (softness, indices, techniques found, count of words, language, date), your days of practice and days off, your settings, and a fingerprint of each draft.
privacy-text = Never: the text. A draft stays in the memory of the running program for up to 30 minutes, so that its buttons work.
privacy-fingerprint = The fingerprint tells me whether a draft is a version of an earlier one. It is made with a secret that is thrown away after 60 days, and nobody can read words out of it.
privacy-why = Why: for your streak and your figures, which nobody else sees. Your admins see sums of the team, from five people up, and which rules were called wrong, without names.
privacy-how-long = How long: checks for { $days ->
    [one] { NUMBER($days) } day
   *[other] { NUMBER($days) } days
}; days of practice for as long as you practise; all of it until you remove it or the app is uninstalled.
privacy-ways = { $command } export sends you every row; { $command } forget-me removes them all.
privacy-export = Send me my data
privacy-forget = Forget me
export-title = Everything that is stored about you
export-nothing = Nothing is stored about you.
export-table = { $table ->
    [checks] Your checks, as numbers
    [check_techniques] Techniques found in them
    [fingerprints] Fingerprints of your drafts
    [practice_days] Your days of practice
    [working_weeks] Your working week, and since when
    [days_off] Your days off
    [people] Your settings
    [reminders] The last look whether you need a reminder
    [schedules] Tips in channels that you set up
   *[other] More
}
export-rows = { $what } ({ $table }): { $count ->
    [one] { NUMBER($count) } row
   *[other] { NUMBER($count) } rows
}
export-sent = Everything that is stored about you is now in our direct messages, as a file. That file stays in Slack, even after forget-me.
file-not-allowed = I can't send it as a file: for that I need the permission files:write, which an admin can add in the app's settings.
file-refused = Slack did not take the file (reference { $reference }).
export-long = For a message it is too much. Your admin can write it to a file for you: pitchcheck export { $workspace } { $person }
forget-question = Remove everything that is stored about you: checks, streak, days off and settings? This can't be undone.
forget-title = Forget me?
forget-yes = Remove it all
forget-no = Keep it
forgotten = Done: nothing about you is stored any more. Copies in backups go when the backups are replaced.
leaderboard-title = Who practises most
leaderboard-what = Days of practice in the last four weeks, of those who joined. No scores.
leaderboard-empty = Nobody is on it yet.
leaderboard-days = { $days ->
    [one] { NUMBER($days) } day
   *[other] { NUMBER($days) } days
}
leaderboard-join = Join the leaderboard
leaderboard-leave = Leave the leaderboard
reminder = { $days ->
    [one] Your streak of { NUMBER($days) } working day is still open today.
   *[other] Your streak of { NUMBER($days) } working days is still open today.
} { $freezes ->
    [0] A draft of eight words or more keeps it.
   *[other] A draft of eight words or more keeps it; otherwise a freeze covers the day.
}
admin-title = For admins
admin-library = Content: { $languages }; { $tips ->
    [one] { NUMBER($tips) } tip.
   *[other] { NUMBER($tips) } tips.
}
admin-schedules = Tips go to
admin-schedule = { $time } ({ $zone })
admin-schedule-paused = { $time } ({ $zone }), paused
admin-schedules-none = No channel gets tips yet.
admin-team = The team's last seven days
admin-team-few = The team's figures appear once five people have checked a draft within a week.
admin-dismissed = Most often marked “Not a problem here”
admin-dismissed-none = Nobody has marked a finding “Not a problem here” so far.
admin-dismissed-rule = { $rule }: { NUMBER($count) }
admin-leaderboard-on = Turn the leaderboard on
admin-leaderboard-off = Turn the leaderboard off

## Techniques: name, and why it presses or invites

technique-urgency = Urgency
    .why = It makes the reader decide on your clock instead of theirs, and haste breeds doubt.
technique-scarcity = Scarcity
    .why = It lets the fear of coming too late decide, not the need.
technique-limited_offer = Offer with a deadline
    .why = A price tied to a date turns the talk to the date and away from the reader's question.
technique-pushy_command = Command
    .why = Orders and loudness leave the reader only obeying or refusing.
technique-overclaim = Overclaim
    .why = A promise without measure invites disbelief, of everything else as well.
technique-fear_or_guilt = Fear or guilt
    .why = Whoever acts out of a bad feeling seldom comes back with a good one.
technique-forced_close = Forced close
    .why = It takes the yes for granted before the reader has given it.
technique-product_push = Product push
    .why = A list about us does not say which of it solves something for this reader.
technique-ignores_concerns = Brushes off concerns
    .why = A doubt that is pushed aside stays, and is only no longer told to you.
technique-one_sided = One-sided
    .why = No question and no opening: the reader is not part of this conversation.
technique-open_question = Open question
    .why = It lets the reader tell you what matters to them.
technique-active_listening = Active listening
    .why = It shows that what they said has arrived.
technique-empathy = Empathy
    .why = It takes the reader's situation seriously before anything is proposed.
technique-needs_focus = Focus on needs
    .why = It starts from what the reader wants to reach or get rid of.
technique-personalised = Personal
    .why = This could be written to nobody else.
technique-useful_information = Useful information
    .why = It gives something of use and asks nothing in return.
technique-relationship = Relationship
    .why = It treats the reader as a person you would like to meet again.
technique-low_pressure = Low pressure
    .why = It leaves time, choice and an easy way out.
technique-tailored_advice = Tailored advice
    .why = It recommends on the grounds of what the reader told.
technique-invites_dialogue = Invites dialogue
    .why = It asks for doubts and objections instead of avoiding them.
technique-ongoing_support = Ongoing support
    .why = It offers help that does not end with a purchase.
technique-trust_building = Trust
    .why = It is open about limits, price or a bad fit, and so the rest can be believed.

## Content files

content-broken = { $count ->
    [one] A content file has a problem:
   *[other] The content files have { NUMBER($count) } problems:
}
content-more = … and { NUMBER($count) } more. “pitchcheck content check” lists them all.
content-stays = The last good version stays live. Mend the file and save it: I will notice.
content-left-out = I have started without what is broken. Mend it and save it: I will notice.
content-well = The content files are well again, and your changes are live.
preview-live = Saved and live.
preview-broken = { $count ->
    [one] Not live: there is { NUMBER($count) } problem. The last good version stays.
   *[other] Not live: there are { NUMBER($count) } problems. The last good version stays.
}

## What is wrong with a content file, and what would be right

cure-form = see content/README.md, forms
cure-keep-message = keep it: the code asks for it
cure-name-technique = every technique has a name and a .why
cure-near = did you mean { $word }?
cure-one-of = { $more ->
    [0] use one of { $words }
   *[other] use one of { $words } and { NUMBER($more) } more
}
cure-remove = remove it
cure-same-variables = { $count ->
    [0] use the same variables as en.ftl (none)
   *[other] use the same variables as en.ftl ({ $known })
}
problem-axis-unknown = { $axis } is no axis
problem-axis-value = { $axis } must be a number from 0 to 1, not { $value }
    .cure = write { $axis } = 0.5
problem-class-missing = the class { $name } is missing
    .cure = add { $name } = […] to classes.toml
problem-example-unmarked = { $example } marks no words
    .cure = put [brackets] round what must be found
problem-finds-allowed = { $id } finds { $quote } in { $example }
    .cure = narrow the forms or add to unless
problem-finds-nothing = { $id } finds nothing in { $example }
    .cure = change the forms or the marked words
problem-finds-other = { $id } finds { $quotes } in { $example }
    .cure = change the forms or the marked words
problem-folder-no-code = the folder { $name } is no language code
    .cure = use two small letters as in ISO 639-1, such as en
problem-form-affix-too-short = { $form }: an open beginning or ending needs at least three letters
problem-form-all-optional = { $form }: needs at least one word that is not optional
problem-form-alternative-optional = { $form }: an alternative that may be missing makes its whole bracket optional
problem-form-bracket-in-word = { $form }: a bracket can't be part of a word; write the words out, as in (clear|clearance)
problem-form-class-in-a-circle = the class refers to itself, directly or by others
problem-form-class-unknown = { $form }: there is no class <{ $name }>
problem-form-gap-at-edge = { $form }: a gap can't stand first or last
problem-form-gap-too-wide = { $form }: a gap of { $words } words is too wide, at most { $most }
problem-form-not-closed = { $form }: a ( is never closed
problem-form-not-opened = { $form }: a { $sign } has no ( before it
problem-form-nothing-optional = { $form }: a ? needs a word or a bracket before it
problem-form-unreadable = { $form }: can't read { $sign } here
problem-front-matter-open = the front matter has no end
    .cure = write a line +++ below it
problem-front-matter-yaml = the front matter stands between lines of ---, as for YAML
    .cure = start the file with a line +++, TOML, and a line +++
problem-id-misplaced = the id { $id } is not in its place
    .cure = write { $prefix }some-name
problem-id-twice = the id { $id } is used twice
    .cure = give each entry its own id
problem-key-missing = { $key } is missing
    .cure = add { $key } = …
problem-key-unknown = { $key } is no key here
problem-language-unknown = there is no language { $language }
problem-line-hard = the softer line { $line } is hard itself ({ $rule }: { $quote })
    .cure = say it without pressure
problem-lines-few = fewer than { $least } softer lines for the register '{ $register }'
    .cure = add { $register } = […] under [alternatives]
problem-look-alike-unknown = langdetect knows no language { $language }
problem-message-missing = the message { $key } is missing
    .cure = translate it from en.ftl
problem-message-twice = the message { $key } stands twice
    .cure = remove one
problem-message-unknown = en.ftl has no message { $key }
problem-most-messages-missing = most messages are missing
    .cure = translate all of en.ftl
problem-name-no-code = the name { $name } is no language code
    .cure = use two small letters as in ISO 639-1, such as en.ftl
problem-no-date = { $key } must be a date, not { $value }
    .cure = write { $key } = 2026-12-01, without quotation marks
problem-no-english = the file is missing or can't be read
    .cure = every other language follows it
problem-no-flag = { $key } must be true or false, not { $value }
    .cure = write { $key } = true, or remove it
problem-no-fluent = not valid Fluent: { $error }
    .cure = see projectfluent.org/fluent/guide
problem-no-folder = no such folder
    .cure = give the path of a content folder, or make it
problem-no-front-matter = there is no front matter
    .cure = start the file with a line +++, TOML, and a line +++
problem-no-language = there is no language
    .cure = add a folder with a language.toml
problem-no-language-file = the language { $language } has no language.toml
    .cure = write one, or correct the folder's name
problem-no-number = { $key } must be a number from 0 up, not { $value }
    .cure = write { $key } = 1
problem-no-registers = no register is defined
    .cure = add [registers] with, for example, you = ["you", "your"]
problem-no-slug = the file name { $name } is no slug
    .cure = use small letters a–z, digits and single hyphens
problem-no-softer = the example gets no softer (before { $before }, after { $after })
    .cure = press less in the second, or more in the first
problem-no-table = { $key } must be a table
    .cure = write [{ $key }]
problem-no-tables = { $key } must be a list of tables
    .cure = write [[{ $key }]] above each
problem-no-techniques = the file is missing
    .cure = every other file refers to its techniques
problem-no-text = { $key } must be text, not { $value }
    .cure = write { $key } = "…"
problem-no-texts = { $key } must be a list of texts
    .cure = write { $key } = ["…", "…"]
problem-not-read = nothing reads a file at this place
problem-not-utf-8 = byte { $byte } is not UTF-8
    .cure = save the file as UTF-8
problem-nothing-after = the engine finds nothing in the example after
    .cure = choose words that press, or invite
problem-nothing-before = the engine finds nothing in the example before
    .cure = choose words that press, or invite
problem-other-ending = the file does not end in { $ending }
    .cure = rename it, or move it away: only { $ending } is read here
problem-outside-technique = { $key } stands outside of a technique
    .cure = write [technique] above it
problem-part-empty = { $part ->
    [idea] the idea is empty
   *[other] { $part } is empty
}
    .cure = write it
problem-part-long = { $part ->
    [idea] the idea has { NUMBER($count, useGrouping: 0) } characters
   *[other] { $part } has { NUMBER($count, useGrouping: 0) } characters
}
    .cure = Slack shows at most { NUMBER($most, useGrouping: 0) }
problem-reason-unknown = there is no reason '{ $name }'
    .cure = write { $name } = "…" under [reasons]
problem-reason-unused = no entry has the reason '{ $name }'
    .cure = write reason = "{ $name }" in one, or remove it
problem-register-unknown = { $register } is no register
problem-sections = { $count ->
    [one] the tip has { NUMBER($count) } section
   *[other] the tip has { NUMBER($count) } sections
}
    .cure = give it three: ## before, ## after, ## a thing to try, in this order
problem-side-turned = { $name } stays on the { $side } side, where the learnt layer knows it
    .cure = write side = "{ $side }"; with points = 0 it counts for nothing
problem-silence-entries = there is no entry { $name } to silence
problem-silence-tips = there is no tip { $name } to silence
problem-slack-markup = { $markup } is Slack's markup, which would notify people or name a channel
    .cure = write it in words
problem-technique-missing = the technique '{ $name }' is missing
    .cure = add [{ $name }]
problem-technique-unknown = there is no technique { $name }
problem-text-twice = { $text } stands twice in { $key }
    .cure = remove one
problem-title-long = the title has { NUMBER($count, useGrouping: 0) } characters
    .cure = Slack shows at most { NUMBER($most) }
problem-toml = not valid TOML: { $error }
    .cure = check quotes, brackets and commas here
problem-toml-key-twice = not valid TOML: a key stands twice
    .cure = remove one
problem-toml-list-open = not valid TOML: a list has no end
    .cure = write the closing ]
problem-toml-nested = not valid TOML: brackets are nested too deep
    .cure = take some out
problem-toml-no-date = not valid TOML: there is no such date
    .cure = write year, month and day, such as 2026-12-01
problem-toml-quotes-open = not valid TOML: the line ends inside quotation marks
    .cure = write the closing "
problem-unexpected = an unexpected fault ({ $error })
    .cure = undo the last change and report this
problem-unreadable = can't be read ({ $error })
    .cure = check that it exists and its rights
problem-until-before-from = until ({ $last }) is before from ({ $first })
    .cure = swap the dates
problem-value-unknown = { $value } is no { $key }
problem-variable-missing = { $key } lacks the variable { $variable }
problem-variable-unknown = { $key } uses the variable { $variable }
problem-weights-unknown = weights for the unknown { $names }
    .cure = make them anew: make model
problem-weights-unreadable = the weights can't be read ({ $error })
    .cure = make them anew: make model
