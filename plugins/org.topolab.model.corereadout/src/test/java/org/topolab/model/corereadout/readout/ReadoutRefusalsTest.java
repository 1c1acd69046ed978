package org.topolab.model.corereadout.readout;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Trials;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.readout.Viewing;

class ReadoutRefusalsTest {

    private final Neurons neurons = Neurons.unknown(2);
    private final Features features = Maps.of(1, 2, 4, 5);

    private static void refused(ThrowingCallable call, String... words) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(call)
                .withMessageContainingAll(words);
    }

    private Readout make(ReadoutProvider provider, Neurons of, Map<String, Object> options) {
        return Maps.readout(provider, features, of, options);
    }

    @Test
    void cortexWithoutPlaces_isRefused() {
        refused(
                () -> make(new GaussianProvider(), neurons, Map.of("positions", "cortex")),
                "cortex",
                "set positions to 'free'");
    }

    @Test
    void cortexWithPlacesThatAreNoNumbers_isRefused() {
        Neurons lost = neurons.at(new float[] {0, 0, 0, Float.NaN, 1, 0});
        refused(
                () -> make(new GaussianProvider(), lost, Map.of("positions", "cortex")),
                "'recording'",
                "finite");
    }

    @Test
    void sharedPositionsWithoutMatches_areRefused() {
        refused(
                () -> make(new GaussianProvider(), neurons, Map.of("positions", "shared")),
                "matched",
                "set positions to 'free'");
    }

    @Test
    void mapsTooSmallToPool_areRefused() {
        refused(
                () -> make(new PointProvider(), neurons, Map.of("steps", 2, "kernel", 3)),
                "4 x 5",
                "1 times",
                "expected 2");
    }

    @Test
    void moreWeightsThanAnArrayHolds_areRefused() {
        FullProvider full = new FullProvider();
        ReadoutRequest request =
                new ReadoutRequest(
                        Options.of(full.info().options(), Map.of()),
                        28,
                        56,
                        64,
                        Neurons.unknown(30_000),
                        Collections.nCopies(30_000, 0f),
                        1);
        refused(() -> full.create(request), "30000 neurons", "3010560000 weights", "'gaussian'");
    }

    @Test
    void shifterOfAReadoutThatDoesNotFollow_isRefused() {
        Readout dense = make(new FactorisedProvider(), neurons, Map.of());
        Shifted.Settings settings = new Shifted.Settings(1, 1, false, true);
        refused(() -> new Shifted(dense, neurons, settings, 1), "follow", "'gaussian'");
    }

    @Test
    void trialsWithOtherNumbersBeside_areRefused() {
        Readout point = make(new GaussianProvider(), neurons, Map.of());
        Shifted.Settings settings = new Shifted.Settings(1, 1, false, true);
        Readout shifted = new Shifted(point, neurons, settings, 1);
        float[][] three = {{1, 2, 3}};
        Responses responses =
                Responses.of(neurons, new int[1], new int[1], new float[1][2])
                        .beside(Responses.PUPIL, three);
        Viewing viewing =
                new Viewing(
                        Optional.of(new Trials(responses, new int[1])),
                        Optional.empty(),
                        true,
                        0,
                        Viewing.plain().workers());
        refused(
                () ->
                        shifted.forward(
                                features, Maps.start(shifted.weights()), viewing, new float[2]),
                "3 numbers",
                "pupil",
                "expected 2");
    }

    @Test
    void networksWithoutUnits_areRefused() {
        refused(() -> new Shifted.Settings(0, 5, false, true), "0 layers");
        refused(() -> new Modulated.Settings(0, true), "0 hidden");
    }
}
