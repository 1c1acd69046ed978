/** ND4J on NVIDIA's graphics processors. */
package org.topolab.dl4j.cuda;
