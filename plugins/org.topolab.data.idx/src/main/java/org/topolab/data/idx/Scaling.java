package org.topolab.data.idx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of a pixel p from 0 to 255. */
enum Scaling {
    /** p / 255, in 0..1. */
    UNIT,
    /**
     * (p / 255 - 0.1307) / 0.3081, in -0.4242..2.8215: mean and standard deviation of the MNIST
     * training images. The networks published for either data set were trained with these two.
     */
    PUBLISHED;

    private static final float MEAN = 0.1307f;
    private static final float SD = 0.3081f;

    /** Name as written in a recipe. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Scaling::word).toList();
    }

    static Scaling of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The value of each of the 256 pixels. */
    float[] table() {
        float[] table = new float[256];
        for (int p = 0; p < table.length; p++) {
            float unit = p / 255f;
            table[p] = this == UNIT ? unit : (unit - MEAN) / SD;
        }
        return table;
    }
}
