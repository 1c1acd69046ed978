package org.topolab.format.torch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.topolab.format.file.FormatException;

class BudgetTest {

    private static final long GIB = 1L << 30;

    @Test
    void numbers_mayTakeEightTimesTheFile() {
        Budget budget = Budget.numbers("m.pt", "tensors", GIB, 64 * GIB);

        assertThatCode(() -> budget.spend(8 * GIB)).doesNotThrowAnyException();
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> budget.spend(1))
                .withMessage(
                        "m.pt: found tensors that take more than 8589934592 bytes of memory,"
                                + " expected at most that for this length of file and Java heap; save clones"
                                + " of its tensors without compression");
    }

    @Test
    void numbers_mayTakeHalfTheHeap() {
        Budget budget = Budget.numbers("m.pt", "tensors", GIB, GIB);

        assertThatCode(() -> budget.spend(GIB / 2)).doesNotThrowAnyException();
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> budget.spend(1))
                .withMessageContainingAll("536870912 bytes", "give Java a larger heap with -Xmx");
    }

    @Test
    void sumBeyondLong_isRefused() throws FormatException {
        Budget budget = Budget.numbers("m.pt", "tensors", Long.MAX_VALUE, Long.MAX_VALUE);
        budget.spend(1000);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> budget.spend(Long.MAX_VALUE));
    }

    @Test
    void names_mayTakeSixteenTimesTheFile() {
        Budget budget = Budget.objects("m.pt", 2 << 20);

        assertThatCode(() -> budget.spend(32 << 20)).doesNotThrowAnyException();
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> budget.spend(1))
                .withMessageContaining("names and structure that take more than 33554432");
    }
}
