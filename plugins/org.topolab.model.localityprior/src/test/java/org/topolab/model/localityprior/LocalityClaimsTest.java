package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;
import org.topolab.api.study.Verdict;

class LocalityClaimsTest {

    private static final String OUTPUT_VARIANCE = "test/locality-output.image-variance";
    private static final String OUTPUT_MORAN = "test/locality-output.image-moran";
    private static final String INPUT_VARIANCE = "test/locality-input-without-3.image-variance";
    private static final String INPUT_MORAN = "test/locality-input-without-3.image-moran";
    private static final String WIRE = "test/wiring.wire-length";

    private final LocalityReproduction reproduction = new LocalityReproduction();
    private final Options options = Options.of(reproduction.info().options(), Map.of());

    /** The mean over seeds of a row, called {@code split/metric}, in a condition. */
    private interface World {
        double value(Condition condition, String row);
    }

    /**
     * Everything as claimed: concentrated output, even input, short wires that training shortens,
     * connections that can be cut, a quadratic decay that hurts, a square root that does nothing.
     */
    private static double asClaimed(Condition condition, String row) {
        boolean prior = condition != Condition.CONTROL && condition != Condition.SQRT;
        return switch (row) {
            case "test/accuracy" -> condition == Condition.QUADRATIC ? 0.96 : 0.98;
            case "kept-0.1/accuracy" -> prior ? 0.9 : 0.5;
            case OUTPUT_VARIANCE -> prior ? 8.458 : 8.667;
            case OUTPUT_MORAN -> prior ? 0.3 : -0.02;
            case INPUT_MORAN -> -0.02;
            case WIRE -> prior ? 2.5 : 3.7;
            case "untrained/wiring.wire-length" -> prior ? 3 : 3.7;
            default -> row.endsWith("accuracy") ? 0.7 : 8.2;
        };
    }

    private Conclusion conclude(Scale scale, World world) {
        List<Tried> tried = new ArrayList<>();
        for (Trial trial : reproduction.trials(scale, options)) {
            Condition condition =
                    Condition.all(scale).stream()
                            .filter(c -> c.group().equals(trial.group()))
                            .findFirst()
                            .orElseThrow();
            int seed = Integer.parseInt(trial.name().replaceFirst(".*-s", ""));
            tried.add(new Tried(trial, values(condition, seed, world)));
        }
        return reproduction.conclude(scale, options, tried);
    }

    private static List<Tried.Value> values(Condition condition, int seed, World world) {
        List<Tried.Value> values = new ArrayList<>();
        for (String row :
                List.of(
                        "test/accuracy",
                        "kept-0.02/accuracy",
                        "kept-0.05/accuracy",
                        "kept-0.1/accuracy",
                        "kept-0.2/accuracy",
                        "kept-0.5/accuracy",
                        "test/locality-input.image-variance",
                        "test/locality-input.image-moran",
                        INPUT_VARIANCE,
                        INPUT_MORAN,
                        OUTPUT_VARIANCE,
                        OUTPUT_MORAN,
                        WIRE,
                        "untrained/wiring.wire-length")) {
            String[] parts = row.split("/", 2);
            double chance = row.endsWith("moran") ? -0.02 : row.endsWith("wire-length") ? 3.7 : 0.1;
            // five seeds around the mean, 0.001 apart
            double value = world.value(condition, row) + 0.001 * ((seed - 1) % 5 - 2);
            values.add(
                    new Tried.Value(
                            10,
                            parts[0],
                            "fc15",
                            parts[1],
                            value,
                            OptionalDouble.of(chance),
                            OptionalDouble.of(0.01)));
        }
        return values;
    }

