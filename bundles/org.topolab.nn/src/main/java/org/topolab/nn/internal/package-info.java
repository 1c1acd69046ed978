/** Layers and vertices as DL4J wants them; their arithmetic is the kernels'. */
package org.topolab.nn.internal;
