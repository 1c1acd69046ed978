package org.topolab.nn.onednn;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A sum of a number of values, in one pass with its ReLU. */
final class SumPlan implements AutoCloseable {

    private final Owned owned = new Owned();
    private final Argument a;
    private final Argument b;
    private final Argument y;
    private final Call call;

    SumPlan(OneDnn library, boolean relu, DataType type, long size) {
        Form values = Form.row(size).as(type);
        a = owned.own(new Argument(library, values));
        b = owned.own(new Argument(library, values));
        y = owned.own(new Argument(library, values));
        primitive_attr attributes = owned.own(library.attributes(relu));
        var description =
                owned.own(
                        new binary.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_binary_add,
                                a.layout(),
                                b.layout(),
                                y.layout(),
                                attributes,
                                false));
        call =
                owned.own(new Call(library, description, new binary(description)))
                        .with(dnnl.DNNL_ARG_SRC_0, a)
                        .with(dnnl.DNNL_ARG_SRC_1, b)
                        .with(dnnl.DNNL_ARG_DST, y);
    }

    void run(INDArray first, INDArray second, INDArray to) {
        a.read(first);
        b.read(second);
        y.write(to);
        call.run();
        y.written();
    }

    @Override
    public void close() {
        owned.close();
    }
}
