package org.topolab.core.internal.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunLeaseTest {

    private final RunLease lease = new RunLease();
    private final List<String> done = new ArrayList<>();

    @Test
    void idle_taskIsDoneAtOnce() {
        lease.whenIdle(() -> done.add("a"));
        assertThat(done).containsExactly("a");
    }

    @Test
    void atWork_taskWaitsForTheLastRunAndIsDoneOnce() {
        RunLease.Hold first = lease.hold();
        RunLease.Hold second = lease.hold();
        lease.whenIdle(() -> done.add("a"));
        first.close();
        first.close();
        assertThat(done).isEmpty();
        second.close();
        assertThat(done).containsExactly("a");
        lease.hold().close();
        assertThat(done).containsExactly("a");
    }
}
