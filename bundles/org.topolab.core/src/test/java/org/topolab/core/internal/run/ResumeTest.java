package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;

/** Runs that were cut off and go on. */
class ResumeTest extends RunsInAWorld {

    @Test
    void interruptedAnywhereAndResumed_equalsUninterruptedBitByBit() throws Exception {
        Path whole = folder.resolve("whole");
        Watcher counting = new Watcher();
        world.runs.run(world.read(World.RECIPE), whole, false, counting);
        Map<String, String> expected = Snapshot.of(whole);
        assertThat(counting.asked).isGreaterThan(25);
        for (int at = 1; at <= counting.asked; at += 5) {
            Path cut = folder.resolve("cut" + at);
            Outcome first = world.runs.run(world.read(World.RECIPE), cut, false, new Watcher(at));
            assertThat(first.finished()).as("cut at %d", at).isFalse();
            assertThat(Files.readString(cut.resolve("run.json"))).contains("\"interrupted\"");
            Outcome second = world.runs.resume(cut, new Watcher(4));
            Outcome last = second;
            while (!last.finished()) {
                last = world.runs.resume(cut, new Watcher(4 + at));
            }
            assertThat(Snapshot.of(cut)).as("cut at %d", at).isEqualTo(expected);
        }
    }

    @Test
    void augmentedRun_hasTheSameBitsForAnyThreadsAndInterruption() throws Exception {
        String augment =
                "train.augment={crop-side: 5, flip: 0.5, shift: 1, brightness: 0.1, normalise: auto}";
        Path whole = folder.resolve("whole");
        Recipe one = world.read(World.RECIPE, augment, "train.threads=1");
        world.runs.run(one, whole, false, new Watcher());
        Map<String, String> expected = Snapshot.of(whole);
        expected.remove("recipe.yaml");
        for (int threads : new int[] {2, 4}) {
            Path cut = folder.resolve("threads" + threads);
            Recipe more = world.read(World.RECIPE, augment, "train.threads=" + threads);
            world.runs.run(more, cut, false, new Watcher(16));
            assertThat(Files.readString(cut.resolve("log.jsonl")))
                    .contains("\"batch\":3,\"epoch\":2");
            assertThat(world.runs.resume(cut, new Watcher()).finished()).isTrue();
            Map<String, String> found = Snapshot.of(cut);
            found.remove("recipe.yaml");
            assertThat(found).as("%d threads", threads).isEqualTo(expected);
        }
        Path plain = folder.resolve("plain");
        world.runs.run(world.read(World.RECIPE), plain, false, new Watcher());
        assertThat(Files.readString(whole.resolve("metrics.csv")))
                .isNotEqualTo(Files.readString(plain.resolve("metrics.csv")));
    }

    @Test
    void resumeWithOtherThreads_saysSoAndGoesOn() throws Exception {
        run(new Watcher(10));
        Watcher watcher = new Watcher();
        world.runs.resume(out, List.of("train.threads=5"), watcher);
        assertThat(watcher.notes).first().asString().contains("train.threads=5", "other bits");
        assertThat(compute(out)).containsEntry("threads", 5L);
        assertThat(Files.readString(out.resolve("log.jsonl"))).contains("train.threads=5");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                world.runs.measure(
                                        out, List.of(), List.of("train.epochs=9"), new Watcher()))
                .withMessageContaining("train.epochs=9");
    }

    @Test
    void crashAfterLastCheckpoint_isRepeatedFromIt() throws Exception {
        Path whole = folder.resolve("whole");
        world.runs.run(world.read(World.RECIPE), whole, false, new Watcher());
        world.runs.run(world.read(World.RECIPE), out, false, new Watcher());
        RunFolder.delete(out.resolve("checkpoint/step-000000000015"));
        Path record = out.resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"finished\"", "\"running\""));
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.rows).extracting(Row::epoch).containsOnly(3);
        assertThat(Snapshot.of(out)).isEqualTo(Snapshot.of(whole));
    }

    @Test
    void damagedCheckpoint_isPassedOver() throws Exception {
        run(new Watcher());
        Path record = out.resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"finished\"", "\"running\""));
        Files.write(out.resolve("checkpoint/step-000000000015/state.safetensors"), new byte[9]);
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.notes).first().asString().contains("step-000000000015", "damaged");
    }

    @Test
    void resumeWithOtherData_isRefused() throws Exception {
        run(new Watcher(10));
        world.data.sha256 = "cd".repeat(32);
        assertThatIOException()
                .isThrownBy(() -> world.runs.resume(out, new Watcher()))
                .withMessageContaining("train data have SHA-256 cdcd");
    }

    @Test
    void finishedRun_isNotResumed() throws Exception {
        run(new Watcher());
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.notes).containsExactly("this run is finished; nothing is left to do");
    }
}
