# Gränssnittets texter på svenska. Samma meddelanden, attribut och variabler som en.ftl.

## Rapporten

verdict-hard = Hårt: det här pressar läsaren
verdict-mixed = Blandat: det bjuder in och pressar på samma gång
verdict-soft = Mjukt: det här bjuder in läsaren
verdict-neutral = Neutralt: det här säljer ingenting
close-call = Det väger jämnt: ett ord hit eller dit kan avgöra.
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
axis-horizon = Horisont
    .hard = en affär
    .soft = en relation
axis-dialogue = Dialog
    .hard = ensidig
    .soft = öppen
axis-silent = framgår inte
hard-findings = Det som pressar
soft-findings = Det som bjuder in
quote = ”{ $words }”
whole-message = Meddelandet som helhet
softer-lines = Mjukare:

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
next-reflect = Nästa steg: lyssna och återge det du har hört, med deras ord.
next-advise = Nästa steg: ge ett råd som bygger på det de har berättat.
next-settle = Nästa steg: fråga vad som fortfarande får dem att tveka.
next-close = Nästa steg: när tvivlen är utredda, föreslå en enda tydlig sak att göra härnäst.
next-none = Ett väl förberett avslut. Berätta hur ni håller kontakten efteråt.

## Det som inte kan bedömas

cannot-judge = Det här kan jag inte bedöma
reason-empty = Det finns inga ord att bedöma: bara symboler, länkar, kod eller citat.
reason-too_short = Det är för kort. Ge mig minst tre ord, helst ett helt meddelande.
reason-too_long = Det är för långt. Ge mig ett meddelande i taget.
reason-unsupported_language = Det är på ett språk som jag saknar regler för, eller på flera språk. Jag bedömer engelska, svenska och ryska.

## Svit och framsteg

streak = { $days ->
    [0] Ingen svit än: ett utkast på minst åtta ord en arbetsdag startar en.
    [one] Övningssvit: { NUMBER($days) } arbetsdag.
   *[other] Övningssvit: { NUMBER($days) } arbetsdagar i rad.
}
streak-today = Dagens övning är räknad.
streak-open = Dagens övning återstår.
streak-off = I dag är du ledig: dagen varken bryter sviten eller räknas in i den.
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
    [up] Dina senaste tio är { NUMBER($points) } poäng mjukare än de som kom före.
    [down] Dina senaste tio är { NUMBER($points) } poäng hårdare än de som kom före.
   *[level] Dina senaste tio är lika mjuka som de som kom före.
}
stats-commonest = Det som oftast pressar i dina utkast
stats-private = Bara du ser det här. Ingen text sparas någonsin.

## Hjälp

help-title = Pitchcheck visar var ett utkast pressar och var det bjuder in
help-check = { $command } följt av ditt utkast: du får genomgången, och ingen annan ser den.
help-form = Enbart { $command } öppnar ett fält för en lång text. Eller skriv direkt till mig, eller välj ”Check this pitch” på ett meddelande.
help-settings = { $command } inställningar: språk, tilltal, bransch, arbetsdagar, tidszon.
help-force = lang:sv före ett utkast anger vilket språk det är skrivet på.
help-stats = { $command } statistik visar din svit och dina siffror.
help-tip = { $command } tips visar dagens tips; förhandsvisning visar administratörer de närmaste sju dagarna.
help-private = Inget du klistrar in sparas: bara antal, poäng och datum. Jag säger hur orden uppfattas, inte om de säljer.
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

## Scheman

schedules-title = Tips i kanaler
schedules-none = Ingen kanal får tips än. Lägg till en, så postar jag ett tips där varje arbetsdag.
schedules-more = { $count ->
    [one] … och { NUMBER($count) } kanal till: kör pitchcheck schedule list på servern för att se alla.
   *[other] … och { NUMBER($count) } kanaler till: kör pitchcheck schedule list på servern för att se alla.
}
schedules-add = Lägg till en kanal
schedules-admins-only = Bara administratörer bestämmer när tipsen kommer. Vill du ändra något, fråga någon av dem.
schedule-when = { $days } kl. { $time } ({ $zone })
schedule-with-recap = med veckans summering
schedule-runs = I gång
schedule-paused = Pausat
schedule-stopped = Tipsen i { $channel } har slutat komma.
schedule-stopped-next = Tryck sedan på Återuppta bland schemana; tipset som uteblev går att skicka med Posta nu.
schedule-stopped-archived = Kanalen är arkiverad. Återställ den, eller ta bort schemat och lägg till en annan kanal.
schedule-stopped-not_found = Slack känner inte till kanalen, eller så ser jag den inte. Är den privat, skriv /invite @Pitchcheck där.
schedule-stopped-not_in_channel = Jag är inte med i kanalen. Skriv /invite @Pitchcheck där.
schedule-stopped-restricted = Kanalens regler hindrar mig från att posta. Ge mig rätt till det i kanalens inställningar.
schedule-stopped-scope = Appen får inte posta. Ge den behörigheten chat:write och installera den på nytt.
schedule-stopped-token = Slack godtar inte längre min token. Installera appen på nytt, ge mig den nya tokenen och starta om mig.
schedule-edit = Ändra
schedule-edit-title = Ändra schema
schedule-new = Nytt schema
schedule-save = Spara
schedule-pause = Pausa
schedule-resume = Återuppta
schedule-post-now = Posta nu
    .confirm = Dagens tips postas i kanalen på en gång. Då kommer inget mer tips i dag.
    .yes = Posta
