package org.topolab.desktop.internal.compare;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Hears of every change of a typed text. */
final class Typing {

    private Typing() {}

    static void follow(JTextComponent field, Runnable changed) {
        field.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent event) {
                                changed.run();
                            }

                            @Override
                            public void removeUpdate(DocumentEvent event) {
                                changed.run();
                            }

                            @Override
                            public void changedUpdate(DocumentEvent event) {
                                changed.run();
                            }
                        });
    }
}
