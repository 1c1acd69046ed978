package org.topolab.data.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small HDF5 files. */
final class ImageFiles {

    private static final DatasetCreationOptions UNSIGNED =
            DatasetCreationOptions.builder().unsigned().build();

    private ImageFiles() {}

    /** Writes a file with 6 training, 3 validation and 4 test images, with 3 classes. */
    static Path write(Path file) {
        try (WritableHdfFile written = HdfFile.write(file)) {
            split(written, "train", 6);
            split(written, "val", 3);
            split(written, "test", 4);
        }
        return file;
    }

    /** Images of 2 x 3 pixels: value k of image i is i + 10 k, the class i modulo 3. */
    static void split(WritableGroup parent, String name, int images) {
        byte[][][][] data = new byte[images][2][3][3];
        int[] labels = new int[images];
        for (int i = 0; i < images; i++) {
            for (int k = 0; k < 18; k++) {
                data[i][k / 9][k / 3 % 3][k % 3] = (byte) (i + 10 * k);
            }
            labels[i] = i % 3;
        }
        WritableGroup group = parent.putGroup(name);
        group.putDataset("data", data, UNSIGNED);
        group.putDataset("labels", labels);
    }

    /** Copies the file that h5py wrote; {@code make.py} lies beside it. */
    static Path ofH5py(Path file) {
        try (InputStream in = ImageFiles.class.getResourceAsStream("ecoset.h5")) {
            Files.copy(in, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
