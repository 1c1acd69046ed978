package org.topolab.shell.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionException;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;
import org.topolab.format.file.FormatException;
import org.topolab.shell.Surroundings;
import org.topolab.shell.UsageException;

class DispatcherTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Verbs verbs = new Verbs();
    private Optional<String> culprit = Optional.empty();

    @Test
    void exitCodeOfTheVerb_isPassedOn() {
        assertThat(run(call -> 75, "someone")).isEqualTo(75);
        assertThat(err()).isEmpty();
    }

    @Test
    void verb_getsItsArgumentsAndOptions() {
        int code =
                run(
                        call -> {
                            call.out().print(call.arguments() + " " + call.value("out"));
                            return call.given("force") ? 0 : 1;
                        },
                        "you",
                        "--force",
                        "--out",
                        "d");

        assertThat(code).isZero();
        assertThat(out()).isEqualTo("[you] Optional[d]");
    }

    @Test
    void unknownVerb_endsWithTwoAndTheNearestName() {
        verbs.bindVerb(FakeVerb.returning("list", 0));

        assertThat(dispatcher().run(List.of("lst"), surroundings())).isEqualTo(2);
        assertThat(err()).contains("no verb 'lst'; did you mean 'list'?");
    }

    @Test
    void help_isPrintedWithoutRunningTheVerb() {
        assertThat(run(call -> 1, "--help")).isZero();
        assertThat(out()).contains("usage: topolab greet NAME");
    }

    @Test
    void wrongUsage_endsWithTwo() {
        assertThat(run(thrower(new UsageException("no name is given")))).isEqualTo(2);
        assertThat(err()).contains("topolab greet: no name is given").contains("greet --help");
    }

    @Test
    void wrongRecipe_endsWithTwoAndEveryPlace() {
        Problem first = new Problem("a.yaml", 2, 7, "model.n", "found 0");
        Problem second = new Problem("a.yaml", 3, 1, "dat", "unknown");

        int code = run(thrower(new RecipeException(List.of(first, second))));

        assertThat(code).isEqualTo(2);
        assertThat(err().lines())
                .containsExactly("a.yaml:2:7: model.n: found 0", "a.yaml:3:1: dat: unknown");
    }

    @Test
    void unknownIdAndWrongOption_endWithTwo() {
        assertThat(run(thrower(new UnknownIdException("no metric 'x'")))).isEqualTo(2);
        assertThat(run(thrower(new OptionException("n", "found 0")))).isEqualTo(2);
    }

    @Test
    void refusedFile_endsWithTwo() {
        FormatException damaged = new FormatException("a.gz", "9 bytes", "10", "copy it again");
        assertThat(run(thrower(damaged))).isEqualTo(2);
        assertThat(run(thrower(new UncheckedIOException(damaged)))).isEqualTo(2);
        assertThat(run(thrower(new FileAlreadyExistsException("runs/a is there")))).isEqualTo(2);
        assertThat(err().lines().findFirst())
                .contains("topolab greet: a.gz: found 9 bytes, expected 10; copy it again");
    }

    @Test
    void failedReading_endsWithOneAndOneSentence() {
        assertThat(run(thrower(new IOException("disk full")))).isEqualTo(1);
        assertThat(run(thrower(new UncheckedIOException(new IOException("gone"))))).isEqualTo(1);
        assertThat(err().lines())
                .containsExactly("topolab greet: disk full", "topolab greet: gone");
    }

    @Test
    void bareFileNames_becomeSentences() {
        run(thrower(new NoSuchFileException("a.npy")));
        run(thrower(new FileAlreadyExistsException("q")));

        assertThat(err()).contains("a.npy: there is no such file").contains("q exists already");
    }

    @Test
    void bug_endsWithOneWithoutATrace() {
        assertThat(run(thrower(new IllegalStateException("oops")))).isEqualTo(1);
        assertThat(err()).contains("this is a bug of Topolab").contains("oops").contains("the.log");
        assertThat(err()).doesNotContain("\tat ");
    }

    @Test
    void failureInAPlugin_endsWithThreeAndItsName() {
        culprit = Optional.of("org.example.metric.x");

        assertThat(run(thrower(new IllegalStateException("oops")))).isEqualTo(3);
        assertThat(err()).contains("plug-in org.example.metric.x failed");
    }

    @Test
    void failureThatCoreHasTraced_endsWithThree() {
        Exception cause = new IllegalStateException("oops");

        assertThat(run(thrower(new PluginFailedException("org.example.x", "training", cause))))
                .isEqualTo(3);
        assertThat(err()).contains("plug-in org.example.x failed while training").contains("oops");
    }

    private static FakeVerb.Work thrower(Exception e) {
        return call -> {
            throw e;
        };
    }

    private int run(FakeVerb.Work work, String... words) {
        return dispatcher().run(new FakeVerb("greet", work), List.of(words), surroundings());
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(verbs, "the.log", thrown -> culprit);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> 0,
                () -> false);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
