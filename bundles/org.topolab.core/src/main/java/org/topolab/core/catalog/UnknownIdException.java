package org.topolab.core.catalog;

/** No contribution has the id; the message says which there are and which is nearest. */
public final class UnknownIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownIdException(String message) {
        super(message);
    }
}
