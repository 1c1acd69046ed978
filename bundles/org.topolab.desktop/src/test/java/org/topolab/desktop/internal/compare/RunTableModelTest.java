package org.topolab.desktop.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.internal.compare.Column.Kind;

class RunTableModelTest {

    private static final Column N = new Column(Kind.ENTRY, "model.n");
    private static final Column ACCURACY = new Column(Kind.NUMBER, "accuracy");

    private final RunTableModel model = new RunTableModel();

    private List<String> names() {
        return model.shown().stream().map(RunSummary::name).toList();
    }

    @Test
    void numbers_areSortedAsNumbersAndNothingComesLast() {
        model.replace(SomeRuns.four());
        model.add(List.of(SomeRuns.damaged("e")));
        model.sort(N, false);
        assertThat(names()).containsExactly("a", "b", "c", "d", "e");
        model.toggle(N);
        assertThat(names()).containsExactly("c", "d", "a", "b", "e");
        model.toggle(ACCURACY);
        assertThat(names()).containsExactly("b", "a", "c", "d", "e");
        assertThat(model.descending()).isFalse();
    }

    @Test
    void filter_hidesRowsButKeepsRuns() {
        model.replace(SomeRuns.four());
        model.filter(run -> run.seed() == 2);
        assertThat(names()).containsExactlyInAnyOrder("b", "d");
        assertThat(model.all()).hasSize(4);
        assertThat(model.rows(ChosenRuns.folders(SomeRuns.four()))).hasSize(2);
    }

    @Test
    void csv_hasShownColumnsAndFoldersWithAllDigits() {
        RunSummary run = SomeRuns.run("x,y", 1, 2, 1 / 3.0);
        model.replace(List.of(run));
        model.columns(List.of(Column.NAME, N, ACCURACY));
        assertThat(model.getValueAt(0, 2)).isEqualTo("0.3333");
        assertThat(model.csv(0))
                .isEqualTo(
                        "name,model.n,accuracy,folder\n\"x,y\",2,0.3333333333333333,\"%s\"\n"
                                .formatted(run.folder()));
    }

    @Test
    void standardColumns_areEntriesThatDifferAndNumbersOfTheNetwork() {
        List<RunSummary> runs = new ArrayList<>(SomeRuns.four());
        runs.add(SomeRuns.damaged("e"));
        Columns columns = Columns.of(runs);
        assertThat(columns.standard())
                .extracting(Column::id)
                .containsExactly(
                        "run:name",
                        "run:status",
                        "run:seed",
                        "run:began",
                        "entry:model.n",
                        "number:epoch",
                        "number:accuracy");
        assertThat(columns.all())
                .contains(
                        new Column(Kind.ENTRY, "model.family"),
                        new Column(Kind.NUMBER, "moran.index grid"));
        assertThat(Column.of("number:moran.index grid"))
                .hasValue(new Column(Kind.NUMBER, "moran.index grid"));
        assertThat(Column.of("nothing")).isEmpty();
    }

    @Test
    void entryThatSomeRunsLack_differs() {
        RunSummary more = SomeRuns.run("m", 1, 2, 0.5);
        RunSummary less =
                new RunSummary(
                        Path.of("/l"),
                        "l",
                        "finished",
                        1,
                        more.began(),
                        Map.of("model.family", "reset"),
                        Map.of());
        assertThat(Columns.of(List.of(more, less)).standard()).contains(N);
    }

    @Test
    void tenThousandRuns_areArrangedQuickly() {
        List<RunSummary> runs =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> SomeRuns.run("r" + i, i, i % 7, (i * 7919 % 10_000) / 1e4))
                        .toList();
        long begin = System.nanoTime();
        model.replace(runs);
        model.sort(ACCURACY, true);
        model.filter(run -> run.seed() % 2 == 0);
        assertThat(model.shown()).hasSize(5000);
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(5); // on a very busy machine
    }
}
