package org.topolab.data.syntheticv1;

import java.nio.FloatBuffer;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;

/** Images in memory, each kept once, however often it is shown. */
final class ShownImages implements Images {

    private final ImageShape shape;
    private final List<float[]> pixels;
    private final int[] shown;

    /**
     * @param pixels of each image
     * @param shown [trials], index of the image of each; not copied
     */
    ShownImages(ImageShape shape, List<float[]> pixels, int[] shown) {
        this.shape = shape;
        this.pixels = List.copyOf(pixels);
        this.shown = shown;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int size() {
        return shown.length;
    }

    @Override
    public void read(int index, FloatBuffer into) {
        into.put(pixels.get(shown[index]));
    }
}
