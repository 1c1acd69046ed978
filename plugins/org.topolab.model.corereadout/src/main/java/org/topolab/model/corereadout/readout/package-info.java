/** Readouts: one value for each neuron from the features of a core. */
package org.topolab.model.corereadout.readout;
