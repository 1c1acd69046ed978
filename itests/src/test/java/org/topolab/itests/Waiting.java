package org.topolab.itests;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Waiting {

    private Waiting() {}

    /** Waits until a condition holds; fails after a minute. Returns how long it took. */
    static Duration until(String what, BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > Duration.ofMinutes(1).toNanos()) {
                throw new AssertionError("waited a minute for: " + what);
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
