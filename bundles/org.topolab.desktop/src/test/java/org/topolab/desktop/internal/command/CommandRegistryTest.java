package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.internal.job.FakeCommands.FakeVerb;
import org.topolab.desktop.internal.window.WindowCommand;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.shell.Help;
import org.topolab.shell.Verb;

class CommandRegistryTest {

    private final List<Verb> verbs = new ArrayList<>();
    private final List<WindowAction> actions = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final FakeWorkbench workbench = new FakeWorkbench(Path.of("/work"));
    private final WindowCommand look =
            new WindowCommand(
                    "look",
                    "Light or dark",
                    "View",
                    Optional.of(KeyStroke.getKeyStroke("ctrl L")),
                    () -> opened.add("look"));
    private final ViewFacts map =
            new ViewFacts("map", "Map", "a map", Perspective.EXPLORE, Region.CENTRE, 1);
    private final CommandRegistry registry =
            new CommandRegistry(
                    new CommandRegistry.Sources(
                            () -> verbs, () -> actions, List.of(look), () -> List.of(map)),
                    workbench,
                    verb -> opened.add(verb.name()));

    @Test
    void verbs_comeAndGo() {
        assertThat(registry.find("verb:greet")).isEmpty();
        verbs.add(verb("greet"));

        registry.find("verb:greet").orElseThrow().run().run();

        assertThat(opened).containsExactly("greet");
        assertThat(registry.menu("More")).extracting(Command::title).containsExactly("Greet");
        verbs.clear();
        assertThat(registry.menu("More")).isEmpty();
    }

    @Test
    void menu_hasVerbsInTheirOrderAndActionsFirst() {
        verbs.addAll(List.of(verb("resume"), verb("run"), verb("gui"), verb("quickstart")));
        actions.add(new FakeAction("pause-all", "Run", true));

        assertThat(registry.menu("Run"))
                .extracting(Command::id)
                .containsExactly("pause-all", "verb:quickstart", "verb:run", "verb:resume");
    }

    @Test
    void palette_hasViewsToo() {
        verbs.add(verb("run"));
        List<Command> all = registry.palette();

        assertThat(all).extracting(Command::id).containsExactly("verb:run", "look", "view:map");
        all.get(2).run().run();
        assertThat(workbench.shown()).containsExactly("map");
        assertThat(KeyStroke.getKeyStroke(all.get(1).key()))
                .isEqualTo(KeyStroke.getKeyStroke("ctrl L"));
    }

    @Test
    void actions_sayWhetherTheyCanBeDone() {
        actions.add(new FakeAction("yes", "File", true));
        actions.add(new FakeAction("no", "File", false));

        assertThat(registry.enabled("yes")).isTrue();
        assertThat(registry.enabled("no")).isFalse();
        assertThat(registry.enabled("verb:run")).isTrue();
    }

    @Test
    void verbThatAsks_hasDotsInItsTitle() {
        Help help = new Help("NAME", "", List.of(new Help.Argument("NAME", "whom")), List.of());
        verbs.add(new FakeVerb("greet", help));

        assertThat(registry.all().get(0).title()).isEqualTo("Greet ...");
    }

    private static Verb verb(String name) {
        return new FakeVerb(name, new Help("", "", List.of(), List.of()));
    }

    private record FakeAction(String id, String menu, boolean enabled) implements WindowAction {

        @Override
        public String title() {
            return id;
        }

        @Override
        public String summary() {
            return "does " + id;
        }

        @Override
        public void run(Workbench workbench) {
            workbench.tell(id);
        }
    }
}
