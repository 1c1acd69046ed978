package org.topolab.metric.orientation;

import java.nio.FloatBuffer;
import java.util.List;
import org.topolab.api.data.Grating;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;

/**
 * Gratings that fill the image at full contrast: 0.5 + 0.5 sin(2 pi (x sin o - y cos o) / w + 2 pi
 * p / P), for every wavelength w, orientation o and phase p, phases varying fastest. Orientation 0
 * has horizontal bars; it grows clockwise on the screen.
 *
 * @param shape of every image; grey is repeated over channels
 * @param wavelengths in pixels
 * @param orientations how many, evenly spread over 180 degrees from 0
 * @param phases how many for each wavelength, evenly spread over 360 degrees from 0
 */
record Gratings(ImageShape shape, List<Double> wavelengths, int orientations, List<Integer> phases)
        implements Images {

    Gratings {
        wavelengths = List.copyOf(wavelengths);
        phases = List.copyOf(phases);
    }

    /** What one image is: the numbers of its wavelength and orientation, and the grating. */
    record Shown(int wavelength, int orientation, Grating grating) {}

    @Override
    public int size() {
        return orientations * phases.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void read(int index, FloatBuffer pixels) {
        pixels.put(shown(index).grating().image(shape));
    }

    /** What the image of an index is. */
    Shown shown(int index) {
        int wavelength = 0;
        int left = index;
        while (left >= orientations * phases.get(wavelength)) {
            left -= orientations * phases.get(wavelength++);
        }
        int each = phases.get(wavelength);
        return new Shown(wavelength, left / each, grating(wavelength, left / each, left % each));
    }

    private Grating grating(int number, int orientation, int phase) {
        double wavelength = wavelengths.get(number);
        double angle = Math.PI * orientation / orientations;
        return new Grating(
                Math.sin(angle) / wavelength,
                -Math.cos(angle) / wavelength,
                // a sine is a cosine a quarter of a cycle later
                (double) phase / phases.get(number) - 0.25);
    }
}
