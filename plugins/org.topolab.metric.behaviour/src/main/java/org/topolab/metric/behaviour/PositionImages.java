package org.topolab.metric.behaviour;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;

/**
 * Test images, made smaller, at each position of a grid on a plain background; stimulus number =
 * image * positions + row * grid + column. Centres are those of the grid's cells, or, if the images
 * are larger than a cell, as far apart as the canvas allows.
 */
final class PositionImages implements Images {

    private final Images test;
    private final Canvas canvas;
    private final int[] shown;
    private final int height;
    private final int width;
    private final AtomicReference<Optional<Small>> last = new AtomicReference<>(Optional.empty());

    /** An image as it is put on the canvas. */
    private static final class Small {
        private final int index;
        private final float[][] planes;

        /**
         * @param index in the test split
         * @param planes [channels][height * width]
         */
        Small(int index, float[][] planes) {
            this.index = index;
            this.planes = planes;
        }
    }

    PositionImages(Images test, Canvas canvas) {
        this.test = test;
        this.canvas = canvas;
        this.shown = Sampled.of(test.size(), canvas.images());
        this.height = canvas.side(test.shape().height());
        this.width = canvas.side(test.shape().width());
    }

    @Override
    public ImageShape shape() {
        return test.shape();
    }

    @Override
    public int size() {
        return Math.multiplyExact(shown.length, canvas.positions());
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        Objects.checkIndex(index, size());
        Small small = small(shown[index / canvas.positions()]);
        int position = index % canvas.positions();
        ImageShape shape = shape();
        int top = canvas.start(position / canvas.grid(), shape.height());
        int left = canvas.start(position % canvas.grid(), shape.width());
        float[] plane = new float[shape.height() * shape.width()];
        for (float[] image : small.planes) {
            Arrays.fill(plane, (float) canvas.background());
            for (int row = 0; row < height; row++) {
                System.arraycopy(
                        image, row * width, plane, (top + row) * shape.width() + left, width);
            }
            pixels.put(plane);
        }
    }

    /** The positions of an image follow each other, so the last one is kept. */
    private Small small(int index) throws IOException {
        Optional<Small> kept = last.get().filter(small -> small.index == index);
        if (kept.isPresent()) {
            return kept.get();
        }
        ImageShape shape = shape();
        FloatBuffer whole = FloatBuffer.allocate(shape.values());
        test.read(index, whole);
        float[][] planes = new float[shape.channels()][];
        int[] from = {shape.height(), shape.width()};
        int[] to = {height, width};
        Arrays.setAll(planes, c -> Shrinking.plane(whole.array(), c, from, to));
        Small small = new Small(index, planes);
        last.set(Optional.of(small));
        return small;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionImages images
                && images.test.equals(test)
                && images.canvas.equals(canvas);
    }

    @Override
    public int hashCode() {
        return Objects.hash(test, canvas);
    }
}
