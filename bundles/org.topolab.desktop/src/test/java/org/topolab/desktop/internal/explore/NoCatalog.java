package org.topolab.desktop.internal.explore;

import java.util.List;
import java.util.function.Supplier;
import org.topolab.api.info.Contribution;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;

/** A catalog of views alone. */
final class NoCatalog implements Catalog {

    private final Supplier<List<Entry<Visualizer>>> views;

    NoCatalog(Supplier<List<Entry<Visualizer>>> views) {
        this.views = views;
    }

    @Override
    @SuppressWarnings("unchecked") // only views are asked for
    public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
        return (List<Entry<C>>) (List<?>) views.get();
    }

    @Override
    public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
        return entries(kind).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownIdException("no view '%s'".formatted(id)));
    }

    @Override
    public List<Rejected> rejected(Kind<?> kind) {
        return List.of();
    }
}
