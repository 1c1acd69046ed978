package org.topolab.core.internal.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.topolab.api.model.Engines;

/**
 * Kernels from the service registry: services with a text property {@code kernels}. The one with
 * the highest ranking is taken, or the one whose property is what the recipe asks for. Listing them
 * loads nothing: services are fetched only when a model asks.
 */
public final class InstalledKernels implements Kernels {

    private static final String PROPERTY = "kernels";

    private final BundleContext context;

    public InstalledKernels(BundleContext context) {
        this.context = context;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        references(null, "(" + PROPERTY + "=*)")
                .forEach(reference -> names.add(String.valueOf(reference.getProperty(PROPERTY))));
        return names;
    }

    @Override
    public Engines choose(String name) {
        return new Engines() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return references(type.getName(), null)
                        .filter(r -> name.equals("auto") || name.equals(r.getProperty(PROPERTY)))
                        .sorted(Comparator.reverseOrder())
                        .map(context::getService)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst();
            }
        };
    }

    private Stream<ServiceReference<?>> references(String type, String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(type, filter);
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("filter %s is no filter".formatted(filter), e);
        }
    }
}
