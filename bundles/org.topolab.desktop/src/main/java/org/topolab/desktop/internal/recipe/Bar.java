package org.topolab.desktop.internal.recipe;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import org.topolab.core.recipe.Problem;

/** The buttons of the view. */
final class Bar extends JToolBar {

    private static final long serialVersionUID = 1L;

    private static final String START = "Trains, measures and draws the recipe (Ctrl-Enter)";

    private final transient Actions actions;
    private final transient Runnable plan;
    private final JLabel title = new JLabel();
    private final JButton start;
    private final JButton planning;

    Bar(Actions actions, Runnable plan) {
        this.actions = actions;
        this.plan = plan;
        setFloatable(false);
        JButton[] open = new JButton[1];
        open[0] =
                button(
                        "Open",
                        "recipe-open",
                        KeyEvent.VK_O,
                        "Opens an example or a file (Ctrl-O)",
                        () -> actions.offer(open[0]));
        button(
                "Save",
                "recipe-save",
                KeyEvent.VK_S,
                "Saves the recipe (Ctrl-S)",
                () -> actions.save(() -> {}));
        button(
                "Save as",
                "recipe-save-as",
                KeyEvent.VK_A,
                "Saves the recipe into another file",
                () -> actions.saveAs(() -> {}));
        addSeparator();
        start = button("Start", "recipe-start", KeyEvent.VK_T, START, actions::start);
        planning =
                button(
                        "Plan",
                        "recipe-plan",
                        KeyEvent.VK_P,
                        "Says what memory and time it will need (Ctrl-P)",
                        plan);
        add(Box.createHorizontalGlue());
        title.setName("recipe-title");
        add(title);
        start.setEnabled(false);
        planning.setEnabled(false);
    }

    private JButton button(String text, String name, int mnemonic, String tip, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setMnemonic(mnemonic);
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleDescription(tip);
        button.addActionListener(e -> action.run());
        add(button);
        return button;
    }

    /** Keys that work anywhere in the view. */
    void keys(JComponent view) {
        key(view, "ctrl O", () -> ((JButton) getComponent(0)).doClick());
        key(view, "ctrl S", () -> actions.save(() -> {}));
        key(view, "ctrl P", plan);
        key(view, "ctrl ENTER", start::doClick);
    }

    private static void key(JComponent view, String keys, Runnable action) {
        view.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(keys), keys);
        view.getActionMap()
                .put(
                        keys,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                action.run();
                            }
                        });
    }

    /** Says which recipe it is, and whether it has changes that are in no file. */
    void title(Draft draft) {
        String file = draft.file().map(f -> f.getFileName().toString()).orElse("new recipe");
        title.setText(draft.unsaved() ? file + " (changed)" : file);
        title.setToolTipText(draft.file().map(Object::toString).orElse("In no file yet"));
        disable("The recipe is being checked");
    }

    /** A recipe with problems cannot be started; the button says why. */
    void show(Checked checked) {
        if (checked.waits()) {
            disable(Checked.COMING);
            return;
        }
        if (!checked.valid()) {
            Problem first = checked.problems().get(0);
            int more = checked.problems().size() - 1;
            disable(ProblemPane.words(first) + (more > 0 ? " (and %d more)".formatted(more) : ""));
            return;
        }
        start.setEnabled(true);
        planning.setEnabled(true);
        boolean lists = checked.sweep().get().lists();
        start.setText(lists ? "Start sweep" : "Start");
        start.setToolTipText(
                lists
                        ? "Runs all %d trials of its lists (Ctrl-Enter)"
                                .formatted(checked.sweep().get().trials().size())
                        : START);
    }

    private void disable(String why) {
        start.setEnabled(false);
        planning.setEnabled(false);
        start.setToolTipText(why);
        start.getAccessibleContext().setAccessibleDescription(why);
    }
}
