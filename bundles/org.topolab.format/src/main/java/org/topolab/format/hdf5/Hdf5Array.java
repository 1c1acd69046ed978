package org.topolab.format.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.topolab.format.array.NumberArray;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

/**
 * An array of numbers in an HDF5 file, read whole or by rows: what lies under one index of the
 * first dimension, such as one image. Safe for several threads; of no use once the file is closed.
 */
public final class Hdf5Array {

    /** The most that is read at once, in bytes. */
    public static final long MOST_BYTES = 1L << 30;

    private static final Map<Integer, NumberType> SIGNED =
            Map.of(
                    1, NumberType.INT8,
                    2, NumberType.INT16,
                    4, NumberType.INT32,
                    8, NumberType.INT64);

    private static final Map<Integer, NumberType> UNSIGNED =
            Map.of(1, NumberType.UINT8, 2, NumberType.UINT16);

    private static final Map<Integer, NumberType> REAL =
            Map.of(2, NumberType.FLOAT16, 4, NumberType.FLOAT32, 8, NumberType.FLOAT64);

    /**
     * Where an array is read from.
     *
     * @param where file and path, for messages
     * @param userBlock bytes before the HDF5 part of the file
     */
    record Source(String where, FileChannel channel, long userBlock) {

        FormatException damaged(RuntimeException e) {
            return new FormatException(
                    where,
                    "a damaged array (%s)".formatted(Hdf5File.detail(e)),
                    "one that can be read",
                    Hdf5File.REMEDY,
                    e);
        }
    }

    private final Source source;
    private final Dataset data;
    private final NumberType type;
    private final long[] shape;
    private final Rows rows;

    /**
     * An array of jHDF's.
     *
     * @throws FormatException if it cannot be read, as far as that is seen without reading it
     */
    Hdf5Array(Dataset data, Source source) throws IOException {
        this.source = source;
        this.data = data;
        this.type = type(data.getDataType(), source);
        this.shape = data.getDimensionsAsLong();
        for (long length : shape) {
            if (length < 1 || length > Integer.MAX_VALUE) {
                throw new FormatException(
                        source.where(),
                        "shape " + Arrays.toString(shape),
                        "1 to %d along each dimension".formatted(Integer.MAX_VALUE),
                        "write it so");
            }
        }
        if (data instanceof ChunkedDataset chunked) {
            this.rows = new ChunkedRows(chunked, type.bytes(), source);
        } else if (data instanceof ContiguousDataset contiguous) {
            this.rows = new ContiguousRows(contiguous, type.bytes(), source);
        } else {
            this.rows = new CompactRows(((DatasetBase) data).getDataBuffer());
        }
    }

    private static NumberType type(DataType type, Source source) throws FormatException {
        Map<Integer, NumberType> known = Map.of();
        if (type instanceof FixedPoint whole) {
            known = whole.isSigned() ? SIGNED : UNSIGNED;
        } else if (type instanceof FloatingPoint) {
            known = REAL;
        }
        return Optional.ofNullable(known.get(type.getSize()))
                .orElseThrow(
                        () ->
                                new FormatException(
                                        source.where(),
                                        "values of another kind (%s of %d bytes)"
                                                .formatted(
                                                        type.getClass().getSimpleName(),
                                                        type.getSize()),
                                        "whole or real numbers that NumPy calls i1, u1, i2, u2, i4,"
                                                + " i8, f2, f4 or f8",
                                        "write them so"));
    }

    /** File and path, for messages. */
    public String where() {
        return source.where();
    }

    /** Kind of numbers. */
    public NumberType type() {
        return type;
    }

    /** Length of each dimension; empty for a single number. A copy. */
    public int[] shape() {
        return Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
    }

    /** Bytes of a row: of all numbers under one index of the first dimension. */
    public long rowBytes() {
        long bytes = type.bytes();
        for (int d = 1; d < shape.length; d++) {
            bytes = Math.multiplyExact(bytes, shape[d]);
        }
        return bytes;
    }

    /**
     * All numbers.
     *
     * @throws FormatException if they are more than {@link #MOST_BYTES}, or cannot be read
     */
    public NumberArray read() throws IOException {
        int count = shape.length == 0 ? 1 : Math.toIntExact(shape[0]);
        return new NumberArray(type, shape(), rows(0, count));
    }

    /**
     * Some rows, as a buffer in the file's byte order, from byte 0 on.
     *
     * @param first index of the first, from 0
     * @param count how many
     * @throws FormatException if they are more than {@link #MOST_BYTES}, or cannot be read
     */
    public ByteBuffer rows(int first, int count) throws IOException {
        long most = shape.length == 0 ? 1 : shape[0];
        if (first < 0 || count < 0 || (long) first + count > most) {
            throw new IndexOutOfBoundsException(
                    "rows %d to %d of %d".formatted(first, (long) first + count, most));
        }
        if (count > 0 && rowBytes() > MOST_BYTES / count) {
            throw new FormatException(
                    where(),
                    "%d rows of %d bytes".formatted(count, rowBytes()),
                    "at most %d bytes".formatted(MOST_BYTES),
                    "choose another array");
        }
        byte[] bytes = new byte[Math.toIntExact(count * rowBytes())];
        try {
            rows.read(first, count, bytes);
        } catch (RuntimeException e) {
            throw source.damaged(e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return data.getDataType() instanceof OrderedDataType ordered
                ? buffer.order(ordered.getByteOrder())
                : buffer;
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(where(), type, Arrays.toString(shape));
    }
}
