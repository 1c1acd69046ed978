package org.topolab.desktop.view;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/** Finds what a person who works with a screen reader or without a mouse cannot use. */
public final class AccessibleParts {

    private AccessibleParts() {}

    /** Parts that take the keyboard and have no name, and buttons without mnemonic and tooltip. */
    public static List<String> faults(Container view) {
        List<String> faults = new ArrayList<>();
        look(view, faults);
        return faults;
    }

    private static void look(Component part, List<String> faults) {
        if (part instanceof JScrollBar) {
            return;
        }
        if (part instanceof JComponent component && component.isFocusable() && keys(component)) {
            String name = component.getAccessibleContext().getAccessibleName();
            if (name == null || name.isBlank()) {
                faults.add(said(component) + " has no accessible name");
            }
        }
        if (part instanceof AbstractButton button
                && button.getMnemonic() == 0
                && (button.getToolTipText() == null || button.getToolTipText().isBlank())) {
            faults.add(said(button) + " has neither mnemonic nor tooltip");
        }
        boolean whole =
                part instanceof JComboBox
                        || part instanceof JSpinner
                        || part instanceof JTable
                        || part instanceof JTree;
        if (part instanceof Container container && !whole) {
            for (Component inner : container.getComponents()) {
                look(inner, faults);
            }
        }
    }

    private static boolean keys(JComponent component) {
        // tabs are named by their titles
        if (component instanceof JTabbedPane) {
            return false;
        }
        Object[] keys = component.getInputMap(JComponent.WHEN_FOCUSED).allKeys();
        return component instanceof JTextComponent
                || component instanceof JTable
                || component instanceof JTree
                || component instanceof JComboBox
                || component instanceof JSpinner
                || (keys != null && keys.length > 0);
    }

    private static String said(JComponent component) {
        String text =
                component instanceof AbstractButton button ? " '" + button.getText() + "'" : "";
        return component.getClass().getSimpleName() + " " + component.getName() + text;
    }
}
