package org.topolab.data.numbers;

import java.util.List;

/**
 * How a digit is written, in place of a font.
 *
 * @param aspect width by height
 * @param stroke width of the line by height
 * @param slant shift to the right by height, from the foot to the head
 */
record Style(double aspect, double stroke, double slant) {

    /** Nine styles, as many as the published set has fonts. */
    static final List<Style> ALL =
            List.of(
                    new Style(0.58, 0.11, 0),
                    new Style(0.52, 0.075, 0),
                    new Style(0.64, 0.15, 0),
                    new Style(0.36, 0.09, 0),
                    new Style(0.42, 0.16, 0),
                    new Style(0.56, 0.09, 0.2),
                    new Style(0.62, 0.13, 0.14),
                    new Style(0.7, 0.1, 0),
                    new Style(0.48, 0.12, -0.1));
}
