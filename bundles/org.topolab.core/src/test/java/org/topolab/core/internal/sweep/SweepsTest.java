package org.topolab.core.internal.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.sweep.Standing;
import org.topolab.core.sweep.Sweep;

/** Trials of lists are made, gone on with and kept apart. */
class SweepsTest {

    private static final String LISTS =
            World.RECIPE.replace("seed: 7", "seed: [1..2]").replace("n: 2", "n: [1, 2]");

    /** How a file is called until it is complete. */
    private static final String UNFINISHED = ".0d7c3b0e-6f55-4b0f-9d0e-2c86f2d3a4b1.tmp";

    @TempDir Path folder;
    private World world;
    private FolderSweeps sweeps;

    @BeforeEach
    void world() {
        world = new World(folder);
        sweeps = new FolderSweeps(world.recipes, world.runs, world.lease);
    }

    private Sweep read(String text, String... overrides) throws Exception {
        Path file = Files.writeString(folder.resolve("lists.yaml"), text);
        return sweeps.read(file, List.of(overrides));
    }

    private List<Standing> sweep(Sweep sweep, Watcher watcher) throws Exception {
        return sweeps.sweep(sweep, folder.resolve("out"), watcher);
    }

    @Test
    void everyTrial_isMadeOnceWhateverWasInterrupted() throws Exception {
        Sweep sweep = read(LISTS);
        assertThat(sweeps.standing(sweep, folder.resolve("out")))
                .extracting(Standing::status)
                .containsOnly(Standing.WAITING);
        List<Standing> first = sweep(sweep, new Watcher(30));
        assertThat(first).extracting(Standing::status).contains("finished", "interrupted");
        Path done = first.get(0).run().resolve("run.json");
        FileTime before = Files.getLastModifiedTime(done);
        Watcher watcher = new Watcher();
        List<Standing> second = sweep(sweep, watcher);
        assertThat(second).allMatch(Standing::finished);
        assertThat(second.get(3).last())
                .filteredOn(row -> row.metric().equals("accuracy"))
                .singleElement()
                .satisfies(row -> assertThat(row.epoch()).isEqualTo(3))
                .satisfies(row -> assertThat(row.seed()).isEqualTo(2));
        assertThat(Files.getLastModifiedTime(done)).isEqualTo(before);
        assertThat(watcher.notes)
                .anySatisfy(n -> assertThat(n).startsWith("run 4 of 4 done: n-2-seed-2, accuracy"));
        // one more seed: the others stay
        sweep(read(LISTS, "seed=[1..3]"), new Watcher());
        assertThat(Files.getLastModifiedTime(done)).isEqualTo(before);
        assertThat(folder.resolve("out/runs/n-2-seed-3/metrics.csv")).exists();
    }

    @Test
    void killedInTheMiddleOfATrial_goesOnWithTheSameBits() throws Exception {
        Sweep sweep = read(LISTS);
        sweep(sweep, new Watcher(30));
        Path half =
                sweeps.standing(sweep, folder.resolve("out")).stream()
                        .filter(p -> p.status().equals("interrupted"))
                        .findFirst()
                        .orElseThrow()
                        .run();
        // what a killed process leaves: a record that still says it is running
        Path record = half.resolve("run.json");
        Files.writeString(
                record, Files.readString(record).replace("\"interrupted\"", "\"running\""));
        leave(half.resolve(".metrics.csv" + UNFINISHED));
        leave(half.resolve("maps/.grid.npy" + UNFINISHED));
        leave(half.resolve("checkpoint/.step-000000000001.tmp/.position.json" + UNFINISHED));
        leave(half.resolveSibling(".n-2-seed-2.tmp-4711-beef/run.json"));
        leave(half.resolveSibling(".n-2-seed-1.tmp-4711-beef-old/run.json"));
        assertThat(sweep(sweep, new Watcher())).allMatch(Standing::finished);
        assertThat(hidden()).containsExactly(".lock");
        sweeps.sweep(sweep, folder.resolve("whole"), new Watcher());
        Path whole = folder.resolve("whole/runs").resolve(half.getFileName());
        assertThat(half.resolve("metrics.csv"))
                .hasSameTextualContentAs(whole.resolve("metrics.csv"));
    }

    private static void leave(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "half of it");
    }

    private List<String> hidden() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    @Test
    void killedAsItBegan_beginsAgain() throws Exception {
        Sweep sweep = read(LISTS, "train.epochs=1");
        leave(folder.resolve("out/.lock"));
        leave(folder.resolve("out/.sweep.json" + UNFINISHED));
        assertThat(sweep(sweep, new Watcher())).allMatch(Standing::finished);
        assertThat(hidden()).containsExactly(".lock");
    }

    @Test
    void otherRecipeOrFolder_isRefused() throws Exception {
        sweep(read(LISTS), new Watcher());
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> sweep(read(LISTS, "train.epochs=1"), new Watcher()))
                .withMessageContaining("n-1-seed-1 has another recipe");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/thesis.txt"), "all of it");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> sweeps.sweep(read(LISTS), folder.resolve("mine"), new Watcher()))
                .withMessageContaining("is not empty and no sweep");
    }

    @Test
    void secondSweepInAFolder_isRefused() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        try (FileChannel other =
                FileChannel.open(
                        out.resolve(".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            assertThatIOException()
                    .isThrownBy(() -> sweep(read(LISTS), new Watcher()))
                    .withMessageContaining("another sweep is at work in");
        }
    }

    @Test
    void trialThatFails_isToldAndTheOthersAreMade() throws Exception {
        Sweep sweep = read(World.RECIPE, "model.fault=[nan, '']", "train.epochs=1");
        Watcher watcher = new Watcher();
        List<Standing> found = sweep(sweep, watcher);
        assertThat(found).extracting(Standing::status).containsExactly("failed", "finished");
        assertThat(watcher.notes).anyMatch(note -> note.contains("failed: training diverged"));
    }
}
