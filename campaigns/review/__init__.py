"""The review of applications to a call: the jury, marks, decisions, what is exported and what stays."""
