package org.topolab.itests;

import org.junit.Assume;

/** Skips a test aloud. */
final class Skip {

    private Skip() {}

    static void unless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("SKIPPED: " + reason);
        }
        Assume.assumeTrue(reason, condition);
    }
}
