package org.topolab.core.internal.engine;

import java.util.Set;
import org.topolab.api.model.Engines;

/** The means of computation that are installed. */
public interface Kernels {

    /** Names that {@code train.kernels} can ask for, besides {@code auto}. */
    Set<String> names();

    /**
     * The means of one run.
     *
     * @param name {@code auto}, or one of {@link #names}
     */
    Engines choose(String name);
}
