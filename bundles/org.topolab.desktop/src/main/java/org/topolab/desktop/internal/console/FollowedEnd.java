package org.topolab.desktop.internal.console;

import java.util.concurrent.Executor;
import javax.swing.BoundedRangeModel;

/**
 * Keeps a scroll bar at its end while the text grows and while its place changes size or is hidden,
 * unless the person has scrolled away from the end; scrolling back to it follows again. Only what
 * the person does counts: when a view is moved, scroll panes set values of their own. On the event
 * thread.
 */
final class FollowedEnd {

    private final BoundedRangeModel bar;
    private final Executor later;
    private boolean following = true;
    private boolean going;

    /**
     * @param bar of the scroll bar, in pixels
     * @param later does something on the event thread when the change at work is through
     */
    FollowedEnd(BoundedRangeModel bar, Executor later) {
        this.later = later;
        this.bar = bar;
        bar.addChangeListener(event -> changed());
    }

    /** Goes to the end, and follows it. */
    void follow() {
        following = true;
        toEnd();
    }

    /** The person has scrolled, with wheel, mouse or keys. */
    void scrolled() {
        following = bar.getValue() >= last();
    }

    /** The person is about to scroll up. */
    void leave() {
        following = false;
    }

    private void changed() {
        if (bar.getValueIsAdjusting()) {
            scrolled();
        } else if (following && !going && bar.getValue() < last()) {
            // the scroll pane sets the old value once more after this
            going = true;
            later.execute(this::toEnd);
        }
    }

    private void toEnd() {
        going = false;
        if (following) {
            bar.setValue(last());
        }
    }

    private int last() {
        return bar.getMaximum() - bar.getExtent();
    }
}
