package org.topolab.core.catalog;

/** A plug-in cannot be installed or removed; the message says why, and what to do. */
public final class RefusedPluginException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedPluginException(String message) {
        super(message);
    }

    public RefusedPluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
