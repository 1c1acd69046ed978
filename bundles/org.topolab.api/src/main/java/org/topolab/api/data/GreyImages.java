package org.topolab.api.data;

import java.nio.FloatBuffer;

/**
 * Colour images of 8 bits, made grey each time they are read.
 *
 * @param colour images of three channels: red, green and blue
 * @param grey what they become
 */
record GreyImages(ByteImages colour, Grey grey) implements Images {

    GreyImages {
        if (colour.shape().channels() != 3) {
            throw new IllegalArgumentException(
                    "images of shape %s have no red, green and blue to make grey"
                            .formatted(colour.shape()));
        }
    }

    @Override
    public ImageShape shape() {
        return new ImageShape(1, colour.shape().height(), colour.shape().width());
    }

    @Override
    public int size() {
        return colour.size();
    }

    @Override
    public void read(int index, FloatBuffer pixels) {
        byte[] bytes = colour.bytes(index);
        int plane = bytes.length / 3;
        float[] image = new float[plane];
        for (int i = 0; i < plane; i++) {
            image[i] =
                    grey.of(
                            Byte.toUnsignedInt(bytes[i]),
                            Byte.toUnsignedInt(bytes[plane + i]),
                            Byte.toUnsignedInt(bytes[2 * plane + i]));
        }
        pixels.put(image);
    }
}
