package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays for maps of several sizes, made larger when there are more images. */
final class Buffers {

    private final List<MapSize> sizes;
    private final List<float[]> arrays = new ArrayList<>();

    Buffers(List<MapSize> sizes) {
        this.sizes = sizes;
        sizes.forEach(size -> arrays.add(new float[0]));
    }

    /** For so many images, filled with zeros. */
    List<float[]> cleared(int images) {
        for (int level = 0; level < arrays.size(); level++) {
            int size = Math.multiplyExact(images, sizes.get(level).values());
            if (arrays.get(level).length < size) {
                arrays.set(level, new float[size]);
            } else {
                Arrays.fill(arrays.get(level), 0, size, 0);
            }
        }
        return arrays;
    }

    /** As they are. */
    List<float[]> arrays() {
        return arrays;
    }
}
