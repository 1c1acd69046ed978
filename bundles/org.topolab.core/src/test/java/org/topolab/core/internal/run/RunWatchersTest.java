package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.fake.Listener;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunWatcher;

/** Who hears of a run, of what, and in which order. */
class RunWatchersTest extends RunsInAWorld {

    private final Listener listener = new Listener();

    /** Every event once, but for repetitions of what came just before. */
    private static List<String> kinds(List<String> heard) {
        List<String> kinds = new ArrayList<>();
        for (String event : heard) {
            String kind = event.replaceFirst("^(measured \\d+) .*", "$1");
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    @Test
    void run_isToldFromBeginningToEnd() throws Exception {
        world.watchers.add(listener);
        Watcher watcher = new Watcher();
        run(watcher, "train.epochs=2");
        assertThat(kinds(listener.heard))
                .containsExactly(
                        "began out rows-test",
                        "measured 0",
                        "epoch 0 written",
                        "training 1",
                        "measured 1",
                        "epoch 1 written",
                        "training 2",
                        "measured 2",
                        "epoch 2 written",
                        "ended out finished");
        assertThat(listener.rows).isEqualTo(watcher.rows);
        assertThat(listener.glimpses).isEmpty();
    }

    @Test
    void rowsHeard_areThoseOfTheFile() throws Exception {
        world.watchers.add(listener);
        run(new Watcher(), "train.stop={patience: 9}", "train.epochs=2");
        assertThat(listener.rows)
                .containsExactlyInAnyOrderElementsOf(
                        MetricsFile.open(out.resolve("metrics.csv")).rows());
        assertThat(listener.rows).extracting(Row::split).contains("validation");
    }

    @Test
    void interruptedRun_isToldAgainWhenItGoesOn() throws Exception {
        world.watchers.add(listener);
        run(new Watcher(10));
        assertThat(listener.heard).endsWith("ended out interrupted");
        listener.heard.clear();
        world.runs.resume(out, new Watcher());
        assertThat(listener.heard).startsWith("began out rows-test").endsWith("ended out finished");
        assertThat(listener.heard).doesNotContain("epoch 0 written");
        listener.heard.clear();
        world.runs.resume(out, new Watcher());
        assertThat(listener.heard).as("nothing is left to do").isEmpty();
    }

    @Test
    void failedRun_isToldWithItsCause() throws Exception {
        world.watchers.add(listener);
        assertThatIOException().isThrownBy(() -> run(new Watcher(), "model.fault=nan"));
        assertThat(listener.heard.get(listener.heard.size() - 1))
                .startsWith("ended out failedtraining diverged");
    }

    @Test
    void watcherThatThrows_hearsNoMoreOfThisRun() throws Exception {
        Listener bad = new Listener("epoch 1");
        world.watchers.add(bad);
        world.watchers.add(listener);
        run(new Watcher());
        assertThat(bad.heard).endsWith("epoch 1 written");
        assertThat(listener.heard).endsWith("ended out finished");
        world.runs.run(world.read(World.RECIPE), folder.resolve("next"), false, new Watcher());
        assertThat(bad.heard).contains("began next rows-test");
    }

    @Test
    void watcherThatComesLate_hearsFirstThatTheRunHasBegun() throws Exception {
        Listener late = new Listener();
        world.watchers.add(
                new RunWatcher() {
                    @Override
                    public void epochEnded(Path folder, int epoch) {
                        if (epoch == 1) {
                            world.watchers.add(late);
                        }
                    }
                });
        run(new Watcher());
        assertThat(late.heard).startsWith("began out rows-test", "training 2");
        assertThat(late.heard).endsWith("ended out finished");
    }

    @Test
    void watcherThatGoes_hearsNoMore() throws Exception {
        world.watchers.add(listener);
        world.watchers.remove(listener);
        run(new Watcher());
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void watchedRun_hasTheBitsOfAnyOther() throws Exception {
        run(new Watcher());
        Map<String, String> expected = Snapshot.of(out);
        world.watchers.add(listener);
        world.watchers.add(new Listener("training"));
        Path watched = folder.resolve("watched");
        world.runs.run(world.read(World.RECIPE), watched, false, new Watcher());
        assertThat(Snapshot.of(watched)).isEqualTo(expected);
    }
}
