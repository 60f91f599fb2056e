"""Those who signed the petitions of campaigns, in the studio, for whoever has the right to know them."""
