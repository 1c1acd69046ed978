package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;

/** Says what colours mean; a category can be clicked to pale all others, and again to end it. */
final class LegendPanel extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int LEAST = 11; // letters of width
    private static final int MOST = 28;

    private final ScaleKey scale = new ScaleKey();
    private final DefaultListModel<MapKey.Category> model = new DefaultListModel<>();
    private final JList<MapKey.Category> list = new JList<>(model);
    private final JScrollPane scroll = new JScrollPane(list);
    private final JLabel unknown = new JLabel();
    private transient Consumer<OptionalInt> alone = category -> {};
    private transient List<MapKey.Category> shown = List.of();
    private boolean filling;

    LegendPanel() {
        super(new BorderLayout(0, 6));
        setBorder(BorderFactory.createEmptyBorder(8, 4, 8, 8));
        setName("map-legend");
        list.setName("map-categories");
        list.getAccessibleContext().setAccessibleName("Categories");
        list.setToolTipText("Click a category to see it alone; click it again to see all");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new CategoryCell());
        list.addListSelectionListener(event -> heard());
        list.addMouseListener(
                new MouseAdapter() {
                    private int before = -1;

                    @Override
                    public void mousePressed(MouseEvent event) {
                        if (before == list.getSelectedIndex()) {
                            list.clearSelection();
                        }
                        before = list.getSelectedIndex();
                    }
                });
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().setOpaque(false);
        scroll.setOpaque(false);
        list.setOpaque(false);
        add(unknown, BorderLayout.SOUTH);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    }

    /** As wide as the longest name and a scroll bar, within bounds. */
    @Override
    public Dimension getPreferredSize() {
        Dimension wished = super.getPreferredSize();
        int letters = getFontMetrics(getFont()).charWidth('m');
        int names =
                scroll.getParent() == this
                        ? list.getPreferredSize().width
                                + scroll.getVerticalScrollBar().getPreferredSize().width
                                + getInsets().left
                                + getInsets().right
                        : 0;
        int width = Math.max(wished.width, names);
        return new Dimension(
                Math.max(LEAST * letters, Math.min(MOST * letters, width)), wished.height);
    }

    /** Hears which category is to be seen alone. */
    void onAlone(Consumer<OptionalInt> listener) {
        alone = listener;
    }

    private void heard() {
        if (!filling && !list.getValueIsAdjusting()) {
            int index = list.getSelectedIndex();
            alone.accept(index < 0 ? OptionalInt.empty() : OptionalInt.of(index));
        }
    }

    /** Explains a map; nothing if there is none. */
    void show(Optional<MapKey> key, OptionalInt only) {
        boolean categories = key.isPresent() && !key.get().categories().isEmpty();
        put(categories ? scroll : scale);
        scale.show(key);
        if (categories) {
            fill(key.get().categories(), only);
        }
        int none = key.map(MapKey::unknown).orElse(0);
        String words = categories ? "none: %d units" : "no value: %d units";
        unknown.setText(none > 0 ? words.formatted(none) : "");
    }

    private void put(java.awt.Component centre) {
        if (centre.getParent() != this) {
            remove(scroll);
            remove(scale);
            add(centre, BorderLayout.CENTER);
            revalidate();
            repaint();
        }
    }

    private void fill(List<MapKey.Category> categories, OptionalInt only) {
        filling = true;
        if (shown.size() == categories.size()) {
            for (int c = 0; c < categories.size(); c++) {
                if (!shown.get(c).equals(categories.get(c))) {
                    model.set(c, categories.get(c));
                }
            }
        } else {
            model.clear();
            model.addAll(categories);
        }
        shown = categories;
        if (list.getSelectedIndex() != only.orElse(-1)) {
            if (only.isPresent()) {
                list.setSelectedIndex(only.getAsInt());
            } else {
                list.clearSelection();
            }
        }
        filling = false;
    }
}
