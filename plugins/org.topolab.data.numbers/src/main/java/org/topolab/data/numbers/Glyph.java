package org.topolab.data.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * The skeleton of a digit: lines through points of the unit square, x to the right, y downwards.
 * Own shapes, so that no font is needed; only sums and products, so that every machine draws alike.
 *
 * @param lines each [points][x, y]
 */
record Glyph(List<double[][]> lines) {

    /** Straight pieces that stand for one curve. */
    private static final int PIECES = 8;

    /** M x y begins a line, L x y goes straight, C x y x y x y is a cubic Bezier curve. */
    private static final List<String> PATHS =
            List.of(
                    "M .5 0 C .78 0 1 .22 1 .5 C 1 .78 .78 1 .5 1 C .22 1 0 .78 0 .5"
                            + " C 0 .22 .22 0 .5 0",
                    "M .1 .25 L .55 0 L .55 1",
                    "M .03 .28 C .05 .1 .25 0 .5 0 C .8 0 .98 .12 .98 .29 C .98 .46 .8 .56 .55 .7"
                            + " C .25 .86 .05 .9 0 1 L 1 1",
                    "M .04 .17 C .14 .05 .3 0 .48 0 C .76 0 .95 .09 .95 .26"
                            + " C .95 .41 .75 .48 .4 .48 C .78 .48 1 .57 1 .74"
                            + " C 1 .91 .75 1 .48 1 C .28 1 .1 .95 0 .83",
                    "M .76 1 L .76 0 L 0 .7 L 1 .7",
                    "M .9 0 L .18 0 L .1 .46 C .2 .38 .35 .35 .5 .35 C .8 .35 1 .47 1 .67"
                            + " C 1 .88 .8 1 .48 1 C .28 1 .1 .95 0 .84",
                    "M .9 .09 C .78 .03 .68 0 .57 0 C .2 0 0 .24 0 .62 C 0 .87 .2 1 .5 1"
                            + " C .8 1 1 .88 1 .69 C 1 .5 .8 .38 .52 .38 C .25 .38 .04 .5 0 .66",
                    "M 0 0 L 1 0 L .36 1",
                    "M .5 0 C .74 0 .92 .08 .92 .24 C .92 .4 .74 .48 .5 .48"
                            + " C .26 .48 .08 .4 .08 .24 C .08 .08 .26 0 .5 0"
                            + " M .5 .48 C .8 .48 1 .58 1 .74 C 1 .91 .8 1 .5 1 C .2 1 0 .91 0 .74"
                            + " C 0 .58 .2 .48 .5 .48",
                    "M .1 .91 C .22 .97 .32 1 .43 1 C .8 1 1 .76 1 .38 C 1 .13 .8 0 .5 0"
                            + " C .2 0 0 .12 0 .31 C 0 .5 .2 .62 .48 .62 C .75 .62 .96 .5 1 .34");

    private static final List<Glyph> ALL = PATHS.stream().map(Glyph::parse).toList();

    /** The skeleton of a digit from 0 to 9. */
    static Glyph of(int digit) {
        return ALL.get(digit);
    }

    private static Glyph parse(String path) {
        List<double[][]> lines = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (String step : path.split(" (?=[MLC])")) {
            double[] numbers = numbers(step);
            switch (step.charAt(0)) {
                case 'M' -> {
                    add(lines, points);
                    points = new ArrayList<>(List.of(numbers));
                }
                case 'L' -> points.add(numbers);
                default -> curve(points, numbers);
            }
        }
        add(lines, points);
        return new Glyph(List.copyOf(lines));
    }

    private static void add(List<double[][]> lines, List<double[]> points) {
        if (!points.isEmpty()) {
            lines.add(points.toArray(double[][]::new));
        }
    }

    private static double[] numbers(String step) {
        String[] words = step.split(" ", -1);
        double[] numbers = new double[words.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(words[i + 1]);
        }
        return numbers;
    }

    private static void curve(List<double[]> points, double[] to) {
        double[] from = points.get(points.size() - 1);
        for (int piece = 1; piece <= PIECES; piece++) {
            double t = (double) piece / PIECES;
            points.add(
                    new double[] {
                        bezier(t, from[0], to[0], to[2], to[4]),
                        bezier(t, from[1], to[1], to[3], to[5])
                    });
        }
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return (s * s * s * a) + (3 * s * s * t * b) + (3 * s * t * t * c) + (t * t * t * d);
    }
}
