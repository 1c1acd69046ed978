package org.topolab.format.file;

import java.io.IOException;

/** A file that is truncated, foreign or damaged. Its message is one sentence for the user. */
public final class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param where the file, and the place in it if known
     * @param found what is there, after "found"
     * @param expected what should be there, after "expected"
     * @param remedy what to do, an imperative clause
     */
    public FormatException(String where, String found, String expected, String remedy) {
        super(sentence(where, found, expected, remedy));
    }

    /**
     * @param where the file, and the place in it if known
     * @param found what is there, after "found"
     * @param expected what should be there, after "expected"
     * @param remedy what to do, an imperative clause
     * @param cause what noticed it
     */
    public FormatException(
            String where, String found, String expected, String remedy, Throwable cause) {
        super(sentence(where, found, expected, remedy), cause);
    }

    private static String sentence(String where, String found, String expected, String remedy) {
        return "%s: found %s, expected %s; %s".formatted(where, found, expected, remedy);
    }
}
