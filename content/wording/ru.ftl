# Тексты интерфейса на русском. Те же сообщения, атрибуты и переменные, что и в en.ftl.

## Отчёт

verdict-hard = Жёстко: текст давит на читателя
verdict-mixed = Смешанно: текст и приглашает, и давит
verdict-soft = Мягко: текст приглашает к разговору
verdict-neutral = Нейтрально: здесь ничего не продают
close-call = На грани: пара слов может изменить оценку.
softness = Мягкость { NUMBER($softness) } из 100
indices = Жёсткие приёмы { NUMBER($hard) } · мягкие приёмы { NUMBER($soft) } (от 0 до 100)
counts = { $hard ->
    [0] Ничто не давит
    [one] { NUMBER($hard) } место давит
    [few] { NUMBER($hard) } места давят
   *[other] { NUMBER($hard) } мест давят
} · { $soft ->
    [0] пока ничто не приглашает
    [one] { NUMBER($soft) } место приглашает
    [few] { NUMBER($soft) } места приглашают
   *[other] { NUMBER($soft) } мест приглашают
}
axes = От жёсткого к мягкому
axis-focus = Внимание
    .hard = на продукте
    .soft = на клиенте
axis-pressure = Давление
    .hard = сильное
    .soft = слабое
axis-horizon = Горизонт
    .hard = одна сделка
    .soft = отношения
axis-dialogue = Диалог
    .hard = монолог
    .soft = открытый
axis-silent = по тексту не видно
hard-findings = Что давит
soft-findings = Что приглашает
quote = «{ $words }»
whole-message = Сообщение в целом
softer-lines = Мягче:

## Шаги разговора

steps = На каком вы шаге
step-greet = приветствие
step-ask = вопросы
step-reflect = внимание к ответам
step-advise = совет
step-inform = информация
step-settle = работа с сомнениями
step-close = завершение сделки
steps-none = Ни один шаг разговора не выделяется.
jumps-ahead = Текст закрывает сделку раньше, чем спрашивает. Сначала узнайте, что нужно читателю.
next-ask = Дальше: задайте открытый вопрос о его ситуации.
next-reflect = Дальше: выслушайте и перескажите услышанное словами собеседника.
next-advise = Дальше: дайте совет, исходя из того, что вам рассказали.
next-settle = Дальше: спросите, что ещё смущает.
next-close = Дальше: когда сомнения сняты, предложите один понятный шаг.
next-none = Вы подвели к завершению постепенно. Добавьте, как останетесь на связи потом.

## Что нельзя оценить

cannot-judge = Я не могу это оценить
reason-empty = Здесь нет слов, которые можно оценить: только знаки, ссылки, код или цитаты.
reason-too_short = Слишком коротко. Нужно хотя бы три слова, а лучше целое сообщение.
reason-too_long = Слишком длинно. Присылайте по одному сообщению.
reason-unsupported_language = Для этого языка у меня нет правил, или языки смешаны. Я оцениваю английский, шведский и русский.

## Серия и успехи

streak = { $days ->
    [0] Серии пока нет: её начнёт черновик не короче восьми слов, проверенный в рабочий день.
    [one] Серия практики: { NUMBER($days) } рабочий день.
    [few] Серия практики: { NUMBER($days) } рабочих дня подряд.
   *[other] Серия практики: { NUMBER($days) } рабочих дней подряд.
}
streak-today = Сегодняшний день засчитан.
streak-open = Сегодняшний день пока не засчитан.
streak-off = Сегодня выходной: он не прерывает серию и не удлиняет её.
stats-title = Ваша практика
stats-nothing = Проверок пока нет. Наберите { $command } и черновик — и здесь появится ваша статистика.
stats-longest = { $days ->
    [one] Самая длинная серия: { NUMBER($days) } рабочий день
    [few] Самая длинная серия: { NUMBER($days) } рабочих дня
   *[other] Самая длинная серия: { NUMBER($days) } рабочих дней
}
stats-checks = { $count ->
    [one] { NUMBER($count) } проверка
    [few] { NUMBER($count) } проверки
   *[other] { NUMBER($count) } проверок
}
stats-average = Средняя мягкость { NUMBER($softness) } из 100
stats-trend = { $direction ->
    [up] Последние десять черновиков мягче прежних на { $points ->
        [one] { NUMBER($points) } пункт
        [few] { NUMBER($points) } пункта
       *[other] { NUMBER($points) } пунктов
    }.
    [down] Последние десять черновиков жёстче прежних на { $points ->
        [one] { NUMBER($points) } пункт
        [few] { NUMBER($points) } пункта
       *[other] { NUMBER($points) } пунктов
    }.
   *[level] Последние десять черновиков такие же мягкие, как прежние.
}
stats-commonest = Что чаще всего давит в ваших черновиках
stats-private = Это видите только вы. Тексты сообщений не хранятся никогда.

## Помощь

help-title = Pitchcheck показывает, где черновик давит, а где приглашает
help-check = { $command } и черновик: вы получите разбор, и никто другой его не увидит.
help-form = { $command } без текста откроет поле для длинного сообщения. Можно также написать мне напрямую или выбрать «Check this pitch» в меню сообщения.
help-settings = { $command } настройки: язык, обращение, отрасль, рабочие дни, часовой пояс.
help-force = lang:ru перед черновиком указывает его язык.
help-stats = { $command } статистика покажет вашу серию и ваши цифры.
help-tip = { $command } совет покажет совет дня; предпросмотр покажет администраторам ближайшие семь дней.
help-private = Ничего из вставленного не хранится: только счётчики, баллы и даты. Я сужу о том, как звучит текст, а не о том, продаст ли он.
help-languages = Русский, английский и шведский; какой это язык, я определяю сам.

