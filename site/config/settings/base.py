"""Settings shared by every environment."""

import os
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE

from config.caches import NO_RENDITIONS, PAGES_IN_MEMORY
from config.database import database_settings
from config.inline_scripts import INLINE_SCRIPTS
from config.languages import named_in_the_studio
from config.permissions import permissions_policy

# Spreadsheets are read by the parser that refuses entities, not by lxml, which came along with another package.
os.environ["OPENPYXL_LXML"] = "False"

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = BASE_DIR / "var"

# Ours come first: their templates, commands (`migrate`) and admin addresses take the place of Wagtail's and Django's.
# Among ours the order is that of the hooks that Wagtail calls, and of `ready`: core before those who build on it.
INSTALLED_APPS = [
    "core",
    "pattern",
    "media",
    "accounts",
    "search",
    "campaigns",
    "newsletter",
    "partners",
    "publications",
    "home",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_footnotes",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_filters",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

# The first sees a request first and its answer last.
MIDDLEWARE = [
    # Whose request it is, before anything counts or logs it.
    "core.client_address.ClientAddressMiddleware",
    # Outside of all that may answer by itself: every answer carries the policy.
    "core.middleware.PolicyMiddleware",
    # Before Django builds an address from a host that nobody checked.
    "core.hosts.HostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Outside of compression, done once for what is kept; inside of what every answer carries.
    "core.page_cache.middleware.PageCacheMiddleware",
    # Inside of what it must not compress (static files have their own copies), outside of ETags, which it weakens.
    "core.middleware.TextGZipMiddleware",
    # Inside of policy and compression, outside of all that may fail.
    "core.errors.PlainErrorsMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    # Outside of the session: it looks whether anything read it.
    "core.middleware.PublicCacheMiddleware",
    # Before the site and the page are looked for, which ask what is restricted.
    "access.restrictions.RestrictionsMiddleware",
    "core.site.SiteMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # After the session, which it does not read; before what speaks to readers.
    "core.middleware.AddressLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    # After all that tells who somebody is; before any answer of the studio.
    "accounts.middleware.StudioDoorsMiddleware",
    "core.studio_user.StudioUserMiddleware",
    "core.studio.entrance.EntranceMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.studio.essential_pages.EssentialPagesMiddleware",
    "core.studio.translating.refusing.RefusalMiddleware",
    # Innermost: it answers only where nothing else did.
    "core.redirects.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database_settings(VAR_DIR / "db.sqlite3")}
CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": PAGES_IN_MEMORY,
    "renditions": NO_RENDITIONS,
}
# What takes time, such as reading a PDF, runs at once here; production leaves it to a worker.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Languages: French is the source; the others are translations of it.
LANGUAGE_CODE = "fr"
LANGUAGES = [
    ("fr", "Français"),
    ("en", "English"),
    ("nl", "Nederlands"),
    ("es", "Español"),
]
# What the studio calls them, in its own language.
WAGTAIL_CONTENT_LANGUAGES = named_in_the_studio(LANGUAGES)
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fr", "Français")]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Files that are for a few, such as those of applications; no address leads here.
PRIVATE_DIR = VAR_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "media.unfinished.NotedStorage"},
    "private": {"BACKEND": "media.private_files.PrivateStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "media.uploads.UnnamedFileUploadHandler",
]
# Wagtail would leave a file of redirects in the temporary folder.
WAGTAIL_REDIRECTS_FILE_STORAGE = "cache"
# How far the imports that run are; not public.
IMPORTS_DIR = VAR_DIR / "imports"

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = "site@solmond.example"

