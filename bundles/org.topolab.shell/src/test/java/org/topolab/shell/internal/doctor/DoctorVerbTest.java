package org.topolab.shell.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

        assertThat(DoctorVerb.data(folder.toString(), ""))
                .containsExactly(Finding.ok("data", "fashion-mnist, mnist in " + folder));
    }

    @Test
    void missingDataFolder_isWrong() {
        List<Finding> findings = DoctorVerb.data("", folder.resolve("none").toString());

        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.state()).isEqualTo(Finding.State.WRONG))
                .satisfies(f -> assertThat(f.sentence()).contains("none", "TOPOLAB_DATA"));
    }

    @Test
    void severalDataFolders_areEachExamined() throws Exception {
        Files.createDirectories(folder.resolve("a/mnist"));
        Files.createDirectories(folder.resolve("b/cifar10"));
        String both = folder.resolve("a") + File.pathSeparator + folder.resolve("b");

        assertThat(DoctorVerb.data(both, "")).hasSize(2);
    }

    @Test
    void unsetDataFolder_isOnlyANote() {
        assertThat(DoctorVerb.data("", ""))
                .singleElement()
                .satisfies(f -> assertThat(f.state()).isEqualTo(Finding.State.NOTE));
    }

    @Test
    void workingFolderThatIsNone_isWrong() {
        List<Finding> findings = Machine.examine(folder.resolve("none"), Map.of(), 0);

        assertThat(findings)
                .filteredOn(f -> f.subject().equals("working folder"))
                .first()
                .satisfies(f -> assertThat(f.state()).isEqualTo(Finding.State.WRONG));
    }

    @Test
    void limitedMemoryAndThreads_areTold() {
        Map<String, String> environment =
                Map.of(
                        "OMP_NUM_THREADS", "1",
                        "OPENBLAS_NUM_THREADS", "3",
                        "OMP_WAIT_POLICY", "passive",
                        "GOMP_SPINCOUNT", "4000");
        List<Finding> findings = Machine.examine(folder, environment, 3L << 30);

        assertThat(sentence(findings, "memory")).startsWith("3.0 GB may be used").contains("heap");
        assertThat(sentence(findings, "libraries"))
                .startsWith(
                        "OMP_NUM_THREADS=1, OPENBLAS_NUM_THREADS=3, OMP_WAIT_POLICY=passive,"
                                + " GOMP_SPINCOUNT=4000");
        assertThat(sentence(findings, "processors"))
                .startsWith(Runtime.getRuntime().availableProcessors() + " may be used");
    }

    @Test
    void environmentThatIsNotSet_isANote() {
        assertThat(Machine.examine(folder, Map.of(), 0))
                .filteredOn(f -> f.subject().equals("libraries"))
                .singleElement()
                .satisfies(f -> assertThat(f.state()).isEqualTo(Finding.State.NOTE));
    }

    private static String sentence(List<Finding> findings, String subject) {
        return findings.stream()
                .filter(f -> f.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void platformWithoutDl4j_isAnalysisOnly() {
        assertThat(Engine.examine(new Bundle[0]))
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("cannot be trained"));
    }
}
