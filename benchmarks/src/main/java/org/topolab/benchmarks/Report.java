package org.topolab.benchmarks;

import java.util.Optional;

/**
 * What came out of one work.
 *
 * @param task what was computed
 * @param ours how we fared
 * @param peer how libtorch fared
 */
record Report(Task task, Score ours, Score peer) {

    /**
     * One line: images a second of wall time, their ratio, CPU time of a step, spread, and the
     * ratio of the first quartiles, which a neighbour on the machine disturbs less than medians.
     */
    String line(Optional<Profile> profile) {
        double oursPerSecond = task.imagesPerSecond(ours.wallMs().value());
        double peersPerSecond = task.imagesPerSecond(peer.wallMs().value());
        return "%s %s threads=%d ours=%.1f libtorch=%.1f ratio=%.2f"
                        .formatted(
                                task.work().id(),
                                task.precision(),
                                task.threads(),
                                oursPerSecond,
                                peersPerSecond,
                                oursPerSecond / peersPerSecond)
                + " quartile-ratio=%.2f".formatted(peer.wallMs().lower() / ours.wallMs().lower())
                + " cpu ours=%.1fms libtorch=%.1fms"
                        .formatted(ours.cpuMs().value(), peer.cpuMs().value())
                + profile.map(p -> limit(p, oursPerSecond)).orElse("")
                + " spread ours=%.0f%% libtorch=%.0f%%"
                        .formatted(100 * ours.wallMs().spread(), 100 * peer.wallMs().spread());
    }

    private static String limit(Profile profile, double oursPerSecond) {
        return " limit=%.1f reached=%.2f"
                .formatted(profile.limit(), oursPerSecond / profile.limit());
    }
}
