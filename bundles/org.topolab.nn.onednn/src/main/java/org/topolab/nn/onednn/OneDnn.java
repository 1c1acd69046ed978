package org.topolab.nn.onednn;

import java.util.Arrays;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;

/** The loaded library: its engine on the CPU, and a lane for each thread that computes. */
final class OneDnn {

    private final engine cpu = new engine(engine.kind.cpu, 0);
    private final ThreadLocal<Lane> lanes = ThreadLocal.withInitial(() -> new Lane(cpu));

    /** Name, version and instruction set: {@code onednn 3.11 avx2}. */
    String version() {
        dnnl_version_t version = dnnl.dnnl_version();
        return "onednn %d.%d %s".formatted(version.major(), version.minor(), isa());
    }

    private static String isa() {
        int code = dnnl.dnnl_get_effective_cpu_isa();
        return Arrays.stream(dnnl.cpu_isa.values())
                .filter(isa -> isa.value == code)
                .map(Enum::name)
                .findFirst()
                .orElse("isa " + code);
    }

    /** Whether the processor multiplies bfloat16; without that it would be slower than float32. */
    boolean hasBf16() {
        return isa().contains("bf16") || isa().contains("amx") || isa().contains("avx10");
    }

    engine engine() {
        return cpu;
    }

    /** What the calling thread computes with. */
    Lane lane() {
        return lanes.get();
    }

    /** Attributes of a primitive that is run by any thread: it uses that thread's memory. */
    primitive_attr attributes() {
        primitive_attr attributes = new primitive_attr();
        attributes.set_scratchpad_mode(dnnl.dnnl_scratchpad_mode_user);
        return attributes;
    }

    /** The same, with a ReLU applied to the result if asked. */
    primitive_attr attributes(boolean relu) {
        primitive_attr attributes = attributes();
        if (relu) {
            try (post_ops after = new post_ops()) {
                after.append_eltwise(dnnl.dnnl_eltwise_relu, 0, 0);
                attributes.set_post_ops(after);
            }
        }
        return attributes;
    }

    /** The library's name of a type. */
    static memory.data_type type(DataType type) {
        return switch (type) {
            case FLOAT -> memory.data_type.f32;
            case BFLOAT16 -> memory.data_type.bf16;
            default ->
                    throw new IllegalArgumentException(
                            "arrays of type %s, expected FLOAT or BFLOAT16".formatted(type));
        };
    }
}
