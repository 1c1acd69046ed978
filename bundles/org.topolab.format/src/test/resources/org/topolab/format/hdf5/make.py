"""Writes the HDF5 files of Hdf5FileTest: python make.py (h5py 3.16.0, HDF5 library 2.0.0)."""

import h5py
import numpy as np

IMAGES = (np.arange(5 * 4 * 6 * 3) * 7 % 256).astype("u1").reshape(5, 4, 6, 3)


def write(name, libver):
    with h5py.File(name, "w", libver=libver) as file:
        file.attrs["classes"] = ["man", "cat"]
        train = file.create_group("train")
        train.create_dataset("data", data=IMAGES, chunks=(1, 4, 6, 3), compression="gzip")
        train.create_dataset(
            "labels", data=np.array([0, 1, 1, 0, 1]), compression="gzip", shuffle=True, fletcher32=True
        )
        parts = file.create_group("parts")
        parts.create_dataset("gzip", data=IMAGES, chunks=(2, 3, 4, 2), compression="gzip")
        parts.create_dataset("plain", data=IMAGES, chunks=(2, 3, 4, 2))
        parts.create_dataset("growing", data=IMAGES, chunks=(2, 4, 6, 3), maxshape=(None, 4, 6, 3))
        parts.create_dataset("lzf", data=np.tile(IMAGES, (1, 4, 4, 1)), chunks=(1, 16, 24, 3), compression="lzf")
        noise = np.random.default_rng(1).integers(0, 256, (1, 8, 8), dtype="u1")
        parts.create_dataset("stored", data=noise, chunks=(1, 8, 8), compression="lzf")
        parts.create_dataset("noise", data=noise)
        parts.create_dataset("empty", shape=(5, 4), dtype="u1", chunks=(1, 4))
        parts.create_dataset("large", shape=(2, 40000, 40000), dtype="u1", chunks=(1, 100, 100))
        parts.create_dataset("scale", data=np.arange(16), chunks=(16,), scaleoffset=True)
        parts.create_dataset("words", data=["a", "b"])
        sheet = file.create_group("sheet_0")
        sheet.create_dataset("kernel", data=np.arange(24, dtype="<f4").reshape(3, 4, 2) / 8)
        sheet.create_dataset("bias", data=np.arange(6, dtype=">f8").reshape(3, 1, 2) / 4)


write("h5py.h5", "earliest")
write("h5py-v114.h5", ("v114", "v114"))
