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

    /** A view of the window with a label that says something. */
    static PluginSource workbenchView(String id, String version, String text) {
        String source =
                """
                package org.example.%1$s;

                import javax.swing.JComponent;
                import javax.swing.JLabel;
                import org.topolab.desktop.view.*;

                public final class TestView implements WorkbenchView {
                    @Override
                    public ViewFacts facts() {
                        return new ViewFacts(
                                "%1$s", "%2$s", "A view that a test has made.", Perspective.PLUGINS, Region.RIGHT, 99);
                    }

                    @Override
                    public JComponent open(Workbench workbench) {
                        JLabel label = new JLabel("%3$s");
                        label.setName("%1$s-label");
                        return label;
                    }
                }
                """
                        .formatted(id, title(id), text);
        return new PluginSource(
                "org.example." + id,
                version,
                "TestView",
                "org.topolab.desktop.view.WorkbenchView",
                "org.topolab.desktop.view,javax.swing",
                source);
    }

    /** Title of a view that a test has made. */
    static String title(String id) {
        return "View " + id;
    }

    /** A picture for all results, a blank square. */
    static PluginSource visualizer(String id, String version) {
        String source =
                """
                package org.example.%1$s;

                import java.awt.Dimension;
                import java.awt.Graphics2D;
                import java.util.List;
                import org.topolab.api.info.Facts;
                import org.topolab.api.metric.Results;
                import org.topolab.api.option.Options;
                import org.topolab.api.view.*;

                public final class TestVisualizer implements Visualizer {
                    @Override
                    public VisualizerInfo info() {
                        return new VisualizerInfo(
                                new Facts("%1$s", "A test", "A blank square.", List.of(), "Apache-2.0", List.of()));
                    }

                    @Override
                    public boolean accepts(Results results) {
                        return true;
                    }

                    @Override
                    public List<Figure> draw(Results results, Options options) {
                        return List.of(
                                new Figure() {
                                    @Override public String name() { return "blank"; }
                                    @Override public String title() { return "A blank square"; }
                                    @Override public Dimension size() { return new Dimension(20, 20); }
                                    @Override public void paint(Graphics2D g) {}
                                });
                    }
                }
                """
                        .formatted(id);
        return new PluginSource(
                "org.example." + id,
                version,
                "TestVisualizer",
                "org.topolab.api.view.Visualizer",
                "org.topolab.api.info,org.topolab.api.metric,org.topolab.api.option,org.topolab.api.view",
                source);
    }
}
