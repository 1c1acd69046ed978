package org.topolab.data.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.option.Options;
import org.topolab.testkit.TestData;

class NumberImagesProviderTest {

    private final NumberImagesProvider provider = new NumberImagesProvider();

    @Test
    void splits_haveTheSizesOfThePublishedSet() throws IOException {
        try (Dataset train = open(Map.of(), Split.TRAIN);
                Dataset test = open(Map.of(), Split.TEST)) {
            assertThat(train.size()).isEqualTo(5000);
            assertThat(test.size()).isEqualTo(1000);
            assertThat(train.shape()).isEqualTo(new ImageShape(3, 32, 32));
            assertThat(train.targets().classes().orElseThrow().label(499)).isZero();
            assertThat(train.targets().classes().orElseThrow().label(500)).isEqualTo(1);
        }
    }

    @Test
    void images_areAllDifferentAlsoBetweenSplits() throws IOException {
        Set<Integer> seen = new HashSet<>();
        int images = 0;
        for (Split split : List.of(Split.TRAIN, Split.TEST)) {
            try (Dataset data = open(Map.of("channels", "1"), split)) {
                for (int i = 0; i < data.size(); i++) {
                    seen.add(Arrays.hashCode(TestData.image(data, i)));
                    images++;
                }
            }
        }
        assertThat(seen).hasSize(images);
    }

    @Test
    void ink_isAsMuchAndWhereThePublishedSetHasIt() throws IOException {
        // published: mean 0.968, dark pixels in rows 4 to 30 and columns 7 to 22
        double sum = 0;
        try (Dataset data = open(Map.of("channels", "1"), Split.TRAIN)) {
            for (int i = 0; i < data.size(); i++) {
                float[] image = TestData.image(data, i);
                for (int p = 0; p < image.length; p++) {
                    sum += image[p];
                    if (image[p] < 0.5f) {
                        assertThat(p / 32).isBetween(2, 30);
                        assertThat(p % 32).isBetween(6, 25);
                    }
                }
            }
            assertThat(sum / data.size() / 1024).isBetween(0.955, 0.98);
        }
    }

    @Test
    void digits_canBeToldApart() throws IOException {
        try (Dataset train = open(Map.of("channels", "1"), Split.TRAIN);
                Dataset test = open(Map.of("channels", "1", "test-images", 200L), Split.TEST)) {
            float[][] known = new float[train.size()][];
            for (int i = 0; i < known.length; i++) {
                known[i] = TestData.image(train, i);
            }
            int right = 0;
            for (int i = 0; i < test.size(); i++) {
                int nearest = nearest(TestData.image(test, i), known);
                right += nearest / 500 == i / 20 ? 1 : 0;
            }
            // 168 of 200 by the nearest neighbour, although no test image is at a place trained in
            // its style
            assertThat(right).isGreaterThan(150);
        }
    }

    private static int nearest(float[] image, float[][] known) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < known.length; k++) {
            double distance = 0;
            for (int p = 0; p < image.length && distance < least; p++) {
                double difference = image[p] - known[k][p];
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    @Test
    void limit_takesTheFirstOfEachDigit() throws IOException {
        try (Dataset few = open(Map.of("train-images", 20L), Split.TRAIN);
                Dataset all = open(Map.of(), Split.TRAIN)) {
            assertThat(few.size()).isEqualTo(20);
            assertThat(TestData.image(few, 3)).isEqualTo(TestData.image(all, 501));
        }
        assertThat(provider.check(Options.of(provider.info().options(), Map.of("seed", 2L))))
                .isEmpty();
        assertThat(
                        provider.check(
                                Options.of(provider.info().options(), Map.of("train-images", 15L))))
                .hasSize(1);
    }

    @Test
    void channels_areEqual() throws IOException {
        try (Dataset one = open(Map.of("channels", "1"), Split.TEST);
                Dataset three = open(Map.of(), Split.TEST)) {
            float[] grey = TestData.image(one, 42);
            float[] colour = TestData.image(three, 42);
            assertThat(one.shape()).isEqualTo(new ImageShape(1, 32, 32));
            for (int p = 0; p < colour.length; p++) {
                assertThat(colour[p]).isEqualTo(grey[p % 1024]);
            }
        }
    }

    @Test
    void otherSeed_givesOtherImagesAndCodes() throws IOException {
        try (Dataset one = open(Map.of(), Split.TEST);
                Dataset two = open(Map.of("seed", 2L), Split.TEST)) {
            assertThat(one.sha256()).isNotEqualTo(two.sha256());
            assertThat(((Targets.Vectors) one.targets()).value(999, 50))
                    .isNotEqualTo(((Targets.Vectors) two.targets()).value(999, 50));
        }
    }

    @Test
    void digitTargets_areClasses() throws IOException {
        try (Dataset data = open(Map.of("targets", "digits"), Split.TEST)) {
            assertThat(data.targets().kind()).isEqualTo("classes");
        }
    }

    @Test
    void images_areTheSameOnEveryMachine() throws IOException {
        // sums, products and roots alone are exact in IEEE 754, so the bytes are too
        try (Dataset data = open(Map.of(), Split.TEST)) {
            assertThat(data.sha256())
                    .isEqualTo("8b35a9b37865807957bf49ddef1fd6d444638d262716ae21e988be76fedd701a");
        }
    }

    private Dataset open(Map<String, Object> given, Split split) throws IOException {
        return TestData.open(provider, given, split);
    }
}
