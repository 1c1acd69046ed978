package org.topolab.chart.internal;

import java.io.IOException;

/**
 * Frames per second as a fraction, so that times in files are exact.
 *
 * @param frames shown in that many seconds, 1 to 65535
 * @param seconds 1 to 65535
 */
record Rate(int frames, int seconds) {

    private static final int LARGEST = 0xffff; // animated PNG has 16 bits for each
    private static final double SLOWEST = 1.0 / 60;
    private static final double FASTEST = 60;

    /** The simplest fraction that is the same double. */
    static Rate of(String movie, double framesPerSecond) throws IOException {
        if (framesPerSecond >= SLOWEST && framesPerSecond <= FASTEST) {
            for (int seconds = 1; seconds <= LARGEST; seconds++) {
                double frames = Math.rint(framesPerSecond * seconds);
                if (frames >= 1 && frames <= LARGEST && frames / seconds == framesPerSecond) {
                    return new Rate((int) frames, seconds);
                }
            }
        }
        throw new IOException(
                ("movie '%s' has %s frames per second, expected 1/60 to 60 as a fraction of whole"
                                + " numbers up to 65535; take one such as 2.5 or 29.97")
                        .formatted(movie, framesPerSecond));
    }
}
