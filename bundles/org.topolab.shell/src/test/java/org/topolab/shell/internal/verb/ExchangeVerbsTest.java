package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.info.Contribution;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.run.Exchange;
import org.topolab.format.json.Json;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

/** What 'import' and 'export' understand and print. */
class ExchangeVerbsTest {

    @TempDir private Path folder;

    private final Asked asked = new Asked();
    private final ImportVerb take = new ImportVerb(asked, new NothingInstalled());
    private final ExportVerb give = new ExportVerb(asked);

    /** Remembers what it was asked for. */
    private static final class Asked implements Exchange {
        private String last = "";

        @Override
        public Imported take(
                Path file,
                Optional<String> family,
                List<String> overrides,
                Path folder,
                boolean replace) {
            last = "%s %s %s %s %s".formatted(file, family, overrides, folder, replace);
            return new Imported(folder, "reset", 604_780, List.of("a note"));
        }

        @Override
        public int give(Path run, Path file, String prefix, boolean replace) {
            last = "%s %s '%s' %s".formatted(run, file, prefix, replace);
            return 20;
        }
    }

    private static final class NothingInstalled implements Catalog {
        @Override
        public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
            return List.of();
        }

        @Override
        public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public List<Rejected> rejected(Kind<?> kind) {
            return List.of();
        }
    }

    @BeforeEach
    void aRun() throws Exception {
        Files.createDirectories(folder.resolve("runs/r"));
        Files.writeString(folder.resolve("runs/r/run.json"), "{}");
        Files.writeString(folder.resolve("a.t7"), "");
        Files.writeString(folder.resolve("a.txt"), "");
    }

    @Test
    void import_handsOnWhatWasTypedAndSaysHowToMeasure() throws Exception {
        Calls calls = new Calls(folder, 0);
        String[] words = {"a.t7", "--family", "reset", "--out", "p", "name=x", "--force"};
        assertThat(take.run(calls.of(take, words))).isZero();
        assertThat(asked.last)
                .isEqualTo(
                        "%s Optional[reset] [name=x] %s true"
                                .formatted(folder.resolve("a.t7"), folder.resolve("p")));
        assertThat(calls.out().lines())
                .containsExactly("Run p holds a network of family 'reset' with 604780 parameters.");
        assertThat(calls.err().lines())
                .containsExactly("a note", "Measure it with: topolab measure p data=ID");
    }

    @Test
    void import_isMachineReadable() throws Exception {
        Calls calls = new Calls(folder, 0);
        take.run(calls.of(take, "a.t7", "--out", "p", "--json"));
        assertThat(asked.last).contains("Optional.empty");
        assertThat(Json.read(calls.out()).toString())
                .contains("family=reset", "parameters=604780", "notes=[a note]");
    }

    @Test
    void import_withoutFileOrFolder_isRefused() {
        Calls calls = new Calls(folder, 0);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> take.run(calls.of(take)))
                .withMessageContaining("no file is given");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> take.run(calls.of(take, "a.t7")))
                .withMessageContaining("add --out DIR");
        assertThat(asked.last).isEmpty();
    }

    @Test
    void import_completesFilesOfWeights() {
        assertThat(take.complete(folder, List.of(""))).containsExactly("a.t7", "runs/");
    }

    @Test
    void export_writesBesideUnlessToldWhere() throws Exception {
        Calls calls = new Calls(folder, 0);
        assertThat(give.run(calls.of(give, "runs/r"))).isZero();
        assertThat(asked.last)
                .isEqualTo(
                        "%s %s '' false"
                                .formatted(
                                        folder.resolve("runs/r"), folder.resolve("r.safetensors")));
        assertThat(calls.out().strip()).isEqualTo("Weights of epoch 20: r.safetensors");
        give.run(calls.of(give, "runs/r", "--names", "torch", "--out", "x/y.safetensors"));
        assertThat(asked.last).endsWith("x/y.safetensors 'module.' false");
    }

    @Test
    void export_refusesOtherNamesAndEndings() {
        Calls calls = new Calls(folder, 0);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> give.run(calls.of(give, "runs/r", "--names", "keras")))
                .withMessageContaining("found --names keras, expected torch or topolab");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> give.run(calls.of(give, "runs/r", "--out", "y.pt")))
                .withMessageContaining("expected a name that ends in .safetensors");
    }
}
