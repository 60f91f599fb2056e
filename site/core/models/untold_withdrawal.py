from django.db import models


class UntoldWithdrawal(models.Model):
    """Something was withdrawn from readers that the caches before the site were not told of yet."""

    noted_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "withdrawal that shared caches were not told of"

    def __str__(self) -> str:
        return str(self.noted_at)
