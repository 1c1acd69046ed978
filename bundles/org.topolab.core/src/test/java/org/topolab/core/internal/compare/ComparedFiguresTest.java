package org.topolab.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.Sample;
import org.topolab.core.internal.fake.Watcher;

/** Pictures of runs of made-up plug-ins side by side. */
class ComparedFiguresTest extends ComparedRuns {

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve("figures").resolve(name));
    }

    @Test
    void figures_showMapsRunByRunAndCurvesGroupByGroup() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int n : new int[] {2, 4}) {
            for (int seed : new int[] {1, 2}) {
                runs.add(run("n%d-%d".formatted(n, seed), "model.n=" + n, "seed=" + seed));
            }
        }
        assertThat(figures(runs, false).notes).isEmpty();
        assertThat(text("sheet-means-grid-sign.svg"))
                .isEqualTo(
                        "n 2, seed 1 (1): sign; n 4, seed 1 (1): sign; n 2, seed 2 (1): sign;"
                                + " n 4, seed 2 (1): sign");
        assertThat(text("curve-means-grid-profile.svg"))
                .as("of metrics")
                .startsWith("n 2 (2): [Point[x=1.0, y=")
                .contains("level=0.95", "; n 4 (2): [Point[x=1.0")
                .doesNotContain("seed");
        assertThat(text("curve-accuracy-test.svg"))
                .startsWith("n 2 (2): [Point[x=0.0, y=")
                .contains("; n 4 (2): [Point[x=0.0, y=", "x=3.0", "level=0.95");
        assertThat(names())
                .contains("curve-means-index-grid.png", "curve-loss-test.png")
                .doesNotContain("curve-means-indices-grid.png", "curve-loss-train.png");
        figures(runs, true);
        assertThat(names()).contains("curve-means-indices-grid.png", "curve-loss-train.png");
    }

    @Test
    void oneSeedAndDifferentLastEpochs_areSaidInTheLabels() throws Exception {
        Path longer = run("a", "measure.every=end", "measure.start=false");
        Path shorter = run("b", "train.epochs=2", "measure.every=end", "measure.start=false");
        figures(List.of(longer, shorter), false);
        assertThat(text("sheet-means-grid-sign.svg"))
                .isEqualTo("epochs 3, epoch 3 (1): sign; epochs 2, epoch 2 (1): sign");
    }

    @Test
    void numbersInWhichRecipesDiffer_areDrawnAgainst() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int n : new int[] {1, 2, 4}) {
            for (String rate : List.of("0.1", "0.2")) {
                runs.add(
                        run(
                                "n%d-%s".formatted(n, rate),
                                "model.n=" + n,
                                "train.optimizer.rate=" + rate));
            }
        }
        figures(runs, false);
        assertThat(text("curve-trend-accuracy.svg"))
                .startsWith("rate 0.1 (1): [Point[x=1.0, y=")
                .contains("Point[x=4.0", "; rate 0.2 (1): [Point[x=1.0");
        assertThat(names()).contains("curve-trend-means-index-grid.png");
        Path out = folder.resolve("figures");
        comparisons.figures(runs, List.of("table"), false, out, new Watcher());
        assertThat(text("table-trend-network-trend-accuracy.svg"))
                .startsWith(" (1): [n 1, n 2, n 4] [rate 0.1, rate 0.2]");
        assertThat(names()).contains("table-trend-means-grid-trend-means-index-grid.png");
    }

    /** A run whose recipe says by which seed images were drawn. */
    private Path drawn(String name, int imagesSeed, String... overrides) throws Exception {
        Path out = run(name, overrides);
        Path record = out.resolve("run.json");
        String provider = "\"provider\": \"rows\"";
        String text = Files.readString(record);
        assertThat(text).contains(provider);
        Files.writeString(
                record,
                text.replace(provider, provider + ", \"images-seed\": %d".formatted(imagesSeed)));
        return out;
    }

    @Test
    void curves_haveBandsOverSeedsOfWhatWasDrawnToo() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int n : new int[] {1, 2}) {
            for (int seed = 1; seed <= 2; seed++) {
                for (int draw = 1; draw <= 3; draw++) {
                    String name = "n%d-%d-%d".formatted(n, seed, draw);
                    runs.add(drawn(name, draw, "model.n=" + n, "seed=" + (10 * draw + seed)));
                }
            }
        }
        assertThat(comparisons.compare(runs).entries())
                .containsExactlyInAnyOrder("model.n", "data.images-seed");
        figures(runs, false);
        double[] means = new double[3]; // of both seeds of each draw, n = 1
        for (int draw = 0; draw < 3; draw++) {
            means[draw] = (index(runs.get(draw)) + index(runs.get(draw + 3))) / 2;
        }
        Sample over = Sample.of(means);
        assertThat(text("curve-trend-means-index-grid.svg"))
                .startsWith("all runs (6): [Point[x=1.0, y=" + over.mean())
                .contains("x=2.0", "low=" + over.low())
                .doesNotContain("images-seed");
    }

    @Test
    void conditionsWithDraws_areOneEach() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (String rate : List.of("0.1", "high")) {
            for (int draw = 1; draw <= 2; draw++) {
                String number = rate.equals("high") ? "0.3" : rate;
                Path run = drawn(rate + "-" + draw, draw, "train.optimizer.rate=" + number);
                Path record = run.resolve("run.json");
                String text = Files.readString(record);
                Files.writeString(record, text.replace("\"rate\": 0.3", "\"rate\": \"high\""));
                runs.add(run);
            }
        }
        figures(runs, false);
        assertThat(text("curve-trend-means-index-grid.svg"))
                .contains("rate 0.1 (2): [Point[x=1.0", "; rate high (2): [Point[x=2.0");
    }
}
