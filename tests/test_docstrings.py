"""Every example of a docstring is run, in the package as it is installed."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import timeline
from timeline.errors import MissingExtra

MODULES = sorted(
    module.name
    for module in walk_packages(timeline.__path__, "timeline.", onerror=lambda _: None)
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    """What a docstring shows is what happens."""
    try:
        module = import_module(name)
    except MissingExtra as missing:  # Spark has an environment of its own
        pytest.skip(str(missing))
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert doctest.testmod(module, optionflags=flags).failed == 0
