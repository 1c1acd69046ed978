package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.topolab.api.model.Layout.FeatureMap;
import org.topolab.testkit.Golden;

/** Compares a feature map with what the golden file tells of it. */
final class GoldenMap {

    private GoldenMap() {}

    static void check(String sheet, Heard heard, Golden expected) {
        FeatureMap map = heard.layout(sheet);
        double[][] images = heard.sheet(sheet);
        assertThat(new double[] {images.length, map.channels(), map.rows(), map.columns()})
                .as("shape of %s", sheet)
                .containsExactly(expected.at("shape").numbers());
        double[] all = heard.channelsFirst(sheet);
        near(sheet + ", first 8", Arrays.copyOf(all, 8), expected.at("first8").numbers());
        if (expected.keys().contains("center_16_16")) {
            double[] centre = expected.at("center_16_16").numbers();
            double[] found = new double[centre.length];
            for (int channel = 0; channel < found.length; channel++) {
                found[channel] = images[0][map.unit(16, 16, channel)];
            }
            near(sheet + " at (16, 16)", found, centre);
        }
        near(sheet, "sum", Arrays.stream(all).sum(), expected);
        near(sheet, "sumsq", Arrays.stream(all).map(x -> x * x).sum(), expected);
        if (expected.keys().contains("max")) {
            near(sheet, "max", Arrays.stream(all).max().orElseThrow(), expected);
            double zeros = Arrays.stream(all).filter(x -> x == 0).count();
            near(sheet, "zero_fraction", zeros / all.length, expected);
        }
    }

    private static void near(String sheet, String what, double found, Golden expected) {
        double value = expected.at(what).number();
        assertThat(found).as("%s of %s", what, sheet).isCloseTo(value, Near.to(value));
    }

    private static void near(String what, double[] found, double[] expected) {
        assertThat(found).as(what).containsExactly(expected, Near.toAll(expected));
    }
}
