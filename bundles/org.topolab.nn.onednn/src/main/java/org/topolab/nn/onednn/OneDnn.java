package org.topolab.nn.onednn;

import java.util.Arrays;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;

/** The loaded library: its engine on the CPU, and a stream to compute in. */
final class OneDnn {

    private final engine cpu = new engine(engine.kind.cpu, 0);
    private final stream queue = new stream(cpu);

    /** Name, version and instruction set: {@code onednn 3.11 avx2}. */
    String version() {
        dnnl_version_t version = dnnl.dnnl_version();
        return "onednn %d.%d %s"
                .formatted(
                        version.major(), version.minor(), isa(dnnl.dnnl_get_effective_cpu_isa()));
    }

    private static String isa(int code) {
        return Arrays.stream(dnnl.cpu_isa.values())
                .filter(isa -> isa.value == code)
                .map(Enum::name)
                .findFirst()
                .orElse("isa " + code);
    }

    engine engine() {
        return cpu;
    }

    stream stream() {
        return queue;
    }

    /** Description of float32 memory in a layout. */
    static memory.desc desc(memory.format_tag layout, long... shape) {
        return new memory.desc(shape, memory.data_type.f32, layout);
    }
}
