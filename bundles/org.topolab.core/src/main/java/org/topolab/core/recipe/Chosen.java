package org.topolab.core.recipe;

import org.topolab.api.info.Contribution;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Entry;

/**
 * A contribution with its checked options. Holds the service, so that a run keeps its own even when
 * the plug-in is replaced.
 *
 * @param <C> its kind
 * @param name what its results are called: the recipe's {@code as}, or its id; lets one metric be
 *     taken twice with other options
 */
public record Chosen<C extends Contribution<?>>(Entry<C> entry, Options options, String name) {

    /** A contribution whose results are called by its id. */
    public Chosen(Entry<C> entry, Options options) {
        this(entry, options, entry.id());
    }

    /** Its id. */
    public String id() {
        return entry.id();
    }

    /** The service. */
    public C service() {
        return entry.contribution();
    }
}
