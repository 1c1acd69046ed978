package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.format.npy.Npy;

/** Movies over the measured epochs of a run. */
class FilmingTest extends RunsInAWorld {

    private List<String> lines(String name) throws Exception {
        return Files.readAllLines(out.resolve("figures").resolve(name));
    }

    @Test
    void movie_hasOneFrameForEachMeasuredEpochInTheirOrder() throws Exception {
        run(new Watcher(), "train.epochs=11");
        Watcher watcher = new Watcher();
        List<Path> written = world.runs.movies(out, List.of("sheet"), 2.5, watcher);
        assertThat(written)
                .containsExactly(out.resolve("figures").resolve("sheet-means-grid-sign.mp4"));
        List<String> lines = lines("sheet-means-grid-sign.mp4");
        assertThat(lines.get(0)).isEqualTo("2.5 frames/s");
        assertThat(lines.subList(1, lines.size()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 11)
                                .mapToObj("epoch %d: sign of means of sheet 'grid' {}"::formatted)
                                .toList());
        assertThat(watcher.notes).isEmpty();
    }

    @Test
    void numbers_areFilmedInTheRangeOfAllEpochs() throws Exception {
        run(new Watcher());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int epoch = 0; epoch <= 3; epoch++) {
            Path file = out.resolve("maps/means-mean-grid-epoch-000%d.npy".formatted(epoch));
            for (float value : Npy.read(file).toFloats()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        world.runs.movies(out, List.of("numbers"), 5, new Watcher());
        assertThat(lines("numbers-means-grid-mean.mp4"))
                .hasSize(5)
                .filteredOn(line -> line.startsWith("epoch"))
                .allMatch(line -> line.contains("{range=["))
                .extracting(line -> line.replaceAll(".*\\{range=", ""))
                .containsOnly(Arrays.asList(low, high) + "}");
    }

    @Test
    void recipe_canAskForMovies() throws Exception {
        assertThat(run(new Watcher(), "movies=[sheet]").figures())
                .contains(out.resolve("figures/sheet-means-grid-sign.mp4"));
        assertThat(Files.readString(out.resolve("recipe.yaml"))).contains("movies:\n- sheet");
        assertThat(lines("sheet-means-grid-sign.mp4")).hasSize(5).startsWith("5.0 frames/s");
    }

    @Test
    void withoutViews_thoseOfTheRecipesMoviesElseFiguresAreFilmed() throws Exception {
        run(new Watcher());
        assertThat(world.runs.movies(out, List.of(), 5, new Watcher())).hasSize(1);
    }

    @Test
    void oneEpoch_givesANoteAndNoMovie() throws Exception {
        run(new Watcher(), "measure.every=end", "measure.start=false");
        Watcher watcher = new Watcher();
        assertThat(world.runs.movies(out, List.of("sheet"), 5, watcher)).isEmpty();
        assertThat(watcher.notes)
                .containsExactly(
                        "no movie of means of sheet 'grid', mean: epoch 3 is the only one with it",
                        "no movie of means of sheet 'grid', sign: epoch 3 is the only one with it");
    }

    @Test
    void epochsMeasuredOnOtherDataAlone_areNotMissing() throws Exception {
        run(new Watcher());
        Path file = out.resolve("metrics.csv");
        String more = "r,7,9,test@columns,grid,means.index,1.0,,,,\n";
        Files.writeString(file, Files.readString(file) + more);
        Watcher watcher = new Watcher();
        world.runs.movies(out, List.of("sheet"), 5, watcher);
        assertThat(watcher.notes).isEmpty();
    }

    @Test
    void damagedAndMissingEpochs_areToldAndLeftOut() throws Exception {
        run(new Watcher());
        Files.writeString(out.resolve("maps/means-sign-grid-epoch-0001.npy"), "no array");
        Files.delete(out.resolve("maps/means-grid-epoch-0002.json"));
        Watcher watcher = new Watcher();
        world.runs.movies(out, List.of("sheet"), 5, watcher);
        assertThat(lines("sheet-means-grid-sign.mp4"))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("5.0 frames/s", "epoch 0", "epoch 3");
        assertThat(watcher.notes.get(0))
                .startsWith("maps/means-grid-epoch-0001.json is damaged and left out: ");
        assertThat(watcher.notes)
                .contains(
                        "the movie of means of sheet 'grid', sign, lacks epoch 1, 2: measured, but"
                                + " without file");
    }
}
