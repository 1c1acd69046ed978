package org.topolab.format.safetensors;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.topolab.format.internal.Half;

/** Kinds of numbers in safetensors files that become floats. */
enum ScalarType {
    F32(4),
    F64(8),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U8(1),
    BOOL(1);

    private final int bytes;

    ScalarType(int bytes) {
        this.bytes = bytes;
    }

    static Optional<ScalarType> of(String dtype) {
        return Arrays.stream(values()).filter(t -> t.name().equals(dtype)).findFirst();
    }

    int bytes() {
        return bytes;
    }

    boolean whole() {
        return compareTo(I64) >= 0;
    }

    float value(ByteBuffer data, int index) {
        return switch (this) {
            case F32 -> data.getFloat(index * 4);
            case F64 -> (float) data.getDouble(index * 8);
            case F16 -> Half.toFloat(data.getShort(index * 2));
            case BF16 -> Float.intBitsToFloat(data.getShort(index * 2) << 16);
            default -> whole(data, index);
        };
    }

    long whole(ByteBuffer data, int index) {
        return switch (this) {
            case I64 -> data.getLong(index * 8);
            case I32 -> data.getInt(index * 4);
            case I16 -> data.getShort(index * 2);
            case I8 -> data.get(index);
            case U8, BOOL -> Byte.toUnsignedLong(data.get(index));
            default -> throw new IllegalStateException(this + " is not whole");
        };
    }

    /** Whether a float holds this whole number exactly. */
    boolean exact(ByteBuffer data, int index) {
        long number = whole(data, index);
        return number != Long.MAX_VALUE && (long) (float) number == number;
    }
}
