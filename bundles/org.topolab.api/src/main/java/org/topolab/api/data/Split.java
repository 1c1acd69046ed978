package org.topolab.api.data;

import java.util.Locale;

/** Which part of a data set. */
public enum Split {
    /** What the model learns from. */
    TRAIN,
    /** What tells during training how good the model is, and when to stop; not all data have it. */
    VALIDATION,
    /** What it is measured on. */
    TEST;

    /** Name as written in files: {@code train}, {@code test}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
