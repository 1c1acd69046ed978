package org.topolab.nn.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where the layers of a model get the arrays of a step from. Activations are needed until the
 * backward pass, so each layer has its own and keeps it from step to step. A gradient is read by
 * one vertex or more; when all have given it back, its memory serves the next one of the same
 * thread, in whose cache it still is. Where no backward pass follows, activations are like
 * gradients.
 */
public final class StepMemory {

    /** A layer or vertex that takes its arrays from here. */
    public interface User {
        /** Takes arrays from there from now on. */
        void use(StepMemory memory);
    }

    /** A gradient that was given out, and how many are to give it back. */
    private static final class Given {
        private final Block block;
        private int readers = 1;

        Given(Block block) {
            this.block = block;
        }
    }

    /** Where blocks lie until they are used again. */
    private record Shelf(Thread thread, DataType type) {}

    private final boolean reusing;
    private final DataType activations;
    private final INDArray none;
    private final IdentityHashMap<Object, Block> outputs = new IdentityHashMap<>();
    private final IdentityHashMap<INDArray, Given> given = new IdentityHashMap<>();
    private final Map<Shelf, NavigableMap<Long, Deque<Block>>> free = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean keeping = true;

    private StepMemory(boolean reusing, DataType activations) {
        this.reusing = reusing;
        this.activations = activations;
        this.none = Nd4j.create(DataType.FLOAT, 1);
    }

    /** A new array for every request: for a graph whose arrays are used outside of it. */
    public static StepMemory fresh() {
        return new StepMemory(false, DataType.UNKNOWN);
    }

    /**
     * Arrays that are used again in the next step.
     *
     * @param activations type of what layers with images as outputs hand on
     */
    public static StepMemory reusing(DataType activations) {
        return new StepMemory(true, activations);
    }

    /** Type of the activations of layers whose parameters are of a type. */
    DataType activations(DataType parameters) {
        return reusing ? activations : parameters;
    }

    /** Whether one array may be handed to several readers, which then must not change it. */
    boolean shares() {
        return reusing;
    }

    /** Stands for a gradient that nobody wants. */
    INDArray none() {
        return none;
    }

    /** Takes back all that was given out: a step begins. */
    public synchronized void begin() {
        keeping = true;
        given.values().forEach(each -> offer(each.block));
        given.clear();
    }

    /**
     * Whether what layers hand on is kept from now on until their next output, as a backward pass
     * needs it; else it is given out like a gradient, and whoever runs the graph gives it back
     * after its last reader.
     */
    synchronized void keepOutputs(boolean keep) {
        keeping = keep;
    }

    /** An array for what a layer hands on; not cleared. */
    synchronized INDArray output(Object layer, DataType type, long... shape) {
        if (!reusing || !keeping) {
            return gradient(type, shape);
        }
        long size = size(shape);
        Block block = outputs.get(layer);
        if (block == null || block.type() != type || block.capacity < size) {
            if (block != null) {
                offer(block);
            }
            block = allocate(type, size);
            outputs.put(layer, block);
        }
        return block.view(shape);
    }

    /** An array for a gradient, valid until it is given back or the next step; not cleared. */
    synchronized INDArray gradient(DataType type, long... shape) {
        if (!reusing) {
            return Nd4j.createUninitialized(type, shape, 'c');
        }
        long size = size(shape);
        NavigableMap<Long, Deque<Block>> mine = free(type);
        Map.Entry<Long, Deque<Block>> fit = mine.ceilingEntry(size);
        Block block;
        if (fit == null || fit.getKey() > 2 * size) {
            block = allocate(type, size);
        } else {
            block = fit.getValue().pop();
            if (fit.getValue().isEmpty()) {
                mine.remove(fit.getKey());
            }
        }
        INDArray view = block.view(shape);
        given.put(view, new Given(block));
        return view;
    }

    /** Whether an array is a gradient from here with one reader, which may overwrite it. */
    synchronized boolean owns(INDArray gradient) {
        Given entry = given.get(gradient);
        return entry != null && entry.readers == 1;
    }

    /** One more vertex reads this gradient. */
    synchronized void share(INDArray gradient) {
        Given entry = given.get(gradient);
        if (entry != null) {
            entry.readers++;
        }
    }

    /** A reader gives a gradient back; nothing happens if it is not from here. */
    synchronized void release(INDArray gradient) {
        Given entry = given.get(gradient);
        if (entry != null) {
            entry.readers--;
            if (entry.readers == 0) {
                given.remove(gradient);
                offer(entry.block);
            }
        }
    }

    /** Frees the memory at once. No array from here may be touched any more. */
    public synchronized void close() {
        blocks.forEach(block -> block.whole.close());
        blocks.clear();
        outputs.clear();
        given.clear();
        free.clear();
    }

    private NavigableMap<Long, Deque<Block>> free(DataType type) {
        return free.computeIfAbsent(
                new Shelf(Thread.currentThread(), type), shelf -> new TreeMap<>());
    }

    /** Back to where it came from, whoever gives it back: else one thread's would pile up. */
    private void offer(Block block) {
        free.computeIfAbsent(block.home, shelf -> new TreeMap<>())
                .computeIfAbsent(block.capacity, capacity -> new ArrayDeque<>())
                .push(block);
    }

    private Block allocate(DataType type, long size) {
        Block block = new Block(new Shelf(Thread.currentThread(), type), size);
        blocks.add(block);
        return block;
    }

    private static long size(long[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** Memory that begins on a cache line, and the arrays made of it so far. */
    private static final class Block {

        private static final int LINE = 64; // bytes

        final Shelf home;
        final long capacity;
        final INDArray whole;
        private final long offset;
        private final Map<List<Long>, INDArray> views = new HashMap<>();

        /**
         * @param home where it lies when it is free
         * @param capacity in values
         */
        Block(Shelf home, long capacity) {
            DataType type = home.type();
            this.home = home;
            this.capacity = capacity;
            this.whole =
                    Nd4j.createUninitialized(
                            type, new long[] {capacity + LINE / type.width()}, 'c');
            long past = Floats.address(whole) % LINE;
            this.offset = past == 0 ? 0 : (LINE - past) / type.width();
        }

        DataType type() {
            return whole.dataType();
        }

        INDArray view(long... shape) {
            List<Long> key = Arrays.stream(shape).boxed().toList();
            return views.computeIfAbsent(
                    key,
                    k ->
                            Nd4j.create(
                                    whole.data(), shape, Nd4j.getStrides(shape, 'c'), offset, 'c'));
        }
    }
}
