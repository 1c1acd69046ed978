package org.topolab.view.filters;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.view.Figure;
import org.topolab.chart.ColorBar;
import org.topolab.chart.Key;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;

/** Receptive fields of one subject or several, in one scale of colours. */
final class FieldsFigure {

    private static final int LARGE = 128; // width of a field
    private static final int MIDDLE = 96;
    private static final int SMALL = 64;
    private static final int BAR = 160;
    private static final long LARGEST = 20_000_000; // pixels of all fields
    private static final int MOST_BLOCKS = 64;

    /**
     * The receptive fields of one subject.
     *
     * @param label empty if it is the only one
     */
    record Block(String label, Pictures pictures) {}

    private FieldsFigure() {}

    /**
     * A figure of some blocks.
     *
     * @param all at least one, with pictures of as many channels
     */
    static Figure of(Named name, List<Block> all, Look look) {
        List<Block> blocks = all.subList(0, Math.min(MOST_BLOCKS, all.size()));
        List<List<Field>> fields = new ArrayList<>();
        for (Block block : blocks) {
            ImageShape shape = block.pictures().shape();
            long each =
                    (long) (look.side(shape.height()) + SMALL) * (look.side(shape.width()) + SMALL);
            int room = (int) (LARGEST / each / blocks.size());
            fields.add(look.chosen(Field.all(block.pictures()), room));
        }
        List<Field> drawn = fields.stream().flatMap(List::stream).toList();
        Influence influence = Influence.of(drawn, look.own());
        List<Blocks.One> tiled = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            tiled.add(tiled(blocks.get(i), fields.get(i), look, influence, wanted(drawn.size())));
        }
        Blocks side = new Blocks(tiled);
        Panel panel = new Panel("", side.width(), side.height(), side::paint);
        int channels = blocks.get(0).pictures().shape().channels();
        String units = units(drawn, blocks, look);
        return new PanelFigure(
                name.file(),
                "%s: %s; %s.".formatted(name.sentence(), units, influence.words(channels)),
                name.heading(units + "; " + influence.words(channels)),
                new Panels(List.of(panel), PanelStyle.SINGLE),
                key(drawn, influence, channels, look));
    }

    private static int wanted(int fields) {
        return fields <= 4 ? LARGE : fields <= 16 ? MIDDLE : SMALL;
    }

    private static Blocks.One tiled(
            Block block, List<Field> fields, Look look, Influence influence, int wanted) {
        int zoom = Tiles.zoom(block.pictures().shape(), look, wanted);
        Tiles tiles = new Tiles(fields, look, influence, zoom);
        List<Field> all = Field.all(block.pictures());
        long dead = all.stream().filter(Field::dead).count();
        return new Blocks.One(
                block.label().isEmpty()
                        ? ""
                        : "%s: %d of %d dead".formatted(block.label(), dead, all.size()),
                tiles);
    }

    private static String units(List<Field> drawn, List<Block> blocks, Look look) {
        List<Field> all = blocks.stream().flatMap(b -> Field.all(b.pictures()).stream()).toList();
        long dead = all.stream().filter(Field::dead).count();
        String counted = "%d of %d units dead".formatted(dead, all.size());
        if (drawn.size() == all.size()) {
            return counted;
        }
        String which = look.strongest() ? "the %d strongest drawn" : "the first %d drawn";
        if (blocks.size() > 1) {
            which =
                    look.strongest()
                            ? "the strongest %d of all drawn"
                            : "the first %d of all drawn";
        }
        return counted + ", " + which.formatted(drawn.size());
    }

    private static Key key(List<Field> drawn, Influence influence, int channels, Look look) {
        List<Key> scale =
                channels == 1 && influence.scale().known()
                        ? List.of(
                                ColorBar.of(
                                        influence.scale(),
                                        BAR,
                                        drawn.stream().flatMapToDouble(Field::numbers)))
                        : List.of();
        boolean beyond =
                drawn.stream().anyMatch(field -> !field.dead() && look.window(field).beyond());
        return new FieldKey(scale, drawn.stream().filter(Field::dead).count(), beyond);
    }
}
