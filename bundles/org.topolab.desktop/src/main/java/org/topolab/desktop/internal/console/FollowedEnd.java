package org.topolab.desktop.internal.console;

import javax.swing.BoundedRangeModel;

/**
 * Keeps a scroll bar at its end while the text grows and while its place changes size or is hidden,
 * unless the person has scrolled away from the end; scrolling back to it follows again. On the
 * event thread.
 */
final class FollowedEnd {

    private final BoundedRangeModel bar;
    private int maximum;
    private int extent;
    private boolean following = true;

    /**
     * @param bar of the scroll bar, in pixels
     */
    FollowedEnd(BoundedRangeModel bar) {
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
            if (following) {
                toEnd();
            }
        } else {
            following = bar.getValue() >= last();
        }
    }

    private void toEnd() {
        bar.setValue(last());
    }

    private int last() {
        return bar.getMaximum() - bar.getExtent();
    }
}
