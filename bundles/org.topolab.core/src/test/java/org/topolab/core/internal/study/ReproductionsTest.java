package org.topolab.core.internal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Reproduction;
import org.topolab.api.study.ReproductionInfo;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;
import org.topolab.api.study.Verdict;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.compare.FolderComparisons;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.study.Reproduced;

class ReproductionsTest {

    @TempDir Path folder;
    private World world;
    private RecipeReproductions reproductions;

    /** Two seeds of the world's recipe; claims that the last accuracy is above chance. */
    private static final class Twice implements Reproduction {
        private final RunLease lease;
        private boolean replaced;

        Twice(RunLease lease) {
            this.lease = lease;
        }

        @Override
        public ReproductionInfo info() {
            return new ReproductionInfo(
                    new Facts(
                            "twice",
                            "Twice",
                            "The same again.",
                            List.of(),
                            "Apache-2.0",
                            List.of(new IntOption("seeds", "Runs.", 2, 1, 9))));
        }

        @Override
        public List<Trial> trials(Scale scale, Options options) {
            replaced = false;
            lease.whenIdle(() -> replaced = true);
            List<Trial> trials = new ArrayList<>();
            for (int seed = 1; seed <= options.integer("seeds"); seed++) {
                String recipe = World.RECIPE.replace("seed: 7", "seed: " + seed);
                trials.add(
                        new Trial(
                                "s" + seed,
                                "all",
                                recipe,
                                List.of("train.epochs=" + epochs(scale))));
            }
            return trials;
        }

        private static int epochs(Scale scale) {
            return scale == Scale.FULL ? 3 : 1;
        }

