package org.topolab.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.NameOption;
import org.topolab.api.option.OptionSpec.TextOption;

class OptionsTest {

    private static final List<OptionSpec> SPECS =
            List.of(
                    new IntOption("n", "Blocks along a side.", 2, 1, 64),
                    new DoubleOption("rate", "Step.", Optional.of(0.1), 0, 1, "mm"),
                    new ChoiceOption("kind", "Which.", "mean", List.of("mean", "median")),
                    new FlagOption("bias", "Whether.", false),
                    new TextOption("folder", "Where.", "", "a folder"),
                    new ListOption(
                            "widths",
                            "Widths.",
                            Optional.of(List.of(8L)),
                            new IntOption("width", "Width.", 1, 1, 99)),
                    new GroupOption(
                            "optimizer",
                            "How.",
                            List.of(new DoubleOption("momentum", "Share.", 0.9, 0, 1))));

    @Test
    void nothingGiven_fillsEveryDefault() {
        Options options = Options.of(SPECS, Map.of());
        assertThat(options.integer("n")).isEqualTo(2);
        assertThat(options.number("rate")).isEqualTo(0.1);
        assertThat(options.text("kind")).isEqualTo("mean");
        assertThat(options.flag("bias")).isFalse();
        assertThat(options.list("widths")).isEqualTo(List.of(8L));
        assertThat(options.group("optimizer").number("momentum")).isEqualTo(0.9);
        assertThat(options.values().keySet())
                .containsExactly("n", "rate", "kind", "bias", "folder", "widths", "optimizer");
    }

    @Test
    void textThatIsNoPath_namesNone() {
        assertThat(Options.of(SPECS, Map.of("folder", "a/b")).path("folder"))
                .contains(Path.of("a", "b"));
        assertThat(Options.of(SPECS, Map.of("folder", "a\0b")).path("folder")).isEmpty();
    }

    @Test
    void wholeNumber_isAcceptedWhereARealOneIsExpected() {
        assertThat(Options.of(SPECS, Map.of("rate", 1L)).number("rate")).isEqualTo(1.0);
    }

    @Test
    void name_mayLookLikeANumber() {
        NameOption name = new NameOption("order", "Which.", Optional.empty(), "a class");
        assertThat(name.check(7L)).isEqualTo("7");
        assertThat(name.check("Coat")).isEqualTo("Coat");
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> name.check(1.5))
                .withMessage("found 1.5, expected a class");
    }

    @Test
    void wrongValues_areRefusedInWords() {
        refused(Map.of("n", "two"), "n", "found text 'two', expected an integer from 1 to 64");
        refused(Map.of("n", 65L), "n", "found 65, expected an integer from 1 to 64");
        refused(Map.of("n", 1.5), "n", "found 1.5, expected an integer from 1 to 64");
        refused(
                Map.of("rate", Double.NaN),
                "rate",
                "found NaN, expected a number from 0.0 to 1.0 mm");
        refused(
                Map.of("kind", "medain"),
                "kind",
                "found text 'medain', expected one of mean, median; did you mean 'median'?");
        refused(Map.of("bias", "yes"), "bias", "found text 'yes', expected true or false");
        refused(Map.of("folder", 3L), "folder", "found 3, expected a folder");
        refused(
                Map.of("widths", 3L),
                "widths",
                "found 3, expected a list, each an integer from 1 to 99");
        refused(
                Map.of("optimizer", Map.of("momentum", 2L)),
                "optimizer.momentum",
                "found 2, expected a number from 0.0 to 1.0");
    }

    @Test
    void unknownName_isRefusedWithTheNearest() {
        refused(
                Map.of("ratte", 1L),
                "ratte",
                "unknown option 'ratte', expected one of n, rate, kind, bias, folder, widths,"
                        + " optimizer; did you mean 'rate'?");
    }

    @Test
    void missingRequiredValue_isRefused() {
        OptionSpec spec = new TextOption("file", "What.", Optional.empty(), "a file");
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> Options.of(List.of(spec), Map.of()))
                .withMessage("missing, expected a file; add 'file: ...'");
    }

    @Test
    void infiniteNumber_isRefusedEvenWithoutBounds() {
        OptionSpec open = new DoubleOption("x", "X.", 0, -Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(open.expects()).isEqualTo("a number");
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> open.check(Double.POSITIVE_INFINITY));
    }

    private static void refused(Map<String, Object> given, String option, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> Options.of(SPECS, given))
                .withMessage(message)
                .satisfies(e -> assertThat(e.option()).isEqualTo(option));
    }
}
