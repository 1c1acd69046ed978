#!/usr/bin/env python3
"""How long the maps of All-TNN's first sheet take when each unit is visited by itself.

The published analysis goes through the units of a sheet in Python: it rolls the sheet so that the unit
comes to a corner and counts orientations in a window (local entropy), and grows a window until it holds
all eight (cluster size). This does the same on a made-up map for some units and says what a whole sheet
would take; and what holding all activations would take. Needs numpy.

usage: maps-by-loops.py [SIDE [UNITS]]      side of the sheet (384), units that are visited (300)
"""
import sys
import time

import numpy as np

BINS = 8
WINDOW = 9


def smooth_map(side, rng):
    """Preferred orientations in eight bins, alike over some ten units."""
    wave = np.fft.fft2(rng.standard_normal((side, side)) + 1j * rng.standard_normal((side, side)))
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(side), np.fft.fftfreq(side)))
    field = np.fft.ifft2(wave * np.exp(-((frequency - 0.03) ** 2) / (2 * 0.01**2)))
    return np.floor(BINS * (np.angle(field) / (2 * np.pi) + 0.5)).astype(int) % BINS


def entropy(bins, row, column):
    around = np.roll(bins, (-row + WINDOW // 2, -column + WINDOW // 2), (0, 1))[:WINDOW, :WINDOW]
    share = np.bincount(around.ravel(), minlength=BINS) / around.size
    share = share[share > 0]
    return -np.sum(share * np.log(share))


def cluster_size(bins, row, column):
    side = len(bins)
    centred = np.roll(bins, (side // 2 - row, side // 2 - column), (0, 1))
    for radius in range(1, side // 2):
        low, high = side // 2 - radius, side // 2 + radius + 1
        if len(np.unique(centred[low:high, low:high])) == BINS:
            return radius
    return np.nan


def main():
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 384
    units = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    rng = np.random.default_rng(1)
    bins = smooth_map(side, rng)
    places = rng.integers(0, side, (units, 2))
    for name, function in (("entropy", entropy), ("cluster size", cluster_size)):
        start = time.process_time()
        for row, column in places:
            function(bins, row, column)
        each = (time.process_time() - start) / units
        print(f"{name}: {1e3 * each:.2f} ms of CPU a unit, {each * side * side / 60:.1f} min for {side} x {side}")
    full = 247_160 * 4 / 1e9
    for images in (2_000, 28_000):
        print(f"activations of {images} images: {full * images:.1f} GB once, {3 * full * images:.1f} GB as published (three copies)")


main()
