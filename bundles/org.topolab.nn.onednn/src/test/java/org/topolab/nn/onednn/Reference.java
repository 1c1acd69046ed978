package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Convolution;

/** Convolutions by their definition, in double precision, and arrays for tests. */
final class Reference {

    private Reference() {}

    static INDArray random(long seed, long... shape) {
        int size = 1;
        for (long length : shape) {
            size *= (int) length;
        }
        RandomStream stream = RandomStream.of(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) stream.normal(i);
        }
        return Nd4j.createFromArray(values).reshape('c', shape);
    }

    static float[] values(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    /** Each value as bfloat16 holds it. */
    static INDArray rounded(INDArray array) {
        return array.castTo(DataType.BFLOAT16).castTo(DataType.FLOAT);
    }

    /** The sum of products of all values. */
    static double dot(INDArray a, INDArray b) {
        float[] x = values(a);
        float[] y = values(b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }

    /** All values within a relative and an absolute distance of what is expected. */
    static void assertClose(INDArray found, INDArray expected, double relative, double absolute) {
        float[] some = values(found);
        float[] others = values(expected);
        assertThat(some).hasSize(others.length);
        for (int i = 0; i < some.length; i++) {
            assertThat((double) some[i])
                    .as("value %d", i)
                    .isCloseTo(others[i], within(absolute + relative * Math.abs(others[i])));
        }
    }

    /** One product of the definition. */
    @FunctionalInterface
    interface Term {
        void add(int x, int w, int y);
    }

    /** Calls back for each product x[i] w[j] that enters y[k]; row-major indices. */
    static void each(Convolution c, int images, int height, int width, Term term) {
        int rows = c.size(height);
        int columns = c.size(width);
        int k = c.kernel();
        for (int n = 0; n < images * rows * columns * c.out(); n++) {
            int o = n % c.out();
            int column = n / c.out() % columns;
            int row = n / c.out() / columns % rows;
            int image = n / c.out() / columns / rows;
            int groupIn = c.in() / c.groups();
            int group = o / (c.out() / c.groups());
            for (int m = 0; m < groupIn * k * k; m++) {
                int dx = m % k;
                int dy = m / k % k;
                int i = m / k / k;
                int h = row * c.stride() + dy - c.window().before();
                int w = column * c.stride() + dx - c.window().before();
                if (h >= 0 && h < height && w >= 0 && w < width) {
                    term.add(
                            ((image * height + h) * width + w) * c.in() + group * groupIn + i,
                            ((o * groupIn + i) * k + dy) * k + dx,
                            n);
                }
            }
        }
    }
}
