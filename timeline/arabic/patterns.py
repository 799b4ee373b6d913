"""The grammar of noun phrases: regular expressions over the cells of words (`timeline.arabic.cells`)."""

import re

_GAP = "[ \"«»']"  # no character above U+00FF, with which `re` takes ten times as long to compile


def _then(classes: str) -> str:
    return f"{_GAP}-[{classes}]"


_BOTH = f"{_then('S')}(?:{_then('D')}){{0,2}}"
_ONE_OF = f"{_then('M')}(?:{_then('D')}){{1,2}}"
_CHAIN = (
    f"(?:{_then('TNLRIE')}){{0,4}}(?:{_BOTH}|{_ONE_OF}|{_then('DCYO')}(?:{_then('DY')}){{0,3}})"
    f"(?:{_GAP}wD(?:{_then('D')}){{0,2}})?"
)
_DEFINITE = f"(?:{_then('DCO')}){{0,3}}"
_NAME_AFTER = f"(?={_then('R')}|{_then('N')}{_then('NZFD')})"
_WITHIN = (
    f"(?:{_GAP}-[iz]{_GAP}-(?:[CDO]{_DEFINITE}|[NTLI](?:{_then('NTLIE')}){{0,2}}{_DEFINITE})"
    f"|{_GAP}-e{_then('CL')}{_DEFINITE}{_NAME_AFTER}|{_GAP}-m{_then('N')}{_then('ZJ')}{_NAME_AFTER}"
    f"|{_GAP}-m{_GAP}-(?:I{_GAP}-U{_GAP}-t|[DIRCO]{_DEFINITE})"
    f"|{_GAP}(?:b[DCO]|l[OI]|(?:[bl][LI]|bN)(?:{_then('NTLI')}){{0,2}}|lC){_DEFINITE}"
    f"|{_GAP}l(?:R(?:{_then('DY')}){{1,2}}|T(?:{_then('NTLI')}){{0,2}}{_DEFINITE})(?:{_GAP}l[OI]{_DEFINITE})?"
    f"|{_GAP}-o{_GAP}-(?:[CDO]|[NLI](?:{_then('NLI')}){{0,2}}){_DEFINITE}{_NAME_AFTER}"
    f"|{_GAP}l(?:[DE]|N(?:{_then('NLI')}){{0,2}}{_then('DCO')}){_DEFINITE}(?:{_NAME_AFTER}|(?=,-R|{_GAP}(?:-[iz]{_GAP}-C|b[LC]{_GAP}-[CD]){_DEFINITE}{_NAME_AFTER})))"
)
_OFFICE = f"T(?:{_CHAIN}|(?:{_then('NLJZI')}){{0,2}})"
_RANK = f"R(?:{_then('DY')}){{0,3}}"
_TITLE = f"(?:{_OFFICE}|{_RANK})"
_TITLES = f"(?:{_GAP}-{_TITLE}){{0,4}}"
_PART = f"F(?:{_GAP}-F)?{_GAP}-[A-Z]"
_NAME = f"(?:{_PART}|[NZ])(?:{_GAP}-(?:{_PART}|[NZ])){{0,3}}(?:{_then('D')}){{0,3}}"
_FURTHER = f"(?:(?:{_WITHIN}){{1,2}}(?:(?=,-R)|{_NAME_AFTER}))?"

TITLED = re.compile(
    f"(?P<title>{_TITLE}{_TITLES}(?P<within>(?:{_WITHIN}{_FURTHER})?{_TITLES}))(?:{_GAP}-(?P<name>{_NAME}))?"
)
_OF = f"(?:{_GAP}-m{_GAP}-(?:E{_GAP}-D|I(?:{_then('IN')}){{0,2}}|[DCRO])(?:{_then('DCRO')}){{0,4}})?"
_OF_MANY = f"(?:{_GAP}-m(?:{_then('NTLJIUMZ')}){{0,3}}(?:{_then('DCRO')}){{0,4}})?"
_FOR = f"(?:{_GAP}l(?:[DN]|E(?!{_then('TNIRCZMU')}))(?:{_then('D')}){{0,2}}(?:{_GAP}wD{_then('D')})?)?"
_ADJECTIVES = f"(?:{_then('ZJ')}){{0,3}}"
_AFTER_SOMEBODY = f"{_then('R')}(?:{_then('NZ')}){{1,2}}(?:{_then('DCYO')}){{0,3}}"
_ON_DAY = f"{_then('U')}{_then('t')}"
_BOUND = f"(?:{_BOTH}|{_ONE_OF}|{_AFTER_SOMEBODY}|(?:{_then('DCYO')}(?:{_then('DCY')}){{0,4}})?)"
PLAIN = re.compile(
    f"(?:I(?:{_then('INLT')}){{0,4}}(?:{_then('E')}{_then('D')}|{_ON_DAY}|{_ADJECTIVES}{_BOUND}){_FOR}{_OF}"
    f"|{_PART}(?:{_GAP}-(?:{_PART}|[NZ])){{0,3}}(?:{_then('D')}){{0,2}}|[NZ]{_GAP}-{_PART}(?:{_then('FNZD')}){{0,5}}"
    f"|[NLT](?:{_then('INL')}){{0,4}}{_ADJECTIVES}{_BOUND}{_OF}"
    f"|Z(?:{_then('NZ')}){{0,3}}(?:{_then('D')}){{0,2}}"
    f"|P(?:{_then('NLTIDCRZOS')}){{1,5}}|S(?:{_then('D')}){{0,2}}"
    f"|(?:M(?:{_then('M')}){{0,3}}(?:{_then('MNLTIDCRZUOS')}){{1,5}}|M(?=.-m)|A(?:{_then('AJZ')}){{0,2}}(?:{_GAP}lD)?"
    f"|U(?!{_GAP}-t)(?:{_then('U')}){{0,2}}(?:{_then('TIL')}|(?:{_then('NAJZ')}){{0,3}})){_OF_MANY}"
    f"|O(?:(?:{_then('DY')}){{1,5}}{_GAP}lO(?:{_then('D')}){{0,2}}|(?:{_then('DY')}){{0,5}}{_FOR}){_OF}|D(?:{_then('DCY')}){{0,4}}{_OF}|C(?:{_then('DYO')}){{0,4}}{_OF})"
)
BARE_NAME = re.compile(_NAME)
PLACE = re.compile(
    f"(?:L(?:{_AFTER_SOMEBODY}|{_then('R')}(?:{_then('D')}){{1,2}})|C(?:{_then('DY')}){{0,2}}"
    f"|L{_then('U')}{_then('tL')}|L(?:{_then('NLCIZJF')}){{0,4}}(?:{_then('DCNIYZO')}){{0,4}}(?:{_then('E')})?)"
)
