"""The petition of a campaign, without any third party: signatures, mails, what each person does with its own."""