WAGTAIL_SITE_NAME = "Solidarité Mondiale"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
# A draft is kept a few seconds after the last change: sooner, it would meet a click on "Publier" half way.
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = True
# Signing in. The studio knows its staff by a password and a second factor, or by a passkey alone.
AUTHENTICATION_BACKENDS = ["accounts.backends.PasswordBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "accounts.passwords.LengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
# A session ends so many seconds after it began, and power over accounts so many after the last proof of who one is.
SESSION_COOKIE_AGE = 12 * 3600
ACCOUNT_REAUTHENTICATION_TIMEOUT = 30 * 60
# Whether administrators, and those who see what is protected, need a second factor, and how many days they have.
SECOND_FACTOR_REQUIRED = False
SECOND_FACTOR_GRACE_DAYS = 7
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# The limits are ours (accounts.limits): in the cache, where django-allauth has its own, processes miscount.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "accounts.adapters.MFAAdapter"
MFA_FORMS = {
    "authenticate": "accounts.forms.CodeForm",
    "reauthenticate": "accounts.forms.ConfirmByCodeForm",
    "activate_totp": "accounts.forms.AddTOTPForm",
    "add_webauthn": "accounts.passkey_forms.AddPasskeyForm",
    "authenticate_webauthn": "accounts.passkey_forms.PasskeyFactorForm",
    "edit_webauthn": "accounts.passkey_forms.RenamePasskeyForm",
    "login_webauthn": "accounts.passkey_forms.PasskeySignInForm",
    "reauthenticate_webauthn": "accounts.passkey_forms.ConfirmByPasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
# A telephone's clock may be half a minute off.
MFA_TOTP_TOLERANCE = 1
# Those who write may publish: no page waits for a moderator, what partners propose does (core.proposals).
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
FORMAT_MODULE_PATH = "text.formats"
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
# Addresses in plain letters: /ici-et-la-bas/, no percent signs.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# A block of a page is some ten fields, a table one a cell: Django's 1,000 would refuse a long page when it is saved.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 8_000
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.forms.ImageForm"
# What may be sent; the content says what it is, and JPEG and PNG alone are stored (media.pictures).
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jfif", "jpe", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILIMAGES_WEBP_QUALITY = 60
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = [
    *("pdf", "docx", "odt", "ods", "xlsx", "pptx", "odp", "epub", "csv", "txt", "zip"),
    *("mp3", "mp4", "webm", "vtt"),
]
# Named here, for not every system's list knows them all.
WAGTAILDOCS_CONTENT_TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webm": "video/webm",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
SENDFILE_BACKEND = "media.sendfile"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# What was searched is kept for a year, in days.
WAGTAILSEARCH_HITS_MAX_AGE = 365
# A translation is a draft until somebody has translated it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# How many percent of the long texts of a translation are translated before it is published; everything else always is.
# Below 100, readers are told on the page which parts are in French.
TRANSLATED_SHARE = 100

# Who sends the newsletter (`config.newsletter`); nobody: its list and its issues are taken as files.
NEWSLETTER_PROVIDER = ""
NEWSLETTER_PROVIDER_OPTIONS: dict[str, object] = {}

# What browsers and shared caches may keep of an anonymous page, in seconds.
PUBLIC_CACHE_SECONDS = 120
# Whether a cache before the site is told at once of what is withdrawn: then it keeps pages for the time that the site
# is down (`core.shared_cache`). Without such a cache, nobody keeps anything for longer than the seconds above.
SHARED_CACHE_IS_TOLD = False
# How long the site itself keeps a page that nothing has changed, at most; 0: not at all.
PAGE_CACHE_SECONDS = 3600
# For how long it answers with what it kept while the database does not answer.
PAGE_CACHE_WITHOUT_DATABASE = 3600

# Anyone may run PeerTube: the videos of these hosts play in a page, those of other hosts open at their own.
PEERTUBE_HOSTS = ["framatube.org"]
VIDEO_HOSTS = [
    "https://www.youtube-nocookie.com",
    "https://player.vimeo.com",
    *(f"https://{host}" for host in PEERTUBE_HOSTS),
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        # A video loads only after a click on its still.
        "frame-src": [SELF, *VIDEO_HOSTS],
    },
}
# The studio's few scripts inside its pages are named one by one. Styles inside the page stay: the text editor sets them
# on what is written, and Wagtail on its panels; they run nothing.
ADMIN_CONTENT_SECURITY_POLICY = {
    "script-src": [SELF, *INLINE_SCRIPTS.values()],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
}
ADMIN_PATHS = ("/admin/",)

# Addresses and networks of the servers before this one, whose word on the reader is taken; "unix" for a socket.
TRUSTED_PROXIES: list[str] = []

REFERRER_POLICY = "strict-origin-when-cross-origin"
# What every answer says of itself: other sites may neither hold nor load it, save what a view gives to all of them.
POLICY_HEADERS = {"Cross-Origin-Resource-Policy": "same-origin", "X-Content-Type-Options": "nosniff"}
# What speaks of a document or a worker; with the policy of its content it is longer than many a style sheet.
DOCUMENT_HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": permissions_policy(VIDEO_HOSTS),
    "Referrer-Policy": REFERRER_POLICY,
}

# Ports that a host may be asked with, beside none, 80 and 443; "*" for any.
ALLOWED_PORTS: list[str] = []
# Whether the site calls itself by the host that it is asked under, rather than by its own: for development only.
LINKS_FOLLOW_REQUEST = False

# The two above give both to what they concern; Django's checks of a deployment look for its own settings.
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = REFERRER_POLICY
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
