package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;

class MapNumberTest {

    private static final Layout.Grid GRID = new Layout.Grid(2, 4, 2, 2);
    private static final int[] OBSERVED = {1, 1, 0, 0, 1, 1, 0, 0};
    private static final int[] LESS = {1, 1, 0, 0, 1, 0, 0, 0};

    private final RandomStream stream = RandomStream.of(3);
    private final MapNumber left = new MapNumber(GRID, MapNumberTest::left, 30, stream);

    /** Sum of what the left half holds. */
    private static double left(int[] map, int[] order) {
        double sum = 0;
        for (int unit = 0; unit < map.length; unit++) {
            sum += GRID.block(order[unit]) == 0 ? map[unit] : 0;
        }
        return sum;
    }

    @Test
    void number_isThatOfTheUnmovedMapAgainstShuffledOnes() {
        List<Result> found = left.measure("left", "units", false, once());
        assertThat(names(found)).containsExactly("left", "index", "z", "p");
        Result.Scalar number = (Result.Scalar) found.get(0);
        assertThat(number.value()).isEqualTo(4);
        assertThat(number.unit()).isEqualTo("units");
        assertThat(number.interval()).isEmpty();
        // four of eight units are 1: 2 in the left half on average, SD sqrt(4 / 7)
        NullSamples chance =
                UnitShuffle.global(GRID, stream).samples(30, order -> left(OBSERVED, order));
        assertThat(number.chance()).contains(chance.chance());
        assertThat(chance.mean()).isCloseTo(2, within(4 * Math.sqrt(4 / 7.0 / 30)));
        Result.Scalar index = (Result.Scalar) found.get(1);
        assertThat(index.value()).isEqualTo(4 - chance.mean());
        assertThat(index.unit()).isEqualTo("units");
    }

    @Test
    void blocksOfADividedGrid_areANullModelWhereAskedFor() {
        List<Result> found = left.measure("left", "", true, once());
        assertThat(names(found))
                .containsExactly("left", "index", "z", "p", "index-within", "z-within", "p-within");
        // what changes places inside the left half stays there
        assertThat(((Result.Scalar) found.get(4)).value()).isZero();
        MapNumber whole = new MapNumber(new Layout.Grid(2, 4), MapNumberTest::left, 30, stream);
        assertThat(names(whole.measure("left", "", true, once()))).hasSize(4);
    }

    @Test
    void repetitions_giveIntervalsAndExchangedClasses() {
        Replicated<int[]> maps =
                new Replicated<>(OBSERVED, List.of(LESS), List.of(OBSERVED, LESS, LESS));
        List<Result> found = left.measure("left", "", false, maps);
        assertThat(names(found))
                .containsExactly("left", "index", "z", "p", "index-labels", "z-labels", "p-labels");
        Result.Scalar number = (Result.Scalar) found.get(0);
        assertThat(number.interval())
                .isEqualTo(BootstrapInterval.around(4, new double[] {4, 3, 3}));
        assertThat(((Result.Scalar) found.get(4)).value()).isEqualTo(1);
        UnitShuffle across = UnitShuffle.global(GRID, stream);
        double[] indices =
                Stream.of(OBSERVED, LESS, LESS)
                        .mapToDouble(
                                map ->
                                        left(map, UnitShuffle.none(GRID))
                                                - across.samples(20, order -> left(map, order))
                                                        .mean())
                        .toArray();
        Result.Scalar index = (Result.Scalar) found.get(1);
        assertThat(index.interval()).isEqualTo(BootstrapInterval.around(index.value(), indices));
    }

    private static Replicated<int[]> once() {
        return new Replicated<>(OBSERVED, List.of(), List.of());
    }

    private static List<String> names(List<Result> found) {
        return found.stream().map(Result::name).toList();
    }
}
