"""Which state the content is in, for the pages that are kept whole."""

import secrets

from django.db import connections, models


def new_number() -> int:
    """A number that no earlier state had."""
    return secrets.randbelow(2**62)


class ContentGeneration(models.Model):
    """A part of the number of the content's state: their sum changes with each commit that readers could see.

    Numbers are drawn by lot, not counted: a database that is put back to what it was has the number of that time again.
    A transaction takes a row that no other one holds, or adds one: no writer waits for another, however long that one
    takes. There are as many rows as transactions ever wrote at the same time; most sites have one or two.
    """

    number = models.BigIntegerField(default=new_number)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "generation of the content"

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def renew(cls, using: str) -> None:
        """Change the sum, with the transaction that runs on the database `using`."""
        connection, rows = connections[using], cls.objects.using(using).order_by("pk")
        if connection.in_atomic_block and connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        free = rows.values_list("pk", flat=True).first()
        if free is None:
            cls.objects.using(using).create()
        else:
            cls.objects.using(using).filter(pk=free).update(number=new_number())
