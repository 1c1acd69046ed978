package org.topolab.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both sides of a task, taking turns; with a third that is ours while oneDNN times its kernels. */
final class Pair implements AutoCloseable {

    private final Task task;
    private final List<Contest> all = new ArrayList<>();
    private final Contest ours;
    private final Contest peer;
    private final Optional<Contest> profiled;

    /**
     * Starts both sides.
     *
     * @param folder where the class paths lie
     * @throws IllegalStateException if the networks differ in size, or a side cannot do the task
     */
    Pair(Task task, Path folder, boolean profile) {
        this.task = task;
        try {
            ours = begin(new Player(Side.OURS, task, folder, false));
            peer = begin(new Player(Side.LIBTORCH, task, folder, false));
            profiled =
                    profile
                            ? Optional.of(begin(new Player(Side.OURS, task, folder, true)))
                            : Optional.empty();
            refuseUnequal();
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private Contest begin(Player player) {
        Contest contest = new Contest(player);
        all.add(contest);
        return contest;
    }

    private void refuseUnequal() {
        long found = ours.player().parameters();
        long expected = peer.player().parameters();
        if (found != expected) {
            throw new IllegalStateException(
                    "%s: ours has %d parameters, libtorch's %d; they must be the same network"
                            .formatted(task.work().id(), found, expected));
        }
    }

    /** Warms up, then lets all take turns, in the opposite order every other round. */
    void run(int rounds) {
        all.forEach(Contest::warmUp);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                all.get(round % 2 == 0 ? i : all.size() - 1 - i).turn();
            }
        }
    }

    /** What is computed. */
    Task task() {
        return task;
    }

    /** Our side. */
    Contest ours() {
        return ours;
    }

    /** The peer's side. */
    Contest peer() {
        return peer;
    }

    /** What oneDNN said of our kernels; empty if it was not asked for. */
    Optional<Profile> profile() {
        return profiled.map(
                contest -> Profile.read(contest.player().output(), task, contest.score().steps()));
    }

    @Override
    public void close() {
        all.forEach(Contest::close);
    }
}
