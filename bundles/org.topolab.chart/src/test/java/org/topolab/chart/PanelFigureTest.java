package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelFigureTest {

    private static final Heading HEADING = new Heading("n", "");

    private static Panel panel(Color color) {
        return new Panel(
                "label",
                100,
                80,
                g -> {
                    g.setPaint(color);
                    g.fillRect(0, 0, 100, 80);
                });
    }

    /** A key of 30 x 40 pixels in one colour. */
    private static final Key KEY =
            new Key() {
                @Override
                public int width() {
                    return 30;
                }

                @Override
                public int height() {
                    return 40;
                }

                @Override
                public void paint(Graphics2D g) {
                    g.setPaint(Color.GREEN);
                    g.fillRect(0, 0, width(), height());
                }
            };

    private static PanelFigure figure(PanelStyle style, Color... colors) {
        List<Panel> all = List.of(colors).stream().map(PanelFigureTest::panel).toList();
        return new PanelFigure("name", "Title.", HEADING, new Panels(all, style), KEY);
    }

    private static BufferedImage painted(PanelFigure figure) {
        Dimension size = figure.size();
        BufferedImage image =
                new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
        return image;
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    @Test
    void roomyPanels_areBesideEachOtherAndTheirKey() {
        PanelFigure figure = figure(PanelStyle.ROOMY, Color.RED, Color.BLUE);
        // 16 | 100 16 100 | 32 | key 30 | 16, and 64 | 19 label, 80 | 16
        assertThat(figure.size()).isEqualTo(new Dimension(310, 179));
        BufferedImage image = painted(figure);
        assertThat(at(image, 16, 83)).isEqualTo(Color.RED);
        assertThat(at(image, 115, 162)).isEqualTo(Color.RED);
        assertThat(at(image, 116, 100)).isEqualTo(Color.WHITE);
        assertThat(at(image, 132, 83)).isEqualTo(Color.BLUE);
        assertThat(at(image, 263, 83)).isEqualTo(Color.WHITE);
        assertThat(at(image, 264, 83)).isEqualTo(Color.GREEN);
        assertThat(at(image, 293, 122)).isEqualTo(Color.GREEN);
    }

    @Test
    void singlePanel_hasNoLabel() {
        PanelFigure figure = figure(PanelStyle.SINGLE, Color.RED);
        assertThat(figure.size()).isEqualTo(new Dimension(16 + 100 + 28 + 30 + 16, 64 + 80 + 16));
        assertThat(at(painted(figure), 16, 64)).isEqualTo(Color.RED);
    }

    @Test
    void longHeading_makesTheFigureWide() {
        Heading heading = new Heading("n", "a note that is never cut, ".repeat(10));
        assertThat(heading.above(10, 10).width).isGreaterThan(HEADING.above(10, 10).width + 500);
        assertThat(new Heading("a name ".repeat(500), "").above(10, 10).width).isBetween(900, 932);
    }

    @Test
    void enlargedPicture_hasSquaresAtTheirPlaces() {
        List<Color> pixels = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        BufferedImage image = Enlarged.of(pixels, 2, 3);
        assertThat(image.getWidth()).isEqualTo(6);
        assertThat(at(image, 2, 2)).isEqualTo(Color.RED);
        assertThat(at(image, 3, 2)).isEqualTo(Color.GREEN);
        assertThat(at(image, 2, 3)).isEqualTo(Color.BLUE);
    }

    @Test
    void named_saysWhereTheResultIsFrom() {
        FigureNames names = new FigureNames();
        assertThat(names.named("d-prime", "").heading("2 units"))
                .isEqualTo(new Heading("D prime", "2 units"));
        Named second = names.named("d-prime", "sheet 'grid'");
        assertThat(second.file()).isEqualTo("d-prime-2");
        assertThat(second.heading("2 units"))
                .isEqualTo(new Heading("D prime", "sheet 'grid'; 2 units"));
        assertThat(second.sentence()).isEqualTo("D prime, sheet 'grid'");
    }
}
