package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The command as a user types it: what it prints, what it leaves, how it ends. */
public class CommandIT {

    @Rule public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void inAnEmptyFolder() throws Exception {
        folder = temporary.newFolder("with space").toPath();
    }

    @Test
    public void quickstart_trainsMeasuresAndDraws() throws Exception {
        Topolab.Ended ended = Topolab.run(folder, "quickstart", "--out", "q", "train.epochs=1");

        assertThat(ended.code()).as(ended.err()).isZero();
        Path run = folder.resolve("q");
        assertThat(run.resolve("run.json")).isNotEmptyFile();
        assertThat(Files.readAllLines(run.resolve("metrics.csv")).get(0))
                .isEqualTo("run,seed,epoch,split,sheet,metric,value,chance,chance_sd,low,high");
        assertThat(names(run.resolve("maps"))).anyMatch(name -> name.endsWith(".npy"));
        assertThat(names(run.resolve("figures")))
                .anyMatch(name -> name.endsWith(".png"))
                .anyMatch(name -> name.endsWith(".svg"));
        assertThat(names(run.resolve("weights"))).anyMatch(name -> name.endsWith(".safetensors"));
        assertThat(ended.out()).contains("clustering").contains("chance");
    }

    @Test
    public void runs_areComparedAndFilmed() throws Exception {
        for (String seed : new String[] {"1", "2"}) {
            String[] words = {
                "quickstart",
                "--out",
                "s" + seed,
                "seed=" + seed,
                "train.epochs=1",
                "data.train-images=200",
                "data.test-images=100"
            };
            assertThat(Topolab.run(folder, words).code()).isZero();
        }

        Topolab.Ended compared = Topolab.run(folder, "compare", "s1", "s2", "--out", "c");
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("seeds").contains("1, 2").contains("±");
        assertThat(names(folder.resolve("c")))
                .contains(
                        "comparison.csv",
                        "curve-accuracy-test.png",
                        "sheet-selectivity-grid-preference.svg");
        assertThat(Topolab.run(folder, "compare", "s1", "c").code()).isEqualTo(2);

        Topolab.Ended filmed = Topolab.run(folder, "figures", "s1", "movie");
        assertThat(filmed.code()).as(filmed.err()).isZero();
        assertThat(names(folder.resolve("s1/figures")))
                .contains(
                        "sheet-selectivity-grid-preference.mp4",
                        "sheet-selectivity-grid-preference.apng");
    }

    @Test
    public void doctor_asksTheEngineAndTheKernelsThatWouldBeTaken() throws Exception {
        Topolab.Ended ended = Topolab.run(folder, "doctor");

        assertThat(ended.out())
                .containsPattern("ND4J +ok")
                .containsPattern("oneDNN +ok")
                .containsPattern("kernels +ok .*train.kernels=auto takes onednn: onednn 3");
    }

    @Test
    public void everyMapAndTheWeights_areReadByNumpy() throws Exception {
        Skip.unless(
                python("import numpy") == 0, "python3 with numpy is not here: maps not read back");
        assertThat(Topolab.run(folder, "quickstart", "--out", "q", "train.epochs=1").code())
                .isZero();
        String script =
                """
                import glob, json, numpy, struct
                maps = glob.glob('q/maps/*.npy')
                assert maps, 'no maps'
                for m in maps:
                    a = numpy.load(m)
                    assert a.shape[-2:] == (32, 32), (m, a.shape)
                for w in glob.glob('q/weights/*.safetensors'):
                    data = open(w, 'rb').read()
                    n, = struct.unpack('<Q', data[:8])
                    header = json.loads(data[8:8 + n])
                    ends = [v['data_offsets'][1] for k, v in header.items() if k != '__metadata__']
                    assert max(ends) + 8 + n == len(data), w
                """;
        assertThat(python(script)).isZero();
    }

    @Test
    public void wrongRecipes_areRefusedWithPlaceAndNearestNameAndLeaveNothing() throws Exception {
        refused("model: {family: rezet}\n", "wrong.yaml:2:17", "did you mean 'reset'");
        refused("model: {family: reset, n: two}\n", "wrong.yaml:2:27", "an integer");
        refused("model: {family: reset, nn: 2}\n", "wrong.yaml:2:24", "did you mean 'n'");
        refused("model: {family: reset, n: 3, grid: 32}\n", "wrong.yaml:2:27", "does not divide");
    }

