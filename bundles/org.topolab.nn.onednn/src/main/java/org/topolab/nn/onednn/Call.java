package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;

/** A primitive and its arguments, made once and run often, by any thread. */
final class Call implements AutoCloseable {

    private final OneDnn library;
    private final primitive operation;
    private final IntMemoryMap map = new IntMemoryMap();
    private final List<Argument> arguments = new ArrayList<>();
    private final long scratchBytes;
    private final Address scratchAddress = new Address();
    private final memory scratch;

    /**
     * @param description what the primitive was made from, with {@link OneDnn#attributes}
     */
    Call(OneDnn library, primitive_desc_base description, primitive operation) {
        this.library = library;
        this.operation = operation;
        try (memory.desc layout = description.scratchpad_desc()) {
            this.scratchBytes = layout.get_size();
            this.scratch = new memory(layout, library.engine(), scratchAddress.to(0));
        }
        if (scratchBytes > 0) {
            map.put(dnnl.DNNL_ARG_SCRATCHPAD, scratch);
        }
    }

    /** Copies values from one layout or type into another. */
    static Call reorder(OneDnn library, Argument from, Argument to) {
        try (primitive_attr attributes = library.attributes();
                var description =
                        new reorder.primitive_desc(
                                library.engine(),
                                from.layout(),
                                library.engine(),
                                to.layout(),
                                attributes,
                                false)) {
            return new Call(library, description, new reorder(description))
                    .with(dnnl.DNNL_ARG_SRC, from)
                    .with(dnnl.DNNL_ARG_DST, to);
        }
    }

    /** Adds an argument by its oneDNN number. */
    Call with(int number, Argument argument) {
        map.put(number, argument.values());
        arguments.add(argument);
        return this;
    }

    /** Computes; the result is complete on return. */
    void run() {
        Lane lane = library.lane();
        if (scratchBytes > 0) {
            scratch.set_data_handle(scratchAddress.to(lane.scratch(scratchBytes)));
        }
        try {
            operation.execute(lane.stream(), map);
            lane.stream()._wait();
        } finally {
            arguments.forEach(Argument::keep);
        }
    }

    @Override
    public void close() {
        map.close();
        scratch.close();
        operation.close();
    }
}
