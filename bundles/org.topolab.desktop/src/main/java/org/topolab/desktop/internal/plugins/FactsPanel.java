package org.topolab.desktop.internal.plugins;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.core.catalog.Offer;
import org.topolab.core.catalog.PluginState;
import org.topolab.desktop.view.Workbench;

/** Facts of one contribution of the chosen plug-in, or the licences of the libraries. */
final class FactsPanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final String FACTS = "facts";
    private static final String LICENCES = "licences";

    private final transient Workbench workbench;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private final JComboBox<String> which = new JComboBox<>();
    private final JTextArea text = new JTextArea(10, 30);
    private final OptionTable options = new OptionTable();
    private final JButton copy = new JButton("Copy citations");
    private final JButton libraries = new JButton("Licences of libraries");
    private transient List<Offer> offers = List.of();
    private boolean showsLicences;

    FactsPanel(Workbench workbench, Licences licences) {
        super(new BorderLayout(4, 4));
        this.workbench = workbench;
        setName("plugin-facts");
        which.setName("facts-offers");
        which.getAccessibleContext().setAccessibleName("What the plug-in offers");
        which.addActionListener(event -> showChosen());
        text.setName("facts-text");
        text.getAccessibleContext().setAccessibleName("Facts");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        JTable table = new JTable(options);
        table.setName("facts-options");
        table.getAccessibleContext().setAccessibleName("Options");
        table.setAutoCreateRowSorter(true);
        table.setPreferredScrollableViewportSize(new Dimension(300, table.getRowHeight() * 6));
        JSplitPane split =
                new JSplitPane(
                        JSplitPane.VERTICAL_SPLIT, new JScrollPane(text), new JScrollPane(table));
        split.setResizeWeight(0.6);
        split.setBorder(null);
        deck.add(split, FACTS);
        deck.add(new LicencesPanel(workbench, licences), LICENCES);
        add(which, BorderLayout.NORTH);
        add(deck, BorderLayout.CENTER);
        add(buttons(), BorderLayout.SOUTH);
        show(Optional.empty(), List.of());
    }

    private JPanel buttons() {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 0));
        copy.setName("facts-copy");
        copy.setMnemonic(KeyEvent.VK_C);
        copy.setToolTipText("Copies the citations as BibTeX (Alt+C)");
        copy.addActionListener(event -> copy());
        libraries.setName("facts-licences");
        libraries.setMnemonic(KeyEvent.VK_B);
        libraries.setToolTipText("Licences of the libraries in this program (Alt+B)");
        libraries.addActionListener(event -> turn(!showsLicences));
        row.add(copy);
        row.add(libraries);
        return row;
    }

    /** Shows another plug-in. */
    void show(Optional<PluginState> plugin, List<Offer> next) {
        offers = List.copyOf(next);
        which.removeAllItems();
        offers.forEach(o -> which.addItem(o.kind().noun() + " " + o.entry().id()));
        which.setEnabled(!offers.isEmpty());
        if (offers.isEmpty()) {
            options.show(List.of());
            copy.setEnabled(false);
            text.setText(
                    plugin.map(p -> p.name() + " offers no models, data, metrics or views.")
                            .orElse("Choose a plug-in in 'Installed'."));
        }
    }

    private void showChosen() {
        Optional<Offer> offer = chosen();
        if (offer.isPresent()) {
            turn(false);
            Facts facts = offer.get().facts();
            text.setText(words(facts));
            text.setCaretPosition(0);
            options.show(facts.options());
            copy.setEnabled(!facts.citations().isEmpty());
        }
    }

    private Optional<Offer> chosen() {
        int index = which.getSelectedIndex();
        return index < 0 || index >= offers.size()
                ? Optional.empty()
                : Optional.of(offers.get(index));
    }

    /** Title, summary, citations and licence as people read them. */
    static String words(Facts facts) {
        StringBuilder words = new StringBuilder(facts.title() + "\n\n" + facts.summary() + "\n");
        for (Citation citation : facts.citations()) {
            words.append("\nSource: ").append(citation.text());
            if (!citation.doi().isEmpty()) {
                words.append("\n").append(Bibliography.link(citation));
            }
            words.append("\n");
        }
        return words.append("\nLicence: ").append(facts.licence()).toString();
    }

    private void copy() {
        chosen().map(Offer::facts)
                .ifPresent(
                        facts -> {
                            String entries = Bibliography.of(facts.id(), facts.citations());
                            Toolkit.getDefaultToolkit()
                                    .getSystemClipboard()
                                    .setContents(new StringSelection(entries), null);
                            workbench.tell("Citations of " + facts.id() + " are copied");
                        });
    }

    private void turn(boolean toLicences) {
        showsLicences = toLicences;
        libraries.setText(toLicences ? "Back to facts" : "Licences of libraries");
        cards.show(deck, toLicences ? LICENCES : FACTS);
    }
}
