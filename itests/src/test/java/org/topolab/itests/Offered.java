package org.topolab.itests;

import java.util.List;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;

/** What plug-ins offer, which File Install starts one after the other. */
record Offered(Catalog catalog) {

    /** Waits until all of these are there; fails after a minute. */
    void await(Kind<?> kind, String... ids) throws InterruptedException {
        Waiting.until(
                String.join(", ", ids),
                () ->
                        catalog.entries(kind).stream()
                                .map(Entry::id)
                                .toList()
                                .containsAll(List.of(ids)));
    }
}
