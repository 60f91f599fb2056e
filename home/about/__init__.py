"""Who the organisation is: people, accounts, funders, figures."""
