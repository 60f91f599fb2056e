"""Registration for events, without any third party: places, mails, what each person does with its own."""
