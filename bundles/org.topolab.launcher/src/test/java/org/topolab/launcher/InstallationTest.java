package org.topolab.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir private Path home;

    @BeforeEach
    void jars() throws IOException {
        Files.createDirectories(home.resolve("felix"));
        Files.createDirectories(home.resolve("bundle"));
        for (String jar :
                List.of(
                        "felix/org.topolab.launcher-0.1.0.jar",
                        "felix/org.apache.felix.main-7.0.5.jar",
                        "felix/org.apache.felix.scr-2.2.18.jar",
                        "felix/org.apache.felix.fileinstall-3.7.4.jar",
                        "felix/org.apache.felix.gogo.jline-1.1.8.jar",
                        "bundle/org.topolab.core-0.1.0-SNAPSHOT.jar",
                        "bundle/README.txt")) {
            Files.createFile(home.resolve(jar));
        }
    }

    @Test
    void headless_leavesOutWhatIsOnTheClassPathAndTheWatcher() throws IOException {
        assertThat(names(Installation.of(home, false)))
                .containsExactly(
                        "org.apache.felix.gogo.jline", "org.apache.felix.scr", "org.topolab.core");
    }

    @Test
    void interactive_startsTheWatcherLast() throws IOException {
        assertThat(Installation.of(home, true).platform())
                .filteredOn(jar -> Installation.name(jar.file()).endsWith("fileinstall"))
                .singleElement()
                .satisfies(jar -> assertThat(jar.level()).isEqualTo(4));
    }

    @Test
    void gogosOwnShell_isInstalledButNotStarted() throws IOException {
        assertThat(Installation.of(home, false).platform())
                .filteredOn(jar -> !jar.started())
                .singleElement()
                .satisfies(
                        jar ->
                                assertThat(Installation.name(jar.file()))
                                        .isEqualTo("org.apache.felix.gogo.jline"));
    }

    @Test
    void missingFolder_isNamed() throws IOException {
        Path none = home.resolve("none");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Installation.of(none, false))
                .withMessageContaining(none.resolve("felix").toString());
    }

    @Test
    void name_endsBeforeTheVersion() {
        assertThat(Installation.name(Path.of("org.topolab.dl4j.linux-x86_64-0.1.0-SNAPSHOT.jar")))
                .isEqualTo("org.topolab.dl4j.linux-x86_64");
        assertThat(Installation.name(Path.of("plain.jar"))).isEqualTo("plain");
    }

    private static List<String> names(Installation installation) {
        return installation.platform().stream().map(jar -> Installation.name(jar.file())).toList();
    }
}
