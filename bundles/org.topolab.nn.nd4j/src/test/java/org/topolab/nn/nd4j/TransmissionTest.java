package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.nn.nd4j.DrivenGraph.DRIVES;
import static org.topolab.nn.nd4j.DrivenGraph.KERNELS;
import static org.topolab.nn.nd4j.DrivenGraph.images;
import static org.topolab.nn.nd4j.DrivenGraph.model;
import static org.topolab.nn.nd4j.DrivenGraph.set;
import static org.topolab.nn.nd4j.DrivenGraph.transmission;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Transmission;
import org.topolab.nn.Drive;
import org.topolab.nn.GraphModel;
import org.topolab.nn.Kernels;
import org.topolab.testkit.Golden;

/** What reaches units through the sizes of their weights. */
class TransmissionTest {

    @Test
    void energy_isThatOfTheCase() {
        Golden golden = Golden.read(TransmissionTest.class, "all-tnn.golden.json").at("energy");
        for (Kernels kernels : KERNELS) {
            try (GraphModel model = model(kernels)) {
                // W[place, input, filter] = 0.05 sin(0.7 (k + 1)) as [place, filter, input]
                set(
                        model,
                        "local.weight",
                        i -> 0.05 * Math.sin(0.7 * ((i / 72 * 18 + i % 18) * 4 + i / 18 % 4 + 1)));
                double[] sizes = new double[4 * 4 * 2];
                for (int n = 0; n < 3 * sizes.length; n++) {
                    sizes[n % sizes.length] += Math.abs(Math.sin(0.21 * (n + 1)));
                }
                double[] sent = transmission(model).transmitted("columns", sizes);
                double[] handed = new double[16]; // [place, filter]
                for (int n = 0; n < 48; n++) {
                    handed[n % 16] += Math.max(0, Math.cos(0.4 * n));
                }
                Layout.Grid grid = new Layout.Grid(4, 4, 2, 2);
                double[] expected = golden.at("unit_energy_sheet").numbers();
                double sum = 0;
                for (int at = 0; at < 16; at++) {
                    int unit = grid.unit(at / 4, at % 4);
                    double energy = handed[at] / 3 + 2 * sent[unit] / 3;
                    assertThat(energy).isCloseTo(expected[unit], within(2e-5));
                    sum += sent[unit];
                }
                assertThat(sum).isCloseTo(golden.at("sum_pre").number(), within(2e-4));
            }
        }
    }

    @Test
    void positiveInputsOfPositiveWeights_areWhatLayersSend() {
        for (Kernels kernels : KERNELS) {
            try (GraphModel model = model(kernels)) {
                for (String layer : List.of("local", "conv", "masked", "dense")) {
                    set(model, layer + ".weight", i -> 0.1 + 0.01 * (i % 7));
                    set(model, layer + ".bias", i -> 0);
                }
                Map<String, float[]> heard =
                        Heard.all(model, images(2, i -> 0.5 + 0.3 * Math.sin(i)));
                for (Drive drive : DRIVES) {
                    Transmission.Entry entry =
                            transmission(model).entry(drive.sheet()).orElseThrow();
                    assertThat(entry.id()).isEqualTo(drive.sheet() + "-input");
                    float[] inputs = heard.get(entry.id());
                    assertThat(inputs).hasSize(2 * entry.values());
                    double[] first = new double[entry.values()];
                    for (int i = 0; i < first.length; i++) {
                        first[i] = inputs[i];
                    }
                    double[] sent = transmission(model).transmitted(drive.sheet(), first);
                    for (int unit = 0; unit < sent.length; unit++) {
                        assertThat(sent[unit])
                                .as("%s, unit %d", drive.sheet(), unit)
                                .isCloseTo(heard.get(drive.sheet())[unit], within(1e-5));
                    }
                }
            }
        }
    }
}
