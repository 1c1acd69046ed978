package org.topolab.core.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ByteImages;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Scaling;
import org.topolab.api.stat.RandomStream;

/**
 * Processor time of one colour image of 256 pixels that is shown with 150 pixels. Run with
 * -Dtest=AugmentationBenchmark.
 */
class AugmentationBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final ImageShape READ = new ImageShape(3, 256, 256);
    private static final int IMAGES = 1000;

    @Test
    void crop() {
        time(Map.of("crop-side", 150L));
    }

    @Test
    void cropColourAndNormalisation() {
        time(
                Map.of(
                        "crop-side", 150L,
                        "brightness", 0.125,
                        "saturation", List.of(0.5, 1.5),
                        "contrast", List.of(0.5, 1.5),
                        "normalise", "given",
                        "mean", List.of(0.5, 0.5, 0.5),
                        "sd", List.of(0.5, 0.5, 0.5)));
    }

    private static void time(Map<String, Object> given) {
        Treatment treatment =
                Augmentation.of(Asked.options(given), READ)
                        .trained(new ByteImages(READ, List.of(), Scaling.unit()), 1, 1)
                        .treatment()
                        .orElseThrow();
        RandomStream stream = RandomStream.of(1);
        float[] image = new float[READ.values()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) stream.uniform(i);
        }
        float[] shown = new float[3 * 150 * 150];
        for (int round = 0; round < 5; round++) {
            long start = THREAD.getCurrentThreadCpuTime();
            for (int i = 0; i < IMAGES; i++) {
                treatment.apply(i, image, shown);
            }
            System.out.printf(
                    "%d options: %.3f ms of processor time%n",
                    given.size(), (THREAD.getCurrentThreadCpuTime() - start) / 1e6 / IMAGES);
        }
        assertThat(shown[0]).isFinite();
    }
}
