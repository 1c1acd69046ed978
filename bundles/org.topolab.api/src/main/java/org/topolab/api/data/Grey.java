package org.topolab.api.data;

/** What red, green and blue become in grey. */
public enum Grey {
    /** (R + G + B) / 3, not rounded. */
    MEAN,
    /** Luma of ITU-R BT.601, rounded to 8 bits, as image libraries compute it. */
    LUMA;

    /** 0.299, 0.587 and 0.114 times 65536. */
    private static final int RED = 19595;

    private static final int GREEN = 38470;
    private static final int BLUE = 7471;
    private static final int HALF = 32768;
    private static final int WHOLE = 65536;

    private static final float MOST = 255;

    /** What an option calls it. */
    public String word() {
        return this == MEAN ? "mean" : "luma";
    }

    /**
     * The grey of a pixel, in 0..1.
     *
     * @param red from 0 to 255
     * @param green from 0 to 255
     * @param blue from 0 to 255
     */
    public float of(int red, int green, int blue) {
        return this == MEAN ? (red + green + blue) / (3 * MOST) : luma(red, green, blue) / MOST;
    }

    /**
     * Luma, from 0 to 255.
     *
     * @param red from 0 to 255
     * @param green from 0 to 255
     * @param blue from 0 to 255
     */
    public static int luma(int red, int green, int blue) {
        return (RED * red + GREEN * green + BLUE * blue + HALF) / WHOLE;
    }
}
