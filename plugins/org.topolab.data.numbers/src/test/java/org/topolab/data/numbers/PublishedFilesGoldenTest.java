package org.topolab.data.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.format.file.Sha256;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TestData;

/** Reads the published archive where it is at hand. */
class PublishedFilesGoldenTest {

    private final Path folder =
            Path.of(System.getProperty("topolab.shared", "../shared"), "data", "reset-networks");

    private final Golden golden = Golden.read(getClass(), "golden.json");

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
        Golden files = golden.at("npy_sha256");
        assertThat(files.keys()).hasSize(6);
        for (String name : files.keys()) {
            assertThat(Published.SHA256.get(name + ".npy")).isEqualTo(files.at(name).text());
        }
    }

    @Test
    void trainingImages_haveTheGoldenSums() throws IOException {
        try (Dataset data = open(Map.of(), Split.TRAIN)) {
            assertThat(data.size()).isEqualTo(5000);
            checkSums(data, "images_train_channel0_sum_per_digit", "first_train_image");
            checkMoments(data);
            float[] row = new float[32];
            System.arraycopy(TestData.image(data, 0), 16 * 32, row, 0, 32);
            double[] expected = golden.at("first_train_image_row16").numbers();
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
                assertThat(TestData.image(few, i))
                        .isEqualTo(TestData.image(all, i / 2 * 100 + i % 2));
            }
            assertThat(few.sha256()).isEqualTo(all.sha256());
        }
    }

    @Test
    void codes_areTheGoldenOnes() throws IOException {
        double[] sums = golden.at("code_sum").numbers();
        double[][] codesOfDigits = new double[10][];
        Arrays.setAll(codesOfDigits, digit -> golden.at("codes", digit).numbers());
        for (Split split : List.of(Split.TRAIN, Split.TEST)) {
            try (Dataset data = open(Map.of(), split)) {
                Targets.Vectors codes = (Targets.Vectors) data.targets();
                Targets.Classes digits = codes.classes().orElseThrow();
                for (int i = 0; i < data.size(); i++) {
                    int digit = digits.label(i);
                    checkCode(codes, i, codesOfDigits[digit], sums[digit]);
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

    private void checkCosines(Targets.Vectors codes, int ofEach) {
        double[][] rows = new double[10][100];
        for (int digit = 0; digit < 10; digit++) {
            for (int unit = 0; unit < 100; unit++) {
                rows[digit][unit] = codes.value(digit * ofEach, unit);
            }
        }
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                assertThat(Similarity.cosine(rows[a], rows[b]))
                        .isCloseTo(golden.at("cosine", a, b).number(), within(1e-5));
            }
        }
    }

    private void checkSums(Dataset data, String key, String first) throws IOException {
        double[] expected = golden.at(key).numbers();
        long[] sums = new long[10];
        for (int i = 0; i < data.size(); i++) {
            float[] image = TestData.image(data, i);
            long sum = sum(image);
            assertThat(Arrays.equals(image, 0, 1024, image, 1024, 2048)).isTrue();
            assertThat(Arrays.equals(image, 0, 1024, image, 2048, 3072)).isTrue();
            sums[data.targets().classes().orElseThrow().label(i)] += sum;
            if (i == 0) {
                assertThat((double) sum).isEqualTo(golden.at(first + "_channel0_sum").number());
            }
        }
        for (int digit = 0; digit < 10; digit++) {
            assertThat((double) sums[digit]).as("digit %d", digit).isEqualTo(expected[digit]);
        }
    }

    private static long sum(float[] image) {
        long sum = 0;
        for (int p = 0; p < 1024; p++) {
            sum += Math.round(image[p] * 255);
        }
        return sum;
    }

    private void checkMoments(Dataset data) throws IOException {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < data.size(); i++) {
            for (float pixel : TestData.image(data, i)) {
                sum += pixel;
                squares += (double) pixel * pixel;
                count++;
            }
        }
        double mean = sum / count;
        assertThat(mean).isCloseTo(golden.at("images_train_mean_over_255").number(), within(1e-6));
        assertThat(Math.sqrt(squares / count - mean * mean))
                .isCloseTo(golden.at("images_train_std_over_255").number(), within(1e-5));
    }

    private Dataset open(Map<String, Object> given, Split split) throws IOException {
        return TestData.open(new NumbersProvider(), given, split, folder);
    }
}
