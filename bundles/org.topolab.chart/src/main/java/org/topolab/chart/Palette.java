package org.topolab.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.info.Citation;

/**
 * Colours for classes, on white. The published ones stay apart for people with any one kind of cone
 * missing: at least 10 in CIEDE2000, white included.
 *
 * <p>Where more are asked for, each further one is the colour farthest from white and all before it
 * to whoever tells them apart worst. Twenty still keep the distance of 10; beyond that nobody can
 * be sure of a colour, and a picture must name its classes in another way too.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and records do not change, but do not say so
public enum Palette {
    PETROFF(
            "petroff",
            new Citation(
                    "Petroff 2021, Accessible color sequences for data visualization,"
                            + " arXiv:2107.02270",
                    "10.48550/arXiv.2107.02270"),
            0x3f90da,
            0xffa90e,
            0xbd1f01,
            0x94a4a2,
            0x832db6,
            0xa96b59,
            0xe76300,
            0xb9ac70,
            0x717581,
            0x92dadd),
    OKABE_ITO(
            "okabe-ito",
            new Citation(
                    "Okabe, Ito 2008, Color universal design; in Wong 2011, Points of view: Color"
                            + " blindness, Nature Methods 8:441",
                    "10.1038/nmeth.1618"),
            0xe69f00,
            0x56b4e9,
            0x009e73,
            0xf0e442,
            0x0072b2,
            0xd55e00,
            0xcc79a7,
            0x000000);

    /** Classes that colour alone still tells apart. */
    public static final int MOST_BY_COLOR = 20;

    private static final int STEP = 32; // of each channel, when further colours are looked for

    private final String id;
    private final Citation citation;
    private final List<Color> published;

    Palette(String id, Citation citation, int... rgb) {
        this.id = id;
        this.citation = citation;
        this.published = Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    /** Name in recipes. */
    public String id() {
        return id;
    }

    /** Who found these colours. */
    public Citation citation() {
        return citation;
    }

    /** Names of all palettes, the recommended one first. */
    public static List<String> ids() {
        return Stream.of(values()).map(Palette::id).toList();
    }

    /**
     * The palette of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Palette of(String id) {
        return Stream.of(values())
                .filter(palette -> palette.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "palette '%s', expected one of %s".formatted(id, ids())));
    }

    /**
     * The first so many colours, all different up to 700; the published ones first.
     *
     * @param count at least 0
     */
    public List<Color> colors(int count) {
        List<Color> chosen = new ArrayList<>(published);
        if (count > chosen.size()) {
            List<Candidate> candidates = candidates();
            for (Color near : published) {
                candidates.forEach(candidate -> candidate.keepFrom(near));
            }
            while (chosen.size() < count) {
                Color next = farthest(candidates).color;
                chosen.add(next);
                candidates.forEach(candidate -> candidate.keepFrom(next));
            }
        }
        return List.copyOf(chosen.subList(0, count));
    }

    private static List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int red = 0; red <= 256; red += STEP) {
            for (int green = 0; green <= 256; green += STEP) {
                for (int blue = 0; blue <= 256; blue += STEP) {
                    Color color =
                            new Color(
                                    Math.min(red, 255), Math.min(green, 255), Math.min(blue, 255));
                    Candidate candidate = new Candidate(color);
                    candidate.keepFrom(Color.WHITE);
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private static Candidate farthest(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            if (candidate.distance > best.distance) {
                best = candidate;
            }
        }
        return best;
    }

    /** A colour that may be added, and how near the nearest chosen one looks at worst. */
    private static final class Candidate {

        private final Color color;
        private final List<Lab> seen;
        private double distance = Double.MAX_VALUE;

        Candidate(Color color) {
            this.color = color;
            this.seen = seen(color);
        }

        private static List<Lab> seen(Color color) {
            return Stream.of(ColorVision.values()).map(vision -> vision.see(color)).toList();
        }

        void keepFrom(Color other) {
            List<Lab> others = seen(other);
            for (int i = 0; i < others.size(); i++) {
                distance = Math.min(distance, seen.get(i).difference(others.get(i)));
            }
        }
    }
}
