"""What the commands are made of: each module does one thing and says what it does in French."""
