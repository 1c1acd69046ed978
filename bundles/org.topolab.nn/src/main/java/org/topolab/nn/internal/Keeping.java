package org.topolab.nn.internal;

import org.deeplearning4j.nn.api.Layer;

/** A layer with parameters that no optimiser changes, such as running statistics. */
interface Keeping {

    /** Whether a parameter is one of those; its "gradient" is what is subtracted from it. */
    boolean keeps(String key);

    /** Whether a parameter of a layer is one of those. */
    static boolean keeps(Layer layer, String key) {
        return layer instanceof Keeping keeping && keeping.keeps(key);
    }
}
