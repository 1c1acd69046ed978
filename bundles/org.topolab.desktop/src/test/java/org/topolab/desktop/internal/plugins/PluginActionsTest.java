package org.topolab.desktop.internal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.FakeWorkbench;

class PluginActionsTest {

    private static final Path HERE = Path.of("/work");

    private final FakeWorkbench workbench = new FakeWorkbench(HERE);
    private final List<String> asked = new ArrayList<>();
    private boolean answer;
    private final PluginActions actions =
            new PluginActions(
                    workbench,
                    question -> {
                        asked.add(question);
                        return answer;
                    });

    @Test
    void jarBelowTheWorkingDirectory_isTypedRelative() {
        actions.install(HERE.resolve("jars/a.jar"));
        actions.replace(Path.of("/else/b.jar"));

        assertThat(workbench.ran())
                .containsExactly(
                        List.of("plugin", "install", Path.of("jars/a.jar").toString()),
                        List.of("plugin", "install", Path.of("/else/b.jar").toString(), "--force"));
    }

    @Test
    void removingWhileARunIsAtWork_asksFirst() {
        workbench.run(List.of("run", "quickstart"));

        actions.remove(Samples.MORAN);
        assertThat(asked)
                .containsExactly(
                        "'run quickstart' is at work and may use org.example.moran."
                                + " It keeps what it began with. Remove it?");
        assertThat(workbench.ran()).hasSize(1);

        answer = true;
        actions.remove(Samples.MORAN);
        assertThat(workbench.ran()).hasSize(2);
    }

    @Test
    void removingWhileNothingComputes_doesNotAsk() {
        workbench.run(List.of("list", "plugins"));

        actions.remove(Samples.MORAN);

        assertThat(asked).isEmpty();
        assertThat(workbench.ran()).hasSize(2);
    }
}
