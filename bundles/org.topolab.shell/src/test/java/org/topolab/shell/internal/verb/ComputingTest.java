package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Calls;

class ComputingTest {

    private static final Verb VERB =
            new Verb() {
                @Override
                public String name() {
                    return "compute";
                }

                @Override
                public String summary() {
                    return "compute something";
                }

                @Override
                public Help help() {
                    return new Help("", "", List.of(), Computing.with(List.of(Help.JSON)));
                }

                @Override
                public int run(Invocation call) {
                    return ExitCode.DONE;
                }
            };

    private static List<String> overrides(String... words) throws Exception {
        return Computing.overrides(new Calls(Path.of("/work"), 0).of(VERB, words));
    }

    @Test
    void options_becomeOverrides() throws Exception {
        assertThat(overrides("--precision=bf16", "--threads", "2", "--json"))
                .containsExactly("train.threads=2", "train.precision=bf16");
        assertThat(overrides("--kernels", "onednn")).containsExactly("train.kernels=onednn");
        assertThat(overrides()).isEmpty();
    }
}
