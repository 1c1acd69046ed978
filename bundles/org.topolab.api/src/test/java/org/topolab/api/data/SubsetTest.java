package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

class SubsetTest {

    private static final String WHERE = "neural: recording 'a'";

    @Test
    void options_sayWhatIsDrawn() {
        assertThat(Subset.specs())
                .extracting(OptionSpec::name)
                .containsExactly(
                        "images", "images-seed", "neurons", "neurons-seed", "neurons-skip");
        Options options =
                Options.of(
                        Subset.specs(),
                        Map.of("images", 7L, "neurons-seed", -3L, "neurons-skip", 5L));

        assertThat(Subset.images(options)).isEqualTo(new Subset("images", 7, 1, 0));
        assertThat(Subset.neurons(options)).isEqualTo(new Subset("neurons", 0, -3, 5));
    }

    @Test
    void nothingAskedFor_isEverythingInOrder() throws IOException {
        Subset all = new Subset("neurons", 0, 1, 0);

        assertThat(all.everything()).isTrue();
        assertThat(all.of(WHERE, 0, 4)).containsExactly(0, 1, 2, 3);
        assertThat(new Subset("neurons", 1, 1, 0).everything()).isFalse();
        assertThat(new Subset("neurons", 0, 1, 1).everything()).isFalse();
    }

    @Test
    void fewer_lieInMore() throws IOException {
        int[] more = drawn(60, 3, 0);
        assertThat(more).hasSize(60).isSorted().doesNotHaveDuplicates();
        assertThat(more).contains(drawn(20, 3, 0));
        assertThat(Arrays.stream(more)).allMatch(n -> n >= 0 && n < 100);
    }

    @Test
    void skipped_areDisjointFromTheFirst() throws IOException {
        int[] first = drawn(60, 3, 0);
        int[] others = drawn(0, 3, 60);

        assertThat(others).hasSize(40).isSorted().doesNotContain(first);
        assertThat(others).contains(drawn(10, 3, 60));
    }

    @Test
    void seedsAndRecordingsAndKinds_differ() throws IOException {
        assertThat(drawn(20, 3, 0)).isEqualTo(drawn(20, 3, 0)).isNotEqualTo(drawn(20, 4, 0));
        assertThat(new Subset("neurons", 20, 3, 0).of(WHERE, 1, 100)).isNotEqualTo(drawn(20, 3, 0));
        assertThat(new Subset("images", 20, 3, 0).of(WHERE, 0, 100)).isNotEqualTo(drawn(20, 3, 0));
    }

    @Test
    void tooFew_areRefusedInWords() throws IOException {
        refused(
                new Subset("neurons", 8, 1, 3),
                10,
                "neural: recording 'a': found 10 neurons, expected at least 11; set data.neurons to"
                        + " 7 or less, or to 0 for all");
        refused(
                new Subset("neurons", 0, 1, 10),
                10,
                "neural: recording 'a': found 10 neurons, expected at least 11; set"
                        + " data.neurons-skip below 10");
        refused(
                new Subset("images", 0, 1, 0),
                0,
                "neural: recording 'a': found 0 images, expected at least 1; choose data that have"
                        + " some");
        assertThat(new Subset("neurons", 7, 1, 3).of(WHERE, 0, 10)).hasSize(7);
    }

    private static void refused(Subset subset, int found, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> subset.of(WHERE, 0, found))
                .withMessage(message);
    }

    private static int[] drawn(int count, long seed, int skip) throws IOException {
        return new Subset("neurons", count, seed, skip).of(WHERE, 0, 100);
    }
}
