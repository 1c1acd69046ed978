package org.topolab.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.info.Citation;

/**
 * Colours for numbers, even to the eye: equal steps of the number are about equal steps in CIE
 * L*a*b*, between a few colours of the published maps. Lightness alone orders the sequential ones,
 * so they survive any kind of colour vision and a grey printer.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and records do not change, but do not say so
public enum ColorMap {
    /** Dark blue to yellow. */
    CIVIDIS(
            "cividis",
            false,
            new Citation(
                    "Nunez, Anderton, Renslow 2018, Optimizing colormaps with consideration for"
                            + " color vision deficiency, PLoS ONE 13:e0199239",
                    "10.1371/journal.pone.0199239"),
            0x00224e,
            0x123570,
            0x3b496c,
            0x575d6d,
            0x707173,
            0x8a8678,
            0xa59c74,
            0xc3b369,
            0xe1cc55,
            0xfee838),
    /** Dark violet over green to yellow. */
    VIRIDIS(
            "viridis",
            false,
            new Citation(
                    "Smith, van der Walt 2015, A better default colormap for matplotlib, SciPy"
                            + " conference; maps released under CC0",
                    ""),
            0x440154,
            0x472d7b,
            0x3b528b,
            0x2c728e,
            0x21918c,
            0x28ae80,
            0x5ec962,
            0xaddc30,
            0xfde725),
    /** Blue below the middle, white in the middle, orange above. */
    BLUE_WHITE_ORANGE(
            "blue-white-orange",
            true,
            new Citation(
                    "Moreland 2009, Diverging color maps for scientific visualization, ISVC 2009,"
                            + " LNCS 5876:92-103",
                    "10.1007/978-3-642-10520-3_9"),
            0x1d3f78,
            0x4f86c0,
            0xa9c9e4,
            0xf7f7f7,
            0xf3bf8d,
            0xd27a22,
            0x7a3a04);

    private final String id;
    private final boolean diverging;
    private final Citation citation;
    private final List<Lab> stops;

    ColorMap(String id, boolean diverging, Citation citation, int... stops) {
        this.id = id;
        this.diverging = diverging;
        this.citation = citation;
        this.stops = Arrays.stream(stops).mapToObj(rgb -> Lab.of(new Color(rgb))).toList();
    }

    /** Name in recipes. */
    public String id() {
        return id;
    }

    /** Whether the middle stands for zero. */
    public boolean diverging() {
        return diverging;
    }

    /** Who found these colours, or the way to choose them. */
    public Citation citation() {
        return citation;
    }

    /** Names of the maps for numbers that have no middle, the recommended one first. */
    public static List<String> sequentialIds() {
        return Stream.of(values()).filter(map -> !map.diverging).map(ColorMap::id).toList();
    }

    /**
     * The map of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ColorMap of(String id) {
        return Stream.of(values())
                .filter(map -> map.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "colour map '%s', expected one of %s"
                                                .formatted(
                                                        id,
                                                        Stream.of(values())
                                                                .map(ColorMap::id)
                                                                .toList())));
    }

    /**
     * The colour of a share.
     *
     * @param share 0 (lowest) to 1 (highest); what lies outside gets the colour of its end
     * @throws IllegalArgumentException if share is NaN
     */
    public Color at(double share) {
        if (Double.isNaN(share)) {
            throw new IllegalArgumentException("NaN has no colour; draw it in another way");
        }
        double place = Math.min(1, Math.max(0, share)) * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        return stops.get(below).towards(stops.get(below + 1), place - below).toColor();
    }
}
