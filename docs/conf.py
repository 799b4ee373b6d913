"""Settings of the documentation."""

import sys
from importlib.metadata import version as installed
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # `arabic_console` and `pictures` stand there

project = "timeline"
author = "The timeline authors"
project_copyright = "2026, the timeline authors"
release = version = installed("arabic-timeline")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_design", "arabic_console", "pictures"]
exclude_patterns = ["_build", "_page"]
default_role = "literal"  # docstrings write names between single backticks

myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = "timeline"
html_static_path = ["_static"]
html_extra_path = ["_page"]  # made by `pictures`
html_css_files = ["arabic.css", "pages.css"]
