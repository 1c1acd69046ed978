package org.topolab.benchmarks;

import java.util.Locale;
import java.util.Map;

/** The two that are compared. */
enum Side {
    OURS("org.topolab.benchmarks.ours.OurTurns"),
    LIBTORCH("org.topolab.benchmarks.peer.PeerTurns");

    private final String main;

    Side(String main) {
        this.main = main;
    }

    /** Its name in results, and of its files. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How its users have OpenMP's threads wait: ours as {@code bin/topolab} sets it, libtorch's as
     * OpenMP does by itself.
     */
    Map<String, String> waiting() {
        return switch (this) {
            case OURS -> Map.of("OMP_WAIT_POLICY", "passive", "GOMP_SPINCOUNT", "4000");
            case LIBTORCH -> Map.of();
        };
    }

    /** The class its process starts with. */
    String main() {
        return main;
    }
}
