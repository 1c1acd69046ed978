/** Recordings of neurons in the layout of a lab. */
package org.topolab.data.neural;