schedule-remove = Ta bort
    .confirm = Kanalen får inga fler tips. Jag minns vilka den har fått, ifall du lägger till den igen.
    .yes = Ta bort
schedule-channel = Kanal
schedule-time = Klockslag för tipset
schedule-zone = Tidszon
    .hint = Ett IANA-namn, till exempel Europe/Stockholm
schedule-days = Arbetsdagar
schedule-country = Land vars helgdagar är lediga
    .hint = Två bokstäver, till exempel SE; tomt om det inte gäller något land
schedule-language = Tipsens språk
schedule-band = Målintervall
    .hint = Hur rakt på sak man går i er bransch. Det ändrar hur ett resultat kommenteras, inte vad som hittas.
schedule-band-none = Inget mål
schedule-focus = Veckans fokus
    .hint = Tips om den tekniken kommer först.
schedule-focus-auto = Det som syns mest i teamets utkast
schedule-focus-none = Inget fokus
schedule-recap = Veckans summering
    .hint = Kräver att minst fem är med, och nämner aldrig namn
schedule-recap-wanted = Sista arbetsdagen kl. 15:00
weekday-short-mon = mån
weekday-short-tue = tis
weekday-short-wed = ons
weekday-short-thu = tors
weekday-short-fri = fre
weekday-short-sat = lör
weekday-short-sun = sön
schedule-by-settings = Inställningarna
schedule-by-admin = En administratör
schedule-by-command-line = En driftansvarig
schedule-told-set = { $person } har bett mig posta ett tips här:
schedule-told-changed = { $person } har ändrat när tipsen kommer här:
schedule-told-resumed = { $person } har återupptagit tipsen här:
schedule-told-paused = { $person } har pausat tipsen här.
schedule-told-removed = { $person } har avslutat tipsen här.
schedule-fault-zone = Jag känner inte till tidszonen ”{ $value }”. { $similar ->
    [none] Skriv till exempel Europe/Stockholm.
   *[some] Menade du { $names }?
}
schedule-fault-country = Jag känner inte till några helgdagar för ”{ $value }”. Skriv två bokstäver, till exempel SE, eller lämna fältet tomt.
schedule-fault-exists = Kanalen har redan ett schema: stäng formuläret och tryck på Ändra bredvid det.
schedule-fault-channel = Jag kan inte posta där än. Skriv /invite @Pitchcheck i kanalen och tryck sedan på Spara igen.
schedule-fault-archived = Den kanalen är arkiverad. Välj en annan.
schedule-fault-gone = Schemat har tagits bort under tiden.
schedule-posted = Tipset är postat.
schedule-posted-already = Dagens tips är redan postat där. Ett nytt kommer nästa arbetsdag.
schedule-posted-unknown = Slack sa inte om dagens tips kom fram. Titta i kanalen; jag skickar det inte två gånger.
schedule-posted-none = Det finns inget tips att posta. Se över tipsfilerna.
schedule-posted-refused = Slack tog inte emot tipset ({ $error }). Försök igen om en stund.

## Tipsplanen

plan-title = De närmaste sju dagarna
plan-day = { $weekday } { DATETIME($day, dateStyle: "medium") }:
plan-nothing = inget tips att visa
plan-empty = Inga tips de närmaste sju dagarna.
plan-provisional = * kan ändras: nästa veckas fokus blir känt först när veckan börjar
plan-recap = och summeringen
plan-claimed = postas just nu
plan-sent = postat
plan-failed = Slack sa nej
plan-unknown = kanske postat
plan-waiting = väntar på att skickas
plan-skipped = försenat
preview-title = Förhandsvisning: bara du ser det här
tip-none = Det finns inget tips att visa i dag.
tip-private = Bara du ser det här.
tip-try-it = Prova själv

## Veckans summering

