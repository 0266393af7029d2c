"""Word files (.docx)."""

from ssylka.model import Document


def read_docx(data: bytes, name: str = "-") -> Document:
    """A Word file as a document: its source is the text of `ssylka.ooxml.reading`, one line for a paragraph.

    Raises:
        FormatError: no Word file.
        UnreadableFileError: damaged, with a password, beyond the limits, or without a word.
    """
    from ssylka.errors import UnreadableFileError
    from ssylka.ooxml import open_package, read_story

    story = read_story(open_package(data, name))
    if not story.blocks:
        raise UnreadableFileError(f"{name} holds no text", "Text in pictures, text boxes and headers is not read.")
    return Document(source=story.source, blocks=story.blocks, name=name, format="docx", landmarks=story.landmarks)