        @Override
        public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
            assertThat(replaced).as("replaced while it is at work").isFalse();
            double least =
                    tried.stream()
                            .mapToDouble(t -> t.last("test", "accuracy").orElseThrow().value())
                            .min()
                            .orElseThrow();
            Series series =
                    new Series(
                            "least",
                            "n",
                            "accuracy",
                            List.of(new Series.Point(1, least, Optional.empty())));
            return new Conclusion(
                    List.of(
                            new Finding(
                                    "It learns | fast",
                                    "1",
                                    String.valueOf(least),
                                    Verdict.YES,
                                    "",
                                    Verdict.OPEN)),
                    List.of("Runs: " + tried.size()),
                    Results.of(series),
                    List.of(
                            new Conclusion.Gallery(
                                    "both",
                                    List.of("sheet"),
                                    tried.stream().map(t -> t.trial().name()).toList())));
        }
    }

    /** A recipe that is refused. */
    private static final class Unfit implements Reproduction {
        @Override
        public ReproductionInfo info() {
            return new ReproductionInfo(
                    new Facts("unfit", "Unfit", "Wrong.", List.of(), "Apache-2.0", List.of()));
        }

        @Override
        public List<Trial> trials(Scale scale, Options options) {
            return List.of(new Trial("s1", "all", World.RECIPE, List.of("model.n=3")));
        }

        @Override
        public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
            throw new AssertionError("nothing was run");
        }
    }

    @BeforeEach
    void world() {
        world = new World(folder);
        world.catalog.with(Kind.REPRODUCTIONS, new Twice(world.lease));
        reproductions =
                new RecipeReproductions(
                        world.catalog,
                        world.recipes,
                        world.runs,
                        new FolderComparisons(world.recipes, world.lease, world.writers),
                        world.lease,
                        world.writers);
    }

    /** A second trial that starts from the network of the first. */
    private static final class Follows implements Reproduction {
        @Override
        public ReproductionInfo info() {
            return new ReproductionInfo(
                    new Facts("follows", "Follows", "On.", List.of(), "Apache-2.0", List.of()));
        }

        @Override
        public List<Trial> trials(Scale scale, Options options) {
            String first = World.RECIPE.replace("epochs: 3", "epochs: 1");
            String second =
                    first.replace("batch: 8,", "batch: 8, from: '%s',".formatted(Trial.run("one")));
            return List.of(
                    new Trial("one", "one", first, List.of()),
                    new Trial("two", "two", second, List.of()));
        }

        @Override
        public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
            return new Conclusion(List.of(), List.of(), Results.of(), List.of());
        }
    }

    private Reproduced reproduce(Watcher watcher, String... settings) throws Exception {
        return reproductions.reproduce(
                "twice", Scale.LAPTOP, List.of(settings), folder.resolve("out"), watcher);
    }

    @Test
    void allRuns_areMadeJudgedAndReported() throws Exception {
        Watcher watcher = new Watcher();
        Reproduced found = reproduce(watcher);
        assertThat(found.finished()).isTrue();
        assertThat(found.notes()).containsExactly("Runs: 2");
        assertThat(watcher.notes)
                .anySatisfy(
                        n ->
                                assertThat(n)
                                        .startsWith("run 1 of 2 done: s1, accuracy 85.7 %; about"))
                .contains("run 2 of 2 done: s2, accuracy 100.0 %");
        Path out = folder.resolve("out");
        assertThat(Files.readString(out.resolve("runs/s2/recipe.yaml")))
                .contains("seed: 2", "epochs: 1");
        assertThat(Files.readAllLines(out.resolve("report.csv")).get(0))
                .isEqualTo("claim,published,observed,reproduced,corrected,holds");
        assertThat(Files.readString(out.resolve("report.md")))
                .contains(
                        "# Twice",
                        "`topolab reproduce twice`",
                        "| It learns \\| fast | 1 | ",
                        " | yes |  | open |",
                        "- Runs: 2",
                        "(figures/curve-least.png)");
        assertThat(found.figures())
                .contains(out.resolve("figures/curve-least.png"))
                .anySatisfy(file -> assertThat(file).startsWith(out.resolve("figures/both")));
    }

    @Test
    void trial_canTakeOverTheNetworkOfAnEarlierOne() throws Exception {
        world.catalog.with(Kind.REPRODUCTIONS, new Follows());
        Path out = folder.resolve("out");
        assertThat(
                        reproductions
                                .reproduce("follows", Scale.LAPTOP, List.of(), out, new Watcher())
                                .finished())
                .isTrue();
        assertThat(Files.readString(out.resolve("recipes/two.yaml")))
                .contains("from: '%s'".formatted(out.resolve("runs/one")));
        assertThat(Files.readString(out.resolve("runs/two/run.json"))).contains("\"taken\": 2");
    }

    @Test
    void interrupted_goesOnWithTheSameCommand() throws Exception {
        Reproduced first = reproduce(new Watcher(3));
        assertThat(first.finished()).isFalse();
        assertThat(folder.resolve("out/report.md")).doesNotExist();
        Reproduced second = reproduce(new Watcher());
        assertThat(second.finished()).isTrue();
        Path run = folder.resolve("out/runs/s1/run.json");
        FileTime before = Files.getLastModifiedTime(run);
        assertThat(reproduce(new Watcher()).findings()).isEqualTo(second.findings());
        assertThat(Files.getLastModifiedTime(run)).isEqualTo(before);
    }

    @Test
    void otherSettings_needAnotherFolder() throws Exception {
        reproduce(new Watcher());
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> reproduce(new Watcher(), "seeds=3"))
                .withMessageContaining("other settings");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/thesis.txt"), "dear");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(
                        () ->
                                reproductions.reproduce(
                                        "twice",
                                        Scale.FULL,
                                        List.of(),
                                        folder.resolve("mine"),
                                        new Watcher()))
                .withMessageContaining("no reproduction");
        assertThat(folder.resolve("mine/reproduction.json")).doesNotExist();
    }

    @Test
    void wrongSetting_isRefusedBeforeAnythingIsWritten() throws Exception {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> reproduce(new Watcher(), "seds=3"))
                .withMessageContaining("did you mean 'seeds'?");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> reproduce(new Watcher(), "seeds=many"))
                .withMessageContaining("command line 'seeds=many'");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void trialThatDoesNotFit_leavesNothing() throws Exception {
        world.catalog.with(Kind.REPRODUCTIONS, new Unfit());
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(
                        () ->
                                reproductions.reproduce(
                                        "unfit",
                                        Scale.LAPTOP,
                                        List.of(),
                                        folder.resolve("out"),
                                        new Watcher()))
                .withMessageContaining("model.n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void scaleAndSettings_areInTheReportsCommand() throws Exception {
        Reproduced found =
                reproductions.reproduce(
                        "twice",
                        Scale.FULL,
                        List.of("seeds=1"),
                        folder.resolve("full"),
                        new Watcher());
        assertThat(Files.readString(found.folder().resolve("report.md")))
                .contains(
                        "`topolab reproduce twice --full seeds=1`; 1 run. First run 1970-01-01 on 3 processors");
    }
}
