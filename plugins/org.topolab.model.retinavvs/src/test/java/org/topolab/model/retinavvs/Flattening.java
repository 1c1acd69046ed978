package org.topolab.model.retinavvs;

/**
 * A map read as one vector: by PyTorch channel, row, column; by these networks, as by Keras, row,
 * column, channel.
 */
record Flattening(int channels, int rows, int columns) {

    /** Weights [out, values] in PyTorch's order, in that of these networks. */
    float[] fromChannelsFirst(float[] weights) {
        int values = channels * rows * columns;
        float[] permuted = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            int value = i % values;
            int channel = value / (rows * columns);
            int place = value % (rows * columns);
            permuted[i - value + place * channels + channel] = weights[i];
        }
        return permuted;
    }
}
