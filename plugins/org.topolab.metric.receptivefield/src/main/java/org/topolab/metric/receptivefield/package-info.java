/** Receptive fields of units, and how oriented, centre-surround, complex and opponent they are. */
package org.topolab.metric.receptivefield;
