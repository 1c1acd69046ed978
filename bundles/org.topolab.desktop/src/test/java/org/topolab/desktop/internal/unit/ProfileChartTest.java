package org.topolab.desktop.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Chance;

class ProfileChartTest {

    private final ProfileChart chart = new ProfileChart("c", "A chart");

    private CategoryPlot plot() {
        return chart.component().getChart().getCategoryPlot();
    }

    private static Curve curve(int classes, Optional<Chance> chance, List<Double> errors) {
        return new Curve(
                "m.dprime",
                false,
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList(),
                DoubleStream.iterate(0, v -> v + 1).limit(classes).boxed().toList(),
                errors,
                chance,
                "by chance");
    }

    @Test
    void chance_isALineWithABand() {
        Optional<Chance> chance = Optional.of(new Chance(0.5, 0.1, 20));
        chart.show(List.of("u"), List.of(curve(3, chance, List.of())));
        assertThat((Collection<?>) plot().getRangeMarkers(Layer.FOREGROUND)).hasSize(2);
        chart.show(List.of("u"), List.of(curve(3, Optional.empty(), List.of())));
        assertThat((Collection<?>) plot().getRangeMarkers(Layer.FOREGROUND)).isNullOrEmpty();
    }

    @Test
    void errors_areDrawn() {
        chart.show(List.of("u"), List.of(curve(2, Optional.empty(), List.of(0.1, 0.2))));
        assertThat(plot().getRenderer()).isInstanceOf(StatisticalBarRenderer.class);
    }

    @Test
    void ofAThousandClasses_thoseWithTheLargestValuesAreDrawn() {
        chart.show(List.of("u"), List.of(curve(1000, Optional.empty(), List.of())));
        assertThat((List<?>) plot().getDataset().getColumnKeys())
                .hasSize(ProfileChart.MOST)
                .isEqualTo(IntStream.range(960, 1000).mapToObj(c -> "class " + c).toList());
    }

    @Test
    void nothing_isDrawnAsNothing() {
        chart.show(List.of(), Collections.emptyList());
        assertThat(plot().getDataset().getColumnCount()).isZero();
        chart.component().getChart().createBufferedImage(200, 100);
    }
}
