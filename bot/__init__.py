"""What Pitchcheck does: judge sales messages, choose tips, keep streaks. The doors to it are in `handlers`."""
