package org.topolab.model.corereadout;

/** Which penalty the kernels of a convolution have. */
enum Penalised {
    /** Of kernels that read the image: they should be smooth. */
    ROUGHNESS,
    /** Of dense kernels between maps: few pairs of maps should be connected. */
    SPARSITY
}
