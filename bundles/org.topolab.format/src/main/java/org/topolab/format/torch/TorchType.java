package org.topolab.format.torch;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.topolab.format.internal.Half;

/** Kinds of numbers that are read from PyTorch files. */
public enum TorchType {
    /** Real numbers of 32 bits, IEEE 754. */
    FLOAT32("FloatStorage", 4),
    /** Real numbers of 64 bits, IEEE 754. */
    FLOAT64("DoubleStorage", 8),
    /** Real numbers of 16 bits, IEEE 754. */
    FLOAT16("HalfStorage", 2),
    /** The upper 16 bits of a real number of 32 bits. */
    BFLOAT16("BFloat16Storage", 2),
    /** Whole numbers of 64 bits, signed. */
    INT64("LongStorage", 8),
    /** Whole numbers of 32 bits, signed. */
    INT32("IntStorage", 4),
    /** Whole numbers of 16 bits, signed. */
    INT16("ShortStorage", 2),
    /** Whole numbers from -128 to 127. */
    INT8("CharStorage", 1),
    /** Whole numbers from 0 to 255. */
    UINT8("ByteStorage", 1),
    /** True or false, one byte each, read as 1 and 0. */
    BOOL("BoolStorage", 1);

    private final String storage;
    private final int bytes;

    TorchType(String storage, int bytes) {
        this.storage = storage;
        this.bytes = bytes;
    }

    /** Its name in a pickle, without {@code torch.}. */
    String storage() {
        return storage;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether its numbers are whole. */
    public boolean whole() {
        return compareTo(INT64) >= 0;
    }

    /** The type of a storage class such as {@code torch.FloatStorage}. */
    static Optional<TorchType> of(String global) {
        return Arrays.stream(values()).filter(t -> global.equals("torch." + t.storage)).findFirst();
    }

    double number(ByteBuffer data, int index) {
        return switch (this) {
            case FLOAT32 -> data.getFloat(index * 4);
            case FLOAT64 -> data.getDouble(index * 8);
            case FLOAT16 -> Half.toFloat(data.getShort(index * 2));
            case BFLOAT16 -> Float.intBitsToFloat(data.getShort(index * 2) << 16);
            default -> whole(data, index);
        };
    }

    long whole(ByteBuffer data, int index) {
        return switch (this) {
            case INT64 -> data.getLong(index * 8);
            case INT32 -> data.getInt(index * 4);
            case INT16 -> data.getShort(index * 2);
            case INT8 -> data.get(index);
            case UINT8 -> Byte.toUnsignedLong(data.get(index));
            case BOOL -> data.get(index) == 0 ? 0 : 1;
            default -> throw new IllegalStateException(this + " is not whole");
        };
    }
}
