package org.topolab.core.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.archive.Archive.Item;
import org.topolab.core.archive.Archive.Kept;
import org.topolab.core.archive.Archive.Kind;
import org.topolab.format.npy.Npy;

class FolderArchiveTest {

    @TempDir Path run;
    private final FolderArchive archive = new FolderArchive();

    @BeforeEach
    void make() throws IOException {
        Files.writeString(
                run.resolve("run.json"),
                """
                {"kind": "topolab-run", "format": 1, "name": "q", "status": "running",
                 "recipe": {"seed": 7}}
                """);
        Files.writeString(run.resolve("recipe.yaml"), "seed: 7\n");
        Files.createDirectories(run.resolve("maps"));
        for (int epoch : new int[] {0, 2, 10}) {
            index("two-words", "it-sheet-1", epoch, "");
        }
        index("two-words", "it-sheet-1", 10, "@noise");
        index("other", "network", 2, "");
    }

    private String name(String metric, String sheet, int epoch, String at) {
        return "%s-%s-epoch-%04d%s".formatted(metric, sheet, epoch, at);
    }

    private void index(String metric, String sheet, int epoch, String at) throws IOException {
        String map = "maps/m-" + name(metric, sheet, epoch, at) + ".npy";
        Npy.write(run.resolve(map), new int[] {2, 1, 2}, new float[] {epoch, 1, 2, 3});
        String data = at.isEmpty() ? "" : "\"data\": \"%s\", ".formatted(at.substring(1));
        Files.writeString(
                run.resolve("maps").resolve(name(metric, sheet, epoch, at) + ".json"),
                """
                {"metric": "%s", "sheet": "%s", "epoch": %d, %s"results": [
                  {"name": "index", "kind": "scalar", "value": 0.5, "unit": ""},
                  {"name": "m", "kind": "numbers", "file": "%s", "layers": ["a", "b"],
                   "layout": {"kind": "grid", "rows": 1, "columns": 2, "block-rows": 1,
                              "block-columns": 2}}]}
                """
                        .formatted(metric, sheet, epoch, data, map));
    }

    @Test
    void open_findsEpochsByMetricSheetAndData() throws IOException {
        Kept kept = archive.open(run);
        assertThat(kept.folder()).isEqualTo(run.toAbsolutePath());
        assertThat(kept.name()).isEqualTo("q");
        assertThat(kept.status()).isEqualTo("running");
        assertThat(kept.seed()).isEqualTo(7);
        assertThat(kept.recipe()).isEqualTo("seed: 7\n");
        assertThat(kept.rows()).isEmpty();
        assertThat(kept.found())
                .containsExactlyInAnyOrder(
                        new Found("two-words", "it-sheet-1", List.of(0, 2, 10)),
                        new Found("two-words", "it-sheet-1@noise", List.of(10)),
                        new Found("other", "network", List.of(2)));
    }

    @Test
    void open_readsTheBeginningOfOneFileOfAGroup() throws IOException {
        for (int epoch : new int[] {2, 10}) {
            Files.writeString(
                    run.resolve("maps/two-words-it-sheet-1-epoch-%04d.json".formatted(epoch)),
                    "nothing that could be read");
        }
        assertThat(archive.open(run).found())
                .contains(new Found("two-words", "it-sheet-1", List.of(0, 2, 10)));
    }

    @Test
    void groupWhoseFirstFileIsDamaged_isToldByTheNext() throws IOException {
        Files.writeString(run.resolve("maps/two-words-it-sheet-1-epoch-0000.json"), "{");
        assertThat(archive.open(run).found())
                .contains(new Found("two-words", "it-sheet-1", List.of(0, 2, 10)));
    }

    @Test
    void read_givesAllOrOne() throws IOException {
        Found found = new Found("two-words", "it-sheet-1", List.of(0, 2, 10));
        assertThat(archive.read(run, found, 10).items()).hasSize(2);
        assertThat(archive.read(run, found, 10).about())
                .isEqualTo("two-words of sheet 'it-sheet-1', epoch 10");
        NumberMap map = (NumberMap) archive.read(run, found, 10, "m");
        assertThat(map.toArray()).containsExactly(10, 1, 2, 3);
        assertThat(map.layout()).isEqualTo(new Layout.Grid(1, 2));
        Found noise = new Found("two-words", "it-sheet-1@noise", List.of(10));
        assertThat(archive.read(run, noise, 10, "index").name()).isEqualTo("index");
    }

    @Test
    void items_areListedWithoutTheirFiles() throws IOException {
        Files.delete(run.resolve("maps/m-other-network-epoch-0002.npy"));
        assertThat(archive.items(run, new Found("other", "network", List.of(2)), 2))
                .containsExactly(
                        new Item("index", Kind.SCALAR, List.of()),
                        new Item("m", Kind.NUMBERS, List.of("a", "b")));
    }

    @Test
    void whatIsNotThere_isRefusedInASentence() throws IOException {
        Found found = new Found("other", "network", List.of(2));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> archive.read(run, found, 3))
                .withMessageStartingWith("other of the network at epoch 3: there is no ");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> archive.read(run, found, 2, "x"))
                .withMessage(
                        "other found no 'x' on sheet 'network' at epoch 2; choose another result"
                                + " or epoch");
        Files.writeString(run.resolve("maps/other-network-epoch-0002.json"), "{\"results\": 3}");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> archive.read(run, found, 2))
                .withMessageContaining("other-network-epoch-0002.json is damaged: ");
    }

    @Test
    void folderWithoutMaps_isARunThatFoundNothing() throws IOException {
        try (var maps = Files.list(run.resolve("maps"))) {
            for (Path file : maps.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(run.resolve("maps"));
        assertThat(archive.open(run).found()).isEmpty();
    }
}
