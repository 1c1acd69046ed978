package org.topolab.itests;

/** Sources of the plug-ins that tests make. */
final class Sources {

    private static final String IMPORTS =
            "org.topolab.api.info,org.topolab.api.metric,org.topolab.api.model,"
                    + "org.topolab.api.option,org.topolab.api.data";

    private Sources() {}

    /**
     * A metric whose one scalar is always the same number. The number comes from a class that is
     * loaded only when a measurement is finished.
     */
    static PluginSource metric(String id, String version, double value) {
        return metric(id, version, value, "", IMPORTS);
    }

    /** A metric whose constructor throws. */
    static PluginSource throwingMetric(String id, String message) {
        return metric(
                id,
                "1.0.0",
                0,
                "public TestMetric() { throw new IllegalStateException(\"%s\"); }"
                        .formatted(message),
                IMPORTS);
    }

    /** A metric that needs a package nobody exports. */
    static PluginSource unresolvableMetric(String id, String missing) {
        return metric(id, "1.0.0", 0, "", IMPORTS + "," + missing);
    }

    private static PluginSource metric(
            String id, String version, double value, String extra, String imports) {
        String name = "org.example." + id;
        String source =
                """
                package org.example.%s;

                import java.util.List;
                import java.util.Optional;
                import org.topolab.api.info.Facts;
                import org.topolab.api.metric.*;
                import org.topolab.api.model.ActivationBatch;
                import org.topolab.api.model.Sheet;

                public final class TestMetric implements Metric {
                    %s
                    @Override
                    public MetricInfo info() {
                        return new MetricInfo(
                                new Facts("%s", "A test", "Always the same.", List.of(), "Apache-2.0", List.of()),
                                "any", Direction.NEITHER, "none", Needs.nothing());
                    }

                    @Override
                    public Accumulator start(Sheet sheet, MetricContext context) {
                        return new Accumulator() {
                            @Override public void add(ActivationBatch batch) {}
                            @Override public void merge(Accumulator other) {}
                            @Override public Results finish() {
                                return Results.of(new Result.Scalar("value", Late.VALUE, Optional.empty(), ""));
                            }
                        };
                    }

                    static final class Late {
                        static final Double VALUE = Double.valueOf(%s);
                    }
                }
                """
                        .formatted(id, extra, id, value);
        return new PluginSource(
                name, version, "TestMetric", "org.topolab.api.metric.Metric", imports, source);
    }
}
