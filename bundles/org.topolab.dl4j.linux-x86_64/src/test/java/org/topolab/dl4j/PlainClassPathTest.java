package org.topolab.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Host and fragment as ordinary dependencies: what every unit test of a plug-in relies on. */
class PlainClassPathTest {

    @Test
    void nd4j_addsOnTheCpuBackend() {
        INDArray sum = Nd4j.createFromArray(1f, 2f, 3f).add(Nd4j.createFromArray(10f, 20f, 30f));

        assertThat(sum.toFloatVector()).containsExactly(11f, 22f, 33f);
        assertThat(Nd4j.getBackend().getClass().getSimpleName()).isEqualTo("CpuBackend");
    }

    @Test
    void oneDnn_rectifiesTheMemoryOfAnArrayInPlace() {
        INDArray array = Nd4j.createFromArray(-1f, 2f, -3f, 4f);
        // a view: oneDNN must see the offset, and leave the first value alone
        INDArray view = array.get(NDArrayIndex.interval(1, 4));

        rectify(view);

        assertThat(array.toFloatVector()).containsExactly(-1f, 2f, 0f, 4f);
    }

    /**
     * @param values float32, contiguous, [n]; negative ones become 0
     */
    private static void rectify(INDArray values) {
        long[] shape = values.shape();
        try (engine cpu = new engine(engine.kind.cpu, 0);
                stream queue = new stream(cpu);
                memory.desc vector =
                        new memory.desc(shape, memory.data_type.f32, memory.format_tag.a);
                eltwise_forward.primitive_desc relu =
                        new eltwise_forward.primitive_desc(
                                cpu,
                                dnnl.prop_kind.forward_inference,
                                dnnl.algorithm.eltwise_relu,
                                vector,
                                vector,
                                0f);
                eltwise_forward primitive = new eltwise_forward(relu);
                memory buffer = new memory(vector, cpu, values.data().addressPointer());
                IntMemoryMap arguments = new IntMemoryMap()) {
            arguments.put(dnnl.DNNL_ARG_SRC, buffer).put(dnnl.DNNL_ARG_DST, buffer);
            primitive.execute(queue, arguments);
            queue._wait();
        }
    }
}
