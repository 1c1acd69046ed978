package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir Path folder;

    @Test
    void folder_isNotThereUntilItIsWhole() throws IOException {
        Path target = folder.resolve("deep/run");
        Staging.publish(
                target,
                false,
                stage -> {
                    assertThat(target).doesNotExist();
                    assertThat(stage.getFileName().toString()).startsWith(".run.tmp-");
                    Files.writeString(stage.resolve("a"), "1");
                });
        assertThat(target.resolve("a")).hasContent("1");
        assertThat(target.getParent()).isDirectoryContaining("glob:**/run");
        assertThat(target.getParent().toFile().list()).containsExactly("run");
    }

    @Test
    void failure_leavesNothingAndKeepsTheOldRun() throws IOException {
        Path target = folder.resolve("run");
        Staging.publish(
                target,
                false,
                stage ->
                        RunFolder.json(
                                stage.resolve("run.json"),
                                java.util.Map.of("kind", RunFolder.KIND)));
        assertThatIOException()
                .isThrownBy(
                        () ->
                                Staging.publish(
                                        target,
                                        true,
                                        stage -> {
                                            Files.writeString(stage.resolve("b"), "2");
                                            throw new IOException("disk full");
                                        }))
                .withMessage("disk full");
        assertThat(folder.toFile().list()).containsExactly("run");
        assertThat(target.resolve("run.json")).exists();
    }

    @Test
    void linkToAFolder_isNotReplaced() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("run"), real);
        assertThatIOException()
                .isThrownBy(() -> Staging.check(link, true))
                .withMessageContaining("is no run of Topolab");
    }
}
