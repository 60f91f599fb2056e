"""The texts and facts of the demo site, in French. Nothing here touches the database."""
