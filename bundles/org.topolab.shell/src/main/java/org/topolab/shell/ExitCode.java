package org.topolab.shell;

/** What the program ends with. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** Failed. */
    public static final int FAILED = 1;

    /** Wrong usage, or a wrong recipe or file; nothing was started. */
    public static final int USAGE = 2;

    /** A plug-in failed, or the installation is broken. */
    public static final int PLUGIN = 3;

    /** Interrupted, and can be resumed: {@code EX_TEMPFAIL} of BSD's sysexits.h. */
    public static final int INTERRUPTED = 75;

    private ExitCode() {}
}
