package org.topolab.desktop.internal.plugins;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.topolab.desktop.view.Workbench;

/** The licence texts; read when they are first looked at. */
final class LicencesPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Workbench workbench;
    private final transient Licences licences;
    private final JComboBox<String> names = new JComboBox<>();
    private final JTextArea text = new JTextArea(20, 40);

    LicencesPanel(Workbench workbench, Licences licences) {
        super(new BorderLayout(4, 4));
        this.workbench = workbench;
        this.licences = licences;
        names.setName("licences-list");
        names.getAccessibleContext().setAccessibleName("Licence texts");
        names.addActionListener(event -> read());
        text.setName("licences-text");
        text.getAccessibleContext().setAccessibleName("Licence text");
        text.setEditable(false);
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        add(names, BorderLayout.NORTH);
        add(new JScrollPane(text), BorderLayout.CENTER);
        addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentShown(ComponentEvent event) {
                        fill();
                    }
                });
    }

    /** Lists the texts, if that has not been done. */
    void fill() {
        if (names.getItemCount() == 0) {
            workbench.work("listing licences", licences::names, this::show);
        }
    }

    private void show(List<String> found) {
        if (found.isEmpty()) {
            text.setText("There is no folder 'licences' in this installation.");
        }
        found.forEach(names::addItem);
    }

    private void read() {
        if (names.getSelectedItem() instanceof String name) {
            workbench.work(
                    "reading a licence",
                    () -> licences.text(name),
                    read -> {
                        text.setText(read);
                        text.setCaretPosition(0);
                    });
        }
    }
}
