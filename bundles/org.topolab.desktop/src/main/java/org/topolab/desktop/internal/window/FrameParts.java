package org.topolab.desktop.internal.window;

import java.util.List;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JToolBar;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;

/**
 * What can be added to.
 *
 * @param frame the window; keys go into its root pane
 * @param menus has the file menu; view and help are put behind what is added
 * @param tools between the perspectives and the end of the line
 * @param workbench runs verbs
 * @param commands what the window does by itself, for the palette
 * @param views all views there are when it is asked, for the palette
 */
public record FrameParts(
        JFrame frame,
        JMenuBar menus,
        JToolBar tools,
        Workbench workbench,
        List<WindowCommand> commands,
        Supplier<List<ViewFacts>> views) {

    public FrameParts {
        commands = List.copyOf(commands);
    }
}
