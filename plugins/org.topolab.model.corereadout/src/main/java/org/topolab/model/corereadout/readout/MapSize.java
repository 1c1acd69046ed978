package org.topolab.model.corereadout.readout;

/**
 * Size of feature maps, [height, width, channels].
 *
 * @param height rows
 * @param width columns
 * @param channels features at each place
 */
record MapSize(int height, int width, int channels) {

    /** Features of one image. */
    int values() {
        return height * width * channels;
    }
}
