package org.topolab.chart;

/**
 * What the figure of a result is called; {@link FigureNames#named} makes them.
 *
 * @param file file name without ending
 * @param result name of the result
 * @param about a few words on where it is from; may be empty
 */
public record Named(String file, String result, String about) {

    private String words() {
        return FigureNames.words(result);
    }

    /** A heading with the result's name in words, where it is from and something more. */
    public Heading heading(String more) {
        return new Heading(words(), about.isEmpty() ? more : about + "; " + more);
    }

    /** The beginning of a sentence on the figure: its name in words and where it is from. */
    public String sentence() {
        return about.isEmpty() ? words() : "%s, %s".formatted(words(), about);
    }
}
