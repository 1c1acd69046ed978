package org.topolab.flawed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Static fields a plug-in must not have, and others it may; in a package of their own. */
public final class StaticFields {

    static final Map<String, String> CACHE = new HashMap<>();
    static final List<String> LOG = new ArrayList<>();
    static final AtomicInteger CALLS = new AtomicInteger();
    static final int[] TABLE = {1, 2};

    static final int SIZE = 3;
    static final String WORD = "word";
    static final List<String> WORDS = List.of("a", "b");
    static final Map<String, Integer> NUMBERS = Map.of("a", 1);
    private static final double[] WEIGHTS = {0.5, 0.5};

    private StaticFields() {}

    static double weight(int at) {
        return WEIGHTS[at];
    }
}
