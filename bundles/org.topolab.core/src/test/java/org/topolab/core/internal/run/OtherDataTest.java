package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;

/** A run measured on other data than its own. */
class OtherDataTest extends RunsInAWorld {

    @BeforeEach
    void install() {
        world.withOtherData();
    }

    private Outcome measure(Watcher watcher, String... words) throws Exception {
        return world.runs.measure(out, List.of(words), watcher);
    }

    private void refused(String message, String... words) throws Exception {
        Map<String, String> before = Snapshot.of(out);
        int reads = world.data.testReads.get();
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> measure(new Watcher(), words))
                .withMessageContaining(message);
        assertThat(Snapshot.of(out)).isEqualTo(before);
        assertThat(world.data.testReads).hasValue(reads);
        assertThat(world.data.open.get() + world.wide.open.get() + world.family.open).isZero();
    }

    @Test
    void otherData_giveRowsAndMapsOfTheirOwn() throws Exception {
        run(new Watcher());
        List<String> before = Files.readAllLines(out.resolve("metrics.csv"));
        Path map = out.resolve("maps/means-mean-grid-epoch-0003.npy");
        byte[] own = Files.readAllBytes(map);
        Outcome outcome = measure(new Watcher(), "data=columns", "train.batch=4", "means");
        assertThat(outcome.last()).extracting(Row::split).containsOnly("test@columns");
        List<String> after = Files.readAllLines(out.resolve("metrics.csv"));
        assertThat(after).startsWith(before.toArray(String[]::new));
        assertThat(after).hasSize(before.size() + 4);
        assertThat(map).hasBinaryContent(own);
        assertThat(out.resolve("maps/means-mean-grid-epoch-0003@columns.npy")).exists();
        assertThat(Files.readString(out.resolve("maps/means-grid-epoch-0003@columns.json")))
                .contains("\"data\": \"columns\"");
        assertThat(Files.readAllLines(out.resolve("log.jsonl")))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "\"event\":\"measuring\"",
                                                "\"data\":\"columns\"",
                                                "\"split\":\"test@columns\"",
                                                "\"overrides\":[\"data=columns\",\"train.batch=4\"]",
                                                "\"sha256\":\"" + world.columns.sha256));
        world.runs.figures(out, List.of(), true, new Watcher());
        assertThat(names(out.resolve("figures")))
                .contains("sheet-means-grid-sign.svg", "sheet-means-grid@columns-sign.svg")
                .contains("curve-means-index-grid.svg", "curve-means-index-grid-columns.svg");
    }

    @Test
    void bareName_leavesNothingOfTheOldData() throws Exception {
        run(new Watcher(), "data.images=20");
        measure(new Watcher(), "data.folder=x", "data=columns");
        assertThat(world.columns.last.options().integer("images")).isEqualTo(37);
        assertThat(world.columns.last.options().text("folder")).endsWith("x");
    }

    @Test
    void ownDataNamedAgain_areStillItsOwnUnlessAnythingDiffers() throws Exception {
        run(new Watcher());
        assertThat(measure(new Watcher(), "data=rows", "data.folder=moved").last())
                .extracting(Row::split)
                .containsOnly("test");
        assertThat(measure(new Watcher(), "data.images=20").last())
                .extracting(Row::split)
                .containsOnly("test@rows");
        world.data.sha256 = "cd".repeat(32);
        Watcher watcher = new Watcher();
        assertThat(measure(watcher).last()).extracting(Row::split).containsOnly("test@rows");
        assertThat(watcher.notes).first().asString().contains("SHA-256 cdcd", "test@rows");
    }

    @Test
    void dataThatDoNotFit_areRefusedBeforeAnythingIsComputed() throws Exception {
        run(new Watcher(), "train.epochs=0");
        refused(
                "command line 'data=wide': data.provider: data set 'wide' has images of shape"
                        + " [1, 3, 5], this network takes [1, 3, 4]",
                "data=wide");
        refused(
                "data set 'rows' needs 2 outputs for its vectors, this network has 3",
                "data.targets=vectors");
    }

    @Test
    void localiserWithClassesOfItsOwn_isShownButNotAnsweredFor() throws Exception {
        run(new Watcher());
        Watcher watcher = new Watcher();
        Outcome outcome = measure(watcher, "data=columns", "data.targets=two-classes", "means");
        assertThat(outcome.last())
                .extracting(Row::split, Row::metric)
                .containsExactly(
                        tuple("test@columns", "means.index"),
                        tuple("test@columns", "means.indices"));
        assertThat(watcher.notes)
                .contains(
                        "'columns' has 2 classes, this network answers for 3: accuracy is not"
                                + " measured");
        assertThat(out.resolve("maps/prediction-output-epoch-0003@columns.json")).doesNotExist();
        assertThat(world.family.open).isZero();
    }

    @Test
    void croppedNetwork_isMeasuredOnImagesOfAnySizeThatAreCroppedAlike() throws Exception {
        run(new Watcher(), "train.augment.crop-side=3", "train.epochs=1");
        assertThat(Files.readString(out.resolve("run.json")))
                .contains("\"shape\": \"[1, 3, 4]\"", "\"shown\": \"[1, 3, 3]\"");
        assertThat(measure(new Watcher(), "data=wide").last())
                .extracting(Row::split)
                .containsOnly("test@wide");
        refused("train.augment.crop-side: cannot be changed", "train.augment.crop-side=2");
    }

    @Test
    void words_areRefusedWithTheNearestName() throws Exception {
        run(new Watcher(), "train.epochs=0");
        refused("unknown metric or entry 'dta', expected one of any, means, data", "dta=columns");
        refused("did you mean 'data'?", "dta=columns");
        refused("model.n: cannot be changed to measure a network that is there", "model.n=1");
        refused("movies: cannot be changed to measure", "movies=[sheet]");
        refused("train.epochs: cannot be changed to measure", "train.epochs=3");
        refused("did you mean 'columns'?", "data=colums");
    }
}
