package org.topolab.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void oneEntry_isNamedByItsLastPart() {
        assertThat(Labels.of(List.of(Map.of("model.n", "1"), Map.of("model.n", "2"))))
                .containsExactly("n 1", "n 2");
    }

    @Test
    void families_needNoNameAndWhatFollowsFromThemIsLeftOut() {
        assertThat(
                        Labels.of(
                                List.of(
                                        Map.of("model.family", "resnet20"),
                                        Map.of("model.family", "reset", "model.n", "1"),
                                        Map.of("model.family", "reset", "model.n", "2"))))
                .containsExactly("resnet20", "reset, n 1", "reset, n 2");
    }

    @Test
    void entriesThatSayNothingMore_areLeftOut() {
        assertThat(
                        Labels.of(
                                List.of(
                                        Map.of("train.epochs", "1", "model.n", "1"),
                                        Map.of("train.epochs", "2", "model.n", "2"))))
                .containsExactly("n 1", "n 2");
    }

    @Test
    void entriesThatEndAlike_areNamedInFull() {
        assertThat(
                        Labels.of(
                                List.of(
                                        Map.of("model.size", "1", "data.size", "1"),
                                        Map.of("model.size", "1", "data.size", "2"),
                                        Map.of("model.size", "2", "data.size", "2"))))
                .containsExactly(
                        "model.size 1, data.size 1",
                        "model.size 1, data.size 2",
                        "model.size 2, data.size 2");
    }

    @Test
    void groupWithoutTheEntry_saysSo() {
        assertThat(Labels.of(List.of(Map.of(), Map.of("model.noise", "0.1"))))
                .containsExactly("without noise", "noise 0.1");
        assertThat(Labels.of(List.of(Map.of()))).containsExactly("");
    }
}
