package org.topolab.data.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/**
 * Processor time of reading one colour image of 256 x 256 pixels. Run with
 * -Dtest=Hdf5ImagesBenchmark.
 */
class Hdf5ImagesBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int IMAGES = 64;

    @TempDir Path folder;

    @Test
    void contiguous() throws IOException {
        time("contiguous", DatasetCreationOptions.builder().unsigned().build());
    }

    @Test
    void chunkPerImage() throws IOException {
        time(
                "gzip, a chunk for each image",
                DatasetCreationOptions.builder()
                        .unsigned()
                        .chunkDimensions(1, 256, 256, 3)
                        .deflate(4)
                        .build());
    }

    private void time(String name, DatasetCreationOptions how) throws IOException {
        byte[][][][] images = new byte[IMAGES][256][256][3];
        for (int k = 0; k < IMAGES * 256 * 256 * 3; k++) {
            // a gradient with texture, which packs better than photographs do
            images[k / 196_608][k / 768 % 256][k / 3 % 256][k % 3] =
                    (byte) (k / 768 + (k * 31 % 17) * (k % 7));
        }
        Path file = folder.resolve("images.h5");
        try (WritableHdfFile written = HdfFile.write(file)) {
            WritableGroup train = written.putGroup("train");
            train.putDataset("data", images, how);
            train.putDataset("labels", new int[IMAGES]);
        }
        Hdf5ImagesProvider provider = new Hdf5ImagesProvider();
        Options options =
                Options.of(provider.info().facts().options(), Map.of("folder", file.toString()));
        DataRequest request = new DataRequest(options, Split.TRAIN, List.of());
        try (Dataset data = provider.open(request, Monitor.silent())) {
            FloatBuffer pixels = FloatBuffer.allocate(data.shape().values());
            for (int round = 0; round < 6; round++) {
                long start = THREAD.getCurrentThreadCpuTime();
                for (int i = 0; i < 10 * IMAGES; i++) {
                    data.read(i * 37 % IMAGES, pixels.clear());
                }
                System.out.printf(
                        "%s: %.3f ms of processor time%n",
                        name, (THREAD.getCurrentThreadCpuTime() - start) / 1e6 / (10 * IMAGES));
            }
            assertThat(pixels.get(0)).isBetween(0f, 1f);
        }
    }
}
