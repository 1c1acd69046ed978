package org.topolab.core.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.World;

class RecipeProblemsTest {

    private static final String DATA = "data: {provider: rows}\n";
    private static final String MODEL = "model: {family: tiny}\n";

    @TempDir Path folder;

    @Test
    void misspeltFamily_isNamedWithTheNearest() throws Exception {
        assertThat(new World(folder).problems(DATA + "model: {family: tny}\n"))
                .containsExactly(
                        "r.yaml:2:17: model.family: unknown model family 'tny', expected one of"
                                + " tiny; did you mean 'tiny'?");
    }

    @Test
    void unknownOption_isAtItsKey() throws Exception {
        assertThat(new World(folder).problems(DATA + "model: {family: tiny, gird: 4}\n"))
                .containsExactly(
                        "r.yaml:2:23: model.gird: unknown option 'gird', expected one of family,"
                                + " n, grid, fault; did you mean 'grid'?");
    }

    @Test
    void wrongTypeAndRange_areAtTheirValues() throws Exception {
        String train = "train:\n  epochs: many\n  optimizer:\n    rate: -1\n  precision: f23\n";
        assertThat(new World(folder).problems(DATA + MODEL + train))
                .containsExactly(
                        "r.yaml:4:11: train.epochs: found text 'many', expected an integer from 0"
                                + " to 1000000 epochs",
                        "r.yaml:6:11: train.optimizer.rate: found -1, expected a number from"
                                + " 1.0E-12 to 1000.0",
                        "r.yaml:7:14: train.precision: found text 'f23', expected one of f32,"
                                + " bf16; did you mean 'f32'?");
    }

    @Test
    void combinationThatDoesNotFit_isAtTheOptionOrItsSection() throws Exception {
        World world = new World(folder);
        assertThat(world.problems(DATA + "model: {family: tiny, n: 3}\n"))
                .containsExactly(
                        "r.yaml:2:26: model.n: found 3, expected a divisor of the grid's side 4");
        assertThat(world.problems(DATA + "model: {family: tiny, grid: 5}\n"))
                .containsExactly(
                        "r.yaml:2:8: model.n: found 2, expected a divisor of the grid's side 5");
    }

    @Test
    void severalProblems_areSaidAtOnceInOrder() throws Exception {
        String text =
                """
                seed: -1
                data: {provider: rws}
                modle: {family: tiny}
                measure: {metrics: [mean, {any: {shufles: 3}}, 7], every: epok}
                """;
        assertThat(new World(folder).problems(text))
                .containsExactly(
                        "r.yaml:1:1: model: missing, expected a map with 'family'; add 'model:"
                                + " {family: ...}'",
                        "r.yaml:1:7: seed: found -1, expected an integer of at least 0",
                        "r.yaml:2:18: data.provider: unknown data set 'rws', expected one of"
                                + " rows; did you mean 'rows'?",
                        "r.yaml:3:1: modle: unknown option 'modle', expected one of data, model,"
                                + " train, measure, figures, movies, name, seed; did you mean 'model'?",
                        "r.yaml:4:21: measure.metrics: unknown metric 'mean', expected one of any,"
                                + " means; did you mean 'means'?",
                        "r.yaml:4:34: measure.metrics.any.shufles: unknown option 'shufles',"
                                + " expected one of as, on, shuffles, break; did you mean 'shuffles'?",
                        "r.yaml:4:48: measure.metrics: found '7', expected a metric: any, means",
                        "r.yaml:4:59: measure.every: found text 'epok', expected one of epoch,"
                                + " end; did you mean 'epoch'?");
    }

    @Test
    void duplicateKeysAndMetrics_areRefused() throws Exception {
        assertThat(new World(folder).problems(DATA + MODEL + "seed: 1\nseed: 2\n"))
                .containsExactly(
                        "r.yaml:4:1: seed: found a second 'seed', the first is on line 3; leave"
                                + " one out");
        assertThat(
                        new World(folder)
                                .problems(DATA + MODEL + "measure: {metrics: [any, any: {}]}\n"))
                .containsExactly(
                        "r.yaml:3:26: measure.metrics.any: found a second time; leave one out, or"
                                + " give it another name with 'as: ...'");
    }

    @Test
    void brokenYaml_isToldWithItsPlace() throws Exception {
        assertThat(new World(folder).problems("model: {family: tiny\ndata: 3"))
                .singleElement()
                .asString()
                .startsWith("r.yaml:2:5: YAML: ");
    }

    @Test
    void foreignTagsAndTexts_areRefused() throws Exception {
        assertThat(new World(folder).problems(DATA + MODEL + "seed: !!java.net.URL 1\n"))
                .first()
                .asString()
                .startsWith("r.yaml:3:7: seed: found tag ");
        assertThat(new World(folder).problems("[1, 2]"))
                .containsExactly(
                        "r.yaml:1:1: recipe: found no map, expected 'model:', 'data:' and others");
        assertThat(new World(folder).problems(DATA + "model: tiny\n"))
                .containsExactly("r.yaml:2:8: model: found 'tiny', expected a map with 'family'");
    }

    @Test
    void aliasBomb_isRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
        }
        assertThat(new World(folder).problems(bomb.toString()))
                .singleElement()
                .asString()
                .contains("Number of aliases");
        assertThat(new World(folder).problems("a: " + "[".repeat(40) + "]".repeat(40)))
                .singleElement()
                .asString()
                .contains("found more than 10000 entries or 32 levels");
    }

    @Test
    void hugeNumber_isRefused() throws Exception {
        assertThat(new World(folder).problems(DATA + MODEL + "seed: 99999999999999999999\n"))
                .first()
                .asString()
                .isEqualTo(
                        "r.yaml:3:7: seed: found 99999999999999999999, which no number here can"
                                + " hold");
    }

    @Test
    void unknownKernels_areNamedWithTheInstalled() throws Exception {
        assertThat(new World(folder).problems(DATA + MODEL + "train: {kernels: onednm}\n"))
                .containsExactly(
                        "r.yaml:3:18: train.kernels: unknown kernels 'onednm', installed are auto,"
                                + " onednn, portable; did you mean 'onednn'?");
    }

    @Test
    void nameThatIsNoFileName_isRefused() throws Exception {
        assertThat(new World(folder).problems("name: a/b\n" + DATA + MODEL))
                .containsExactly(
                        "r.yaml:1:7: name: found 'a/b', expected letters, digits, '.', '_' and"
                                + " '-'");
    }

    @Test
    void secondOfAMetric_needsAnotherName() throws Exception {
        String twice = World.RECIPE.replace("metrics: [means]", "metrics: [means, %s]");
        assertThat(new World(folder).problems(twice.formatted("means")))
                .singleElement()
                .asString()
                .contains("found a second time", "give it another name with 'as: ...'");
        assertThat(new World(folder).problems(twice.formatted("{means: {as: Big Means}}")))
                .singleElement()
                .asString()
                .contains("means.as", "found 'Big Means', expected lower-case letters");
    }
}