## Форма

form-title = Проверка черновика
form-label = Ваш черновик
form-placeholder = Вставьте сообщение так, как собираетесь его отправить
form-submit = Проверить
form-close = Закрыть
form-empty = Сначала вставьте или напишите черновик.
form-result = Результат

## Советы

tip-heading = Совет дня: { $title }
tip-before = Вместо
tip-after = Лучше
tip-try = Попробуйте сегодня
tip-next = Следующий совет: { $day }, { $time }.
tip-go-there = Перевести часы туда

## Расписания

schedules-title = Советы в каналах
schedules-none = Пока ни один канал не получает советов. Добавьте канал, и я буду публиковать там совет каждый рабочий день.
schedules-more = { $count ->
    [one] …и ещё { NUMBER($count) } канал: полный список на сервере покажет pitchcheck schedule list.
    [few] …и ещё { NUMBER($count) } канала: полный список на сервере покажет pitchcheck schedule list.
    [many] …и ещё { NUMBER($count) } каналов: полный список на сервере покажет pitchcheck schedule list.
   *[other] …и ещё { NUMBER($count) } канала: полный список на сервере покажет pitchcheck schedule list.
}
schedules-add = Добавить канал
schedules-admins-only = Когда приходят советы, решают администраторы. Если хотите что-то изменить, обратитесь к ним.
schedule-when = { $days } в { $time } ({ $zone })
schedule-with-recap = с итогами недели
schedule-runs = Работает
schedule-paused = На паузе
schedule-stopped = Советы в { $channel } больше не выходят.
schedule-stopped-next = Затем нажмите «Возобновить» в расписаниях; пропущенный совет можно отправить кнопкой «Отправить сейчас».
schedule-stopped-archived = Канал в архиве. Верните его из архива или удалите расписание и добавьте другой канал.
schedule-stopped-not_found = Slack не знает этого канала, или я его не вижу. Если он закрытый, наберите в нём /invite @Pitchcheck.
schedule-stopped-not_in_channel = Меня нет в канале. Наберите в нём /invite @Pitchcheck.
schedule-stopped-restricted = Правила канала не дают мне писать. Разрешите это в настройках канала.
schedule-stopped-scope = У приложения нет права писать. Дайте ему разрешение chat:write и установите заново.
schedule-stopped-token = Slack больше не принимает мой токен. Установите приложение заново, передайте мне новый токен и перезапустите меня.
schedule-edit = Изменить
schedule-edit-title = Расписание
schedule-new = Новое расписание
schedule-save = Сохранить
schedule-pause = Пауза
schedule-resume = Возобновить
schedule-post-now = Отправить сейчас
    .confirm = Сегодняшний совет появится в канале сразу. Ещё одного сегодня уже не будет.
    .yes = Отправить
schedule-remove = Удалить
    .confirm = Канал больше не будет получать советы. Какие советы в нём уже были, я запомню на случай, если вы добавите его снова.
    .yes = Удалить
schedule-channel = Канал
schedule-time = Время совета
schedule-zone = Часовой пояс
    .hint = Название IANA, например Europe/Stockholm
schedule-days = Рабочие дни
schedule-country = Страна, чьи праздники считать выходными
    .hint = Две латинские буквы, например KZ; оставьте пустым, если не нужно
schedule-language = Язык советов
schedule-band = Целевой диапазон
    .hint = Насколько прямо принято говорить в вашей отрасли. Влияет на пояснение к результату, но не на то, что найдено.
schedule-band-none = Не задан
schedule-focus = Тема недели
    .hint = Советы об этом приёме идут первыми.
schedule-focus-auto = Что чаще всего видно в черновиках команды
schedule-focus-none = Без темы
schedule-recap = Итоги недели
    .hint = Если участвовали не меньше пяти человек; всегда без имён
schedule-recap-wanted = В последний рабочий день в 15:00
weekday-short-mon = пн
weekday-short-tue = вт
weekday-short-wed = ср
weekday-short-thu = чт
weekday-short-fri = пт
weekday-short-sat = сб
weekday-short-sun = вс
schedule-by-settings = Файл настроек
schedule-by-admin = Администратор
schedule-by-command-line = Администратор сервера
schedule-told-set = { $person } включает советы в этом канале:
schedule-told-changed = { $person } меняет время советов в этом канале:
schedule-told-resumed = { $person } возобновляет советы в этом канале:
schedule-told-paused = { $person } ставит советы в этом канале на паузу.
schedule-told-removed = { $person } отключает советы в этом канале.
schedule-fault-zone = Я не знаю часового пояса «{ $value }». { $similar ->
    [none] Напишите, например, Europe/Stockholm.
   *[some] Возможно, вы имели в виду { $names }?
}
schedule-fault-country = Я не знаю праздников для «{ $value }». Напишите две латинские буквы, например KZ, или оставьте поле пустым.
schedule-fault-exists = У этого канала уже есть расписание: закройте форму и нажмите «Изменить» рядом с ним.
schedule-fault-channel = Пока я не могу там писать. Наберите в этом канале /invite @Pitchcheck и нажмите «Сохранить» ещё раз.
schedule-fault-archived = Этот канал в архиве. Выберите другой.
schedule-fault-gone = Это расписание тем временем удалили.
schedule-posted = Совет опубликован.
schedule-posted-already = Сегодняшний совет там уже есть. Следующий придёт в ближайший рабочий день.
schedule-posted-unknown = Slack не сообщил, дошёл ли сегодняшний совет. Загляните в канал: дважды я его не отправляю.
schedule-posted-none = Публиковать нечего. Проверьте файлы советов.
schedule-posted-refused = Slack не принял совет ({ $error }). Попробуйте чуть позже.

