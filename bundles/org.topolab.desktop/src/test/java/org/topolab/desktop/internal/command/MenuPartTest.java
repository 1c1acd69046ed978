package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

class MenuPartTest {

    private final JMenu menu = new JMenu("File");
    private final List<Command> commands = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();

    @Test
    void commands_comeBeforeWhatIsThere() {
        menu.add(new JMenuItem("Close"));
        commands.add(command("open", "ctrl O"));
        MenuPart part = part(true);
        part.refresh();
        part.refresh();

        assertThat(titles()).containsExactly("open", "-", "Close");
        assertThat(menu.getItem(0).getAccelerator()).isEqualTo(KeyStroke.getKeyStroke("ctrl O"));
        menu.getItem(0).doClick();
        assertThat(ran).containsExactly("open");
    }

    @Test
    void commandsThatAreGone_leaveTheMenu() {
        commands.add(command("greet", ""));
        MenuPart part = part(false);
        part.refresh();
        assertThat(menu.isVisible()).isTrue();
        commands.clear();
        part.refresh();

        assertThat(titles()).isEmpty();
        assertThat(menu.isVisible()).isFalse();
    }

    @Test
    void commandThatCannotBeDone_isGrey() {
        commands.add(command("no", ""));
        part(false).refresh();

        assertThat(menu.getItem(0).isEnabled()).isFalse();
    }

    private MenuPart part(boolean atTop) {
        return new MenuPart(
                menu,
                atTop,
                () -> commands,
                new MenuPart.Asks(
                        id -> !id.equals("no"),
                        () -> KeyBindings.of(commands, Map.of(), told -> {})));
    }

    private List<String> titles() {
        return Arrays.stream(menu.getMenuComponents())
                .map(part -> part instanceof JMenuItem item ? item.getText() : "-")
                .toList();
    }

    private Command command(String id, String key) {
        return new Command(id, id, "", "File", key, () -> ran.add(id));
    }
}
