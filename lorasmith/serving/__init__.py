"""The service: requests in, adapters out, over HTTP and as jobs that survive a crash.

Nothing here imports ``lorasmith.training``, and importing the package imports neither torch nor a
web framework.
"""
