import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import partners.models.partner
import partners.models.protected
import partners.models.update
import partners.neutral
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('core', '0001_initial'),
        ('media', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='MovementKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='In French.', max_length=80, unique=True, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=80, verbose_name='name in English')),
                ('name_nl', models.CharField(blank=True, max_length=80, verbose_name='name in Dutch')),
                ('name_es', models.CharField(blank=True, max_length=80, verbose_name='name in Spanish')),
                ('slug', models.SlugField(blank=True, help_text='Made from the name when left empty.', max_length=80, unique=True, verbose_name='in addresses')),
            ],
            options={
                'verbose_name': 'kind of movement',
                'verbose_name_plural': 'kinds of movement',
                'ordering': ['name'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='PartnerSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('check_months', models.PositiveSmallIntegerField(default=12, help_text='A profile that nobody confirmed for that long stands in the report of profiles to check.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(120)], verbose_name='months between two checks')),
                ('link_days', models.PositiveSmallIntegerField(default=30, help_text='The link by which a partner corrects its own profile.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(365)], verbose_name="days that a partner's link works")),
            ],
            options={
                'verbose_name': 'care of the partner profiles',
            },
        ),
        migrations.CreateModel(
            name='ProposalTaskState',
            fields=[
                ('taskstate_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.taskstate')),
                ('staff_told_at', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'proposal of a partner',
                'verbose_name_plural': 'proposals of partners',
            },
            bases=('wagtailcore.taskstate',),
        ),
        migrations.CreateModel(
            name='PartnerImport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('file_name', models.CharField(max_length=255, verbose_name='file')),
                ('publish', models.BooleanField(default=False, verbose_name='publish')),
                ('state', models.CharField(choices=[('checking', 'being checked'), ('refused', 'to correct'), ('ready', 'to confirm'), ('storing', 'being imported'), ('done', 'imported'), ('failed', 'interrupted')], default='checking', max_length=10, verbose_name='state')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='sent on')),
                ('lines', models.JSONField(default=list)),
                ('report', models.JSONField(default=list)),
                ('counts', models.JSONField(default=dict)),
                ('message', models.TextField(blank=True)),
                ('queued_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'import of partners',
            },
        ),
        migrations.CreateModel(
            name='PartnerIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('introduction', models.TextField(blank=True, verbose_name='introduction')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
            ],
            options={
                'verbose_name': 'directory of partners',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PartnerPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('name_protected', models.BooleanField(default=False, help_text='The public never sees the name, the acronym, the logo, the website, the social networks, the years nor the contact details; the address of the page changes.', verbose_name='protected name')),
                ('protected_name', models.CharField(blank=True, editable=False, max_length=255, verbose_name='real name')),
                ('public_key', models.CharField(db_index=True, default=partners.neutral.new_key, editable=False, max_length=12, verbose_name='public identifier')),
                ('known_as', models.JSONField(blank=True, default=list, editable=False, verbose_name='formerly known as')),
                ('town', models.CharField(blank=True, help_text='Public when the precision is “town” or “exact”.', max_length=80, verbose_name='town')),
                ('town_latitude', models.DecimalField(blank=True, decimal_places=6, help_text='In decimal degrees, for instance 12.37.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude of the town')),
                ('town_longitude', models.DecimalField(blank=True, decimal_places=6, help_text='In decimal degrees, for instance -1.52.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude of the town')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, help_text='In decimal degrees, for instance 12.371400. Public when the precision is “exact” only.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, help_text='In decimal degrees, for instance -1.519700. Public when the precision is “exact” only.', max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('location_precision', models.CharField(choices=[('exact', 'Exact: the position and the town'), ('town', 'Town: its name and its own point'), ('country', 'Country only'), ('hidden', 'Hidden: the partner appears nowhere in public')], default='country', help_text='What the public may know. Without a date of consent, never more than the country.', max_length=10, verbose_name='precision of the place')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('email_public', models.BooleanField(default=False, verbose_name='public e-mail address')),
                ('phone', models.CharField(blank=True, help_text='One number or several, with + and the country’s code.', max_length=120, verbose_name='telephone')),
                ('phone_public', models.BooleanField(default=False, verbose_name='public telephone')),
                ('postal_address', models.TextField(blank=True, verbose_name='postal address')),
                ('postal_address_public', models.BooleanField(default=False, help_text='Shown only when the precision is “exact”.', verbose_name='public postal address')),
                ('consent_date', models.DateField(blank=True, help_text='When the partner agreed to what is published, as day/month/year: 31/01/2026. Without it, the country at most is public, and no e-mail, telephone or postal address. Its web site and social networks are public by themselves.', null=True, validators=[partners.models.protected.validate_past_day], verbose_name='date of consent')),
                ('consent_end', models.DateField(blank=True, help_text='The last day on which the consent holds, where it has an end, as day/month/year. The day after, the public sees what it sees without a consent.', null=True, validators=[partners.models.protected.validate_day], verbose_name='end of the consent')),
                ('consent_note', models.TextField(blank=True, help_text='Who agreed, to what, how. Never public.', verbose_name='note on the consent')),
                ('reference', models.CharField(blank=True, help_text='How lists and imports know the partner, for instance P-0042. Given by the site when left empty.', max_length=20, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9][A-Za-z0-9._-]*$', 'Use letters, digits, dots and hyphens.')], verbose_name='reference')),
                ('acronym', models.CharField(blank=True, max_length=30, verbose_name='acronym')),
                ('founded', models.PositiveSmallIntegerField(blank=True, help_text='The year, for instance 1996.', null=True, validators=[partners.models.partner.validate_year], verbose_name='founded in')),
                ('partner_since', models.PositiveSmallIntegerField(blank=True, help_text='The year.', null=True, validators=[partners.models.partner.validate_year], verbose_name='partner since')),
                ('languages', models.CharField(blank=True, help_text='Separated by commas.', max_length=120, verbose_name='working languages')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('social_links', wagtail.fields.StreamField([('link', 2)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('facebook', 'Facebook'), ('instagram', 'Instagram'), ('linkedin', 'LinkedIn'), ('mastodon', 'Mastodon'), ('bluesky', 'Bluesky'), ('x', 'X'), ('youtube', 'YouTube'), ('telegram', 'Telegram'), ('whatsapp', 'WhatsApp')], 'label': 'Network'}), 1: ('wagtail.blocks.URLBlock', (), {'label': 'Address'}), 2: ('wagtail.blocks.StructBlock', [[('network', 0), ('url', 1)]], {})}, verbose_name='social networks')),
                ('introduction', models.TextField(blank=True, verbose_name='in one sentence')),
                ('body', wagtail.fields.RichTextField(blank=True, verbose_name='description')),
                ('testimony', wagtail.fields.StreamField([('quote', 6)], blank=True, block_lookup={0: ('wagtail.blocks.TextBlock', (), {'help_text': 'Quotation marks are added.', 'label': 'Words quoted', 'rows': 4}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 120}), 2: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Role or organisation', 'max_length': 160, 'required': False}), 3: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Portrait', 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Source', 'max_length': 200, 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address of the source', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('text', 0), ('who', 1), ('role', 2), ('image', 3), ('source', 4), ('source_url', 5)]], {})}, verbose_name='testimony')),
                ('last_checked', models.DateField(blank=True, help_text='When somebody last made sure that the profile is right. Public.', null=True, validators=[partners.models.protected.validate_past_day], verbose_name='last checked on')),
                ('country', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='partners', to='core.country', verbose_name='country')),
                ('kinds', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='partners', to='partners.movementkind', verbose_name='kinds of movement')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
                ('logo', models.ForeignKey(blank=True, help_text='Without a logo, the site weaves a mark that is always the same for this partner.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='logo')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='partners', to='core.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'partner',
                'verbose_name_plural': 'partners',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='PartnerRemoval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('movement', models.UUIDField(db_index=True)),
                ('removed_at', models.DateTimeField(auto_now_add=True, verbose_name='removed on')),
                ('lifted_at', models.DateTimeField(null=True, verbose_name='lifted on')),
                ('addresses', models.JSONField(default=list)),
                ('redirects', models.JSONField(default=list)),
                ('pictures_withdrawn', models.JSONField(default=list)),
                ('pictures_kept', models.JSONField(default=list)),
                ('caches_told', models.PositiveIntegerField(default=0)),
                ('cache_failures', models.JSONField(default=list)),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='removals', to='partners.partnerpage')),
                ('removed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='removed by')),
            ],
            options={
                'verbose_name': 'emergency removal of a partner',
                'verbose_name_plural': 'emergency removals of partners',
                'ordering': ['-removed_at'],
            },
        ),
        migrations.CreateModel(
            name='ProposalTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': "answer to a partner's proposal",
                'verbose_name_plural': "answers to partners' proposals",
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='UpdateLink',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='made on')),
                ('expires_at', models.DateTimeField(default=partners.models.update.end_of_new_link, verbose_name='works until')),
                ('revoked_at', models.DateTimeField(null=True, verbose_name='taken back on')),
                ('mailed_to', models.EmailField(blank=True, max_length=254, verbose_name='mailed to')),
                ('opened_at', models.DateTimeField(null=True, verbose_name='last opened on')),
                ('proposals', models.PositiveIntegerField(default=0, verbose_name='proposals')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='made by')),
                ('draft_set_aside', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='update_links', to='partners.partnerpage')),
            ],
            options={
                'verbose_name': 'link for a partner',
                'verbose_name_plural': 'links for partners',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='ProposedPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('logo', 'logo'), ('photo', 'photo')], max_length=5)),
                ('sent', models.BooleanField(default=False)),
                ('image', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='media.image')),
                ('link', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='partners.updatelink')),
            ],
            options={
                'verbose_name': 'picture sent by a partner',
                'verbose_name_plural': 'pictures sent by partners',
                'ordering': ['pk'],
            },
        ),
    ]
