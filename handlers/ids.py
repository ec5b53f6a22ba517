"""Action, block and callback ids: what Slack sends back to us. Buttons outlive releases, so an id never changes."""

COMMAND = "/pitchcheck"

CHECK_FORM = "check_form"
DRAFT_BLOCK = "draft_block"
DRAFT_INPUT = "draft_input"
