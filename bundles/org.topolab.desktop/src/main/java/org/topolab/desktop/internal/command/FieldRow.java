package org.topolab.desktop.internal.command;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.topolab.desktop.internal.console.CompletionPopup;
import org.topolab.desktop.view.Workbench;

/** One field of a verb's dialog: a switch, or a text with completion and perhaps a file chooser. */
final class FieldRow {

    private final VerbForm.Field field;
    private final JComponent focus;
    private final JComponent component;

    /** Finds what a text could go on with, away from the event thread. */
    interface Suggestions {
        /** Whole texts of the field. */
        List<String> of(VerbForm.Field field, String typed);
    }

    /**
     * @param changed hears what is filled in
     */
    FieldRow(
            VerbForm.Field field,
            Suggestions suggestions,
            Workbench workbench,
            Consumer<String> changed) {
        this.field = field;
        if (field.kind() == VerbForm.Kind.SWITCH) {
            JCheckBox box = new JCheckBox(field.help());
            box.addActionListener(event -> changed.accept(box.isSelected() ? "true" : ""));
            focus = box;
            component = box;
        } else {
            JTextField text = text(suggestions, workbench, changed);
            focus = text;
            component = field.kind() == VerbForm.Kind.TEXT ? text : chooser(text, workbench);
        }
        focus.setName("verb-" + (field.isOption() ? field.option() : field.name()));
        focus.getAccessibleContext().setAccessibleName(title());
        focus.getAccessibleContext().setAccessibleDescription(field.help());
        focus.setToolTipText(field.help());
    }

    /** What is filled in, as in the line. */
    String title() {
        return field.isOption() ? "--" + field.option() : field.name();
    }

    /** What takes the focus. */
    JComponent focus() {
        return focus;
    }

    /** All of it. */
    JComponent component() {
        return component;
    }

    private JTextField text(
            Suggestions suggestions, Workbench workbench, Consumer<String> changed) {
        JTextField text = new JTextField(40);
        text.putClientProperty("JTextField.placeholderText", field.help());
        CompletionPopup popup = new CompletionPopup(text);
        text.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent event) {
                                changed.accept(text.getText());
                            }

                            @Override
                            public void removeUpdate(DocumentEvent event) {
                                changed.accept(text.getText());
                            }

                            @Override
                            public void changedUpdate(DocumentEvent event) {
                                changed.accept(text.getText());
                            }
                        });
        Consumer<String> choose =
                word -> {
                    popup.close();
                    text.setText(word);
                };
        popup.onChoice(choose);
        Runnable offer =
                () -> {
                    String typed = text.getText();
                    workbench.work(
                            "completing",
                            () -> suggestions.of(field, typed),
                            found -> {
                                if (!found.isEmpty() && text.getText().equals(typed)) {
                                    popup.open(found);
                                }
                            });
                };
        on(text, "DOWN", () -> moveOr(popup, 1, offer));
        on(text, "UP", () -> moveOr(popup, -1, () -> {}));
        on(text, "ctrl SPACE", offer);
        on(text, "ENTER", () -> chooseOr(popup, choose, text::postActionEvent));
        on(text, "ESCAPE", () -> chooseOr(popup, word -> popup.close(), () -> cancel(text)));
        return text;
    }

    private static void moveOr(CompletionPopup popup, int step, Runnable otherwise) {
        if (popup.isOpen()) {
            popup.move(step);
        } else {
            otherwise.run();
        }
    }

    private static void chooseOr(
            CompletionPopup popup, Consumer<String> choose, Runnable otherwise) {
        if (popup.isOpen()) {
            choose.accept(popup.chosen());
        } else {
            otherwise.run();
        }
    }

    private static void cancel(JTextField text) {
        VerbPanel panel =
                (VerbPanel) javax.swing.SwingUtilities.getAncestorOfClass(VerbPanel.class, text);
        if (panel != null) {
            panel.cancel();
        }
    }

    private JComponent chooser(JTextField text, Workbench workbench) {
        JButton button = new JButton("Choose ...");
        button.getAccessibleContext().setAccessibleName("Choose " + title());
        button.addActionListener(
                event -> {
                    JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
                    chooser.setFileSelectionMode(
                            field.kind() == VerbForm.Kind.FOLDER
                                    ? JFileChooser.FILES_AND_DIRECTORIES
                                    : JFileChooser.FILES_ONLY);
                    if (chooser.showDialog(text, "Choose") == JFileChooser.APPROVE_OPTION) {
                        Path chosen = chooser.getSelectedFile().toPath();
                        text.setText(relative(workbench.directory(), chosen));
                    }
                });
        JPanel both = new JPanel(new BorderLayout(6, 0));
        both.add(text, BorderLayout.CENTER);
        both.add(button, BorderLayout.LINE_END);
        return both;
    }

    /** A path as it is typed: relative to the working directory if it is below it. */
    static String relative(Path directory, Path path) {
        Path normal = path.toAbsolutePath().normalize();
        return normal.startsWith(directory)
                ? directory.relativize(normal).toString()
                : normal.toString();
    }

    private static void on(JTextField text, String key, Runnable action) {
        text.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        text.getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                action.run();
                            }
                        });
    }
}
