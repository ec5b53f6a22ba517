"""The doors to Pitchcheck: Slack, the local workspace, the command line."""

import os

# The learnt layer multiplies small matrices, for which OpenBLAS's threads cost twice what they save. To be set before
# anything imports NumPy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
