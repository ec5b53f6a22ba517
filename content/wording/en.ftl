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
more-findings = { $count ->
    [one] … and { NUMBER($count) } more passage of this kind.
   *[other] … and { NUMBER($count) } more passages of this kind.
}

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
    [up] Your latest ten are { NUMBER($points) } softer than those before.
    [down] Your latest ten are { NUMBER($points) } harder than those before.
   *[level] Your latest ten are as soft as those before.
}
stats-commonest = What presses most often in your drafts
stats-private = Only you see this. No message text is ever stored.

## Help

help-title = Pitchcheck shows you where a draft presses and where it invites
help-check = { $command } followed by your draft: you get the breakdown, and nobody else does.
help-form = { $command } alone opens a field for a long text.
help-stats = { $command } stats shows your own streak and figures.
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

## Faults

fault-unexpected = Something went wrong on my side. Please try again; if it stays, tell your admin the reference { $reference }.
fault-form-expired = Slack waited too long for the form. Type { $command } again, or put the draft behind it.

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
content-well = The content files are well again, and your changes are live.
