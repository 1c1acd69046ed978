package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypefaceTest {

    @TempDir Path folder;

    @Test
    void regular_showsTheSignsOfFigures() {
        assertThat(Typeface.regular(12).getFamily()).isEqualTo("Liberation Sans");
        assertThat(Typeface.regular(12).canDisplayUpTo("Äß ± − σ × ≤ µ ° ′ αβγ Жя")).isEqualTo(-1);
        assertThat(Typeface.regular(11.5f).getSize2D()).isEqualTo(11.5f);
    }

    @Test
    void fitted_keepsWhatFitsAndSaysThatSomethingIsMissing() {
        Font font = Typeface.regular(12);
        double five = Typeface.width("mmmmm", font);
        assertThat(Typeface.width("", font)).isZero();
        assertThat(Typeface.width("mmmmmmmmmm", font)).isCloseTo(2 * five, within(0.01));
        assertThat(Typeface.fitted("mmmmm", font, five)).isEqualTo("mmmmm");
        String cut = Typeface.fitted("mmmmmmmmmm", font, five);
        assertThat(cut).isEqualTo("mmm…");
        assertThat(Typeface.width(cut, font)).isLessThanOrEqualTo(five);
        assertThat(Typeface.fitted("mm", font, 0)).isEqualTo("…");
    }

    /** Draws in a JVM of its own, where fontconfig knows no font, as on a bare machine. */
    @Test
    void machineWithoutFonts_drawsToo() throws IOException, InterruptedException {
        Path empty = folder.resolve("fonts.conf");
        Files.writeString(empty, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder =
                new ProcessBuilder(
                        java.toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DrawsLetters.class.getName());
        builder.environment().put("FONTCONFIG_FILE", empty.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said.strip()).isEqualTo("drawn");
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
