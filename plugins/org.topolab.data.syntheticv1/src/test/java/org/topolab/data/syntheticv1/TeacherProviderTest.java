package org.topolab.data.syntheticv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/** Recordings of a network that answers in a known way. */
class TeacherProviderTest {

    private final FakeNetworks networks = new FakeNetworks();

    private Dataset open(Split split, Map<String, Object> given) throws IOException {
        TeacherProvider provider = new TeacherProvider(networks);
        Map<String, Object> all = new HashMap<>(Map.of("run", "runs/network"));
        all.putAll(given);
        return provider.open(
                new DataRequest(Options.of(provider.info().options(), all), split, List.of()),
                Monitor.silent());
    }

    @Test
    void rates_areWhatTheNetworkSays() throws IOException {
        Dataset data = open(Split.TEST, Map.of("median-rate", 0.0, "height", 8, "width", 9));
        Responses responses = (Responses) data.targets();
        assertThat(data.size()).isEqualTo(1000);
        assertThat(data.shape().toString()).isEqualTo("[1, 8, 9]");
        float[] image = new float[72];
        for (int trial = 0; trial < 1000; trial += 37) {
            data.read(trial, FloatBuffer.wrap(image));
            for (int n = 0; n < 6; n++) {
                assertThat(responses.rate(trial, n)).isEqualTo((n + 1) * Math.abs(image[n]));
            }
            assertThat(responses.stimulus(trial)).isEqualTo(trial / 10);
        }
        assertThat(networks.open()).isZero();
    }

    @Test
    void medianNeuron_hasTheRateThatIsAskedFor() throws IOException {
        Responses train = (Responses) open(Split.TRAIN, Map.of("median-rate", 4.0)).targets();
        double[] sums = new double[6];
        for (int t = 0; t < 2000; t++) {
            for (int n = 0; n < 6; n++) {
                sums[n] += train.rate(t, n) / 2000;
            }
        }
        // neurons are in proportion 1 to 6: the median is 3.5 of the first
        assertThat((sums[2] + sums[3]) / 2).isCloseTo(4, within(0.4));
        assertThat(sums[5] / sums[0]).isCloseTo(6, within(1.0));
    }

    @Test
    void neurons_lieWhereTheNetworkSays() throws IOException {
        Responses some =
                (Responses) open(Split.TEST, Map.of("neurons", 2, "neurons-seed", 3)).targets();
        Responses all = (Responses) open(Split.TEST, Map.of()).targets();
        assertThat(all.neurons().positionUm(4, 1)).isEqualTo(4000);
        assertThat(all.neurons().positionUm(4, 2)).isZero();
        assertThat(some.outputs()).isEqualTo(2);
        for (int n = 0; n < 2; n++) {
            int number = (int) some.neurons().centres().orElseThrow()[2 * n];
            assertThat(some.neurons().positionUm(n, 0)).isEqualTo(1000 * number);
            assertThat(some.rate(7, n)).isEqualTo(all.rate(7, number));
            assertThat(some.value(7, n)).isEqualTo(all.value(7, number));
        }
    }

    @Test
    void neuronsOfAnImportedNetwork_lieWhereItsWeightsSay() throws IOException {
        networks.imported();
        Neurons neurons = ((Responses) open(Split.TEST, Map.of()).targets()).neurons();
        assertThat(neurons.positionUm(5, 0)).isEqualTo(500);
        assertThat(neurons.positionUm(2, 1)).isEqualTo(-200);
        assertThat(neurons.positionUm(2, 2)).isZero();
    }

    @Test
    void unfitNetworks_areRefusedInWords() {
        assertThatIOException()
                .isThrownBy(() -> open(Split.TEST, Map.of("run", "x")))
                .withMessageContaining("teacher: data.run: found what is no network (x: found")
                .withMessageContaining("name another");
        networks.withOffset(-1);
        assertThatIOException()
                .isThrownBy(() -> open(Split.TEST, Map.of()))
                .withMessageContaining("teacher: runs/network: found the prediction -")
                .withMessageContaining("choose a network of neurons");
        networks.withOffset(0).withChannels(3);
        assertThatIOException()
                .isThrownBy(() -> open(Split.TEST, Map.of()))
                .withMessageContaining("3 channels, expected grey ones");
        assertThatIOException()
                .isThrownBy(() -> open(Split.TEST, Map.of("neurons", 7)))
                .withMessageContaining("channels");
        assertThat(networks.open()).isZero();
    }
}
