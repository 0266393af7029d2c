"""YouTube: a removed video is a 200 as well, so the oEmbed service is asked (https://oembed.com, "YouTube")."""

import re
from urllib.parse import quote

from ssylka.checkers.evidence import Trail
from ssylka.checkers.interface import Ask, Conversation
from ssylka.checkers.web import ask_once_more, to_status
from ssylka.checkers.web.failing import Judgement, broken, refused
from ssylka.net import Request

_VIDEO = re.compile(
    r"https?://(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com/"
    r"(?:watch\?(?:[^#\s]*&)?v=|embed/|shorts/|live/|v/)|youtu\.be/)([\w-]{11})(?![\w-])",
    re.IGNORECASE,
)


def judge_video(trail: Trail) -> Judgement:
    """The verdict on a video from the record."""
    step = trail.last("registry")
    if step is None:
        return Judgement("unsure", "not-checked", "nobody was asked")
    if step.arrived:
        return Judgement("alive", "ok", "the video is there")
    match step.status:
        case 400 | 404:
            return Judgement("dead", "gone", f"there is no such video (status {step.status})")
        case 401:
            return Judgement("alive", "ok", "the video is there; its owner forbids embedding")
        case 403:
            return Judgement("unsure", "login", "the video is private")
        case None:
            return broken(step)
    return refused(step, step.status)


def check_video(ask: Ask) -> Conversation | None:
    """Judge a video."""
    found = _VIDEO.match(ask.url)
    return None if found is None else _ask(ask, found[1])


def _ask(ask: Ask, video: str) -> Conversation:
    watch = quote(f"https://www.youtube.com/watch?v={video}", safe="")
    request = Request(url=f"https://www.youtube.com/oembed?url={watch}&format=json", seconds=20.0)
    trail, _ = yield from ask_once_more(Trail(url=ask.url), request, "registry")
    return to_status(trail, judge_video(trail), video=video)
