package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;
import org.topolab.shell.internal.session.FakeVerb;

class RunFoldersTest {

    private static final FakeVerb VERB = FakeVerb.returning("figures", 0);

    @TempDir private Path folder;

    @BeforeEach
    void twoRuns() throws Exception {
        for (String run : List.of("q", "runs/a")) {
            Files.createDirectories(folder.resolve(run));
            Files.writeString(folder.resolve(run).resolve("run.json"), "{}");
        }
        Files.createDirectories(folder.resolve("other"));
    }

    @Test
    void runFolder_isFoundBelowTheWorkingDirectory() throws Exception {
        assertThat(RunFolders.first(new Calls(folder, 0).of(VERB, "runs/a")))
                .isEqualTo(folder.resolve("runs/a"));
    }

    @Test
    void folderWithoutRun_isRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> RunFolders.first(new Calls(folder, 0).of(VERB, "other")))
                .withMessageContainingAll("other is no run folder", "run.json", "topolab run");
    }

    @Test
    void completion_offersRunsAlone() {
        assertThat(RunFolders.complete(folder, List.of(""))).containsExactly("q", "runs/a");
        assertThat(RunFolders.complete(folder, List.of("q", ""))).isEmpty();
    }
}
