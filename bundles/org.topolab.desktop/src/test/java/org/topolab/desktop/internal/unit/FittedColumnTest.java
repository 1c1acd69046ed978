package org.topolab.desktop.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class FittedColumnTest {

    @Test
    void column_isAsWideAsItsScrollPaneWhateverLiesInIt() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    FittedColumn column = new FittedColumn();
                    JPanel wide = new JPanel();
                    wide.setPreferredSize(new Dimension(900, 700));
                    column.add(wide);
                    JScrollPane scroll = new JScrollPane(column);
                    scroll.setSize(300, 200);
                    scroll.doLayout();
                    scroll.getViewport().doLayout();
                    assertThat(column.getWidth()).isEqualTo(scroll.getViewport().getWidth());
                    assertThat(column.getHeight()).isEqualTo(700);
                });
    }
}
