package org.topolab.desktop.internal.recipe;

import java.util.List;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.metric.Results;
import org.topolab.api.model.FamilyInfo;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;

/** Plug-ins that say what they are and do nothing. */
final class FakePlugins {

    private static final String NEVER = "nobody should ask for this";

    private FakePlugins() {}

    record Data(Facts facts) implements DatasetProvider {
        @Override
        public DatasetInfo info() {
            return new DatasetInfo(facts, "CC0");
        }

        @Override
        public Dataset open(DataRequest request, Monitor monitor) {
            throw new AssertionError(NEVER);
        }
    }

    record Family(Facts facts) implements ModelFamily {
        @Override
        public FamilyInfo info() {
            return new FamilyInfo(facts);
        }

        @Override
        public Model create(ModelRequest request) {
            throw new AssertionError(NEVER);
        }
    }

    record Means(Facts facts) implements Metric {
        @Override
        public MetricInfo info() {
            return new MetricInfo(facts, "any", Direction.HIGHER, "zero", Needs.nothing());
        }

        @Override
        public Accumulator start(Sheet sheet, MetricContext context) {
            throw new AssertionError(NEVER);
        }
    }

    record View(Facts facts) implements Visualizer {
        @Override
        public VisualizerInfo info() {
            return new VisualizerInfo(facts);
        }

        @Override
        public boolean accepts(Results results) {
            throw new AssertionError(NEVER);
        }

        @Override
        public List<Figure> draw(Results results, Options options) {
            throw new AssertionError(NEVER);
        }
    }
}
