package org.topolab.desktop.internal.compare;

/** A filter that makes no sense; the message says so in a sentence. */
final class NotUnderstoodException extends Exception {

    private static final long serialVersionUID = 1L;

    NotUnderstoodException(String sentence) {
        super(sentence);
    }
}
