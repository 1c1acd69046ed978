package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Metric;

class MetricContractTest {

    abstract static class MeanContract extends MetricContract {

        abstract MeanMetric.Flaw flaw();

        @Override
        protected Metric metric() {
            return new MeanMetric(flaw());
        }

        @Override
        protected boolean published() {
            return false;
        }
    }

    static class Sound extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.NONE;
        }
    }

    static class Forgetful extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.FORGETS_AT_FINISH;
        }
    }

    static class Averaging extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.AVERAGES_BATCHES;
        }
    }

    static class Unmerged extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.MERGES_NOTHING;
        }
    }

    static class Keeping extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.KEEPS_THE_BATCH;
        }
    }

    static class Wordless extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.REFUSES_WITHOUT_WORDS;
        }
    }

    static class Changing extends MeanContract {
        @Override
        MeanMetric.Flaw flaw() {
            return MeanMetric.Flaw.SHOWS_OTHERS_EACH_TIME;
        }
    }

    static class Uncited extends Sound {
        @Override
        protected boolean published() {
            return true;
        }
    }

    @Test
    void soundMetric_passes() {
        assertThat(Contracts.failing(Sound.class)).isEmpty();
    }

    @Test
    void changedByFinish_isFound() {
        assertThat(Contracts.failing(Forgetful.class)).contains("finish_changesNothing");
    }

    @Test
    void dependenceOnBatches_isFound() {
        assertThat(Contracts.failing(Averaging.class)).contains("batchSize_doesNotMatter");
    }

    @Test
    void lostParts_areFound() {
        assertThat(Contracts.failing(Unmerged.class))
                .contains("twoParts_mergeToTheWhole", "threePartsOutOfOrder_mergeToTheWhole");
    }

    @Test
    void keptMemory_isFound() {
        assertThat(Contracts.failing(Keeping.class)).contains("batchSize_doesNotMatter");
    }

    @Test
    void refusalWithoutWords_isFound() {
        assertThat(Contracts.failing(Wordless.class))
                .contains("wrongNumberOfUnits_isRefusedInWords");
    }

    @Test
    void otherStimuliEachTime_areFound() {
        assertThat(Contracts.failing(Changing.class))
                .containsExactly("stimuli_areTheSameEachTimeAndOfTheShapeOfTheImages");
    }

    @Test
    void missingCitation_isFound() {
        assertThat(Contracts.failing(Uncited.class)).contains("facts_areComplete");
    }
}
