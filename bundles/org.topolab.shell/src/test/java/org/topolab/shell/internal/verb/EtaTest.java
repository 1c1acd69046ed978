package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.task.Monitor;

class EtaTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<String> told = new ArrayList<>();
    private long now = 7 * SECOND;

    private final Eta eta =
            new Eta(
                    new Monitor() {
                        @Override
                        public void progress(double fraction, String what) {
                            told.add(what);
                        }

                        @Override
                        public boolean cancelled() {
                            return true;
                        }
                    },
                    () -> now);

    @Test
    void eta_isJudgedByWhatWasDoneSinceTheStart() {
        eta.progress(0.5, "a"); // half was there before
        now += SECOND / 2;
        eta.progress(0.55, "b"); // too soon
        now += 9 * SECOND / 2;
        eta.progress(0.6, "c"); // a tenth in 5 s, four tenths are left

        assertThat(told).containsExactly("a", "b", "c, ETA 20 s");
    }

    @Test
    void nothingDone_hasNoEta() {
        eta.progress(0, "a");
        now += 60 * SECOND;
        eta.progress(0, "a");

        assertThat(told).containsExactly("a", "a");
    }

    @Test
    void cancellation_isPassedOn() {
        assertThat(eta.cancelled()).isTrue();
    }
}
