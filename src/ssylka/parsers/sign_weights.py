"""The weights of the signs of `ssylka.parsers.signs`; written by tests/benchmarks/calibrate.py, not by hand."""

WEIGHTS: dict[str, float] = {
    "agreed": 1.652,
    "always": -0.991,
    "author-date": -0.363,
    "gost": -0.799,
    "imprint": 0.966,
    "long title": -0.081,
    "model": 2.639,
    "more words left over": -0.228,
    "no people": -0.201,
    "no title": 0.205,
    "no year": -0.308,
    "odd container": -0.468,
    "odd imprint": -0.232,
    "part": 0.982,
    "part without pages": -0.555,
    "sentence inside the title": -0.064,
    "vancouver": -0.054,
    "weakest field": -0.407,
    "words left over": -0.404,
}
