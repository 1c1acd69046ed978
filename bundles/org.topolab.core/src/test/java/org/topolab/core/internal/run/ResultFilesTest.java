package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.format.npy.Npy;

class ResultFilesTest {

    @TempDir Path path;
    private RunFolder folder;
    private ResultFiles files;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void prepare() throws Exception {
        folder = new RunFolder(path);
        folder.prepare();
        files = new ResultFiles(folder);
    }

    private ResultReader reader() {
        return new ResultReader(folder, told::add);
    }

    @Test
    void everyKind_isReadBackAsWritten() throws Exception {
        Chance chance = new Chance(0.5, Double.NaN, 3);
        Layout places = new Layout.Positions(new double[] {0, 1.5}, new double[] {2, 3});
        Scalar scalar = new Scalar("index", Double.POSITIVE_INFINITY, Optional.of(chance), "mm");
        Series series =
                new Series(
                        "profile",
                        "d",
                        "r",
                        List.of(
                                new Series.Point(1, 2, Optional.empty()),
                                new Series.Point(
                                        2,
                                        3,
                                        Optional.of(chance),
                                        Optional.of(new Interval(2.5, 3.5, 0.95)))));
        Table table =
                new Table("t", List.of("a, b", "c"), List.of("r"), List.of(List.of(1.0, 0.1)));
        NumberMap numbers =
                new NumberMap("m", places, List.of("one"), new float[] {1.5f, Float.NaN});
        CategoryMap categories =
                new CategoryMap("c", new Layout.Grid(1, 2), List.of("x"), new int[] {-1, 0});
        Results results = Results.of(scalar, series, table, numbers, categories);
        files.write(new Found("met", "s1", results), 12);

        ResultReader.Entry entry = reader().entries().get(0);
        assertThat(entry.metric()).isEqualTo("met");
        assertThat(entry.sheet()).isEqualTo("s1");
        assertThat(entry.epoch()).isEqualTo(12);
        Results read = reader().load(entry);
        assertThat(read.items().subList(0, 3)).containsExactly(scalar, series, table);
        NumberMap map = read.get("m", NumberMap.class);
        assertThat(map.toArray()).containsExactly(1.5f, Float.NaN);
        assertThat(map.layers()).containsExactly("one");
        assertThat(map.period()).isEmpty();
        assertThat(((Layout.Positions) map.layout()).xMm(1)).isEqualTo(1.5);
        CategoryMap category = read.get("c", CategoryMap.class);
        assertThat(category.toArray()).containsExactly(-1, 0);
        assertThat(category.categories()).containsExactly("x");
        assertThat(category.layout()).isEqualTo(new Layout.Grid(1, 2));
        assertThat(Npy.read(folder.maps().resolve("met-m-s1-epoch-0012.npy")).shape())
                .containsExactly(2);
        assertThat(Npy.read(folder.maps().resolve("met-c-s1-epoch-0012.npy")).type().whole())
                .isTrue();
        assertThat(folder.tables().resolve("met-t-s1-epoch-0012.csv"))
                .hasContent("row,\"a, b\",c\nr,1.0,0.1\n");
    }

    @Test
    void words_sayTheSheetOrTheNetwork() {
        assertThat(new ResultReader.Entry("energy", "sheet-1", 3, path).words())
                .isEqualTo("energy of sheet 'sheet-1'");
        assertThat(new ResultReader.Entry("energy", "network", 3, path).words())
                .isEqualTo("energy of the network");
        assertThat(new ResultReader.Entry("energy", "network@noise", 3, path).words())
                .isEqualTo("energy of the network@noise");
    }

    @Test
    void numbersThatGoRound_areReadBackWithTheirPeriod() throws Exception {
        NumberMap map =
                new NumberMap("m", new Layout.Grid(1, 1), List.of("one"), new float[] {170})
                        .goingRound(180);
        files.write(new Found("a", "s", Results.of(map)), 1);
        Results read = reader().load(reader().entries().get(0));
        assertThat(read.get("m", NumberMap.class).period()).hasValue(180);
    }

    @Test
    void last_takesTheNewestEpochOfEachMetricAndSheet() throws Exception {
        for (int epoch : new int[] {3, 10}) {
            Scalar scalar = new Scalar("e", epoch, Optional.empty(), "");
            files.write(new Found("a", "s", Results.of(scalar)), epoch);
        }
        Scalar other = new Scalar("e", 4, Optional.empty(), "");
        files.write(new Found("b", "s", Results.of(other)), 4);
        assertThat(reader().last().values())
                .extracting(f -> f.get("e", Scalar.class).value())
                .containsExactly(10.0, 4.0);
    }

    @Test
    void damagedFiles_areToldAndTheEpochBeforeIsTheLast() throws Exception {
        NumberMap map = new NumberMap("m", new Layout.Grid(1, 1), List.of("one"), new float[] {1});
        for (int epoch = 1; epoch <= 4; epoch++) {
            files.write(new Found("a", "s", Results.of(map)), epoch);
        }
        Files.writeString(folder.maps().resolve("a-s-epoch-0004.json"), "{");
        Files.delete(folder.maps().resolve("a-m-s-epoch-0003.npy"));
        assertThat(reader().last().keySet())
                .extracting(ResultReader.Entry::epoch)
                .containsExactly(2);
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("maps/a-s-epoch-0004.json is damaged and left out: ");
        assertThat(told.get(1))
                .startsWith("maps/a-s-epoch-0003.json is damaged and left out: there is no ")
                .endsWith("a-m-s-epoch-0003.npy");
    }

    @Test
    void removeAfter_takesIndexAndFilesAway() throws Exception {
        NumberMap map = new NumberMap("m", new Layout.Grid(1, 1), List.of("one"), new float[] {1});
        files.write(new Found("a", "s", Results.of(map)), 1);
        files.write(new Found("a", "s", Results.of(map)), 2);
        files.removeAfter(1);
        try (var left = Files.list(folder.maps())) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("a-m-s-epoch-0001.npy", "a-s-epoch-0001.json");
        }
    }
}
