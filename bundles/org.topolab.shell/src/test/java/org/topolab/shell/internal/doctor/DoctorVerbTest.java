package org.topolab.shell.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class DoctorVerbTest {

    @TempDir private Path folder;

    @Test
    void dataFolders_areNamed() throws Exception {
        Files.createDirectory(folder.resolve("mnist"));
        Files.createDirectory(folder.resolve("fashion-mnist"));

        assertThat(DoctorVerb.data(folder.toString()))
                .isEqualTo(Finding.ok("data", "fashion-mnist, mnist in " + folder));
    }

    @Test
    void missingDataFolder_isWrong() {
        Finding finding = DoctorVerb.data(folder.resolve("none").toString());

        assertThat(finding.state()).isEqualTo(Finding.State.WRONG);
        assertThat(finding.sentence()).contains("expected a folder");
    }

    @Test
    void unsetDataFolder_isOnlyANote() {
        assertThat(DoctorVerb.data("").state()).isEqualTo(Finding.State.NOTE);
    }

    @Test
    void workingFolderThatIsNone_isWrong() {
        List<Finding> findings = Machine.examine(folder.resolve("none"), Map.of());

        assertThat(findings)
                .filteredOn(f -> f.subject().equals("working folder"))
                .first()
                .satisfies(f -> assertThat(f.state()).isEqualTo(Finding.State.WRONG));
    }

    @Test
    void platformWithoutDl4j_isAnalysisOnly() {
        assertThat(Engine.examine(new Bundle[0]))
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("cannot be trained"));
    }
}
