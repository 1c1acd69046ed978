package org.topolab.core.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.sweep.Axis;
import org.topolab.core.sweep.Sweep;

/** Recipes that list values, and what becomes of the lists. */
class SweepReaderTest {

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void world() {
        world = new World(folder);
    }

    private Sweep read(String text, String... overrides) throws Exception {
        Path file = Files.writeString(folder.resolve("lists.yaml"), text);
        return world.recipes.sweep(file, List.of(overrides));
    }

    private List<String> problems(String text, String... overrides) throws Exception {
        try {
            read(text, overrides);
            return List.of();
        } catch (RecipeException e) {
            return e.problems().stream().map(p -> p.toString().replace(folder + "/", "")).toList();
        }
    }

    @Test
    void lists_makeEveryCombinationOnceSeedsOutermost() throws Exception {
        Sweep sweep =
                read(World.RECIPE.replace("seed: 7", "seed: [1..2]").replace("n: 2", "n: [1, 2]"));
        assertThat(sweep.name()).isEqualTo("rows-test");
        assertThat(sweep.axes())
                .containsExactly(
                        new Axis("seed", "seed", List.of(1L, 2L)),
                        new Axis("model.n", "n", List.of(1L, 2L)));
        assertThat(sweep.trials())
                .extracting(Sweep.Trial::name)
                .containsExactly("n-1-seed-1", "n-2-seed-1", "n-1-seed-2", "n-2-seed-2");
        Sweep.Trial last = sweep.trials().get(3);
        assertThat(last.values()).isEqualTo(Map.of("seed", 2L, "n", 2L));
        assertThat(last.recipe().seed()).isEqualTo(2);
        assertThat(last.recipe().model().options().integer("n")).isEqualTo(2);
        assertThat(last.recipe().name()).isEqualTo("rows-test-n-2-seed-2");
    }

    @Test
    void ordinaryRecipe_isOneTrial() throws Exception {
        Sweep sweep = read(World.RECIPE);
        assertThat(sweep.lists()).isFalse();
        assertThat(sweep.trials()).hasSize(1);
        assertThat(sweep.trials().get(0).recipe().name()).isEqualTo("rows-test");
    }

    @Test
    void lists_mayStandOnTheCommandLineInGroupsAndForIds() throws Exception {
        world.withOtherData();
        Sweep sweep =
                read(
                        World.RECIPE,
                        "data=[rows, columns]",
                        "train.optimizer.rate=[0.1, 0.01]",
                        "seed=3..5");
        assertThat(sweep.trials()).hasSize(12);
        assertThat(sweep.trials().get(0).name()).isEqualTo("provider-rows-rate-0.1-seed-3");
        assertThat(sweep.trials())
                .extracting(trial -> trial.recipe().data().id())
                .startsWith("rows", "rows", "columns", "columns");
        assertThat(sweep.trials())
                .extracting(trial -> trial.recipe().train().group("optimizer").number("rate"))
                .startsWith(0.1, 0.01, 0.1, 0.01);
        assertThat(sweep.trials())
                .extracting(trial -> trial.recipe().seed())
                .containsExactly(3L, 3L, 3L, 3L, 4L, 4L, 4L, 4L, 5L, 5L, 5L, 5L);
    }

    @Test
    void optionThatIsAList_isNoAxisUnlessItIsAListOfLists() throws Exception {
        String given = "train.augment.normalise=given";
        assertThat(read(World.RECIPE, given, "train.augment.mean=[0.5]", "train.augment.sd=[1.0]"))
                .matches(sweep -> !sweep.lists());
        Sweep two =
                read(
                        World.RECIPE,
                        given,
                        "train.augment.mean=[[0.5], [0.4]]",
                        "train.augment.sd=[1.0]");
        assertThat(two.axes()).extracting(Axis::path).containsExactly("train.augment.mean");
    }

    @Test
    void wrongLists_areRefusedWithTheirPlace() throws Exception {
        assertThat(problems(World.RECIPE.replace("seed: 7", "seed: []")))
                .containsExactly(
                        "lists.yaml:2:7: seed: found an empty list, expected values to try");
        assertThat(problems(World.RECIPE.replace("n: 2", "n: [2, 2]")).get(0))
                .contains("model.n: found 2 twice");
        assertThat(problems(World.RECIPE, "seed=[9..1]").get(0))
                .contains("found 9..1, expected a range that grows");
        assertThat(problems(World.RECIPE, "seed=1..10000", "model.n=[1, 2]").get(0))
                .contains("seed, model.n: these lists make 20000 trials, expected at most 10000");
        assertThat(problems(World.RECIPE.replace("n: 2", "n: [1, 3]")))
                .containsExactly(
                        "lists.yaml:4:30: model.n: found 3, expected a divisor of the grid's side 4");
    }

    @Test
    void nothingAmongValues_isRefused() throws Exception {
        assertThat(problems(World.RECIPE.replace("n: 2", "n: [1, ~]")))
                .containsExactly(
                        "lists.yaml:4:30: model.n: found nothing, expected a value to try");
    }

    @Test
    void listOutsideOfAMissingSection_isNoAxis() throws Exception {
        String recipe = World.RECIPE.replaceAll("train: .*", "epochs: [1, 2]");
        assertThat(problems(recipe).get(0)).contains("lists.yaml:5:1: epochs: unknown");
    }
}
