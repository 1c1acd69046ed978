package org.topolab.data.syntheticv1;

/**
 * How large a population is and what kind of cells it has.
 *
 * @param neurons of each recording
 * @param recordings how many, at least 1
 * @param matched how many of them are of the first animal's neurons, at least 1; the others are of
 *     one other animal each
 * @param simplest least complexity, from 0
 * @param mostComplex largest complexity, to 1
 */
record Extent(int neurons, int recordings, int matched, double simplest, double mostComplex) {

    /** The animal of a recording. */
    int animal(int recording) {
        return recording < matched ? 0 : recording - matched + 1;
    }

    /** Whether the neurons of a recording are those of another one too. */
    boolean matches(int recording) {
        return matched > 1 && recording < matched;
    }
}
