package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.testkit.TestData;

/** Time of opening recordings of full size. Run with -Dtest=NeuralBenchmark. */
class NeuralBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @TempDir Path temp;

    @Test
    void lurz() throws IOException {
        time("4,500 trials of 36 x 64 pixels, 5,300 neurons", 4500, 5300, 36, 64, 1);
    }

    @Test
    void sensorium() throws IOException {
        time("1,500 trials of 144 x 256 pixels at 0.25, 8,000", 1500, 8000, 144, 256, 0.25);
    }

    private void time(String what, int trials, int neurons, int height, int width, double scale)
            throws IOException {
        Path folder = write(trials, neurons, height, width);
        Map<String, Object> given =
                Map.of(
                        "folder",
                        folder.toString(),
                        "statistics",
                        "train",
                        "image-scale",
                        scale,
                        "tier-test",
                        List.of("test"));
        for (Split split : new Split[] {Split.TEST, Split.TRAIN}) {
            long wall = System.nanoTime();
            long cpu = THREAD.getCurrentThreadCpuTime();
            try (Dataset data = TestData.open(new NeuralProvider(), given, split)) {
                assertThat(data.size()).isPositive();
                System.out.printf(
                        "%s, %s: %.2f s, %.2f s of CPU%n",
                        what,
                        split.word(),
                        (System.nanoTime() - wall) / 1e9,
                        (THREAD.getCurrentThreadCpuTime() - cpu) / 1e9);
            }
        }
    }

    private Path write(int trials, int neurons, int height, int width) throws IOException {
        for (Part part : new Part[] {Part.IMAGES, Part.RESPONSES}) {
            Files.createDirectories(temp.resolve("data/" + part.folder()));
        }
        Files.createDirectories(temp.resolve("meta/trials"));
        for (int trial = 0; trial < trials; trial++) {
            int seed = trial;
            Files.write(
                    temp.resolve(Part.IMAGES.file(trial)),
                    NpyBytes.of(
                            "<f4",
                            new int[] {1, height, width},
                            IntStream.range(0, height * width)
                                    .mapToDouble(i -> (i * 31L + seed * (i % 1009L)) % 9973 % 256)
                                    .toArray()));
            Files.write(
                    temp.resolve(Part.RESPONSES.file(trial)),
                    NpyBytes.of(
                            "<f8",
                            RecordingFiles.row(neurons),
                            IntStream.range(0, neurons)
                                    .mapToDouble(n -> (n * 7L + seed * 13L) % 101)
                                    .toArray()));
        }
        Files.write(
                temp.resolve(Store.TIERS),
                NpyBytes.texts(
                        "<U5",
                        IntStream.range(0, trials)
                                .mapToObj(trial -> trial % 5 == 0 ? "test" : "train")
                                .toList()));
        return temp;
    }
}
