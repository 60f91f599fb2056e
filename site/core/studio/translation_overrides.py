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
    gettext_noop("locale"),
    gettext_noop("Locale: "),
    gettext_noop("Available in %(translations_total)s locales"),
    gettext_noop("No other translations"),
    gettext_noop("Switch locales"),
    gettext_noop("Wagtail locales"),
    gettext_noop("This locale's language code is not supported"),
    gettext_noop(
        "This locale's current language code is not supported. Please choose a new language or delete this locale."
    ),
    gettext_noop("This locale cannot be deleted because there are no other locales."),
    gettext_noop("Locales"),
    gettext_noop("{} locales"),
    gettext_noop("Add a locale"),
    gettext_noop("Add locale"),
    gettext_noop("Delete locale"),
    gettext_noop("Are you sure you want to delete this locale?"),
    gettext_noop("Locale '{0}' created."),
    gettext_noop("Locale '{0}' updated."),
    gettext_noop("Locale '{0}' deleted."),
    gettext_noop("Select a new language"),
    gettext_noop("The locale could not be saved due to errors."),
    gettext_noop("This locale cannot be deleted because there are pages and/or other objects using it."),
    gettext_noop("This locale cannot be synced into itself."),
    gettext_noop("Synchronise content from another locale"),
    gettext_noop(
        "Choose a locale to synchronise content from. Any existing and future content authored in the selected locale "
        "will be automatically copied to this one."
    ),
    gettext_noop("Start Synced translation"),
    gettext_noop("Convert to alias page"),
    gettext_noop("Sync translated pages"),
    gettext_noop("Why would I sync my page?"),
    gettext_noop(
        "Changes are not automatically applied between translated pages. Syncing will add new content for translation "
        "and remove deleted content."
    ),
    gettext_noop(
        "The data model for '{model_name}' has been changed since the last translation sync. If any new fields have "
        "been added recently, these may not be visible until the next translation sync."
    ),
    gettext_noop("There isn't anything left to translate."),
    gettext_noop("Cannot import PO file that was created for a different translation."),
    gettext_noop("Status: "),
    gettext_noop("Locking status"),
    gettext_noop("Current page status:"),
    gettext_noop("Login"),
    gettext_noop("The name of the page as it will appear in URLs e.g http://domain.com/blog/[my-slug]/"),
    gettext_noop("Skip to main content"),
    gettext_noop("Go to Wagtail admin"),
    gettext_noop("View Wagtail quick actions"),
    gettext_noop('You do not have permission to publish pages at "%(page_title)s"'),
    gettext_noop("Your pages and snippets in a workflow"),
    gettext_noop("Task"),
    gettext_noop("Tasks"),
    gettext_noop("Task started"),
    gettext_noop("Task submitted by"),
    gettext_noop("Hello %(username)s,"),
    gettext_noop('The page "%(title)s" has been submitted for approval to moderation stage "%(task)s".'),
    gettext_noop('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s"'),
    gettext_noop('The page "%(title)s" has been approved in moderation stage "%(task)s".'),
    gettext_noop('The page "%(title)s" has been rejected in moderation stage "%(task)s".'),
    gettext_noop('The page "%(title)s" has been submitted for moderation to workflow "%(workflow)s" by %(requester)s.'),
    gettext_noop('The page "%(title)s" has been submitted for moderation to workflow "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been submitted to workflow "%(workflow)s"'),
    gettext_noop('The page "%(title)s" has been approved in workflow "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been approved in "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been rejected during "%(workflow)s".'),
    gettext_noop(
        'The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s" by %(rejector)s.'
    ),
    gettext_noop('The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s".'),
    gettext_noop("This page is currently at <strong>%(task)s</strong> in <strong>%(workflow)s</strong>."),
    gettext_noop("Publishing this page will cancel the current workflow."),
    gettext_noop("Workflow history"),
    gettext_noop("Workflow progress"),
    gettext_noop("Locked by workflow"),
    gettext_noop("The page '%(page_title)s' is not currently awaiting moderation."),
    gettext_noop("Snippets"),
    gettext_noop("Enter a valid URL."),
    gettext_noop("%s KB"),
    gettext_noop("%s MB"),
    gettext_noop("%s GB"),
]
