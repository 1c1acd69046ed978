package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Row;

/** A network whose connections are cut at the end. */
class PruningTest {

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void world() {
        world = new World(folder);
    }

    private Path run(String name, String... overrides) throws Exception {
        Path out = folder.resolve(name);
        world.runs.run(world.read(World.RECIPE, overrides), out, false, new Watcher());
        return out;
    }

    private static List<Row> rows(Path run, String split) throws Exception {
        return KeptRun.read(run).rows().stream().filter(r -> r.split().equals(split)).toList();
    }

    @Test
    void accuracy_isMeasuredWithTheStrongestConnectionsAndWithRandomOnes() throws Exception {
        Path pruned = run("pruned", "model.fault=wired", "measure.kept=[0, 0.5, 1]");
        List<Row> none = rows(pruned, "kept-0.0");
        assertThat(none).extracting(Row::metric).containsExactly("accuracy", "loss");
        assertThat(none).extracting(Row::sheet).containsOnly("grid");
        // without any weight all classes are as probable
        Row loss = none.get(1);
        int classes = 3;
        assertThat(loss.value()).isCloseTo(Math.log(classes), within(1e-6));
        assertThat(loss.chance().getAsDouble()).isEqualTo(loss.value());
        Row half = rows(pruned, "kept-0.5").get(1);
        assertThat(half.value()).isLessThan(half.chance().getAsDouble());
        double whole =
                rows(pruned, "test").stream()
                        .filter(row -> row.metric().equals("loss"))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .value();
        assertThat(rows(pruned, "kept-1.0").get(1).value()).isEqualTo(whole);
        assertThat(pruned.resolve("figures/curve-pruning-grid-accuracy.png")).exists();
    }

    @Test
    void network_isLeftAsItWas() throws Exception {
        Path pruned = run("pruned", "model.fault=wired", "measure.kept=[0.1]");
        Path whole = run("whole", "model.fault=wired");
        String weights = "weights/epoch-0003.safetensors";
        assertThat(Files.readAllBytes(pruned.resolve(weights)))
                .isEqualTo(Files.readAllBytes(whole.resolve(weights)));
    }

    @Test
    void networkWithoutConnections_isRefused() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> run("refused", "measure.kept=[0.1]"))
                .withMessageContaining(
                        "measure.kept: needs a model that offers its connections, 'tiny' does not");
        assertThat(folder.resolve("refused")).doesNotExist();
    }
}
