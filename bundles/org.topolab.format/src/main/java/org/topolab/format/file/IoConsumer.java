package org.topolab.format.file;

import java.io.IOException;

/**
 * Takes something and may fail with an {@link IOException}.
 *
 * @param <T> what is taken
 */
@FunctionalInterface
public interface IoConsumer<T> {

    /** Takes it. */
    void accept(T taken) throws IOException;
}
