package org.topolab.desktop.internal.plugins;

import java.util.List;
import java.util.Optional;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Contribution;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionSpec;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;

/** Plug-ins that views show in tests. */
final class Samples {

    static final String BUNDLE = "org.example.moran";

    static final PluginState MORAN =
            new PluginState(BUNDLE, "1.0.0", "moran.jar", "active", List.of("metric moran"), "");
    static final PluginState BROKEN =
            new PluginState("bad.jar", "", "bad.jar", "failed", List.of(), "is no jar file");
    static final PluginState CORE =
            new PluginState("org.topolab.core", "0.1.0", "", "active", List.of(), "");

    static final Facts FACTS =
            new Facts(
                    "moran",
                    "Moran's I",
                    "Likeness of neighbours.",
                    List.of(
                            new Citation(
                                    "Moran 1950, Biometrika 37:17-23", "10.1093/biomet/37.1-2.17"),
                            new Citation("A book", "")),
                    "Apache-2.0",
                    List.of(
                            new OptionSpec.IntOption("shuffles", "How many.", 100, 0, 1000),
                            new OptionSpec.TextOption(
                                    "map", "Which map.", Optional.empty(), "a name")));

    private Samples() {}

    /** A catalog with one metric, and a second one that is not offered. */
    static Catalog catalog() {
        return new Catalog() {
            @Override
            @SuppressWarnings("unchecked") // the metric is given for the kind of metrics only
            public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
                return kind.equals(Kind.METRICS)
                        ? List.of(new Entry<>("moran", (C) new Moran(), BUNDLE, "1.0.0"))
                        : List.of();
            }

            @Override
            public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
                throw new UnknownIdException(id);
            }

            @Override
            public List<Rejected> rejected(Kind<?> kind) {
                return kind.equals(Kind.METRICS)
                        ? List.of(new Rejected("wiring", BUNDLE, "the id is taken"))
                        : List.of();
            }
        };
    }

    private static final class Moran implements Metric {

        @Override
        public MetricInfo info() {
            return new MetricInfo(FACTS, "any", Direction.NEITHER, "none", Needs.nothing());
        }

        @Override
        public Accumulator start(Sheet sheet, MetricContext context) {
            throw new UnsupportedOperationException("nobody measures here");
        }
    }
}
