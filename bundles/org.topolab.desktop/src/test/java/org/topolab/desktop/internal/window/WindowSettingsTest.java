package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.Perspective;

class WindowSettingsTest {

    private static final Rectangle SCREEN = new Rectangle(0, 0, 1600, 1000);
    private static final Rectangle MIDDLE = new Rectangle(80, 50, 1440, 900);

    @TempDir private Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void saved_areLoadedAgain() {
        WindowSettings settings =
                new WindowSettings(
                        Look.DARK,
                        Perspective.COMPARE,
                        Optional.of(new Rectangle(-20, 10, 800, 600)),
                        true);
        Path deeper = folder.resolve("desktop");

        settings.save(deeper, warnings::add);

        assertThat(WindowSettings.load(deeper, warnings::add)).isEqualTo(settings);
        assertThat(deeper).isDirectoryContaining("glob:**window.properties");
        assertThat(deeper.toFile().list()).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void nothingSaved_isTheFirstTime() {
        assertThat(WindowSettings.load(folder, warnings::add)).isEqualTo(WindowSettings.first());
        assertThat(warnings).isEmpty();
    }

    @Test
    void nonsense_isPassedOver() throws IOException {
        Files.writeString(
                folder.resolve("window.properties"),
                "look=purple\nperspective=cook\nbounds=1 2 0 4\nmaximized=perhaps\n");

        assertThat(WindowSettings.load(folder, warnings::add)).isEqualTo(WindowSettings.first());
    }

    @Test
    void damagedFile_isTold() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "look=\\u12");

        assertThat(WindowSettings.load(folder, warnings::add)).isEqualTo(WindowSettings.first());
        assertThat(warnings).singleElement().asString().contains("window.properties");
    }

    @Test
    void placeOnAScreenThatIsGone_isTheMiddle() {
        assertThat(at(3000, 0).placed(SCREEN, MIDDLE)).isEqualTo(MIDDLE);
        assertThat(at(900, 500).placed(SCREEN, MIDDLE))
                .isEqualTo(new Rectangle(900, 500, 700, 500));
    }

    @Test
    void wantedLook_winsOverTheSavedOne() {
        assertThat(WindowSettings.first().with(Optional.of(Look.DARK)).look()).isEqualTo(Look.DARK);
        assertThat(WindowSettings.first().with(Optional.empty()).look()).isEqualTo(Look.LIGHT);
    }

    private static WindowSettings at(int x, int y) {
        return new WindowSettings(
                Look.LIGHT, Perspective.TRAIN, Optional.of(new Rectangle(x, y, 800, 600)), false);
    }
}
