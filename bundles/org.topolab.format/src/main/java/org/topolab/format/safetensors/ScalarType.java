package org.topolab.format.safetensors;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.topolab.format.array.NumberType;

/** Kinds of numbers in safetensors files that become floats. */
enum ScalarType {
    F32(NumberType.FLOAT32),
    F64(NumberType.FLOAT64),
    F16(NumberType.FLOAT16),
    BF16(NumberType.BFLOAT16),
    I64(NumberType.INT64),
    I32(NumberType.INT32),
    I16(NumberType.INT16),
    I8(NumberType.INT8),
    U8(NumberType.UINT8),
    BOOL(NumberType.UINT8);

    private final NumberType numbers;

    ScalarType(NumberType numbers) {
        this.numbers = numbers;
    }

    static Optional<ScalarType> of(String dtype) {
        return Arrays.stream(values()).filter(t -> t.name().equals(dtype)).findFirst();
    }

    NumberType numbers() {
        return numbers;
    }

    /** Whether a float holds this number exactly, unless it is a real one, which is rounded. */
    boolean fits(ByteBuffer data, int index) {
        if (!numbers.whole()) {
            return true;
        }
        long number = numbers.whole(data, index);
        return number != Long.MAX_VALUE && (long) (float) number == number;
    }
}
