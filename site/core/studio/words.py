"""Sentences of Wagtail and its packages that our French catalogue says better, or that they leave in English.

Named here so that they are extracted with our own; nothing reads the list.
"""

from django.utils.translation import gettext_noop

SAID_BETTER = [
    gettext_noop("Sign in"),
    gettext_noop("Signing in…"),
    gettext_noop("Create new footnote"),
    gettext_noop("Or choose an existing footnote:"),
    gettext_noop("%(label)s and Publish"),
    gettext_noop("Locale"),
    gettext_noop("Locales"),
    gettext_noop("Login"),
    gettext_noop("The name of the page as it will appear in URLs e.g http://domain.com/blog/[my-slug]/"),
    gettext_noop("Skip to main content"),
    gettext_noop("Go to Wagtail admin"),
    gettext_noop("View Wagtail quick actions"),
    gettext_noop('You do not have permission to publish pages at "%(page_title)s"'),
]
