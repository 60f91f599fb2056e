"""Local groups in Belgium, and how to volunteer."""
