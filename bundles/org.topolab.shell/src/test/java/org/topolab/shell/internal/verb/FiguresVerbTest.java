package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.run.Runs;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class FiguresVerbTest {

    @TempDir private Path folder;
    private Calls calls;
    private final List<String> asked = new ArrayList<>();
    private FiguresVerb verb;

    @BeforeEach
    void runs() throws Exception {
        calls = new Calls(folder, 0);
        verb =
                new FiguresVerb(
                        remembering(Runs.class),
                        remembering(Comparisons.class),
                        remembering(Catalog.class));
        for (String run : List.of("a", "b")) {
            Files.createDirectories(folder.resolve(run));
            Files.writeString(folder.resolve(run).resolve("run.json"), "{}");
        }
    }

    /** A service that writes down what it is asked for, the monitor left out, and has nothing. */
    private <S> S remembering(Class<S> type) {
        Object service =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            List<?> said = Arrays.asList(arguments);
                            asked.add(method.getName() + said.subList(0, said.size() - 1));
                            return List.of();
                        });
        return type.cast(service);
    }

    private int run(String... words) throws Exception {
        return verb.run(calls.of(verb, words));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void oneRun_isDrawn() throws Exception {
        assertThat(run("a", "sheet", "--all")).isZero();
        assertThat(asked).containsExactly("figures[%s, [sheet], true]".formatted(path("a")));
        assertThat(calls.err()).contains("no view found anything to draw");
    }

    @Test
    void movie_isAskedForByWordOrSwitch() throws Exception {
        run("a", "movie");
        run("a", "sheet", "--movie", "--fps", "2.5");
        assertThat(asked)
                .containsExactly(
                        "movies[%s, [], 5.0]".formatted(path("a")),
                        "movies[%s, [sheet], 2.5]".formatted(path("a")));
    }

    @Test
    void interruptedMovie_saysHowToGoOn() throws Exception {
        calls.cancel();
        assertThat(run("a", "movie")).isEqualTo(75);
        assertThat(calls.err().strip())
                .isEqualTo("interrupted; the same command makes the movies that are missing");
    }

    @Test
    void severalRuns_areDrawnTogether() throws Exception {
        run("a", "b", "curve.log=true", "--out", "c");
        assertThat(asked)
                .containsExactly(
                        "figures[[%s, %s], [curve.log=true], false, %s]"
                                .formatted(path("a"), path("b"), path("c")));
    }

    @Test
    void whatDoesNotFit_isRefused() {
        assertThat(refused("a", "b")).isEqualTo("2 runs are given; say with --out where to");
        assertThat(refused("a", "b", "--movie", "--out", "c"))
                .isEqualTo("a movie shows one run; name one");
        assertThat(refused("a", "--out", "c")).startsWith("--out is for several runs");
        assertThat(refused("a", "--fps", "5")).isEqualTo("--fps is for movies; add --movie");
        for (String wrong : List.of("fast", "0", "61", "NaN")) {
            assertThat(refused("a", "movie", "--fps", wrong))
                    .isEqualTo(
                            "--fps: found '%s', expected a number from 1/60 to 60, such as 5"
                                    .formatted(wrong));
        }
        assertThat(asked).isEmpty();
    }

    private String refused(String... words) {
        List<String> message = new ArrayList<>();
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run(words))
                .satisfies(e -> message.add(e.getMessage()));
        return message.get(0);
    }
}