## План советов

plan-title = Ближайшие семь дней
plan-day = { $weekday }, { DATETIME($day, dateStyle: "medium") }:
plan-nothing = показать нечего
plan-empty = В ближайшие семь дней советов не будет.
plan-provisional = * может измениться: тема новой недели станет известна, когда неделя начнётся
plan-recap = и итоги недели
plan-claimed = отправляется
plan-sent = опубликован
plan-failed = Slack отказал
plan-unknown = возможно, опубликован
plan-waiting = ждёт отправки
plan-skipped = опаздывает
preview-title = Предпросмотр: это видите только вы
tip-none = На сегодня совета нет.
tip-private = Это видите только вы.
tip-try-it = Попробовать

## Итоги недели

recap-title = Неделя команды
recap-checks = { $count ->
    [one] Проверен { NUMBER($count) } черновик
    [few] Проверено { NUMBER($count) } черновика
    [many] Проверено { NUMBER($count) } черновиков
   *[other] Проверено { NUMBER($count) } черновика
}
recap-people = { $count ->
    [one] Участвовал { NUMBER($count) } человек
    [few] Участвовали { NUMBER($count) } человека
    [many] Участвовали { NUMBER($count) } человек
   *[other] Участвовали { NUMBER($count) } человека
}
recap-days = { $count ->
    [one] { NUMBER($count) } день практики на всех
    [few] { NUMBER($count) } дня практики на всех
    [many] { NUMBER($count) } дней практики на всех
   *[other] { NUMBER($count) } дня практики на всех
}
recap-before = (неделей раньше: { NUMBER($count) })
recap-gain = { $direction ->
    [softer] От первой версии к последней черновик в среднем становился мягче на { NUMBER($points) }.
    [harder] От первой версии к последней черновик в среднем становился жёстче на { NUMBER($points) }.
   *[level] От первой версии к последней мягкость черновиков не менялась.
}
recap-improved = Заметнее всего прогресс: «{ $technique }» встречается реже, чем неделей раньше.
recap-private = Это общие цифры не менее чем пяти человек: ни имён, ни текстов в них нет.
recap-chart-checks = Черновики
recap-chart-people = Люди
recap-chart-days = Дни практики
recap-chart-now = Эта неделя
recap-chart-before = Неделей раньше

## Сбои

fault-unexpected = У меня что-то пошло не так. Попробуйте ещё раз; если повторится, сообщите администратору код { $reference }.
fault-modal = Slack не открыл окно: чаще всего дело в медленной связи. Нажмите кнопку, чтобы попробовать снова (код { $reference }).
fault-modal-closed = Это окно уже закрыто. Ничего не потеряно: нажмите кнопку под результатом ещё раз.
stale-button = Это из моей прежней версии. Наберите { $command }, чтобы продолжить.

## Входы и слова, которые служат командами (через запятую)

language-name = Русский
subcommand-help = помощь, справка
subcommand-stats = статистика
subcommand-settings = настройки
subcommand-tip = совет, совет дня
subcommand-preview = предпросмотр, план
near-miss = Вы имели в виду «{ $usage }»? Для проверки черновика нужно хотя бы три слова.
language-unknown = Для «{ $typed }» у меня нет правил. После lang: укажите один из кодов: { $known }.
reading = Читаю сообщение…
no-text-in-message = В этом сообщении нет текста, который я мог бы проверить.
not-counted = Это написали не вы, поэтому проверка не идёт ни в серию, ни в вашу статистику.
draft-gone = Я храню черновик не дольше получаса и не записываю его на диск. Этого уже нет: вставьте его снова, и кнопки заработают.
open-check = Проверить черновик
open-settings = Мои настройки
open-schedules = Советы в каналах
open-by-button = Нажмите кнопку, и всё откроется.

## Под ответом

show-all = Показать всё
all-title = Всё, что нашлось
softer-draft = Смягчённый черновик
check-again = Проверить снова
share = Поделиться
not-a-problem = Здесь это не проблема
undo = Отменить
set-aside = Замечание снято: { $quote } ({ $technique }). Записано только правило, без ваших слов.
more-behind = { $count ->
    [one] Ещё { NUMBER($count) } место: нажмите «Показать всё».
    [few] Ещё { NUMBER($count) } места: нажмите «Показать всё».
   *[other] Ещё { NUMBER($count) } мест: нажмите «Показать всё».
}
more-left = { $count ->
    [one] Ещё { NUMBER($count) } место здесь не помещается.
    [few] Ещё { NUMBER($count) } места здесь не помещаются.
   *[other] Ещё { NUMBER($count) } мест здесь не помещается.
}

## По сравнению с прошлым черновиком

compared = { $direction ->
    [up] Мягче прошлого черновика на { NUMBER($points) }
    [down] Жёстче прошлого черновика на { NUMBER($points) }
   *[level] Так же мягко, как прошлый черновик
}
compared-fixed = Исправлено: { $techniques }
compared-new = Появилось: { $techniques }

## Целевые уровни

band = Обычно для отрасли «{ $trade }»: { NUMBER($low) }–{ NUMBER($high) }. { $place ->
    [below] Здесь жёстче.
    [above] Здесь мягче.
   *[inside] Здесь в этих пределах.
}
trade-consulting = консалтинг
trade-software = программное обеспечение
trade-agency = агентства
trade-retail = розничная торговля
trade-property = недвижимость
trade-cars = продажа автомобилей
trade-band = { $trade } ({ NUMBER($low) }–{ NUMBER($high) })

## Смягчённый черновик

