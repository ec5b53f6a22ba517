# Gränssnittets texter på svenska. Samma meddelanden, attribut och variabler som en.ftl.

## Rapporten

verdict-hard = Hårt: det här pressar läsaren
verdict-mixed = Blandat: det bjuder in och pressar på samma gång
verdict-soft = Mjukt: det här bjuder in läsaren
verdict-neutral = Neutralt: det här säljer ingenting
close-call = Det väger jämnt: ett ord hit eller dit kan tippa omdömet.
softness = Mjukhet { NUMBER($softness) } av 100
indices = Hårt { NUMBER($hard) } · Mjukt { NUMBER($soft) } (vardera 0–100)
counts = { $hard ->
    [0] Inget pressar
    [one] { NUMBER($hard) } ställe pressar
   *[other] { NUMBER($hard) } ställen pressar
} · { $soft ->
    [0] inget bjuder in än
    [one] { NUMBER($soft) } ställe bjuder in
   *[other] { NUMBER($soft) } ställen bjuder in
}
axes = Från hårt till mjukt
axis-focus = Fokus
    .hard = produkten
    .soft = kunden
axis-pressure = Press
    .hard = hög
    .soft = låg
axis-horizon = Sikte
    .hard = en affär
    .soft = en relation
axis-dialogue = Dialog
    .hard = ensidig
    .soft = öppen
axis-silent = inget som visar det
hard-findings = Det som pressar
soft-findings = Det som bjuder in
quote = ”{ $words }”
whole-message = Meddelandet som helhet
softer-lines = Mjukare:
more-findings = { $count ->
    [one] … och { NUMBER($count) } ställe till av samma slag.
   *[other] … och { NUMBER($count) } ställen till av samma slag.
}

## Stegen i samtalet

steps = Här är du
step-greet = hälsa
step-ask = fråga
step-reflect = lyssna
step-advise = ge råd
step-inform = informera
step-settle = reda ut tvivel
step-close = avsluta
steps-none = Inget steg i samtalet sticker ut.
jumps-ahead = Du går på avslut innan du har frågat. Ta först reda på vad läsaren behöver.
next-ask = Nästa steg: ställ en öppen fråga om deras läge.
next-reflect = Nästa steg: lyssna och återge det du hört, med deras ord.
next-advise = Nästa steg: ge ett råd som bygger på det de har berättat.
next-settle = Nästa steg: fråga vad som fortfarande talar emot.
next-close = Nästa steg: när tvivlen är utredda, föreslå en sak att göra.
next-none = Ett väl förberett avslut. Berätta hur ni håller kontakten efteråt.

## Det som inte kan bedömas

cannot-judge = Det här kan jag inte bedöma
reason-empty = Det finns inga ord att bedöma: bara tecken, länkar, kod eller citat.
reason-too_short = Det är för kort. Ge mig minst tre ord, helst ett helt meddelande.
reason-too_long = Det är för långt. Ge mig ett meddelande i taget.
reason-unsupported_language = Det är på ett språk som jag saknar regler för, eller en blandning. Jag bedömer engelska, svenska och ryska.

## Svit och framsteg

streak = { $days ->
    [0] Ingen svit än: ett utkast på minst åtta ord en arbetsdag startar en.
    [one] Övningssvit: { NUMBER($days) } arbetsdag.
   *[other] Övningssvit: { NUMBER($days) } arbetsdagar i rad.
}
streak-today = Dagens övning är räknad.
streak-open = I dag är inte räknad än.
streak-off = I dag är en ledig dag: den varken bryter eller räknas.
stats-title = Din övning
stats-nothing = Inga kontroller än. Skriv { $command } och ett utkast, så börjar din statistik här.
stats-longest = { $days ->
    [one] Längsta svit: { NUMBER($days) } arbetsdag
   *[other] Längsta svit: { NUMBER($days) } arbetsdagar
}
stats-checks = { $count ->
    [one] { NUMBER($count) } kontroll
   *[other] { NUMBER($count) } kontroller
}
stats-average = Genomsnittlig mjukhet { NUMBER($softness) } av 100
stats-trend = { $direction ->
    [up] Dina senaste tio är { NUMBER($points) } enheter mjukare än de före.
    [down] Dina senaste tio är { NUMBER($points) } enheter hårdare än de före.
   *[level] Dina senaste tio är lika mjuka som de före.
}
stats-commonest = Det som oftast pressar i dina utkast
stats-private = Bara du ser det här. Ingen text sparas någonsin.

