/** How concentrated activations are on a sheet, and how long the wires to it. */
package org.topolab.metric.locality;
