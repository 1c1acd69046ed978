package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Viewing;

/**
 * The features, and averages of blocks of kernel x kernel places of the level before; rows and
 * columns that do not fill a block are left out.
 */
final class AveragePyramid implements Pyramid {

    private final int kernel;
    private final List<MapSize> sizes;
    private final Buffers maps;
    private final Buffers slopes;

    /**
     * @param steps levels beside the features
     * @throws IllegalArgumentException if maps are too small for so many
     */
    AveragePyramid(MapSize size, int steps, int kernel) {
        this.kernel = kernel;
        List<MapSize> all = new ArrayList<>(List.of(size));
        for (int step = 1; step <= steps; step++) {
            MapSize last = all.get(step - 1);
            int height = last.height() / kernel;
            int width = last.width() / kernel;
            if (height == 0 || width == 0) {
                throw new IllegalArgumentException(
                        "point: maps of %d x %d places can be pooled by %d only %d times, expected %d; set steps or kernel lower"
                                .formatted(size.height(), size.width(), kernel, step - 1, steps));
            }
            all.add(new MapSize(height, width, size.channels()));
        }
        this.sizes = List.copyOf(all);
        this.maps = new Buffers(sizes.subList(1, sizes.size()));
        this.slopes = new Buffers(sizes.subList(1, sizes.size()));
    }

    @Override
    public List<MapSize> sizes() {
        return sizes;
    }

    @Override
    public List<float[]> build(Features features, Viewing.Workers workers) {
        List<float[]> all = new ArrayList<>(List.of(features.values()));
        all.addAll(maps.cleared(features.images()));
        workers.run(
                features.images(),
                image -> {
                    for (int level = 1; level < sizes.size(); level++) {
                        pool(all.get(level - 1), all.get(level), level, image, true);
                    }
                });
        return all;
    }

    private void pool(float[] fine, float[] coarse, int level, int image, boolean down) {
        MapSize from = sizes.get(level - 1);
        MapSize to = sizes.get(level);
        int channels = to.channels();
        float share = 1f / (kernel * kernel);
        for (int row = 0; row < to.height() * kernel; row++) {
            for (int column = 0; column < to.width() * kernel; column++) {
                int near = image * from.values() + (row * from.width() + column) * channels;
                int place = row / kernel * to.width() + column / kernel;
                int far = image * to.values() + place * channels;
                if (down) {
                    Kernels.add(fine, near, share, coarse, far, channels);
                } else {
                    Kernels.add(coarse, far, share, fine, near, channels);
                }
            }
        }
    }

    @Override
    public List<float[]> slopes(int images, float[] features) {
        List<float[]> all = new ArrayList<>(List.of(features));
        all.addAll(slopes.cleared(images));
        return all;
    }

    @Override
    public void pass(int images, float[] features, Viewing.Workers workers) {
        List<float[]> coarse = slopes.arrays();
        workers.run(
                images,
                image -> {
                    for (int level = sizes.size() - 1; level > 0; level--) {
                        float[] fine = level == 1 ? features : coarse.get(level - 2);
                        pool(fine, coarse.get(level - 1), level, image, false);
                    }
                });
    }
}
