package org.topolab.format.npy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of numbers that are read from NPY files. */
public enum NpyType {
    /** True or false, one byte each, read as 1 and 0. */
    BOOL("b1", 1),
    /** Whole numbers from -128 to 127. */
    INT8("i1", 1),
    /** Whole numbers from 0 to 255. */
    UINT8("u1", 1),
    /** Whole numbers of 16 bits, signed. */
    INT16("i2", 2),
    /** Whole numbers of 16 bits, from 0. */
    UINT16("u2", 2),
    /** Whole numbers of 32 bits, signed. */
    INT32("i4", 4),
    /** Whole numbers of 64 bits, signed. */
    INT64("i8", 8),
    /** Real numbers of 32 bits, IEEE 754. */
    FLOAT32("f4", 4),
    /** Real numbers of 64 bits, IEEE 754. */
    FLOAT64("f8", 8);

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** NumPy's code without byte order: {@code f4}. */
    public String code() {
        return code;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether its numbers are whole. */
    public boolean whole() {
        return this != FLOAT32 && this != FLOAT64;
    }

    static Optional<NpyType> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(NpyType::code).collect(Collectors.joining(", "));
    }

    long whole(ByteBuffer data, int index) {
        return switch (this) {
            case BOOL -> data.get(index) == 0 ? 0 : 1;
            case INT8 -> data.get(index);
            case UINT8 -> Byte.toUnsignedLong(data.get(index));
            case INT16 -> data.getShort(index * 2);
            case UINT16 -> Short.toUnsignedLong(data.getShort(index * 2));
            case INT32 -> data.getInt(index * 4);
            case INT64 -> data.getLong(index * 8);
            case FLOAT32, FLOAT64 -> throw new IllegalStateException(this + " is not whole");
        };
    }

    double number(ByteBuffer data, int index) {
        return switch (this) {
            case FLOAT32 -> data.getFloat(index * 4);
            case FLOAT64 -> data.getDouble(index * 8);
            default -> whole(data, index);
        };
    }
}
