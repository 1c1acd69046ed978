package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Tensor;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Exchange.Imported;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;
import org.topolab.format.json.Json;
import org.topolab.format.safetensors.Safetensors;

/** Networks that come from elsewhere and go there. */
class FolderExchangeTest extends RunsInAWorld {

    @BeforeEach
    void install() {
        world.withOtherData();
    }

    private Path file(Map<String, Tensor> more) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        float[] weights = new float[36];
        for (int i = 0; i < 36; i++) {
            weights[i] = i / 7f;
        }
        tensors.put("weights", new Tensor(new int[] {36}, weights));
        tensors.put("mean", new Tensor(new int[] {1}, new float[] {0.25f}));
        tensors.putAll(more);
        Path file = folder.resolve("a net.safetensors");
        Safetensors.write(file, tensors, Map.of());
        return file;
    }

    private Imported take(Path file, String... overrides) throws Exception {
        return world.exchange.take(file, Optional.of("tiny"), List.of(overrides), out, false);
    }

    @Test
    void importedNetwork_isARunThatSaysWhereItComesFrom() throws Exception {
        Path file = file(Map.of("blocks", new Tensor(new int[] {}, new float[] {4})));
        Imported imported = take(file, "model.grid=8");
        assertThat(imported.parameters()).isEqualTo(36);
        assertThat(imported.notes())
                .containsExactly(
                        "read from a net.safetensors",
                        "metric 'absent' is left out: none of that name with these options is"
                                + " installed");
        assertThat(names(out))
                .contains("run.json", "recipe.yaml", "metrics.csv", "log.jsonl", "weights");
        assertThat(Files.readString(out.resolve("recipe.yaml")))
                .contains("name: a-net", "n: 4", "grid: 8", "- means")
                .doesNotContain("data:");
        String text = Files.readString(out.resolve("run.json"));
        assertThat(text).doesNotContain(folder.toString());
        Map<?, ?> record = (Map<?, ?>) Json.read(out.resolve("run.json"));
        assertThat(record.get("status")).isEqualTo("imported");
        assertThat(record.get("source"))
                .isEqualTo(
                        Map.of(
                                "file",
                                "a net.safetensors",
                                "sha256",
                                Sha256.of(file),
                                "format",
                                "safetensors",
                                "updates",
                                9L));
        assertThat(record.get("model"))
                .isEqualTo(Map.of("parameters", 36L, "channels", 1L, "outputs", 3L));
        assertThat(Files.readAllLines(out.resolve("metrics.csv"))).hasSize(1);
        assertThat(names(out.resolve("weights"))).containsExactly("epoch-0000.safetensors");
        assertThat(world.runs.figures(out, List.of(), false, new Watcher())).isEmpty();
    }

    @Test
    void firstDataItIsMeasuredOn_becomeItsOwn() throws Exception {
        take(file(Map.of()));
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> world.runs.measure(out, List.of(), new Watcher()))
                .withMessageContaining("data: missing: this network was imported without data");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(
                        () ->
                                world.runs.measure(
                                        out,
                                        List.of("data=rows", "data.targets=vectors"),
                                        new Watcher()))
                .withMessageContaining("needs 2 outputs for its vectors, this network has 3");
        Outcome first = world.runs.measure(out, List.of("data=rows"), new Watcher());
        assertThat(first.last()).extracting(Row::split).containsOnly("test");
        assertThat(first.last()).extracting(Row::metric).contains("accuracy", "means.index");
        assertThat(Files.readString(out.resolve("recipe.yaml"))).contains("provider: rows");
        assertThat(Files.readString(out.resolve("run.json")))
                .contains("\"channels\": 1", "\"kind\": \"classes\"", world.data.sha256);
        assertThat(world.runs.measure(out, List.of("any"), new Watcher()).last())
                .extracting(Row::split)
                .containsOnly("test");
        assertThat(world.runs.measure(out, List.of("data=columns"), new Watcher()).last())
                .extracting(Row::split)
                .containsOnly("test@columns");
        assertThat(world.runs.figures(out, List.of(), false, new Watcher())).isNotEmpty();
    }

    @Test
    void dataThatCannotBecomeItsOwn_areRefusedBeforeAnythingIsWritten() throws Exception {
        take(file(Map.of()));
        world.catalog.without(Kind.METRICS, world.means);
        Map<String, String> before = Snapshot.of(out);
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(
                        () -> world.runs.measure(out, List.of("data=rows", "any"), new Watcher()))
                .withMessageContaining("unknown metric 'means'");
        assertThat(Snapshot.of(out)).isEqualTo(before);
    }

    @Test
    void importedRun_hasNothingToResume() throws Exception {
        take(file(Map.of()));
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.notes).first().asString().contains("was imported", "train.from=RUN");
    }

    @Test
    void refusals_leaveNothingBehind() throws Exception {
        Path file = file(Map.of("blocks", new Tensor(new int[] {}, new float[] {2})));
        Path foreign = folder.resolve("foreign.safetensors");
        Safetensors.write(foreign, Map.of("x", new Tensor(new int[] {1}, new float[1])), Map.of());
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> take(foreign))
                .withMessage(
                        foreign
                                + ": found no tensor 'weights', expected a network of family"
                                + " 'tiny'; name another file or --family");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> take(file, "model.n=4"))
                .withMessageContaining(
                        "model.n: found 4, but the tensors of the file tell 2; leave it out");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> take(file, "model.grd=8"))
                .withMessageContaining("did you mean 'grid'?");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(
                        () -> world.exchange.take(file, Optional.empty(), List.of(), out, false))
                .withMessageContaining("model.family: missing: the file does not say its own");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(
                        () -> world.exchange.take(file, Optional.of("tny"), List.of(), out, false))
                .withMessageContaining("did you mean 'tiny'?");
        assertThat(names(folder)).containsExactly("a net.safetensors", "foreign.safetensors");
        take(file);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> take(file))
                .withMessageContaining("--force");
    }

    @Test
    void exportedAndImportedAgain_hasTheSameBitsOptionsAndEpoch() throws Exception {
        run(new Watcher(), "model.n=4");
        Path file = folder.resolve("out of it.safetensors");
        assertThat(world.exchange.give(out, file, "module.", false)).isEqualTo(3);
        assertThat(Safetensors.read(file).metadata())
                .containsEntry("family", "tiny")
                .containsEntry("epoch", "3")
                .containsEntry("options", "{\"n\":4,\"grid\":4,\"fault\":\"\"}");
        assertThat(Safetensors.read(file).tensors())
                .containsOnlyKeys("module.weights", "module.mean");
        Path back = folder.resolve("back");
        world.exchange.take(file, Optional.empty(), List.of(), back, false);
        Path again = folder.resolve("again.safetensors");
        world.exchange.give(back, again, "module.", false);
        assertThat(names(back.resolve("weights"))).containsExactly("epoch-0003.safetensors");
        assertThat(Files.readString(back.resolve("recipe.yaml"))).contains("n: 4");
        Safetensors.read(file)
                .tensors()
                .forEach((name, tensor) -> assertSame(again, name, tensor.toArray()));
        assertThatIOException()
                .isThrownBy(() -> world.exchange.give(out, file, "", false))
                .withMessageContaining("exists already; choose another file with --out");
        world.exchange.give(out, file, "", true);
        assertThat(Safetensors.read(file).tensors()).containsOnlyKeys("weights", "mean");
    }

    private static void assertSame(Path file, String name, float[] expected) {
        try {
            assertThat(Safetensors.read(file).tensors().get(name).toArray())
                    .containsExactly(expected);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
