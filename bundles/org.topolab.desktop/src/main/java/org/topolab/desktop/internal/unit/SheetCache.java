package org.topolab.desktop.internal.unit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.topolab.core.unit.MeasuredSheet;
import org.topolab.core.unit.Units;

/** The sheets that were looked at last, so that a unit beside the last one is there at once. */
final class SheetCache {

    /** A few; each takes a few bytes for every unit and map. */
    private static final int MOST = 4;

    private record Key(Path run, String sheet, OptionalInt epoch) {}

    private final Units units;
    private final Map<Key, MeasuredSheet> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, MeasuredSheet> eldest) {
                    return size() > MOST;
                }
            };

    SheetCache(Units units) {
        this.units = units;
    }

    /** A sheet, read if it is not kept. */
    synchronized MeasuredSheet sheet(Path run, String sheet, OptionalInt epoch) throws IOException {
        Key key = new Key(run, sheet, epoch);
        MeasuredSheet found = kept.get(key);
        if (found == null) {
            found = units.read(run, sheet, epoch);
            kept.put(key, found);
        }
        return found;
    }

    /** Forgets all, as files may have changed. */
    synchronized void clear() {
        kept.clear();
    }
}