recap-title = Teamets vecka
recap-checks = { $count ->
    [one] { NUMBER($count) } utkast kontrollerat
   *[other] { NUMBER($count) } utkast kontrollerade
}
recap-people = { $count ->
    [one] { NUMBER($count) } person var med
   *[other] { NUMBER($count) } personer var med
}
recap-days = { $count ->
    [one] { NUMBER($count) } övningsdag sammanlagt
   *[other] { NUMBER($count) } övningsdagar sammanlagt
}
recap-before = (veckan före: { NUMBER($count) })
recap-gain = { $direction ->
    [softer] Från första till sista versionen blev ett utkast i snitt { NUMBER($points) } poäng mjukare.
    [harder] Från första till sista versionen blev ett utkast i snitt { NUMBER($points) } poäng hårdare.
   *[level] Från första till sista versionen var utkasten lika mjuka.
}
recap-improved = Störst framsteg: { $technique }, mer sällan än veckan före.
recap-private = Siffror för hela teamet, bara när minst fem har varit med. Varken namn eller texter finns med.
recap-chart-checks = Utkast
recap-chart-people = Personer
recap-chart-days = Övningsdagar
recap-chart-now = Den här veckan
recap-chart-before = Veckan före

## Fel

fault-unexpected = Något gick fel hos mig. Försök igen; händer det på nytt, ge din administratör referensen { $reference }.
fault-modal = Slack öppnade inte fönstret: oftast beror det på en långsam uppkoppling. Tryck på knappen för att försöka igen (referens { $reference }).
fault-modal-closed = Det fönstret är redan stängt. Inget har gått förlorat: tryck på knappen under ditt resultat igen.
stale-button = Det här kommer från en tidigare version av mig. Skriv { $command } för att fortsätta.

## Vägar in, och ord som är kommandon (flera skiljs åt med kommatecken)

language-name = Svenska
subcommand-help = hjälp
subcommand-stats = statistik
subcommand-settings = inställningar
subcommand-tip = tips, dagens tips
subcommand-preview = förhandsvisning
near-miss = Menade du ”{ $usage }”? För att kontrollera ett utkast behöver jag minst tre ord.
language-unknown = Jag saknar regler för ”{ $typed }”. Skriv något av { $known } efter lang:.
reading = Läser meddelandet …
no-text-in-message = Det finns ingen text i det här meddelandet som jag kan kontrollera.
not-counted = Någon annan har skrivit det här, så det räknas varken i din svit eller i din statistik.
draft-gone = Jag behåller ett utkast i högst en halvtimme, och aldrig på disk. Det här är borta: klistra in det igen så fungerar knapparna.
open-check = Kontrollera ett utkast
open-settings = Mina inställningar
open-schedules = Tips i kanaler
open-by-button = Tryck på knappen så öppnas det.

## Under ett svar

show-all = Visa allt
all-title = Allt jag hittade
softer-draft = Mjukare utkast
check-again = Kontrollera igen
share = Dela
not-a-problem = Inget problem här
undo = Ångra
set-aside = Lagt åt sidan: { $quote } ({ $technique }). Bara regeln noteras, inte dina ord.
more-behind = { $count ->
    [one] { NUMBER($count) } ställe till: tryck på ”Visa allt”.
   *[other] { NUMBER($count) } ställen till: tryck på ”Visa allt”.
}
more-left = { $count ->
    [one] { NUMBER($count) } ställe till får inte plats här.
   *[other] { NUMBER($count) } ställen till får inte plats här.
}

## Jämfört med förra utkastet

compared = { $direction ->
    [up] { NUMBER($points) } poäng mjukare än ditt förra utkast
    [down] { NUMBER($points) } poäng hårdare än ditt förra utkast
   *[level] Lika mjukt som ditt förra utkast
}
compared-fixed = Åtgärdat: { $techniques }
compared-new = Nytt: { $techniques }

## Målintervall

band = Vanligt inom { $trade }: { NUMBER($low) }–{ NUMBER($high) }. { $place ->
    [below] Det här är hårdare.
    [above] Det här är mjukare.
   *[inside] Det här ligger inom intervallet.
}
trade-consulting = konsultverksamhet
trade-software = programvara
trade-agency = byråverksamhet
trade-retail = detaljhandel
trade-property = fastigheter
trade-cars = bilförsäljning
trade-band = { $trade } ({ NUMBER($low) }–{ NUMBER($high) })

## Det mjukare utkastet

softer-before = Före
softer-after = Efter
softer-changes = Vad som ändrades, och varför
softer-swapped = ”{ $words }” blev ”{ $line }”
softer-taken-out = ”{ $words }” togs bort
softer-more = { $count ->
    [one] … och { NUMBER($count) } ändring till
   *[other] … och { NUMBER($count) } ändringar till
}
softer-yours = Färdiga rader är en början: säg det med egna ord och kontrollera igen.
form-cut = Ett fält i Slack rymmer { NUMBER($kept) } tecken: de sista { NUMBER($left) } är bortklippta. Skriv hela texten efter { $command } för att kontrollera allt.

