"""Sentences of Wagtail's promoted results that our French catalogue says better.

Named here so that they are extracted with our own; nothing reads the list.
"""

from django.utils.translation import gettext_noop

SAID_BETTER = [
    gettext_noop("Promoted search results"),
    gettext_noop("Promoted search result"),
    gettext_noop("Promoted results"),
    gettext_noop("Add new promoted result"),
    gettext_noop("Recommended search result"),
    gettext_noop("Search term(s)"),
    gettext_noop("Search term(s)/phrase"),
    gettext_noop("Views"),
    gettext_noop(
        "Enter the full search string to match. An exact match is required for your Promoted "
        "Results to be displayed, wildcards are NOT allowed."
    ),
    gettext_noop("Editor's picks deleted."),
    gettext_noop("Editor's picks for '%(query)s' created."),
    gettext_noop("Editor's picks for '%(query)s' updated."),
    gettext_noop("Are you sure you want to delete all promoted results for this search term?"),
    gettext_noop("Recommendations have not been created due to errors."),
    gettext_noop("Recommendations have not been saved due to errors."),
    gettext_noop('Sorry, no promoted results match "<em>%(query_string)s</em>"'),
    gettext_noop("No promoted results have been created."),
    gettext_noop(
        'No promoted results have been created. Why not <a href="%(wagtailsearchpromotions_add_url)s">add one</a>?'
    ),
    gettext_noop("External link URL"),
    gettext_noop("Popular search terms"),
    gettext_noop("Choose from popular search terms"),
    gettext_noop("Search terms"),
    gettext_noop(
        '<p>The "Search term(s)/phrase" field below must contain the full and exact search for '
        "which you wish to provide recommended results, <em>including</em> any misspellings/user "
        "error. To help, you can choose from search terms that have been popular with users of your "
        "site.</p>"
    ),
    gettext_noop(
        "<p>Promoted search results are a means of recommending specific pages or external links "
        "that might not organically come high up in search results. E.g recommending your primary "
        'donation page to a user searching with the less common term "<em>giving</em>".</p>'
    ),
]
