package org.topolab.data.cifar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of a pixel p from 0 to 255. */
enum Scaling {
    /** p / 255, in 0..1. */
    UNIT,
    /**
     * (p / 255 - mean) / sd, in -1.989..2.127: for red, green and blue mean 0.491, 0.482, 0.447 and
     * sd 0.247, 0.243, 0.261, those of CIFAR-10's training images, with which networks were
     * published for both data sets.
     */
    PUBLISHED;

    private static final List<Float> MEAN = List.of(0.491f, 0.482f, 0.447f);
    private static final List<Float> SD = List.of(0.247f, 0.243f, 0.261f);

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

    /** The values of the 256 pixels of each channel, [channels, 256]. */
    float[][] tables() {
        float[][] tables = new float[MEAN.size()][256];
        for (int channel = 0; channel < tables.length; channel++) {
            for (int p = 0; p < 256; p++) {
                float unit = p / 255f;
                tables[channel][p] =
                        this == UNIT ? unit : (unit - MEAN.get(channel)) / SD.get(channel);
            }
        }
        return tables;
    }
}