softer-before = До
softer-after = После
softer-changes = Что изменилось и почему
softer-swapped = Вместо «{ $words }» теперь «{ $line }»
softer-taken-out = Убрано: «{ $words }»
softer-more = { $count ->
    [one] …и ещё { NUMBER($count) } изменение
    [few] …и ещё { NUMBER($count) } изменения
   *[other] …и ещё { NUMBER($count) } изменений
}
softer-yours = Готовые фразы — только начало: скажите это своими словами и проверьте снова.
form-cut = В поле Slack помещается { NUMBER($kept) } знаков, остальное обрезано: { NUMBER($left) }. Чтобы проверить всё, напишите текст после { $command }.

## Поделиться

share-title = Поделиться черновиком
share-where = Канал
share-placeholder = Выберите канал
share-what = Все в этом канале увидят вот это, с вашим именем. Больше ничего не показывается.
share-submit = Отправить
share-posting = Отправляю…
share-done = Отправлено. Теперь это видят все в канале.
share-not-in-channel = Меня нет в этом канале. Напишите там /invite @Pitchcheck и поделитесь снова.
share-not-allowed = В этот канал приложениям писать нельзя. Выберите другой или спросите администратора канала.
share-refused = Slack этого не принял, ничего не отправлено. Попробуйте снова; если не выйдет, назовите администратору код { $reference }.
share-uncertain = Slack не сообщил, отправлено ли это. Загляните в канал, прежде чем делиться снова (код { $reference }).
shared-by = делится черновиком
shared-note = Проверено в Pitchcheck: он судит о том, как звучит текст, а не о том, продаст ли он. { $command } проверит ваш текст, и никто другой этого не увидит.

## Личные настройки

settings-title = Мои настройки
settings-submit = Сохранить
settings-saved = Сохранено. Действует со следующей проверки.
setting-language = Язык моих ответов
    .hint = Найденное и более мягкие фразы — всегда на языке черновика.
setting-register = Обращение в более мягких фразах
    .hint = Для языков, где форм обращения несколько.
setting-trade = Отрасль
    .hint = Тогда проверка скажет, как мягкость соотносится с обычной для отрасли. Что найдено, не меняется.
setting-weekdays = Рабочие дни
    .hint = По ним считается серия. Если ничего не отмечено, действуют дни команды.
setting-time-zone = Часовой пояс
    .hint = Город, например Stockholm, или название, например Europe/Stockholm. Пусто — как у команды.
setting-notices = Ещё
    .hint = Всё это выключено, пока вы не включите сами.
setting-reminder = Напоминать днём, если в рабочий день ещё не было практики
setting-leaderboard = Показывать меня в рейтинге: он сравнивает практику, а не баллы
setting-as-message = Как в черновике
setting-as-team = Как у команды
setting-no-trade = Не указана
weekday-mon = Понедельник
weekday-tue = Вторник
weekday-wed = Среда
weekday-thu = Четверг
weekday-fri = Пятница
weekday-sat = Суббота
weekday-sun = Воскресенье
time-zone-unknown = Такого часового пояса я не знаю. Напишите большой город, например Stockholm, или название, например Europe/Stockholm.

## Успехи и главная страница

