package org.topolab.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Sheet;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.fake.FakeMetric;

class RegistryTest {

    private final Registry<Metric> registry = new Registry<>(Kind.METRICS);

    private static Origin origin(long bundle) {
        return new Origin(bundle, bundle * 10, "org.example.b" + bundle, "1.0." + bundle, "C");
    }

    private static Metric metric(String id) {
        return new FakeMetric(id, Needs.nothing());
    }

    @Test
    void contestedId_staysWithTheFirstBundleWhateverComesFirst() {
        Metric second = metric("index");
        Metric first = metric("index");
        registry.add(second, origin(9));
        registry.add(first, origin(3));
        assertThat(registry.find("index").contribution()).isSameAs(first);
        assertThat(registry.rejected())
                .singleElement()
                .satisfies(
                        rejected -> {
                            assertThat(rejected.bundle()).isEqualTo("org.example.b9");
                            assertThat(rejected.reason())
                                    .isEqualTo(
                                            "metric 'index' is already offered by org.example.b3"
                                                    + " 1.0.3; give it another id or remove that"
                                                    + " plug-in");
                        });
        assertThat(registry.faults()).containsOnlyKeys(9L);
    }

    @Test
    void contestedId_passesOnWhenItsBundleGoes() {
        Metric first = metric("index");
        Metric second = metric("index");
        registry.add(first, origin(3));
        registry.add(second, origin(9));
        registry.remove(first);
        assertThat(registry.find("index").contribution()).isSameAs(second);
        assertThat(registry.rejected()).isEmpty();
    }

    @Test
    void infoThatThrowsOrIsNothing_isRejectedAndHarmsNobody() {
        registry.add(new Broken(true), origin(1));
        registry.add(new Broken(false), origin(2));
        registry.add(metric("index"), origin(3));
        assertThat(registry.entries()).extracting(e -> e.id()).containsExactly("index");
        assertThat(registry.rejected())
                .extracting(r -> r.reason())
                .containsExactly(
                        "its info() failed: no citation file", "its info() returns nothing");
    }

    @Test
    void unknownId_isToldWithTheNearest() {
        registry.add(metric("clustering"), origin(1));
        registry.add(metric("wiring"), origin(2));
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> registry.find("clusterin"))
                .withMessage(
                        "unknown metric 'clusterin', expected one of clustering, wiring; did you"
                                + " mean 'clustering'?");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> new Registry<>(Kind.VIEWS).find("x"))
                .withMessage("unknown view 'x': none is installed; see 'list plugins'");
    }

    @Test
    void services_areListedByBundle() {
        registry.add(metric("a"), origin(1));
        registry.add(metric("b"), origin(1));
        assertThat(registry.services().get(1L)).containsExactly("metric a", "metric b");
    }

    private record Broken(boolean throwing) implements Metric {
        @Override
        public MetricInfo info() {
            if (throwing) {
                throw new IllegalStateException(
                        "outer", new IllegalArgumentException("no citation file"));
            }
            return null;
        }

        @Override
        public Accumulator start(Sheet sheet, MetricContext context) {
            throw new UnsupportedOperationException("never started");
        }
    }
}
