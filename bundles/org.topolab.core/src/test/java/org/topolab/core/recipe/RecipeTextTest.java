package org.topolab.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of texts: what is asked for, and not one letter more. */
class RecipeTextTest {

    private static final String TEXT =
            """
            # head
            name: first   # its name
            data: {provider: rows, folder: a b}   # where

            model:
              family: tiny  # a family
              n: 2

              # a comment of its own
            train:
              epochs: 3
              optimizer: {name: adam,
                rate: 0.003}  # slow
            measure:
              metrics:
                - selectivity: {bootstrap: 50}    # intervals
                - clustering
                - topography: {as: other, bootstrap: 3}
            figures: [sheet, curve]
            # foot
            """;

    private static String set(String text, String path, Object value) throws RecipeException {
        return RecipeText.set(text, path, value);
    }

    @Test
    void replacedValues_leaveEveryOtherLetter() throws Exception {
        assertThat(set(TEXT, "model.n", 4L)).isEqualTo(TEXT.replace("n: 2", "n: 4"));
        assertThat(set(TEXT, "name", "second")).isEqualTo(TEXT.replace("first   #", "second   #"));
        assertThat(set(TEXT, "data.folder", "c")).isEqualTo(TEXT.replace("a b}", "c}"));
        assertThat(set(TEXT, "train.optimizer.rate", 1e-4))
                .isEqualTo(TEXT.replace("0.003", "1e-4"));
        assertThat(set(TEXT, "measure.metrics.selectivity.bootstrap", 7))
                .isEqualTo(TEXT.replace("bootstrap: 50", "bootstrap: 7"));
        assertThat(set(TEXT, "measure.metrics.other.bootstrap", 7))
                .isEqualTo(TEXT.replace("bootstrap: 3", "bootstrap: 7"));
        assertThat(set(TEXT, "figures", List.of())).isEqualTo(TEXT.replace("[sheet, curve]", "[]"));
    }

    @Test
    void missingKeys_areInsertedInTheStyleOfTheirMap() throws Exception {
        assertThat(set(TEXT, "model.grid", 8)).contains("  n: 2\n  grid: 8\n\n  # a comment");
        assertThat(set(TEXT, "data.images", 8)).contains("folder: a b, images: 8}   # where\n");
        assertThat(set(TEXT, "train.optimizer.clip", 5))
                .contains("    rate: 0.003, clip: 5}  # slow");
        assertThat(set(TEXT, "train.stop.patience", 5))
                .contains("rate: 0.003}  # slow\n  stop: {patience: 5}\nmeasure:");
        assertThat(set(TEXT, "measure.every", "end"))
                .contains("as: other, bootstrap: 3}\n  every: end\nfigures");
        assertThat(set(TEXT, "seed", 5)).contains("# its name\nseed: 5\ndata:");
        assertThat(set(TEXT, "movies", List.of("sheet")))
                .endsWith("curve]\nmovies: [sheet]\n# foot\n");
        assertThat(set("{}", "seed", 5)).isEqualTo("{seed: 5}");
        assertThat(set("train: {}", "train.epochs", 5)).isEqualTo("train: {epochs: 5}");
        assertThat(set("train:  # later\n", "train.epochs", 5))
                .isEqualTo("train: {epochs: 5}  # later\n");
        assertThat(set("data: {provider: x}", "train.optimizer.rate", 1L))
                .isEqualTo("data: {provider: x}\ntrain:\n  optimizer: {rate: 1}");
        assertThat(set("model: 3 # x", "data.provider", "a"))
                .isEqualTo("data:\n  provider: a\nmodel: 3 # x");
    }

    @Test
    void emptyTexts_begin() throws Exception {
        assertThat(set("", "seed", 5)).isEqualTo("seed: 5\n");
        assertThat(set("# nothing yet", "model.n", 5)).isEqualTo("# nothing yet\nmodel:\n  n: 5");
        assertThat(set("# nothing yet\r\n", "model.n", 5))
                .isEqualTo("# nothing yet\r\nmodel:\r\n  n: 5\r\n");
        assertThat(RecipeText.read("x", "# nothing")).isEmpty();
        assertThat(RecipeText.remove("", "seed")).isEmpty();
    }

