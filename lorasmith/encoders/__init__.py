"""From what the user says to condition tokens."""
