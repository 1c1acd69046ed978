package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.unit.MeasuredSheet;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Shown;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitQuestion;
import org.topolab.core.unit.Units;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class UnitVerbTest {

    private static final Layout GRID = new Layout.Grid(2, 3);

    @TempDir private Path folder;
    private Calls calls;
    private final List<UnitQuestion> asked = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private boolean cancelled;
    private final UnitVerb verb = new UnitVerb(new FakeUnits(), new FakeFiles());

    @BeforeEach
    void run() throws Exception {
        calls = new Calls(folder, 0);
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(folder.resolve("r/run.json"), "{}");
    }

    private final class FakeUnits implements Units {
        @Override
        public List<String> sheets(Path run) {
            return List.of("grid", "output");
        }

        @Override
        public Layout layout(Path run, String sheet) {
            return GRID;
        }

        @Override
        public MeasuredSheet read(Path run, String sheet, OptionalInt epoch) {
            CategoryMap map =
                    new CategoryMap(
                            "preference",
                            GRID,
                            List.of("cat", "dog"),
                            new int[] {0, 0, 1, 1, 1, -1});
            NumberMap profile =
                    new NumberMap(
                            "dprime",
                            GRID,
                            List.of("cat", "dog"),
                            new float[] {0, 0, 0, 0, 2, 0, 0, 0, 0, 0, -1, 0});
            return new MeasuredSheet(
                    sheet, epoch.orElse(9), GRID, Map.of("selectivity", Results.of(map, profile)));
        }

        @Override
        public List<UnitAnswer> ask(Path run, UnitQuestion question, RunMonitor monitor) {
            asked.add(question);
            return cancelled
                    ? List.of()
                    : question.units().stream().map(unit -> answer(unit)).toList();
        }
    }

    private static UnitAnswer answer(int unit) {
        return new UnitAnswer(
                unit,
                9,
                "digits",
                100,
                0,
                0.5,
                List.of(new Shown(17, "cat", 2.5f)),
                List.of(new Shown(3, "dog", -1)),
                List.of(new ClassMean("cat", 50, 1.5, 0.25, new Chance(0.5, 0.125, 0))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Tuned(45, 0.75, 6)),
                List.of("no receptive field: none"));
    }

    private final class FakeFiles implements UnitFiles {
        @Override
        public List<Path> write(Path out, UnitPortrait portrait, Optional<UnitAnswer> answer) {
            written.add("%s %d %s".formatted(out, portrait.unit(), answer.isPresent()));
            return List.of(out.resolve("unit-grid-%d.csv".formatted(portrait.unit())));
        }

        @Override
        public Optional<Stored> read(Path out, String sheet, int unit) {
            return Optional.empty();
        }
    }

    private int call(String... words) throws Exception {
        return verb.run(calls.of(verb, words));
    }

    @Test
    void filesAlone_givePlaceValuesAndProfile() throws Exception {
        assertThat(call("r", "grid", "1,1", "--epoch", "4")).isZero();
        assertThat(calls.out().lines())
                .containsExactly(
                        "Unit 4 of sheet 'grid', row 1, column 1; epoch 4.",
                        "  map                     value  units below           chance",
                        "  selectivity.preference  dog    50.0 % have the same",
                        "selectivity.dprime",
                        "  cat  2              |#####################",
                        "  dog  -1  ###########|");
        assertThat(asked).isEmpty();
        assertThat(written).isEmpty();
    }

    @Test
    void network_isAskedOnceForAllUnits() throws Exception {
        call("r", "grid", "4", "0", "4", "--best", "1", "--tuning", "--field", "--out", "o");
        assertThat(asked)
                .containsExactly(
                        new UnitQuestion(
                                "grid", List.of(4, 0), 1, true, true, OptionalInt.empty()));
        assertThat(written)
                .containsExactly(folder.resolve("o") + " 4 true", folder.resolve("o") + " 0 true");
        assertThat(calls.out())
                .contains("Answers to 100 test images of 'digits', weights of epoch 9; mean 0.5")
                .contains(
                        "cat  1.5  |################################  +- 0.25  chance 0.5 +- 0.125")
                .contains("1     17     cat    2.5")
                .contains("Gratings, wavelength 6 pixels")
                .contains("no receptive field: none")
                .contains("o/unit-grid-4.csv");
    }

    @Test
    void json_hasTheSame() throws Exception {
        call("r", "grid", "4", "--best", "1", "--json");
        assertThat(calls.out())
                .contains("\"row\": 1.0", "\"category\": \"dog\"", "\"dog\": -1.0")
                .contains("\"image\": 17", "\"standard_error\": 0.25", "\"degrees\": 45.0");
    }

    @Test
    void cancelled_isInterrupted() throws Exception {
        cancelled = true;
        assertThat(call("r", "grid", "4", "--best", "1", "--out", "o")).isEqualTo(75);
        assertThat(written).isEmpty();
        assertThat(calls.err()).contains("interrupted; nothing was written");
    }

    @Test
    void whatDoesNotFit_isRefused() {
        refused("no run folder is given");
        refused("no sheet is given; this run has grid, output", "r");
        refused("no unit is given; sheet 'grid' has units 0 to 5", "r", "grid");
        String expected = "expected a unit of sheet 'grid': 0 to 5, or ROW,COLUMN up to 1,2";
        for (String wrong : List.of("6", "2,0", "x", "1,1,1", "-1,0")) {
            refused("found '%s', %s".formatted(wrong, expected), "r", "grid", wrong);
        }
        refused(
                "--best: found '0', expected a whole number from 1 to 1000",
                "r",
                "grid",
                "1",
                "--best",
                "0");
        refused("--field is a picture; say with --out where to", "r", "grid", "1", "--field");
    }

    private void refused(String message, String... words) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> call(words))
                .withMessage(message);
    }

    @Test
    void runsAndSheets_areCompleted() {
        assertThat(verb.complete(folder, List.of(""))).containsExactly("r");
        assertThat(verb.complete(folder, List.of("r", ""))).containsExactly("grid", "output");
    }
}
