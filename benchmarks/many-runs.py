#!/usr/bin/env python3
"""Writes COUNT run folders (default 10,000) into DIR/runs, as runs of a large sweep leave them.

many-runs.py DIR [COUNT]

For measuring what lists runs: run.json, recipe.yaml and metrics.csv are there, with made-up numbers;
maps, weights and figures are not.
"""
import json
import math
import pathlib
import random
import sys

FAMILIES = ("reset", "reset", "retina-vvs", "all-tnn")
EPOCHS = 10
SEEDS = 10  # runs of a study that differ in nothing else


def recipe(number):
    study = number // SEEDS
    family = FAMILIES[study % len(FAMILIES)]
    rate = round(10 ** random.Random(study).uniform(-4, -2), 6)
    return {
        "name": f"study-{study:04d}",
        "seed": number % SEEDS + 1,
        "data": {"provider": "fashion-mnist", "train-images": 60000, "test-images": 10000,
                 "scaling": "unit", "folder": "/data/fashion"},
        "model": {"family": family, "n": study // 4 % 8 + 1, "grid": 32, "subnet": "resnet20",
                  "dropout": [0.0, 0.1, 0.2][study // 32 % 3], "squash": "tanh",
                  "master": "same", "levels": [], "decoder": "none", "alpha": 0.5,
                  "reconstruction": "bce", "class-weights": "off"},
        "train": {"epochs": EPOCHS, "batch": 64,
                  "optimizer": {"name": "adam", "rate": rate,
                                "momentum": 0.9, "weight-decay": 0.0},
                  "augment": {"flip": 0.0, "shift": 0, "normalise": "off", "mean": [], "sd": []},
                  "precision": "f32", "threads": 2, "recompute": "auto", "kernels": "auto",
                  "checkpoint": 1, "keep-weights": 0, "from": "", "from-sha256": ""},
        "measure": {"every": "epoch", "start": True, "sheets": [], "controls": [],
                    "metrics": [{"selectivity": {"dprime": "corrected", "threshold": 0.0,
                                                 "label-shuffles": 20, "bootstrap": 0}},
                                {"clustering": {"threshold": 0.85, "shuffles": 200}}]},
        "figures": ["sheet", "curve"], "movies": []}


def record(plain, number):
    status = ["interrupted", "failed"][number // 50 % 2] if number % 50 == 49 else "finished"
    day, hour = number // 480 % 28 + 1, number // 20 % 24
    began = f"2026-10-{day:02d}T{hour:02d}:{number % 20 * 3:02d}:05.123456Z"
    digest = "ad38ccb5498f1816887ff08f364f51f34ed14748dceeb8ee548884d17449878b"
    bundles = {f"org.topolab.part{i:02d}": "0.1.0.SNAPSHOT" for i in range(30)}
    split = {"sha256": digest, "images": 60000, "shape": "[1, 28, 28]", "shown": "[1, 28, 28]"}
    return {"kind": "topolab-run", "format": 1, "name": plain["name"], "status": status,
            "started": began, "recipe": plain, "bundles": bundles,
            "data": {"train": split, "test": split,
                     "targets": {"kind": "classes", "outputs": 10,
                                 "names": [f"class {i}" for i in range(10)]}},
            "model": {"parameters": 127844, "engine": "onednn",
                      "sheets": [{"id": "grid", "title": "the grid",
                                  "layout": {"kind": "grid", "rows": 32, "columns": 32}}]},
            "compute": {"precision": "f32", "threads": 2, "recompute": False},
            "machine": {"os": "Linux", "arch": "amd64", "processors": 2},
            "determinism": "same recipe, versions and machine class give the same bits",
            "images_per_second": 1766.04, "peak_memory_bytes": 818819072, status: began}


def rows(plain, draw):
    name, seed = plain["name"], plain["seed"]
    best = 0.95 - 0.01 * plain["model"]["n"] + draw.gauss(0, 0.01)
    yield "run,seed,epoch,split,sheet,metric,value,chance,chance_sd,low,high"
    for epoch in range(EPOCHS + 1):
        accuracy = 0.1 + (best - 0.1) * (1 - math.exp(-epoch / 2)) + draw.gauss(0, 0.003)
        if epoch:
            yield f"{name},{seed},{epoch},train,,loss,{2.3 * math.exp(-epoch / 3)!r},,,,"
        yield f"{name},{seed},{epoch},test,,accuracy,{accuracy!r},0.1,0.003,,"
        yield f"{name},{seed},{epoch},test,,loss,{2.3 - 2 * accuracy!r},,,,"
        for metric in ("selective", "best-dprime", "z-selective", "p-selective", "dead"):
            yield f"{name},{seed},{epoch},test,grid,selectivity.{metric},{draw.random()!r},0.0,0.0,,"
        for metric in ("index", "z-index", "p-index", "clusters"):
            yield f"{name},{seed},{epoch},test,grid,clustering.{metric},{draw.random()!r},0.1,0.02,,"


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1]) / "runs"
    draw = random.Random(1)
    for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000):
        plain = recipe(number)
        run = folder / f"run-{number:05d}"
        run.mkdir(parents=True)
        (run / "run.json").write_text(json.dumps(record(plain, number), indent=2) + "\n")
        (run / "recipe.yaml").write_text(json.dumps(plain, indent=2) + "\n")  # JSON is YAML
        (run / "metrics.csv").write_text("\n".join(rows(plain, draw)) + "\n")


main()
