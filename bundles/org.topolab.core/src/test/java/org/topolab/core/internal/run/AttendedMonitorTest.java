package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.fake.Busy;
import org.topolab.core.internal.fake.World;
import org.topolab.core.run.RunMonitor;

class AttendedMonitorTest extends RunsInAWorld {

    private long now;

    /** Answers after some time that the run goes on. */
    private AttendedMonitor answering(long nanos) throws Exception {
        RunMonitor slow = new Busy(passed -> now += passed, nanos);
        Audience audience = new Audience(world.watchers, Path.of("out"), world.read(World.RECIPE));
        return new AttendedMonitor(slow, audience, () -> now);
    }

    @Test
    void runThatIsHeld_takesNoTime() throws Exception {
        AttendedMonitor held = answering(3_600_000_000_000L);
        Pace pace = new Pace(held.clock());
        for (int step = 0; step < 4; step++) {
            now += 500_000_000L;
            assertThat(held.cancelled()).isFalse();
            pace.step(64);
        }
        assertThat(pace.imagesPerSecond()).isEqualTo(128);
        assertThat(pace.left(10, 0).toMillis()).isEqualTo(5_000);
    }

    @Test
    void quickAnswer_isWork() throws Exception {
        AttendedMonitor quick = answering(100_000_000L);
        long start = quick.clock().getAsLong();
        assertThat(quick.cancelled()).isFalse();
        assertThat(quick.clock().getAsLong() - start).isEqualTo(100_000_000L);
    }
}
