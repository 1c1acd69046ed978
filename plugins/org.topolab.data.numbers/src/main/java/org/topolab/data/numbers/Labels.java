package org.topolab.data.numbers;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageLimit;
import org.topolab.format.file.FormatException;

/** Which digits the images of a file show, and which images are used. */
final class Labels {

    /** Twenty times the published set; bounds what a foreign file may ask for. */
    private static final int MOST_IMAGES = 100_000;

    private final int[] digits;
    private final boolean[] used;
    private final String sha256;

    private Labels(int[] digits, boolean[] used, String sha256) {
        this.digits = digits;
        this.used = used;
        this.sha256 = sha256;
    }

    /**
     * Reads the digits.
     *
     * @param file digits of all images, [images]
     * @param checked whether it must be the published one
     * @param limit how many images are used, the same number of each digit
     */
    static Labels read(Member file, boolean checked, ImageLimit limit) throws IOException {
        file.expect(0);
        int images = file.shape()[0];
        if (images > MOST_IMAGES) {
            throw file.refuse(images + " images", "at most " + MOST_IMAGES);
        }
        double[] numbers = new double[images];
        file.read(numbers);
        int[] digits = new int[images];
        for (int i = 0; i < images; i++) {
            digits[i] = (int) numbers[i];
            if (digits[i] != numbers[i] || digits[i] < 0 || digits[i] >= Digits.COUNT) {
                throw file.refuse(
                        "label %s of image %d".formatted(numbers[i], i), "a digit from 0 to 9");
            }
        }
        String sha256 = file.end(checked);
        boolean[] used = new boolean[images];
        if (limit.images() == 0) {
            Arrays.fill(used, true);
        } else {
            choose(file.where(), digits, used, limit);
        }
        return new Labels(digits, used, sha256);
    }

    private static void choose(String where, int[] digits, boolean[] used, ImageLimit limit)
            throws FormatException {
        int ofEach = limit.images() / Digits.COUNT;
        int[] found = new int[Digits.COUNT];
        for (int i = 0; i < digits.length; i++) {
            used[i] = found[digits[i]] < ofEach;
            found[digits[i]]++;
        }
        int fewest = IntStream.of(found).min().orElse(0);
        if (fewest < ofEach) {
            throw new FormatException(
                    where,
                    "only %d images of a digit".formatted(fewest),
                    "at least %d of each, as asked for".formatted(ofEach),
                    limit.remedy(fewest * Digits.COUNT));
        }
    }

    /** Number of images in the file. */
    int images() {
        return digits.length;
    }

    /** Whether an image of the file is used. */
    boolean uses(int image) {
        return used[image];
    }

    /** Digits of the images used; a copy. */
    int[] digits() {
        return IntStream.range(0, digits.length).filter(i -> used[i]).map(i -> digits[i]).toArray();
    }

    /** Fingerprint of the file. */
    String sha256() {
        return sha256;
    }
}
