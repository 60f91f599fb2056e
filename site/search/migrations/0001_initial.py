import django.db.models.deletion
from django.db import migrations, models

from search.engines import engine


def make_index(apps, schema_editor):
    """What the stems are kept in and found by, which Django's models do not know of."""
    engine().create()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('media', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        ('wagtailsearchpromotions', '0008_query_verbose_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('folded', models.CharField(max_length=40, verbose_name='without accents')),
                ('written', models.CharField(max_length=80, verbose_name='as it is written')),
            ],
            options={
                'verbose_name': 'word of the site',
                'verbose_name_plural': 'words of the site',
                'constraints': [models.UniqueConstraint(fields=('folded', 'language'), name='one_word_a_language')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20, verbose_name='kind')),
                ('day', models.DateField(null=True, verbose_name='date')),
                ('documents_from', models.DateField(null=True, verbose_name='documents found from')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('text_path', models.CharField(blank=True, max_length=255, verbose_name='address of the text')),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('title', models.TextField(blank=True, verbose_name='title')),
                ('names', models.TextField(blank=True, verbose_name='countries and themes')),
                ('summary', models.TextField(blank=True, verbose_name='summary')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('countries', models.ManyToManyField(related_name='+', to='core.country', verbose_name='countries')),
                ('documents', models.ManyToManyField(related_name='+', to='media.document', verbose_name='documents')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page', verbose_name='page')),
                ('sheet', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='media.documentpage', verbose_name='page of a document')),
                ('themes', models.ManyToManyField(related_name='+', to='core.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'entry of the search',
                'verbose_name_plural': 'entries of the search',
                'constraints': [models.UniqueConstraint(condition=models.Q(('sheet', None)), fields=('page',), name='one_search_entry_a_page'), models.UniqueConstraint(fields=('page', 'sheet'), name='one_search_entry_a_sheet')],
            },
        ),
        migrations.CreateModel(
            name='MissedSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('count', models.PositiveIntegerField(default=0, verbose_name='times')),
                ('last_day', models.DateField(verbose_name='last time')),
                ('is_partial', models.BooleanField(default=False, verbose_name='some of the words are found')),
                ('query', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='missed', to='wagtailsearchpromotions.query', verbose_name='words')),
            ],
            options={
                'verbose_name': 'search without result',
                'verbose_name_plural': 'searches without result',
                'constraints': [models.UniqueConstraint(fields=('query', 'language'), name='missed_once_a_language')],
            },
        ),
        migrations.RunPython(make_index, migrations.RunPython.noop),
    ]
