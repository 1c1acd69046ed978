package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    private final List<Integer> threads = new CopyOnWriteArrayList<>();

    private Crew crew(int size) {
        return new Crew(size, NoKernels.counting(threads));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void everyTask_isDoneOnce(int size) {
        AtomicIntegerArray done = new AtomicIntegerArray(20);
        try (Crew crew = crew(size)) {
            crew.run(20, (task, worker) -> done.incrementAndGet(task));
        }
        for (int task = 0; task < 20; task++) {
            assertThat(done.get(task)).isOne();
        }
    }

    @Test
    void twoTasksAtATime_haveDifferentWorkers() {
        CountDownLatch both = new CountDownLatch(2);
        List<Integer> workers = new CopyOnWriteArrayList<>();
        try (Crew crew = crew(2)) {
            crew.run(
                    2,
                    (task, worker) -> {
                        workers.add(worker);
                        meet(both);
                    });
        }
        assertThat(workers).containsExactlyInAnyOrder(0, 1);
    }

    /** Ends only if both tasks run at the same time. */
    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failureOfATask_reachesTheCaller() {
        try (Crew crew = crew(2)) {
            for (int failing = 0; failing < 4; failing++) {
                int bad = failing;
                assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(() -> crew.run(4, (task, worker) -> fail(task == bad)))
                        .withMessage("bad");
            }
        }
    }

    private static void fail(boolean now) {
        if (now) {
            throw new IllegalArgumentException("bad");
        }
    }

    @Test
    void errorOfATask_reachesTheCaller() {
        CountDownLatch both = new CountDownLatch(2);
        try (Crew crew = crew(2)) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(
                            () ->
                                    crew.run(
                                            2,
                                            (task, worker) -> {
                                                meet(both);
                                                if (worker == 1) {
                                                    throw new StackOverflowError("deep");
                                                }
                                            }))
                    .withCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void kernels_useOneThreadInTasksAndAllAfterwards() {
        try (Crew crew = crew(3)) {
            crew.begin();
            assertThat(threads).containsExactly(3);
            threads.clear();
            crew.run(8, (task, worker) -> {});
            assertThat(threads).containsExactly(1, 1, 1, 3);
            threads.clear();
            crew.run(1, (task, worker) -> {});
            assertThat(threads).isEmpty();
        }
    }

    @Test
    void tasksWithinTasks_areDoneByTheirWorker() {
        try (Crew crew = new Crew(3, NoKernels.make())) {
            List<String> done = new CopyOnWriteArrayList<>();
            crew.run(
                    4,
                    (outer, worker) -> {
                        Thread mine = Thread.currentThread();
                        crew.run(
                                2,
                                (inner, second) -> {
                                    assertThat(Thread.currentThread()).isSameAs(mine);
                                    assertThat(second).isZero();
                                    done.add(outer + "." + inner);
                                });
                    });
            assertThat(done)
                    .containsExactlyInAnyOrder(
                            "0.0", "0.1", "1.0", "1.1", "2.0", "2.1", "3.0", "3.1");
        }
    }
}
