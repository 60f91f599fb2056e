"""A disk that is full or may not be written to: how it is told from a fault."""

import errno

WITHOUT_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM}


def lacks_room(error: BaseException | None) -> bool:
    """Whether `error` says that nothing can be stored on the disk, rather than that something was wrongly asked."""
    return isinstance(error, OSError) and (error.errno in WITHOUT_ROOM or lacks_room(error.__cause__))
