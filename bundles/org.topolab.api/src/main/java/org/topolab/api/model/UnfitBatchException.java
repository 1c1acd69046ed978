package org.topolab.api.model;

/**
 * The images or targets of a batch are not what a model can learn from, such as pixels outside the
 * range of its loss. The message says what was found, what was expected and what to do; it is for
 * the user to mend, by other data or options.
 */
public final class UnfitBatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnfitBatchException(String message) {
        super(message);
    }
}