## Att dela

share-title = Dela utkastet
share-where = Kanal
share-placeholder = Välj en kanal
share-what = Alla i den kanalen får se det här, med ditt namn. Inget annat visas.
share-submit = Dela
share-posting = Delar …
share-done = Delat. Nu kan alla i kanalen se det.
share-not-in-channel = Jag är inte med i den kanalen. Skriv /invite @Pitchcheck där och dela sedan igen.
share-not-allowed = I den kanalen får appar inte skriva. Välj en annan, eller fråga kanalens administratör.
share-refused = Slack tog inte emot det, och inget är delat. Försök igen; om felet är kvar, ge din administratör referensen { $reference }.
share-uncertain = Slack svarade inte om det blev delat. Titta i kanalen innan du delar igen (referens { $reference }).
shared-by = delar ett utkast
shared-note = Kontrollerat med Pitchcheck: det säger hur orden uppfattas, inte om de säljer. { $command } kontrollerar ditt utkast, utan att någon annan ser det.

## Personliga inställningar

settings-title = Mina inställningar
settings-submit = Spara
settings-saved = Sparat. Det gäller från och med din nästa kontroll.
setting-language = Språk som jag svarar på
    .hint = Fynden och de mjukare raderna är alltid på utkastets språk.
setting-register = Tilltal i de mjukare raderna
    .hint = För språk med flera tilltal.
setting-trade = Bransch
    .hint = Då säger en kontroll hur mjukheten står sig mot det som är vanligt där. Det som hittas är detsamma.
setting-weekdays = Arbetsdagar
    .hint = De räknas för din svit. Om ingen är ikryssad gäller teamets.
setting-time-zone = Tidszon
    .hint = En stad som Stockholm, eller ett namn som Europe/Stockholm. Lämnas fältet tomt gäller teamets.
setting-notices = Dessutom
    .hint = Allt det här är av tills du kryssar i det.
setting-reminder = Påminn mig på eftermiddagen de arbetsdagar jag inte har övat
setting-leaderboard = Visa mig på topplistan: den rankar övning, aldrig poäng
setting-as-message = Som utkastet
setting-as-team = Som teamet
setting-no-trade = Ingen särskild
weekday-mon = Måndag
weekday-tue = Tisdag
weekday-wed = Onsdag
weekday-thu = Torsdag
weekday-fri = Fredag
weekday-sat = Lördag
weekday-sun = Söndag
time-zone-unknown = Den tidszonen känner jag inte till. Skriv en stor stad som Stockholm, eller ett namn som Europe/Stockholm.

## Framsteg och startsida

