package org.topolab.format.npy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.topolab.format.array.NumberType;

/** NumPy's codes, without byte order, of the numbers that are read. */
enum NpyType {
    B1(NumberType.BOOL),
    I1(NumberType.INT8),
    U1(NumberType.UINT8),
    I2(NumberType.INT16),
    U2(NumberType.UINT16),
    I4(NumberType.INT32),
    I8(NumberType.INT64),
    F4(NumberType.FLOAT32),
    F8(NumberType.FLOAT64);

    private final NumberType numbers;

    NpyType(NumberType numbers) {
        this.numbers = numbers;
    }

    /** As it stands in a file: {@code f4}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    NumberType numbers() {
        return numbers;
    }

    int bytes() {
        return numbers.bytes();
    }

    static Optional<NpyType> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(NpyType::code).collect(Collectors.joining(", "));
    }
}
