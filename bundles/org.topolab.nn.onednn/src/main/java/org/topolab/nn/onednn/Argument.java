package org.topolab.nn.onednn;

import java.lang.ref.Reference;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An argument of primitives: a layout, and memory that may change from call to call. */
final class Argument implements AutoCloseable {

    private static final int LINE = 64; // bytes of a cache line

    private final memory.desc layout;
    private final memory values;
    private final Address address = new Address();
    private final FloatPointer own;
    private INDArray bound;

    /** Memory that somebody else owns, given before each call. */
    Argument(OneDnn library, memory.desc layout) {
        this(library, layout, new FloatPointer(), 0);
    }

    private Argument(OneDnn library, memory.desc layout, FloatPointer own, long start) {
        this.layout = layout;
        this.own = own;
        this.address.to(start);
        this.values = new memory(layout, library.engine(), address);
    }

    /** Memory of its own, on a cache line. */
    static Argument owning(OneDnn library, memory.desc layout) {
        FloatPointer own = new FloatPointer((layout.get_size() + LINE) / Float.BYTES + 1);
        return new Argument(library, layout, own, (own.address() + LINE - 1) / LINE * LINE);
    }

    /** Uses the memory of an array in the next calls. */
    void bind(INDArray array) {
        bound = array;
        // the address of a view's data is that of what it is a view of
        address.to(array.data().address() + array.offset() * Float.BYTES);
        values.set_data_handle(address);
    }

    /** Keeps the bound array from being freed up to here; its address alone does not. */
    @SuppressWarnings("ReachabilityFenceUsage") // called in the finally block of a call
    void keep() {
        Reference.reachabilityFence(bound);
    }

    memory values() {
        return values;
    }

    memory.desc layout() {
        return layout;
    }

    @Override
    public void close() {
        values.close();
        layout.close();
        own.close();
    }

    /** A pointer whose target can be changed; owns nothing. */
    private static final class Address extends Pointer {
        void to(long target) {
            this.address = target;
        }
    }
}
