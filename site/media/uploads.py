"""Large uploads wait in files without a name: a server that is killed leaves nothing of them for anyone to read."""

from tempfile import TemporaryFile

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class UnnamedFileUploadHandler(FileUploadHandler):
    """Streams a file into the temporary folder like Django's own handler, but into a file that nobody can open again.

    The system frees its space when the process that holds it ends, however it ends.
    """

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Begin to receive a file, in a temporary file without a name."""
        super().new_file(*args, **kwargs)
        self.file = UploadedFile(
            TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR),  # noqa: SIM115 – closed with the request
            self.file_name,
            self.content_type,
            0,
            self.charset,
            self.content_type_extra,
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a part of the file that was received."""
        self.file.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        """The whole file of `file_size` bytes, ready to be read."""
        self.file.seek(0)
        self.file.size = file_size
        return self.file

    def upload_interrupted(self) -> None:
        """Close the temporary file, whose space is then free."""
        if hasattr(self, "file"):
            self.file.close()
