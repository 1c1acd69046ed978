package org.topolab.nn.onednn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a kernel has prepared, by the shape of its input. */
final class Plans<P extends AutoCloseable> implements AutoCloseable {

    private final Map<List<Long>, P> byShape = new HashMap<>();
    private final Owned owned = new Owned();
    private final Function<long[], P> maker;

    Plans(Function<long[], P> maker) {
        this.maker = maker;
    }

    P of(long[] shape) {
        List<Long> key = Arrays.stream(shape).boxed().toList();
        return byShape.computeIfAbsent(key, k -> owned.own(maker.apply(shape)));
    }

    @Override
    public void close() {
        owned.close();
        byShape.clear();
    }
}
