package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Trials;
import org.topolab.core.internal.augment.ShownImages;
import org.topolab.core.internal.augment.Treatment;

class ImageFeedTest {

    /** Image i has the pixels i and -i; image 5 may be damaged. */
    private record Counting(boolean damaged) implements Dataset {
        @Override
        public ImageShape shape() {
            return new ImageShape(1, 1, 2);
        }

        @Override
        public int size() {
            return 7;
        }

        @Override
        public Targets targets() {
            return new Targets.Vectors(new float[7], 1);
        }

        @Override
        public void read(int index, FloatBuffer pixels) throws IOException {
            if (damaged && index == 5) {
                throw new IOException("image 5 is torn");
            }
            pixels.put(index).put(-index);
        }

        @Override
        public String sha256() {
            return "";
        }
    }

    private static final int[] ORDER = {6, 5, 4, 3, 2, 1, 0};

    @Test
    void batches_comeInOrderFromAnyPosition() throws IOException {
        Dataset data = new Counting(false);
        try (ImageFeed feed = feed(data, Course.of(ORDER, 3).from(1), 1)) {
            ImageFeed.Loaded second = feed.next();
            assertThat(second.first()).isEqualTo(3);
            assertThat(pixels(second)).containsExactly(3, -3, 2, -2, 1, -1);
            Batch last = feed.next().batch(data.targets());
            assertThat(last.images().images()).isEqualTo(1);
            assertThat(last.index(0)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anyNumberOfThreads_readsTheSameBatches(int threads) throws IOException {
        int[] order = Batches.order(5, 1, 997);
        Treatment shown =
                (index, read, to) -> {
                    for (int i = 0; i < read.length; i++) {
                        to[i] = read[i] + 1000 * index;
                    }
                };
        Course course = Course.of(order, 50);
        try (ImageFeed feed = feed(treated(new Many(), shown), course, threads)) {
            int at = 0;
            for (int b = 0; b < course.end(); b++) {
                float[] pixels = pixels(feed.next());
                for (int i = 0; i < pixels.length; i += 3, at++) {
                    int image = order[at];
                    assertThat(Arrays.copyOfRange(pixels, i, i + 3))
                            .containsExactly(1001 * image, 1001 * image + 1, 1001 * image + 2);
                }
            }
            assertThat(at).isEqualTo(order.length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void damagedImage_isToldWhereItIsUsedAndClosingDoesNotHang(int threads) throws IOException {
        try (ImageFeed feed = feed(new Counting(true), Course.of(ORDER, 1), threads)) {
            assertThat(pixels(feed.next())).containsExactly(6, -6);
            assertThatIOException().isThrownBy(feed::next).withMessage("image 5 is torn");
        }
    }

    @Test
    void treatmentThatBreaks_namesTheImage() {
        Treatment broken = (index, read, shown) -> shown[2] = 0;
        Course course = Course.of(ORDER, 2);
        try (ImageFeed feed = feed(treated(new Counting(false), broken), course, 2)) {
            assertThatIOException()
                    .isThrownBy(feed::next)
                    .withMessageContaining("image 6 could not be read");
        }
    }

    @Test
    void croppedImages_haveTheShapeOfTheCrop() throws IOException {
        Dataset data = new Counting(false);
        Treatment first = (index, read, shown) -> shown[0] = read[1];
        ShownImages cropped = new ShownImages(data, new ImageShape(1, 1, 1), Optional.of(first));
        try (ImageFeed feed = feed(cropped, Course.of(ORDER, 3), 1)) {
            ImageFeed.Loaded loaded = feed.next();
            assertThat(loaded.images().shape()).isEqualTo(new ImageShape(1, 1, 1));
            assertThat(pixels(loaded)).containsExactly(-6, -5, -4);
        }
        FloatBuffer one = FloatBuffer.allocate(1);
        cropped.read(2, one);
        assertThat(one.get(0)).isEqualTo(-2);
    }

    @Test
    void closingEarly_endsTheReaders() throws IOException {
        try (ImageFeed feed = feed(new Many(), Course.of(Batches.inOrder(997), 10), 4)) {
            assertThat(feed.next().first()).isZero();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("topolab-images"))
                .isEmpty();
    }

    @Test
    void memory_isThatOfThreeBatches() {
        assertThat(ImageFeed.bytes(new ImageShape(3, 32, 32), 128)).isEqualTo(3 * 128 * 12_288L);
    }

    private static ImageFeed feed(Dataset data, Course course, int threads) {
        return feed(ShownImages.asRead(data), course, threads);
    }

    private static ImageFeed feed(ShownImages data, Course course, int threads) {
        return new ImageFeed(data, Optional.empty(), course, threads);
    }

    @Test
    void recordedImages_comeWithTheirTrials() throws IOException {
        int[] sevenTrials = new int[7];
        Responses recorded =
                Responses.of(Neurons.unknown(1), sevenTrials, sevenTrials, new float[7][1]);
        ShownImages images = ShownImages.asRead(new Counting(false));
        try (ImageFeed feed =
                new ImageFeed(images, Optional.of(recorded), Course.of(ORDER, 3), 1)) {
            Trials trials = feed.next().images().trials().orElseThrow();
            assertThat(trials.responses()).isSameAs(recorded);
            assertThat(IntStream.range(0, 3).map(trials::index)).containsExactly(6, 5, 4);
        }
    }

    private static ShownImages treated(Dataset data, Treatment treatment) {
        return new ShownImages(data, data.shape(), Optional.of(treatment));
    }

    /** Image i has the pixels i, i + 1, i + 2. */
    private static final class Many implements Dataset {
        @Override
        public ImageShape shape() {
            return new ImageShape(3, 1, 1);
        }

        @Override
        public int size() {
            return 997;
        }

        @Override
        public Targets targets() {
            return new Targets.Vectors(new float[997], 1);
        }

        @Override
        public void read(int index, FloatBuffer pixels) {
            pixels.put(index).put(index + 1).put(index + 2);
        }

        @Override
        public String sha256() {
            return "";
        }
    }

    private static float[] pixels(ImageFeed.Loaded loaded) {
        FloatBuffer view = loaded.images().pixels();
        float[] pixels = new float[view.remaining()];
        view.get(pixels);
        return pixels;
    }
}
