"""The doors to Pitchcheck: Slack, the local workspace, the command line."""
