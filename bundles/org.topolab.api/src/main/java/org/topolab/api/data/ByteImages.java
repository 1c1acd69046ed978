package org.topolab.api.data;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Objects;

/** Images of 8 bits a channel, kept as bytes and scaled to floats each time they are read. */
public final class ByteImages implements Images {

    private final ImageShape shape;
    private final List<ByteBuffer> parts;
    private final Scaling scaling;
    private final int size;

    /**
     * @param shape shape of every image
     * @param parts pixels in one or several parts, each the rest of its buffer: [images, channels,
     *     height, width] row-major, unsigned; not copied
     * @param scaling what becomes of a pixel
     * @throws IllegalArgumentException if a part holds no whole images, or the scaling is made for
     *     another number of channels
     */
    public ByteImages(ImageShape shape, List<ByteBuffer> parts, Scaling scaling) {
        this.shape = shape;
        this.parts = parts.stream().map(ByteBuffer::slice).toList();
        this.scaling = scaling;
        this.size = this.parts.stream().mapToInt(this::images).reduce(0, Math::addExact);
        if (scaling.channels() != 1 && scaling.channels() != shape.channels()) {
            throw new IllegalArgumentException(
                    "scaling of %d channels for images of shape %s"
                            .formatted(scaling.channels(), shape));
        }
    }

    private int images(ByteBuffer part) {
        if (part.capacity() % shape.values() != 0) {
            throw new IllegalArgumentException(
                    "%d bytes are not a whole number of images of shape %s"
                            .formatted(part.capacity(), shape));
        }
        return part.capacity() / shape.values();
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * The same images in grey, [1, height, width], in 0..1; their own scaling is not applied.
     *
     * @throws IllegalArgumentException if they have not three channels
     */
    public Images inGrey(Grey grey) {
        return new GreyImages(this, grey);
    }

    @Override
    public void read(int index, FloatBuffer pixels) {
        byte[] bytes = bytes(index);
        int plane = shape.height() * shape.width();
        float[] image = new float[bytes.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = scaling.value(i / plane, Byte.toUnsignedInt(bytes[i]));
        }
        pixels.put(image);
    }

    /** One image as it is kept, [channels, height, width]. */
    byte[] bytes(int index) {
        int inPart = Objects.checkIndex(index, size);
        int part = 0;
        while (inPart >= images(parts.get(part))) {
            inPart -= images(parts.get(part));
            part++;
        }
        byte[] bytes = new byte[shape.values()];
        parts.get(part).get(inPart * bytes.length, bytes);
        return bytes;
    }
}
