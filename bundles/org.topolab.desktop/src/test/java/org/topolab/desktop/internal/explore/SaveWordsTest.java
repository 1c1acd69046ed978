package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaveWordsTest {

    private final Path directory = Path.of("/work/here");
    private final Path run = directory.resolve("runs/q");

    private SaveWords words(Optional<String> layer, boolean outline) {
        return new SaveWords(run, "selectivity", "units", "d-prime", layer, outline);
    }

    @Test
    void picture_isOfOneEpochWithPathsBelowTheWorkingDirectory() {
        Path file = run.resolve("figures/a.png");
        assertThat(words(Optional.of("Bag, red"), true).words(directory, 3, file))
                .containsExactly(
                        "map",
                        "runs/q",
                        "selectivity.d-prime",
                        "units",
                        "--epoch",
                        "3",
                        "--layer",
                        "Bag, red",
                        "--outline",
                        "--out",
                        "runs/q/figures/a.png");
    }

    @Test
    void movie_isOfAllEpochs() {
        assertThat(words(Optional.empty(), false).words(directory, 3, Path.of("/tmp/a.MP4")))
                .containsExactly(
                        "map", "runs/q", "selectivity.d-prime", "units", "--out", "/tmp/a.MP4");
    }

    @Test
    void numbersAsText_haveNoOutline() {
        assertThat(words(Optional.empty(), true).words(directory, 0, Path.of("a.csv")))
                .endsWith("--epoch", "0", "--out", "a.csv");
    }

    @Test
    void proposedName_holdsWhatIsSeen() {
        assertThat(words(Optional.of("Bag, red"), true).name(12))
                .isEqualTo("selectivity-d-prime-units-Bag_red-epoch-0012");
        assertThat(SaveWords.ends(Path.of("a.svg"))).isTrue();
        assertThat(SaveWords.ends(Path.of("a.tiff"))).isFalse();
    }
}
