package org.topolab.metric.orientation;

import java.util.function.Function;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

/** Largest answers over phases: 4 bytes for each unit, orientation and wavelength. */
final class OrientationAccumulator implements Accumulator {

    private final Gratings gratings;
    private final Responses responses;
    private final Function<Responses, Results> findings;

    /**
     * @param units of the sheet
     * @param findings what answers say
     */
    OrientationAccumulator(Gratings gratings, int units, Function<Responses, Results> findings) {
        this.gratings = gratings;
        this.responses =
                new Responses(gratings.wavelengths().size(), gratings.orientations(), units);
        this.findings = findings;
    }

    @Override
    public void add(ActivationBatch batch) {
        int last = batch.index(batch.images() - 1);
        if (batch.units() != responses.units() || last >= gratings.size()) {
            throw new IllegalArgumentException(
                    ("orientation: found activations of %d units up to image %d, expected %d units"
                                    + " and images 0 to %d, the gratings")
                            .formatted(
                                    batch.units(), last, responses.units(), gratings.size() - 1));
        }
        for (int image = 0; image < batch.images(); image++) {
            Gratings.Shown grating = gratings.shown(batch.index(image));
            for (int unit = 0; unit < batch.units(); unit++) {
                responses.add(
                        grating.wavelength(),
                        grating.orientation(),
                        unit,
                        batch.value(image, unit));
            }
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof OrientationAccumulator part)
                || !part.gratings.equals(gratings)
                || !part.responses.fits(responses)) {
            throw new IllegalArgumentException(
                    "orientation: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(other.getClass().getName()));
        }
        responses.merge(part.responses);
    }

    @Override
    public Results finish() {
        return findings.apply(responses);
    }
}
