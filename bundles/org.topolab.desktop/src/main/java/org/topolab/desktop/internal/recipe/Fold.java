package org.topolab.desktop.internal.recipe;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;

/** A part of the form with a title that folds it. */
final class Fold extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int INDENT = 12;

    private final JToggleButton title = new JToggleButton();
    private final Box inside = new Box(BoxLayout.Y_AXIS);
    private final String words;
    private transient Consumer<Fold> filler;

    /**
     * @param name of the component
     * @param open whether it is unfolded at first
     * @param filler puts in what is inside, when it is unfolded for the first time
     */
    Fold(String words, String name, boolean open, Consumer<Fold> filler) {
        super(new BorderLayout());
        this.words = words;
        this.filler = filler;
        setOpaque(false);
        title.setName(name);
        title.putClientProperty("JButton.buttonType", "borderless");
        title.setHorizontalAlignment(SwingConstants.LEADING);
        title.getAccessibleContext().setAccessibleName(words);
        title.setToolTipText("Shows or hides %s (Space)".formatted(words));
        title.addActionListener(e -> open(title.isSelected()));
        inside.setBorder(BorderFactory.createEmptyBorder(0, INDENT, 4, 0));
        add(title, BorderLayout.PAGE_START);
        add(inside, BorderLayout.CENTER);
        open(open);
    }

    void open(boolean open) {
        if (open) {
            Consumer<Fold> first = filler;
            filler = fold -> {};
            first.accept(this);
        }
        title.setSelected(open);
        title.setText((open ? "\u25be " : "\u25b8 ") + words);
        inside.setVisible(open);
        revalidate();
    }

    boolean isOpen() {
        return title.isSelected();
    }

    void tip(String help) {
        title.setToolTipText(help);
        title.getAccessibleContext().setAccessibleDescription(help);
    }

    /** The title in bold, for a section. */
    Fold strong() {
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        return this;
    }

    void put(JComponent part) {
        part.setAlignmentX(LEFT_ALIGNMENT);
        inside.add(part);
    }
}
