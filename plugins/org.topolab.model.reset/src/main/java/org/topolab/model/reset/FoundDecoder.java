package org.topolab.model.reset;

import java.util.Optional;

/**
 * A decoder as its tensors tell it.
 *
 * @param kind {@code mlp} or {@code deconv}
 * @param side rows and columns of the images it draws
 */
record FoundDecoder(String kind, int side) {

    private static final String FIRST = "Decoder.1.weight";

    /**
     * Tells matrices from transposed convolutions.
     *
     * @param channels of the images
     * @throws IllegalArgumentException if it is neither, or draws no square image
     */
    static Optional<FoundDecoder> of(int channels, ForeignTensors tensors) {
        if (!tensors.has(FIRST)) {
            return Optional.empty();
        }
        if (tensors.rank(FIRST) == 4) {
            // each layer, at 1, 3, 5, ..., doubles a side that begins with 2
            int side = 2;
            for (int at = 1; tensors.has("Decoder.%d.weight".formatted(at)); at += 2) {
                side *= 2;
            }
            return Optional.of(new FoundDecoder("deconv", side));
        }
        int pixels = tensors.dimension("Decoder.3.weight", 2, 0);
        int side = (int) Math.round(Math.sqrt((double) pixels / channels));
        if (side * side * channels != pixels) {
            throw new IllegalArgumentException(
                    "a decoder of %d values, no square image of %d channels"
                            .formatted(pixels, channels));
        }
        return Optional.of(new FoundDecoder("mlp", side));
    }
}
