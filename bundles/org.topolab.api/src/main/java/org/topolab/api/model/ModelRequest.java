package org.topolab.api.model;

import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.option.Options;

/**
 * What a model is made from. The same request gives the same bits.
 *
 * @param options checked options of the family
 * @param image shape of the images
 * @param targets what images are mapped to; of the training split
 * @param training how it will be trained
 * @param seed of this model's weights and noise; one stream per purpose is split from it
 * @param engines the means of computation
 */
public record ModelRequest(
        Options options,
        ImageShape image,
        Targets targets,
        Training training,
        long seed,
        Engines engines) {}
