package org.topolab.nn.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An argument of primitives: a description, and memory that may change from call to call. */
final class Argument implements AutoCloseable {

    private final memory.desc desc;
    private final memory memory;
    private final Address address = new Address();
    private final FloatPointer own;
    private INDArray bound; // kept, or it might be freed while a primitive uses its memory

    /** Memory that somebody else owns, given before each call. */
    Argument(OneDnn library, memory.desc desc) {
        this.desc = desc;
        this.memory = new memory(desc, library.engine(), address);
        this.own = new FloatPointer();
    }

    /** Memory of its own, on a cache line. */
    private Argument(OneDnn library, memory.desc desc, FloatPointer own, long past) {
        this.desc = desc;
        this.own = own;
        this.address.to(own.address() + past);
        this.memory = new memory(desc, library.engine(), address);
    }

    /** Memory of its own. */
    static Argument owning(OneDnn library, memory.desc desc) {
        int line = 64; // bytes
        FloatPointer own = new FloatPointer((desc.get_size() + line) / Float.BYTES + 1);
        long past = (line - own.address() % line) % line;
        return new Argument(library, desc, own, past);
    }

    /** Uses the memory of an array in the next calls. */
    void bind(INDArray array) {
        // the address of a view's data is that of what it is a view of
        address.to(array.data().address() + array.offset() * Float.BYTES);
        memory.set_data_handle(address);
        bound = array;
    }

    memory memory() {
        return memory;
    }

    memory.desc desc() {
        return desc;
    }

    @Override
    public void close() {
        memory.close();
        desc.close();
        own.close();
    }

    /** A pointer whose target can be changed; owns nothing. */
    private static final class Address extends Pointer {
        void to(long target) {
            this.address = target;
        }
    }
}
