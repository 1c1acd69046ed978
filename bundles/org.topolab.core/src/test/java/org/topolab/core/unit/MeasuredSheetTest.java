package org.topolab.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.unit.UnitPortrait.Bar;
import org.topolab.core.unit.UnitPortrait.Kind;
import org.topolab.core.unit.UnitPortrait.Profile;
import org.topolab.core.unit.UnitPortrait.Value;

class MeasuredSheetTest {

    private static final Layout GRID = new Layout.Grid(1, 4);

    private static UnitPortrait portrait(Layout layout, int unit, Result... results) {
        return new MeasuredSheet("units", 3, layout, Map.of("m", Results.of(results)))
                .portrait(unit);
    }

    private static NumberMap numbers(float... values) {
        return new NumberMap("size", GRID, List.of("size"), values);
    }

    @Test
    void number_comesWithTheShareOfLowerOnes() {
        // of 3 defined numbers 1 is below 2
        Value value = portrait(GRID, 2, numbers(1, 5, 2, Float.NaN)).values().get(0);
        assertThat(value.name()).isEqualTo("m.size");
        assertThat(value.value()).isEqualTo(2);
        assertThat(value.share()).isEqualTo(1 / 3.0);
        assertThat(value.chance()).isEmpty();
        assertThat(portrait(GRID, 3, numbers(1, 5, 2, Float.NaN)).values().get(0).share()).isNaN();
    }

    @Test
    void numbersThatGoRound_haveNoLowerOnes() {
        NumberMap angles = numbers(1, 5, 2, 3).goingRound(180);
        assertThat(portrait(GRID, 2, angles).values().get(0).share()).isNaN();
    }

    @Test
    void category_comesWithTheShareOfTheSame() {
        CategoryMap map =
                new CategoryMap("best", GRID, List.of("cat", "dog"), new int[] {1, 1, -1, 0});
        assertThat(portrait(GRID, 1, map).values())
                .containsExactly(new Value("m", "best", 1, "dog", 0.5, Optional.empty()));
        assertThat(portrait(GRID, 2, map).values().get(0).category()).isEqualTo("none");
    }

    @Test
    void layers_areAProfileWithChanceOfTheLargest() {
        Chance chance = new Chance(0.2, 0.1, 20);
        NumberMap map =
                new NumberMap(
                        "dprime",
                        GRID,
                        List.of("cat", "dog"),
                        new float[] {0, 1, 2, 3, 4, 5, 6, 7});
        Scalar best = new Scalar("best-dprime", 1, Optional.of(chance), "");
        assertThat(portrait(GRID, 2, map, best).profiles())
                .containsExactly(
                        new Profile(
                                "m",
                                "dprime",
                                Kind.CLASSES,
                                List.of(new Bar("cat", 2), new Bar("dog", 6)),
                                Optional.of(chance)));
    }

    @Test
    void layersOfDigits_areClasses() {
        NumberMap map = new NumberMap("dprime", GRID, List.of("0", "1"), new float[8]);
        assertThat(portrait(GRID, 2, map).profiles().get(0).kind()).isEqualTo(Kind.CLASSES);
    }

    @Test
    void layersOfAngles_areATuning() {
        NumberMap map = new NumberMap("answers", GRID, List.of("0", "90 degrees"), new float[8]);
        assertThat(portrait(GRID, 2, map).profiles().get(0).kind()).isEqualTo(Kind.ANGLES);
    }

    @Test
    void rowsAndPicturesOfTheUnit_areFoundByTheirLabel() {
        Table table =
                new Table(
                        "units",
                        List.of("spread"),
                        List.of("unit 1", "unit 12"),
                        List.of(List.of(0.5), List.of(0.7)));
        Pictures fields =
                new Pictures(
                        "fields",
                        new ImageShape(1, 1, 2),
                        List.of("units"),
                        List.of("unit 0", "unit 1 (dead)"),
                        new float[] {1, 2, 3, 4});
        UnitPortrait portrait = portrait(GRID, 1, table, fields);
        assertThat(portrait.values()).extracting(Value::name).containsExactly("m.units/spread");
        assertThat(portrait.fields().get(0).picture().toArray()).containsExactly(3, 4);
        assertThat(portrait(GRID, 2, table, fields).fields()).isEmpty();
    }

    @Test
    void channelsOfAFeatureMap_areThoseAtItsMiddle() {
        Table table = new Table("units", List.of("a"), List.of("channel 1"), List.of(List.of(1.0)));
        Layout map = new Layout.FeatureMap(2, 3, 4); // the middle is row 1, column 1
        assertThat(portrait(map, 17, table).values()).hasSize(1);
        assertThat(portrait(map, 1, table).values()).isEmpty();
    }

    @Test
    void unitBeyondTheSheet_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> portrait(GRID, 4))
                .withMessage("sheet 'units' has units 0 to 3, found 4");
    }
}
