package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Layout;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.fake.FakeProbe;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Row;

/** Images that metrics show, what they read beside a sheet, and what they say of all sheets. */
class PassesTest extends RunsInAWorld {

    @BeforeEach
    void install() {
        Needs outputs = new Needs(Optional.empty(), Optional.of(Layout.Outputs.class), Set.of());
        world.catalog
                .with(Kind.METRICS, new FakeProbe("probe", Needs.nothing()))
                .with(Kind.METRICS, new FakeProbe("answers", outputs));
    }

    private List<Row> measured(String metrics, String... overrides) throws Exception {
        world.runs.run(world.read(recipe(metrics), overrides), out, true, new Watcher());
        return MetricsFile.open(out.resolve("metrics.csv")).rows().stream()
                .filter(row -> row.epoch() == 1 && row.metric().contains("."))
                .toList();
    }

    private static String recipe(String metrics) {
        return World.RECIPE.replace("[means]", metrics).replace("epochs: 3", "epochs: 1");
    }

    private static double value(List<Row> rows, String sheet, String metric) {
        return rows.stream()
                .filter(row -> row.sheet().equals(sheet) && row.metric().equals(metric))
                .mapToDouble(Row::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stimuli_areShownInPlaceOfTheTestSplit() throws Exception {
        List<Row> rows = measured("[{probe: {shown: 11}}, any]");
        // 0 + 1 + ... + 10, in batches of 8 and 3
        assertThat(value(rows, "grid", "probe.images")).isEqualTo(11);
        assertThat(value(rows, "grid", "probe.expected")).isEqualTo(11);
        assertThat(value(rows, "grid", "probe.indices")).isEqualTo(55);
        assertThat(value(rows, "free", "probe.images")).isEqualTo(11);
        // the others go on with the 21 images of the test split
        assertThat(value(rows, "grid", "any.indices")).isEqualTo(210);
        assertThat(rows).filteredOn(row -> row.metric().equals("accuracy")).isEmpty();
    }

    @Test
    void stimuli_areOfTheShapeOfCroppedImages() throws Exception {
        List<Row> rows = measured("[{probe: {shown: 11}}]", "train.augment.crop-side=6");
        assertThat(value(rows, "grid", "probe.images")).isEqualTo(11);
    }

    @Test
    void besideASheet_comesWhatWasAskedFor() throws Exception {
        List<Row> rows = measured("[probe]");
        assertThat(value(rows, "grid", "probe.beside")).isEqualTo(21);
        assertThat(value(rows, "free", "probe.beside")).isZero();
    }

    @Test
    void findingsOverAllSheets_areOfTheNetwork() throws Exception {
        List<Row> rows =
                measured("[{probe: {shown: 3}}, {probe: {shown: 4, on: free, as: later}}]");
        assertThat(rows)
                .filteredOn(row -> row.sheet().equals(Passes.NETWORK))
                .extracting(Row::metric, Row::value)
                .containsExactly(tuple("probe.all", 6.0), tuple("later.all", 4.0));
        assertThat(names(out.resolve("maps"))).contains("probe-network-epoch-0001.json");
    }

    @Test
    void outputs_goToMetricsThatAskForThem() throws Exception {
        List<Row> rows = measured("[answers, probe]");
        assertThat(rows)
                .filteredOn(row -> row.metric().startsWith("answers.images"))
                .extracting(Row::sheet, Row::value)
                .containsExactly(tuple("output", 21.0));
        // probabilities of an image add up to 1
        assertThat(value(rows, "output", "answers.sum")).isCloseTo(21, Offset.offset(1e-4));
        assertThat(rows).noneMatch(r -> r.sheet().equals("output") && r.metric().startsWith("pr"));
    }

    @Test
    void stimuliThatCannotBe_areRefusedAtTheirPlace() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> measured("[{probe: {shown: 1}}]"))
                .withMessageContaining("measure.metrics.probe: one plain image is no ramp");
    }

    @Test
    void controls_areShownTheStimuliToo() throws Exception {
        List<Row> rows = measured("[{probe: {shown: 5}}]", "measure.controls=[noise]");
        assertThat(rows)
                .filteredOn(row -> row.split().equals("noise") && row.metric().endsWith(".images"))
                .extracting(Row::sheet, Row::value)
                .containsExactly(tuple("grid", 5.0), tuple("free", 5.0));
        assertThat(rows)
                .filteredOn(row -> row.split().equals("noise") && row.sheet().equals("network"))
                .extracting(Row::value)
                .containsExactly(10.0);
    }
}
