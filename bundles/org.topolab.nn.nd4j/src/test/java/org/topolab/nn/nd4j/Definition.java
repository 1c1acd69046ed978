package org.topolab.nn.nd4j;

import org.topolab.nn.Convolution;

/** Convolutions by their definition. */
final class Definition {

    private Definition() {}

    /** One product of the definition. */
    @FunctionalInterface
    interface Term {
        void add(int x, int w, int y);
    }

    /** Calls back for each product x[i] w[j] that enters y[k]; row-major indices. */
    static void each(Convolution c, int images, int height, int width, Term term) {
        if (c.transposed()) {
            Convolution back =
                    new Convolution(
                            c.out(), c.in(), c.window(), c.groups(), false, false, false, 1);
            each(back, images, c.size(height), c.size(width), (y, w, x) -> term.add(x, w, y));
            return;
        }
        int rows = c.size(height);
        int columns = c.size(width);
        int k = c.kernel();
        int ins = c.in() / c.groups();
        int outs = c.out() / c.groups();
        for (int n = 0; n < images * rows * columns * c.out(); n++) {
            int o = n % c.out();
            int column = n / c.out() % columns;
            int row = n / c.out() / columns % rows;
            int image = n / c.out() / columns / rows;
            for (int m = 0; m < ins * k * k; m++) {
                int dx = m % k;
                int dy = m / k % k;
                int i = m / k / k;
                int h = row * c.stride() + dy - c.window().before();
                int w = column * c.stride() + dx - c.window().before();
                if (h >= 0 && h < height && w >= 0 && w < width) {
                    int channel = o / outs * ins + i;
                    term.add(
                            ((image * height + h) * width + w) * c.in() + channel,
                            ((o * ins + i) * k + dy) * k + dx,
                            n);
                }
            }
        }
    }
}
