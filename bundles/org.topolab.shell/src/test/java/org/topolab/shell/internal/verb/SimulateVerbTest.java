package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.info.Contribution;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.recording.Recordings;
import org.topolab.format.json.Json;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

/** What 'simulate' understands and prints. */
class SimulateVerbTest {

    private static final Path HERE = Path.of("/work");

    private final Calls calls = new Calls(HERE, 0);
    private final FakeRecordings recordings = new FakeRecordings();
    private final SimulateVerb verb = new SimulateVerb(new Sets(), new Words(), recordings);

    /** Remembers what it was asked for. */
    private static final class FakeRecordings implements Recordings {
        private String asked = "";
        private boolean stops;

        @Override
        public Written write(
                DatasetProvider provider, Options options, Path folder, Monitor monitor)
                throws IOException {
            asked = "%s %s %s".formatted(provider.info().id(), options, folder);
            if (stops) {
                throw new InterruptedIOException("stopped");
            }
            return new Written(List.of(folder.resolve("a"), folder.resolve("b")), 30, 7);
        }
    }

    /** Simulated V1 and a data set without validation. */
    private record FakeSet(String id, Set<Split> splits) implements DatasetProvider {

        @Override
        public DatasetInfo info() {
            List<OptionSpec> options =
                    List.of(
                            new ChoiceOption("preset", "Size.", "tiny", List.of("tiny", "large")),
                            new IntOption("seed", "Seed.", 1, 0, 99));
            return new DatasetInfo(
                    new Facts(id, "Title", "Summary.", List.of(), "Apache-2.0", options), "none");
        }

        @Override
        public List<OptionProblem> check(Options options) {
            return options.integer("seed") == 13
                    ? List.of(new OptionProblem("seed", "found 13, expected another"))
                    : List.of();
        }

        @Override
        public Dataset open(DataRequest request, Monitor monitor) {
            throw new AssertionError("the verb itself opens nothing");
        }
    }

    private static final class Sets implements Catalog {

        @Override
        public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
            return List.of(
                            new FakeSet("synthetic-v1", Set.of(Split.values())),
                            new FakeSet("mnist", Set.of(Split.TRAIN, Split.TEST)))
                    .stream()
                    .map(set -> new Entry<>(set.id(), kind.type().cast(set), "bundle", "1"))
                    .toList();
        }

        @Override
        public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
            return entries(kind).stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new UnknownIdException("no data set '%s'".formatted(id)));
        }

        @Override
        public List<Rejected> rejected(Kind<?> kind) {
            return List.of();
        }
    }

    /** Reads key=value. */
    private static final class Words implements Recipes {

        @Override
        public Options options(List<OptionSpec> specs, List<String> words) {
            Map<String, Object> given = new TreeMap<>();
            for (String word : words) {
                String[] parts = word.split("=", 2);
                given.put(
                        parts[0],
                        parts[1].matches("\\d+") ? (Object) Long.valueOf(parts[1]) : parts[1]);
            }
            return Options.of(specs, given);
        }

        @Override
        public Path locate(String recipe) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public Recipe read(Path file, List<String> overrides) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public Recipe check(String source, String text, List<String> overrides) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public Optional<List<String>> overrides(Path base, String text) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public String moved(String text, Path from, Path to) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public List<OptionSpec> platformOptions() {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public List<String> complete(Path file, String word) {
            throw new AssertionError("nobody should ask for this");
        }
    }

    @Test
    void words_areHandedOnAndFoldersListed() throws Exception {
        assertThat(verb.run(calls.of(verb, "synthetic-v1", "seed=4", "--out", "sim"))).isZero();
        assertThat(recordings.asked).isEqualTo("synthetic-v1 {preset=tiny, seed=4} /work/sim");
        assertThat(calls.out().lines()).containsExactly("sim/a", "sim/b");
        assertThat(calls.err())
                .contains("30 trials of 7 neurons")
                .contains("'data={provider: neural, folder: sim, recordings: [a, b]}'");
    }

    @Test
    void withoutDataSet_itIsSimulatedV1() throws Exception {
        verb.run(calls.of(verb, "preset=large", "--out", "sim", "--json"));
        assertThat(recordings.asked).startsWith("synthetic-v1 {preset=large");
        assertThat(Json.read(calls.out()).toString())
                .contains("dataset=synthetic-v1", "/work/sim/a", "trials=30", "neurons=7");
    }

    @Test
    void stopped_endsAsInterrupted() throws Exception {
        recordings.stops = true;
        assertThat(verb.run(calls.of(verb, "--out", "sim"))).isEqualTo(75);
        assertThat(calls.err().lines()).containsExactly("Stopped; nothing was written.");
        assertThat(calls.out()).isEmpty();
    }

    @Test
    void wrongUse_isRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "synthetic-v1")))
                .withMessageContaining("add --out FOLDER");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "seed=13", "--out", "x")))
                .withMessage("synthetic-v1: seed: found 13, expected another");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "synth", "--out", "x")));
        assertThat(recordings.asked).isEmpty();
    }

    @Test
    void completion_offersDataSetsOptionsAndValues() {
        assertThat(verb.complete(HERE, List.of(""))).containsExactly("synthetic-v1");
        assertThat(verb.complete(HERE, List.of("mnist", ""))).containsExactly("preset=", "seed=");
        assertThat(verb.complete(HERE, List.of("preset=")))
                .containsExactly("preset=tiny", "preset=large");
        assertThat(verb.complete(HERE, List.of("mnist", "preset=t"))).contains("preset=tiny");
    }
}
