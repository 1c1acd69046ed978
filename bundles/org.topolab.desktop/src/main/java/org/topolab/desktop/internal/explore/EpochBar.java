package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import javax.swing.Timer;

/** Goes through all measured epochs, by hand or as a movie. */
final class EpochBar extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int SECOND = 1000; // milliseconds
    private static final Integer USUAL = 5; // as movies that are written

    private final JSlider slider = new JSlider(0, 0, 0);
    private final JLabel label = new JLabel(" ");
    private final JToggleButton play = new JToggleButton("Play");
    private final JComboBox<Integer> speed = new JComboBox<>(new Integer[] {1, 2, 5, 10, 20, 30});
    private final JCheckBox loop = new JCheckBox("Loop", true);
    private final Timer timer = new Timer(SECOND / USUAL, event -> tick());
    private final transient IntConsumer wished;
    private final transient BooleanSupplier ready;
    private transient Optional<EpochModel> model = Optional.empty();
    private boolean showing;

    /**
     * @param wished hears of every epoch that is asked for
     * @param ready whether the last one is seen, so that a movie may go on
     */
    EpochBar(IntConsumer wished, BooleanSupplier ready) {
        super(new BorderLayout(8, 0));
        this.wished = wished;
        this.ready = ready;
        setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        name();
        JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        right.add(play);
        right.add(speed);
        right.add(new JLabel("epochs a second"));
        right.add(loop);
        JPanel centre = new JPanel(new BorderLayout(8, 0));
        centre.add(slider, BorderLayout.CENTER);
        centre.add(label, BorderLayout.EAST);
        add(centre, BorderLayout.CENTER);
        add(right, BorderLayout.SOUTH);
        slider.addChangeListener(event -> slid());
        play.addActionListener(event -> play(play.isSelected()));
        speed.setSelectedItem(USUAL);
        speed.addActionListener(event -> timer.setDelay(SECOND / frames()));
        several(false);
    }

    private void name() {
        slider.setName("epoch-slider");
        slider.getAccessibleContext().setAccessibleName("Epoch");
        slider.setToolTipText("Epoch: Left and Right go to the next, Home and End to the ends");
        label.setName("epoch-label");
        play.setName("movie-play");
        play.setMnemonic('P');
        play.setToolTipText("Play all epochs as a movie (Alt+P)");
        speed.setName("movie-speed");
        speed.getAccessibleContext().setAccessibleName("Epochs a second");
        loop.setName("movie-loop");
        loop.setMnemonic('L');
        loop.setToolTipText("Begin anew after the last epoch (Alt+L)");
    }

    private int frames() {
        return (Integer) speed.getSelectedItem();
    }

    private void several(boolean several) {
        slider.setEnabled(several);
        play.setEnabled(several);
        speed.setEnabled(several);
        loop.setEnabled(several);
    }

    /** Shows which epochs there are and which is seen; none if nothing is chosen. */
    void show(List<Integer> epochs, int epoch) {
        show(epochs.isEmpty() ? Optional.empty() : Optional.of(EpochModel.of(epochs, epoch)));
    }

    private void show(Optional<EpochModel> next) {
        if (!next.map(EpochModel::epochs).equals(model.map(EpochModel::epochs))) {
            room(next);
        }
        model = next;
        showing = true;
        slider.setMaximum(next.map(m -> m.epochs().size() - 1).orElse(0));
        slider.setValue(next.map(EpochModel::at).orElse(0));
        showing = false;
        label.setText(next.map(EpochModel::words).orElse(" "));
        several(next.filter(m -> m.epochs().size() > 1).isPresent());
        if (next.isEmpty()) {
            play(false);
        }
    }

    /** Room for any epoch's words, so that nothing moves while the slider does. */
    private void room(Optional<EpochModel> next) {
        label.setPreferredSize(null);
        next.ifPresent(
                m -> {
                    label.setText(new EpochModel(m.epochs(), m.epochs().size()).words());
                    label.setPreferredSize(label.getPreferredSize());
                });
    }

    private void slid() {
        if (!showing && model.isPresent()) {
            go(new EpochModel(model.get().epochs(), slider.getValue()));
        }
    }

    private void go(EpochModel next) {
        model = Optional.of(next);
        label.setText(next.words());
        wished.accept(next.epoch());
    }

    private void play(boolean on) {
        play.setSelected(on);
        play.setText(on ? "Stop" : "Play");
        if (on) {
            model.filter(m -> m.ends(false)).ifPresent(m -> slider.setValue(0));
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** A movie goes on as soon as the frame before is seen. */
    private void tick() {
        if (model.isEmpty() || model.get().ends(loop.isSelected())) {
            play(false);
        } else if (ready.getAsBoolean()) {
            slider.setValue(model.get().next(loop.isSelected()).at());
        }
    }

    JSlider slider() {
        return slider;
    }

    /** Stops the movie. */
    void close() {
        timer.stop();
    }
}
