package org.topolab.format.array;

import java.nio.ByteBuffer;

/** Kinds of numbers in files of arrays. */
public enum NumberType {
    /** True or false, one byte each, read as 1 and 0. */
    BOOL(1),
    /** Whole numbers from -128 to 127. */
    INT8(1),
    /** Whole numbers from 0 to 255. */
    UINT8(1),
    /** Whole numbers of 16 bits, signed. */
    INT16(2),
    /** Whole numbers of 16 bits, from 0. */
    UINT16(2),
    /** Whole numbers of 32 bits, signed. */
    INT32(4),
    /** Whole numbers of 32 bits, from 0. */
    UINT32(4),
    /** Whole numbers of 64 bits, signed. */
    INT64(8),
    /** Real numbers of 16 bits, IEEE 754. */
    FLOAT16(2),
    /** The upper 16 bits of a real number of 32 bits. */
    BFLOAT16(2),
    /** Real numbers of 32 bits, IEEE 754. */
    FLOAT32(4),
    /** Real numbers of 64 bits, IEEE 754. */
    FLOAT64(8);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Whether its numbers are whole. */
    public boolean whole() {
        return compareTo(FLOAT16) < 0;
    }

    /**
     * One number; exact but for whole numbers beyond 2^53.
     *
     * @param data numbers from byte 0 on, in the buffer's byte order
     * @param index of the number, from 0
     */
    public double number(ByteBuffer data, int index) {
        return switch (this) {
            case FLOAT16, BFLOAT16, FLOAT32 -> toFloat(data, index);
            case FLOAT64 -> data.getDouble(index * 8);
            default -> whole(data, index);
        };
    }

    /**
     * One number as float32, rounded to the nearest.
     *
     * @param data numbers from byte 0 on, in the buffer's byte order
     * @param index of the number, from 0
     */
    public float toFloat(ByteBuffer data, int index) {
        return switch (this) {
            case FLOAT16 -> Half.toFloat(data.getShort(index * 2));
            case BFLOAT16 -> Float.intBitsToFloat(data.getShort(index * 2) << 16);
            case FLOAT32 -> data.getFloat(index * 4);
            case FLOAT64 -> (float) data.getDouble(index * 8);
            default -> (float) whole(data, index);
        };
    }

    /**
     * One whole number, exact.
     *
     * @param data numbers from byte 0 on, in the buffer's byte order
     * @param index of the number, from 0
     * @throws IllegalStateException if the numbers are not whole
     */
    public long whole(ByteBuffer data, int index) {
        return switch (this) {
            case BOOL -> data.get(index) == 0 ? 0 : 1;
            case INT8 -> data.get(index);
            case UINT8 -> Byte.toUnsignedLong(data.get(index));
            case INT16 -> data.getShort(index * 2);
            case UINT16 -> Short.toUnsignedLong(data.getShort(index * 2));
            case INT32 -> data.getInt(index * 4);
            case UINT32 -> Integer.toUnsignedLong(data.getInt(index * 4));
            case INT64 -> data.getLong(index * 8);
            default -> throw new IllegalStateException(this + " is not whole");
        };
    }
}
