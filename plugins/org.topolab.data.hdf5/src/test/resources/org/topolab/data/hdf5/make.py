"""Writes ecoset.h5, a small file of ecoset's layout without test images: python make.py

h5py 3.16.0, with the settings that it has by default.
"""

import h5py
import numpy as np

with h5py.File("ecoset.h5", "w") as file:
    file.attrs["classes"] = ["man", "house", "car"]
    for group, images in (("train", 7), ("val", 4)):
        shape = (images, 6, 8, 3)
        data = (np.arange(np.prod(shape)).reshape(shape) * (3 if group == "train" else 5) % 256).astype("u1")
        split = file.create_group(group)
        split.create_dataset("data", data=data, chunks=(2, 6, 8, 3), compression="gzip")
        split.create_dataset("labels", data=np.arange(images) % 3)
