package org.topolab.desktop.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.BoundedRangeModel;
import javax.swing.DefaultBoundedRangeModel;
import org.junit.jupiter.api.Test;

class FollowedEndTest {

    private final BoundedRangeModel bar = new DefaultBoundedRangeModel(0, 100, 0, 100);
    private final FollowedEnd end = new FollowedEnd(bar, Runnable::run);

    @Test
    void longerText_isFollowed() {
        bar.setMaximum(500);
        assertThat(bar.getValue()).isEqualTo(400);
        bar.setMaximum(520);
        assertThat(bar.getValue()).isEqualTo(420);
    }

    @Test
    void otherPlaceInTheWindow_isStillFollowed() {
        bar.setMaximum(500);
        // hidden, then shown again lower and at the top, as when the perspective is switched
        bar.setRangeProperties(0, 0, 0, 0, false);
        bar.setRangeProperties(0, 60, 0, 700, false);
        assertThat(bar.getValue()).isEqualTo(640);
        bar.setMaximum(720);
        assertThat(bar.getValue()).isEqualTo(660);
    }

    @Test
    void valueThatNobodyChose_isMended() {
        bar.setMaximum(500);
        bar.setValue(120);
        assertThat(bar.getValue()).isEqualTo(400);
    }

    @Test
    void draggedUp_staysThere() {
        bar.setMaximum(500);
        bar.setValueIsAdjusting(true);
        bar.setValue(200);
        bar.setValueIsAdjusting(false);
        bar.setMaximum(600);
        assertThat(bar.getValue()).isEqualTo(200);
    }

    @Test
    void scrolledUp_staysUntilScrolledBack() {
        bar.setMaximum(500);
        scroll(120);
        bar.setMaximum(600);
        assertThat(bar.getValue()).isEqualTo(120);

        scroll(500);
        bar.setMaximum(700);
        assertThat(bar.getValue()).isEqualTo(600);
    }

    @Test
    void follow_goesBackToTheEnd() {
        bar.setMaximum(500);
        scroll(0);
        end.follow();
        bar.setMaximum(600);
        assertThat(bar.getValue()).isEqualTo(500);
    }

    /** As the wheel does: the person's listener hears of it after the bar has moved. */
    private void scroll(int value) {
        end.leave();
        bar.setValue(value);
        end.scrolled();
    }
}
