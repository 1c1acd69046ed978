/** What activity and its transmission cost, and where. */
package org.topolab.metric.energy;
