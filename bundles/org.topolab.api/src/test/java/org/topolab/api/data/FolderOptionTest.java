package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;

class FolderOptionTest {

    private final FolderOption folders = new FolderOption("Folder", "a folder", "it", false);
    private final FolderOption archives = new FolderOption("File", "a file", "the zip", true);

    @TempDir Path temp;

    @Test
    void spec_saysThatItMayBeLeftOut() {
        assertThat(folders.spec().help())
                .isEqualTo(
                        "Folder; empty to look through TOPOLAB_DATA and the configured folders.");
        assertThat(folders.spec().expects()).isEqualTo("a folder, or nothing");
        assertThat(folders.check(options(""))).isEmpty();
    }

    @Test
    void whatIsThere_isNoProblem() throws IOException {
        Path file = Files.createFile(temp.resolve("a.zip"));

        assertThat(folders.check(options(temp.toString()))).isEmpty();
        assertThat(archives.check(options(temp.toString()))).isEmpty();
        assertThat(archives.check(options(file.toString()))).isEmpty();
        assertThat(folders.check(options(file.toString())))
                .containsExactly(
                        new OptionProblem(
                                "folder",
                                ("found '%s', which is no folder here, expected it; correct it, or"
                                                + " leave it out to look through TOPOLAB_DATA")
                                        .formatted(file)));
    }

    @Test
    void whatIsNotThere_isNamed() {
        for (String nowhere : List.of(temp.resolve("nowhere").toString(), "a\0b")) {
            assertThat(archives.check(options(nowhere)))
                    .singleElement()
                    .satisfies(
                            problem ->
                                    assertThat(problem.message())
                                            .startsWith("found '" + nowhere)
                                            .contains("which is not there, expected the zip;"));
        }
    }

    @Test
    void searchPath_isSubfoldersThenNamesakesThenOthers() {
        Path a = temp.resolve("a");
        Path namesake = temp.resolve("b/mnist");
        SearchPath found = search("", a, namesake, temp.resolve("c/../a"));

        assertThat(found.places())
                .containsExactly(a.resolve("mnist"), namesake.resolve("mnist"), namesake, a);
        assertThat(found.nothing())
                .startsWith("no such file in " + a.resolve("mnist") + ", ")
                .endsWith(", " + a);
    }

    @Test
    void searchPathOfTheOption_leavesTheOtherFoldersOut() {
        Path own = temp.resolve("own");

        assertThat(search(own.toString(), temp).places())
                .containsExactly(own.resolve("mnist"), own);
        assertThat(search("", temp.resolve("mnist")).places())
                .containsExactly(temp.resolve("mnist/mnist"), temp.resolve("mnist"));
        assertThat(search("").nothing()).isEqualTo("no folder to look in");
        assertThat(search("a\0b", temp).nothing()).isEqualTo("no folder to look in");
    }

    private SearchPath search(String option, Path... request) {
        return SearchPath.of(
                new DataRequest(options(option), Split.TRAIN, List.of(request)), "mnist");
    }

    private Options options(String folder) {
        return Options.of(List.of(folders.spec()), Map.of("folder", folder));
    }
}
