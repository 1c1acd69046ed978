package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.option.Options;

/** Larger networks that start from smaller ones. */
class GrowthTest {

    private static final Map<String, Object> TWO = Map.of("n", 2, "grid", 32, "subnet", "tiny");
    private static final Map<String, Object> THREE = Map.of("n", 3, "grid", 48, "subnet", "tiny");

    private static Options options(Map<String, Object> given) {
        return Options.of(ResetOptions.specs(), given);
    }

    private static Optional<String> ancestor(String parameter) {
        return new ResetFamily().ancestor(parameter, options(TWO), options(THREE));
    }

    private static Model model(Map<String, Object> given) {
        return new ResetFamily().create(Fixture.request(given, Map.of(), Fixture.cpu()));
    }

    @Test
    void subnetwork_keepsItsRowAndColumn() {
        // Reset(3): row * 3 + column; Reset(2): row * 2 + column
        assertThat(ancestor("Nest1.0.bn1.bias")).contains("Nest1.0.bn1.bias");
        assertThat(ancestor("Nest1.1.bn1.bias")).contains("Nest1.1.bn1.bias");
        assertThat(ancestor("Nest1.2.bn1.bias")).isEmpty();
        assertThat(ancestor("Nest1.3.bn1.bias")).contains("Nest1.2.bn1.bias");
        assertThat(ancestor("Nest1.4.linear.weight")).contains("Nest1.3.linear.weight");
        assertThat(ancestor("Nest1.5.bn1.bias")).isEmpty();
        assertThat(ancestor("Nest1.6.bn1.bias")).isEmpty();
        assertThat(ancestor("Classifier.conv1.weight")).contains("Classifier.conv1.weight");
        assertThat(ancestor("BN0.running_var")).contains("BN0.running_var");
    }

    @Test
    void levelAdded_isFreshAndTheOthersStay() {
        Map<String, Object> second = Map.of("n", 3, "grid", 24, "subnet", "tiny");
        Options deeper = options(Map.of("levels", List.of(TWO, second), "subnet", "tiny"));
        ResetFamily family = new ResetFamily();
        assertThat(family.ancestor("Nest1.3.bn1.bias", options(TWO), deeper))
                .contains("Nest1.3.bn1.bias");
        assertThat(family.ancestor("Nest2.0.bn1.bias", options(TWO), deeper)).isEmpty();
        assertThat(family.ancestor("Classifier.linear.bias", options(TWO), deeper))
                .contains("Classifier.linear.bias");
        assertThat(family.ancestor("BN0.bias", options(TWO), deeper)).contains("BN0.bias");
    }

    @Test
    void listedTensors_areThoseOfTheModel() {
        try (Model model = model(THREE)) {
            Map<String, int[]> shapes = new LinkedHashMap<>();
            Parameters parameters = model.parameters();
            parameters.names().forEach(name -> shapes.put(name, parameters.get(name).shape()));
            Map<String, int[]> listed =
                    TensorShapes.of(
                            ResetOptions.of(options(THREE)).composition(Fixture.COLOUR, 10));
            assertThat(listed.keySet()).containsExactlyElementsOf(shapes.keySet());
            listed.forEach((name, shape) -> assertThat(shape).isEqualTo(shapes.get(name)));
        }
    }

    @Test
    void grownNetwork_hasTheOutputsOfTheSmallerOneInItsBlocks() {
        try (Model small = model(TWO);
                Model large = model(THREE)) {
            for (int step = 0; step < 3; step++) {
                small.train(Fixture.batch(4));
            }
            Parameters old = small.parameters();
            Parameters grown = large.parameters();
            for (String name : grown.names()) {
                ancestor(name).ifPresent(source -> grown.set(name, old.get(source)));
            }
            double[] before = Fixture.infer(small, Fixture.images(1)).get("grid");
            double[] after = Fixture.infer(large, Fixture.images(1)).get("grid");
            double apart = 0;
            for (int row = 0; row < 48; row++) {
                for (int column = 0; column < 48; column++) {
                    double found = after[row * 48 + column];
                    if (row < 32 && column < 32) {
                        assertThat(found)
                                .as("row %d, column %d", row, column)
                                .isCloseTo(before[row * 32 + column], within(1e-6));
                    } else {
                        apart += Math.abs(found - before[row % 32 * 32 + column % 32]);
                    }
                }
            }
            // the five new sub-networks are fresh
            assertThat(apart / (48 * 48 - 32 * 32)).isGreaterThan(0.1);
        }
    }
}
