package org.topolab.shell.internal.gogo;

/** A verb ended with an exit code other than 0; it has told the user why. */
final class VerbFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    VerbFailedException(String verb, int code) {
        super("%s ended with exit code %d".formatted(verb, code));
        this.code = code;
    }

    /** The exit code. */
    int code() {
        return code;
    }
}
