import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('campaigns', '0001_initial'),
        ('core', '0001_initial'),
        ('media', '0001_initial'),
        ('partners', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='PublicationKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='In French.', max_length=80, unique=True, verbose_name='name')),
                ('name_en', models.CharField(blank=True, max_length=80, verbose_name='name in English')),
                ('name_nl', models.CharField(blank=True, max_length=80, verbose_name='name in Dutch')),
                ('name_es', models.CharField(blank=True, max_length=80, verbose_name='name in Spanish')),
                ('slug', models.SlugField(blank=True, help_text='Made from the name when left empty.', max_length=80, unique=True, verbose_name='in addresses')),
            ],
            options={
                'verbose_name': 'kind of publication',
                'verbose_name_plural': 'kinds of publication',
                'ordering': ['name'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('authors', models.CharField(blank=True, help_text='Their names, separated by commas.', max_length=200, verbose_name='authors')),
                ('introduction', models.TextField(blank=True, help_text='Shown in large before the text.', verbose_name='summary')),
                ('body', wagtail.fields.StreamField([('heading', 2), ('text', 3), ('quote', 10), ('definitions', 15), ('steps', 20), ('questions', 25), ('picture', 28), ('video', 33), ('document', 37), ('pair', 42), ('platforms', 47), ('figures', 54), ('contrast', 60), ('table', 63), ('call_to_act', 72)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 200}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Level 2: a part of the page'), ('3', 'Level 3: a section'), ('4', 'Level 4: a detail')], 'help_text': 'A level 3 stands under a level 2, a level 4 under a level 3.', 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('wagtail.blocks.RichTextBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'help_text': 'Quotation marks are added.', 'label': 'Words quoted', 'rows': 4}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 120}), 6: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Role or organisation', 'max_length': 160, 'required': False}), 7: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Portrait', 'required': False}), 8: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Source', 'max_length': 200, 'required': False}), 9: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address of the source', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 4), ('who', 5), ('role', 6), ('image', 7), ('source', 8), ('source_url', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Word', 'max_length': 120}), 12: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'label': 'Meaning'}), 13: ('wagtail.blocks.StructBlock', [[('word', 11), ('meaning', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'Definitions', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('definitions', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 160}), 17: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Text', 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('title', 16), ('text', 17)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {'label': 'Steps', 'min_num': 2}), 20: ('wagtail.blocks.StructBlock', [[('steps', 19)]], {}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Question', 'max_length': 200}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Answer'}), 23: ('wagtail.blocks.StructBlock', [[('question', 21), ('answer', 22)]], {}), 24: ('wagtail.blocks.ListBlock', (23,), {'label': 'Questions', 'min_num': 1}), 25: ('wagtail.blocks.StructBlock', [[('questions', 24)]], {}), 26: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 27: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'What the image does not show by itself: who, where, when. The credit is added.', 'label': 'Caption', 'max_length': 300, 'required': False}), 28: ('wagtail.blocks.StructBlock', [[('image', 26), ('caption', 27)]], {}), 29: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Still'}), 30: ('wagtail.blocks.URLBlock', (), {'help_text': 'YouTube, Vimeo and PeerTube play in the page after a click; elsewhere the link leads there.', 'label': 'Address of the video'}), 31: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'For example 4 min 30.', 'label': 'Duration', 'max_length': 20, 'required': False}), 32: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'help_text': 'For those who cannot see or hear the video, or pay for each megabyte.', 'label': 'Transcript or summary', 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('title', 16), ('still', 29), ('url', 30), ('duration', 31), ('transcript', 32)]], {}), 34: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 35: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': "Left empty, the document's own is shown.", 'label': 'Title', 'max_length': 160, 'required': False}), 36: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Text', 'max_length': 300, 'required': False}), 37: ('wagtail.blocks.StructBlock', [[('document', 34), ('title', 35), ('text', 36)]], {}), 38: ('wagtail.blocks.CharBlock', (), {'default': 'Ici', 'label': 'Title of the half “Here”', 'max_length': 80}), 39: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Here'}), 40: ('wagtail.blocks.CharBlock', (), {'default': 'Là-bas', 'label': 'Title of the half “There”', 'max_length': 80}), 41: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'There'}), 42: ('wagtail.blocks.StructBlock', [[('here_title', 38), ('here', 39), ('there_title', 40), ('there', 41)]], {}), 43: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 80}), 44: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address', 'required': False}), 45: ('wagtail.blocks.StructBlock', [[('name', 43), ('url', 44)]], {}), 46: ('wagtail.blocks.ListBlock', (45,), {'label': 'Platforms', 'min_num': 1}), 47: ('wagtail.blocks.StructBlock', [[('platforms', 46)]], {}), 48: ('wagtail.blocks.CharBlock', (), {'help_text': 'As it is read: 80, 53 %, 4 billion.', 'label': 'Figure', 'max_length': 30}), 49: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts', 'max_length': 160}), 50: ('wagtail.blocks.DateBlock', (), {'label': 'Date of the figure'}), 51: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 160}), 52: ('wagtail.blocks.StructBlock', [[('value', 48), ('label', 49), ('date', 50), ('source', 51), ('source_url', 9)]], {}), 53: ('wagtail.blocks.ListBlock', (52,), {'label': 'Figures', 'max_num': 6, 'min_num': 1}), 54: ('wagtail.blocks.StructBlock', [[('figures', 53)]], {}), 55: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the first list', 'max_length': 120}), 56: ('wagtail.blocks.CharBlock', (), {'max_length': 400}), 57: ('wagtail.blocks.ListBlock', (56,), {'label': 'What it is', 'min_num': 1}), 58: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the second list', 'max_length': 120}), 59: ('wagtail.blocks.ListBlock', (56,), {'label': 'What it is not', 'min_num': 1}), 60: ('wagtail.blocks.StructBlock', [[('is_title', 55), ('is_items', 57), ('is_not_title', 58), ('is_not_items', 59)]], {}), 61: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Text', 'max_length': 400, 'required': False}), 62: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number', 'required': False}), 63: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 61), ('number', 62)]], {}), 64: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 65: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'label': 'Text', 'required': False}), 66: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page of this site', 'required': False}), 67: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address elsewhere', 'required': False}), 68: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'Needed for an address elsewhere. Without it, a page of this site shows its title.', 'label': 'Text of the link', 'max_length': 120, 'required': False}), 69: ('wagtail.blocks.StructBlock', [[('page', 66), ('url', 67), ('text', 68)]], {}), 70: ('wagtail.blocks.ListBlock', (69,), {'label': 'Links', 'max_num': 3, 'min_num': 1}), 71: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('terre', 'Earth (red)'), ('soleil', 'Sun (ochre)'), ('ocean', 'Ocean (blue)'), ('foret', 'Forest (green)')], 'label': 'Colour'}), 72: ('wagtail.blocks.StructBlock', [[('title', 64), ('text', 65), ('links', 70), ('dye', 71)]], {})}, verbose_name='body')),
                ('countries', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='articles', to='core.country', verbose_name='countries concerned')),
                ('image', models.ForeignKey(blank=True, help_text='Above the text. Others may stand within it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='articles', to='core.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'article of the magazine',
                'verbose_name_plural': 'articles of the magazine',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ArticlePartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partner_links', to='publications.articlepage')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='partners.partnerpage', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'partner',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IssuePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('shows_text', models.BooleanField(default=True, help_text='The text of the PDF files as simple pages, for slow links and screen readers. It is extracted automatically: switch it off where it reads badly.', verbose_name='light version')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('date', models.DateField(help_text='The first day of the period, for instance 1 March for spring. Before that day the issue is marked as to come: its PDF is not given out yet. Its editorial and its published articles can be read already; to bring them out later, schedule their publication.', verbose_name='date')),
                ('period', models.CharField(choices=[('month', 'month'), ('quarter', 'quarter'), ('season', 'season'), ('year', 'year')], default='season', help_text='How the date is shown.', max_length=10, verbose_name='period')),
                ('introduction', models.TextField(blank=True, verbose_name='summary')),
                ('editorial', wagtail.fields.RichTextField(blank=True, verbose_name='editorial')),
                ('editorial_author', models.CharField(blank=True, max_length=200, verbose_name='author of the editorial')),
                ('contents', wagtail.fields.StreamField([('entry', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'Left empty, the title of the article chosen below is shown.', 'label': 'Title', 'max_length': 200, 'required': False}), 1: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Authors', 'max_length': 200, 'required': False}), 2: ('wagtail.blocks.IntegerBlock', (), {'help_text': 'Counted from the cover of the file, which is page 1. The entry leads there.', 'label': 'Page of the PDF', 'min_value': 1, 'required': False}), 3: ('wagtail.blocks.PageChooserBlock', (), {'help_text': 'Where the article can be read here. The entry then leads to it rather than to the PDF.', 'label': 'Page of this site', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('title', 0), ('authors', 1), ('page_number', 2), ('page', 3)]], {})}, verbose_name='table of contents')),
                ('cover', models.ForeignKey(blank=True, help_text='Without one, the first page of the PDF is the cover; without a PDF, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='cover')),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.document', verbose_name='PDF file')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
            ],
            options={
                'verbose_name': 'issue of the magazine',
                'verbose_name_plural': 'issues of the magazine',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='IssuePartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partner_links', to='publications.issuepage')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='partners.partnerpage', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'partner',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MagazineIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('introduction', models.TextField(blank=True, verbose_name='introduction')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
            ],
            options={
                'verbose_name': 'magazine',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PublicationIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('introduction', models.TextField(blank=True, verbose_name='introduction')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
            ],
            options={
                'verbose_name': 'list of publications',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='PublicationPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('shows_text', models.BooleanField(default=True, help_text='The text of the PDF files as simple pages, for slow links and screen readers. It is extracted automatically: switch it off where it reads badly.', verbose_name='light version')),
                ('authors', models.CharField(blank=True, help_text='Their names, separated by commas.', max_length=200, verbose_name='authors')),
                ('introduction', models.TextField(blank=True, verbose_name='summary')),
                ('body', wagtail.fields.StreamField([('heading', 2), ('text', 3), ('quote', 10), ('definitions', 15), ('steps', 20), ('questions', 25), ('picture', 28), ('video', 33), ('document', 37), ('pair', 42), ('platforms', 47), ('figures', 54), ('contrast', 60), ('table', 63), ('call_to_act', 72)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 200}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Level 2: a part of the page'), ('3', 'Level 3: a section'), ('4', 'Level 4: a detail')], 'help_text': 'A level 3 stands under a level 2, a level 4 under a level 3.', 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('wagtail.blocks.RichTextBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'help_text': 'Quotation marks are added.', 'label': 'Words quoted', 'rows': 4}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 120}), 6: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Role or organisation', 'max_length': 160, 'required': False}), 7: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Portrait', 'required': False}), 8: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Source', 'max_length': 200, 'required': False}), 9: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address of the source', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 4), ('who', 5), ('role', 6), ('image', 7), ('source', 8), ('source_url', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Word', 'max_length': 120}), 12: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'label': 'Meaning'}), 13: ('wagtail.blocks.StructBlock', [[('word', 11), ('meaning', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'Definitions', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('definitions', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 160}), 17: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Text', 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('title', 16), ('text', 17)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {'label': 'Steps', 'min_num': 2}), 20: ('wagtail.blocks.StructBlock', [[('steps', 19)]], {}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Question', 'max_length': 200}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Answer'}), 23: ('wagtail.blocks.StructBlock', [[('question', 21), ('answer', 22)]], {}), 24: ('wagtail.blocks.ListBlock', (23,), {'label': 'Questions', 'min_num': 1}), 25: ('wagtail.blocks.StructBlock', [[('questions', 24)]], {}), 26: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 27: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'What the image does not show by itself: who, where, when. The credit is added.', 'label': 'Caption', 'max_length': 300, 'required': False}), 28: ('wagtail.blocks.StructBlock', [[('image', 26), ('caption', 27)]], {}), 29: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Still'}), 30: ('wagtail.blocks.URLBlock', (), {'help_text': 'YouTube, Vimeo and PeerTube play in the page after a click; elsewhere the link leads there.', 'label': 'Address of the video'}), 31: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'For example 4 min 30.', 'label': 'Duration', 'max_length': 20, 'required': False}), 32: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'help_text': 'For those who cannot see or hear the video, or pay for each megabyte.', 'label': 'Transcript or summary', 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('title', 16), ('still', 29), ('url', 30), ('duration', 31), ('transcript', 32)]], {}), 34: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 35: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': "Left empty, the document's own is shown.", 'label': 'Title', 'max_length': 160, 'required': False}), 36: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Text', 'max_length': 300, 'required': False}), 37: ('wagtail.blocks.StructBlock', [[('document', 34), ('title', 35), ('text', 36)]], {}), 38: ('wagtail.blocks.CharBlock', (), {'default': 'Ici', 'label': 'Title of the half “Here”', 'max_length': 80}), 39: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Here'}), 40: ('wagtail.blocks.CharBlock', (), {'default': 'Là-bas', 'label': 'Title of the half “There”', 'max_length': 80}), 41: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'There'}), 42: ('wagtail.blocks.StructBlock', [[('here_title', 38), ('here', 39), ('there_title', 40), ('there', 41)]], {}), 43: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 80}), 44: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address', 'required': False}), 45: ('wagtail.blocks.StructBlock', [[('name', 43), ('url', 44)]], {}), 46: ('wagtail.blocks.ListBlock', (45,), {'label': 'Platforms', 'min_num': 1}), 47: ('wagtail.blocks.StructBlock', [[('platforms', 46)]], {}), 48: ('wagtail.blocks.CharBlock', (), {'help_text': 'As it is read: 80, 53 %, 4 billion.', 'label': 'Figure', 'max_length': 30}), 49: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts', 'max_length': 160}), 50: ('wagtail.blocks.DateBlock', (), {'label': 'Date of the figure'}), 51: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 160}), 52: ('wagtail.blocks.StructBlock', [[('value', 48), ('label', 49), ('date', 50), ('source', 51), ('source_url', 9)]], {}), 53: ('wagtail.blocks.ListBlock', (52,), {'label': 'Figures', 'max_num': 6, 'min_num': 1}), 54: ('wagtail.blocks.StructBlock', [[('figures', 53)]], {}), 55: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the first list', 'max_length': 120}), 56: ('wagtail.blocks.CharBlock', (), {'max_length': 400}), 57: ('wagtail.blocks.ListBlock', (56,), {'label': 'What it is', 'min_num': 1}), 58: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the second list', 'max_length': 120}), 59: ('wagtail.blocks.ListBlock', (56,), {'label': 'What it is not', 'min_num': 1}), 60: ('wagtail.blocks.StructBlock', [[('is_title', 55), ('is_items', 57), ('is_not_title', 58), ('is_not_items', 59)]], {}), 61: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Text', 'max_length': 400, 'required': False}), 62: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number', 'required': False}), 63: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 61), ('number', 62)]], {}), 64: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 65: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'label': 'Text', 'required': False}), 66: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page of this site', 'required': False}), 67: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address elsewhere', 'required': False}), 68: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'Needed for an address elsewhere. Without it, a page of this site shows its title.', 'label': 'Text of the link', 'max_length': 120, 'required': False}), 69: ('wagtail.blocks.StructBlock', [[('page', 66), ('url', 67), ('text', 68)]], {}), 70: ('wagtail.blocks.ListBlock', (69,), {'label': 'Links', 'max_num': 3, 'min_num': 1}), 71: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('terre', 'Earth (red)'), ('soleil', 'Sun (ochre)'), ('ocean', 'Ocean (blue)'), ('foret', 'Forest (green)')], 'label': 'Colour'}), 72: ('wagtail.blocks.StructBlock', [[('title', 64), ('text', 65), ('links', 70), ('dye', 71)]], {})}, verbose_name='body')),
                ('licence', models.CharField(blank=True, choices=[('by', 'Attribution (CC BY 4.0)'), ('by-sa', 'Attribution – share alike (CC BY-SA 4.0)'), ('by-nc', 'Attribution – non-commercial (CC BY-NC 4.0)'), ('by-nc-sa', 'Attribution – non-commercial – share alike (CC BY-NC-SA 4.0)'), ('by-nd', 'Attribution – no derivatives (CC BY-ND 4.0)'), ('by-nc-nd', 'Attribution – non-commercial – no derivatives (CC BY-NC-ND 4.0)'), ('zero', 'No rights reserved (CC0 1.0)'), ('reserved', 'All rights reserved')], help_text='What others may do with it. Left empty, nothing is said of it.', max_length=10, verbose_name='licence')),
                ('date', models.DateField(default=django.utils.timezone.localdate, verbose_name='date')),
                ('countries', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='publications', to='core.country', verbose_name='countries concerned')),
                ('kind', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='publications', to='publications.publicationkind', verbose_name='kind')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='publications', to='core.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PublicationFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('language', models.CharField(choices=[('fr', 'Français'), ('en', 'English'), ('nl', 'Nederlands'), ('es', 'Español')], default='fr', max_length=2, verbose_name='language')),
                ('use', models.CharField(blank=True, choices=[('screen', 'to read on screen'), ('print', 'to print')], help_text='Where there is one of each.', max_length=10, verbose_name='made')),
                ('label', models.CharField(blank=True, help_text='Where there are several in one language, for instance “Poster”. French; shown in all languages.', max_length=100, verbose_name='name')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='media.document', verbose_name='file')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='publications.publicationpage')),
            ],
            options={
                'verbose_name': 'file',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PublicationCampaign',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='campaigns.campaignpage', verbose_name='campaign')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='campaign_links', to='publications.publicationpage')),
            ],
            options={
                'verbose_name': 'campaign',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PublicationPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partner_links', to='publications.publicationpage')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='partners.partnerpage', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'partner',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisionNoteIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('introduction', models.TextField(blank=True, verbose_name='introduction')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
            ],
            options={
                'verbose_name': 'list of vision notes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='VisionNotePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('listing_text', models.CharField(blank=True, help_text='One or two sentences shown in lists and in shared links.', max_length=255, verbose_name='text for lists')),
                ('shows_text', models.BooleanField(default=True, help_text='The text of the PDF files as simple pages, for slow links and screen readers. It is extracted automatically: switch it off where it reads badly.', verbose_name='light version')),
                ('authors', models.CharField(blank=True, help_text='Their names, separated by commas.', max_length=200, verbose_name='authors')),
                ('introduction', models.TextField(blank=True, verbose_name='summary')),
                ('body', wagtail.fields.StreamField([('heading', 2), ('text', 3), ('quote', 10), ('definitions', 15), ('steps', 20), ('questions', 25), ('picture', 28), ('video', 33), ('document', 37), ('pair', 42), ('platforms', 47), ('figures', 54), ('contrast', 60), ('table', 63), ('call_to_act', 72)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'max_length': 200}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Level 2: a part of the page'), ('3', 'Level 3: a section'), ('4', 'Level 4: a detail')], 'help_text': 'A level 3 stands under a level 2, a level 4 under a level 3.', 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('wagtail.blocks.RichTextBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'help_text': 'Quotation marks are added.', 'label': 'Words quoted', 'rows': 4}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Who said it', 'max_length': 120}), 6: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Role or organisation', 'max_length': 160, 'required': False}), 7: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Portrait', 'required': False}), 8: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Source', 'max_length': 200, 'required': False}), 9: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address of the source', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 4), ('who', 5), ('role', 6), ('image', 7), ('source', 8), ('source_url', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'Word', 'max_length': 120}), 12: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'label': 'Meaning'}), 13: ('wagtail.blocks.StructBlock', [[('word', 11), ('meaning', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'Definitions', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('definitions', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 160}), 17: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Text', 'required': False}), 18: ('wagtail.blocks.StructBlock', [[('title', 16), ('text', 17)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {'label': 'Steps', 'min_num': 2}), 20: ('wagtail.blocks.StructBlock', [[('steps', 19)]], {}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Question', 'max_length': 200}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Answer'}), 23: ('wagtail.blocks.StructBlock', [[('question', 21), ('answer', 22)]], {}), 24: ('wagtail.blocks.ListBlock', (23,), {'label': 'Questions', 'min_num': 1}), 25: ('wagtail.blocks.StructBlock', [[('questions', 24)]], {}), 26: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Image'}), 27: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'What the image does not show by itself: who, where, when. The credit is added.', 'label': 'Caption', 'max_length': 300, 'required': False}), 28: ('wagtail.blocks.StructBlock', [[('image', 26), ('caption', 27)]], {}), 29: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Still'}), 30: ('wagtail.blocks.URLBlock', (), {'help_text': 'YouTube, Vimeo and PeerTube play in the page after a click; elsewhere the link leads there.', 'label': 'Address of the video'}), 31: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'For example 4 min 30.', 'label': 'Duration', 'max_length': 20, 'required': False}), 32: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'help_text': 'For those who cannot see or hear the video, or pay for each megabyte.', 'label': 'Transcript or summary', 'required': False}), 33: ('wagtail.blocks.StructBlock', [[('title', 16), ('still', 29), ('url', 30), ('duration', 31), ('transcript', 32)]], {}), 34: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Document'}), 35: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': "Left empty, the document's own is shown.", 'label': 'Title', 'max_length': 160, 'required': False}), 36: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Text', 'max_length': 300, 'required': False}), 37: ('wagtail.blocks.StructBlock', [[('document', 34), ('title', 35), ('text', 36)]], {}), 38: ('wagtail.blocks.CharBlock', (), {'default': 'Ici', 'label': 'Title of the half “Here”', 'max_length': 80}), 39: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'Here'}), 40: ('wagtail.blocks.CharBlock', (), {'default': 'Là-bas', 'label': 'Title of the half “There”', 'max_length': 80}), 41: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'superscript', 'ol', 'ul', 'link', 'document-link'], 'label': 'There'}), 42: ('wagtail.blocks.StructBlock', [[('here_title', 38), ('here', 39), ('there_title', 40), ('there', 41)]], {}), 43: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 80}), 44: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address', 'required': False}), 45: ('wagtail.blocks.StructBlock', [[('name', 43), ('url', 44)]], {}), 46: ('wagtail.blocks.ListBlock', (45,), {'label': 'Platforms', 'min_num': 1}), 47: ('wagtail.blocks.StructBlock', [[('platforms', 46)]], {}), 48: ('wagtail.blocks.CharBlock', (), {'help_text': 'As it is read: 80, 53 %, 4 billion.', 'label': 'Figure', 'max_length': 30}), 49: ('wagtail.blocks.CharBlock', (), {'label': 'What it counts', 'max_length': 160}), 50: ('wagtail.blocks.DateBlock', (), {'label': 'Date of the figure'}), 51: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 160}), 52: ('wagtail.blocks.StructBlock', [[('value', 48), ('label', 49), ('date', 50), ('source', 51), ('source_url', 9)]], {}), 53: ('wagtail.blocks.ListBlock', (52,), {'label': 'Figures', 'max_num': 6, 'min_num': 1}), 54: ('wagtail.blocks.StructBlock', [[('figures', 53)]], {}), 55: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the first list', 'max_length': 120}), 56: ('wagtail.blocks.CharBlock', (), {'max_length': 400}), 57: ('wagtail.blocks.ListBlock', (56,), {'label': 'What it is', 'min_num': 1}), 58: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the second list', 'max_length': 120}), 59: ('wagtail.blocks.ListBlock', (56,), {'label': 'What it is not', 'min_num': 1}), 60: ('wagtail.blocks.StructBlock', [[('is_title', 55), ('is_items', 57), ('is_not_title', 58), ('is_not_items', 59)]], {}), 61: ('wagtail.blocks.CharBlock', (), {'default': '', 'label': 'Text', 'max_length': 400, 'required': False}), 62: ('wagtail.blocks.DecimalBlock', (), {'label': 'Number', 'required': False}), 63: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 61), ('number', 62)]], {}), 64: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 65: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link'], 'label': 'Text', 'required': False}), 66: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page of this site', 'required': False}), 67: ('wagtail.blocks.URLBlock', (), {'default': '', 'label': 'Address elsewhere', 'required': False}), 68: ('wagtail.blocks.CharBlock', (), {'default': '', 'help_text': 'Needed for an address elsewhere. Without it, a page of this site shows its title.', 'label': 'Text of the link', 'max_length': 120, 'required': False}), 69: ('wagtail.blocks.StructBlock', [[('page', 66), ('url', 67), ('text', 68)]], {}), 70: ('wagtail.blocks.ListBlock', (69,), {'label': 'Links', 'max_num': 3, 'min_num': 1}), 71: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('terre', 'Earth (red)'), ('soleil', 'Sun (ochre)'), ('ocean', 'Ocean (blue)'), ('foret', 'Forest (green)')], 'label': 'Colour'}), 72: ('wagtail.blocks.StructBlock', [[('title', 64), ('text', 65), ('links', 70), ('dye', 71)]], {})}, verbose_name='body')),
                ('licence', models.CharField(blank=True, choices=[('by', 'Attribution (CC BY 4.0)'), ('by-sa', 'Attribution – share alike (CC BY-SA 4.0)'), ('by-nc', 'Attribution – non-commercial (CC BY-NC 4.0)'), ('by-nc-sa', 'Attribution – non-commercial – share alike (CC BY-NC-SA 4.0)'), ('by-nd', 'Attribution – no derivatives (CC BY-ND 4.0)'), ('by-nc-nd', 'Attribution – non-commercial – no derivatives (CC BY-NC-ND 4.0)'), ('zero', 'No rights reserved (CC0 1.0)'), ('reserved', 'All rights reserved')], help_text='What others may do with it. Left empty, nothing is said of it.', max_length=10, verbose_name='licence')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1974), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                ('countries', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='vision_notes', to='core.country', verbose_name='countries concerned')),
                ('listing_image', models.ForeignKey(blank=True, help_text='Shown in shared links and, for a campaign, in lists. Without it, the site weaves one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.image', verbose_name='image for lists')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='vision_notes', to='core.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'vision note',
                'verbose_name_plural': 'vision notes',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='VisionNoteFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('language', models.CharField(choices=[('fr', 'Français'), ('en', 'English'), ('nl', 'Nederlands'), ('es', 'Español')], default='fr', max_length=2, verbose_name='language')),
                ('use', models.CharField(blank=True, choices=[('screen', 'to read on screen'), ('print', 'to print')], help_text='Where there is one of each.', max_length=10, verbose_name='made')),
                ('label', models.CharField(blank=True, help_text='Where there are several in one language, for instance “Poster”. French; shown in all languages.', max_length=100, verbose_name='name')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='media.document', verbose_name='file')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='publications.visionnotepage')),
            ],
            options={
                'verbose_name': 'file',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisionNoteCampaign',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='campaigns.campaignpage', verbose_name='campaign')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='campaign_links', to='publications.visionnotepage')),
            ],
            options={
                'verbose_name': 'campaign',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisionNotePartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partner_links', to='publications.visionnotepage')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='partners.partnerpage', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'partner',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
