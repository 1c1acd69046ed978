package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionSpec;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.format.json.Json;

class DescribedTest {

    private static final List<OptionSpec> OPTIONS =
            List.of(
                    new OptionSpec.IntOption(
                            "shuffles", "How many.", Optional.of(100L), 1, 1000, "maps"),
                    new OptionSpec.TextOption("folder", "Where.", Optional.empty(), "a folder"),
                    new OptionSpec.GroupOption(
                            "null",
                            "Which null.",
                            List.of(new OptionSpec.FlagOption("keep", "Keep it.", true))));

    private static final Metric METRIC =
            new Metric() {
                @Override
                public MetricInfo info() {
                    return new MetricInfo(
                            new Facts(
                                    "moran",
                                    "Moran's I",
                                    "Likeness of neighbours.",
                                    List.of(new Citation("Moran 1950", "10.1093/x")),
                                    "Apache-2.0",
                                    OPTIONS),
                            "at most about 1",
                            Direction.HIGHER,
                            "-1 / (units - 1)",
                            Needs.nothing());
                }

                @Override
                public Accumulator start(Sheet sheet, MetricContext context) {
                    throw new UnsupportedOperationException("only described here");
                }
            };

    @Test
    void optionRows_nameDefaultExpectationAndMeaning() {
        assertThat(Described.rows("", OPTIONS))
                .containsExactly(
                        List.of("shuffles", "100", "an integer from 1 to 1000 maps", "How many."),
                        List.of("folder", "(required)", "a folder", "Where."),
                        List.of("null.keep", "true", "true or false", "Keep it."));
    }

    @Test
    void json_holdsAllFactsOfAMetric() throws Exception {
        Entry<Metric> entry = new Entry<>("moran", METRIC, "org.example.moran", "1.0.0");

        Map<?, ?> map = (Map<?, ?>) Json.read(Json.write(Described.of(Kind.METRICS, entry)));

        assertThat(map.get("id")).isEqualTo("moran");
        assertThat(map.get("range")).isEqualTo("at most about 1");
        assertThat(map.get("direction")).isEqualTo("higher");
        assertThat(map.get("chance")).isEqualTo("-1 / (units - 1)");
        assertThat(map.get("bundle")).isEqualTo("org.example.moran");
        assertThat((List<?>) map.get("options")).hasSize(3);
    }
}
