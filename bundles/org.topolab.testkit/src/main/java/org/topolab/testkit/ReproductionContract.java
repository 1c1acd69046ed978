package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Reproduction;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;

/** What every reproduction promises: trials told apart, the same each time, and no claim lost. */
public abstract class ReproductionContract extends ContributionContract {

    /** A fresh reproduction. */
    protected abstract Reproduction reproduction();

    @Override
    protected final Reproduction contribution() {
        return reproduction();
    }

    @Test
    void trials_haveNamesOfTheirOwnAndRecipes() {
        for (Scale scale : Scale.values()) {
            List<Trial> trials = reproduction().trials(scale, options());
            assertThat(trials).as("trials at scale %s", scale.word()).isNotEmpty();
            assertThat(trials).extracting(Trial::name).doesNotHaveDuplicates();
            assertThat(trials).allSatisfy(t -> assertThat(t.recipe()).contains("model:", "data:"));
        }
    }

    @Test
    void trials_areTheSameEachTime() {
        assertThat(reproduction().trials(Scale.LAPTOP, options()))
                .isEqualTo(reproduction().trials(Scale.LAPTOP, options()));
    }

    @Test
    void runsThatMeasuredNothing_areBorne() {
        for (Scale scale : Scale.values()) {
            List<Tried> nothing =
                    reproduction().trials(scale, options()).stream()
                            .map(trial -> new Tried(trial, List.of()))
                            .toList();
            Conclusion conclusion = reproduction().conclude(scale, options(), nothing);
            assertThat(conclusion.findings()).isNotEmpty();
            assertThat(conclusion.findings())
                    .allSatisfy(
                            finding -> {
                                assertThat(finding.claim()).isNotBlank();
                                assertThat(finding.reproduced().word() + finding.holds().word())
                                        .as("verdict on nothing: %s", finding.claim())
                                        .isEqualTo("openopen");
                            });
        }
    }
}
