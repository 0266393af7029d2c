"""The weights of the signs of `ssylka.parsers.signs`; written by tests/benchmarks/calibrate.py, not by hand."""

WEIGHTS: dict[str, float] = {
    "agreed": 1.645,
    "always": -0.987,
    "author-date": -0.346,
    "gost": -0.905,
    "imprint": 0.971,
    "long title": -0.081,
    "model": 2.653,
    "more words left over": -0.355,
    "no people": -0.194,
    "no title": 0.213,
    "no year": -0.303,
    "odd container": -0.465,
    "odd imprint": -0.24,
    "part": 0.976,
    "part without pages": -0.551,
    "sentence inside the title": -0.073,
    "vancouver": -0.042,
    "weakest field": -0.418,
    "words left over": -0.188,
}
