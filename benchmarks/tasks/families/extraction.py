"""Family "formats", second part: pulling a number, tag, domain or name out of a short text."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families.formats import FORMATS

WORDS = tuple(
    "apple bridge candle dragon engine forest garden harbor island jacket kitchen lemon market "
    "night ocean paper queen river silver table uncle valley window yellow autumn basket camera "
    "desert eagle flower guitar hammer insect jungle koala ladder mirror needle orange pepper "
    "rabbit school tiger umbrella violin winter budget coffee dinner event game holiday "
    "invoice journey letter museum notes office report summer travel update voyage".split()
)
ENDINGS = ("com", "org", "net", "edu", "info", "io")
EXTENSIONS = ("pdf", "txt", "jpg", "png", "mp3", "docx", "csv", "zip", "html", "py")
KINDS = {
    "pdf": "document", "txt": "document", "docx": "document", "jpg": "image", "png": "image",
    "gif": "image", "mp3": "audio", "wav": "audio", "mp4": "video", "avi": "video",
}  # fmt: skip
COUNTED = (
    "I bought {n} {w}s today", "There are {n} {w}s in the box", "She counted {n} {w}s",
    "We need {n} more {w}s", "{n} {w}s arrived this morning", "Only {n} {w}s are left",
    "He sold {n} {w}s last week", "Room {n} is next to the {w}", "Page {n} shows the {w}",
    "The {w} costs {n} dollars", "Bus {n} stops at the {w}", "The {w} is {n} years old",
)  # fmt: skip
TAGGED = (
    "Loving this {w} #{t}", "#{t} what a great {w}", "My {w} and I #{t}", "New {w} today! #{t}",
    "Best #{t} ever, said the {w}", "So much {w} in #{t} season", "Just my {w} #{t} post",
)  # fmt: skip
MENTIONED = (
    "Thanks for the {w} @{t}", "@{t} did you see the {w}?", "Ask @{t} about the {w}",
    "The {w} by @{t} is online", "I met @{t} near the {w}", "Photo of the {w} from @{t}",
)  # fmt: skip
WRITTEN = (
    "Write to {t}", "Contact {t} about the {w}", "My email is {t}", "Send the {w} to {t} please",
    "{t} wrote to us", "Questions about the {w}? {t}", "Please reply to {t} today",
)  # fmt: skip
QUOTED = (
    'She said "{t}" to the {w}', 'The word "{t}" is on the {w}', 'Click "{t}" near the {w}',
    'The {w} called "{t}"', 'He wrote "{t}" on the {w}', 'Search for "{t}" in the {w}',
)  # fmt: skip
ENCLOSED = (
    "The {w} ({t}) is here", "Our {w} ({t})", "See the {w} ({t}) below", "({t}) is not the {w}",
    "My {w} ({t}) is old", "That {w} ({t}) again",
)  # fmt: skip

Sample = Mapping[str, str]
Draw = Callable[[random.Random], tuple[str, str]]


def _from_frames(
    frames: tuple[str, ...], target: Callable[[random.Random], str], mark: str
) -> Draw:
    """Return a drawer of (sentence, target); ``mark`` is repeated in front of the answer."""

    def draw(rng: random.Random) -> tuple[str, str]:
        text = target(rng)
        other = rng.choice([w for w in WORDS if w != text])
        return rng.choice(frames).format(n=text, t=text, w=other), mark + text

    return draw


def _word(rng: random.Random) -> str:
    return rng.choice(WORDS)


def _two_words(rng: random.Random) -> str:
    return "".join(rng.sample(WORDS, 2))


def _number(rng: random.Random) -> str:
    return str(rng.choice((rng.randint(2, 30), rng.randint(2, 999))))


def _address(rng: random.Random) -> str:
    return f"{rng.choice(WORDS)}@{rng.choice(WORDS)}.{rng.choice(ENDINGS)}"


def _file(rng: random.Random) -> str:
    return f"{'_'.join(rng.sample(WORDS, rng.randint(1, 2)))}.{rng.choice(EXTENSIONS)}"


def _path(rng: random.Random) -> str:
    return "/" + "/".join([*rng.sample(WORDS, rng.randint(1, 3)), _file(rng)])


def _url(rng: random.Random) -> str:
    site = f"www.{rng.choice(WORDS)}.{rng.choice(ENDINGS)}"
    return f"https://{site}/{'/'.join(rng.sample(WORDS, rng.randint(1, 2)))}"


def _of(make: Callable[[random.Random], str], part: Callable[[str], str]) -> Draw:
    def draw(rng: random.Random) -> tuple[str, str]:
        text = make(rng)
        return text, part(text)

    return draw


def _media(rng: random.Random) -> tuple[str, str]:
    ending = rng.choice(list(KINDS))
    return f"{rng.choice(WORDS)}.{ending}", KINDS[ending]


def _field(rng: random.Random, separator: str, index: int) -> tuple[str, str]:
    words = rng.sample(WORDS, 3)
    return separator.join(words), words[index]


def _setting(rng: random.Random) -> str:
    return f"{rng.choice(WORDS)}={rng.choice((rng.choice(WORDS), _number(rng)))}"


def _version(rng: random.Random) -> str:
    return f"{rng.randint(0, 20)}.{rng.randint(0, 30)}.{rng.randint(0, 30)}"


def _time_span(rng: random.Random) -> str:
    low = rng.randint(1, 400)
    return f"{low}-{low + rng.randint(1, 90)}"


EMAIL = "an email address|one email address"
SENTENCE = "a short sentence|a brief text"
# name, drawer, do, what, given, out
TASKS: tuple[tuple[str, Draw, str, str, str, str], ...] = (
    ("number_in_sentence", _from_frames(COUNTED, _number, ""),
     "find the number in the sentence|pull the number out of the text|copy the only number that is "
     "mentioned", "the number in the sentence|the numeric value mentioned|the digits found in the "
     "text", "a short sentence with one number", "digits only"),
    ("hashtag", _from_frames(TAGGED, _two_words, "#"),
     "find the hashtag in the text|pull out the tag that starts with #|copy the hashtag, # "
     "included",
     "the hashtag in the text|the tag beginning with #|the hashtag including the # sign",
     "a social media post with a hashtag", "the hashtag with its # sign"),
    ("hashtag_word", _from_frames(TAGGED, _two_words, ""),
     "find the hashtag in the text and drop the # sign|pull out the tag without its hash sign"
     "|copy the hashtag's text, leaving # away",
     "the hashtag without the # sign|the text of the tag, minus the hash|the tag's letters only",
     "a social media post with a hashtag", "the tag in letters, without #"),
    ("mention", _from_frames(MENTIONED, _two_words, "@"),
     "find the user mentioned with @|pull out the @ mention|copy the user handle, @ included",
     "the user handle in the text|the @ mention|the handle including the @ sign",
     "a post that mentions a user", "the handle with its @ sign"),
    ("email_in_text", _from_frames(WRITTEN, _address, ""),
     "find the email address in the text|pull the email address out|copy the mail address that is "
     "mentioned", "the email address in the text|the mail address mentioned|the address with the @ "
     "sign", "a short text with an email address", "the email address alone"),
    ("quoted_word", _from_frames(QUOTED, _word, ""),
     "find the word in quotation marks|pull the quoted word out|copy what stands between the "
     "quotes",
     "the word in quotation marks|the quoted word|what stands between the quotes", SENTENCE,
     "one word without quotation marks"),
    ("word_in_brackets", _from_frames(ENCLOSED, _word, ""),
     "find the word in parentheses|pull out the word in round brackets|copy what stands between "
     "the "
     "brackets", "the word in parentheses|the bracketed word|what stands inside the round brackets",
     SENTENCE, "one word without brackets"),
    ("email_domain", _of(_address, lambda a: a.split("@")[1]),
     "give the domain of the email address|keep what follows the @ sign|cut off the user name and "
     "@",
     "the domain of the email address|the part after the @ sign|the mail server's name, with its "
     "ending", EMAIL, "the domain with its ending"),
    ("email_user", _of(_address, lambda a: a.split("@")[0]),
     "give the user name of the email address|keep what stands before the @ sign|cut off @ and the "
     "domain", "the user name in the email address|the part before the @ sign|the local part",
     EMAIL, "the user name alone"),
    ("email_ending", _of(_address, lambda a: a.rsplit(".", 1)[1]),
     "give the top-level domain of the email address|keep only what follows the last dot"
     "|cut the address down to its ending, no dot",
     "the top-level domain, without the dot|the letters after the last dot|the ending of the "
     "address "
     "after its dot", EMAIL, "letters without a dot"),
    ("file_extension", _of(_file, lambda f: f.rsplit(".", 1)[1]),
     "give the extension of the file name|keep what follows the dot|name the file ending, no dot",
     "the file extension without the dot|the letters after the dot|the ending of the file name",
     "a file name", "the extension without a dot"),
    ("file_stem", _of(_file, lambda f: f.rsplit(".", 1)[0]),
     "remove the extension from the file name|keep what stands before the dot|drop the dot and the "
     "file ending", "the file name without its extension|the part before the dot|the stem of the "
     "file name", "a file name", "the name without dot and extension"),
    ("file_kind", _media,
     "say what kind of file it is, judging by its extension: document, image, audio or video"
     "|sort the file into document, image, audio or video",
     "the kind of the file: document, image, audio or video|whether the file is a document, an "
     "image, audio or video", "a file name", "document, image, audio or video"),
    ("path_file", _of(_path, lambda p: p.rsplit("/", 1)[1]),
     "give the file name at the end of the path|drop all folders from the path|keep what follows "
     "the "
     "last slash", "the file name in the path|the last part of the path|the part after the final "
     "slash", "a file path", "the file name with its extension"),
    ("path_folder", _of(_path, lambda p: p.split("/")[-2]),
     "name the folder that directly contains the file|give the last folder of the path"
     "|keep the folder right before the file name",
     "the folder directly containing the file|the last folder in the path|the part just before the "
     "file name", "a file path", "one folder name without slashes"),
    ("path_root", _of(_path, lambda p: p.split("/")[1]),
     "name the top folder of the path|give the first folder of the path|keep the part right after "
     "the leading slash", "the first folder in the path|the top-level folder|the part between the "
     "first two slashes", "a file path", "one folder name without slashes"),
    ("url_domain", _of(_url, lambda u: u.split("/")[2].removeprefix("www.")),
     "give the domain of the web address without www|strip protocol, www and page from the address"
     "|keep only the site name with its ending",
     "the domain of the web address, no www|the site name plus its ending|the host without www",
     "a web address", "the domain with its ending"),
    ("url_last_part", _of(_url, lambda u: u.rsplit("/", 1)[1]),
     "give the last part of the web address|keep what follows the final slash|name the page at the "
     "end of the address", "the last part of the web address|what follows the final slash"
     "|the page name at the end", "a web address", "one word without slashes"),
    ("setting_key", _of(_setting, lambda s: s.split("=")[0]),
     "give the key of the setting|keep what stands before the equals sign|name the option being "
     "set",
     "the key of the setting|the left side of the equals sign|the name of the option",
     "a setting with an equals sign", "the key alone"),
    ("setting_value", _of(_setting, lambda s: s.split("=")[1]),
     "give the value of the setting|keep what follows the equals sign|say what the option is set "
     "to",
     "the value of the setting|the right side of the equals sign|the content of the option",
     "a setting with an equals sign", "the value alone"),
    ("csv_second", lambda r: _field(r, ",", 1),
     "give the second field of the comma-separated line|keep the middle one of three columns"
     "|copy what stands between the two commas",
     "the second field|the entry in column two|the text between the commas",
     "a line with three comma-separated fields", "one field without commas"),
    ("csv_third", lambda r: _field(r, ",", 2),
     "give the third field of the comma-separated line|keep the last one of three columns"
     "|copy what follows the second comma",
     "the third field|the entry in column three|the text after the last comma",
     "a line with three comma-separated fields", "one field without commas"),
    ("semicolon_first", lambda r: _field(r, ";", 0),
     "give the first field of the semicolon-separated line|keep the leading one of three columns"
     "|copy what stands before the first semicolon",
     "the first field|the entry in column one|the text before the first semicolon",
     "a line with three fields separated by semicolons", "one field without semicolons"),
    ("major_version", _of(_version, lambda v: v.split(".")[0]),
     "give the major version|keep the number before the first dot|drop minor and patch numbers",
     "the major version number|the first of the three version numbers|the number before the first "
     "dot", "a version number with two dots", "digits only"),
    ("minor_version", _of(_version, lambda v: v.split(".")[1]),
     "give the minor version|keep the number between the two dots|drop major and patch numbers",
     "the minor version number|the middle of the three version numbers|the number between the dots",
     "a version number with two dots", "digits only"),
    ("next_patch_version", _of(_version, lambda v: f"{v.rsplit('.', 1)[0]}."
                               f"{int(v.rsplit('.', 1)[1]) + 1}"),
     "raise the patch version by one|add one to the last of the version numbers|bump the third "
     "part "
     "of the version", "the version with its patch number raised by one|the next patch release"
     "|the version whose last number is one higher", "a version number with two dots",
     "three numbers with dots"),
    ("range_start", _of(_time_span, lambda s: s.split("-")[0]),
     "give the start of the range|keep the number before the hyphen|copy the lower bound",
     "the start of the range|the number before the hyphen|the lower bound",
     "a range of two numbers with a hyphen", "digits only"),
    ("range_end", _of(_time_span, lambda s: s.split("-")[1]),
     "give the end of the range|keep the number after the hyphen|copy the upper bound",
     "the end of the range|the number after the hyphen|the upper bound",
     "a range of two numbers with a hyphen", "digits only"),
)  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the format that take something out of a text."""
    for name, draw, do, what, given, out in TASKS:
        examples = [draw(rng) for _ in range(280)]
        yield FORMATS.task(name, examples, do=do, what=what, given=given, out=out)
