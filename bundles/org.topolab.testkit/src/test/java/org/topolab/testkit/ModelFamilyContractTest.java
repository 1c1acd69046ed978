package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.ModelFamily;

class ModelFamilyContractTest {

    abstract static class SoftmaxContract extends ModelFamilyContract {

        abstract SoftmaxFamily.Flaw flaw();

        @Override
        protected ModelFamily family() {
            return new SoftmaxFamily(flaw());
        }

        @Override
        protected boolean published() {
            return false;
        }

        @Override
        protected List<Map<String, Object>> badOptions() {
            return List.of(Map.of("depth", 3));
        }
    }

    static class Sound extends SoftmaxContract {
        @Override
        SoftmaxFamily.Flaw flaw() {
            return SoftmaxFamily.Flaw.NONE;
        }
    }

    static class Forgetful extends SoftmaxContract {
        @Override
        SoftmaxFamily.Flaw flaw() {
            return SoftmaxFamily.Flaw.FORGETS_MOMENTUM;
        }
    }

    static class Shy extends SoftmaxContract {
        @Override
        SoftmaxFamily.Flaw flaw() {
            return SoftmaxFamily.Flaw.LEARNS_WHEN_LOOKED_AT;
        }
    }

    static class Talkative extends SoftmaxContract {
        @Override
        SoftmaxFamily.Flaw flaw() {
            return SoftmaxFamily.Flaw.TELLS_ALL_SHEETS;
        }
    }

    static class Lenient extends Sound {
        @Override
        protected List<Map<String, Object>> badOptions() {
            return List.of(Map.of());
        }
    }

    @Test
    void soundFamily_passes() {
        assertThat(Contracts.failing(Sound.class)).isEmpty();
    }

    @Test
    void lostMomentum_isFound() {
        assertThat(Contracts.failing(Forgetful.class)).contains("restoredModel_goesOnExactly");
    }

    @Test
    void changeByLooking_isFound() {
        assertThat(Contracts.failing(Shy.class)).contains("infer_changesNothing");
    }

    @Test
    void unaskedSheets_areFound() {
        assertThat(Contracts.failing(Talkative.class)).contains("onlyAskedSheets_areHandedOver");
    }

    @Test
    void acceptedBadOptions_areFound() {
        assertThat(Contracts.failing(Lenient.class)).contains("badOptions_areRefusedInWords");
    }
}
