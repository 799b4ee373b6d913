r"""Characters that some formats do not let in, each replaced by one other, so that offsets stay.

>>> replaced("one\x00two\ud800"), encodable("one\x00two\ud800") == "one\x00two\ufffd"
('one�two�', True)
"""

import re

_UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def replaced(text: str) -> str:
    """The text with U+FFFD for what XML 1.0 and calendars do not let in."""
    return _UNFIT.sub("\ufffd", text)


def encodable(text: str) -> str:
    """The text with U+FFFD for halves of surrogate pairs, which no UTF-8 holds."""
    return _SURROGATES.sub("\ufffd", text)
