"""Maha as its users call it for times."""

import json
import sys
import time

from maha.parsers.functions import parse_dimension  # type: ignore[import-not-found]

texts = json.load(sys.stdin)
parse_dimension("أمس", time=True)
begin = time.process_time()
for text in texts:
    parse_dimension(text, time=True)
print(sum(map(len, texts)) / (time.process_time() - begin))
