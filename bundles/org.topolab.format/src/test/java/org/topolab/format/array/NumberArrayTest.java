package org.topolab.format.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberArrayTest {

    @ParameterizedTest
    @CsvSource({
        "BOOL, 0002, 0, 1",
        "INT8, 80ff, -128, -1",
        "UINT8, 80ff, 128, 255",
        "INT16, 800000ff, -32768, 255",
        "UINT16, 800000ff, 32768, 255",
        "INT32, 80000000000000ff, -2147483648, 255",
        "INT64, 800000000000000000000000000000ff, -9223372036854775808, 255"
    })
    void wholeNumbers_areExact(NumberType type, String hex, long first, long second) {
        NumberArray array = bigEndian(type, hex);

        assertThat(array.toLongs()).containsExactly(first, second);
        assertThat(array.toFloats()).containsExactly((float) first, (float) second);
        assertThat(array.number(0)).isEqualTo((double) first);
        assertThat(array.whole(1)).isEqualTo(second);
        assertThatIllegalStateException()
                .isThrownBy(array::toTensor)
                .withMessage(type + " is whole");
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT16, 3e00c000",
        "BFLOAT16, 3fc0c000",
        "FLOAT32, 3fc00000c0000000",
        "FLOAT64, 3ff8000000000000c000000000000000"
    })
    void realNumbers_areNotWhole(NumberType type, String hex) {
        NumberArray array = bigEndian(type, hex);

        assertThat(array.number(0)).isEqualTo(1.5);
        assertThat(array.toTensor().toArray()).containsExactly(1.5f, -2);
        assertThat(array.toTensor().shape()).containsExactly(2, 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> array.whole(0))
                .withMessage(type + " is not whole");
        assertThatIllegalStateException().isThrownBy(array::toLongs);
        assertThatIllegalStateException().isThrownBy(array::toInts);
    }

    @Test
    void shape_isTold() {
        NumberArray array = bigEndian(NumberType.UINT8, "0102");
        array.shape()[0] = 7;

        assertThat(array.type()).isEqualTo(NumberType.UINT8);
        assertThat(array.shape()).containsExactly(2, 1);
        assertThat(array.rank()).isEqualTo(2);
        assertThat(array.size()).isEqualTo(2);
        assertThat(array).hasToString("NumberArray UINT8 [2, 1]");
    }

    @Test
    void numberBeyondInt_isRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(
                        bigEndian(NumberType.INT64, "00000000800000000000000000000000")::toInts);
    }

    @Test
    void wholeNumbersBeyondDouble_areRoundedOnce() {
        // 2^54 + 2^30 + 1: floats are 2^31 apart here, and it is nearer to the one above; a double
        // in between would be 2^54 + 2^30, half way, and become 2^54
        NumberArray array = bigEndian(NumberType.INT64, "00400000400000010000000000000000");

        assertThat(array.toFloats()).containsExactly(0x1.000002p54f, 0);
    }

    private static NumberArray bigEndian(NumberType type, String hex) {
        ByteBuffer data = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.BIG_ENDIAN);
        return new NumberArray(type, new int[] {2, 1}, data);
    }
}
