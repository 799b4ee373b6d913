"""What all tests share: how hard Hypothesis tries.

`HYPOTHESIS_PROFILE=thorough` asks for 20,000 examples a law; the default, `ci`, gives the same examples each time.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, database=None)
settings.register_profile("thorough", deadline=None, max_examples=20_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
