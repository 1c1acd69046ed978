package org.topolab.view.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.view.Figure;
import org.topolab.chart.Named;
import org.topolab.chart.Ticks;

class ContactSheetTest {

    private static BufferedImage painted(Figure figure) {
        BufferedImage image =
                new BufferedImage(
                        figure.size().width, figure.size().height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
        return image;
    }

    /** Colours of pixels of 10 x 10 in a picture of two rows and columns, from its lower right. */
    private static Color fromTheEnd(Figure figure, int up, int left) {
        BufferedImage image = painted(figure);
        return new Color(
                image.getRGB(
                        image.getWidth() - 16 - 5 - 10 * left,
                        image.getHeight() - 16 - 5 - 10 * up));
    }

    private static Figure sheet(int channels, float... values) {
        int columns = values.length / (4 * channels);
        return new ContactSheet(
                new Named("sheet", "pictures", ""),
                new Pictures(
                        "pictures of something, to be wider than its heading",
                        new ImageShape(channels, 2, 2),
                        List.of("row"),
                        Collections.nCopies(columns, "column"),
                        values),
                10);
    }

    /** One row of so many pictures that they are wider than the heading; the last one matters. */
    private static Figure wide(int channels, float... last) {
        float[] values = new float[40 * 4 * channels];
        System.arraycopy(last, 0, values, values.length - last.length, last.length);
        return sheet(channels, values);
    }

    @Test
    void greyPixels_areAtTheirPlacesFromBlackToWhite() {
        Figure figure = wide(1, 0, 0.2f, 1, 0.6f);
        assertThat(fromTheEnd(figure, 1, 1)).isEqualTo(new Color(0, 0, 0));
        assertThat(fromTheEnd(figure, 1, 0)).isEqualTo(new Color(51, 51, 51));
        assertThat(fromTheEnd(figure, 0, 1)).isEqualTo(new Color(255, 255, 255));
        assertThat(fromTheEnd(figure, 0, 0)).isEqualTo(new Color(153, 153, 153));
        assertThat(figure.title()).contains("black 0, white 1");
    }

    @Test
    void threeChannels_areRedGreenAndBlue() {
        Figure figure = wide(3, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0.2f);
        assertThat(fromTheEnd(figure, 1, 1)).isEqualTo(Color.RED);
        assertThat(fromTheEnd(figure, 1, 0)).isEqualTo(Color.GREEN);
        assertThat(fromTheEnd(figure, 0, 1)).isEqualTo(Color.BLUE);
        assertThat(fromTheEnd(figure, 0, 0)).isEqualTo(new Color(0, 0, 51));
    }

    @Test
    void valuesOutside_goFromTheSmallestToTheLargest() {
        Figure figure = wide(1, -1, 0, 1.5f, 1);
        assertThat(fromTheEnd(figure, 1, 1)).isEqualTo(Color.BLACK);
        assertThat(fromTheEnd(figure, 1, 0)).isEqualTo(new Color(102, 102, 102));
        assertThat(fromTheEnd(figure, 0, 1)).isEqualTo(Color.WHITE);
        assertThat(figure.title()).contains("black %s, white 1.5".formatted(Ticks.number(-1)));
    }

    @Test
    void whatIsNoNumber_isOrangeAndCounted() {
        Figure figure = wide(1, 0, Float.NaN, 1, Float.POSITIVE_INFINITY);
        assertThat(fromTheEnd(figure, 1, 0)).isEqualTo(Shades.UNKNOWN);
        assertThat(fromTheEnd(figure, 0, 1)).isEqualTo(Color.WHITE);
        assertThat(figure.title()).contains("not finite (2)");
    }

    @Test
    void moreThanFits_isLeftOutAndSaid() {
        Figure figure = sheet(1, new float[4 * 1000]);
        assertThat(figure.size().width).isLessThan(8192);
        assertThat(figure.title()).contains("1 x 307 pictures");
    }

    @Test
    void whereItIsFrom_leadsTheNoteAndTheTitle() {
        Pictures one =
                new Pictures(
                        "gallery",
                        new ImageShape(1, 1, 1),
                        List.of("row"),
                        List.of("column"),
                        new float[] {1});
        int without = new ContactSheet(new Named("g", "gallery", ""), one, 1).size().width;
        String about = "reconstruction of sheet 'reconstruction', epoch 12";
        // the note is what is widest here
        Figure figure = new ContactSheet(new Named("g", "gallery", about), one, 1);
        assertThat(figure.size().width).isGreaterThan(without + 100);
        assertThat(figure.title()).startsWith("Gallery, " + about + ": 1 x 1 pictures");
    }
}
