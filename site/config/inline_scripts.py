"""The scripts that stand inside the studio's pages, by the hash that its policy names.

They are of whole templates of others and say the same in every page; all else starts from data
(core/studio/starting.py). A new version of theirs has another hash: tests/core/test_admin_policy.py then says which.
"""

INLINE_SCRIPTS = {
    "wagtail_localize/admin/edit_translation.html": "'sha256-lLVZz8vyF0vCZL3ZQcc+U/kumGW1SlEfDpwWrXLLSRw='",
    "wagtailsearchpromotions/add.html, edit.html": "'sha256-zvnYKXRi82YVsrSczT11Ob3R1Nxa/wctuMUeNGm4jG4='",
}
