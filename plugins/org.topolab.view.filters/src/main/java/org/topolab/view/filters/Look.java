package org.topolab.view.filters;

import java.util.Comparator;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/**
 * How receptive fields are to look.
 *
 * @param own whether each has a scale of its own
 * @param strongest whether they stand in the order of their largest number
 * @param most how many are drawn at most
 * @param crop side of the part of a field that is drawn, in pixels; 0 for all of it
 */
record Look(boolean own, boolean strongest, int most, int crop) {

    private static final int MOST = 1024;
    private static final int LONGEST = 1024; // pixels of a field
    private static final String OWN = "own";
    private static final String STRONGEST = "strongest";

    static final List<OptionSpec> SPECS =
            List.of(
                    new ChoiceOption(
                            "scale",
                            "One scale of colours for all units, or for each unit its own, which"
                                    + " shows the shape of weak ones.",
                            "common",
                            List.of("common", OWN)),
                    new ChoiceOption(
                            "order",
                            "Units as given, or those with the largest influence of a pixel"
                                    + " first.",
                            "given",
                            List.of("given", STRONGEST)),
                    new IntOption("most", "Units drawn at most.", 64, 1, MOST),
                    new IntOption(
                            "crop",
                            "Side of the square that is drawn, with the pixel of largest"
                                    + " influence in its middle; 0 draws the whole image.",
                            0,
                            0,
                            LONGEST));

    static Look of(Options options) {
        return new Look(
                OWN.equals(options.text("scale")),
                STRONGEST.equals(options.text("order")),
                options.integer("most"),
                options.integer("crop"));
    }

    /** The fields to draw, in order. */
    List<Field> chosen(List<Field> fields, int room) {
        return (strongest
                        ? fields.stream()
                                .sorted(Comparator.comparingDouble(Field::largest).reversed())
                        : fields.stream())
                .limit(Math.max(1, Math.min(most, room)))
                .toList();
    }

    /** The part of a field that is drawn. */
    Window window(Field field) {
        ImageShape shape = field.pictures().shape();
        return Window.around(field.peak(), shape, side(shape.height()), side(shape.width()));
    }

    /** How many of so many pixels of a side are drawn. */
    int side(int pixels) {
        return Math.min(pixels, crop > 0 ? crop : LONGEST);
    }
}
