package org.topolab.data.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.format.file.Sha256;

/** Reads the published archive where it is at hand. */
class PublishedFilesGoldenTest {

    private final Path folder =
            Path.of(System.getProperty("topolab.shared", "../shared"), "data", "reset-networks");

    @BeforeEach
    void skipWithoutFile() {
        Assumptions.assumeTrue(
                Files.isRegularFile(folder.resolve(Published.ZIP.fileName())),
                () -> "SKIPPED: no published archive in " + folder);
    }

    @Test
    void archive_hasTheDeclaredLengthAndFingerprint() throws IOException {
        Path zip = folder.resolve(Published.ZIP.fileName());

        assertThat(Files.size(zip)).isEqualTo(Published.ZIP.bytes());
        assertThat(Sha256.of(zip)).isEqualTo(Published.ZIP.checksum().hex());
        Golden.at("npy_sha256")
                .map()
                .forEach(
                        (name, sha256) ->
                                assertThat(Published.SHA256.get(name + ".npy")).isEqualTo(sha256));
    }

    @Test
    void trainingImages_haveTheGoldenSums() throws IOException {
        try (Dataset data = open(Map.of(), Split.TRAIN)) {
            assertThat(data.size()).isEqualTo(5000);
            assertThat(((NumberDataset) data).pixels().planes()).isEqualTo(1);
            checkSums(data, "images_train_channel0_sum_per_digit", "first_train_image");
            checkMoments(data);
            float[] row = new float[32];
            System.arraycopy(NumberFolder.image(data, 0), 16 * 32, row, 0, 32);
            double[] expected = Golden.at("first_train_image_row16").numbers();
            for (int column = 0; column < row.length; column++) {
                assertThat(row[column] * 255).isEqualTo((float) expected[column]);
            }
        }
    }

    @Test
    void testImages_haveTheGoldenSums() throws IOException {
        try (Dataset data = open(Map.of(), Split.TEST)) {
            assertThat(data.size()).isEqualTo(1000);
            checkSums(data, "images_test_channel0_sum_per_digit", "first_test_image");
        }
    }

    @Test
    void limitedImages_areTheFirstOfEachDigit() throws IOException {
        try (Dataset few = open(Map.of("test-images", 20L), Split.TEST);
                Dataset all = open(Map.of(), Split.TEST)) {
            for (int i = 0; i < few.size(); i++) {
                assertThat(NumberFolder.image(few, i))
                        .isEqualTo(NumberFolder.image(all, i / 2 * 100 + i % 2));
            }
            assertThat(few.sha256()).isEqualTo(all.sha256());
        }
    }

    @Test
    void codes_areTheGoldenOnes() throws IOException {
        double[] sums = Golden.at("code_sum").numbers();
        List<double[]> golden = Golden.at("codes").list().stream().map(Golden::numbers).toList();
        for (Split split : Split.values()) {
            try (Dataset data = open(Map.of(), split)) {
                Targets.Vectors codes = (Targets.Vectors) data.targets();
                Targets.Classes digits = codes.classes().orElseThrow();
                for (int i = 0; i < data.size(); i++) {
                    int digit = digits.label(i);
                    checkCode(codes, i, golden.get(digit), sums[digit]);
                }
                checkCosines(codes, data.size() / 10);
            }
        }
    }

    private static void checkCode(Targets.Vectors codes, int image, double[] golden, double sum) {
        double found = 0;
        double worst = 0;
        for (int unit = 0; unit < 100; unit++) {
            worst = Math.max(worst, Math.abs(codes.value(image, unit) - golden[unit]));
            found += codes.value(image, unit);
        }
        assertThat(worst).as("code of image %d", image).isLessThan(1e-6);
        assertThat(found).isCloseTo(sum, within(1e-5));
    }

    private static void checkCosines(Targets.Vectors codes, int ofEach) {
        double[][] rows = new double[10][100];
        for (int digit = 0; digit < 10; digit++) {
            for (int unit = 0; unit < 100; unit++) {
                rows[digit][unit] = codes.value(digit * ofEach, unit);
            }
        }
        for (int a = 0; a < 10; a++) {
            double[] golden = Golden.at("cosine").list().get(a).numbers();
            for (int b = 0; b < 10; b++) {
                assertThat(Similarity.cosine(rows[a], rows[b])).isCloseTo(golden[b], within(1e-5));
            }
        }
    }

    private static void checkSums(Dataset data, String key, String first) throws IOException {
        double[] golden = Golden.at(key).numbers();
        long[] sums = new long[10];
        for (int i = 0; i < data.size(); i++) {
            long sum = sum(NumberFolder.image(data, i));
            sums[data.targets().classes().orElseThrow().label(i)] += sum;
            if (i == 0) {
                assertThat((double) sum).isEqualTo(Golden.at(first + "_channel0_sum").number());
            }
        }
        for (int digit = 0; digit < 10; digit++) {
            assertThat((double) sums[digit]).as("digit %d", digit).isEqualTo(golden[digit]);
        }
    }

    private static long sum(float[] image) {
        long sum = 0;
        for (int p = 0; p < 1024; p++) {
            sum += Math.round(image[p] * 255);
        }
        return sum;
    }

    private static void checkMoments(Dataset data) throws IOException {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < data.size(); i++) {
            for (float pixel : NumberFolder.image(data, i)) {
                sum += pixel;
                squares += (double) pixel * pixel;
                count++;
            }
        }
        double mean = sum / count;
        assertThat(mean).isCloseTo(Golden.at("images_train_mean_over_255").number(), within(1e-6));
        assertThat(Math.sqrt(squares / count - mean * mean))
                .isCloseTo(Golden.at("images_train_std_over_255").number(), within(1e-5));
    }

    private Dataset open(Map<String, Object> given, Split split) throws IOException {
        return NumberFolder.open(new NumbersProvider(), given, split, folder);
    }
}
