package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.SwingConstants;
import javax.swing.Timer;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorWheel;
import org.topolab.desktop.internal.explore.MapModel.Source;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.Workbench;

/** The map with its tools, its key and the epochs. */
final class MapPanel extends JPanel implements MapTools.Listener {

    private static final long serialVersionUID = 1;
    private static final int LOOK_FOR_VIEWS = 1000; // milliseconds
    private static final String NOTHING = "nothing";
    private static final String FIGURES = "figures";
    private static final String OTHER = "other";

    final MapCanvas canvas = new MapCanvas();
    private final transient MapTools tools = new MapTools(this);
    private final LegendPanel legend = new LegendPanel();
    private final FigurePanel figures = new FigurePanel();
    private final OtherPane other = new OtherPane();
    private final CardLayout cards = new CardLayout();
    private final JPanel centre = new JPanel(cards);
    private final JLabel nothing = new JLabel("", SwingConstants.CENTER);
    private final JLabel told = new JLabel(" ");
    private final EpochBar epochs;
    private final Timer views = new Timer(LOOK_FOR_VIEWS, event -> lookForViews(false));
    private final transient Workbench workbench;
    private final transient MapModel model;
    private final transient DrawnAs drawing;
    private transient Optional<Result> offered = Optional.empty();
    private transient List<String> installed = List.of();
    private String drawnAs = MapTools.MAP;
    private String card = NOTHING;
    private boolean borders = true;

    MapPanel(Workbench workbench, MapModel model, DrawnAs drawing) {
        super(new BorderLayout());
        this.workbench = workbench;
        this.model = model;
        this.drawing = drawing;
        this.epochs = new EpochBar(this::wish, this::seen);
        JPanel map = new JPanel(new BorderLayout());
        map.add(canvas, BorderLayout.CENTER);
        map.add(legend, BorderLayout.EAST);
        centre.add(nothing, NOTHING);
        centre.add(map, MapTools.MAP);
        centre.add(figures, FIGURES);
        centre.add(other, OTHER);
        JPanel below = new JPanel(new BorderLayout());
        told.setName("map-hover");
        told.setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
        below.add(told, BorderLayout.NORTH);
        below.add(epochs, BorderLayout.SOUTH);
        add(tools.row, BorderLayout.NORTH);
        add(centre, BorderLayout.CENTER);
        add(below, BorderLayout.SOUTH);
        canvas.getAccessibleContext()
                .setAccessibleDescription(
                        "Arrows point at units, Enter chooses one, Alt and arrows move the map,"
                                + " plus, minus and 0 zoom");
        canvas.onChosen(unit -> workbench.select(workbench.selection().unit(unit)));
        canvas.onHovered(this::hovered);
        legend.onAlone(category -> model.look(model.look().alone(category)));
        views.start();
        changed();
    }

    /** Shows what the model holds. */
    void changed() {
        Optional<Drawn> drawn = model.drawn();
        Optional<Result> result = model.shot().map(Shot::result);
        epochs.show(
                model.source().map(source -> source.found().epochs()).orElse(List.of()),
                model.wished());
        canvas.map(drawn.map(Drawn::painter));
        legend.show(drawn.map(Drawn::key), model.look().alone());
        tools(drawn);
        nothing.setText(
                model.failure().isEmpty()
                        ? "Choose a map in Results"
                        : "<html>%s</html>".formatted(model.failure()));
        lookForViews(true);
        if (result.isEmpty() || !model.failure().isEmpty()) {
            card(NOTHING);
        } else if (!drawnAs.equals(MapTools.MAP)) {
            draw(result.get());
        } else if (drawn.isPresent()) {
            card(MapTools.MAP);
        } else {
            other.show(model.shot().orElseThrow());
            card(OTHER);
        }
        hovered(canvas.hoveredUnit());
    }

    private void card(String next) {
        if (!next.equals(card)) {
            card = next;
            cards.show(centre, next);
        }
    }

    private void tools(Optional<Drawn> drawn) {
        Optional<NumberMap> numbers =
                drawn.map(Drawn::result)
                        .filter(NumberMap.class::isInstance)
                        .map(NumberMap.class::cast);
        tools.map(drawn.isPresent());
        tools.layers(
                numbers.map(NumberMap::layers).orElse(List.of()),
                drawn.map(Drawn::layer).orElse(0));
        tools.colors(
                numbers.isPresent(),
                numbers.filter(map -> map.period().isPresent()).isPresent(),
                model.look());
    }

