package org.topolab.desktop.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class PicturePaneTest {

    @Test
    void picture_isAsHighAsWishedOrAsWideAsThereIsRoom() {
        PicturePane pane = new PicturePane("p", "Picture", 100);
        assertThat(pane.getPreferredSize()).isEqualTo(new Dimension(0, 0));
        pane.show(Optional.of(new BufferedImage(400, 50, BufferedImage.TYPE_INT_RGB)));
        assertThat(pane.getPreferredSize()).isEqualTo(new Dimension(800, 100));
        JPanel around = new JPanel();
        around.setSize(200, 300);
        around.add(pane);
        assertThat(pane.getPreferredSize()).isEqualTo(new Dimension(200, 25));
    }
}
