"""Block builders: values and wording in, Slack blocks out, within Slack's limits. Plain functions, plain data."""
