package org.topolab.desktop.internal.recipe;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.topolab.api.option.OptionSpec;

/**
 * One option in the form: its name, its editor, a button that lets its default hold again, and what
 * is wrong with it.
 */
final class OptionRow extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final String BACK = "\u21a9";
    private static final String LONGEST = "reconstruction-so"; // longer names end in dots

    private final transient OptionSpec spec;
    private final String path;
    private final transient Editor editor;
    private final JLabel name;
    private final JButton back = new JButton(BACK);
    private final JLabel problem = new JLabel();
    private String refused = "";
    private String found = "";
    private String told = "";

    /**
     * @param edits makes the option's editor
     */
    OptionRow(OptionSpec spec, String path, EditorMaker edits, Editing editing) {
        super(new GridBagLayout());
        this.spec = spec;
        this.path = path;
        this.name = new JLabel(spec.name());
        this.editor =
                edits.make(
                        spec,
                        path,
                        new Editor.Listener() {
                            @Override
                            public void changed(Optional<Object> value) {
                                editing.put(path, value);
                            }

                            @Override
                            public void refused(String reason) {
                                refuse(reason);
                            }
                        });
        setOpaque(false);
        JComponent field = editor.component();
        field.setName("recipe-" + path);
        field.setToolTipText(help());
        field.getAccessibleContext().setAccessibleName(path);
        field.getAccessibleContext().setAccessibleDescription(help());
        name.setLabelFor(field);
        name.setToolTipText(help());
        back.setName("recipe-back-" + path);
        back.setToolTipText("Back to the default: takes the entry out of the recipe");
        back.getAccessibleContext().setAccessibleName("Back to the default of " + path);
        back.putClientProperty("JButton.buttonType", "toolBarButton");
        back.addActionListener(e -> editing.put(path, Optional.empty()));
        problem.setName("recipe-problem-" + path);
        problem.setVisible(false);
        lay(field);
        show(Optional.empty());
    }

    private void lay(JComponent field) {
        GridBagConstraints at = new GridBagConstraints();
        int width = name.getFontMetrics(name.getFont()).stringWidth(LONGEST);
        name.setPreferredSize(new Dimension(width, name.getPreferredSize().height));
        name.setMinimumSize(name.getPreferredSize());
        field.setMinimumSize(new Dimension(width / 2, field.getPreferredSize().height));
        back.setPreferredSize(back.getPreferredSize());
        back.setMinimumSize(back.getPreferredSize());
        at.insets = new Insets(1, 4, 1, 4);
        at.anchor = GridBagConstraints.LINE_START;
        at.fill = GridBagConstraints.HORIZONTAL;
        add(name, at);
        at.weightx = 1;
        add(field, at);
        at.weightx = 0;
        at.fill = GridBagConstraints.NONE;
        add(back, at);
        at.gridy = 1;
        at.gridx = 0;
        at.gridwidth = 3;
        at.fill = GridBagConstraints.HORIZONTAL;
        add(problem, at);
    }

    /** Where its value is in a recipe. */
    String path() {
        return path;
    }

    /** The sentence on the option, with what it accepts. */
    String help() {
        String fallback =
                spec.fallback()
                        .map(value -> "; default " + Typed.shown(value))
                        .orElse("; must be given");
        return "%s (%s%s)".formatted(spec.help(), spec.expects(), fallback);
    }

    /** Shows what the text says. */
    void show(Optional<Object> value) {
        boolean optional = spec.fallback().isPresent();
        boolean own = optional && value.isPresent() && !value.equals(normal());
        if (own != name.getFont().isBold()) {
            name.setFont(name.getFont().deriveFont(own ? Font.BOLD : Font.PLAIN));
        }
        if (back.isEnabled() != (optional && value.isPresent())) {
            back.setEnabled(!back.isEnabled());
            back.setText(back.isEnabled() ? BACK : " "); // its place stays, so that rows align
        }
        editor.show(value);
    }

    private Optional<Object> normal() {
        return spec.fallback().map(value -> value instanceof Double d ? plain(d) : value);
    }

    private static Object plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) (long) number
                : (Object) number;
    }

    /** Shows what the check found; empty if nothing. */
    void problem(String message) {
        found = message;
        tell();
    }

    private void refuse(String reason) {
        refused = reason;
        tell();
    }

    private void tell() {
        String text = refused.isEmpty() ? found : refused;
        if (text.equals(told)) {
            return;
        }
        told = text;
        problem.setText(
                text.isEmpty() ? "" : "<html>" + text.replace("&", "&amp;").replace("<", "&lt;"));
        problem.setForeground(UIManager.getColor("Actions.Red"));
        problem.setVisible(!text.isEmpty());
        editor.component().putClientProperty("JComponent.outline", text.isEmpty() ? null : "error");
    }

    @Override
    public String toString() {
        return path;
    }
}
