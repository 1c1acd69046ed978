package org.topolab.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialGroupTest {

    @Test
    void trials_areAllGroupsOfOneSeedBeforeTheNext() {
        TrialGroup control = new TrialGroup("control", "model: {n: 1}\n", List.of());
        TrialGroup local = new TrialGroup("local", "model: {n: 2}\n", List.of("data.folder=my"));
        assertThat(TrialGroup.trials(2, List.of(control, local)))
                .containsExactly(
                        new Trial(
                                "control-s1",
                                "control",
                                "name: control-s1\nseed: 1\nmodel: {n: 1}\n",
                                List.of()),
                        new Trial(
                                "local-s1",
                                "local",
                                "name: local-s1\nseed: 1\nmodel: {n: 2}\n",
                                List.of("data.folder=my")),
                        new Trial(
                                "control-s2",
                                "control",
                                "name: control-s2\nseed: 2\nmodel: {n: 1}\n",
                                List.of()),
                        new Trial(
                                "local-s2",
                                "local",
                                "name: local-s2\nseed: 2\nmodel: {n: 2}\n",
                                List.of("data.folder=my")));
        assertThat(TrialGroup.trials(0, List.of(control))).isEmpty();
    }
}
