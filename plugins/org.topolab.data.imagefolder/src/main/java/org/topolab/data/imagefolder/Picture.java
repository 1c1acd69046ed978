package org.topolab.data.imagefolder;

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

    /** Weights of red, green and blue in luma (ITU-R BT.601). */
    private static final float RED = 0.299f;

    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    /** One value, from 0 to 255. */
    int value(int channel, int row, int column) {
        return Byte.toUnsignedInt(values[(channel * height + row) * width + column]);
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
                float luma =
                        RED * Byte.toUnsignedInt(values[i])
                                + GREEN * Byte.toUnsignedInt(values[plane + i])
                                + BLUE * Byte.toUnsignedInt(values[2 * plane + i]);
                other[i] = (byte) Math.round(luma);
            } else {
                other[i] = values[i];
                other[plane + i] = values[i];
                other[2 * plane + i] = values[i];
            }
        }
        return new Picture(wanted, height, width, other);
    }
}
