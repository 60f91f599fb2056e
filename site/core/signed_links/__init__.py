"""Links that open one record without an account: signed with the server's key, sent by mail, kept out of logs."""
