package org.topolab.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The letters of every figure: Liberation Sans, which has the widths of Arial and Helvetica and
 * comes with this bundle. So figures look alike on every machine, and a machine without any fonts
 * can draw too. It has Latin, Greek, Cyrillic and Hebrew letters and the common mathematical signs.
 *
 * <p>A JVM on Linux refuses to draw letters where fontconfig finds no font. If there is no display,
 * this class therefore points the JVM at a font list of its own before the first letter is drawn,
 * by the system property {@code sun.awt.fontconfig}, unless that is already set.
 */
public final class Typeface {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final List<String> LOGICAL_FONTS =
            List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private static final FontRenderContext EVERYWHERE = new FontRenderContext(null, true, true);

    private Typeface() {}

    /** Loaded when first asked for, once. */
    private static final class Regular {
        static final Font FONT = load();
    }

    /**
     * The upright, regular font.
     *
     * @param size height in pixels at 96 per inch
     */
    public static Font regular(float size) {
        return Regular.FONT.deriveFont(size);
    }

    /** How wide a line of text is, in pixels. */
    public static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, EVERYWHERE).getWidth();
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    public static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length) + "…", font) > width) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length).stripTrailing() + "…";
    }

    private static Font load() {
        try {
            Path file = unpacked();
            boolean linux = System.getProperty("os.name", "").startsWith("Linux");
            if (linux && GraphicsEnvironment.isHeadless() && System.getProperty(PROPERTY) == null) {
                Path list = temporary(".properties");
                Files.writeString(list, fontList(file));
                System.setProperty(PROPERTY, list.toString());
            }
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "charts: the font cannot be unpacked into %s; make that folder writable or set"
                                    .formatted(System.getProperty("java.io.tmpdir"))
                            + " java.io.tmpdir",
                    e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("charts: %s is damaged".formatted(RESOURCE), e);
        }
    }

    private static Path unpacked() throws IOException {
        Path file = temporary(".ttf");
        try (InputStream in = Typeface.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("charts: the bundle lacks " + RESOURCE);
            }
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static Path temporary(String ending) throws IOException {
        Path file = Files.createTempFile("topolab-font", ending);
        file.toFile().deleteOnExit(); // the JVM reads it as long as it runs
        return file;
    }

    /** The JVM's own format: every logical font is the one file. */
    static String fontList(Path file) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=default\n");
        for (String name : LOGICAL_FONTS) {
            for (String style : STYLES) {
                text.append("%s.%s.default=Liberation\n".formatted(name, style));
            }
        }
        String path = file.toString().replace("\\", "\\\\");
        return text.append("filename.Liberation=%s\n".formatted(path)).toString();
    }
}
