package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Shortcut;

/**
 * A shortcut of inputs of one shape: every stride-th place of the input is copied into the channels
 * in the middle of the output, by reorders between layouts with gaps.
 */
final class ShortcutPlan implements AutoCloseable {

    /** A part of the image that one view can hold, and where it begins, in bytes. */
    private record Part(
            Argument places, long placesAt, Argument middle, long middleAt, Call copy, Call back) {

        void bind(INDArray x, INDArray y) {
            places.bind(x, placesAt);
            middle.bind(y, middleAt);
        }
    }

    private final Owned owned = new Owned();
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param shape of the input, [batch, height, width, in]
     */
    ShortcutPlan(OneDnn library, Shortcut spec, DataType type, long[] shape) {
        for (Run down : Run.of(spec.size((int) shape[1]), spec.stride(), shape[1])) {
            for (Run right : Run.of(spec.size((int) shape[2]), spec.stride(), shape[2])) {
                parts.add(part(library, spec, type, shape, down, right));
            }
        }
    }

    private Part part(
            OneDnn library, Shortcut spec, DataType type, long[] shape, Run down, Run right) {
        long in = spec.in();
        long out = spec.out();
        long rows = spec.size((int) shape[1]);
        long columns = spec.size((int) shape[2]);
        long stride = spec.stride();
        long[] dimensions = {shape[0], in, down.count(), right.count()};
        long[] from = {shape[1] * shape[2] * in, 1, stride * shape[2] * in, stride * in};
        long[] to = {rows * columns * out, 1, columns * out, out};
        memory.data_type values = OneDnn.type(type);
        Argument places =
                owned.own(Argument.part(library, new memory.desc(dimensions, values, from)));
        Argument middle =
                owned.own(Argument.part(library, new memory.desc(dimensions, values, to)));
        long placesAt = down.first() * from[2] + right.first() * from[3];
        long middleAt = down.first() * to[2] + right.first() * to[3] + spec.padding();
        return new Part(
                places,
                placesAt * type.width(),
                middle,
                middleAt * type.width(),
                owned.own(Call.reorder(library, places, middle)),
                owned.own(Call.reorder(library, middle, places)));
    }

    void forward(INDArray x, INDArray y) {
        clear(y);
        for (Part part : parts) {
            part.bind(x, y);
            part.copy().run();
        }
    }

    void backward(INDArray dy, INDArray dx) {
        clear(dx);
        for (Part part : parts) {
            part.bind(dx, dy);
            part.back().run();
        }
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