## Hjälp

help-title = Pitchcheck visar var ett utkast pressar och var det bjuder in
help-check = { $command } följt av ditt utkast: du får genomgången, och ingen annan ser den.
help-form = { $command } ensamt öppnar ett fält för en lång text.
help-stats = { $command } stats visar din egen svit och statistik.
help-private = Inget du klistrar in sparas: bara antal, poäng och datum. Jag säger hur orden läses, inte om de säljer.
help-languages = Svenska, engelska och ryska; jag ser själv vilket det är.

## Formuläret

form-title = Kontrollera ett utkast
form-label = Ditt utkast
form-placeholder = Klistra in meddelandet som du tänker skicka det
form-submit = Kontrollera
form-close = Stäng
form-empty = Klistra in eller skriv ett utkast först.
form-result = Resultat

## Tips

tip-heading = Dagens tips: { $title }
tip-before = I stället för
tip-after = Hellre
tip-try = Prova i dag
tip-next = Nästa tips kommer { $day } kl. { $time }.
tip-go-there = Flytta klockan dit

## Fel

fault-unexpected = Något gick fel hos mig. Försök igen; händer det på nytt, ge din administratör referensen { $reference }.
fault-form-expired = Slack väntade för länge på formuläret. Skriv { $command } igen, eller sätt utkastet efter kommandot.

## Tekniker: namn, och varför de pressar eller bjuder in

technique-urgency = Brådska
    .why = Läsaren får bestämma efter din klocka i stället för sin egen, och brådska föder tvivel.
technique-scarcity = Knapphet
    .why = Rädslan att komma för sent får avgöra, inte behovet.
technique-limited_offer = Tidsbegränsat erbjudande
    .why = Ett pris som hänger på ett datum flyttar samtalet till datumet och bort från läsarens fråga.
technique-pushy_command = Befallning
    .why = Order och höga röster lämnar bara två val: lyda eller vägra.
technique-overclaim = Överdrift
    .why = Ett löfte utan mått väcker misstro, även mot allt det andra.
technique-fear_or_guilt = Rädsla eller skuld
    .why = Den som handlar av en dålig känsla kommer sällan tillbaka med en god.
technique-forced_close = Forcerat avslut
    .why = Det tar ett ja för givet innan läsaren har gett det.
technique-product_push = Produktprat
    .why = En uppräkning om oss säger inte vad av det som löser något för just den här läsaren.
technique-ignores_concerns = Viftar bort tvivel
    .why = Ett tvivel som föses undan finns kvar, men nästa gång får du inte höra det.
technique-one_sided = Ensidigt
    .why = Ingen fråga och ingen öppning: läsaren är inte med i samtalet.
technique-open_question = Öppen fråga
    .why = Den låter läsaren berätta vad som är viktigt.
technique-active_listening = Aktivt lyssnande
    .why = Det visar att det de sagt har gått fram.
technique-empathy = Inkännande
    .why = Läsarens läge tas på allvar innan något föreslås.
technique-needs_focus = Behovet i centrum
    .why = Det utgår från vad läsaren vill uppnå eller bli av med.
technique-personalised = Personligt
    .why = Det här hade inte kunnat skrivas till någon annan.
technique-useful_information = Nyttig information
    .why = Det ger något användbart och kräver inget tillbaka.
technique-relationship = Relation
    .why = Läsaren möts som en människa man gärna träffar igen.
technique-low_pressure = Utan press
    .why = Det lämnar tid, valmöjlighet och en enkel väg ut.
technique-tailored_advice = Anpassat råd
    .why = Rådet bygger på vad läsaren har berättat.
technique-invites_dialogue = Bjuder in till samtal
    .why = Det frågar efter tvivel och invändningar i stället för att undvika dem.
technique-ongoing_support = Fortsatt stöd
    .why = Hjälpen tar inte slut med köpet.
technique-trust_building = Förtroende
    .why = Det är öppet om begränsningar, pris eller att det inte passar, och då går resten att tro på.

## Content files

content-broken = { $count ->
    [one] Det är ett fel i en innehållsfil:
   *[other] Det är { NUMBER($count) } fel i innehållsfilerna:
}
content-more = … och { NUMBER($count) } till. ”pitchcheck content check” visar alla.
content-stays = Den senaste fungerande versionen används så länge. Rätta filen och spara den, så märker jag det.
content-well = Innehållsfilerna är hela igen, och dina ändringar gäller nu.