subcommand-off = выходной, выходные, отпуск
subcommand-privacy = конфиденциальность
subcommand-export = экспорт, выгрузка
subcommand-forget-me = забыть-меня, забыть меня, забудь меня
help-off = { $command } отпуск 2026-12-24..2027-01-02 отметит выходные дни, и серия вас подождёт.
help-privacy = { $command } конфиденциальность расскажет, что хранится; экспорт пришлёт вам эти данные, а забыть-меня удалит их.
short-day = { $day } { $month ->
    [1] янв.
    [2] февр.
    [3] марта
    [4] апр.
    [5] мая
    [6] июня
    [7] июля
    [8] авг.
    [9] сент.
    [10] окт.
    [11] нояб.
   *[12] дек.
}
freezes = { $count ->
    [0] Заморозок пока нет.
    [one] { NUMBER($count) } заморозка в запасе: один пропущенный рабочий день не прервёт серию.
    [few] { NUMBER($count) } заморозки в запасе: столько же пропущенных рабочих дней не прервут серию.
   *[other] { NUMBER($count) } заморозок в запасе: столько же пропущенных рабочих дней не прервут серию.
}
freeze-next = { $days ->
    [one] До следующей — ещё { NUMBER($days) } день практики.
    [few] До следующей — ещё { NUMBER($days) } дня практики.
   *[other] До следующей — ещё { NUMBER($days) } дней практики.
}
milestone = { $days ->
    [1] первый день практики
    [one] { NUMBER($days) } день практики
    [few] { NUMBER($days) } дня практики
   *[other] { NUMBER($days) } дней практики
}
milestone-reached = Веха пройдена: { $milestone }.
milestone-next = { $days ->
    [one] До следующей вехи ({ NUMBER($goal) }) — ещё { NUMBER($days) } день.
    [few] До следующей вехи ({ NUMBER($goal) }) — ещё { NUMBER($days) } дня.
   *[other] До следующей вехи ({ NUMBER($goal) }) — ещё { NUMBER($days) } дней.
}
stats-gain = { $drafts ->
    [one] { NUMBER($drafts) } черновик проверен повторно
    [few] { NUMBER($drafts) } черновика проверены повторно
   *[other] { NUMBER($drafts) } черновиков проверено повторно
}: от первой версии к последней { $direction ->
    [up] в среднем мягче на { $points ->
        [one] { NUMBER($points) } пункт
        [few] { NUMBER($points) } пункта
       *[other] { NUMBER($points) } пунктов
    }
    [down] в среднем жёстче на { $points ->
        [one] { NUMBER($points) } пункт
        [few] { NUMBER($points) } пункта
       *[other] { NUMBER($points) } пунктов
    }
   *[level] мягкость не изменилась
}
calendar-title = { $weeks ->
    [1] Эта неделя
    [one] Последняя { NUMBER($weeks) } неделя
    [few] Последние { NUMBER($weeks) } недели
   *[other] Последние { NUMBER($weeks) } недель
}
calendar-days = Пн Вт Ср Чт Пт Сб Вс
calendar-practised = практика
calendar-extra = практика в выходной
calendar-frozen = заморозка
calendar-missed = пропуск
calendar-off = выходной
calendar-open = сегодня, пока не засчитан
calendar-words = { $practised ->
    [one] { NUMBER($practised) } день практики
    [few] { NUMBER($practised) } дня практики
   *[other] { NUMBER($practised) } дней практики
}{ $frozen ->
    [0] {""}
   *[other] , с заморозкой: { NUMBER($frozen) }
}{ $missed ->
    [0] {""}
   *[other] , пропущено: { NUMBER($missed) }
}.
days-off-ahead = Впереди выходные: { $days }
chart-title = Насколько мягки ваши черновики
chart-softness = Мягкость
chart-hard = Жёсткие приёмы
chart-soft = Мягкие приёмы
chart-columns = Полоса и первое число: мягкость. Затем жёсткие и мягкие приёмы.
chart-line = { $day }: мягкость { NUMBER($softness) }, жёсткие приёмы { NUMBER($hard) }, мягкие приёмы { NUMBER($soft) }
commonest-found = { $technique }: { $count ->
    [one] { NUMBER($count) } раз
    [few] { NUMBER($count) } раза
   *[other] { NUMBER($count) } раз
}
commonest-tip = Совет: «{ $title }»
home-welcome = Добро пожаловать в Pitchcheck
home-what = Прежде чем отправить сообщение клиенту, дайте его прочитать мне. Я покажу — только вам, — где оно давит, где приглашает и что написать вместо этого.
home-try = Попробуйте сейчас: нажмите кнопку и вставьте черновик или наберите { $command } и черновик в любой беседе.
home-example = Например: «Рита, осталось всего два места, подпишите сегодня, пока не поздно!»
home-streak-rules = Серию составляют рабочие дни, в которые проверен хотя бы один черновик не короче восьми слов. Выходные, праздники и отпуск её не прерывают.
open-days-off = Выходные дни
open-privacy = Конфиденциальность
days-off-title = Выходные дни
days-off-what = Выходные дни не прерывают серию и не удлиняют её. Отметить их можно заранее или в тот же день.
days-off-first = Первый день
days-off-last = Последний день
days-off-submit = Сохранить
days-off-saved = { $count ->
    [1] Отмечено: { $first } — выходной. Серия вас подождёт.
    [one] Отмечен { NUMBER($count) } выходной день: { $first } – { $last }. Серия вас подождёт.
    [few] Отмечены { NUMBER($count) } выходных дня: { $first } – { $last }. Серия вас подождёт.
   *[other] Отмечено { NUMBER($count) } выходных дней: { $first } – { $last }. Серия вас подождёт.
}
days-off-past = Прошедший день уже не сделать выходным. Выберите сегодняшний или более поздний.
days-off-order = Последний день раньше первого.
days-off-long = Это больше года. Выберите срок короче.
days-off-cancel = Отменить выходные дни
days-off-cancelled = Ваши выходные начиная с сегодняшнего дня отменены.
days-off-usage = Напишите дни так: { $command } отпуск 2026-12-24..2027-01-02, а один день — так: { $command } отпуск 2026-12-24
privacy-title = Что я о вас знаю
privacy-what = Что: каждая проверка в виде чисел (мягкость, индексы, найденные приёмы, число слов, язык, дата), ваши дни практики и выходные, ваши настройки и отпечаток каждого черновика.
privacy-text = Никогда: сам текст. Черновик остаётся в памяти работающей программы не дольше 30 минут, чтобы работали его кнопки.
privacy-fingerprint = По отпечатку я узнаю, что черновик — новая версия прежнего. Он создан с помощью секретного ключа, который уничтожается через 60 дней, и восстановить по нему слова никто не может.
privacy-why = Зачем: ради вашей серии и статистики, которых больше никто не видит. Администраторы видят общие цифры команды, если проверяли не меньше пяти человек, и правила, которые отмечали как ошибочные; имён там нет.
privacy-how-long = Как долго: проверки — { $days ->
    [one] { NUMBER($days) } день
    [few] { NUMBER($days) } дня
   *[other] { NUMBER($days) } дней
}; дни практики — пока вы практикуетесь; всё — пока вы не удалите данные или приложение не удалят из Slack.
privacy-ways = { $command } экспорт пришлёт вам каждую строку; { $command } забыть-меня удалит всё.
privacy-export = Прислать мои данные
privacy-forget = Забыть меня
export-title = Всё, что о вас хранится
export-nothing = О вас ничего не хранится.
export-table = { $table ->
    [checks] Ваши проверки, в числах
    [check_techniques] Приёмы, найденные в них
    [fingerprints] Отпечатки ваших черновиков
    [practice_days] Ваши дни практики
    [working_weeks] Ваша рабочая неделя и с какого дня она такая
    [days_off] Ваши выходные
    [people] Ваши настройки
    [reminders] Когда в последний раз проверялось, нужно ли напоминание
    [schedules] Советы в каналах, которые настроили вы
   *[other] Прочее
}
export-rows = { $what } ({ $table }): { $count ->
    [one] { NUMBER($count) } строка
    [few] { NUMBER($count) } строки
   *[other] { NUMBER($count) } строк
}
export-sent = Всё, что о вас хранится, теперь в нашей личной переписке, отдельным файлом. Файл останется в Slack и после команды «забыть-меня».
file-not-allowed = Прислать это файлом я не могу: нужно разрешение files:write, его может добавить администратор в настройках приложения.
file-refused = Slack не принял файл (код { $reference }).
export-long = Для сообщения это слишком много. Администратор может записать всё в файл для вас: pitchcheck export { $workspace } { $person }
forget-question = Удалить всё, что о вас хранится: проверки, серию, выходные и настройки? Вернуть это будет нельзя.
forget-title = Забыть вас?
forget-yes = Удалить всё
forget-no = Оставить
forgotten = Готово: о вас больше ничего не хранится. Из резервных копий данные исчезнут, когда копии обновятся.
leaderboard-title = Кто практикуется больше всех
leaderboard-what = Дни практики за последние четыре недели у тех, кто участвует. Без баллов.
leaderboard-empty = Пока никого нет.
leaderboard-days = { $days ->
    [one] { NUMBER($days) } день
    [few] { NUMBER($days) } дня
   *[other] { NUMBER($days) } дней
}
leaderboard-join = Участвовать в рейтинге
leaderboard-leave = Выйти из рейтинга
reminder = { $days ->
    [one] Ваша серия — { NUMBER($days) } рабочий день, и сегодня она ещё не продолжена.
    [few] Ваша серия — { NUMBER($days) } рабочих дня, и сегодня она ещё не продолжена.
   *[other] Ваша серия — { NUMBER($days) } рабочих дней, и сегодня она ещё не продолжена.
} { $freezes ->
    [0] Её сохранит черновик не короче восьми слов.
   *[other] Её сохранит черновик не короче восьми слов; иначе потратится заморозка.
}
admin-title = Для администраторов
admin-library = Контент: { $languages }; { $tips ->
    [one] { NUMBER($tips) } совет.
    [few] { NUMBER($tips) } совета.
   *[other] { NUMBER($tips) } советов.
}
admin-schedules = Советы приходят в каналы
admin-schedule = { $time } ({ $zone })
admin-schedule-paused = { $time } ({ $zone }), на паузе
admin-schedules-none = Пока ни один канал не получает советов.
admin-team = Команда за последние семь дней
admin-team-few = Показатели команды появятся, когда за неделю свои черновики проверят хотя бы пять человек.
admin-dismissed = Чаще всего отмечали «Здесь это не проблема»
admin-dismissed-none = «Здесь это не проблема» пока никто не отмечал.
admin-dismissed-rule = { $rule }: { NUMBER($count) }
admin-leaderboard-on = Включить рейтинг
admin-leaderboard-off = Выключить рейтинг

