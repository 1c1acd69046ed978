package org.topolab.desktop.internal.explore;

import java.util.List;
import org.topolab.desktop.internal.unit.Pin;
import org.topolab.desktop.internal.unit.PinnedUnits;

/** No unit is pinned. */
final class NoPins implements PinnedUnits {

    @Override
    public List<Pin> pins() {
        return List.of();
    }

    @Override
    public void add(Pin pin) {}

    @Override
    public void remove(List<Pin> pins) {}

    @Override
    public Runnable onChange(Runnable listener) {
        return () -> {};
    }
}
