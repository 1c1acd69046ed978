package org.topolab.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 100];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    @Test
    void deflate_unpacksNoMoreThanAChunk() {
        byte[] packed = deflated(new byte[100_000]);
        assertThat(Filter.DEFLATE.undo(packed, 100_000, 1)).hasSize(100_000);
        assertThatThrownBy(() -> Filter.DEFLATE.undo(packed, 50_000, 1))
                .hasMessageContaining("does not unpack to its size");
        assertThatThrownBy(() -> Filter.DEFLATE.undo(new byte[] {1, 2, 3, 4}, 10, 1))
                .hasMessageContaining("does not unpack");
    }

    @Test
    void shuffle_putsBytesOfANumberTogether() {
        byte[] shuffled = {1, 2, 3, 11, 12, 13, 99};
        assertThat(Filter.SHUFFLE.undo(shuffled, 7, 2)).containsExactly(1, 11, 2, 12, 3, 13, 99);
    }

    @Test
    void fletcher32_isTakenAway() {
        assertThat(Filter.FLETCHER32.undo(new byte[] {1, 2, 3, 4, 5, 6}, 2, 1))
                .containsExactly(1, 2);
    }

    @Test
    void lzf_repeatsWhatCameBefore() {
        // three bytes as they are; 2 + 2 bytes from 3 back; 7 + 1 + 2 bytes from 1 back
        byte[] packed = {2, 5, 6, 7, 2 << 5, 2, (byte) (7 << 5), 1, 0};
        assertThat(Filter.LZF.undo(packed, 17, 1))
                .containsExactly(5, 6, 7, 5, 6, 7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        assertThatThrownBy(() -> Lzf.unpack(packed, 18))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Lzf.unpack(packed, 10))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Lzf.unpack(new byte[] {0, 1, 1 << 5, 9}, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
