package org.topolab.data.syntheticv1;

import org.topolab.api.stat.RandomStream;

/** Draws images of one kind and size: equal ones from equal random numbers. */
interface Drawing {

    /**
     * One image.
     *
     * @return [height, width] row-major, of mean 0 and standard deviation 1 or a little less
     */
    float[] draw(RandomStream random);
}
