package org.topolab.data.numbers;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ByteImages;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Scaling;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Citation;

/** The ten digits, which both data sets hold in equal numbers, one digit after the other. */
final class Digits {

    static final int COUNT = 10;

    /** Length of a code. */
    static final int CODE = 100;

    /** Rows and columns of an image. */
    static final int SIDE = 32;

    static final int PLANE = SIDE * SIDE;

    private Digits() {}

    /**
     * Images with their targets, each pixel p read as p / 255.
     *
     * @param pixels [images, channels, rows, columns], unsigned
     * @param sha256 of what they were made from
     */
    static Dataset dataset(int channels, ByteBuffer pixels, Targets targets, String sha256) {
        ImageShape shape = new ImageShape(channels, SIDE, SIDE);
        return Dataset.of(new ByteImages(shape, List.of(pixels), Scaling.unit()), targets, sha256);
    }

    /** Digits as classes; their names are the digits. */
    static Targets.Classes classes(int[] digits) {
        return new Targets.Classes(
                IntStream.range(0, COUNT).mapToObj(Integer::toString).toList(), digits);
    }

    /**
     * The same code for all images of a digit.
     *
     * @param codes [digits][units]
     */
    static Targets codes(double[][] codes, int[] digits) {
        float[][] rows = new float[digits.length][codes[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int unit = 0; unit < rows[i].length; unit++) {
                rows[i][unit] = (float) codes[digits[i]][unit];
            }
        }
        return vectors(rows, digits);
    }

    /**
     * A code for each image.
     *
     * @param codes [images][units], at least one image
     */
    static Targets vectors(float[][] codes, int[] digits) {
        int units = codes[0].length;
        float[] values = new float[codes.length * units];
        for (int i = 0; i < codes.length; i++) {
            System.arraycopy(codes[i], 0, values, i * units, units);
        }
        return new Targets.Vectors(values, units, classes(digits));
    }

    /** So many of each, in the order of the published set: all zeros, all ones and so on. */
    static int[] inOrder(int ofEach) {
        return IntStream.range(0, COUNT * ofEach).map(i -> i / ofEach).toArray();
    }

    /** What can be cited for the codes and the images. */
    static List<Citation> citations() {
        return List.of(
                new Citation(
                        "Hannagan T (2021). Reset Networks: Emergent Topography by Composition of"
                                + " Convolutional Neural Networks. bioRxiv 2021.11.19.469308",
                        "10.1101/2021.11.19.469308"),
                new Citation(
                        "Hannagan T, Nieder A, Viswanathan P, Dehaene S (2018). A random-matrix"
                                + " theory of the number sense. Philosophical Transactions of the"
                                + " Royal Society B 373:20170253",
                        "10.1098/rstb.2017.0253"));
    }
}
