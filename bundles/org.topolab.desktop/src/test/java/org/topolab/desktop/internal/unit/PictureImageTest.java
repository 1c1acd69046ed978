package org.topolab.desktop.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;

class PictureImageTest {

    private static BufferedImage image(int channels, float... values) {
        ImageShape shape = new ImageShape(channels, 1, values.length / channels);
        return PictureImage.of(new Pictures("p", shape, List.of("r"), List.of("c"), values));
    }

    private static int rgb(BufferedImage image, int x) {
        return image.getRGB(x, 0) & 0xffffff;
    }

    @Test
    void lowestIsBlack_highestIsWhite() {
        BufferedImage image = image(1, -1, 3, 1, Float.NaN);
        assertThat(rgb(image, 0)).isZero();
        assertThat(rgb(image, 1)).isEqualTo(0xffffff);
        assertThat(rgb(image, 2)).isEqualTo(0x808080);
        assertThat(rgb(image, 3)).isZero();
    }

    @Test
    void threeChannels_areColours() {
        assertThat(rgb(image(3, 1, 0, 0), 0)).isEqualTo(0xff0000);
        assertThat(rgb(image(2, 1, 0), 0)).isEqualTo(0x7f7f7f);
    }

    @Test
    void constantPicture_isBlack() {
        assertThat(rgb(image(1, 2, 2), 1)).isZero();
    }

    @Test
    void pane_asksForThePlaceOfItsPicture() {
        PicturePane pane = new PicturePane("p", "A picture", 100);
        assertThat(pane.isVisible()).isFalse();
        pane.show(Optional.of(image(1, 1, 2)));
        assertThat(pane.getPreferredSize()).isEqualTo(new Dimension(200, 100));
        assertThat(pane.isVisible()).isTrue();
        pane.show(Optional.empty());
        assertThat(pane.getPreferredSize()).isEqualTo(new Dimension(0, 0));
    }
}