    @Test
    void lists_getLoseAndSetItems() throws Exception {
        assertThat(set(TEXT, "measure.metrics.smoothness", Map.of()))
                .contains("bootstrap: 3}\n    - smoothness\nfigures");
        assertThat(set(TEXT, "measure.metrics.clustering.bootstrap", 5))
                .contains("    - clustering: {bootstrap: 5}\n");
        assertThat(set(TEXT, "measure.metrics.new.bootstrap", 5))
                .contains("    - new: {bootstrap: 5}\nfigures");
        assertThat(set(TEXT, "figures.map", Map.of())).contains("[sheet, curve, map]");
        assertThat(set(TEXT, "figures.curve.log", true)).contains("[sheet, {curve: {log: true}}]");
        assertThat(set("figures: []", "figures.map", Map.of())).isEqualTo("figures: [map]");
        assertThat(set(TEXT, "measure.metrics.selectivity", Map.of()))
                .contains("    - selectivity    # intervals\n");
        assertThat(set("seed: 1\n", "movies.map", Map.of())).isEqualTo("seed: 1\nmovies: [map]\n");
        assertThat(set("seed: 1\n", "measure.metrics.a.b", 2L))
                .isEqualTo("seed: 1\nmeasure:\n  metrics: [{a: {b: 2}}]\n");
        String less = RecipeText.remove(TEXT, "measure.metrics.clustering");
        assertThat(less).isEqualTo(TEXT.replace("    - clustering\n", ""));
        assertThat(RecipeText.remove(TEXT, "figures.sheet")).contains("figures: [curve]\n");
        assertThat(RecipeText.remove(TEXT, "figures.curve")).contains("figures: [sheet]\n");
        assertThat(RecipeText.remove("a:\n  - b  # c\n", "a.b")).isEqualTo("a: []  # c\n");
    }

    @Test
    void removedEntries_takeTheirLineAndEmptyParents() throws Exception {
        assertThat(RecipeText.remove(TEXT, "model.n")).isEqualTo(TEXT.replace("  n: 2\n", ""));
        assertThat(RecipeText.remove(TEXT, "data.folder"))
                .isEqualTo(TEXT.replace(", folder: a b", ""));
        assertThat(RecipeText.remove(TEXT, "data.provider"))
                .isEqualTo(TEXT.replace("provider: rows, ", ""));
        assertThat(RecipeText.remove(TEXT, "measure.metrics.selectivity.bootstrap"))
                .isEqualTo(TEXT.replace("selectivity: {bootstrap: 50}", "selectivity"));
        assertThat(RecipeText.remove(TEXT, "measure.metrics.other.bootstrap"))
                .isEqualTo(TEXT.replace(", bootstrap: 3", ""));
        assertThat(
                        RecipeText.remove(
                                "a: 1\ntrain:\n  optimizer: {rate: 1}\n", "train.optimizer.rate"))
                .isEqualTo("a: 1\n");
        assertThat(RecipeText.remove("a:\n- b: 1\n  c: 2\n", "a.b"))
                .isEqualTo("a:\n- b: 1\n  c: 2\n");
        assertThat(RecipeText.remove(TEXT, "train.batch")).isEqualTo(TEXT);
        assertThat(RecipeText.remove("seed: 1", "seed")).isEmpty();
    }

    @Test
    void carriageReturns_stay() throws Exception {
        String text = TEXT.replace("\n", "\r\n");
        assertThat(set(text, "model.grid", 8)).contains("  n: 2\r\n  grid: 8\r\n\r\n  # a comment");
        assertThat(set(text, "model.n", 8)).isEqualTo(text.replace("n: 2", "n: 8"));
        assertThat(RecipeText.remove(text, "model.n")).isEqualTo(text.replace("  n: 2\r\n", ""));
    }