    @Test
    public void script_stopsAtTheFirstFailedStepWithItsCode() throws Exception {
        Files.writeString(
                folder.resolve("good.gogo"),
                "list metrics\nrun quickstart.yaml train.epochs=1 --out a\nfigures a\n");
        Files.writeString(
                folder.resolve("bad.gogo"), "list metrics\nrun nowhere.yaml\nlist models\n");

        Topolab.Ended good = Topolab.run(folder, "script", "good.gogo");
        Topolab.Ended bad = Topolab.run(folder, "script", "bad.gogo");

        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("clustering");
        assertThat(names(folder.resolve("a/figures"))).isNotEmpty();
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.out()).contains("clustering").doesNotContain("reset");
    }

    @Test
    public void exportedNetwork_comesBackIsMeasuredAndGrows() throws Exception {
        assertThat(Topolab.run(folder, "quickstart", "--out", "q", "train.epochs=0").code())
                .isZero();
        assertThat(Topolab.run(folder, "export", "q", "--names", "torch").code()).isZero();
        assertThat(Topolab.run(folder, "export", "q").code()).isEqualTo(2);
        Topolab.Ended taken = Topolab.run(folder, "import", "q.safetensors", "--out", "p");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("family 'reset'");
        Topolab.Ended bare = Topolab.run(folder, "measure", "p", "selectivity");
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.err()).contains("data=ID");
        String data = "data=fashion-mnist-excerpt";
        assertThat(Topolab.run(folder, "measure", "p", "selectivity", data).code()).isZero();
        assertThat(rows("p", "accuracy")).isEqualTo(rows("q", "accuracy"));
        Topolab.Ended grown =
                Topolab.run(folder, "run", "grown", "train.from=p", "train.epochs=0", "--out", "g");
        assertThat(grown.code()).as(grown.err()).isZero();
        assertThat(grown.err()).contains("189 of 374 tensors are taken over");
        Topolab.Ended foreign =
                Topolab.run(
                        folder, "import", "q.safetensors", "--family", "resnet20", "--out", "x");
        assertThat(foreign.code()).isEqualTo(2);
        assertThat(foreign.err()).contains("that is a network of family 'reset'");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    /** Values of a metric on the test split, without name and seed of the run. */
    private List<String> rows(String run, String metric) throws Exception {
        return Files.readAllLines(folder.resolve(run).resolve("metrics.csv")).stream()
                .filter(line -> line.contains(",test,") && line.contains("," + metric + ","))
                .map(line -> line.substring(line.indexOf(",test,")))
                .toList();
    }

    @Test
    public void listings_areMachineReadable() throws Exception {
        for (String kind : List.of("models", "data", "metrics", "views", "plugins")) {
            Topolab.Ended ended = Topolab.run(folder, "list", kind, "--json");
            assertThat(ended.code()).isZero();
            assertThat(ended.out().strip()).startsWith("[").endsWith("]");
        }
    }

    @Test
    public void usageErrors_endWithTwo() throws Exception {
        assertThat(Topolab.run(folder, "lst").code()).isEqualTo(2);
        assertThat(Topolab.run(folder, "lst").err()).contains("did you mean 'list'");
        assertThat(Topolab.run(folder, "run").code()).isEqualTo(2);
        assertThat(Topolab.run(folder, "--help").code()).isZero();
        assertThat(Topolab.run(folder, "--version").out()).contains("0.1.0");
    }

    @Test
    public void fetchWithoutNetwork_saysWhatToDoByHand() throws Exception {
        // nobody listens at port 9 of this machine: as good as no network
        Map<String, String> offline =
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9",
                        "TOPOLAB_DATA",
                        "");
        Topolab.Ended ended = Topolab.run(folder, offline, "fetch", "numbers", "--out", "d");
        Topolab.Ended builtIn = Topolab.run(folder, "fetch", "number-images");

        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err())
                .contains("Licence of the data: MIT", "found no connection", "by hand");
        assertThat(names(folder.resolve("d"))).isEmpty();
        assertThat(builtIn.code()).isZero();
        assertThat(builtIn.out()).contains("data.provider=number-images is enough");
    }

    @Test
    public void newerJava_runsTheSameCommand() throws Exception {
        Path newer = newerJava();
        Skip.unless(newer != null, "no JDK newer than this one was found: not tried on it");

        Topolab.Ended ended =
                Topolab.run(
                        folder,
                        Map.of("JAVA_HOME", newer.toString()),
                        "quickstart",
                        "--out",
                        "q",
                        "train.epochs=1");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).doesNotContain("WARNING");
    }

    private void refused(String model, String place, String hint) throws Exception {
        Files.writeString(
                folder.resolve("wrong.yaml"), "data: {provider: fashion-mnist-excerpt}\n" + model);
        Topolab.Ended ended = Topolab.run(folder, "run", "wrong.yaml", "--out", "never");
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(place).contains(hint);
        assertThat(names(folder)).containsExactly("wrong.yaml");
    }

    private int python(String script) throws Exception {
        return Topolab.process(folder, Map.of(), List.of("python3", "-c", script)).code();
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Path newerJava() throws Exception {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return null;
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> release(home) > Runtime.version().feature())
                    .findFirst()
                    .orElse(null);
        }
    }

    private static int release(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
