package org.topolab.nn.onednn;

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
            for (int m = 0; m < c.in() * k * k; m++) {
                int dx = m % k;
                int dy = m / k % k;
                int i = m / k / k;
                int h = row * c.stride() + dy - c.padding();
                int w = column * c.stride() + dx - c.padding();
                if (h >= 0 && h < height && w >= 0 && w < width) {
                    term.add(
                            ((image * height + h) * width + w) * c.in() + i,
                            ((o * c.in() + i) * k + dy) * k + dx,
                            n);
                }
            }
        }
    }
}
