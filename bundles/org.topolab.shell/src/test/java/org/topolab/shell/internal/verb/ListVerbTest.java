package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Plugins;
import org.topolab.format.json.Json;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class ListVerbTest {

    @TempDir private Path folder;
    private Calls calls;
    private ListVerb verb;

    @BeforeEach
    void runs() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        calls = new Calls(folder, 0);
        RunIndex index =
                (directory, each, monitor) -> {
                    if (directory.equals(folder)) {
                        each.accept(trained());
                        each.accept(damaged());
                    }
                };
        verb = new ListVerb(unasked(Catalog.class), unasked(Plugins.class), index);
    }

    private static <S> S unasked(Class<S> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            throw new AssertionError("nobody asks");
                        }));
    }

    private RunSummary trained() {
        return new RunSummary(
                folder.resolve("runs/a"),
                "first",
                "finished",
                2,
                Instant.parse("2026-11-26T09:49:26.265Z"),
                Map.of("model.family", "reset", "data.provider", "rows", "train.epochs", "10"),
                Map.of(RunSummary.EPOCH, 3.0, "accuracy", 0.8125, "mse", 0.5));
    }

    private RunSummary damaged() {
        return new RunSummary(
                folder, "b", RunSummary.DAMAGED, 0, Instant.EPOCH, Map.of(), Map.of());
    }

    private int run(String... words) throws Exception {
        return verb.run(calls.of(verb, words));
    }

    @Test
    void runs_haveALineEach() throws Exception {
        assertThat(run("runs")).isZero();
        assertThat(calls.out().lines())
                .containsExactly(
                        "run     name   status    seed  began                 epochs  score   family"
                                + "  data",
                        "runs/a  first  finished  2     2026-11-26T09:49:26Z  3/10    81.3 %  reset "
                                + "  rows",
                        ".       b      damaged   0     -                     -       -       -     "
                                + "  -");
    }

    @Test
    void runsAsJson_haveEntriesAndNumbers() throws Exception {
        run("runs", "--json");
        assertThat((List<?>) Json.read(calls.out())).hasSize(2);
        assertThat(calls.out()).contains("\"model.family\": \"reset\"", "\"mse\": 0.5");
    }

    @Test
    void folderWithoutRuns_isSaidToHaveNone() throws Exception {
        assertThat(run("runs", "elsewhere")).isZero();
        assertThat(calls.out()).isEmpty();
        assertThat(calls.err()).contains("no run is in", "elsewhere");
    }

    @Test
    void wrongWords_areRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("runs", "nowhere"))
                .withMessage("nowhere is no folder");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("runs", "elsewhere", "more"))
                .withMessage("found 'more' too many");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("run"))
                .withMessageContaining("did you mean 'runs'?");
    }
}