    private static Finding finding(Conclusion conclusion, String start) {
        return conclusion.findings().stream()
                .filter(f -> f.claim().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static void verdicts(Finding finding, Verdict reproduced, Verdict holds) {
        assertThat(finding.reproduced()).as(finding.claim()).isEqualTo(reproduced);
        assertThat(finding.holds()).as(finding.claim()).isEqualTo(holds);
    }

    @Test
    void whatIsAsClaimed_isBorneOut() {
        Conclusion found = conclude(Scale.FULL, LocalityClaimsTest::asClaimed);
        assertThat(found.findings()).hasSize(8);
        verdicts(finding(found, "The prior costs little"), Verdict.YES, Verdict.YES);
        verdicts(finding(found, "Output sheet"), Verdict.YES, Verdict.YES);
        verdicts(finding(found, "Input sheet"), Verdict.YES, Verdict.YES);
        verdicts(finding(found, "With the prior wires"), Verdict.OPEN, Verdict.YES);
        verdicts(finding(found, "Training makes"), Verdict.OPEN, Verdict.YES);
        verdicts(finding(found, "With the prior more"), Verdict.OPEN, Verdict.YES);
        verdicts(finding(found, "A quadratic"), Verdict.YES, Verdict.YES);
        verdicts(finding(found, "A decay by the square root"), Verdict.YES, Verdict.YES);
    }

    @Test
    void theOpposite_isRefuted() {
        Conclusion found =
                conclude(
                        Scale.FULL,
                        (condition, row) ->
                                switch (row) {
                                    case "test/accuracy" ->
                                            condition == Condition.LINEAR ? 0.96 : 0.98;
                                    case "kept-0.1/accuracy" -> 0.7;
                                    case OUTPUT_VARIANCE ->
                                            condition == Condition.CONTROL ? 8.2 : 8.5;
                                    case OUTPUT_MORAN -> condition == Condition.SQRT ? 0.3 : -0.02;
                                    case INPUT_VARIANCE ->
                                            condition == Condition.LINEAR ? 8.5 : 8.2;
                                    case INPUT_MORAN -> condition == Condition.LINEAR ? 0.1 : -0.02;
                                    default -> 3.7;
                                });
        verdicts(finding(found, "The prior costs little"), Verdict.NO, Verdict.NO);
        verdicts(finding(found, "Output sheet"), Verdict.NO, Verdict.NO);
        verdicts(finding(found, "Input sheet"), Verdict.NO, Verdict.NO);
        verdicts(finding(found, "With the prior wires"), Verdict.OPEN, Verdict.NO);
        verdicts(finding(found, "Training makes"), Verdict.OPEN, Verdict.NO);
        verdicts(finding(found, "With the prior more"), Verdict.OPEN, Verdict.NO);
        verdicts(finding(found, "A quadratic"), Verdict.NO, Verdict.NO);
        verdicts(finding(found, "A decay by the square root"), Verdict.NO, Verdict.NO);
    }

    @Test
    void smallerVarianceWithoutLikeNeighbours_isReproducedButDoesNotHold() {
        Conclusion found =
                conclude(
                        Scale.LAPTOP,
                        (condition, row) ->
                                row.equals(OUTPUT_MORAN) ? -0.02 : asClaimed(condition, row));
        Finding output = finding(found, "Output sheet");
        verdicts(output, Verdict.YES, Verdict.NO);
        // five values 0.001 apart: sd 0.00158, t(4) 2.776, t(8) 2.306
        assertThat(output.observed())
                .isEqualTo(
                        "spatial variance: linear prior 8.46 ± 0.00; control 8.67 ± 0.00;"
                                + " difference -0.21 [-0.21, -0.21], t(8.0) = -209.00, p < 0.0001");
        assertThat(output.corrected())
                .startsWith("Moran's I above chance: linear prior 0.000 ± 0.002; control 0.000")
                .endsWith("difference 0.000 [-0.002, 0.002], t(8.0) = 0.00, p = 1.0000");
    }

    @Test
    void likeNeighboursOfBoth_areNotThePriors() {
        Conclusion found =
                conclude(
                        Scale.LAPTOP,
                        (condition, row) ->
                                row.equals(OUTPUT_MORAN) ? 0.3 : asClaimed(condition, row));
        assertThat(finding(found, "Output sheet").holds()).isEqualTo(Verdict.NO);
    }

    @Test
    void aDecayThatWasNotRun_isOpen() {
        Conclusion found = conclude(Scale.LAPTOP, LocalityClaimsTest::asClaimed);
        Finding sqrt = finding(found, "A decay by the square root");
        verdicts(sqrt, Verdict.OPEN, Verdict.OPEN);
        assertThat(sqrt.observed()).isEqualTo("not run at this scale");
        verdicts(finding(found, "A quadratic"), Verdict.YES, Verdict.YES);
    }

    @Test
    void miniature_givesNoVerdict() {
        Conclusion found = conclude(Scale.MINIATURE, LocalityClaimsTest::asClaimed);
        assertThat(found.findings())
                .allSatisfy(finding -> verdicts(finding, Verdict.OPEN, Verdict.OPEN));
        assertThat(found.notes().get(0)).contains("no verdict");
    }

    @Test
    void curves_haveAccuracyAgainstWhatIsKept() {
        Conclusion found = conclude(Scale.LAPTOP, LocalityClaimsTest::asClaimed);
        Series kept = found.results().get("kept-local-linear", Series.class);
        assertThat(kept.points())
                .extracting(Series.Point::x)
                .containsExactly(0.02, 0.05, 0.1, 0.2, 0.5, 1.0);
        assertThat(kept.points().get(2).y()).isCloseTo(0.9, within(1e-9));
        assertThat(kept.points().get(2).chance().orElseThrow().mean()).isCloseTo(0.1, within(1e-9));
        // that of guessing is another
        assertThat(kept.points().get(5).chance()).isEmpty();
        Series decay = found.results().get("decay-output-variance", Series.class);
        assertThat(decay.points()).extracting(Series.Point::x).containsExactly(0.0, 1.0, 2.0);
        assertThat(decay.points().get(0).y()).isCloseTo(8.667, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void results_haveNamesOfTheirOwn(Scale scale) {
        Conclusion found = conclude(scale, LocalityClaimsTest::asClaimed);
        assertThat(found.results().items())
                .extracting(Result::name)
                .hasSize(Condition.all(scale).size() + 4)
                .doesNotHaveDuplicates();
    }

    @Test
    void maps_areThoseOfTheFirstSeed() {
        Conclusion found = conclude(Scale.FULL, LocalityClaimsTest::asClaimed);
        Gallery maps = found.galleries().get(0);
        assertThat(maps.views()).containsExactly("sheet");
        assertThat(maps.trials()).containsExactly("control-s1", "local-linear-s1");
        assertThat(found.galleries().get(1).trials())
                .containsExactly(
                        "control-s1", "local-linear-s1", "local-sqrt-s1", "local-quadratic-s1");
    }
}
