package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;

class ResetOptionsTest {

    private static ResetOptions options(Map<String, Object> given) {
        return ResetOptions.of(Options.of(ResetOptions.specs(), given));
    }

    @Test
    void defaults_areThePublishedNetworkWithFourSubnetworks() {
        assertThat(options(Map.of()))
                .isEqualTo(new ResetOptions(2, 32, ResNet.RESNET20, ResNet.RESNET20, 0.2));
        assertThat(options(Map.of()).problems()).isEmpty();
    }

    @Test
    void master_followsSubnetUnlessNamed() {
        assertThat(options(Map.of("subnet", "tiny")).master()).isEqualTo(ResNet.TINY);
        assertThat(options(Map.of("subnet", "tiny", "master", "small")).master())
                .isEqualTo(ResNet.SMALL);
    }

    @Test
    void nThatDoesNotDivideTheGrid_isRefusedWithTheDivisors() {
        assertThat(options(Map.of("n", 3)).problems())
                .containsExactly(
                        new OptionProblem(
                                "n", "n = 3 does not divide grid = 32; use 1, 2, 4, 8, 16 or 32"));
    }

    @Test
    void gridThatTheMasterCannotHalve_isRefusedWithItsNeighbours() {
        assertThat(options(Map.of("grid", 30, "subnet", "tiny")).problems())
                .containsExactly(
                        new OptionProblem(
                                "grid",
                                "grid = 30 is not a multiple of 8, by which master 'tiny'"
                                        + " shrinks it; use 24 or 32"));
        assertThat(options(Map.of("grid", 48, "n", 3)).problems()).isEmpty();
        assertThat(options(Map.of("grid", 5, "n", 1, "subnet", "tiny")).problems())
                .extracting(OptionProblem::message)
                .first()
                .asString()
                .endsWith("use 8");
    }

    @Test
    void everyDivisorOfTheGrid_isAccepted() {
        assertThat(List.of(1, 2, 4, 8, 16, 32))
                .allSatisfy(n -> assertThat(options(Map.of("n", n)).problems()).isEmpty());
    }

    @Test
    void unknownNetwork_isRefusedWithTheNearestName() {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> options(Map.of("subnet", "resnet2O")))
                .withMessageContaining("did you mean 'resnet20'");
    }
}
