/** How well responses of neurons are predicted. */
package org.topolab.metric.prediction;
