package org.topolab.data.imagefolder;

import org.topolab.api.data.Grey;

/**
 * A decoded image.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param height rows
 * @param width columns
 * @param values [channels, height, width], unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once inside this package, never compared
record Picture(int channels, int height, int width, byte[] values) {

    /** One value, from 0 to 255. */
    int value(int channel, int row, int column) {
        return at((channel * height + row) * width + column);
    }

    private int at(int index) {
        return Byte.toUnsignedInt(values[index]);
    }

    /** Grey as three equal channels, or colour as its luma. */
    Picture withChannels(int wanted) {
        if (wanted == channels) {
            return this;
        }
        int plane = height * width;
        byte[] other = new byte[wanted * plane];
        for (int i = 0; i < plane; i++) {
            if (wanted == 1) {
                other[i] = (byte) Grey.luma(at(i), at(plane + i), at(2 * plane + i));
            } else {
                other[i] = values[i];
                other[plane + i] = values[i];
                other[2 * plane + i] = values[i];
            }
        }
        return new Picture(wanted, height, width, other);
    }
}
