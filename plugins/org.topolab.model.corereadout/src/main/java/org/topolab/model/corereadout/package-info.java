/** Models of neurons: a core that all share and a readout for each. */
package org.topolab.model.corereadout;
