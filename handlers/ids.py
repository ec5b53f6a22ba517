"""Action, block and callback ids: what Slack sends back to us. Buttons outlive releases, so an id never changes."""

COMMAND = "/pitchcheck"

OPEN_CHECK = "open_check"
OPEN_SETTINGS = "open_settings"
OPEN_SCHEDULES = "open_schedules"
OPEN_DAYS_OFF = "open_days_off"
OPEN_PRIVACY = "open_privacy"

DAYS_OFF_FORM = "days_off_form"
FIRST_DAY_OFF = "first_day_off"
LAST_DAY_OFF = "last_day_off"
CANCEL_DAYS_OFF = "cancel_days_off"

EXPORT = "export"
FORGET_ME = "forget_me"

JOIN_LEADERBOARD = "join_leaderboard"
LEAVE_LEADERBOARD = "leave_leaderboard"
TURN_LEADERBOARD_ON = "turn_leaderboard_on"
TURN_LEADERBOARD_OFF = "turn_leaderboard_off"

CHECK_FORM = "check_form"
DRAFT_BLOCK = "draft_block"
DRAFT_INPUT = "draft_input"

SETTINGS_FORM = "settings_form"
SHARE_FORM = "share_form"
NOTE = "note"

CHECK_SHORTCUT = "check_draft"
CHECK_MESSAGE_SHORTCUT = "check_message"

SHOW_ALL = "show_all"
SOFTER_DRAFT = "softer_draft"
CHECK_AGAIN = "check_again"
SHARE = "share"
NOT_A_PROBLEM = "not_a_problem"
A_PROBLEM_AFTER_ALL = "a_problem_after_all"

SHARE_CHANNEL = "share_channel"

SETTING_LANGUAGE = "setting_language"
SETTING_REGISTER = "setting_register"
SETTING_TRADE = "setting_trade"
SETTING_WEEKDAYS = "setting_weekdays"
SETTING_TIME_ZONE = "setting_time_zone"
SETTING_NOTICES = "setting_notices"
