package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.info.Contribution;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Installation;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.PluginFolder;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.RefusedPluginException;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class PluginVerbTest {

    private static final Path HERE = Path.of("/work");
    private static final Path FOLDER = Path.of("/topolab/plugins");

    private final Calls calls = new Calls(HERE, 0);
    private final FakeFolder folder = new FakeFolder();
    private final List<PluginState> states =
            new ArrayList<>(
                    List.of(
                            new PluginState(
                                    "org.example.moran",
                                    "1.0.0",
                                    "moran.jar",
                                    "active",
                                    List.of("metric moran"),
                                    "")));
    private final PluginVerb verb =
            new PluginVerb(folder, () -> List.copyOf(states), new NoContributions());

    @Test
    void install_copiesAFileOfTheWorkingDirectoryAndSaysWhatItOffers() throws Exception {
        assertThat(verb.run(calls.of(verb, "install", "moran.jar"))).isZero();

        assertThat(folder.installed).containsExactly(HERE.resolve("moran.jar") + " false");
        assertThat(calls.out())
                .isEqualToIgnoringNewLines(
                        "Installed org.example.moran 1.0.0 in place of 0.9.0: metric moran");
    }

    @Test
    void installedThatFails_endsWithThreeAndTheCause() throws Exception {
        states.set(
                0,
                new PluginState(
                        "org.example.moran", "1.0.0", "moran.jar", "failed", List.of(), "no luck"));

        int code = verb.run(calls.of(verb, "install", "moran.jar", "--force", "--json"));

        assertThat(code).isEqualTo(ExitCode.PLUGIN);
        assertThat(folder.installed).containsExactly(HERE.resolve("moran.jar") + " true");
        assertThat(calls.err()).contains("no luck");
        assertThat(calls.out()).contains("\"replaced\"").contains("\"state\"").contains("0.9.0");
    }

    @Test
    void refusedPlugin_isTheUsersToMend() {
        folder.refusal = "a.jar: needs package a.b, which no bundle exports";

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "install", "a.jar")))
                .withMessage(folder.refusal);
    }

    @Test
    void remove_saysWhichFilesAreGone() throws Exception {
        assertThat(verb.run(calls.of(verb, "remove", "org.example.moran"))).isZero();

        assertThat(calls.out().strip()).isEqualTo("Removed " + FOLDER.resolve("moran.jar"));
    }

    @Test
    void list_isThatOfListPlugins() throws Exception {
        assertThat(verb.run(calls.of(verb, "list", "--json"))).isZero();

        assertThat(calls.out()).isEqualTo(Json.write(List.of(PluginTable.map(states.get(0)))));
    }

    @Test
    void factsOfAnUnknownPlugin_nameTheNearest() {
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "facts", "org.example.moram")))
                .withMessageContaining("did you mean 'org.example.moran'?");
    }

    @Test
    void wrongWords_areRefusedWithTheRightOnes() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "instal", "a.jar")))
                .withMessageContainingAll("found instal", "did you mean 'install'?");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "remove")))
                .withMessageContainingAll("found 0 words after remove", "expected 1");
    }

    @Test
    void words_areCompleted() {
        assertThat(verb.complete(HERE, List.of(""))).contains("install", "facts");
        assertThat(verb.complete(HERE, List.of("remove", ""))).containsExactly("org.example.moran");
        assertThat(verb.complete(HERE, List.of("install", ""))).isEmpty();
    }

    private static final class FakeFolder implements PluginFolder {

        private final List<String> installed = new ArrayList<>();
        private String refusal = "";

        @Override
        public Optional<Path> folder() {
            return Optional.of(FOLDER);
        }

        @Override
        public void installAll() {
            throw new UnsupportedOperationException("nobody asks for all");
        }

        @Override
        public Installation install(Path jar, boolean force) throws RefusedPluginException {
            if (!refusal.isEmpty()) {
                throw new RefusedPluginException(refusal);
            }
            installed.add(jar + " " + force);
            return new Installation(
                    "org.example.moran",
                    "1.0.0",
                    FOLDER.resolve("moran.jar"),
                    List.of("0.9.0"),
                    false);
        }

        @Override
        public List<Path> remove(String name) {
            return List.of(FOLDER.resolve("moran.jar"));
        }
    }

    private static final class NoContributions implements Catalog {

        @Override
        public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
            return List.of();
        }

        @Override
        public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
            throw new UnknownIdException(id);
        }

        @Override
        public List<Rejected> rejected(Kind<?> kind) {
            return List.of();
        }
    }
}