subcommand-off = ledig, ledigt, lediga dagar
subcommand-privacy = integritet
subcommand-export = exportera
subcommand-forget-me = glöm-mig, glöm mig, glom mig
help-off = { $command } ledig 2026-12-24..2027-01-02 anmäler lediga dagar, så väntar sviten på dig.
help-privacy = { $command } integritet berättar vad som sparas; exportera skickar det till dig, glöm mig tar bort det.
short-day = { $day } { $month ->
    [1] jan
    [2] feb
    [3] mars
    [4] apr
    [5] maj
    [6] juni
    [7] juli
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
freezes = { $count ->
    [0] Du har ingen reservdag än.
    [one] Du har { NUMBER($count) } reservdag: en missad arbetsdag bryter inte sviten.
   *[other] Du har { NUMBER($count) } reservdagar: lika många missade arbetsdagar bryter inte sviten.
}
freeze-next = { $days ->
    [one] Nästa får du efter { NUMBER($days) } övningsdag till.
   *[other] Nästa får du efter { NUMBER($days) } övningsdagar till.
}
milestone = { $days ->
    [one] din första övningsdag
   *[other] { NUMBER($days) } övningsdagar
}
milestone-reached = Milstolpe nådd: { $milestone }.
milestone-next = { $days ->
    [one] { NUMBER($days) } dag kvar till nästa: { NUMBER($goal) } övningsdagar.
   *[other] { NUMBER($days) } dagar kvar till nästa: { NUMBER($goal) } övningsdagar.
}
stats-gain = { $drafts ->
    [one] { NUMBER($drafts) } utkast kontrollerat på nytt
   *[other] { NUMBER($drafts) } utkast kontrollerade på nytt
}: från första till sista versionen { $direction ->
    [up] i snitt { NUMBER($points) } poäng mjukare
    [down] i snitt { NUMBER($points) } poäng hårdare
   *[level] oförändrad mjukhet
}
calendar-title = { $weeks ->
    [one] Den här veckan
   *[other] De senaste { NUMBER($weeks) } veckorna
}
calendar-days = Må Ti On To Fr Lö Sö
calendar-practised = övat
calendar-extra = övat på en ledig dag
calendar-frozen = täckt av en reservdag
calendar-missed = missat
calendar-off = ledigt
calendar-open = i dag, inte klart
calendar-words = { $practised ->
    [one] { NUMBER($practised) } övningsdag
   *[other] { NUMBER($practised) } övningsdagar
}{ $frozen ->
    [0] {""}
    [one] , { NUMBER($frozen) } täckt av en reservdag
   *[other] , { NUMBER($frozen) } täckta av reservdagar
}{ $missed ->
    [0] .
    [one] , { NUMBER($missed) } missad.
   *[other] , { NUMBER($missed) } missade.
}
days-off-ahead = Kommande lediga dagar: { $days }
chart-title = Så mjuka är dina utkast
chart-softness = Mjukhet
chart-hard = Hårt index
chart-soft = Mjukt index
chart-columns = Stapeln och det första talet: mjukhet. Sedan hårt och mjukt index.
chart-line = { $day }: mjukhet { NUMBER($softness) }, hårt { NUMBER($hard) }, mjukt { NUMBER($soft) }
commonest-found = { $technique }, { $count ->
    [one] en gång
   *[other] { NUMBER($count) } gånger
}
commonest-tip = Tips: ”{ $title }”
home-welcome = Välkommen till Pitchcheck
home-what = Låt mig läsa ditt meddelande innan du skickar det till en kund. Jag visar, bara för dig, var det pressar och var det bjuder in, och vad du kan skriva i stället.
home-try = Prova nu: tryck på knappen och klistra in ett utkast, eller skriv { $command } och utkastet i vilken konversation som helst.
home-example = Till exempel: ”Hej Rut, bara två platser kvar, så skriv på i dag innan det är för sent!”
home-streak-rules = I sviten räknas arbetsdagar med minst ett utkast på åtta ord eller fler. Helger, helgdagar och lediga dagar bryter den inte.
open-days-off = Lediga dagar
open-privacy = Integritet
days-off-title = Lediga dagar
days-off-what = Lediga dagar varken bryter sviten eller räknas in i den. Anmäl dem senast samma dag.
days-off-first = Första dagen
days-off-last = Sista dagen
days-off-submit = Spara
days-off-saved = { $count ->
    [one] Noterat: { $first } är en ledig dag. Sviten väntar på dig.
   *[other] Noterat: { NUMBER($count) } lediga dagar, från { $first } till { $last }. Sviten väntar på dig.
}
days-off-past = En dag som har gått kan inte bli ledig i efterhand. Välj i dag eller senare.
days-off-order = Sista dagen ligger före den första.
days-off-long = Det är mer än ett år. Välj en kortare tid.
days-off-cancel = Ta bort lediga dagar
days-off-cancelled = Dina lediga dagar från och med i dag är borttagna.
days-off-usage = Skriv dagarna så här: { $command } ledig 2026-12-24..2027-01-02, eller en enda dag: { $command } ledig 2026-12-24
privacy-title = Det jag vet om dig
privacy-what = Vad: varje kontroll som siffror (mjukhet, index, funna tekniker, antal ord, språk, datum), dina övningsdagar och lediga dagar, dina inställningar och ett fingeravtryck av varje utkast.
privacy-text = Aldrig: texten. Ett utkast ligger i programmets arbetsminne i högst 30 minuter, för att knapparna ska fungera.
privacy-fingerprint = Fingeravtrycket visar om ett utkast är en ny version av ett tidigare. Det görs med en hemlig nyckel som kastas efter 60 dagar, och ingen kan läsa ut några ord ur det.
privacy-why = Varför: för din svit och din statistik, som ingen annan ser. Dina administratörer ser summor för teamet, bara när minst fem är med, och vilka regler som har underkänts, utan namn.
privacy-how-long = Hur länge: kontroller i { $days ->
    [one] { NUMBER($days) } dag
   *[other] { NUMBER($days) } dagar
}; övningsdagar så länge du övar; allt tills du tar bort det eller appen avinstalleras.
privacy-ways = { $command } exportera skickar varje rad till dig; { $command } glöm mig tar bort alla.
privacy-export = Skicka mina uppgifter
privacy-forget = Glöm mig
export-title = Allt som finns sparat om dig
export-nothing = Ingenting finns sparat om dig.
export-table = { $table ->
    [checks] Dina kontroller, som siffror
    [check_techniques] Tekniker som hittades i dem
    [fingerprints] Fingeravtryck av dina utkast
    [practice_days] Dina övningsdagar
    [working_weeks] Din arbetsvecka, och sedan när
    [days_off] Dina lediga dagar
    [people] Dina inställningar
    [reminders] När jag senast såg efter om du behövde en påminnelse
    [schedules] Tips i kanaler som du har ställt in
   *[other] Övrigt
}
export-rows = { $what } ({ $table }): { $count ->
    [one] { NUMBER($count) } rad
   *[other] { NUMBER($count) } rader
}
export-sent = Allt som finns sparat om dig ligger nu som en fil i våra direktmeddelanden. Filen finns kvar i Slack, även efter glöm mig.
file-not-allowed = Jag kan inte skicka det som fil: för det behöver jag behörigheten files:write, som en administratör kan lägga till i appens inställningar.
file-refused = Slack tog inte emot filen (referens { $reference }).
export-long = För ett meddelande är det för mycket. Din administratör kan spara det i en fil åt dig: pitchcheck export { $workspace } { $person }
forget-question = Ta bort allt som finns sparat om dig: kontroller, svit, lediga dagar och inställningar? Det går inte att ångra.
forget-title = Glömma dig?
forget-yes = Ta bort allt
forget-no = Behåll
forgotten = Klart: ingenting om dig finns sparat längre. Det som ligger i säkerhetskopior försvinner när de byts ut.
leaderboard-title = De som övar mest
leaderboard-what = Övningsdagar de senaste fyra veckorna, för dem som är med. Inga poäng.
leaderboard-empty = Ingen är med än.
leaderboard-days = { $days ->
    [one] { NUMBER($days) } dag
   *[other] { NUMBER($days) } dagar
}
leaderboard-join = Gå med på topplistan
leaderboard-leave = Lämna topplistan
reminder = { $days ->
    [one] Din svit på { NUMBER($days) } arbetsdag är inte förlängd i dag än.
   *[other] Din svit på { NUMBER($days) } arbetsdagar är inte förlängd i dag än.
} { $freezes ->
    [0] Ett utkast på åtta ord eller fler håller den vid liv.
   *[other] Ett utkast på åtta ord eller fler håller den vid liv; annars går en reservdag åt.
}
admin-title = För administratörer
admin-library = Innehåll: { $languages }; { $tips ->
    [one] { NUMBER($tips) } tips.
   *[other] { NUMBER($tips) } tips.
}
admin-schedules = Tips går till
admin-schedule = kl. { $time } ({ $zone })
admin-schedule-paused = kl. { $time } ({ $zone }), pausat
admin-schedules-none = Ingen kanal får tips än.
admin-team = Teamets senaste sju dagar
admin-team-few = Teamets siffror visas när fem personer har kontrollerat ett utkast inom en vecka.
admin-dismissed = Regler som oftast underkänns
admin-dismissed-none = Inget fynd har underkänts än.
admin-dismissed-rule = { $rule }: { NUMBER($count) }
admin-leaderboard-on = Slå på topplistan
admin-leaderboard-off = Stäng av topplistan

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
    .why = En uppräkning av det egna säger inte vad av det som löser något för just den här läsaren.
technique-ignores_concerns = Viftar bort tvivel
    .why = Ett tvivel som föses undan finns kvar, men nästa gång får du inte höra det.
technique-one_sided = Ensidigt
    .why = Ingen fråga och ingen öppning: läsaren är inte med i samtalet.
technique-open_question = Öppen fråga
    .why = Den låter läsaren berätta vad som är viktigt.
technique-active_listening = Aktivt lyssnande
    .why = Det visar att det läsaren har sagt har gått fram.
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
    .why = Det ger tid, valfrihet och en enkel väg ut.
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
    [one] Det finns ett fel i en innehållsfil:
   *[other] Det finns { NUMBER($count) } fel i innehållsfilerna:
}
content-more = … och { NUMBER($count) } till. ”pitchcheck content check” visar alla.
content-stays = Den senaste fungerande versionen används så länge. Rätta filen och spara den, så märker jag det.
content-left-out = Jag startade utan det som är fel. Rätta det och spara, så märker jag det.
content-well = Innehållsfilerna är hela igen, och dina ändringar gäller nu.
preview-live = Sparat, och gäller redan.
preview-broken = Gäller inte än: { NUMBER($count) } fel. Den senaste fungerande versionen används så länge.

