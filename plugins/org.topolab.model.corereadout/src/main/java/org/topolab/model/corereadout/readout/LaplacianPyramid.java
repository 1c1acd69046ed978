package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Viewing;

/**
 * Bands of spatial frequency, the finest first, and what remains. With G the blur by a binomial
 * kernel of 5 x 5 (zeros outside) of which every other place is kept: x(l + 1) = G x(l), band l is
 * x(l) - 4 G' x(l + 1), and the last level is x(steps).
 *
 * @see <a href="https://doi.org/10.1109/TCOM.1983.1095851">Burt, Adelson 1983, IEEE Transactions on
 *     Communications 31:532-540</a>
 */
final class LaplacianPyramid implements Pyramid {

    private static final float[] BINOMIAL = {1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f};
    private static final int REACH = 2;

    private final List<MapSize> sizes;
    private final Buffers blurred;
    private final Buffers bands;
    private final Buffers slopes;

    /**
     * @param steps levels beside the first
     */
    LaplacianPyramid(MapSize size, int steps) {
        List<MapSize> all = new ArrayList<>(List.of(size));
        for (int step = 1; step <= steps; step++) {
            MapSize last = all.get(step - 1);
            all.add(new MapSize((last.height() + 1) / 2, (last.width() + 1) / 2, size.channels()));
        }
        this.sizes = List.copyOf(all);
        this.blurred = new Buffers(sizes);
        this.bands = new Buffers(sizes);
        this.slopes = new Buffers(sizes);
    }

    @Override
    public List<MapSize> sizes() {
        return sizes;
    }

    @Override
    public List<float[]> build(Features features, Viewing.Workers workers) {
        List<float[]> x = blurred.cleared(features.images());
        List<float[]> all = bands.cleared(features.images());
        workers.run(
                features.images(),
                image -> {
                    copy(features.values(), x.get(0), 0, image);
                    for (int level = 0; level < sizes.size(); level++) {
                        copy(x.get(level), all.get(level), level, image);
                        if (level + 1 < sizes.size()) {
                            blur(x.get(level), x.get(level + 1), level, image, 1);
                            spread(x.get(level + 1), all.get(level), level, image, -4);
                        }
                    }
                });
        return all;
    }

    private void copy(float[] from, float[] into, int level, int image) {
        int size = sizes.get(level).values();
        System.arraycopy(from, image * size, into, image * size, size);
    }

    /** Adds a factor times G of a level to the next. */
    private void blur(float[] fine, float[] coarse, int level, int image, float factor) {
        each(level, image, (near, far, share) -> add(fine, near, factor * share, coarse, far));
    }

    /** Adds a factor times the transpose of G of the level after to a level. */
    private void spread(float[] coarse, float[] fine, int level, int image, float factor) {
        each(level, image, (near, far, share) -> add(coarse, far, factor * share, fine, near));
    }

    private void add(float[] from, int at, float factor, float[] into, int to) {
        Kernels.add(from, at, factor, into, to, sizes.get(0).channels());
    }

    /** What is done for a place of a level, one of the next, and the share between them. */
    private interface Pair {
        void take(int near, int far, float share);
    }

    private void each(int level, int image, Pair pair) {
        MapSize from = sizes.get(level);
        MapSize to = sizes.get(level + 1);
        for (int row = 0; row < to.height(); row++) {
            for (int column = 0; column < to.width(); column++) {
                int far = image * to.values() + (row * to.width() + column) * to.channels();
                for (int r = firstTap(row); r <= lastTap(row, from.height()); r++) {
                    for (int c = firstTap(column); c <= lastTap(column, from.width()); c++) {
                        int near = (r * from.width() + c) * from.channels();
                        float share =
                                BINOMIAL[r - 2 * row + REACH] * BINOMIAL[c - 2 * column + REACH];
                        pair.take(image * from.values() + near, far, share);
                    }
                }
            }
        }
    }

    private static int firstTap(int place) {
        return Math.max(0, 2 * place - REACH);
    }

    private static int lastTap(int place, int places) {
        return Math.min(places - 1, 2 * place + REACH);
    }

    @Override
    public List<float[]> slopes(int images, float[] features) {
        return slopes.cleared(images);
    }

    @Override
    public void pass(int images, float[] features, Viewing.Workers workers) {
        List<float[]> all = slopes.arrays();
        workers.run(
                images,
                image -> {
                    for (int level = sizes.size() - 2; level >= 0; level--) {
                        blur(all.get(level), all.get(level + 1), level, image, -4);
                        spread(all.get(level + 1), all.get(level), level, image, 1);
                    }
                    int size = sizes.get(0).values();
                    Kernels.add(all.get(0), image * size, 1, features, image * size, size);
                });
    }
}
