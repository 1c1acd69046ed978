/** Kernels for x86-64 processors on Intel's oneDNN. */
package org.topolab.nn.onednn;
