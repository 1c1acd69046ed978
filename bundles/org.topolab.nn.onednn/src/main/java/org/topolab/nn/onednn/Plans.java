package org.topolab.nn.onednn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a kernel has prepared, by the type and shape of its input. */
final class Plans<P extends AutoCloseable> implements AutoCloseable {

    /** Makes a plan. */
    interface Maker<P> {
        P make(DataType type, long[] shape);
    }

    private record Key(DataType type, List<Long> shape) {}

    private final Map<Key, P> plans = new HashMap<>();
    private final Owned owned = new Owned();
    private final Maker<P> maker;

    Plans(Maker<P> maker) {
        this.maker = maker;
    }

    /** The plan for computing in a type on an input of this shape. */
    P of(DataType type, INDArray input) {
        long[] shape = input.shape();
        Key key = new Key(type, Arrays.stream(shape).boxed().toList());
        return plans.computeIfAbsent(key, k -> owned.own(maker.make(type, shape)));
    }

    @Override
    public void close() {
        owned.close();
        plans.clear();
    }
}
