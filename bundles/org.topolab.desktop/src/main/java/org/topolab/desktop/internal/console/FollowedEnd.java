package org.topolab.desktop.internal.console;

import java.util.concurrent.Executor;
import javax.swing.BoundedRangeModel;

/**
 * Keeps a scroll bar at its end while the text grows and while its place changes size or is hidden,
 * unless the person has scrolled away from the end; scrolling back to it follows again. On the
 * event thread.
 */
final class FollowedEnd {

    private final BoundedRangeModel bar;
    private final Executor later;
    private int maximum;
    private int extent;
    private boolean following = true;
    private boolean going;

    /**
     * @param bar of the scroll bar, in pixels
     * @param later does something on the event thread when the change at work is through
     */
    FollowedEnd(BoundedRangeModel bar, Executor later) {
        this.later = later;
        this.bar = bar;
        maximum = bar.getMaximum();
        extent = bar.getExtent();
        bar.addChangeListener(event -> changed());
    }

    /** Goes to the end, and follows it. */
    void follow() {
        following = true;
        toEnd();
    }

    private void changed() {
        // another length or height comes from the text or the window, another value alone from
        // the person
        if (bar.getMaximum() != maximum || bar.getExtent() != extent) {
            maximum = bar.getMaximum();
            extent = bar.getExtent();
            if (following && !going) {
                // the scroll pane sets the old value once more after this
                going = true;
                later.execute(this::toEnd);
            }
        } else if (!going) {
            following = bar.getValue() >= last();
        }
    }

    private void toEnd() {
        going = false;
        bar.setValue(last());
    }

    private int last() {
        return bar.getMaximum() - bar.getExtent();
    }
}