## Приёмы: название и почему они давят или приглашают

technique-urgency = Срочность
    .why = Читателю приходится решать по вашим часам, а не по своим, а спешка рождает сомнения.
technique-scarcity = Дефицит
    .why = Решает страх не успеть, а не потребность.
technique-limited_offer = Предложение со сроком
    .why = Цена, привязанная к дате, переводит разговор на календарь и уводит от того, что волнует читателя.
technique-pushy_command = Приказ
    .why = Приказы и крик оставляют читателю только подчиниться или отказаться.
technique-overclaim = Преувеличение
    .why = Непомерное обещание подрывает доверие и ко всему остальному.
technique-fear_or_guilt = Страх или вина
    .why = Тот, кто решился из страха или чувства вины, редко возвращается с радостью.
technique-forced_close = Навязанная сделка
    .why = Согласие считают полученным раньше, чем читатель его дал.
technique-product_push = Упор на продукт
    .why = Перечень ваших достоинств не говорит, какие из них помогут именно этому читателю.
technique-ignores_concerns = Пренебрежение сомнениями
    .why = Сомнение, от которого отмахнулись, остаётся — просто вам о нём больше не скажут.
technique-one_sided = Монолог
    .why = Ни вопроса, ни приглашения: читатель в этом разговоре не участвует.
technique-open_question = Открытый вопрос
    .why = Он даёт читателю рассказать, что для него важно.
technique-active_listening = Активное слушание
    .why = Видно, что сказанное услышали.
technique-empathy = Эмпатия
    .why = Положение читателя принимают всерьёз, прежде чем что-то предлагать.
technique-needs_focus = Внимание к потребностям
    .why = Разговор начинается с того, чего читатель хочет достичь или от чего избавиться.
technique-personalised = Лично для читателя
    .why = Такое можно написать только этому читателю.
technique-useful_information = Полезная информация
    .why = Читатель получает пользу, и взамен ничего не просят.
technique-relationship = Отношения
    .why = С читателем говорят как с человеком, которого рады встретить снова.
technique-low_pressure = Без давления
    .why = Остаются время, выбор и простой способ отказаться.
technique-tailored_advice = Совет по ситуации
    .why = Рекомендация опирается на то, что рассказал читатель.
technique-invites_dialogue = Приглашение к диалогу
    .why = О сомнениях и возражениях спрашивают, а не обходят их.
technique-ongoing_support = Постоянная поддержка
    .why = Помощь не заканчивается покупкой.
technique-trust_building = Доверие
    .why = Об ограничениях, цене или о том, что продукт не подходит, сказано прямо, и потому легче поверить остальному.

## Файлы контента

