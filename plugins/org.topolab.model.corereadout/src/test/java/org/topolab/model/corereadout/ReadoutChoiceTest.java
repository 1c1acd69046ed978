package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutInfo;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;

/** Readouts that other plug-ins add. */
class ReadoutChoiceTest {

    /** Finds fault with 3. */
    private record Foreign(String id, boolean required) implements ReadoutProvider {
        @Override
        public ReadoutInfo info() {
            if (id.isEmpty()) {
                throw new IllegalStateException("broken");
            }
            OptionSpec option =
                    required
                            ? new IntOption("size", "Size.", Optional.empty(), 1, 9, "")
                            : new IntOption("size", "Size.", 1, 1, 9);
            return new ReadoutInfo(
                    new Facts(id, "Foreign", "Of elsewhere.", List.of(), "MIT", List.of(option)));
        }

        @Override
        public List<OptionProblem> check(Options options) {
            return options.integer("size") == 3
                    ? List.of(new OptionProblem("size", "size is 3, expected another"))
                    : List.of();
        }

        @Override
        public Readout create(ReadoutRequest request) {
            throw new AssertionError("nobody should ask for this");
        }
    }

    private static CoreReadoutFamily family(ReadoutProvider... more) {
        List<ReadoutProvider> all = new ArrayList<>(Fixture.readouts());
        all.addAll(List.of(more));
        return new CoreReadoutFamily(all, Optional.empty());
    }

    @Test
    void foreignReadout_isAChoiceWithItsOptions() {
        CoreReadoutFamily family = family(new Foreign("attention", false));
        Options options =
                Options.of(
                        family.info().options(),
                        Map.of("readout", "attention", "attention", Map.of("size", 3)));
        assertThat(family.check(options))
                .containsExactly(
                        new OptionProblem("attention.size", "size is 3, expected another"));
        OptionSpec choice =
                family.info().options().stream()
                        .filter(spec -> spec.name().equals("readout"))
                        .findFirst()
                        .orElseThrow();
        assertThat(choice.suggestions()).contains("attention", "gaussian");
    }

    @Test
    void unknownReadout_isRefusedWithTheNearest() {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> Fixture.options(Map.of("readout", "gausian")))
                .withMessageContaining("did you mean 'gaussian'?");
    }

    @Test
    void readoutsThatWouldHarmOthers_areLeftOut() {
        CoreReadoutFamily family =
                family(
                        new Foreign("filters", false),
                        new Foreign("needy", true),
                        new Foreign("", false),
                        new Foreign("gaussian", false));
        assertThat(family.info().options().stream().map(OptionSpec::name))
                .doesNotHaveDuplicates()
                .doesNotContain("needy");
        Options options = Options.of(family.info().options(), Map.of());
        assertThat(options.group("gaussian").values()).containsKey("penalty");
        assertThat(options.integer("filters")).isEqualTo(64);
    }

    @Test
    void presetWithoutItsReadout_isAProblem() {
        CoreReadoutFamily family =
                new CoreReadoutFamily(List.of(new Foreign("attention", false)), Optional.empty());
        Options options =
                Options.of(family.info().options(), Map.of("preset", "klindt-factorised"));
        assertThat(options.text("readout")).isEqualTo("attention");
        assertThat(family.check(options))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("readout");
                            assertThat(problem.message()).contains("factorised", "attention");
                        });
    }

    @Test
    void readoutsThatComeAndGo_areFollowed() {
        CoreReadoutFamily family = family();
        Foreign foreign = new Foreign("attention", false);
        family.bindReadout(foreign);
        assertThat(family.info().options().stream().map(OptionSpec::name)).contains("attention");
        family.unbindReadout(foreign);
        assertThat(family.info().options().stream().map(OptionSpec::name))
                .doesNotContain("attention");
    }
}
