package org.topolab.desktop.internal.live;

import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.jfree.chart.ChartPanel;
import org.topolab.core.run.Row;
import org.topolab.desktop.internal.part.WrapRow;

/** The chart of a run with what chooses its quantity. */
final class CurvesPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient CurveChart curves = new CurveChart();
    private final JComboBox<Quantity> quantity = new JComboBox<>();
    private final JTextField search = new JTextField(12);
    private final JButton save = new JButton("Save");
    private final JLabel run = new JLabel(" ");
    private transient Map<Quantity, List<Row>> rows = Map.of();
    private transient double[][] loss = new double[2][0];
    private boolean filling;

    /**
     * @param saving what the button does
     */
    CurvesPanel(Runnable saving) {
        super(new BorderLayout());
        ChartPanel panel =
                new ChartPanel(
                        curves.chart(),
                        600,
                        400,
                        200,
                        150,
                        8000,
                        8000,
                        true,
                        false,
                        false,
                        false,
                        true,
                        true);
        panel.setName("live-curve");
        panel.setFocusable(true);
        panel.getAccessibleContext().setAccessibleName("Curves");
        quantity.setName("curve-quantity");
        quantity.getAccessibleContext().setAccessibleName("Quantity of the lower curve");
        quantity.addActionListener(
                e -> {
                    if (!filling) {
                        draw();
                    }
                });
        search.setName("curve-search");
        search.getAccessibleContext().setAccessibleName("Search quantities");
        search.setToolTipText("Words of a metric, sheet or split; Enter shows the first");
        search.addActionListener(e -> draw());
        search.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent event) {
                                fill();
                            }

                            @Override
                            public void removeUpdate(DocumentEvent event) {
                                fill();
                            }

                            @Override
                            public void changedUpdate(DocumentEvent event) {
                                fill();
                            }
                        });
        save.setName("curve-save");
        save.setMnemonic(KeyEvent.VK_V);
        save.setToolTipText("Draw all curves of the run into its folder (Alt+V)");
        save.addActionListener(e -> saving.run());
        JLabel find = new JLabel("Search ");
        find.setDisplayedMnemonic('H');
        find.setLabelFor(search);
        WrapRow bar = new WrapRow();
        bar.add(run);
        bar.add(find);
        bar.add(search);
        bar.add(quantity);
        bar.add(save);
        add(bar, BorderLayout.NORTH);
        add(panel, BorderLayout.CENTER);
        save.setEnabled(false);
    }

    /** Takes colours and fonts anew when the look changes. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (curves != null) {
            curves.dress();
        }
    }

    /**
     * Shows a run; the chosen quantity stays where there is such a one.
     *
     * @param name of the run
     * @param trace positions and losses within epochs, [2][points]
     * @param next rows of each quantity
     */
    void show(String name, double[][] trace, Map<Quantity, List<Row>> next) {
        run.setText(name);
        save.setEnabled(!name.isEmpty());
        loss = trace;
        boolean others = !next.keySet().equals(rows.keySet());
        rows = next;
        if (others) {
            fill();
        }
        draw();
    }

    /** Offers what the search finds. */
    private void fill() {
        filling = true;
        Object before = quantity.getSelectedItem();
        List<Quantity> found =
                rows.keySet().stream().filter(q -> q.matches(search.getText())).toList();
        quantity.setModel(new DefaultComboBoxModel<>(found.toArray(Quantity[]::new)));
        if (before instanceof Quantity known && found.contains(known)) {
            quantity.setSelectedItem(known);
        }
        filling = false;
    }

    private void draw() {
        Optional<Quantity> shown = Optional.ofNullable((Quantity) quantity.getSelectedItem());
        curves.show(
                loss,
                rows.getOrDefault(Quantity.TRAINING_LOSS, List.of()),
                shown,
                shown.map(q -> rows.getOrDefault(q, List.of())).orElse(List.of()));
    }
}
