"""The commands behind the Makefile. Standard library only, until the virtual environment stands."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python must get this far to say so
    sys.stderr.write(f"Erreur : il faut Python 3.11 ou plus récent ; celui-ci est {sys.version.split()[0]}.\n")
    raise SystemExit(2)
