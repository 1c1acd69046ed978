package org.topolab.core.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.task.Monitor;

class SpreadTest {

    /** Two channels of two pixels. */
    private record Images(List<float[]> images) implements Dataset {
        @Override
        public ImageShape shape() {
            return new ImageShape(2, 1, 2);
        }

        @Override
        public int size() {
            return images.size();
        }

        @Override
        public Targets targets() {
            return new Targets.Vectors(new float[images.size()], 1);
        }

        @Override
        public void read(int index, FloatBuffer pixels) {
            pixels.put(images.get(index));
        }

        @Override
        public String sha256() {
            return "";
        }
    }

    private static Spread spread(float[]... images) throws IOException {
        return Spread.of(new Images(List.of(images)), Monitor.silent());
    }

    @Test
    void meanAndDeviation_areThoseOfAllPixelsOfAChannel() throws IOException {
        Spread found = spread(new float[] {1, 3, 10, 10}, new float[] {5, 7, 10, 30});
        // 1, 3, 5, 7: mean 4, squares 9 + 1 + 1 + 9; 10, 10, 10, 30: mean 15, squares 300
        assertThat(found.mean()).containsExactly(4.0, 15.0);
        assertThat(found.sd().get(0)).isCloseTo(Math.sqrt(5), within(1e-15));
        assertThat(found.sd().get(1)).isCloseTo(Math.sqrt(75), within(1e-15));
    }

    @Test
    void largeMean_doesNotEatTheDeviation() throws IOException {
        float far = 1 << 22;
        Spread found =
                spread(
                        new float[] {far, far + 1, far, far + 1},
                        new float[] {far + 1, far, far, far});
        assertThat(found.sd().get(0)).isCloseTo(0.5, within(1e-12));
        assertThat(found.sd().get(1)).isCloseTo(Math.sqrt(3) / 4, within(1e-12));
    }

    @Test
    void constantChannel_isRefused() {
        assertThatIOException()
                .isThrownBy(() -> spread(new float[] {1, 2, 3, 3}, new float[] {1, 2, 3, 3}))
                .withMessageContainingAll("channel 1", "3.0", "train.augment.normalise");
    }

    @Test
    void cancelled_stops() {
        Monitor monitor =
                new Monitor() {
                    @Override
                    public void progress(double fraction, String what) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Images images = new Images(List.of(new float[] {1, 2, 3, 4}));
        assertThatIOException()
                .isThrownBy(() -> Spread.of(images, monitor))
                .withMessageContaining("nothing was written");
    }
}
