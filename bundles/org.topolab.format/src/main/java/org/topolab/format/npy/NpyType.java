package org.topolab.format.npy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

/** NumPy's codes, without byte order, of the numbers that are read. */
enum NpyType implements NpyElement {
    B1(NumberType.BOOL),
    I1(NumberType.INT8),
    U1(NumberType.UINT8),
    I2(NumberType.INT16),
    U2(NumberType.UINT16),
    I4(NumberType.INT32),
    U4(NumberType.UINT32),
    I8(NumberType.INT64),
    /** From 0; larger than 2^63 - 1 is refused. */
    U8(NumberType.INT64),
    F2(NumberType.FLOAT16),
    F4(NumberType.FLOAT32),
    F8(NumberType.FLOAT64);

    private final NumberType numbers;

    NpyType(NumberType numbers) {
        this.numbers = numbers;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    NumberType numbers() {
        return numbers;
    }

    @Override
    public long bytes() {
        return numbers.bytes();
    }

    /**
     * Refuses what the kind of numbers cannot hold.
     *
     * @param number as read
     */
    void check(String where, double number) throws FormatException {
        if (this == U8 && number < 0) {
            throw new FormatException(
                    where,
                    "a whole number beyond 2^63 - 1",
                    "at most that",
                    "save it with numpy.save(file, array.astype('<f8'))");
        }
    }

    static Optional<NpyType> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(NpyType::code).collect(Collectors.joining(", "));
    }
}
