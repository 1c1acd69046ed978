package org.topolab.core.internal.run;

import java.io.IOException;
import org.topolab.api.info.Contribution;
import org.topolab.api.metric.Metric;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;

/** Makes sure that what a recipe chose when it was read is still what is installed. */
final class Installed {

    private Installed() {}

    /**
     * @throws IOException if a plug-in was replaced or removed since the recipe was read
     */
    static void check(Catalog catalog, Recipe recipe) throws IOException {
        check(catalog, Kind.DATA, recipe.data());
        check(catalog, Kind.MODELS, recipe.model());
        for (Chosen<Metric> metric : recipe.metrics()) {
            check(catalog, Kind.METRICS, metric);
        }
        for (Chosen<Visualizer> view : recipe.figures()) {
            check(catalog, Kind.VIEWS, view);
        }
        for (Chosen<Visualizer> view : recipe.movies()) {
            check(catalog, Kind.VIEWS, view);
        }
    }

    private static <C extends Contribution<?>> void check(
            Catalog catalog, Kind<C> kind, Chosen<C> chosen) throws IOException {
        for (Entry<C> entry : catalog.entries(kind)) {
            if (entry.contribution() == chosen.service()) {
                return;
            }
        }
        throw new IOException(
                "%s '%s' of %s %s was replaced or removed since the recipe was read; read it again"
                        .formatted(
                                kind.noun(),
                                chosen.id(),
                                chosen.entry().bundle(),
                                chosen.entry().version()));
    }
}
