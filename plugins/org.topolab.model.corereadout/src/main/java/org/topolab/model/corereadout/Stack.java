package org.topolab.model.corereadout;

/**
 * Which layers a readout reads.
 *
 * @param text as it is written in recipes
 * @param from number of the first of them, from 1; {@link #LAST} for the last alone
 */
record Stack(String text, int from) {

    /** {@link #from} where only the last layer is read. */
    static final int LAST = 0;

    /** {@link #from} where the text is none of those known. */
    static final int UNKNOWN = -1;

    private static final String FROM = "from:[1-9][0-9]{0,3}";

    static Stack of(String text) {
        if (text.equals("last")) {
            return new Stack(text, LAST);
        }
        if (text.equals("all")) {
            return new Stack(text, 1);
        }
        return new Stack(
                text,
                text.matches(FROM)
                        ? Integer.parseInt(text.substring(text.indexOf(':') + 1))
                        : UNKNOWN);
    }

    /** Number of the first layer that is read, of so many. */
    int first(int layers) {
        return from == LAST ? layers : from;
    }
}
