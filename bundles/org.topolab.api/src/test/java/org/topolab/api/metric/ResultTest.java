package org.topolab.api.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;

class ResultTest {

    private static final Layout GRID = new Layout.Grid(1, 3);

    @Test
    void twoResultsOfOneName_areRefused() {
        Result.Scalar one = new Result.Scalar("index", 1, Optional.empty(), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Results.of(one, one))
                .withMessageContaining("same name");
    }

    @Test
    void resultOfAnotherKind_isNotFound() {
        Results results = Results.of(new Result.Scalar("index", 1, Optional.empty(), ""));
        assertThat(results.get("index", Result.Scalar.class).value()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> results.get("index", Result.Table.class))
                .withMessage("no Table 'index' among [index]");
    }

    @Test
    void categoryOutsideItsNames_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Result.CategoryMap(
                                        "preference",
                                        GRID,
                                        List.of("a", "b"),
                                        new int[] {0, 2, -1}))
                .withMessage("map 'preference' must hold 3 values from -1 to 1");
    }

    @Test
    void numberMap_holdsLayersOfUnits() {
        Result.NumberMap map =
                new Result.NumberMap(
                        "dprime", GRID, List.of("a", "b"), new float[] {0, 1, 2, 3, 4, 5});
        assertThat(map.value(1, 0)).isEqualTo(3);
        double[] exact = {0.1, 1e-60, Double.NaN};
        assertThat(new Result.NumberMap("t", GRID, List.of("a"), exact).toArray())
                .containsExactly(0.1f, 0, Float.NaN);
    }

    @Test
    void pictures_areReadByRowColumnAndPixel() {
        float[] values = {0, 1, 2, 3, 4, 5, 6, 7};
        Result.Pictures pictures =
                new Result.Pictures(
                        "p",
                        new ImageShape(1, 1, 2),
                        List.of("true", "found"),
                        List.of("a", "b"),
                        values);
        assertThat(pictures.value(1, 0, 1)).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Result.Pictures(
                                        "p",
                                        new ImageShape(1, 1, 2),
                                        List.of("true"),
                                        List.of("a"),
                                        values))
                .withMessage("pictures 'p': 8 values for 1 x 1 pictures of shape [1, 1, 2]");
    }
}