## Vad som är fel i en innehållsfil, och vad som vore rätt

cure-form = se Forms i content/README.md
cure-keep-message = behåll det: koden frågar efter det
cure-name-technique = varje teknik behöver ett namn och ett .why
cure-near = menade du { $word }?
cure-one-of = { $more ->
    [0] tillåtet här: { $words }
   *[other] tillåtet här: { $words } och { NUMBER($more) } till
}
cure-remove = ta bort det
cure-same-variables = { $count ->
    [0] använd samma variabler som en.ftl (inga)
   *[other] använd samma variabler som en.ftl ({ $known })
}
problem-axis-unknown = axeln { $axis } finns inte
problem-axis-value = { $axis } måste vara ett tal från 0 till 1, inte { $value }
    .cure = skriv { $axis } = 0.5
problem-class-missing = klassen { $name } saknas
    .cure = lägg till { $name } = […] i classes.toml
problem-example-unmarked = { $example } markerar inga ord
    .cure = sätt [hakparenteser] runt det som ska hittas
problem-finds-allowed = { $id } hittar { $quote } i { $example }
    .cure = snäva in formerna eller lägg till ett undantag i unless
problem-finds-nothing = { $id } hittar ingenting i { $example }
    .cure = ändra formerna eller de markerade orden
problem-finds-other = { $id } hittar { $quotes } i { $example }
    .cure = ändra formerna eller de markerade orden
