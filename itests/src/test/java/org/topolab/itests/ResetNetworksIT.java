package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.Assume.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Reset networks as a user meets them: published checkpoints, and the reproduction. */
public class ResetNetworksIT {

    @Rule public final TemporaryFolder temporary = new TemporaryFolder();

    private final Path published =
            Path.of(System.getProperty("topolab.shared", "../shared"), "data", "reset-networks")
                    .toAbsolutePath()
                    .normalize();
    private Path folder;

    @Before
    public void inAnEmptyFolder() throws Exception {
        folder = temporary.newFolder("reset").toPath();
    }

    /**
     * {@code evaluation.numbers_test} of reset-networks.golden.json: the published checkpoint on
     * the published test images, in float64 there.
     */
    @Test
    public void publishedNumberNetwork_givesTheGoldenEvaluation() throws Exception {
        Path file = published.resolve("ResetNumber1Numbers10best_ckpt.t7");
        assumeTrue("needs " + file + ", which is not here", Files.exists(file));
        run("import", file.toString(), "--family", "reset", "--out", "imp");
        run("measure", "imp", "data=numbers", "data.folder=" + published);

        assertThat(metric("imp", "mse")).isCloseTo(0.0297762, within(1e-5));
        assertThat(metric("imp", "bce")).isCloseTo(0.2572643, within(1e-4));
        assertThat(metric("imp", "accuracy")).isEqualTo(0.244);
        assertThat(metric("imp", "clustering.size")).isCloseTo(1.822153, within(1e-5));
        assertThat(metric("imp", "topography.proximity")).isCloseTo(0.63888691, within(1e-8));
        double[] mse = {
            8.1693e-08,
            0.00086462,
            0.018569,
            0.01344,
            0.016262,
            0.014544,
            0.074801,
            0.050745,
            0.057837,
            0.050701
        };
        assertThat(column("imp", "prediction-classes-output", "mse"))
                .containsExactly(mse, within(1e-6));
        double[] above = {254, 300, 293, 197, 145, 108, 95, 41, 26, 25};
        assertThat(column("imp", "clustering-classes-grid", "units"))
                .containsExactly(above, within(2.0));
        // units with hardly any spread between digits magnify float32: 0.4 of sums up to 434
        double[] dprime = {
            -433.9738, 369.953, 273.5119, 233.2284, 110.1856, -0.0045, -45.1937, -21.1606, -42.9088,
            -61.6707
        };
        assertThat(column("imp", "selectivity-classes-grid", "dprime-sum"))
                .containsExactly(dprime, within(0.4));
    }

    @Test
    public void pickleThatCalls_isRefusedAndLeavesNothing() throws Exception {
        // protocol 2: os.system('touch pwned')
        byte[] pickle =
                "\u0080\u0002cposix\nsystem\nX\u000b\u0000\u0000\u0000touch pwned\u0085R."
                        .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("evil.t7"), pickle);
        Topolab.Ended ended = Topolab.run(folder, "import", "evil.t7", "--out", "x");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("evil.t7").doesNotContain("Exception");
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    public void miniatureReproduction_leavesAReport() throws Exception {
        String[] words = {"reproduce", "reset", "--miniature", "seeds=2", "--out", "r"};
        Topolab.Ended ended = Topolab.run(folder, words);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("Fashion-MNIST", "reproduced", "open");
        Path out = folder.resolve("r");
        assertThat(Files.readString(out.resolve("report.md")))
                .contains("`topolab reproduce reset --miniature seeds=2`", "12 runs", "| open |");
        assertThat(out.resolve("figures/curve-fashion-clustering-corrected.png")).isNotEmptyFile();
        assertThat(out.resolve("figures/numbers-maps")).isNotEmptyDirectory();
        Topolab.Ended again = Topolab.run(folder, words);
        assertThat(again.code()).isZero();
        assertThat(again.err()).doesNotContain("run 1 of");
    }

    private void run(String... words) throws Exception {
        Topolab.Ended ended = Topolab.run(folder, words);
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private double metric(String run, String metric) throws Exception {
        return Files.readAllLines(folder.resolve(run).resolve("metrics.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals("test") && cells[5].equals(metric))
                .mapToDouble(cells -> Double.parseDouble(cells[6]))
                .findFirst()
                .orElseThrow();
    }

    private double[] column(String run, String table, String name) throws Exception {
        Path file = folder.resolve(run).resolve("tables/" + table + "-epoch-0000.csv");
        List<String> lines = Files.readAllLines(file);
        int column = Arrays.asList(lines.get(0).split(",")).indexOf(name);
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .toArray();
    }
}
