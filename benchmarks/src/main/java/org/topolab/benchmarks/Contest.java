package org.topolab.benchmarks;

/** One side's process and how it fares. */
final class Contest implements AutoCloseable {

    /** A turn lasts about this long: long against a thread's waking, short against drift. */
    private static final double TURN_MS = 400;

    /** Until Java's compiler, caches and clocks have settled. */
    private static final double WARM_UP_MS = 5_000;

    private static final int WARM_UP_STEPS = 6;

    private final Player player;
    private final Score score = new Score();
    private int stepsPerTurn = 1;

    /** A side that has not begun. */
    Contest(Player player) {
        this.player = player;
    }

    /** Takes steps that do not count, and finds out how many fill a turn. */
    void warmUp() {
        Score warm = new Score();
        double spentMs = 0;
        for (int steps = 0; steps < WARM_UP_STEPS || spentMs < WARM_UP_MS; steps++) {
            Lap lap = player.steps(1);
            warm.add(lap);
            spentMs += lap.wallMs().sum();
        }
        stepsPerTurn = (int) Math.max(1, Math.round(TURN_MS / warm.wallMs().lower()));
        player.forgetOutput();
    }

    /** A turn that counts. */
    void turn() {
        score.add(player.steps(stepsPerTurn));
    }

    /** The process. */
    Player player() {
        return player;
    }

    /** What counted so far. */
    Score score() {
        return score;
    }

    @Override
    public void close() {
        player.close();
    }
}
