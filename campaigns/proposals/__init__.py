"""“Partagez votre histoire”: what the public proposes, from the form to the answer, and until it is deleted."""
