package org.topolab.nn.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Shortcut;

/**
 * A shortcut of inputs of one shape: every stride-th place of the input is copied into the channels
 * in the middle of the output, by a reorder between two layouts with gaps.
 */
final class ShortcutPlan implements AutoCloseable {

    private final Owned owned = new Owned();
    private final Argument places;
    private final Argument middle;
    private final long middleBytes;
    private final Call copy;
    private final Call back;

    /**
     * @param shape of the input, [batch, height, width, in]
     */
    ShortcutPlan(OneDnn library, Shortcut spec, DataType type, long[] shape) {
        long rows = spec.size((int) shape[1]);
        long columns = spec.size((int) shape[2]);
        long[] dimensions = {shape[0], spec.in(), rows, columns};
        long row = shape[2] * spec.in();
        long[] from = {shape[1] * row, 1, spec.stride() * row, (long) spec.stride() * spec.in()};
        long[] to = {rows * columns * spec.out(), 1, columns * spec.out(), spec.out()};
        memory.data_type values = OneDnn.type(type);
        places = owned.own(Argument.part(library, new memory.desc(dimensions, values, from)));
        middle = owned.own(Argument.part(library, new memory.desc(dimensions, values, to)));
        middleBytes = (long) spec.padding() * type.width();
        copy = owned.own(Call.reorder(library, places, middle));
        back = owned.own(Call.reorder(library, middle, places));
    }

    void forward(INDArray x, INDArray y) {
        clear(y);
        places.bind(x, 0);
        middle.bind(y, middleBytes);
        copy.run();
    }

    void backward(INDArray dy, INDArray dx) {
        clear(dx);
        middle.bind(dy, middleBytes);
        places.bind(dx, 0);
        back.run();
    }

    private static void clear(INDArray array) {
        Pointer.memset(
                new Address().to(Address.of(array)), 0, array.length() * array.dataType().width());
    }

    @Override
    public void close() {
        owned.close();
    }
}
