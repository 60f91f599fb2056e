"""How tests on generated values run: few values, the same ones each time, however busy the machine is."""

from hypothesis import settings

quick = settings(max_examples=50, derandomize=True, deadline=None)
