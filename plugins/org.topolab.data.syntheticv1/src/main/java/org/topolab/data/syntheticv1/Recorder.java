package org.topolab.data.syntheticv1;

import org.topolab.api.stat.RandomStream;

/** How rates become what is recorded. */
interface Recorder {

    /**
     * What is recorded in a trial.
     *
     * @param random numbers of this trial alone
     * @param rates [neurons], spikes per image
     * @return [neurons], at least 0
     */
    float[] record(RandomStream random, float[] rates);

    /**
     * The mean of what {@link #record} draws, in its unit.
     *
     * @param rates [neurons], spikes per image
     */
    float[] expected(float[] rates);
}
