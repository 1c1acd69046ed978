package org.topolab.nn.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where the layers of a model get the arrays of a step from. Activations are needed until the
 * backward pass, so each layer has its own and keeps it from step to step. A gradient is read once,
 * by the layer below; whoever read it gives it back for the next one.
 */
public final class StepMemory {

    /** A layer or vertex that takes its arrays from here. */
    public interface User {
        /** Takes arrays from there from now on. */
        void use(StepMemory memory);
    }

    private final boolean reusing;
    private final IdentityHashMap<Object, Block> outputs = new IdentityHashMap<>();
    private final IdentityHashMap<INDArray, Block> given = new IdentityHashMap<>();
    private final TreeMap<Long, Deque<Block>> free = new TreeMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private StepMemory(boolean reusing) {
        this.reusing = reusing;
    }

    /** A new array for every request: for a graph whose arrays are used outside of it. */
    public static StepMemory fresh() {
        return new StepMemory(false);
    }

    /** Arrays that are used again in the next step. */
    public static StepMemory reusing() {
        return new StepMemory(true);
    }

    /** Takes back all gradients: a step begins. */
    public void begin() {
        given.values().forEach(this::offer);
        given.clear();
    }

    /** An array for what a layer hands on, valid until its next one; not cleared. */
    INDArray output(Object layer, long... shape) {
        if (!reusing) {
            return Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
        }
        Block block = outputs.get(layer);
        if (block == null || block.capacity < size(shape)) {
            if (block != null) {
                offer(block);
            }
            block = allocate(size(shape));
            outputs.put(layer, block);
        }
        return block.view(shape);
    }

    /** An array for a gradient, valid until it is given back or the next step; not cleared. */
    INDArray gradient(long... shape) {
        if (!reusing) {
            return Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
        }
        long size = size(shape);
        Map.Entry<Long, Deque<Block>> fit = free.ceilingEntry(size);
        Block block;
        if (fit == null || fit.getKey() > 2 * size) {
            block = allocate(size);
        } else {
            block = fit.getValue().pop();
            if (fit.getValue().isEmpty()) {
                free.remove(fit.getKey());
            }
        }
        INDArray view = block.view(shape);
        given.put(view, block);
        return view;
    }

    /** Whether an array is a gradient from here, so that its reader may overwrite it. */
    boolean owns(INDArray gradient) {
        return given.containsKey(gradient);
    }

    /** Gives a gradient back; nothing happens if it is not from here. */
    void release(INDArray gradient) {
        Block block = given.remove(gradient);
        if (block != null) {
            offer(block);
        }
    }

    /** Frees the memory at once. No array from here may be touched any more. */
    public void close() {
        blocks.forEach(block -> block.whole.close());
        blocks.clear();
        outputs.clear();
        given.clear();
        free.clear();
    }

    private void offer(Block block) {
        free.computeIfAbsent(block.capacity, capacity -> new ArrayDeque<>()).push(block);
    }

    private Block allocate(long size) {
        Block block = new Block(size);
        blocks.add(block);
        return block;
    }

    private static long size(long[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** Memory that begins on a cache line, and the arrays made of it so far. */
    private static final class Block {

        private static final int LINE = 64; // bytes

        final long capacity;
        final INDArray whole;
        private final long offset;
        private final Map<List<Long>, INDArray> views = new HashMap<>();

        Block(long capacity) {
            this.capacity = capacity;
            this.whole =
                    Nd4j.createUninitialized(
                            DataType.FLOAT, new long[] {capacity + LINE / Float.BYTES}, 'c');
            long past = Floats.address(whole) % LINE;
            this.offset = past == 0 ? 0 : (LINE - past) / Float.BYTES;
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
