package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;

/** A primitive and its arguments, made once and run often. */
final class Call implements AutoCloseable {

    private final OneDnn library;
    private final primitive operation;
    private final IntMemoryMap map = new IntMemoryMap();
    private final List<Argument> arguments = new ArrayList<>();

    Call(OneDnn library, primitive operation) {
        this.library = library;
        this.operation = operation;
    }

    /** Copies values from one layout into another. */
    static Call reorder(OneDnn library, Argument from, Argument to) {
        return new Call(library, new reorder(from.values(), to.values()))
                .with(dnnl.DNNL_ARG_SRC, from)
                .with(dnnl.DNNL_ARG_DST, to);
    }

    /** Adds an argument by its oneDNN number. */
    Call with(int number, Argument argument) {
        map.put(number, argument.values());
        arguments.add(argument);
        return this;
    }

    /** Computes; the result is complete on return. */
    void run() {
        try {
            operation.execute(library.stream(), map);
            library.stream()._wait();
        } finally {
            arguments.forEach(Argument::keep);
        }
    }

    @Override
    public void close() {
        map.close();
        operation.close();
    }
}
