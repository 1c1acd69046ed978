package org.topolab.nn.onednn;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adds a bias to each row of a matrix in place, then a ReLU if asked. */
final class RowAddition implements AutoCloseable {

    private final Owned owned = new Owned();
    private final Argument matrix;
    private final Argument row;
    private final Call call;

    RowAddition(OneDnn library, boolean relu, DataType type, long rows, long columns) {
        memory.format_tag order = memory.format_tag.ab;
        matrix = owned.own(new Argument(library, Form.of(type, order, rows, columns)));
        row = owned.own(new Argument(library, Form.of(DataType.FLOAT, order, 1, columns)));
        primitive_attr attributes = owned.own(library.attributes(relu));
        var description =
                owned.own(
                        new binary.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_binary_add,
                                matrix.layout(),
                                row.layout(),
                                matrix.layout(),
                                attributes,
                                false));
        call =
                owned.own(new Call(library, description, new binary(description)))
                        .with(dnnl.DNNL_ARG_SRC_0, matrix)
                        .with(dnnl.DNNL_ARG_SRC_1, row)
                        .with(dnnl.DNNL_ARG_DST, matrix);
    }

    void run(INDArray to, INDArray bias) {
        matrix.read(to);
        row.read(bias);
        call.run();
    }

    @Override
    public void close() {
        owned.close();
    }
}
