package org.topolab.format.torch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A dictionary in a pickle, in its order; compared by identity, as it may contain itself. */
final class Dict {

    private final Map<Object, Object> entries = new LinkedHashMap<>();

    /** By text or whole number. */
    Map<Object, Object> entries() {
        return entries;
    }
}
