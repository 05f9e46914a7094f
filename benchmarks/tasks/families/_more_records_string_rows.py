"""The tasks on technical strings: which part of which text is asked for, and in which words."""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences

# kind, name, input part, output part; given; what; out
BLOCK = """
- email email_first_name text first; an address like first.last@site; the first name in the email
  address|the part before the dot in the user name|the given name from the address; lower case
- email email_last_name text last; an address like first.last@site; the last name in the email
  address|the surname from the address|the text between the first dot and the @ sign; lower case
- email email_site text site; an email address; the domain name without its ending|the word between
  @ and the last dot|the provider's name, no ending; one word
- email email_of_contact shown address; a name followed by an email in angle brackets; the email
  address of the contact|the address inside the angle brackets|the e-mail, without the name; the
  address without brackets
- email person_from_email text person; an address like first.last@site; the person's full name,
  capitalised, from the address|the first and last name behind the address, each with a capital;
  two capitalised words
- url url_scheme text scheme; a web address; the protocol of the web address|the letters before
  ://|the scheme at the start of the link; letters without colon
- url url_host text host; a web address; the full host name, subdomain included|the part between
  :// and the next slash|the server name of the link with its subdomain; a host name
- url url_subdomain text sub; a web address; the subdomain|the first part of the host name|what
  stands before the first dot of the host; one word
- url url_query_value asked value; a link with one query parameter; the value of the query
  parameter|what follows the equals sign in the link|the number given to the parameter; digits
- url url_site_name short site; a domain name; the site name without its ending|the domain minus
  dot and ending|the word before the dot; one word
- path windows_folder windows two; a path with backslashes; the folder that directly holds the
  file|the last folder in the Windows path|the parent folder's name; one folder name
- path path_stem unix three; a file path; the file name in the path without folders and
  extension|the bare name of the file, no folders, no ending; one word
- path path_extension unix ending; a file path; the extension of the file in the path|the letters
  after the dot at the end of the path|the file type, without a dot; letters without a dot
- path file_number numbered number; a numbered file name; the number in the file name without
  leading zeros|the file's number as a plain integer; digits
- path package_version package version; a package file name; the version in the file name|the
  version number of the package|the three numbers with dots; a version number
- path file_date dated day; a file name with a date; the date in the file name|the YYYY-MM-DD stamp
  of the file|the day the file is stamped with; YYYY-MM-DD
- path file_to_pdf plain as_pdf; a file name; the file name with the extension pdf instead|the same
  name ending in .pdf|the name after changing the file type to pdf; a file name
- phone phone_country_code world code; an international phone number; the country code with its
  plus sign|the plus sign and the digits up to the first space|the dialling prefix of the country;
  a plus sign and digits
- phone phone_zeros_to_plus zeros world; a number starting with 00; the number with + instead of
  00|the phone number, its two leading zeros replaced by a plus; a number with +
- phone phone_area us area; a US phone number; the area code|the three digits in parentheses|the
  bracketed digits of the number; three digits
- phone phone_last_four us last; a US phone number; the last four digits of the phone number|the
  digits after the hyphen|the final four digits; four digits
- phone phone_hyphens_to_dots hyphens dots; a phone number with hyphens; the phone number with dots
  instead of hyphens|the number, every hyphen turned into a dot; digits with dots
- phone phone_dots_to_hyphens dots hyphens; a phone number with dots; the phone number with hyphens
  instead of dots|the number, every dot turned into a hyphen; digits with hyphens
- phone phone_to_brackets hyphens us; a phone number with hyphens; the number with its area code in
  parentheses, (xxx) xxx-xxxx|the phone number in US bracket style; (xxx) xxx-xxxx
- phone phone_from_brackets us hyphens; a number like (xxx) xxx-xxxx; the number as
  xxx-xxx-xxxx|the phone number with hyphens and no parentheses; xxx-xxx-xxxx
- version version_add_v text v; a version number; the version with a v in front|the version number
  prefixed by a small v; v and three numbers
- version version_major_minor text two; a version number; the version without its patch number|the
  first two version numbers with their dot|major.minor of the version; two numbers with a dot
- version version_next_minor text minor_up; a version number; the next minor version, patch reset
  to 0|the version with its middle number plus one and a final 0; three numbers with dots
- version version_next_major text major_up; a version number; the next major version, the rest
  reset to 0|the version with its first number plus one, followed by .0.0; three numbers with dots
- version version_in_text named text; a program name with a version; the version number|the three
  numbers behind the program's name|the version, without the name; three numbers with dots
- price price_amount dollars amount; a price in dollars; the price without its dollar sign|the bare
  amount, cents included|the number behind the dollar sign; a number with two decimals
- price price_of_unit per price; a price per unit; the price in the text, with its dollar sign|the
  amount before the word per|the cost of one unit; a dollar sign and a number
- price order_count times count; a count, x, and a price; the number of pieces|the count before the
  x|the quantity in the order; digits
- price discount off percent; an offer with a discount; the discount|the percentage in the
  offer|the percent off, with the % sign; a number and %
- price price_rounded_up dollars rounded; a price in dollars; the price rounded up to full
  dollars|the next full dollar amount, any cents rounded up; a dollar sign and digits
- address house_number text number; a street address; the house number|the number in front of the
  street|the digits of the address; digits
- address street text street; a street address; the street name without the house number|the
  street, number and city left out|the words between number and comma; street name
- address address_city text city; a street address; the city in the address|the town after the
  comma|the place where the street is; city name
- address zip_code us code; a US city line; the ZIP code|the five digits at the end|the postal
  code; five digits
- address state_code us state; a US city line; the state's two letters|the state code|the
  abbreviation after the comma; two capital letters
- code code_letters hyphen letters; a product code with a hyphen; the letters of the product
  code|the part before the hyphen|the prefix of the code; two capital letters
- code code_number hyphen number; a product code with a hyphen; the number in the product code|the
  part after the hyphen|the digits of the code; digits
- code code_digits_glued glued number; a code of letters and digits; the digits of the code|the
  number behind the letters|the code minus its letters; digits
- code code_insert_hyphen glued hyphen; a code of letters and digits; the code with a hyphen
  between letters and digits|letters, hyphen, digits of the code; letters, hyphen, digits
- code ticket_number ticket number; a ticket key such as in a bug tracker; the number of the
  ticket|the digits after the hyphen|the ticket's running number; digits
- code item_color item color; a number-color-size code; the color in the item code|the middle part,
  a color|the colour of the article; one color word
- code seat_row seat row; a seat such as in a plane; the row of the seat|the number of the seat's
  row|the digits of the seat; digits
- code seat_letter seat place; a seat such as in a plane; the letter of the seat|the seat within
  the row, a letter|the capital letter after the row number; one capital letter
- code width area w; a size like width x height; the width|the number before the x|the first of the
  two measures; digits
- code kilograms_number kg w; a weight in kg; the number without kg|the weight, its unit
  removed|the digits before the unit; digits
- code degrees_number temp w; a temperature; the number of degrees|the temperature without its
  unit|the digits before the degree sign; digits
- log log_level text level; a log line; the log level|the severity word in capitals|the word after
  the clock time; one word in capitals
- log log_time text clock; a log line; the time stamp of the log line|the clock time, with
  seconds|the time when it was logged; HH:MM:SS
- log log_service from service; a log line with level and service; the service that wrote the
  line|the word between bracket and colon|the component in the log line; one word
- log request_method request verb; a web request with its status; the request method|the HTTP
  verb|the word in capitals that starts the line; one word in capitals
- log request_status request code; a web request with its status; the status code|the number at the
  end of the request|the HTTP status; three digits
- mail mail_sender head sender; mail headers; the sender of the mail|the author of the mail|the
  name after From; one name
- mail mail_subject head topic; mail headers; the subject of the mail|the topic of the mail|the
  text after Subject; the subject text
- mail subject_without_re reply topic; a subject line starting with Re:; the subject without
  Re:|the original subject line|the text after Re:; the subject text
- mail subject_kind marked kind; a subject line; the kind of mail: reply, forward or new|reply for
  Re:, forward for Fwd:, new for no mark; reply, forward or new
- mail greeting_name dear other; a mail text with a greeting; the addressee|the name after Dear|the
  person being greeted; one name
- mail chat_sender arrow sender; a chat line: sender > receiver: text; the sender of the chat
  line|the name before the > sign|the person writing; one name
- person name_to_listed full listed; a full name; the name as last name, comma, first name|the name
  in phone book order with a comma; last name, comma, first name
- person name_from_listed listed full; a name as last, first; the name in normal order without the
  comma|first name, then last name; first and last name
- person listed_first_name listed first; a name as last, first; the first name|the given name after
  the comma; one name
- person drop_title titled full; a name with a title; the name without its title|first and last
  name, no title; first and last name
- person middle_initial middle initial; a name with a middle initial; the middle initial without
  its dot|the single letter between the names; one capital letter
- person short_first_name full short; a full name; the first name's initial with a dot, then the
  last name|the name with its first name cut to a letter and dot; letter, dot, last name
- person user_name full user; a full name; the user name first_last in lower case|both names in
  small letters joined by an underscore; a lower-case user name
- person user_name_compact full compact; a full name; the first letter and the last name in small
  letters, in one piece|the login: initial plus last name, lower case; a lower-case user name
"""


def _row(text: str) -> tuple[str, str, str, str, str, str, str]:
    head, *rest = (" ".join(part.split()) for part in text.split(";"))
    kind, name, source, target = head.split()
    *given, what, out = rest
    what = "|".join(part.strip() for part in what.split("|"))
    return kind, name, source, target, "; ".join(given), what, out


ROWS = tuple(_row(text) for text in sentences(BLOCK))
