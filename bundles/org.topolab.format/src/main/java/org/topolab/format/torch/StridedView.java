package org.topolab.format.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;
import org.topolab.format.internal.Rows;

/** A tensor in the file: which numbers of a storage it has, and in which order. */
final class StridedView {

    /** Dimensions of a tensor; PyTorch's own limit is 64, its models stay below 8. */
    private static final int MAX_RANK = 32;

    private final Storage storage;
    private final long offset;
    private final int[] shape;
    private final long[] strides;
    private final long count;

    private StridedView(Storage storage, long offset, int[] shape, long[] strides, long count) {
        this.storage = storage;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.count = count;
    }

    /**
     * Checks that every number of the view lies in the storage.
     *
     * @param offset of its first number in the storage
     * @param sizes length of each dimension
     * @param steps numbers of the storage from one index to the next, for each dimension
     */
    static StridedView of(
            PickleInput in, Storage storage, long offset, List<?> sizes, List<?> steps)
            throws FormatException {
        if (sizes.size() > MAX_RANK || steps.size() != sizes.size()) {
            throw in.refuse(
                    "a shape of %d lengths with %d strides".formatted(sizes.size(), steps.size()),
                    "as many, at most " + MAX_RANK,
                    Torch.AGAIN);
        }
        int[] shape = new int[sizes.size()];
        long[] strides = new long[sizes.size()];
        for (int d = 0; d < shape.length; d++) {
            shape[d] = (int) whole(in, "shape", sizes, d, Integer.MAX_VALUE);
            strides[d] = whole(in, "strides", steps, d, Long.MAX_VALUE);
        }
        long count = 1;
        long end = offset;
        try {
            for (int d = 0; d < shape.length; d++) {
                count = Math.multiplyExact(count, shape[d]);
                end = Math.addExact(end, Math.multiplyExact(shape[d] - 1L, strides[d]));
            }
        } catch (ArithmeticException e) {
            end = Long.MAX_VALUE;
        }
        boolean empty = sizes.contains(0L);
        if (offset < 0 || (empty ? offset > storage.count() : end >= storage.count())) {
            throw in.refuse(
                    "the shape %s with strides %s from %d".formatted(sizes, steps, offset),
                    "numbers among the %d of storage %s".formatted(storage.count(), storage.key()),
                    Torch.AGAIN);
        }
        return new StridedView(storage, offset, shape, strides, empty ? 0 : count);
    }

    private static long whole(PickleInput in, String what, List<?> numbers, int index, long most)
            throws FormatException {
        if (numbers.get(index) instanceof Long number && number >= 0 && number <= most) {
            return number;
        }
        boolean whole = numbers.stream().allMatch(Long.class::isInstance);
        throw in.refuse(
                "the %s %s".formatted(what, whole ? numbers : "that is not whole"),
                "whole numbers from 0 to " + most,
                "save the tensor again, contiguous");
    }

    Storage storage() {
        return storage;
    }

    /** Bytes of its numbers laid out row by row, or Long.MAX_VALUE if that is larger. */
    long bytes() {
        return count > Long.MAX_VALUE / storage.type().bytes()
                ? Long.MAX_VALUE
                : count * storage.type().bytes();
    }

    /**
     * Its numbers; shared with the storage if they lie there row by row.
     *
     * @param data all bytes of the storage; {@link #bytes} is checked to fit an array
     */
    NumberArray tensor(byte[] data) {
        int width = storage.type().bytes();
        ByteBuffer numbers =
                contiguous()
                        ? ByteBuffer.wrap(
                                data, count == 0 ? 0 : (int) offset * width, (int) bytes())
                        : ByteBuffer.wrap(Rows.of(data, width, offset, shape, strides));
        ByteBuffer own = numbers.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        return new NumberArray(storage.type(), shape, own);
    }

    private boolean contiguous() {
        long stride = 1;
        for (int d = shape.length - 1; d >= 0 && count > 0; d--) {
            if (shape[d] != 1 && strides[d] != stride) {
                return false;
            }
            stride *= shape[d];
        }
        return true;
    }
}
