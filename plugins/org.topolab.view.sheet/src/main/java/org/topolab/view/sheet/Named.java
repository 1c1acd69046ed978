package org.topolab.view.sheet;

import org.topolab.chart.FigureNames;

/**
 * What a figure is called.
 *
 * @param file file name without ending
 * @param result name of the result
 * @param about a few words on where it is from; may be empty
 */
record Named(String file, String result, String about) {

    /** The result's name in words. */
    String words() {
        return FigureNames.words(result);
    }

    /** A heading with where it is from and something more. */
    Heading heading(String more) {
        return new Heading(words(), about.isEmpty() ? more : about + "; " + more);
    }

    /** The beginning of a sentence on the figure. */
    String sentence() {
        return about.isEmpty() ? words() : "%s, %s".formatted(words(), about);
    }
}
