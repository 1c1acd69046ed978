package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.view.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FileFigureWriterTest {

    @TempDir Path folder;
    private final FileFigureWriter writer = new FileFigureWriter(2);

    /** A red square at (10, 10), a word, and a picture of one blue pixel. */
    private record Square(Dimension size) implements Figure {

        @Override
        public String name() {
            return "square";
        }

        @Override
        public String title() {
            return "A square & <more>";
        }

        @Override
        public void paint(Graphics2D g) {
            g.setPaint(Color.RED);
            g.fillRect(10, 10, 20, 20);
            g.setPaint(Color.BLACK);
            g.drawString("Käse ± <σ>", 10, 50);
            BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            pixel.setRGB(0, 0, 0x0000ff);
            g.drawImage(pixel, 60, 10, 10, 10, null);
        }
    }

    private final Figure square = new Square(new Dimension(120, 60));

    @Test
    void png_hasTwiceTheSizeAndTheColours() throws IOException {
        List<Path> files = writer.write(square, folder, "a");
        assertThat(files).containsExactly(folder.resolve("a.png"), folder.resolve("a.svg"));
        BufferedImage image = ImageIO.read(files.get(0).toFile());
        assertThat(image.getWidth()).isEqualTo(240);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(21, 21))).isEqualTo(Color.RED);
        assertThat(new Color(image.getRGB(58, 58))).isEqualTo(Color.RED);
        assertThat(new Color(image.getRGB(62, 62))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(130, 30))).isEqualTo(Color.BLUE);
        assertThat(darkPixels(image)).as("letters").isGreaterThan(100);
    }

    private static int darkPixels(BufferedImage image) {
        int dark = 0;
        for (int y = 70; y < 110; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void svg_isXmlWithTextAsTextAndNoOutsideReference() throws Exception {
        writer.write(square, folder, "a");
        String text = Files.readString(folder.resolve("a.svg"));
        assertThat(text)
                .doesNotContain("DOCTYPE")
                .doesNotContain("Batik")
                .doesNotContain("#PCDATA");
        Document document = parse(text);
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("120");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 120 60");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A square & <more>");
        assertThat(root.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("Käse ± <σ>");
        assertThat(text).contains("Arial").contains("data:image/png;base64,");
    }

    private static Document parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void sameFigureTwice_givesSameBytes() throws IOException {
        List<Path> first = writer.write(square, folder, "a");
        List<Path> second = writer.write(square, folder, "b");
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void failingFigure_leavesNothingAndKeepsTheOlderFile() throws IOException {
        Files.writeString(folder.resolve("a.png"), "older");
        Figure broken = new Square(new Dimension(0, 60));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(broken, folder, "a"))
                .withMessageContainingAll("'a'", "0 x 60", "1 to 16384");
        assertThat(folder).isDirectoryContaining("glob:**/a.png");
        assertThat(Files.readString(folder.resolve("a.png"))).isEqualTo("older");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void writing_replacesOlderFilesAndLeavesNoTemporaryOnes() throws IOException {
        Files.writeString(folder.resolve("a.png"), "older");
        writer.write(square, folder, "a");
        assertThat(ImageIO.read(folder.resolve("a.png").toFile())).isNotNull();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void missingFolderAndPathAsName_areRefusedInWords() {
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> writer.write(square, folder.resolve("no"), "a"))
                .withMessageContaining("create it first");
        for (String name : List.of("../a", "", ".a", "a/b")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> writer.write(square, folder, name))
                    .withMessageContaining("no plain file name");
        }
    }

    @Test
    void pngScaleOutOfRange_isRefusedWithItsPlace() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new FileFigureWriter(9))
                .withMessageContainingAll("9", "1 to 8", "org.topolab.chart.cfg");
    }
}
