"""Images of the demo: landscapes woven by a program, that show nobody."""
