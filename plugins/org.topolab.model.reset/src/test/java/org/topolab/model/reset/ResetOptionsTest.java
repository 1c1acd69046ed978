package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.nn.Squash;

class ResetOptionsTest {

    private static ResetOptions options(Map<String, Object> given) {
        return ResetOptions.of(Options.of(ResetOptions.specs(), given));
    }

    @Test
    void defaults_areThePublishedNetworkWithFourSubnetworks() {
        assertThat(options(Map.of()))
                .isEqualTo(
                        new ResetOptions(
                                List.of(new LevelOptions(2, 32, ResNet.RESNET20, 0.2, Squash.TANH)),
                                ResNet.RESNET20,
                                Optional.empty(),
                                false));
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
    void levels_takeThePlaceOfTheOneLevelAndHaveItsDefaults() {
        ResetOptions two =
                options(
                        Map.of(
                                "n",
                                8L,
                                "levels",
                                List.of(
                                        Map.of("grid", 16L, "squash", "none"),
                                        Map.of("n", 4L, "subnet", "small"))));
        assertThat(two.levels())
                .containsExactly(
                        new LevelOptions(2, 16, ResNet.RESNET20, 0.2, Squash.NONE),
                        new LevelOptions(4, 32, ResNet.SMALL, 0.2, Squash.TANH));
        assertThat(two.master()).isEqualTo(ResNet.SMALL);
    }

    @Test
    void levelThatDoesNotFit_isRefusedWithItsNumber() {
        ResetOptions two =
                options(
                        Map.of(
                                "levels",
                                List.of(
                                        Map.of("n", 2L, "grid", 30L),
                                        Map.of("n", 3L, "subnet", "tiny"))));
        assertThat(two.problems())
                .containsExactly(
                        new OptionProblem(
                                "levels[0].grid",
                                "level 1: grid = 30 is not a multiple of 8, by which the next"
                                        + " level's subnet 'tiny' shrinks it; use 24 or 32"),
                        new OptionProblem(
                                "levels[1].n",
                                "level 2: n = 3 does not divide grid = 32; use 1, 2, 4, 8, 16 or"
                                        + " 32"));
    }

    @Test
    void decoder_isComparedAsSet() {
        assertThat(options(Map.of("decoder", "mlp")).autoEncoder())
                .contains(new AutoEncoder(Decoder.MLP, Reconstruction.BCE, 0.5));
        assertThat(
                        options(
                                        Map.of(
                                                "decoder",
                                                "deconv",
                                                "alpha",
                                                0.25,
                                                "reconstruction",
                                                "published"))
                                .autoEncoder())
                .contains(new AutoEncoder(Decoder.DECONV, Reconstruction.PUBLISHED, 0.25));
    }

    @Test
    void unknownNetwork_isRefusedWithTheNearestName() {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> options(Map.of("subnet", "resnet2O")))
                .withMessageContaining("did you mean 'resnet20'");
    }
}
