package org.topolab.data.syntheticv1;

import org.topolab.api.stat.RandomStream;

/** Binary white noise: each pixel 1 or -1, whatever the others are. */
final class WhiteNoise implements Drawing {

    /** Number of states that a generator may begin with. */
    private static final long STARTS = (1L << 31) - 2;

    private final int height;
    private final int width;

    WhiteNoise(int height, int width) {
        this.height = height;
        this.width = width;
    }

    @Override
    public float[] draw(RandomStream random) {
        long start = 1 + Math.floorMod(random.bits(0), STARTS);
        return next(new ShuffledParkMiller(start));
    }

    /** The next frame of a running generator, drawn column after column as published ones were. */
    float[] next(ShuffledParkMiller generator) {
        float[] image = new float[height * width];
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < height; row++) {
                image[row * width + column] = generator.next() >= 0.5 ? 1 : -1;
            }
        }
        return image;
    }
}
