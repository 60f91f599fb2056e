"""How a process that answers readers looks for garbage."""

import gc


def look_for_garbage_less() -> None:
    """Look for garbage less often, and not among what stays: at its usual pace it takes a tenth of each answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
