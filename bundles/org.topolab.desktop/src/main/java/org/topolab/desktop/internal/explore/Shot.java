package org.topolab.desktop.internal.explore;

import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Scalar;

/**
 * A result at an epoch.
 *
 * @param span of its numbers, all layers together
 * @param numbers all numbers found with it if it is one of them, else none
 * @param ready drawn in a way that is likely to be asked for; empty if it is no map
 */
record Shot(int epoch, Result result, Span span, List<Scalar> numbers, Optional<Ready> ready) {

    private static final int VALUE = 4; // bytes
    private static final int READY = 9; // bytes of a unit that is drawn

    /** A map that is drawn already. */
    record Ready(Way way, Drawn drawn) {}

    /**
     * What colours depend on besides the map.
     *
     * @param common what the numbers of all epochs span; empty for a scale of its own
     */
    record Way(Look look, Optional<Span> common) {}

    /** Reads nothing, draws. */
    static Shot of(int epoch, Result result, List<Scalar> numbers, Way way, Painters painters) {
        Span span = Span.of(result);
        return new Shot(
                epoch,
                result,
                span,
                numbers,
                painters.draw(result, way.look(), way.common().orElse(span))
                        .map(drawn -> new Ready(way, drawn)));
    }

    /** Drawn in a way: what is ready if it is that way. */
    Optional<Drawn> drawn(Way way, Painters painters) {
        Optional<Drawn> same = ready.filter(r -> r.way().equals(way)).map(Ready::drawn);
        return same.isPresent()
                ? same
                : painters.draw(result, way.look(), way.common().orElse(span));
    }

    /** About how much memory it takes. */
    long bytes() {
        if (result instanceof Result.NumberMap map) {
            return ((long) VALUE * map.layers().size() + READY) * map.layout().units();
        }
        if (result instanceof Result.CategoryMap map) {
            return ((long) VALUE + READY) * map.layout().units();
        }
        if (result instanceof Result.Pictures pictures) {
            return (long) VALUE
                    * pictures.rows().size()
                    * pictures.columns().size()
                    * pictures.shape().values();
        }
        return 1 << 12;
    }
}
