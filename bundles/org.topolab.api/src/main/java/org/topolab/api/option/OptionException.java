package org.topolab.api.option;

/** A value that an option does not accept; the message says what was found and expected. */
public final class OptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String option;

    /**
     * @param option dotted path of the option, such as {@code optimizer.rate}
     * @param message what was found, what was expected, what to do; without the path
     */
    public OptionException(String option, String message) {
        super(message);
        this.option = option;
    }

    /** Dotted path of the option. */
    public String option() {
        return option;
    }
}
