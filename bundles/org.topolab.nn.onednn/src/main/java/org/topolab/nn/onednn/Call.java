package org.topolab.nn.onednn;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;

/** A primitive and its arguments, made once and run often. */
final class Call implements AutoCloseable {

    private final OneDnn library;
    private final primitive primitive;
    private final IntMemoryMap arguments = new IntMemoryMap();

    Call(OneDnn library, primitive primitive) {
        this.library = library;
        this.primitive = primitive;
    }

    /** Copies values from one layout into another. */
    static Call reorder(OneDnn library, Argument from, Argument to) {
        return new Call(library, new reorder(from.memory(), to.memory()))
                .with(dnnl.DNNL_ARG_SRC, from)
                .with(dnnl.DNNL_ARG_DST, to);
    }

    /** Adds an argument by its oneDNN number. */
    Call with(int number, Argument argument) {
        arguments.put(number, argument.memory());
        return this;
    }

    /** Computes; the result is complete on return. */
    void run() {
        primitive.execute(library.stream(), arguments);
        library.stream()._wait();
    }

    @Override
    public void close() {
        arguments.close();
        primitive.close();
    }
}
