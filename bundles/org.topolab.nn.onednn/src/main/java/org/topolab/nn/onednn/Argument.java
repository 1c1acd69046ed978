package org.topolab.nn.onednn;

import java.lang.ref.Reference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.BytePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An argument of primitives: a layout, and memory that may change from call to call. An array of
 * another type is converted before a call that reads it, or after one that writes it.
 */
final class Argument implements AutoCloseable {

    private static final int LINE = 64; // bytes of a cache line

    private final OneDnn library;
    private final Optional<Form> form;
    private final memory.desc layout;
    private final memory values;
    private final Address address = new Address();
    private final Map<DataType, Conversion> conversions = new EnumMap<>(DataType.class);
    private BytePointer own = new BytePointer();
    private INDArray bound;
    private boolean converted;

    /** A copy of the values in another type, and the way to it and back. */
    private record Conversion(Argument other, Call to, Call from) implements AutoCloseable {
        @Override
        public void close() {
            to.close();
            from.close();
            other.close();
        }
    }

    /** Memory that somebody else owns, given before each call. */
    Argument(OneDnn library, Form form) {
        this(library, Optional.of(form), form.desc());
    }

    private Argument(OneDnn library, Optional<Form> form, memory.desc layout) {
        this.library = library;
        this.form = form;
        this.layout = layout;
        this.values = new memory(layout, library.engine(), address.to(0));
    }

    /** Memory of its own, on a cache line, in a layout that the library chose. */
    static Argument owning(OneDnn library, memory.desc layout) {
        Argument argument = new Argument(library, Optional.empty(), layout);
        argument.useOwn();
        return argument;
    }

    /** A part of an array that begins some bytes after its first value. */
    static Argument part(OneDnn library, memory.desc layout) {
        return new Argument(library, Optional.empty(), layout);
    }

    private void useOwn() {
        if (own.isNull()) {
            own = new BytePointer(layout.get_size() + LINE);
        }
        bind((own.address() + LINE - 1) / LINE * LINE);
    }

    /** Uses memory at an address in the next calls; whose it is, the caller keeps. */
    void bind(long target) {
        values.set_data_handle(address.to(target));
    }

    /** Uses the memory of an array, from some bytes on, in the next calls. */
    void bind(INDArray array, long bytes) {
        bound = array;
        bind(Address.of(array) + bytes);
    }

    /** Where the next calls read or write. */
    long target() {
        return address.address();
    }

    /** The next calls read an array. */
    void read(INDArray array) {
        if (fits(array)) {
            bind(array, 0);
        } else {
            useOwn();
            Conversion conversion = conversion(array.dataType());
            conversion.other.bind(array, 0);
            conversion.from.run();
            converted = true;
        }
    }

    /** The next calls read an array with the values of its last {@link #read}. */
    void readAgain(INDArray array) {
        if (!converted || fits(array)) {
            read(array);
        }
    }

    /** The next calls write an array; {@link #written} follows. */
    void write(INDArray array) {
        if (fits(array)) {
            bind(array, 0);
        } else {
            useOwn();
            bound = array;
        }
    }

    /** What was to be written is. */
    void written() {
        if (!fits(bound)) {
            Conversion conversion = conversion(bound.dataType());
            conversion.other.bind(bound, 0);
            conversion.to.run();
        }
    }

    private boolean fits(INDArray array) {
        return form.isEmpty() || form.get().type() == array.dataType();
    }

    private Conversion conversion(DataType type) {
        return conversions.computeIfAbsent(
                type,
                t -> {
                    Argument other = new Argument(library, form.orElseThrow().as(t));
                    return new Conversion(
                            other,
                            Call.reorder(library, this, other),
                            Call.reorder(library, other, this));
                });
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
        conversions.values().forEach(Conversion::close);
        values.close();
        layout.close();
        own.close();
    }
}
