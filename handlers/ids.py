"""Action, block and callback ids: what Slack sends back to us. Buttons outlive releases, so an id never changes."""

COMMAND = "/pitchcheck"

OPEN_CHECK = "open_check"
OPEN_SETTINGS = "open_settings"
OPEN_SCHEDULES = "open_schedules"

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
