package org.topolab.data.numbers;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

/** Reads the files of one split, of each digit the first images. */
final class NumberFiles {

    private static final int MOST_UNITS = 1000;

    /** Channels of an image. */
    static final int CHANNELS = 3;

    private static final int MOST_PIXEL = 255;

    /** Images between two words on progress. */
    private static final int TOLD = 100;

    private final Source source;
    private final Split split;
    private final boolean checked;

    /**
     * @param checked whether the files must be the published ones
     */
    NumberFiles(Source source, Split split, boolean checked) {
        this.source = source;
        this.split = split;
        this.checked = checked;
    }

    /**
     * What a file says of the images used.
     *
     * @param values read from it
     * @param sha256 of the file
     */
    record Read<T>(T values, String sha256) {}

    /**
     * Reads which digits the images show.
     *
     * @param limit how many images are used, the same number of each digit
     */
    Labels labels(ImageLimit limit) throws IOException {
        try (Member file = Member.open(source, Published.labels(split))) {
            return Labels.read(file, checked, limit);
        }
    }

    /**
     * Reads images; every number must be whole and from 0 to 255.
     *
     * @return [images used, channels, rows, columns], unsigned
     */
    Read<ByteBuffer> images(Labels labels, Monitor monitor) throws IOException {
        try (Member file = Member.open(source, Published.images(split))) {
            file.expect(labels.images(), CHANNELS, Digits.SIDE, Digits.SIDE);
            double[] row = new double[CHANNELS * Digits.PLANE];
            byte[] image = new byte[row.length];
            ByteBuffer pixels = ByteBuffer.allocate(labels.digits().length * image.length);
            for (int i = 0; i < labels.images(); i++) {
                file.read(row);
                bytes(file, i, row, image);
                if (labels.uses(i)) {
                    pixels.put(image);
                }
                if (i % TOLD == 0) {
                    monitor.progress(
                            (double) i / labels.images(), "reading " + Published.images(split));
                }
            }
            return new Read<>(pixels.flip(), file.end(checked));
        }
    }

    private static void bytes(Member file, int index, double[] row, byte[] image)
            throws FormatException {
        for (int p = 0; p < row.length; p++) {
            int value = (int) row[p];
            if (value != row[p] || value < 0 || value > MOST_PIXEL) {
                throw file.refuse(
                        "pixel %s in image %d".formatted(row[p], index),
                        "whole numbers from 0 to 255");
            }
            image[p] = (byte) value;
        }
    }

    /**
     * Reads the codes; every number must be in 0..1.
     *
     * @return [images used][units]
     */
    Read<float[][]> codes(Labels labels) throws IOException {
        try (Member file = Member.open(source, Published.codes(split))) {
            file.expect(labels.images(), 0);
            int units = file.shape()[1];
            if (units > MOST_UNITS) {
                throw file.refuse(units + " units", "at most " + MOST_UNITS);
            }
            float[][] codes = new float[labels.digits().length][units];
            double[] row = new double[units];
            int next = 0;
            for (int i = 0; i < labels.images(); i++) {
                file.read(row);
                check(file, i, row);
                if (labels.uses(i)) {
                    for (int unit = 0; unit < units; unit++) {
                        codes[next][unit] = (float) row[unit];
                    }
                    next++;
                }
            }
            return new Read<>(codes, file.end(checked));
        }
    }

    private static void check(Member file, int index, double[] code) throws FormatException {
        for (double value : code) {
            if (!(value >= 0 && value <= 1)) {
                throw file.refuse("%s in the code of image %d".formatted(value, index), "0 to 1");
            }
        }
    }
}
