package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;

class ViewPanelTest {

    private static final ViewFacts FACTS =
            Made.facts("third", Perspective.EXPLORE, Region.RIGHT, 1);

    @Test
    void view_isMadeOnceAndWhenItIsSeen() {
        int[] made = {0};
        ViewPanel panel =
                Made.panel(
                        FACTS,
                        () -> {
                            made[0]++;
                            return new JLabel();
                        });
        assertThat(made[0]).isZero();

        panel.open();
        panel.open();

        assertThat(made[0]).isEqualTo(1);
        assertThat(panel.getComponentCount()).isEqualTo(1);
        panel.close();
        assertThat(panel.getComponentCount()).isZero();
    }

    @Test
    void viewThatFails_saysWhoseItIsAndWhy() {
        ViewPanel panel =
                Made.panel(
                        FACTS,
                        () -> {
                            throw new IllegalStateException("no atlas");
                        });

        panel.open();

        assertThat(((JTextArea) Named.find(panel, "failed-third")).getText())
                .contains("'third'", "org.example", "no atlas", "The log has the trace.")
                .doesNotContain("at org.topolab");
    }

    @Test
    void panel_hasNamesForRobotsAndReaders() {
        ViewPanel panel = Made.panel(FACTS, JLabel::new);

        assertThat(panel.getName()).isEqualTo("view-third");
        assertThat(panel.getAccessibleContext().getAccessibleName()).isEqualTo("third");
        assertThat(panel.getAccessibleContext().getAccessibleDescription())
                .isEqualTo("About third");
    }
}