content-broken = { $count ->
    [one] В файлах контента { NUMBER($count) } ошибка:
    [few] В файлах контента { NUMBER($count) } ошибки:
    [many] В файлах контента { NUMBER($count) } ошибок:
   *[other] В файлах контента { NUMBER($count) } ошибки:
}
content-more = …и ещё { NUMBER($count) }. Все ошибки покажет «pitchcheck content check».
content-stays = Пока действует последняя исправная версия. Исправьте файл и сохраните его: я замечу.
content-left-out = Пока я работаю без того, что неисправно. Исправьте и сохраните: я замечу.
content-well = Файлы контента снова в порядке, и ваши изменения уже действуют.
preview-live = Сохранено и уже действует.
preview-broken = { $count ->
    [one] Не действует: найдена { NUMBER($count) } ошибка. Остаётся последняя исправная версия.
    [few] Не действует: найдены { NUMBER($count) } ошибки. Остаётся последняя исправная версия.
    [many] Не действует: найдено { NUMBER($count) } ошибок. Остаётся последняя исправная версия.
   *[other] Не действует: найдено { NUMBER($count) } ошибки. Остаётся последняя исправная версия.
}

## Что не так в файле контента и как будет правильно

cure-form = см. раздел Forms в content/README.md
cure-keep-message = верните его: оно нужно коду
cure-name-technique = у каждого приёма есть название и .why
cure-near = возможно, имелось в виду { $word }?
cure-one-of = { $more ->
    [0] возможные варианты: { $words }
   *[other] возможные варианты: { $words } и ещё { NUMBER($more) }
}
cure-remove = удалите это
cure-same-variables = { $count ->
    [0] переменные должны быть те же, что в en.ftl (там их нет)
   *[other] переменные должны быть те же, что в en.ftl ({ $known })
}
problem-axis-unknown = нет оси { $axis }
problem-axis-value = значение { $axis } должно быть числом от 0 до 1, а не { $value }
    .cure = напишите { $axis } = 0.5
problem-class-missing = нет класса { $name }
    .cure = добавьте { $name } = […] в classes.toml
problem-example-unmarked = в { $example } не отмечено ни одного слова
    .cure = возьмите в [скобки] то, что должно находиться
problem-finds-allowed = { $id } находит { $quote } в { $example }
    .cure = сузьте формы или добавьте исключение в unless
problem-finds-nothing = { $id } ничего не находит в { $example }
    .cure = измените формы или отмеченные слова
problem-finds-other = { $id } находит { $quotes } в { $example }
    .cure = измените формы или отмеченные слова
problem-folder-no-code = имя папки { $name } — не код языка
    .cure = напишите две строчные буквы по ISO 639-1, например ru
