"""The same computation in numpy: joint bootstrap of averages, segments and ranks. Prints the median of the times in seconds."""
import json
import statistics
import sys
import time

import numpy as np


def run(nation, generator):
    draws, cuts = nation["draws"], np.array(nation["cuts"])
    trusts = nation["trusts"]
    printed = np.empty((draws, len(trusts)))
    for i, trust in enumerate(trusts):
        scores = np.array(trust["scores"])
        picks = generator.integers(0, len(scores), (draws, len(scores)), dtype=np.uint8)
        printed[:, i] = np.floor(scores[picks].mean(axis=1) * 100 + 0.5 + 1e-9)
    segments = 1 + np.searchsorted(cuts * 100, printed, side="left")
    held = np.array([trust["held"] for trust in trusts])
    segments = np.where(held, np.maximum(segments, nation["held"]), segments)
    keys = segments * 1000 + printed
    types = np.array([trust["type"] for trust in trusts])
    ranks = np.empty(keys.shape, dtype=np.int32)
    for kind in np.unique(types):
        of_type = np.flatnonzero(types == kind)
        part = keys[:, of_type]
        order = np.argsort(part, axis=1)
        ascending = np.take_along_axis(part, order, axis=1)
        place = np.arange(1, len(of_type) + 1)
        first = np.where(np.diff(ascending, axis=1, prepend=-1) != 0, place, 0)
        shared = np.maximum.accumulate(first, axis=1)
        of_part = np.empty(part.shape, dtype=np.int32)
        np.put_along_axis(of_part, order, shared, axis=1)
        ranks[:, of_type] = of_part
    return (
        np.percentile(printed, [2.5, 97.5], axis=0, method="inverted_cdf"),
        np.percentile(ranks, [2.5, 97.5], axis=0, method="inverted_cdf"),
        [(segments == s).mean(axis=0) for s in (1, 2, 3, 4)],
    )


with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)
times = []
for seed in range(given["runs"] + 1):
    start = time.perf_counter()
    run(given, np.random.default_rng(seed))
    times.append(time.perf_counter() - start)
print(statistics.median(times[1:]))
