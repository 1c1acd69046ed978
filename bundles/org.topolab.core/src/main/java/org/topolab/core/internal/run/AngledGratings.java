package org.topolab.core.internal.run;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.Grating;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.core.unit.UnitAnswer.Tuned;

/**
 * Gratings of full contrast at evenly spaced angles, phases and a few wavelengths, phases varying
 * fastest, then angles. Angle 0 has horizontal bars; it grows clockwise. Wavelengths are 3, 6, 12
 * ... pixels while four cycles fit into the image, as the metric {@code orientation} shows them by
 * default.
 */
record AngledGratings(ImageShape shape, List<Integer> wavelengths) implements Images {

    private static final int ANGLES = 16;
    private static final int PHASES = 8;
    private static final int SHORTEST = 3;
    private static final int CYCLES = 4;

    static AngledGratings of(ImageShape shape) {
        List<Integer> wavelengths = new ArrayList<>(List.of(SHORTEST));
        int side = Math.min(shape.height(), shape.width());
        for (int next = 2 * SHORTEST; next * CYCLES <= side; next *= 2) {
            wavelengths.add(next);
        }
        return new AngledGratings(shape, List.copyOf(wavelengths));
    }

    @Override
    public int size() {
        return wavelengths.size() * ANGLES * PHASES;
    }

    @Override
    public void read(int index, FloatBuffer pixels) {
        double wavelength = wavelengths.get(index / PHASES / ANGLES);
        double angle = Math.PI * (index / PHASES % ANGLES) / ANGLES;
        Grating grating =
                new Grating(
                        Math.sin(angle) / wavelength,
                        -Math.cos(angle) / wavelength,
                        (double) (index % PHASES) / PHASES - 0.25); // a sine is a cosine later
        pixels.put(grating.image(shape));
    }

    /**
     * The tuning of a unit at the wavelength it answers to most; of equal ones the shortest.
     *
     * @param answers [images]
     */
    List<Tuned> tuning(float[] answers) {
        int best = 0;
        for (int image = 0; image < answers.length; image++) {
            best = answers[image] > answers[best] ? image : best;
        }
        int wavelength = best / PHASES / ANGLES;
        List<Tuned> tuning = new ArrayList<>();
        for (int angle = 0; angle < ANGLES; angle++) {
            int first = (wavelength * ANGLES + angle) * PHASES;
            double most = answers[first];
            for (int phase = 1; phase < PHASES; phase++) {
                most = Math.max(most, answers[first + phase]);
            }
            tuning.add(new Tuned(180.0 * angle / ANGLES, most, wavelengths.get(wavelength)));
        }
        return tuning;
    }
}
