package org.topolab.desktop.internal.job;

import org.topolab.shell.ExitCode;

/** Exit codes in words. */
final class Codes {

    private Codes() {}

    /** What a code means, to be put behind it; empty for one that a plug-in made up. */
    static String meaning(int code) {
        return switch (code) {
            case ExitCode.DONE -> ": done";
            case ExitCode.FAILED -> ": failed";
            case ExitCode.USAGE -> ": wrong usage, recipe or file";
            case ExitCode.PLUGIN -> ": a plug-in failed";
            case ExitCode.INTERRUPTED -> ": stopped, can be resumed";
            default -> "";
        };
    }
}
