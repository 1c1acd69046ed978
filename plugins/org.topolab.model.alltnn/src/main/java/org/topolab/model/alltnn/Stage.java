package org.topolab.model.alltnn;

import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Feature;

/**
 * One layer with its sizes.
 *
 * @param number from 1
 * @param in what it reads
 * @param out its units, before pooling
 * @param area what was said of it
 */
record Stage(int number, Feature in, Feature out, Area area) {

    /** How the units of a place lie. */
    Hypercolumn hypercolumn() {
        return Hypercolumn.of(area.filters());
    }

    /** The sheet: every place of the image is a block of its own. */
    Layout.Grid grid() {
        Hypercolumn block = hypercolumn();
        return new Layout.Grid(
                out.height() * block.rows(),
                out.width() * block.columns(),
                block.rows(),
                block.columns());
    }

    /** What can be measured of it. */
    Sheet sheet() {
        return new Sheet(
                "sheet-" + number,
                "layer %d, a block of %s for each place".formatted(number, hypercolumn()),
                grid());
    }

    /** Places of the image that have units. */
    long places() {
        return (long) out.height() * out.width();
    }

    /** Values that a unit reads. */
    long fan() {
        return (long) area.kernel() * area.kernel() * in.channels();
    }

    /** Weights of a kind of layer, without biases. */
    long weights(Kind kind) {
        return (kind.untied() ? places() : 1) * fan() * area.filters();
    }

    /** Trained parameters of a kind of layer. */
    long parameters(Kind kind) {
        return weights(kind) + (kind.untied() ? out.values() : area.filters());
    }

    /** Multiplications and additions for one image, the same with tied weights and untied ones. */
    long multiplyAdds() {
        return out.values() * fan();
    }

    /** Its name with another beginning, such as {@code norm_1}. */
    String named(String beginning) {
        return "%s_%d".formatted(beginning, number);
    }
}
