package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.topolab.core.archive.MapFiles.Look;
import org.topolab.core.archive.MapFiles.Wanted;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.format.npy.Npy;

/** Single maps of a made-up run as files. */
class FolderMapFilesTest extends RunsInAWorld {

    private static final Look PLAIN = new Look(true, 1, 5);

    private Wanted wanted(String map, String sheet, OptionalInt epoch, String layer) {
        return new Wanted(out, map, sheet, epoch, layer);
    }

    private String write(String map, String layer, String name) throws Exception {
        Path file = folder.resolve("saved").resolve(name);
        Wanted wanted = wanted(map, "", OptionalInt.empty(), layer);
        assertThat(world.maps.write(wanted, PLAIN, file, false, new Watcher())).isEqualTo(file);
        return Files.readString(file);
    }

    @Test
    void picture_isDrawnByAViewThatCan() throws Exception {
        run(new Watcher());
        assertThat(write("means.sign", "", "a.png"))
                .isEqualTo("sign of means of sheet 'grid', epoch 3 {}");
        assertThat(write("means.mean", "plus", "b.svg"))
                .isEqualTo("mean of means of sheet 'grid', epoch 3 {range=[]}");
        assertThat(names(folder.resolve("saved"))).containsExactly("a.png", "b.svg");
    }

    @Test
    void maps_areListedOnce() throws Exception {
        run(new Watcher(), "measure.metrics=[means, any]");
        assertThat(world.maps.maps(out))
                .containsExactly("any.mean", "any.sign", "means.mean", "means.sign");
    }

    @Test
    void table_hasPlaceAndValueOfEachUnit() throws Exception {
        run(new Watcher());
        float[] means = Npy.read(out.resolve("maps/means-mean-grid-epoch-0003.npy")).toFloats();
        List<String> lines = write("means.mean", "", "a.csv").lines().toList();
        assertThat(lines).hasSize(17).startsWith("unit,row,column,block,plus,minus");
        assertThat(lines.get(7)).isEqualTo("6,1,2,1,%s,%s".formatted(means[6], -means[6]));
        assertThat(write("means.mean", "minus", "b.csv").lines().toList().get(7))
                .isEqualTo("6,1,2,1,%s".formatted(-means[6]));
        assertThat(write("means.sign", "", "c.csv"))
                .startsWith("unit,row,column,block,value,category\n0,0,0,0,-1,\n");
    }

    @Test
    void movie_hasAllEpochsInTheRangeOfTheLayerShown() throws Exception {
        run(new Watcher());
        List<String> lines = write("means.mean", "plus", "a.mp4").lines().toList();
        assertThat(lines).hasSize(5);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int epoch = 0; epoch <= 3; epoch++) {
            Path file = out.resolve("maps/means-mean-grid-epoch-000%d.npy".formatted(epoch));
            float[] both = Npy.read(file).toFloats();
            for (int unit = 0; unit < 16; unit++) {
                low = Math.min(low, both[unit]);
                high = Math.max(high, both[unit]);
            }
        }
        assertThat(lines.get(1)).endsWith("{range=[%s, %s]}".formatted(low, high));
    }

    @Test
    void whatIsThere_isNotReplacedUnlessAllowed() throws Exception {
        run(new Watcher());
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");
        Wanted wanted = wanted("means.sign", "grid", OptionalInt.of(0), "");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> world.maps.write(wanted, PLAIN, file, false, new Watcher()))
                .withMessageContaining("exists already; choose another name with --out");
        assertThat(file).hasContent("mine");
        world.maps.write(wanted, PLAIN, file, true, new Watcher());
        assertThat(Files.readString(file)).startsWith("unit,");
    }

    @Test
    void unknownNames_areToldWithTheNearest() throws Exception {
        run(new Watcher(), "measure.metrics=[means, any]");
        refused("mean.sign", "", LAST, "", "this run has no metric 'mean'; it has any, means");
        refused(
                "means.sing",
                "",
                LAST,
                "",
                "no map 'sing'; it has mean, sign; did you mean 'sign'");
        refused(
                "means.sign",
                "gird",
                LAST,
                "",
                "no sheet 'gird'; it has grid; did you mean 'grid'");
        refused("any.sign", "", LAST, "", "any.sign is on 2 sheets; name one of free, grid");
        refused("means.mean", "", LAST, "pls", "no layer 'pls'; it has plus, minus");
        refused("means.sign", "", LAST, "up", "no layer 'up', and no other either");
        refused("sign", "", LAST, "", "'sign' is no map, expected METRIC.RESULT");
        refused(
                "means.sign",
                "",
                OptionalInt.of(7),
                "",
                "means was not measured on sheet 'grid' at epoch 7; it was at 0, 1, 2, 3");
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    private static final OptionalInt LAST = OptionalInt.empty();

    private void refused(
            String map, String sheet, OptionalInt epoch, String layer, String message) {
        Wanted wanted = wanted(map, sheet, epoch, layer);
        Path file = folder.resolve("x.png");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> world.maps.write(wanted, PLAIN, file, false, new Watcher()))
                .withMessageContaining(message);
    }

    @Test
    void otherEndings_areRefused() throws Exception {
        run(new Watcher());
        Wanted wanted = wanted("means.sign", "grid", LAST, "");
        for (String name : List.of("a.gif", "png")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(
                            () ->
                                    world.maps.write(
                                            wanted,
                                            PLAIN,
                                            folder.resolve(name),
                                            false,
                                            new Watcher()))
                    .withMessageStartingWith(
                            "'%s' ends with none of .png, .svg, .csv, .mp4".formatted(name));
        }
    }

    @Test
    void folderThatIsNoRun_isRefused() {
        Wanted wanted = new Wanted(folder, "means.sign", "grid", LAST, "");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                world.maps.write(
                                        wanted,
                                        PLAIN,
                                        folder.resolve("a.png"),
                                        false,
                                        new Watcher()))
                .withMessageContaining("is no run");
    }
}
