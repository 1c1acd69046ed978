/** Kernels on plain ND4J operations, for every backend of ND4J. */
package org.topolab.nn.nd4j;
