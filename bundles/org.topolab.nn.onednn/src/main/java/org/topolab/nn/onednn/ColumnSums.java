package org.topolab.nn.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Sums of the columns of a matrix, the gradient of a bias: a product with a row of ones. */
final class ColumnSums implements AutoCloseable {

    private final Owned owned = new Owned();
    private final INDArray one;
    private final Argument ones;
    private final Argument matrix;
    private final Argument sums;
    private final Call call;

    ColumnSums(OneDnn library, DataType type, long rows, long columns) {
        memory.format_tag order = memory.format_tag.ab;
        one = Nd4j.ones(type, 1, rows);
        ones = owned.own(new Argument(library, Form.of(type, order, 1, rows)));
        matrix = owned.own(new Argument(library, Form.of(type, order, rows, columns)));
        sums = owned.own(new Argument(library, Form.of(DataType.FLOAT, order, 1, columns)));
        primitive_attr attributes = owned.own(library.attributes());
        var description =
                owned.own(
                        new matmul.primitive_desc(
                                library.engine(),
                                ones.layout(),
                                matrix.layout(),
                                sums.layout(),
                                attributes,
                                false));
        call =
                owned.own(new Call(library, description, new matmul(description)))
                        .with(dnnl.DNNL_ARG_SRC, ones)
                        .with(dnnl.DNNL_ARG_WEIGHTS, matrix)
                        .with(dnnl.DNNL_ARG_DST, sums);
    }

    void run(INDArray from, INDArray to) {
        ones.read(one);
        matrix.read(from);
        sums.write(to);
        call.run();
    }

    @Override
    public void close() {
        owned.close();
    }
}
