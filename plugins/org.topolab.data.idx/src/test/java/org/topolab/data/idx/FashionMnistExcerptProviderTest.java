package org.topolab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.TestData;

class FashionMnistExcerptProviderTest {

    private final DatasetProvider provider = new FashionMnistExcerptProvider();

    @Test
    void everyClass_isEquallyLarge() throws IOException {
        assertThat(counts(Split.TRAIN))
                .containsExactly(400, 400, 400, 400, 400, 400, 400, 400, 400, 400);
        assertThat(counts(Split.TEST))
                .containsExactly(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
    }

    @Test
    void images_areThoseOfThePublishedFiles() throws IOException {
        try (Dataset data = open(Map.of(), Split.TRAIN)) {
            // the first published image, an ankle boot: its 784 pixels sum to 76247 / 255
            float[] image = TestData.image(data, 0);
            double sum = 0;
            for (float pixel : image) {
                sum += pixel;
            }
            assertThat(data.shape()).isEqualTo(new ImageShape(1, 28, 28));
            assertThat(label(data, 0)).isEqualTo(9);
            assertThat(Math.round(sum * 255)).isEqualTo(76247);
        }
    }

    @Test
    void limits_keepTheFirstImages() throws IOException {
        try (Dataset data = open(Map.of("test-images", 10L), Split.TEST);
                Dataset all = open(Map.of(), Split.TEST)) {
            assertThat(data.size()).isEqualTo(10);
            for (int i = 0; i < data.size(); i++) {
                assertThat(TestData.image(data, i)).isEqualTo(TestData.image(all, i));
                assertThat(label(data, i)).isEqualTo(label(all, i));
            }
        }
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(Map.of("train-images", 4001L), Split.TRAIN))
                .withMessageContainingAll("found 4000 images", "expected at least 4001");
    }

    @Test
    void notice_liesBesideTheImages() throws IOException {
        try (var in = getClass().getResourceAsStream("excerpt/LICENSE.fashion-mnist")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("2017 Zalando SE", "The MIT License");
        }
        assertThat(provider.info().dataLicence()).contains("MIT");
    }

    private static int label(Dataset data, int index) {
        return ((Targets.Classes) data.targets()).label(index);
    }

    private int[] counts(Split split) throws IOException {
        try (Dataset data = open(Map.of(), split)) {
            Targets.Classes classes = (Targets.Classes) data.targets();
            int[] counts = new int[classes.outputs()];
            for (int i = 0; i < data.size(); i++) {
                counts[classes.label(i)]++;
            }
            return counts;
        }
    }

    private Dataset open(Map<String, Object> given, Split split) throws IOException {
        return TestData.open(provider, given, split);
    }
}
