package org.topolab.desktop.internal.unit;

import java.util.List;

/** The units that are pinned, the same for all windows. Used on the event thread. */
public interface PinnedUnits {

    /** All of them, in the order they were pinned. */
    List<Pin> pins();

    /** Pins a unit; nothing if it is pinned already. */
    void add(Pin pin);

    /** Takes pins away. */
    void remove(List<Pin> pins);

    /**
     * Hears of every change.
     *
     * @return ends it
     */
    Runnable onChange(Runnable listener);
}
