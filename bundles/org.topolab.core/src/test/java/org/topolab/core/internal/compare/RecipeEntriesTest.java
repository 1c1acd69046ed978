package org.topolab.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.run.KeptRun;

class RecipeEntriesTest {

    private static Map<String, String> entries(Map<String, Object> recipe, String data) {
        return RecipeEntries.of(new KeptRun(Path.of("/r/x"), "x", 1, recipe, data, List.of()));
    }

    @Test
    void entries_areDottedPathsWithoutWhatDoesNotCount() {
        Map<String, Object> recipe =
                Map.of(
                        "name", "x",
                        "seed", 3L,
                        "figures", List.of("sheet", Map.of("curve", Map.of("band", 2.0))),
                        "movies", List.of(),
                        "data", Map.of("provider", "rows", "folder", "/somewhere"),
                        "train",
                                Map.of(
                                        "threads",
                                        2L,
                                        "epochs",
                                        5L,
                                        "optimizer",
                                        Map.of("rate", 0.1)));
        assertThat(entries(recipe, "0123456789abcdef"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "data.provider", "rows",
                                "train.epochs", "5",
                                "train.optimizer.rate", "0.1",
                                "data.sha256", "01234567"));
    }

    @Test
    void metricsTakenTwice_goByTheirNames() {
        Map<String, Object> measure =
                Map.of(
                        "metrics",
                        List.of(
                                "plain",
                                Map.of("clustering", Map.of("shuffles", 10L)),
                                Map.of("clustering", Map.of("as", "other", "shuffles", 20L))));
        assertThat(entries(Map.of("measure", measure), ""))
                .containsEntry("measure.metrics.plain", "yes")
                .containsEntry("measure.metrics.clustering.shuffles", "10")
                .containsEntry("measure.metrics.other.shuffles", "20");
    }

    @Test
    void fingerprint_isSaidWhereNothingElseSaysThatDataDiffer() {
        Map<String, String> one = Map.of("data.size", "1", RecipeEntries.DATA, "a");
        Map<String, String> two = Map.of("data.size", "2", RecipeEntries.DATA, "b");
        Map<String, String> same = Map.of("data.size", "1", RecipeEntries.DATA, "b");
        assertThat(RecipeEntries.different(List.of(one, two))).containsExactly("data.size");
        assertThat(RecipeEntries.different(List.of(one, same))).containsExactly(RecipeEntries.DATA);
        assertThat(RecipeEntries.different(List.of(one, Map.of(RecipeEntries.RUN, "x")))).isEmpty();
    }
}
