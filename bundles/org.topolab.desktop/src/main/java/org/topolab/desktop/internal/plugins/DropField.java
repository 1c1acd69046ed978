package org.topolab.desktop.internal.plugins;

import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.TransferHandler;
import javax.swing.UIManager;

/** A field that jars are dropped on, or pasted into with the keyboard. */
final class DropField extends JLabel {

    private static final long serialVersionUID = 1L;
    private static final String PASTE = "paste";

    DropField(Consumer<Path> install) {
        super("Drop a plug-in's jar here, or on the table", SwingConstants.CENTER);
        setName("plugin-drop");
        setToolTipText("Drop a jar, or paste one with Ctrl+V");
        getAccessibleContext().setAccessibleName("Drop a plug-in's jar here");
        setFocusable(true);
        setTransferHandler(new JarDrop(install));
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_V, KeyEvent.CTRL_DOWN_MASK), PASTE);
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "choose");
        getActionMap().put(PASTE, TransferHandler.getPasteAction());
        getActionMap()
                .put(
                        "choose",
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                JarChooser.choose(DropField.this).ifPresent(install);
                            }
                        });
        addFocusListener(
                new FocusListener() {
                    @Override
                    public void focusGained(FocusEvent event) {
                        frame(true);
                    }

                    @Override
                    public void focusLost(FocusEvent event) {
                        frame(false);
                    }
                });
        frame(false);
    }

    private void frame(boolean focus) {
        var colour =
                UIManager.getColor(focus ? "Component.focusColor" : "Label.disabledForeground");
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createDashedBorder(
                                colour == null ? getForeground() : colour, 1.5f, 4, 3, true),
                        BorderFactory.createEmptyBorder(10, 8, 10, 8)));
    }
}
