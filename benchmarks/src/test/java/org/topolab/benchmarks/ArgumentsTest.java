package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void noWords_meanAllWorksInF32() {
        Arguments arguments = Arguments.parse(new String[0]);

        assertThat(arguments.works()).containsExactly(Work.values());
        assertThat(arguments.task(Work.LOCAL).precision()).isEqualTo("f32");
        assertThat(arguments.profile()).isFalse();
    }

    @Test
    void wordsAndOptions_areReadInAnyOrder() {
        Arguments arguments =
                Arguments.parse(
                        "--threads 3 local --precision bf16 --profile reset2 --rounds 7"
                                .split(" "));

        assertThat(arguments)
                .isEqualTo(new Arguments(List.of(Work.LOCAL, Work.RESET2), 3, "bf16", 7, true));
    }

    @Test
    void workOfSeveralWords_isWrittenWithHyphens() {
        Arguments arguments = Arguments.parse(new String[] {"core-readout-inference"});

        assertThat(arguments.works()).containsExactly(Work.CORE_READOUT_INFERENCE);
        assertThat(Work.CORE_READOUT_INFERENCE.trains()).isFalse();
    }

    @Test
    void unknownWork_isRefusedWithAllWorks() {
        refused("retna", "retna", "resnet20 reset2 reset4 retina local local48");
    }

    @Test
    void unknownPrecision_isRefusedWithBoth() {
        refused("--precision f16", "f16", "f32 or bf16");
    }

    @Test
    void optionWithoutNumber_isRefused() {
        refused("--threads", "--threads", "value");
        refused("--threads two", "--threads", "two", "whole number");
        refused("--threads 0", "0", "at least 1");
        refused("--rounds 0", "--rounds", "at least 1");
    }

    private static void refused(String words, String... named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse(words.split(" ")))
                .withMessageContainingAll(named);
    }
}
