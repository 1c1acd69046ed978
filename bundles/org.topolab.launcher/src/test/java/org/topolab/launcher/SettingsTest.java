package org.topolab.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir private Path home;

    @Test
    void arguments_travelAsNumberedProperties() throws IOException {
        Map<String, String> settings =
                Settings.of(home, home.resolve("s"), false, List.of("run", "my recipe.yaml"));

        assertThat(settings)
                .containsEntry("topolab.args.count", "2")
                .containsEntry("topolab.args.0", "run")
                .containsEntry("topolab.args.1", "my recipe.yaml")
                .containsEntry("topolab.interactive", "false")
                .containsEntry("org.osgi.framework.bsnversion", "multiple");
    }

    @Test
    void file_isReadAndItsPlacesFilledIn() throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(
                home.resolve("conf/topolab.properties"), "topolab.plugins=${topolab.home}/plugins");

        assertThat(Settings.of(home, home, true, List.of()))
                .containsEntry("topolab.plugins", home + "/plugins");
    }

    @Test
    void launchersOwnDecisions_cannotBeOverruled() throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(
                home.resolve("conf/topolab.properties"), "org.osgi.framework.storage=/shared");

        assertThat(Settings.of(home, home.resolve("own"), false, List.of()))
                .containsEntry("org.osgi.framework.storage", home.resolve("own").toString());
    }
}
