package org.topolab.core.recipe;

import java.util.List;
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
 * @param sheets of a metric, ids of the sheets it is taken on, the recipe's {@code on}; empty for
 *     all that are measured
 */
public record Chosen<C extends Contribution<?>>(
        Entry<C> entry, Options options, String name, List<String> sheets) {

    public Chosen {
        sheets = List.copyOf(sheets);
    }

    /** A contribution whose results are called by its id. */
    public Chosen(Entry<C> entry, Options options) {
        this(entry, options, entry.id(), List.of());
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
