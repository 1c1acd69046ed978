package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.format.json.Json;
import org.topolab.shell.Help;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Calls;

class ReportTest {

    private static final Path HERE = Path.of("/work");

    private static final List<Row> ROWS =
            List.of(
                    new Row(
                            "q",
                            1,
                            3,
                            "test",
                            "",
                            "accuracy",
                            0.8734,
                            OptionalDouble.empty(),
                            OptionalDouble.empty()),
                    new Row(
                            "q",
                            1,
                            3,
                            "test",
                            "grid",
                            "clustering.index",
                            3.2145,
                            OptionalDouble.of(1.05),
                            OptionalDouble.of(0.02)));

    private final Calls calls = new Calls(HERE, 0);

    @Test
    void finishedRun_saysAccuracyIndexWithChanceAndFigures() throws Exception {
        Path figure = HERE.resolve("q/figures/sheet.png");
        Outcome outcome = new Outcome(HERE.resolve("q"), true, ROWS, List.of(figure));

        int code = print(outcome);

        assertThat(code).isZero();
        assertThat(calls.out().lines())
                .containsExactly(
                        "Run q finished after 41 s.",
                        "  result            split  sheet  value   chance  spread",
                        "  accuracy          test          87.3 %",
                        "  clustering.index  test   grid   3.215   1.05    0.02",
                        "Figures: q/figures (1 files)");
        assertThat(calls.err()).isEmpty();
    }

    @Test
    void interruptedRun_endsWith75AndSaysHowToGoOn() throws Exception {
        int code = print(new Outcome(Path.of("/else/r"), false, List.of(), List.of()));

        assertThat(code).isEqualTo(75);
        assertThat(calls.out()).contains("/else/r was interrupted");
        assertThat(calls.err()).contains("topolab resume /else/r");
    }

    @Test
    void measuredRun_saysHowToDrawIt() throws Exception {
        Outcome outcome = new Outcome(HERE.resolve("q"), true, List.of(), List.of());

        assertThat(Report.print(Done.MEASURED, outcome, Duration.ofSeconds(3), calls.of(VERB)))
                .isZero();
        assertThat(calls.out().lines())
                .containsExactly("Run q measured after 3 s.", "Draw it with: topolab figures q");
    }

    @Test
    void interruptedMeasurement_saysThatNothingIsKept() throws Exception {
        Outcome outcome = new Outcome(HERE.resolve("q"), false, List.of(), List.of());

        assertThat(Report.print(Done.MEASURED, outcome, Duration.ofSeconds(3), calls.of(VERB)))
                .isEqualTo(75);
        assertThat(calls.out()).doesNotContain("figures");
        assertThat(calls.err())
                .contains("Nothing of it is kept; measure again with: topolab measure q");
    }

    @Test
    void json_isReadBackWithEveryValue() throws Exception {
        Outcome outcome = new Outcome(HERE.resolve("q"), true, ROWS, List.of());

        Report.print(Done.TRAINED, outcome, Duration.ofSeconds(41), calls.of(VERB, "--json"));

        Map<?, ?> map = (Map<?, ?>) Json.read(calls.out());
        assertThat(map.get("run")).isEqualTo("/work/q");
        assertThat(map.get("finished")).isEqualTo(true);
        Map<?, ?> index = (Map<?, ?>) ((List<?>) map.get("results")).get(1);
        assertThat(index.get("metric")).isEqualTo("clustering.index");
        assertThat(index.get("value")).isEqualTo(3.2145);
        assertThat(index.get("chance_sd")).isEqualTo(0.02);
    }

    private int print(Outcome outcome) throws Exception {
        return Report.print(Done.TRAINED, outcome, Duration.ofSeconds(41), calls.of(VERB));
    }

    private static final Verb VERB =
            new Verb() {
                @Override
                public String name() {
                    return "run";
                }

                @Override
                public String summary() {
                    return "";
                }

                @Override
                public Help help() {
                    return new Help("", "", List.of(), List.of(Help.JSON, Help.QUIET));
                }

                @Override
                public int run(org.topolab.shell.Invocation invocation) {
                    return 0;
                }
            };
}
