package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.topolab.core.run.Row;

class QuantityTest {

    private static Row row(int epoch, String split, String sheet, String metric, double value) {
        return new Row(
                "r",
                1,
                epoch,
                split,
                sheet,
                metric,
                value,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    @Test
    void rows_areGroupedAndOrdered() {
        Map<Quantity, List<Row>> all =
                Quantity.all(
                        List.of(
                                row(1, "train", "", "loss", 2),
                                row(1, "test", "units", "clustering.index", 0.3),
                                row(0, "test", "units", "clustering.index", 0.1),
                                row(1, "test", "", "accuracy", 0.5),
                                row(1, "test", "", "accuracy", 0.6)));
        assertThat(all.keySet())
                .extracting(Quantity::toString)
                .containsExactly(
                        "accuracy, test", "clustering.index of units, test", "loss, train");
        assertThat(all.values().iterator().next()).extracting(Row::value).containsExactly(0.6);
        assertThat(all.get(new Quantity("clustering.index", "units", "test")))
                .extracting(Row::epoch)
                .containsExactly(0, 1);
    }

    @Test
    void search_takesWordsInAnyOrder() {
        Quantity quantity = new Quantity("clustering.index", "units", "test");
        assertThat(quantity.matches("units clus")).isTrue();
        assertThat(quantity.matches("")).isTrue();
        assertThat(quantity.matches("units train")).isFalse();
    }
}
