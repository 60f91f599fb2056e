"""What of the database readers never see anything of: a change of it leaves the pages that are kept as they are.

Each model of the project and of its libraries stands in one of the lists (`tests/home/test_unseen.py`). What is in
none counts as seen. In doubt a model is seen: pages are then drawn once more for nothing, which is all.
"""

from collections.abc import Iterable, Mapping

from django.apps import apps

from core.page_cache import watching

Labels = Mapping[str, str]
"""Names of models by their app."""

SEEN: Labels = {
    "core": "SiteSettings PartlyFrench Country Theme GlossaryTerm GlossaryTerm_see_also",
    "media": "Image Document DocumentPage HiddenText Rendition",
    "search": "Entry Entry_countries Entry_themes Entry_documents Word",
    "campaigns": (
        "CampaignIndexPage CampaignPage CampaignPage_themes CampaignPage_countries CampaignPartner StoryPage"
        " StoryPage_themes StoryPartner StoryProposal EventIndexPage EventPage EventPage_themes EventPage_countries"
        " EventPartner EventCampaign EventKind EventSession EventOccurrence EventField Registration"
        " RegistrationTotals CallIndexPage CallPage CallPage_themes CallPage_countries CallCampaign"
        " ApplicationField DeadlineChange ReviewCriterion Signature PetitionTotals DateAttended DateTotal"
    ),
    "newsletter": "NewsletterPage NewsletterIssuePage",
    "partners": (
        "PartnerIndexPage PartnerPage PartnerPage_kinds PartnerPage_themes MovementKind PartnerRemoval PartnerSettings"
    ),
    "publications": (
        "MagazineIndexPage IssuePage IssuePartner ArticlePage ArticlePage_themes ArticlePage_countries"
        " ArticlePartner VisionNoteIndexPage VisionNotePage VisionNotePage_themes VisionNotePage_countries"
        " VisionNoteFile VisionNotePartner VisionNoteCampaign PublicationKind PublicationIndexPage PublicationPage"
        " PublicationPage_themes PublicationPage_countries PublicationFile PublicationPartner PublicationCampaign"
    ),
    "home": (
        "HomePage HomeCampaign VisionPage StandardPage AboutPage AboutPage_report_kinds ContactPage ContactService"
        " ContactField DonationPage TaxReduction GlossaryPage GroupIndexPage GroupPage GroupEvent PressPage"
        " PressPage_release_kinds PressContact ThemeIndexPage"
    ),
    "contenttypes": "ContentType",
    "taggit": "Tag TaggedItem",
    "wagtail_footnotes": "Footnote",
    "wagtailcore": (
        "Page Site Locale Collection CollectionViewRestriction CollectionViewRestriction_groups"
        " PageViewRestriction PageViewRestriction_groups ReferenceIndex"
    ),
    "wagtaildocs": "Document",
    "wagtailembeds": "Embed",
    "wagtailimages": "Image Rendition",
    "wagtailredirects": "Redirect",
    "wagtailsearchpromotions": "SearchPromotion",
}

UNSEEN: Labels = {
    "accounts": "SecondFactorGrace",
    "core": (
        "ContentGeneration LimitCount MailText OutgoingMail TranslationRequest RequestedTranslation"
        " TranslationReview ChangedText UntoldWithdrawal"
    ),
    "media": "DownloadCount",
    "search": "MissedSearch",
    "campaigns": (
        "ProposalContact ProposalPicture StoryProposalState StoryProposalTask StoryProposalTask_groups"
        " EventMessage Application ApplicationFile ToldDecision ApplicationAccess Juror"
        " Review Mark DeletedApplications"
    ),
    "newsletter": "IssueHandover ProviderRecord Subscriber Subscriber_themes Consent",
    "partners": "PartnerImport UpdateLink ProposedPicture ProposalTaskState ProposalTask ProposalTask_groups",
    "home": "ContactMessage",
    "account": "EmailAddress EmailConfirmation",
    "auth": "Permission Group Group_permissions User User_groups User_user_permissions",
    "django_tasks_database": "DBTaskResult",
    "mfa": "Authenticator",
    "sessions": "Session",
    "usersessions": "UserSession",
    # What is translated is stored in the page when it is published.
    "wagtail_localize": (
        "TranslatableObject TranslationSource Translation TranslationLog String TranslationContext"
        " StringTranslation Template SegmentOverride StringSegment TemplateSegment RelatedObjectSegment"
        " OverridableSegment LocaleSynchronization"
    ),
    "wagtailadmin": "Admin EditingSession FormState",
    # Drafts are revisions; a page that is published is stored as a page, too.
    "wagtailcore": (
        "GroupSitePermission ModelLogEntry Revision GroupCollectionPermission UploadedFile WorkflowContentType"
        " WorkflowState Workflow WorkflowTask Task GroupApprovalTask GroupApprovalTask_groups TaskState"
        " GroupPagePermission WorkflowPage PageLogEntry Comment CommentReply PageSubscription"
    ),
    "wagtailforms": "FormSubmission",
    "wagtailsearch": "IndexEntry SQLiteFTSIndexEntry",
    # Words that somebody searched, noted at each search.
    "wagtailsearchpromotions": "Query QueryDailyHits",
    "wagtailusers": "UserProfile",
}

SEEN_ONCE_CHANGED: Labels = {"media": "Rendition", "wagtailimages": "Rendition"}
"""Their new rows are made while a page is drawn, and show nothing that was not there; their other changes are seen."""

DRAFT_COLUMNS = (
    *("draft_title", "has_unpublished_changes", "latest_revision_id", "latest_revision_created_at"),
    *("locked", "locked_at", "locked_by_id"),
)
"""What saving a draft changes of a page."""


def connect() -> None:
    """Tell what watches the database of what is unseen."""
    watching.leave_unseen(tables(UNSEEN))
    watching.leave_inserts_unseen(tables(SEEN_ONCE_CHANGED))
    watching.leave_columns_unseen(apps.get_model("wagtailcore", "Page")._meta.db_table, DRAFT_COLUMNS)


def labels(named: Labels) -> list[str]:
    """The models of a list: "core.Country"."""
    return [f"{app}.{name}" for app, names in named.items() for name in names.split()]


def tables(named: Labels) -> Iterable[str]:
    """Their tables, those of models that are installed."""
    known = {model._meta.label_lower: model for model in apps.get_models(include_auto_created=True)}
    return {known[label.lower()]._meta.db_table for label in labels(named) if label.lower() in known}
