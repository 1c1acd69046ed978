/** Accuracy at each position of the visual field, and how well it agrees with people. */
package org.topolab.metric.behaviour;
