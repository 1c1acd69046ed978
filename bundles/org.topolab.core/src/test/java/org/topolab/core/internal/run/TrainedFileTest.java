package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.format.file.FormatException;

class TrainedFileTest {

    @TempDir Path folder;

    /** A file of h5py: arrays of n rows, train/data is 3 k mod 256, labels are k mod 3. */
    @Test
    void arraysOfHdf5_areNamedByTheirPaths() throws IOException {
        Path file = folder.resolve("weights.h5");
        try (InputStream arrays = TrainedFileTest.class.getResourceAsStream("arrays.h5")) {
            Files.copy(arrays, file);
        }
        TrainedFile read = TrainedFile.read(file);
        assertThat(read.format()).isEqualTo("hdf5");
        assertThat(read.tensors().keySet())
                .containsExactly("train/data", "train/labels", "val/data", "val/labels");
        assertThat(read.tensors().get("train/data").shape()).containsExactly(7, 6, 8, 3);
        assertThat(read.tensors().get("train/data").get(1000)).isEqualTo(3000 % 256);
        assertThat(read.tensors().get("val/labels").toArray()).containsExactly(0, 1, 2, 0);
        assertThat(read.family()).isEmpty();
    }

    @Test
    void fileThatIsNoHdf5_isRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("weights.h5"), "no weights");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> TrainedFile.read(file))
                .withMessageContainingAll("weights.h5", "no readable HDF5 header");
    }
}
