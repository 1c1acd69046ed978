package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A repetition of each place, for inputs of one shape: the image is copied to every place of a
 * block, by reorders between layouts with gaps; the gradient is the sum of what lies there.
 */
final class UpsamplingPlan implements AutoCloseable {

    private final Owned owned = new Owned();
    private final Argument image;
    private final Argument copies;
    private final List<Long> starts = new ArrayList<>();
    private final Call copy;
    private final Call firstBack;
    private final Call nextBack;

    /**
     * @param shape of the input, [batch, height, width, channels]
     */
    UpsamplingPlan(OneDnn library, int factor, DataType type, long[] shape) {
        long channels = shape[3];
        long row = shape[2] * channels;
        long[] dimensions = {shape[0], channels, shape[1], shape[2]};
        long[] steps = {shape[1] * row, 1, row, channels};
        long wide = factor * row;
        long[] apart = {factor * shape[1] * wide, 1, factor * wide, factor * channels};
        memory.data_type values = OneDnn.type(type);
        image = owned.own(Argument.part(library, new memory.desc(dimensions, values, steps)));
        copies = owned.own(Argument.part(library, new memory.desc(dimensions, values, apart)));
        for (int i = 0; i < factor; i++) {
            for (int j = 0; j < factor; j++) {
                starts.add((i * wide + j * channels) * type.width());
            }
        }
        copy = owned.own(Call.reorder(library, image, copies));
        firstBack = owned.own(Call.reorder(library, copies, image));
        nextBack = owned.own(adding(library));
    }

    /** Adds what lies at the copies to the image. */
    private Call adding(OneDnn library) {
        primitive_attr attributes = owned.own(library.attributes());
        try (post_ops after = new post_ops()) {
            after.append_sum();
            attributes.set_post_ops(after);
        }
        var description =
                owned.own(
                        new reorder.primitive_desc(
                                library.engine(),
                                copies.layout(),
                                library.engine(),
                                image.layout(),
                                attributes,
                                false));
        return new Call(library, description, new reorder(description))
                .with(dnnl.DNNL_ARG_SRC, copies)
                .with(dnnl.DNNL_ARG_DST, image);
    }

    void forward(INDArray x, INDArray y) {
        image.bind(x, 0);
        for (long start : starts) {
            copies.bind(y, start);
            copy.run();
        }
    }

    void backward(INDArray dy, INDArray dx) {
        image.bind(dx, 0);
        for (int at = 0; at < starts.size(); at++) {
            copies.bind(dy, starts.get(at));
            (at == 0 ? firstBack : nextBack).run();
        }
    }

    @Override
    public void close() {
        owned.close();
    }
}
