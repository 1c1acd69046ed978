package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;

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
        try (ImageFeed feed = new ImageFeed(data, ORDER, 3, 1, 3)) {
            ImageFeed.Loaded second = feed.next();
            assertThat(second.first()).isEqualTo(3);
            assertThat(pixels(second)).containsExactly(3, -3, 2, -2, 1, -1);
            Batch last = feed.next().batch(data.targets());
            assertThat(last.images().images()).isEqualTo(1);
            assertThat(last.index(0)).isZero();
        }
    }

    @Test
    void damagedImage_isToldWhereItIsUsedAndClosingDoesNotHang() throws IOException {
        try (ImageFeed feed = new ImageFeed(new Counting(true), ORDER, 1, 0, 7)) {
            assertThat(pixels(feed.next())).containsExactly(6, -6);
            assertThatIOException().isThrownBy(feed::next).withMessage("image 5 is torn");
        }
    }

    private static float[] pixels(ImageFeed.Loaded loaded) {
        FloatBuffer view = loaded.images().pixels();
        float[] pixels = new float[view.remaining()];
        view.get(pixels);
        return pixels;
    }
}