    /** Offers the views that accept what is seen; asks them again if others are installed. */
    private void lookForViews(boolean now) {
        Optional<Result> result = model.shot().map(Shot::result);
        List<String> ids = drawing.installed();
        boolean same =
                ids.equals(installed) && offered.map(Result::name).equals(result.map(Result::name));
        if (result.isEmpty() || same || !(now || isShowing())) {
            return;
        }
        installed = ids;
        offered = result;
        drawing.accepting(
                result.get(),
                accepting -> {
                    if (!accepting.contains(drawnAs) && !drawnAs.equals(MapTools.MAP)) {
                        drawnAs(MapTools.MAP);
                    }
                    tools.views(accepting, drawnAs);
                });
    }

    private void draw(Result result) {
        Source source = model.source().orElseThrow();
        int epoch = model.shot().orElseThrow().epoch();
        String about =
                "%s of sheet '%s', epoch %d"
                        .formatted(source.found().metric(), source.found().sheet(), epoch);
        drawing.draw(
                drawnAs,
                result,
                about,
                model.common(),
                (drawn, cause) -> {
                    figures.show(drawn, cause);
                    if (!drawnAs.equals(MapTools.MAP)) {
                        card(FIGURES);
                    }
                });
    }

    private void hovered(int unit) {
        Optional<Drawn> drawn = model.drawn();
        boolean there =
                unit >= 0 && drawn.isPresent() && unit < drawn.get().painter().plane().units();
        String words = there ? drawn.get().words(unit) : "";
        told.setText(there ? words : model.scaling() ? scaling() : " ");
        canvas.getAccessibleContext().setAccessibleName(there ? "Map, " + words : "Map");
    }

    private static String scaling() {
        return "Reading all epochs for a common scale; until then each has its own";
    }

    private void wish(int epoch) {
        model.epoch(epoch);
        Selection now = workbench.selection();
        workbench.select(now.map(now.metric(), now.sheet(), now.result(), now.layer(), epoch));
    }

    /** Whether the epoch that was wished last is seen, or cannot be. */
    boolean seen() {
        return !model.failure().isEmpty()
                || model.shot().filter(shot -> shot.epoch() == model.wished()).isPresent();
    }

    @Override
    public void layer(int index) {
        Selection now = workbench.selection();
        workbench.select(
                now.map(now.metric(), now.sheet(), now.result(), index, now.epoch().orElse(0)));
    }

    @Override
    public void colors(String id) {
        Look look = model.look();
        model.look(
                ColorWheel.ids().contains(id)
                        ? look.wheel(ColorWheel.of(id))
                        : look.colors(ColorMap.of(id)));
    }

    @Override
    public void fixed(boolean over) {
        model.look(model.look().fixed(over));
    }

    @Override
    public void drawnAs(String view) {
        drawnAs = view;
        changed();
    }

    @Override
    public void borders(boolean drawn) {
        borders = drawn;
        canvas.borders(drawn);
    }

    @Override
    public void fit() {
        canvas.fit();
        canvas.requestFocusInWindow();
    }

    @Override
    public void save() {
        if (model.source().isEmpty() || model.drawn().isEmpty()) {
            return;
        }
        Source source = model.source().get();
        Drawn drawn = model.drawn().get();
        List<String> layers = drawn.result() instanceof NumberMap map ? map.layers() : List.of();
        SaveWords words =
                new SaveWords(
                        source.run(),
                        source.found().metric(),
                        source.found().sheet(),
                        source.result(),
                        layers.size() > 1
                                ? Optional.of(layers.get(drawn.layer()))
                                : Optional.empty(),
                        borders);
        int epoch = model.shot().orElseThrow().epoch();
        Path own = source.run().resolve("figures");
        SaveDialog.ask(
                        this,
                        Files.isDirectory(own) ? own : workbench.directory(),
                        words.name(epoch))
                .ifPresent(file -> workbench.run(words.words(workbench.directory(), epoch, file)));
    }

    /** Where epochs are chosen. */
    JSlider slider() {
        return epochs.slider();
    }

    /** Stops timers. */
    void close() {
        views.stop();
        epochs.close();
    }
}