problem-folder-no-code = mappnamnet { $name } är ingen språkkod
    .cure = använd två små bokstäver enligt ISO 639-1, till exempel sv
problem-form-affix-too-short = { $form }: en öppen början eller ett öppet slut behöver minst tre bokstäver
problem-form-all-optional = { $form }: minst ett ord måste vara obligatoriskt
problem-form-alternative-optional = { $form }: ett alternativ som får saknas gör hela parentesen valfri
problem-form-bracket-in-word = { $form }: en parentes kan inte vara del av ett ord; skriv ut orden, som i (klar|klart)
problem-form-class-in-a-circle = klassen hänvisar till sig själv, direkt eller via andra
problem-form-class-unknown = { $form }: klassen <{ $name }> finns inte
problem-form-gap-at-edge = { $form }: en lucka får inte stå först eller sist
problem-form-gap-too-wide = { $form }: en lucka på { $words } ord är för bred, högst { $most }
problem-form-not-closed = { $form }: en ( stängs aldrig
problem-form-not-opened = { $form }: { $sign } saknar en ( före sig
problem-form-nothing-optional = { $form }: ett ? behöver ett ord eller en parentes före sig
problem-form-unreadable = { $form }: { $sign } går inte att läsa här
problem-front-matter-open = filhuvudet har inget slut
    .cure = skriv en rad med +++ under det
problem-front-matter-yaml = filhuvudet står mellan rader med ---, som i YAML
    .cure = börja filen med en rad +++, sedan TOML och en rad +++
problem-id-misplaced = id:t { $id } hör inte hemma här
    .cure = skriv { $prefix }ett-eget-namn
problem-id-twice = id:t { $id } används två gånger
    .cure = ge varje post ett eget id
problem-key-missing = { $key } saknas
    .cure = lägg till { $key } = …
problem-key-unknown = nyckeln { $key } är okänd här
problem-language-unknown = språket { $language } finns inte
problem-line-hard = den mjukare raden { $line } är själv hård ({ $rule }: { $quote })
    .cure = säg det utan press
problem-lines-few = färre än { $least } mjukare rader för tilltalet '{ $register }'
    .cure = lägg till { $register } = […] under [alternatives]
problem-look-alike-unknown = langdetect känner inte till språket { $language }
problem-message-missing = meddelandet { $key } saknas
    .cure = översätt det från en.ftl
problem-message-twice = meddelandet { $key } står två gånger
    .cure = ta bort det ena
problem-message-unknown = en.ftl har inget meddelande { $key }
problem-most-messages-missing = de flesta meddelandena saknas
    .cure = översätt hela en.ftl
problem-name-no-code = namnet { $name } är ingen språkkod
    .cure = använd två små bokstäver enligt ISO 639-1, till exempel sv.ftl
problem-no-date = { $key } måste vara ett datum, inte { $value }
    .cure = skriv { $key } = 2026-12-01, utan citattecken
problem-no-english = filen saknas eller kan inte läsas
    .cure = lägg tillbaka den: alla andra språk utgår från den
problem-no-flag = { $key } måste vara true eller false, inte { $value }
    .cure = skriv { $key } = true, eller ta bort raden
problem-no-fluent = ogiltig Fluent: { $error }
    .cure = se projectfluent.org/fluent/guide
problem-no-folder = mappen finns inte
    .cure = ange sökvägen till en innehållsmapp, eller skapa den
problem-no-front-matter = filhuvudet saknas
    .cure = börja filen med en rad +++, sedan TOML och en rad +++
problem-no-language = det finns inget språk
    .cure = lägg till en mapp med en language.toml
problem-no-language-file = språket { $language } saknar language.toml
    .cure = skriv en sådan fil, eller rätta mappens namn
problem-no-number = { $key } måste vara ett tal från 0 och uppåt, inte { $value }
    .cure = skriv { $key } = 1
problem-no-registers = inget tilltal är angivet
    .cure = lägg till [registers] med till exempel du = ["du", "dig"]
problem-no-slug = filnamnet { $name } går inte att använda
    .cure = använd små bokstäver a–z, siffror och enstaka bindestreck
problem-no-softer = exemplet blir inte mjukare (före { $before }, efter { $after })
    .cure = pressa mindre i det andra, eller mer i det första
problem-no-table = { $key } måste vara en tabell
    .cure = skriv [{ $key }]
problem-no-tables = { $key } måste vara en lista med tabeller
    .cure = skriv [[{ $key }]] ovanför varje tabell
problem-no-techniques = filen saknas
    .cure = lägg tillbaka den: alla andra filer hänvisar till teknikerna i den
problem-no-text = { $key } måste vara text, inte { $value }
    .cure = skriv { $key } = "…"
problem-no-texts = { $key } måste vara en lista med texter
    .cure = skriv { $key } = ["…", "…"]
problem-not-read = på den här platsen läses inga filer
problem-not-utf-8 = byten { $byte } är inte UTF-8
    .cure = spara filen som UTF-8
problem-nothing-after = motorn hittar ingenting i exemplets andra text
    .cure = välj ord som pressar eller bjuder in
problem-nothing-before = motorn hittar ingenting i exemplets första text
    .cure = välj ord som pressar eller bjuder in
problem-other-ending = filnamnet slutar inte på { $ending }
    .cure = byt namn på filen eller flytta den: här läses bara { $ending }
problem-outside-technique = { $key } står utanför en teknik
    .cure = skriv teknikens id inom hakparenteser ovanför
problem-part-empty = { $part ->
    [idea] idén är tom
   *[other] avsnittet { $part } är tomt
}
    .cure = skriv något där
problem-part-long = { $part ->
    [idea] idén har { NUMBER($count) } tecken
   *[other] avsnittet { $part } har { NUMBER($count) } tecken
}
    .cure = Slack visar högst { NUMBER($most) }
problem-reason-unknown = skälet '{ $name }' finns inte
    .cure = skriv { $name } = "…" under [reasons]
problem-reason-unused = ingen post anger skälet '{ $name }'
    .cure = skriv reason = "{ $name }" i en post, eller ta bort skälet
problem-register-unknown = tilltalet { $register } finns inte
problem-sections = tipset har { NUMBER($count) } avsnitt
    .cure = det ska ha tre: ## före, ## efter, ## något att prova, i den ordningen
problem-side-turned = { $name } måste vara kvar på sidan { $side }, där det inlärda lagret känner tekniken
    .cure = skriv side = "{ $side }"; med points = 0 räknas tekniken inte alls
problem-silence-entries = det finns ingen post { $name } att tysta
problem-silence-tips = det finns inget tips { $name } att tysta
problem-slack-markup = { $markup } är Slack-kod, som skulle pinga folk eller länka till en kanal
    .cure = skriv det med ord
problem-technique-missing = tekniken '{ $name }' saknas
    .cure = lägg till [{ $name }]
problem-technique-unknown = tekniken { $name } finns inte
problem-text-twice = { $text } står två gånger i { $key }
    .cure = ta bort den ena
problem-title-long = rubriken har { NUMBER($count) } tecken
    .cure = Slack visar högst { NUMBER($most) }
problem-toml = ogiltig TOML: { $error }
    .cure = kontrollera citattecken, parenteser och kommatecken här
problem-toml-key-twice = ogiltig TOML: en nyckel står två gånger
    .cure = ta bort den ena
problem-toml-list-open = ogiltig TOML: en lista saknar slut
    .cure = skriv det avslutande ]
problem-toml-nested = ogiltig TOML: parenteserna är nästlade för djupt
    .cure = ta bort några
problem-toml-no-date = ogiltig TOML: datumet finns inte
    .cure = skriv år, månad och dag, till exempel 2026-12-01
problem-toml-quotes-open = ogiltig TOML: raden slutar mitt i ett citat
    .cure = skriv det avslutande "
problem-unexpected = ett oväntat fel ({ $error })
    .cure = ångra den senaste ändringen och rapportera felet
problem-unreadable = går inte att läsa ({ $error })
    .cure = kontrollera att filen finns och får läsas
problem-until-before-from = until ({ $last }) är före from ({ $first })
    .cure = byt plats på datumen
problem-value-unknown = { $value } är inget giltigt värde för { $key }
problem-variable-missing = { $key } saknar variabeln { $variable }
problem-variable-unknown = { $key } använder variabeln { $variable }
problem-weights-unknown = vikter för okända tekniker: { $names }
    .cure = skapa dem på nytt: make model
problem-weights-unreadable = vikterna kan inte läsas ({ $error })
    .cure = skapa dem på nytt: make model
