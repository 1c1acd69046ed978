package org.topolab.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.info.Citation;

/** Colours for numbers that go round, such as orientations: the last is followed by the first. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and records do not change, but do not say so
public enum ColorWheel {
    /**
     * Red over yellow, green and blue, with equal steps to the eye. Its circle is tilted in CIE
     * L*a*b*, green light and purple dark, so that whoever lacks a kind of cone still tells apart
     * what lies an eighth of a turn or more from each other: at least 9 in CIEDE2000.
     */
    EVEN(
            "even",
            new Citation(
                    "Kovesi 2015, Good colour maps: how to design them, arXiv:1509.03700; the way"
                            + " to even steps",
                    "10.48550/arXiv.1509.03700"),
            0xab3233,
            0xb44329,
            0xba5621,
            0xbd691c,
            0xbe7c1e,
            0xbc8f29,
            0xb9a23c,
            0xb4b556,
            0xadc776,
            0xa6d69c,
            0x9ddebd,
            0x88d9ce,
            0x65ccd4,
            0x3bb9d5,
            0x0aa4d2,
            0x058fca,
            0x297bbe,
            0x406ab0,
            0x515aa0,
            0x5f4a8e,
            0x6d3a79,
            0x7d2a62,
            0x8f204f,
            0x9f243f),
    /**
     * Hue from red over green and blue, saturation and brightness full, as maps of orientation are
     * mostly published. Greens look alike and yellow stands out.
     */
    HSV(
            "hsv",
            new Citation(
                    "Smith 1978, Color gamut transform pairs, SIGGRAPH Computer Graphics 12:12-19",
                    "10.1145/965139.807361")) {
        @Override
        Color full(double share) {
            return Color.getHSBColor((float) share, 1, 1);
        }
    };

    /**
     * Of what has no number: the middle of the even wheel, from which all its colours are about as
     * far. {@link ColorScale#UNKNOWN} looks like the lightest of them to some.
     */
    public static final Color UNKNOWN = new Color(0x8a8a8a);

    private static final int STEPS = 360; // colours of a turn
    private static final Lab BLACK = new Lab(0, 0, 0);

    private final String id;
    private final Citation citation;
    private final List<Lab> stops;

    ColorWheel(String id, Citation citation, int... stops) {
        this.id = id;
        this.citation = citation;
        this.stops = Arrays.stream(stops).mapToObj(rgb -> Lab.of(new Color(rgb))).toList();
    }

    /** Name in recipes. */
    public String id() {
        return id;
    }

    /** Who found these colours, or the way to choose them. */
    public Citation citation() {
        return citation;
    }

    /** Names of all wheels, the recommended one first. */
    public static List<String> ids() {
        return Stream.of(values()).map(ColorWheel::id).toList();
    }

    /**
     * The wheel of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ColorWheel of(String id) {
        return Stream.of(values())
                .filter(wheel -> wheel.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "colour wheel '%s', expected one of %s"
                                                .formatted(id, ids())));
    }

    /**
     * The colour after a part of a turn, in 360 steps.
     *
     * @param turns any finite number; whole turns do not matter
     * @throws IllegalArgumentException if turns is not finite
     */
    public Color at(double turns) {
        if (!Double.isFinite(turns)) {
            throw new IllegalArgumentException(
                    "%s turns have no colour; draw them in another way".formatted(turns));
        }
        return full((double) step(turns) / STEPS);
    }

    /** The colours of numbers of turns, {@link #UNKNOWN} of those that are not finite. */
    public List<Color> colors(DoubleStream turns) {
        List<Color> all = IntStream.range(0, STEPS).mapToObj(i -> at((double) i / STEPS)).toList();
        return turns.mapToObj(t -> Double.isFinite(t) ? all.get(step(t)) : UNKNOWN).toList();
    }

    private static int step(double turns) {
        return (int) Math.rint((turns - Math.floor(turns)) * STEPS) % STEPS;
    }

    /**
     * The same colour darkened.
     *
     * @param strength 0 (black) to 1 (full); what lies outside is held
     */
    public Color at(double turns, double strength) {
        double held = Math.min(1, Math.max(0, strength));
        return BLACK.towards(Lab.of(at(turns)), held).toColor();
    }

    /**
     * @param share from 0 to below 1
     */
    Color full(double share) {
        double place = share * stops.size();
        int below = (int) place;
        return stops.get(below)
                .towards(stops.get((below + 1) % stops.size()), place - below)
                .toColor();
    }
}
