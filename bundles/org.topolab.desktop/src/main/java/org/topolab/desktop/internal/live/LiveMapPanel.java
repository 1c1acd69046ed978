package org.topolab.desktop.internal.live;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.topolab.desktop.internal.explore.MapPane;
import org.topolab.desktop.internal.part.WrapRow;

/** A map with what chooses it, and a caption that says when it was taken. */
final class LiveMapPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    static final String NOTHING = "No map yet: they come with the first measurement";

    private final JComboBox<LiveMaps.Source> sources = new JComboBox<>();
    private final JComboBox<LiveMaps.Shown> maps = new JComboBox<>();
    private final JLabel caption = new JLabel(" ");
    private final MapPane pane = new MapPane("Live map", NOTHING);
    private transient Optional<LiveMaps.Newest> newest = Optional.empty();
    private final WrapRow bar = new WrapRow();
    private boolean filling;

    /**
     * @param chosen called when another metric or sheet is chosen
     */
    LiveMapPanel(Runnable chosen) {
        super(new BorderLayout());
        sources.setName("live-map-source");
        sources.setToolTipText("Metric and sheet");
        sources.getAccessibleContext().setAccessibleName("Metric and sheet");
        sources.addActionListener(e -> unlessFilling(chosen));
        maps.setName("live-map-result");
        maps.setToolTipText("Map");
        maps.getAccessibleContext().setAccessibleName("Map");
        maps.addActionListener(e -> unlessFilling(this::draw));
        caption.setName("live-map-caption");
        bar.add(sources);
        bar.add(maps);
        caption.setBorder(BorderFactory.createEmptyBorder(0, 8, 4, 8));
        JPanel above = new JPanel(new BorderLayout());
        above.add(bar, BorderLayout.CENTER);
        above.add(caption, BorderLayout.SOUTH); // the map stays where it is as this gets longer
        add(above, BorderLayout.NORTH);
        pane.canvas().setName("live-map");
        add(pane, BorderLayout.CENTER);
        bar.setVisible(false);
        pane.show(Optional.empty(), 0);
    }

    private void unlessFilling(Runnable work) {
        if (!filling) {
            work.run();
        }
    }

    /** Offers other sources; the chosen one stays if it is among them. */
    void offer(List<LiveMaps.Source> all) {
        fill(sources, all.toArray(LiveMaps.Source[]::new), all);
        bar.setVisible(!all.isEmpty());
    }

    /** The chosen metric and sheet. */
    Optional<LiveMaps.Source> source() {
        return Optional.ofNullable((LiveMaps.Source) sources.getSelectedItem());
    }

    /** Chooses a metric and sheet, as if a person did, but silently. */
    void choose(LiveMaps.Source source) {
        filling = true;
        sources.setSelectedItem(source);
        filling = false;
    }

    /** Shows what the chosen metric found; the chosen map stays if it is among it. */
    void show(Optional<LiveMaps.Newest> found) {
        newest = found;
        List<LiveMaps.Shown> all = found.map(n -> LiveMaps.maps(n.results())).orElse(List.of());
        fill(maps, all.toArray(LiveMaps.Shown[]::new), all);
        draw();
    }

    private <T> void fill(JComboBox<T> box, T[] items, List<T> all) {
        if (box.getItemCount() == items.length) {
            boolean same = true;
            for (int i = 0; i < items.length; i++) {
                same &= items[i].equals(box.getItemAt(i));
            }
            if (same) {
                return;
            }
        }
        filling = true;
        Object before = box.getSelectedItem();
        box.setModel(new DefaultComboBoxModel<>(items));
        if (before != null && all.contains(before)) {
            box.setSelectedItem(before);
        }
        filling = false;
    }

    private void draw() {
        Optional<LiveMaps.Shown> shown =
                Optional.ofNullable((LiveMaps.Shown) maps.getSelectedItem());
        boolean there = newest.isPresent() && shown.isPresent();
        String words = there ? newest.get().caption() : " ";
        caption.setText(words + " ");
        pane.show(
                there
                        ? Optional.of(LiveMaps.map(newest.get().results(), shown.get()))
                        : Optional.empty(),
                shown.map(LiveMaps.Shown::layer).orElse(0));
    }
}
