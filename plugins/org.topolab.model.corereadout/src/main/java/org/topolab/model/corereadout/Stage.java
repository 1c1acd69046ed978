package org.topolab.model.corereadout;

import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Feature;

/**
 * One layer of a core with its sizes.
 *
 * @param number from 1
 * @param in what it reads
 * @param out what it hands on
 * @param window its kernel and the zeros around what it reads
 * @param separable whether it is depthwise separable
 * @param squeezed whether its channels are weighed by squeeze and excitation
 */
record Stage(
        int number, Feature in, Feature out, Geometry window, boolean separable, boolean squeezed) {

    /** Name of what a layer hands on, and id of its sheet. */
    static String name(int number) {
        return "core-" + number;
    }

    /** Id of the sheet of this layer. */
    String id() {
        return name(number);
    }

    /** A step within this layer, such as {@code core-2.norm}, of the size of what it hands on. */
    Feature step(String word) {
        return out.after(id() + "." + word);
    }

    /** What can be measured of it. */
    Sheet sheet() {
        return new Sheet(
                id(),
                "layer %d of the core".formatted(number),
                new Layout.FeatureMap(out.height(), out.width(), out.channels()));
    }
}
