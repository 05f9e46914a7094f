"""Family "web_statuses": what a web server's status codes say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import OFFICE, balanced, family_tasks, yes
from benchmarks.tasks.families._wording import table, wordings, words

STATUSES = table(
    """
200 = OK, 201 = Created, 202 = Accepted, 204 = No Content, 301 = Moved Permanently, 302 = Found,
304 = Not Modified, 400 = Bad Request, 401 = Unauthorized, 403 = Forbidden, 404 = Not Found,
405 = Method Not Allowed, 408 = Request Timeout, 409 = Conflict, 410 = Gone,
429 = Too Many Requests, 500 = Internal Server Error, 501 = Not Implemented, 502 = Bad Gateway,
503 = Service Unavailable, 504 = Gateway Timeout
"""
)
GROUPS = {"2": "success", "3": "redirect", "4": "client error", "5": "server error"}
PAGES = words("shop cart login help news search photos blog team about docs prices jobs map")
WORDINGS = wordings(
    """
status_group
  given: the status code of a web request, from 200 to 599 | an HTTP status code
  want: success, redirect, client error or server error, by the code's first digit | the class of
    the HTTP status: 2 success, 3 redirect, 4 client error, 5 server error
  do: sort the HTTP status code into success, redirect, client error or server error | say what
    the first digit of the web status means: success for 2, redirect for 3, client error for 4,
    server error for 5
status_phrase
  given: a page and an HTTP status code, such as /shop 404 | a web server's answer with its code
  want: the standard phrase for the HTTP status code, such as Not Found | the words that belong to
    the status number on the web
  do: put the HTTP status code into its official words | write the reason phrase of the web status
    code, each word with a capital
status_code
  given: a page and a status in words, such as /shop: Not Found | a web server's answer in words
  want: the HTTP status code for the words, such as 404 | the three digits that stand for this
    web status
  do: give the three-digit HTTP code of the status | turn the status phrase of the web server into
    its number
status_worked
  given: a page and an HTTP status code, such as /shop 404 | a web server's answer with its code
  want: "yes" if the request for the page worked and "no" if it ended in an error | yes for status
    codes below 400 and no for those from 400 on
  do: say yes or no, did the web request go through without an error | answer yes if the page's
    status code is a 2xx or 3xx and no if it is a 4xx or 5xx
status_in_log
  given: a line of a web server's log, such as 10:42 /shop 404 12 ms | a log line with time, page,
    status and duration
  want: the HTTP status code in the log line | the three-digit status, which stands right behind
    the page
  do: pull the status code out of the web server's log line | copy the number that follows the
    page in the log
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family web_statuses."""
    answers = list(product(PAGES, STATUSES))
    lines = [(log_line(rng, page, code), code) for page, (code, _) in answers]
    rows = {
        "status_group": [(str(code), GROUPS[str(code)[0]]) for code in range(200, 600)],
        "status_phrase": [(f"/{page} {code}", phrase) for page, (code, phrase) in answers],
        "status_code": [(f"/{page}: {phrase}", code) for page, (code, phrase) in answers],
        "status_worked": balanced(
            (f"/{page} {code}", yes(code < "400")) for page, (code, _) in answers
        ),
        "status_in_log": lines,
    }
    return family_tasks("web_statuses", OFFICE, WORDINGS, rows)


def log_line(rng: random.Random, page: str, code: str) -> str:
    """Draw the time and the duration of a request."""
    hour, minute, duration = rng.randrange(24), rng.randrange(60), rng.randrange(200)
    return f"{hour:02d}:{minute:02d} /{page} {code} {duration} ms"
