package org.topolab.core.run;

/** A plug-in did what it promised not to; the message names it, the cause is what it threw. */
public final class PluginFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param bundle symbolic name of the plug-in's bundle
     * @param doing what it was asked for, such as {@code taking a training step}
     * @param cause what it threw
     */
    public PluginFailedException(String bundle, String doing, Throwable cause) {
        super("plug-in %s failed while %s: %s".formatted(bundle, doing, cause), cause);
    }
}
