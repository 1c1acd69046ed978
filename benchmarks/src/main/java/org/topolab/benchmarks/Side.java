package org.topolab.benchmarks;

import java.util.Locale;

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

    /** The class its process starts with. */
    String main() {
        return main;
    }
}
