package org.topolab.desktop.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.core.archive.RunIndex.RunSummary;

class FilterTest {

    private static List<String> passing(String filter) throws NotUnderstoodException {
        List<RunSummary> runs = new ArrayList<>(SomeRuns.four());
        runs.add(SomeRuns.damaged("e"));
        return runs.stream()
                .filter(Filter.of(filter, Columns.of(runs).byName()))
                .map(RunSummary::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | a b c d e",
                "reset                                         | a b c d",
                "RESET finished                                | a b c d",
                "damaged                                       | e",
                "model.n > 4                                   | c d",
                "model.n>2                                     | c d",
                "n > 4 and accuracy >= 1                       | d",
                "accuracy < 0.8 or accuracy = 1.0              | b d",
                "status = finished                             | a b c d",
                "status == Damaged                             | e",
                "status != finished                            | e",
                "model.n != 2                                  | c d e",
                "not model.n = 2                               | c d e",
                "not (n = 2 or n = 10)                         | e",
                "seed = 1 or seed = 2 and n = 10               | a c d",
                "(seed = 1 or seed = 2) and n = 10             | c d",
                "moran.index grid > 0.4                        | c d",
                "family ~ RES and \"name\" = a                 | a",
                "model.family >= reset                         | a b c d",
                "model.family > 3                              | ''",
                "began > 2001-09-09 01:48                     | b d",
                "folder ~ runs/a                               | a",
            })
    void conditions_choose(String filter, String names) throws NotUnderstoodException {
        assertThat(String.join(" ", passing(filter))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acuracy > 1       | No run has 'acuracy'; did you mean 'accuracy'?",
                "something > 1     | No run has 'something'.",
                "n >               | After 'n >' a value is missing.",
                "> 3               | A name is missing, as in 'accuracy > 0.8'.",
                "n = 2 and seed    | After 'seed' a sign is missing: =, !=, <, <=, >, >= or ~.",
                "(n = 2            | A parenthesis is not closed.",
                "n = 2) or n = 3 | ')' was not expected there; join conditions with 'and' or 'or'.",
                "n => 2            | '=>' is no sign; use one of = != < <= > >= ~.",
                "n = \"2           | A quote is not closed.",
            })
    void nonsense_isToldInASentence(String filter, String sentence) {
        assertThatExceptionOfType(NotUnderstoodException.class)
                .isThrownBy(() -> passing(filter))
                .withMessage(sentence);
    }

    @Test
    void nameThatEndsSeveral_isNotGuessed() {
        Map<String, Column> known = new HashMap<>();
        for (String path : List.of("data.n", "model.n")) {
            known.put(path, new Column(Column.Kind.ENTRY, path));
        }
        assertThatExceptionOfType(NotUnderstoodException.class)
                .isThrownBy(() -> Filter.of("n = 2", known))
                .withMessage("'n' may be data.n or model.n; write one of them out.");
    }
}
