"""What is wrong with a whole file, or with an import."""


class FileError(Exception):
    """A file that cannot be imported; the messages, in French, say why and what to do."""

    def __init__(self, *messages: str) -> None:
        super().__init__(*messages)
        self.messages = list(messages)


class ChangedError(Exception):
    """The site is not as it was when the file was checked; nothing was stored."""


class GivenUpError(Exception):
    """Somebody gave an import up while it was stored; nothing was."""
