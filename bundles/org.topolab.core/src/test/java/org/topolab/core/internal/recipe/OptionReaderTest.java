package org.topolab.core.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.recipe.Places;
import org.topolab.core.recipe.RecipeException;

class OptionReaderTest {

    private static final List<OptionSpec> SPECS =
            List.of(
                    new ListOption(
                            "levels",
                            "Levels.",
                            Optional.of(List.of()),
                            new GroupOption(
                                    "level",
                                    "One level.",
                                    List.of(
                                            new IntOption("n", "Blocks.", 2, 1, 8),
                                            new DoubleOption("dropout", "Share.", 0.2, 0, 1)))));

    private static Mapping map(String text) throws RecipeException {
        return (Mapping) YamlReader.read("r.yaml", text, new Problems());
    }

    private static Options read(String text) throws RecipeException {
        Problems problems = new Problems();
        Optional<Options> read =
                new OptionReader(problems).read(SPECS, map(text), "model", List.of());
        problems.refuse();
        return read.orElseThrow();
    }

    private static void refused(String text, String... expected) {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> read(text))
                .satisfies(
                        e ->
                                assertThat(e.problems())
                                        .extracting(
                                                p ->
                                                        "%d:%d %s: %s"
                                                                .formatted(
                                                                        p.line(),
                                                                        p.column(),
                                                                        p.path(),
                                                                        p.message()))
                                        .containsExactly(expected));
    }

    @Test
    void listOfGroups_fillsTheDefaultsOfEach() throws Exception {
        List<Options> levels = read("levels: [{n: 4}, {dropout: 0}]").groups("levels");
        assertThat(levels).extracting(level -> level.integer("n")).containsExactly(4, 2);
        assertThat(levels).extracting(level -> level.number("dropout")).containsExactly(0.2, 0.0);
        assertThat(read("{}").groups("levels")).isEmpty();
    }

    @Test
    void problemsInsideOfAListOfGroups_areAtTheirOwnPlaces() {
        refused(
                "levels:\n  - n: 9\n  - {dropot: 0.1, dropout: 2}\n  - 3\n",
                "2:8 model.levels[0].n: found 9, expected an integer from 1 to 8",
                "3:6 model.levels[1].dropot: unknown option 'dropot', expected one of n, dropout;"
                        + " did you mean 'dropout'?",
                "3:28 model.levels[1].dropout: found 2, expected a number from 0.0 to 1.0",
                "4:5 model.levels[2]: found 3, expected a map with n, dropout");
    }

    @Test
    void placeInsideOfAList_isFoundByItsNumberOrIsThatOfTheNearestParent() throws Exception {
        Places places = PlaceIndex.of(map("levels:\n  - n: 9\n  - dropout: 0.1\n"));
        assertThat(places.of("levels[0].n").line()).isEqualTo(2);
        assertThat(places.of("levels[1].dropout")).isEqualTo(new Places.Place("r.yaml", 3, 14));
        assertThat(places.of("levels[1].n").line()).isEqualTo(3);
        assertThat(places.of("levels[7].n")).isEqualTo(places.of("levels"));
    }
}