    @Test
    void unusualLetters_areCountedRight() throws Exception {
        String text =
                "# \uD83E\uDDE0 caf\u00e9\nname: '\uD83E\uDDE0'  # \uD83E\uDDE0\nmodel:\n  n: 2\t# tab\n";
        assertThat(set(text, "model.n", 3)).isEqualTo(text.replace("2\t", "3\t"));
        assertThat(set(text, "model.m", 3)).endsWith("# tab\n  m: 3\n");
        assertThat(set("\uFEFFseed: 1\n", "seed", 2)).endsWith("seed: 2\n");
    }

    @Test
    void longTexts_areReplacedWhole() throws Exception {
        String text = "name: |\n  first\n  second\n\nseed: 3\n";
        assertThat(set(text, "name", "x")).isEqualTo("name: x\n\nseed: 3\n");
        assertThat(set("name: >-\n  a\n  b\n", "seed", 3))
                .isEqualTo("name: >-\n  a\n  b\nseed: 3\n");
        assertThat(
                        set(
                                "model:  # m\n  family: a\n  n: 3  # n\nseed: 1\n",
                                "model",
                                Map.of("family", "b")))
                .isEqualTo("model: {family: b}  # n\nseed: 1\n");
    }

    @Test
    void textsThatCannotBeChanged_areRefusedWithTheReason() {
        refused("a: &x {n: 1}\nb: *x\n", "a.n", "anchor", "change the text itself");
        refused("seed: 1\nseed: 2\n", "seed", "a second 'seed'");
        refused("model:\n\tn: 2\n", "model.n", "recipe:2");
        refused("model: {n: 2\n", "model.n", "recipe:");
        refused("- a\n", "model.n", "found no map");
        refused("model: 3\n", "model.n", "nothing can be set below 'model'");
    }

    private static void refused(String text, String path, String... parts) {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> RecipeText.set(text, path, 5L))
                .withMessageContainingAll(parts);
    }

    @Test
    void values_areWrittenShortAndReadBack() throws Exception {
        assertThat(RecipeText.written("plain")).isEqualTo("plain");
        assertThat(RecipeText.written("a b-c.d/e")).isEqualTo("a b-c.d/e");
        assertThat(RecipeText.written("true")).isEqualTo("'true'");
        assertThat(RecipeText.written("7")).isEqualTo("'7'");
        assertThat(RecipeText.written("it's")).isEqualTo("it's");
        assertThat(RecipeText.written(0.5)).isEqualTo("0.5");
        assertThat(RecipeText.written(1e-9)).isEqualTo("1e-9");
        assertThat(RecipeText.written(2.5e12)).isEqualTo("2.5e12");
        assertThat(RecipeText.written(Map.of("a", List.of(1L, true)))).isEqualTo("{a: [1, true]}");
        for (String text :
                List.of(
                        "",
                        " a",
                        "a: b",
                        "a, b",
                        "[",
                        "{x}",
                        "#",
                        "a #b",
                        "a#b",
                        "- a",
                        "-",
                        "---",
                        "...",
                        "null",
                        "~",
                        "1e5",
                        "0x1f",
                        ".inf",
                        "&a",
                        "*a",
                        "!t",
                        "%",
                        "@",
                        "`",
                        "'",
                        "\"",
                        "a\nb",
                        "\t",
                        "\\",
                        "\u0007",
                        "\u2028",
                        "caf\u00e9",
                        "a:",
                        ":a",
                        "?",
                        "? a",
                        "a\r",
                        "\uD83E\uDDE0",
                        "yes",
                        "a'b\nc")) {
            String written = RecipeText.written(text);
            assertThat(RecipeText.value(written)).isEqualTo(text);
            assertThat(RecipeText.read("x", set("a: {b: 1}", "a.b", text)))
                    .isEqualTo(Map.of("a", Map.of("b", text)));
            assertThat(RecipeText.read("x", set("a: 1", "b", List.of(text))))
                    .isEqualTo(Map.of("a", 1L, "b", List.of(text)));
        }
    }
}