problem-form-affix-too-short = { $form }: открытому началу или концу слова нужно не меньше трёх букв
problem-form-all-optional = { $form }: нужно хотя бы одно обязательное слово
problem-form-alternative-optional = { $form }: из-за варианта, которого может не быть, становятся необязательными и сами скобки
problem-form-bracket-in-word = { $form }: скобки не могут быть частью слова; напишите слова целиком, например (скидка|скидочный)
problem-form-class-in-a-circle = класс ссылается сам на себя, напрямую или через другие
problem-form-class-unknown = { $form }: нет класса <{ $name }>
problem-form-gap-at-edge = { $form }: пропуск не может стоять в начале или в конце
problem-form-gap-too-wide = { $form }: слишком широкий пропуск ({ $words }), можно не больше { $most }
problem-form-not-closed = { $form }: скобка ( не закрыта
problem-form-not-opened = { $form }: перед { $sign } нет открывающей (
problem-form-nothing-optional = { $form }: перед ? нужно слово или скобка
problem-form-unreadable = { $form }: знак { $sign } здесь не читается
problem-front-matter-open = шапка файла не закрыта
    .cure = напишите под ней строку +++
problem-front-matter-yaml = шапка файла стоит между строками ---, как в YAML
    .cure = начните файл со строки +++, затем TOML и снова строка +++
problem-id-misplaced = id { $id } стоит не на своём месте
    .cure = напишите { $prefix }… (строчные латинские буквы, цифры, дефисы)
problem-id-twice = id { $id } встречается дважды
    .cure = дайте каждой записи свой id
problem-key-missing = нет ключа { $key }
    .cure = добавьте { $key } = …
problem-key-unknown = неизвестный ключ { $key }
problem-language-unknown = нет языка { $language }
problem-line-hard = мягкая фраза { $line } сама оказалась жёсткой ({ $rule }: { $quote })
    .cure = скажите это без давления
problem-lines-few = для обращения '{ $register }' мягких фраз меньше { $least }
    .cure = добавьте { $register } = […] в [alternatives]
problem-look-alike-unknown = langdetect не знает языка { $language }
problem-message-missing = нет сообщения { $key }
    .cure = переведите его из en.ftl
problem-message-twice = сообщение { $key } встречается дважды
    .cure = оставьте одно
problem-message-unknown = в en.ftl нет сообщения { $key }
problem-most-messages-missing = не хватает большинства сообщений
    .cure = переведите весь en.ftl
problem-name-no-code = имя { $name } — не код языка
    .cure = напишите две строчные буквы по ISO 639-1, например ru.ftl
problem-no-date = значение { $key } должно быть датой, а не { $value }
    .cure = напишите { $key } = 2026-12-01 без кавычек
problem-no-english = файла нет или он не читается
    .cure = верните его: по нему сверяются все остальные языки
problem-no-flag = значение { $key } должно быть true или false, а не { $value }
    .cure = напишите { $key } = true или удалите строку
problem-no-fluent = ошибка в Fluent: { $error }
    .cure = см. projectfluent.org/fluent/guide
problem-no-folder = такой папки нет
    .cure = укажите путь к папке контента или создайте её
problem-no-front-matter = у файла нет шапки
    .cure = начните файл со строки +++, затем TOML и снова строка +++
problem-no-language = нет ни одного языка
    .cure = добавьте папку с файлом language.toml
problem-no-language-file = у языка { $language } нет файла language.toml
    .cure = создайте его или исправьте имя папки
problem-no-number = значение { $key } должно быть числом от 0 и выше, а не { $value }
    .cure = напишите { $key } = 1
problem-no-registers = не задана ни одна форма обращения
    .cure = добавьте [registers], например с vy = ["вы", "вас"]
problem-no-slug = имя файла { $name } не годится
    .cure = используйте строчные буквы a–z, цифры и одиночные дефисы
problem-no-softer = пример не становится мягче (до { $before }, после { $after })
    .cure = давите меньше во втором тексте или больше в первом
problem-no-table = значение { $key } должно быть таблицей
    .cure = напишите [{ $key }]
problem-no-tables = значение { $key } должно быть списком таблиц
    .cure = напишите [[{ $key }]] над каждой
problem-no-techniques = файла нет
    .cure = верните его: на приёмы из него ссылаются все остальные файлы
problem-no-text = значение { $key } должно быть текстом, а не { $value }
    .cure = напишите { $key } = "…"
problem-no-texts = значение { $key } должно быть списком строк
    .cure = напишите { $key } = ["…", "…"]
problem-not-read = файлы в этом месте не читаются
problem-not-utf-8 = байт { $byte } — не UTF-8
    .cure = сохраните файл в кодировке UTF-8
problem-nothing-after = движок ничего не находит во втором тексте примера
    .cure = возьмите слова, которые давят или приглашают
problem-nothing-before = движок ничего не находит в первом тексте примера
    .cure = возьмите слова, которые давят или приглашают
problem-other-ending = имя файла не оканчивается на { $ending }
    .cure = переименуйте файл или уберите его отсюда: здесь читаются только { $ending }
problem-outside-technique = { $key } стоит вне приёма
    .cure = напишите выше id приёма в квадратных скобках
problem-part-empty = { $part ->
    [idea] идея пуста
   *[other] раздел { $part } пуст
}
    .cure = напишите там что-нибудь
problem-part-long = { $part ->
    [idea] { $count ->
        [one] в идее { NUMBER($count) } символ
        [few] в идее { NUMBER($count) } символа
        [many] в идее { NUMBER($count) } символов
       *[other] в идее { NUMBER($count) } символа
    }
   *[other] { $count ->
        [one] в разделе { $part } { NUMBER($count) } символ
        [few] в разделе { $part } { NUMBER($count) } символа
        [many] в разделе { $part } { NUMBER($count) } символов
       *[other] в разделе { $part } { NUMBER($count) } символа
    }
}
    .cure = Slack показывает не больше { NUMBER($most) }
problem-reason-unknown = нет причины '{ $name }'
    .cure = добавьте { $name } = "…" в [reasons]
problem-reason-unused = причину '{ $name }' не называет ни одна запись
    .cure = напишите reason = "{ $name }" в одной из записей или удалите причину
problem-register-unknown = нет формы обращения { $register }
problem-sections = { $count ->
    [one] в совете { NUMBER($count) } раздел
    [few] в совете { NUMBER($count) } раздела
    [many] в совете { NUMBER($count) } разделов
   *[other] в совете { NUMBER($count) } раздела
}
    .cure = нужны три, в таком порядке: ## до, ## после, ## что попробовать
problem-side-turned = { $name } остаётся на стороне { $side }: такой этот приём знает обученный слой
    .cure = напишите side = "{ $side }"; с points = 0 приём не учитывается
problem-silence-entries = нет записи { $name }, которую можно было бы отключить
problem-silence-tips = нет совета { $name }, который можно было бы отключить
problem-slack-markup = { $markup } — разметка Slack, от которой людям придут уведомления или появится ссылка на канал
    .cure = напишите это словами
problem-technique-missing = нет приёма '{ $name }'
    .cure = добавьте [{ $name }]
problem-technique-unknown = нет приёма { $name }
problem-text-twice = { $text } встречается в { $key } дважды
    .cure = удалите повтор
problem-title-long = { $count ->
    [one] в заголовке { NUMBER($count) } символ
    [few] в заголовке { NUMBER($count) } символа
    [many] в заголовке { NUMBER($count) } символов
   *[other] в заголовке { NUMBER($count) } символа
}
    .cure = Slack показывает не больше { NUMBER($most) }
problem-toml = ошибка в TOML: { $error }
    .cure = проверьте здесь кавычки, скобки и запятые
problem-toml-key-twice = ошибка в TOML: ключ встречается дважды
    .cure = оставьте один
problem-toml-list-open = ошибка в TOML: список не закрыт
    .cure = поставьте закрывающую ]
problem-toml-nested = ошибка в TOML: скобки вложены слишком глубоко
    .cure = уберите лишние
problem-toml-no-date = ошибка в TOML: такой даты не бывает
    .cure = напишите год, месяц и день, например 2026-12-01
problem-toml-quotes-open = ошибка в TOML: строка кончается внутри кавычек
    .cure = поставьте закрывающую "
problem-unexpected = непредвиденная ошибка ({ $error })
    .cure = отмените последнее изменение и сообщите об ошибке
problem-unreadable = не читается ({ $error })
    .cure = проверьте, что файл на месте и доступен для чтения
problem-until-before-from = until ({ $last }) раньше, чем from ({ $first })
    .cure = поменяйте даты местами
problem-value-unknown = { $value } — недопустимое значение для { $key }
problem-variable-missing = в { $key } не хватает переменной { $variable }
problem-variable-unknown = в { $key } лишняя переменная { $variable }
problem-weights-unknown = веса для неизвестных приёмов: { $names }
    .cure = создайте их заново: make model
problem-weights-unreadable = веса не читаются ({ $error })
    .cure = создайте их заново: make model
