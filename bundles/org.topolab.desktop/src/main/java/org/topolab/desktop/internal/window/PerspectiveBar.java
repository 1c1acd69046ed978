package org.topolab.desktop.internal.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import org.topolab.desktop.view.Perspective;

/** Buttons of the perspectives. */
final class PerspectiveBar extends JToolBar {

    private static final long serialVersionUID = 1L;

    private final Map<Perspective, JToggleButton> buttons = new EnumMap<>(Perspective.class);

    /**
     * @param wanted hears which one was chosen
     */
    PerspectiveBar(Consumer<Perspective> wanted) {
        setFloatable(false);
        setName("perspectives");
        getAccessibleContext().setAccessibleName("Perspectives");
        ButtonGroup group = new ButtonGroup();
        int key = 0;
        for (Perspective perspective : Perspective.values()) {
            JToggleButton button = new JToggleButton(perspective.title());
            button.setName("perspective-" + perspective.word());
            button.setToolTipText("Show %s (Ctrl+%d)".formatted(perspective.title(), ++key));
            button.addActionListener(event -> wanted.accept(perspective));
            group.add(button);
            buttons.put(perspective, button);
            add(button);
        }
    }

    /** Shows which one is current. */
    void select(Perspective perspective) {
        buttons.get(perspective).setSelected(true);
    }
}
