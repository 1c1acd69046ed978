package org.topolab.desktop.internal.plugins;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.topolab.core.catalog.PluginState;

/** Filter and buttons above the table of plug-ins. */
final class InstalledTools extends JToolBar {

    private static final long serialVersionUID = 1L;

    private final JButton replace = new JButton("Replace...");
    private final JButton remove = new JButton("Remove");

    InstalledTools(
            Consumer<Path> install,
            Consumer<Path> force,
            Runnable forget,
            Consumer<String> filter) {
        setFloatable(false);
        JTextField field = new JTextField(16);
        field.setName("installed-filter");
        field.setToolTipText("Shows plug-ins with this text only");
        field.getDocument().addDocumentListener(listener(() -> filter.accept(field.getText())));
        JLabel label = new JLabel("Filter ");
        label.setDisplayedMnemonic(KeyEvent.VK_F);
        label.setLabelFor(field);
        JButton button = new JButton("Install...");
        describe(button, "plugin-install", KeyEvent.VK_I, "Chooses a jar and installs it (Alt+I)");
        button.addActionListener(event -> JarChooser.choose(this).ifPresent(install));
        describe(
                replace,
                "plugin-replace",
                KeyEvent.VK_L,
                "Chooses a jar and installs it even if it is older (Alt+L)");
        replace.addActionListener(event -> JarChooser.choose(this).ifPresent(force));
        describe(remove, "plugin-remove", KeyEvent.VK_R, "Deletes the plug-in's file (Alt+R)");
        remove.addActionListener(event -> forget.run());
        add(label);
        add(field);
        addSeparator();
        add(button);
        add(replace);
        add(remove);
    }

    /** Only what came from the plug-in folder can be replaced or removed. */
    void enable(Optional<PluginState> plugin) {
        boolean ours = plugin.filter(p -> !p.file().isEmpty()).isPresent();
        replace.setEnabled(ours);
        remove.setEnabled(ours);
    }

    private static void describe(JButton button, String name, int key, String tip) {
        button.setName(name);
        button.setMnemonic(key);
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleDescription(tip);
    }

    private static DocumentListener listener(Runnable then) {
        return new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                then.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                then.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                then.run();
            }
        };
    }
}
