package org.topolab.data.cifar;

/**
 * The records of one file.
 *
 * @param images number of images that are kept
 * @param pixels [images, channels, height, width], unsigned
 * @param labels [images, kinds of label], unsigned
 * @param counts [kinds of label, classes], number of images of each class in the whole file
 * @param sha256 fingerprint of the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once inside this package, never compared
record Batch(int images, byte[] pixels, byte[] labels, int[][] counts, String sha256) {}
