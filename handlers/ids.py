"""Action, block and callback ids: what Slack sends back to us. Buttons outlive releases, so an id never changes."""

COMMAND = "/pitchcheck"

OPEN_CHECK = "open_check"
OPEN_SETTINGS = "open_settings"
OPEN_SCHEDULES = "open_schedules"

CHECK_FORM = "check_form"
DRAFT_BLOCK = "draft_block"
DRAFT_INPUT = "draft_input"
