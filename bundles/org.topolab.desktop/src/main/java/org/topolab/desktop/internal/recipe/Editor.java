package org.topolab.desktop.internal.recipe;

import java.util.Optional;
import javax.swing.JComponent;

/** Edits the value of one option. */
interface Editor {

    /** What people see. */
    JComponent component();

    /** Shows what the text says; the default where it says nothing. */
    void show(Optional<Object> value);

    /** What became of a value. */
    interface Listener {

        /** It was changed; empty to let the default hold. */
        void changed(Optional<Object> value);

        /** What is being typed is not accepted, or is again: then the reason is empty. */
        void refused(String reason);
    }
}
