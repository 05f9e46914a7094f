"""``python -m lorasmith`` is the command line."""

from lorasmith.cli.main import main

main()
