package org.topolab.core.internal.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.info.Contribution;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;

/** The real registries without a framework. */
public final class FakeCatalog implements Catalog {

    private final Map<Kind<?>, Registry<?>> registries = new LinkedHashMap<>();
    private long services;

    @SuppressWarnings("unchecked") // each kind is mapped to a registry of its own type
    private <C extends Contribution<?>> Registry<C> of(Kind<C> kind) {
        return (Registry<C>) registries.computeIfAbsent(kind, k -> new Registry<>(kind));
    }

    public <C extends Contribution<?>> FakeCatalog with(Kind<C> kind, C contribution) {
        services++;
        String bundle = "org.example." + contribution.getClass().getSimpleName();
        of(kind).add(contribution, new Origin(services, services, bundle, "1.0.0", bundle));
        return this;
    }

    public <C extends Contribution<?>> void without(Kind<C> kind, C contribution) {
        of(kind).remove(contribution);
    }

    @Override
    public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
        return of(kind).entries();
    }

    @Override
    public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
        return of(kind).find(id);
    }

    @Override
    public List<Rejected> rejected(Kind<?> kind) {
        return of(kind).rejected();
    }
}
