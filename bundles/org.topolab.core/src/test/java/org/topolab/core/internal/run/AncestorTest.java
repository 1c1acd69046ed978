package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Tensor;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.format.file.Sha256;
import org.topolab.format.safetensors.Safetensors;

/** Runs that start from the weights of others. */
class AncestorTest extends RunsInAWorld {

    private static float[] tensor(Path run, String weights, String name) throws Exception {
        return Safetensors.read(run.resolve("weights/" + weights + ".safetensors"))
                .tensors()
                .get(name)
                .toArray();
    }

    private Path grown(Watcher watcher, String name, String... overrides) throws Exception {
        Path target = folder.resolve(name);
        world.runs.run(world.read(World.RECIPE, overrides), target, false, watcher);
        return target;
    }

    @Test
    void run_startsFromTheWeightsOfAnother() throws Exception {
        run(new Watcher());
        Watcher watcher = new Watcher();
        Path next = grown(watcher, "next", "train.from=out", "train.epochs=0");
        assertThat(tensor(next, "epoch-0000", "weights"))
                .containsExactly(tensor(out, "epoch-0003", "weights"));
        assertThat(watcher.notes)
                .first()
                .isEqualTo(
                        "2 of 2 tensors are taken over from %s, such as weights; nothing stays fresh"
                                .formatted(out));
        String sha256 = Sha256.of(out.resolve("weights/epoch-0003.safetensors"));
        assertThat(Files.readString(next.resolve("recipe.yaml")))
                .contains("from: " + out, "from-sha256: " + sha256);
        assertThat(Files.readString(next.resolve("run.json"))).contains("\"taken\": 2");
        Path repeated = folder.resolve("repeated");
        world.runs.run(
                world.recipes.read(next.resolve("recipe.yaml"), java.util.List.of()),
                repeated,
                false,
                new Watcher());
        assertThat(tensor(repeated, "epoch-0000", "weights"))
                .containsExactly(tensor(out, "epoch-0003", "weights"));
    }

    @Test
    void family_decidesWhatStaysFresh() throws Exception {
        run(new Watcher());
        Watcher watcher = new Watcher();
        Path next = grown(watcher, "next", "train.from=out", "train.epochs=0", "model.n=1");
        assertThat(watcher.notes).first().asString().contains("1 stay fresh, such as mean");
        assertThat(tensor(next, "epoch-0000", "mean")).containsExactly(0);
        assertThat(tensor(out, "epoch-0003", "mean")[0]).isNotZero();
    }

    @Test
    void resume_needsTheOtherNetworkNoMore() throws Exception {
        run(new Watcher());
        Path whole = grown(new Watcher(), "whole", "train.from=out");
        Map<String, String> expected = Snapshot.of(whole);
        Path cut = grown(new Watcher(9), "cut", "train.from=out");
        Path broken = folder.resolve("broken");
        assertThatIOException()
                .isThrownBy(
                        () -> grown(new Watcher(), "broken", "train.from=out", "model.fault=nan"))
                .withMessageContaining("diverged");
        assertThat(names(broken.resolve("checkpoint"))).containsExactly("step-000000000000");
        RunFolder.delete(out);
        assertThat(world.runs.resume(cut, new Watcher()).finished()).isTrue();
        assertThat(Snapshot.of(cut)).isEqualTo(expected);
    }

    @Test
    void otherNetworkThatIsMissingOrDoesNotFit_isRefused() throws Exception {
        run(new Watcher(), "train.epochs=0");
        Path foreign = folder.resolve("foreign.safetensors");
        Safetensors.write(foreign, Map.of("x", new Tensor(new int[] {1}, new float[1])), Map.of());
        refused("train.from: found no " + folder.resolve("gone"), "train.from=gone");
        refused(
                "none of the 1 tensors in %s fits the 2 of this model".formatted(foreign),
                "train.from=foreign.safetensors");
        refused(
                "the recipe began with 00; give it those weights back",
                "train.from=out",
                "train.from-sha256='00'");
        assertThat(names(folder)).containsExactly("foreign.safetensors", "out", "r.yaml");
        assertThat(world.family.open).isZero();
    }

    private void refused(String message, String... overrides) {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> grown(new Watcher(), "next", overrides))
                .withMessageContaining(message);
    }
}
